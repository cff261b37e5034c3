// What every screen has; what only one needs is loaded by that one.
import "./htmx.js";
import "./trouble.js";
