// Fetches the map once it is to be seen, and says so in one sentence where it cannot be drawn.
import { onOpened } from "./toggles.js";

export const words = () => document.getElementById("map-words");

export function mapped() {
  const box = document.getElementById("map-box");
  words().textContent = "The map is coming.";
  const seen = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) return;
    seen.disconnect();
    arrive(box);
  });
  seen.observe(box);
  onOpened(() => box.dispatchEvent(new Event("shown")));
}

async function arrive(box) {
  const drawable = Boolean(document.createElement("canvas").getContext("webgl2"));
  const { marks } = await import("./marks.js");
  const first = marks();
  if (!drawable) return missing();
  try {
    const [{ draw }] = await Promise.all([import("./map.js"), first]);
    await draw(box);
    words().textContent = "";
  } catch (error) {
    console.error(error);
    missing();
  }
}

function missing() {
  document.body.classList.add("mapless");
  words().textContent = "This browser draws no map here (it has no WebGL); the list and the places below show the same.";
}
