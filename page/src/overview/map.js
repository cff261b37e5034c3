// The map: our own basemap, the marks of the view on it, and what picking one of them does.
import { AttributionControl, Map as Drawn, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { picking } from "./picking.js";
import { addressed, said } from "./place.js";
import { look, now, onMarks } from "./marks.js";
import { night, repaint, style } from "./looks.js";
import { circles, collection, points, world } from "./shapes.js";
import { element } from "./view.js";

const FIRST_SEEN = [2.5, 3.5, 4.5, 5.5, 6.5];
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
const SLOW = matchMedia("(prefers-reduced-motion: reduce)");

/** Draw the map into its box; ready when it can be seen. */
export async function draw(box) {
  setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  const [basemap, places] = await Promise.all([box.dataset.basemap, box.dataset.places].map(fetched));
  await written("ā Noto");
  const map = new Drawn({
    container: "map",
    style: style(world(basemap), named(places)),
    ...begun(),
    minZoom: 1,
    maxZoom: 15,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: SLOW.matches ? 0 : 200,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ maxWidth: 90 }), "bottom-left");
  map.addControl(new AttributionControl({ compact: false }), "bottom-right");
  map.getCanvas().setAttribute("aria-label", "Map of incidents; arrow keys move it, + and - zoom. Its places are listed below it.");
  await new Promise((ready) => map.once("load", ready));
  night.addEventListener("change", () => repaint(map));
  box.addEventListener("shown", () => map.resize());
  onMarks((marks) => shown(map, marks));
  await shown(map, now);
  picking(map, box);
  addressed(map);
  map.on("moveend", () => look(map.getZoom(), bounds(map)));
  look(map.getZoom(), bounds(map));
  explained(basemap);
  box.classList.add("drawn");
}

function explained({ disputed }) {
  const told = disputed.map(({ name, why, reference }) => element("li", `${name}: ${why} (${reference})`));
  document.querySelector("#borders ul").replaceChildren(...told);
  for (const id of ["borders", "legend"]) document.getElementById(id).hidden = false;
}

const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

// Letters that no page has used yet are in files of their own, which a canvas does not wait for.
const written = (words) => document.fonts.load(`48px "Noto Sans${ARABIC.test(words) ? " Arabic" : ""} Variable"`, words);

async function shown(map, marks) {
  const names = marks.areas.map((area) => area.name).join(" ");
  if (ARABIC.test(names)) await written(names);
  map.getSource("areas").setData(circles(marks.areas));
  map.getSource("points").setData(points(marks));
}

function named({ countries, cities }) {
  const at = (lat, lon, properties) => ({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties });
  return collection([
    ...countries.map(([name, lat, lon, reach]) => at(lat, lon, { sort: "country", name, reach })),
    ...cities.map(([name, lat, lon, rank]) => at(lat, lon, { sort: "city", name, from: FIRST_SEEN[rank] })),
  ]);
}

// A part of the map that the view asks for is what is seen first; else all that the view shows.
function begun() {
  if (said()) return said();
  const padding = 40;
  const [west, south, east, north] = (document.getElementById("area").value || around()).split(",").map(Number);
  return { bounds: [[west, south], [east < west ? east + 360 : east, north]], fitBoundsOptions: { padding, maxZoom: 7 } };
}

function around() {
  const all = [...now.clusters, ...now.pins, ...now.areas];
  if (!all.length) return "-100,-40,130,60";
  const [lats, lons] = ["lat", "lon"].map((name) => all.map((one) => one[name]));
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join();
}

/** Give what is seen as west,south,east,north; nothing where it is the whole world. */
export function bounds(map, margin = 0.25) {
  const seen = map.getBounds();
  const [wide, high] = [seen.getEast() - seen.getWest(), seen.getNorth() - seen.getSouth()];
  if (wide * (1 + 2 * margin) >= 360) return "";
  const turned = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
  const lat = (degrees) => Math.min(Math.max(degrees, -90), 90);
  const sides = [turned(seen.getWest() - wide * margin), lat(seen.getSouth() - high * margin), turned(seen.getEast() + wide * margin), lat(seen.getNorth() + high * margin)];
  return sides.map((side) => Number(side.toFixed(4))).join();
}

/** Move to a part of the map, given as west,south,east,north. */
export function go(map, area) {
  const [west, south, east, north] = area.split(",").map(Number);
  map.fitBounds([[west, south], [east < west ? east + 360 : east, north]], { padding: 60, maxZoom: 14, animate: !SLOW.matches });
}
