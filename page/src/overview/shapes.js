// Marks and basemap as GeoJSON: circles true on the ground, borders parted into settled and disputed ones.
import { feature, mesh } from "topojson-client";

const EARTH_KM = 6371;
const CORNERS = 64;

const point = (mark, properties) => ({ type: "Feature", geometry: { type: "Point", coordinates: [mark.lon, mark.lat] }, properties });
export const collection = (features) => ({ type: "FeatureCollection", features });

/** Give the points that the map draws: clusters, pins and the middles of areas. */
export function points({ clusters, pins, areas }) {
  return collection([
    ...clusters.map((one) => point(one, { ...one, sort: "cluster", share: one.disputed / one.count })),
    ...pins.map((one) => point(one, { ...one, sort: "pin" })),
    ...areas.map((one) => point(one, { ...one, sort: "area" })),
  ]);
}

/** Give the areas as circles of their radius on the ground. */
export function circles(areas) {
  return collection(areas.map((one) => ({ type: "Feature", geometry: circle(one.lat, one.lon, one.radius_km), properties: one })));
}

function circle(lat, lon, km) {
  const angle = km / EARTH_KM;
  const north = rad(lat);
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    const y = Math.asin(Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(turn));
    const x = Math.atan2(Math.sin(turn) * Math.sin(angle) * Math.cos(north), Math.cos(angle) - Math.sin(north) * Math.sin(y));
    return [lon + deg(x), deg(y)];
  });
  return { type: "Polygon", coordinates: [ring] };
}

const rad = (degrees) => (degrees * Math.PI) / 180;
const deg = (radians) => (radians * 180) / Math.PI;

/** Give land, coast, borders and disputed borders of a basemap (page/basemap). */
export function world({ topology, disputed }) {
  const { countries, land } = topology.objects;
  const between = (one, other) => disputed.filter(({ between: pair }) => one !== other && pair.includes(key(one)) && pair.includes(key(other)));
  const plain = mesh(topology, countries, (one, other) => one !== other && !between(one, other).length);
  const lines = { plain: [...plain.coordinates], disputed: [] };
  for (const entry of disputed) {
    // A pair may have several stretches in dispute: what is in none of their boxes is a border like others.
    const same = disputed.filter((one) => one.between.join() === entry.between.join());
    if (same[0] === entry) part(mesh(topology, countries, (a, b) => between(a, b).includes(entry)), same, lines);
  }
  const line = (coordinates) => ({ type: "Feature", geometry: { type: "MultiLineString", coordinates: coordinates.map(unwound) }, properties: {} });
  return {
    land: flat(feature(topology, land)),
    coast: line(mesh(topology, countries, (one, other) => one === other).coordinates),
    borders: line(lines.plain),
    disputed: line(lines.disputed),
  };
}

// The atlas is made for a globe: what crosses the 180th meridian jumps from one edge of a flat map to the other.
function unwound(line) {
  let turns = 0;
  return line.map(([x, y], n) => {
    if (n && Math.abs(x - line[n - 1][0]) > 180) turns += x < line[n - 1][0] ? 360 : -360;
    return [x + turns, y];
  });
}

function flat({ features }) {
  const rings = ({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
  const polygons = features.flatMap(rings).map((polygon) => polygon.map(unwound).map(closed));
  return { type: "Feature", geometry: { type: "MultiPolygon", coordinates: polygons }, properties: {} };
}

// A ring that has gone around the world is Antarctica's: it is closed along the pole.
function closed(ring) {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first[0] === last[0] ? ring : [...ring, [last[0], -90], [first[0], -90], first];
}

const key = (country) => country.id ?? country.properties.name;

function part({ coordinates }, entries, lines) {
  for (const line of coordinates) {
    let run = [line[0]];
    let was = null;
    for (let n = 1; n < line.length; n += 1) {
      const is = entries.some(({ box }) => inside(middle(line[n - 1], line[n]), box)) ? "disputed" : "plain";
      if (was !== null && is !== was) {
        lines[was].push(run);
        run = [line[n - 1]];
      }
      run.push(line[n]);
      was = is;
    }
    lines[was].push(run);
  }
}

const middle = (one, other) => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
const inside = ([x, y], [west, south, east, north]) => x >= west && x <= east && y >= south && y <= north;
