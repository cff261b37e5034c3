// htmx, without what a strict policy of content forbids: no inline style, nothing evaluated.
import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// To set a style attribute is inline style; nothing of ours moves from old to new.
htmx.config.attributesToSettle = [];
export default htmx;
