// Where the map is, kept in the address behind the view (#map=zoom/lat/lon), so that also that is an address.
import { onView } from "./view.js";

const SAID = /^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/;

/** Give where an address says that the map is, or nothing. */
export function said() {
  const found = SAID.exec(location.hash);
  return found && { zoom: Number(found[1]), center: [Number(found[3]), Number(found[2])] };
}

/** Keep the address with the map, and the map with the address of a step back or forward. */
export function addressed(map) {
  const keep = () => {
    const { lat, lng } = map.getCenter().wrap();
    const hash = `#map=${map.getZoom().toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  };
  map.on("moveend", keep);
  onView(() => {
    const there = said();
    if (there) map.jumpTo(there);
    else keep();
  });
}
