// What the map shows of a view: asked for with the view's own address, kept for the map and listed for who does not see it.
import { SILENT, say } from "../trouble.js";
import { ask, element, onView } from "./view.js";

const LISTED = 60;
const WORLD = { zoom: 3, bounds: "" };
const listeners = [];
let seen = WORLD;
let asking = null;
export let now = { clusters: [], pins: [], areas: [], left: 0 };

/** Begin to follow the view. */
export function marks() {
  onView(fetched);
  document.getElementById("marks").addEventListener("toggle", list);
  return fetched();
}

/** Say what of the world is looked at, and how closely; the marks follow. */
export function look(zoom, bounds) {
  seen = { zoom, bounds };
  return fetched();
}

/** Call back with marks whenever they have come. */
export function onMarks(call) {
  listeners.push(call);
}

/** Give what a mark says of its number: "12 incidents, 3 disputed". */
export function counted(mark) {
  const incidents = mark.count === 1 ? "1 incident" : `${mark.count.toLocaleString("en")} incidents`;
  return mark.disputed ? `${incidents}, ${mark.disputed.toLocaleString("en")} disputed` : incidents;
}

async function fetched() {
  asking?.abort();
  asking = new AbortController();
  const said = new URLSearchParams(location.search);
  said.delete("page");
  said.set("zoom", seen.zoom.toFixed(2));
  if (seen.bounds) said.set("bounds", seen.bounds);
  try {
    const answer = await fetch(`/api/map?${said}`, { signal: asking.signal });
    if (!answer.ok) return say("The map could not be told what to show; the list can be trusted.");
    now = await answer.json();
  } catch (error) {
    if (error.name !== "AbortError") say(SILENT);
    return;
  }
  for (const call of listeners) call(now);
  list();
}

function list() {
  const box = document.getElementById("marks");
  if (!box.open) return;
  const told = [
    ...now.areas.map((mark) => [`${mark.name}, known only so far: ${counted(mark)}`, mark.area]),
    ...now.clusters.map((mark) => [`Near ${place(mark)}: ${counted(mark)}`, mark.area]),
    ...now.pins.map((mark) => [mark.summary + (mark.disputed ? ", disputed" : ""), `/incident/${mark.id}`]),
  ];
  const rows = told.slice(0, LISTED).map(([words, leads]) => row(words, leads));
  const more = told.length - rows.length + now.left;
  if (more > 0) rows.push(element("li", `${more.toLocaleString("en")} more`));
  box.querySelector("ul").replaceChildren(...rows);
}

function row(words, leads) {
  const item = element("li");
  if (leads.startsWith("/")) {
    item.append(element("a", words, { href: leads }));
  } else {
    const button = element("button", words, { type: "button", title: "List only these" });
    button.addEventListener("click", () => {
      // The list is made anew: who uses keys goes on from above it.
      document.querySelector("#marks summary").focus();
      ask({ area: leads });
    });
    item.append(button);
  }
  return item;
}

const place = ({ lat, lon }) => `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "south" : "north"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "west" : "east"}`;
