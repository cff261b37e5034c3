// How the map looks, by day and by night. Colour is never alone: clusters bear numbers, what is disputed has a ring.
const DAY = { water: "#dbe7ef", land: "#f6f5f0", coast: "#8b9aa5", border: "#7d8a94", name: "#55616b", halo: "#f6f5f0", mark: "#44697f", ink: "#ffffff", dispute: "#b2471b", area: "#6b5b95" };
const NIGHT = { water: "#10181f", land: "#222b33", coast: "#56636e", border: "#73828e", name: "#b4bfc8", halo: "#1a2229", mark: "#7fb0cc", ink: "#0d1217", dispute: "#f0803c", area: "#b9a7e0" };
const FONT = ["Noto Sans Variable,Noto Sans Arabic Variable"];

export const night = matchMedia("(prefers-color-scheme: dark)");
export const colours = () => (night.matches ? NIGHT : DAY);

const source = (data, more = {}) => ({ type: "geojson", data, ...more });
const empty = { type: "FeatureCollection", features: [] };
const is = (sort) => ["==", ["get", "sort"], sort];

/** Give the map's style: what is drawn, in which order. */
export function style(world, names) {
  return {
    version: 8,
    sources: {
      land: source(world.land, { attribution: "Natural Earth" }),
      coast: source(world.coast),
      borders: source(world.borders),
      disputed: source(world.disputed),
      names: source(names, { attribution: "GeoNames (CC BY 4.0)" }),
      areas: source(empty),
      points: source(empty),
      picked: source(empty),
    },
    layers: painted([...ground(), ...writing(), ...marked()]),
  };
}

/** Paint the layers of a map that is there in the colours of the hour. */
export function repaint(map) {
  for (const layer of painted([...ground(), ...writing(), ...marked()])) {
    for (const [name, value] of Object.entries(layer.paint)) map.setPaintProperty(layer.id, name, value);
  }
}

function painted(layers) {
  const now = colours();
  return layers.map((layer) => ({ ...layer, paint: layer.paint(now) }));
}

const line = (id, paint) => ({ id, type: "line", source: id, layout: { "line-join": "round" }, paint });

const ground = () => [
  { id: "water", type: "background", paint: (c) => ({ "background-color": c.water }) },
  { id: "land", type: "fill", source: "land", paint: (c) => ({ "fill-color": c.land }) },
  line("coast", (c) => ({ "line-color": c.coast, "line-width": 0.7 })),
  line("borders", (c) => ({ "line-color": c.border, "line-width": 1 })),
  line("disputed", (c) => ({ "line-color": c.border, "line-width": 1.2, "line-dasharray": [2.5, 2] })),
];

const writing = () => [
  {
    id: "country-names", type: "symbol", source: "names", filter: is("country"), maxzoom: 7,
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10.5, 6, 15], "text-letter-spacing": 0.12, "text-transform": "uppercase", "symbol-sort-key": ["-", 0, ["get", "reach"]], "text-max-width": 7 },
    paint: (c) => ({ "text-color": c.name, "text-halo-color": c.halo, "text-halo-width": 1.4, "text-opacity": 0.85 }),
  },
  {
    id: "city-names", type: "symbol", source: "names", filter: ["all", is("city"), ["<=", ["get", "from"], ["zoom"]]],
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11.5, "symbol-sort-key": ["get", "from"], "text-padding": 3 },
    paint: (c) => ({ "text-color": c.name, "text-halo-color": c.halo, "text-halo-width": 1.4 }),
  },
];

const marked = () => [
  { id: "areas", type: "fill", source: "areas", paint: (c) => ({ "fill-color": c.area, "fill-opacity": ["match", ["get", "precision"], ["country", "unknown"], 0.03, 0.09] }) },
  { id: "area-lines", type: "line", source: "areas", paint: (c) => ({ "line-color": c.area, "line-width": 1, "line-opacity": ["match", ["get", "precision"], "unknown", 0.4, 0.7], "line-dasharray": [4, 2] }) },
  {
    id: "area-counts", type: "symbol", source: "points", filter: is("area"),
    layout: { "text-field": ["concat", ["get", "name"], "\n", ["to-string", ["get", "count"]]], "text-font": FONT, "text-size": 11.5, "symbol-sort-key": ["-", 0, ["get", "count"]], "text-max-width": 8 },
    paint: (c) => ({ "text-color": c.area, "text-halo-color": c.halo, "text-halo-width": 1.8 }),
  },
  {
    id: "clusters", type: "circle", source: "points", filter: is("cluster"),
    paint: (c) => ({
      "circle-color": c.mark, "circle-opacity": 0.92,
      "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "count"]], 1.4, 9, 5, 14, 20, 24, 60, 34],
      "circle-stroke-color": c.dispute,
      "circle-stroke-width": ["case", [">", ["get", "disputed"], 0], ["+", 1.5, ["*", 3, ["get", "share"]]], 0],
    }),
  },
  {
    id: "cluster-counts", type: "symbol", source: "points", filter: is("cluster"),
    layout: { "text-field": ["to-string", ["get", "count"]], "text-font": FONT, "text-size": 11.5, "text-allow-overlap": true, "text-ignore-placement": true },
    paint: (c) => ({ "text-color": c.ink }),
  },
  {
    id: "pins", type: "circle", source: "points", filter: is("pin"),
    paint: (c) => ({
      "circle-color": c.mark, "circle-radius": 4.5,
      "circle-stroke-color": ["case", ["get", "disputed"], c.dispute, c.halo],
      "circle-stroke-width": ["case", ["get", "disputed"], 2.5, 1],
    }),
  },
  { id: "picked", type: "circle", source: "picked", paint: (c) => ({ "circle-radius": 13, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": c.dispute, "circle-stroke-width": 2 }) },
];
