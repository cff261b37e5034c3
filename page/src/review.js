// The desk by keyboard: a letter opens what to decide, Enter sends it, Escape shuts it.
import { register, show } from "./keys.js";

const desk = () => document.getElementById("desk");

function press(key) {
  const at = desk().querySelector(`[data-key="${key}"]`);
  if (!at) return;
  at.click();
  const form = at.parentElement.querySelector("form");
  // Of a panel the first thing to fill in is what somebody goes on with.
  if (at.matches("summary") && at.parentElement.open) form.querySelector("select, input:not([type=hidden])").focus();
}

const labels = {
  y: "confirm", n: "reject", c: "correct", s: "same", d: "different", g: "re-ground: say who, or where, it is",
  x: "redact", w: "withdraw an orphaned judgement", u: "undo your last judgement", j: "next", k: "before",
};
register(Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, { label, run: () => press(key) }])));
document.getElementById("show-keys").addEventListener("click", show);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = desk().querySelector("details.act[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// Where <details name> is not known one panel would cover another.
desk().addEventListener("toggle", (event) => {
  if (!event.target.matches("details.act") || !event.target.open) return;
  for (const other of desk().querySelectorAll("details.act[open]")) if (other !== event.target) other.open = false;
}, true);

// One decision is sent once, however long Enter is held.
document.addEventListener("htmx:beforeRequest", (event) => {
  for (const button of event.target.querySelectorAll?.("button.go") ?? []) button.disabled = true;
});
document.addEventListener("htmx:responseError", (event) => {
  for (const button of event.target.querySelectorAll?.("button.go") ?? []) button.disabled = false;
});
document.addEventListener("htmx:afterSwap", (event) => {
  // Numbers that are put in place while somebody types move nobody.
  if (event.detail.target !== desk()) return;
  const key = desk().querySelector(".line a[aria-current]")?.getAttribute("href");
  if (key) history.replaceState(null, "", key);
  document.getElementById("item")?.focus({ preventScroll: true });
});
