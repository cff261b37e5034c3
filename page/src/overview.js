// The overview's script: keeps what a swap would lose, makes the timeline a brush, and fetches the map when it is to be seen.
import { announced, shortened, kept } from "./overview/keeping.js";
import { brushed } from "./overview/brush.js";
import { findable } from "./overview/finding.js";
import { toggled } from "./overview/toggles.js";
import { mapped } from "./overview/arrival.js";

document.documentElement.classList.add("scripted");
shortened();
kept();
announced();
findable();
brushed();
toggled();
mapped();
