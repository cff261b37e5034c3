// htmx, without what a strict policy of content forbids: no inline style, nothing evaluated.
import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
export default htmx;
