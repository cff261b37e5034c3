// Finds values of a long facet by name, among all of them, also those that are not listed.
import htmx from "../htmx.js";
import { onView } from "./view.js";

const WAIT = 200;
const asked = new Map();
let waiting = 0;

export function findable() {
  document.body.addEventListener("input", (event) => {
    if (!event.target.matches(".finder")) return;
    const { facet } = event.target.dataset;
    asked.set(facet, event.target.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => find(facet), WAIT);
  });
  // What is looked for is no part of the view.
  document.body.addEventListener("change", (event) => event.target.matches(".finder") && event.stopPropagation(), true);
  document.body.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".finder")) event.preventDefault();
  });
  onView(() => asked.forEach((words, facet) => words && find(facet)));
}

function find(facet) {
  const words = asked.get(facet);
  const finder = document.getElementById(`find-${facet}`);
  if (!finder) return;
  finder.value = words;
  const said = new URLSearchParams(location.search);
  said.set("find", words);
  htmx.ajax("GET", `/overview/facets/${facet}?${said}`, { target: `#choices-${facet}`, swap: "innerHTML" });
}
