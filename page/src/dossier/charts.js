// Draws both charts from the API with Observable Plot; each stands beside a table that says the same.
import * as Plot from "@observablehq/plot";
import { mended, symbols } from "./plotting.js";
import { figures } from "./figures.js";
import { overTime } from "./time.js";

export async function draw() {
  const main = document.querySelector("[data-charts]");
  const incident = document.querySelector("[data-incident]")?.dataset.incident;
  const answer = await fetch(`/api/incidents/${encodeURIComponent(incident)}/charts`);
  if (!answer.ok) return fail();
  const told = await answer.json();
  const shapes = symbols(told.shapes);
  const drawAll = () => {
    if (main) main.replaceChildren(...figures(Plot, { ...told, bands: ruled(told.bands) }, shapes, main.clientWidth).map(mended));
    for (const place of document.querySelectorAll("[data-history]")) {
      const points = told.points.filter((one) => one.question === place.dataset.history && one.said);
      if (points.length) place.replaceChildren(mended(overTime(Plot, points, told.when, shapes, place.clientWidth)));
    }
  };
  drawAll();
  chosen(drawAll);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    requestAnimationFrame(drawAll);
  });
}

const every = () => document.getElementById("every-rule")?.getAttribute("aria-pressed") === "true";
const rule = () => document.querySelector('input[name="policy"]:checked')?.value;

// A dozen sets of rules below each question would hide who says what: the chosen one, or all on demand.
const ruled = (bands) => bands.filter((one) => every() || one.policy === rule());

function chosen(drawAll) {
  const button = document.getElementById("every-rule");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!every()));
      drawAll();
    });
  }
  // The switch of rules is a part that htmx brings anew.
  document.addEventListener("htmx:afterSettle", drawAll);
}

function fail() {
  for (const place of document.querySelectorAll(".plot")) place.textContent = "The chart could not be drawn; the table says the same.";
}
