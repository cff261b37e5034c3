// What picking a mark does: a cluster opens, a card says what it is and lists only that; list and map point at each other.
import htmx from "../htmx.js";
import { counted, onMarks } from "./marks.js";
import { collection } from "./shapes.js";
import { ask, element, onView } from "./view.js";
import { bounds, go } from "./map.js";

const PICKED = ["pins", "clusters", "area-counts", "areas"];
const HALO = "pointed";

export function picking(map, box) {
  const card = document.getElementById("card");
  map.on("click", (event) => {
    const [found] = under(map, event.point);
    if (found) pick(map, card, found);
    else card.hidden = true;
  });
  map.on("mousemove", (event) => {
    const [found] = under(map, event.point);
    map.getCanvas().style.cursor = found ? "pointer" : "";
    point(found?.properties.id);
  });
  map.getCanvas().addEventListener("mouseleave", () => point());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") card.hidden = true;
  });
  onlyHere(map);
  pointed(map);
}

const under = (map, { x, y }) => map.queryRenderedFeatures([[x - 3, y - 3], [x + 3, y + 3]], { layers: PICKED });

function pick(map, card, { properties: mark, layer }) {
  if (layer.id === "pins") {
    card.hidden = false;
    htmx.ajax("GET", `/overview/card/${encodeURIComponent(mark.id)}`, { target: card, swap: "innerHTML" });
    return;
  }
  const only = element("button", "List only these", { type: "button" });
  only.addEventListener("click", () => {
    card.hidden = true;
    ask({ area: mark.area });
  });
  const reach = layer.id === "clusters" ? "" : `Known only so far: somewhere in ${mark.name}. `;
  card.replaceChildren(element("p", reach + counted(mark)), only);
  card.hidden = false;
  if (layer.id === "clusters") go(map, mark.area);
}

function onlyHere(map) {
  const button = document.getElementById("only-here");
  button.hidden = false;
  button.addEventListener("click", () => ask({ area: bounds(map, 0) }));
}

// A line that is looked at has a ring on the map; a pin that is, marks its line.
function pointed(map) {
  const list = (event) => {
    const { lat, lon } = event.target.closest?.("[data-incident]")?.dataset ?? {};
    const at = lat === undefined ? [] : [{ type: "Feature", geometry: { type: "Point", coordinates: [Number(lon), Number(lat)] }, properties: {} }];
    map.getSource("picked").setData(collection(at));
  };
  for (const name of ["mouseover", "focusin"]) document.body.addEventListener(name, list);
  onView(() => map.getSource("picked").setData(collection([])));
  onMarks(() => point());
}

function point(id) {
  for (const line of document.querySelectorAll(`.${HALO}`)) if (line.dataset.incident !== id) line.classList.remove(HALO);
  if (id) document.getElementById(`i-${id}`)?.classList.add(HALO);
}
