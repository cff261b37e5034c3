// Keeps what a new view would lose: which facets are open, how far they are scrolled; and says what changed.
import { form, onView } from "./view.js";

const open = new Map();

/** Leave out of addresses what says nothing, so that one view has one address. */
export function shortened() {
  document.body.addEventListener("htmx:configRequest", (event) => {
    const said = event.detail.formData;
    for (const [name, value] of [...said.entries()]) if (value === "") said.delete(name);
  });
}

/** Keep open what is open, closed what is closed, and scrolled what is scrolled. */
export function kept() {
  document.body.addEventListener("toggle", (event) => {
    if (event.target.matches?.("#asked details[id]")) open.set(event.target.id, event.target.open);
  }, true);
  let scrolled = [];
  let focused = "";
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== form()) return;
    focused = document.activeElement?.id ?? "";
    scrolled = [...form().querySelectorAll("#facets, #facets [role=group]")].map((one) => [one.id, one.scrollTop]);
  });
  onView(() => {
    for (const [id, is] of open) {
      const found = document.getElementById(id);
      if (found) found.open = is;
    }
    for (const [id, top] of scrolled) document.getElementById(id)?.scrollTo({ top });
    // The brush's ends are made anew by a script, after htmx has looked for what had the focus.
    setTimeout(() => {
      if (document.activeElement !== document.body || !focused) return;
      const still = document.getElementById(focused) ?? document.getElementById("main");
      still.focus({ preventScroll: true });
    });
  });
}

/** Say in words how many incidents a new view shows, to whoever does not see it. */
export function announced() {
  onView(() => {
    document.getElementById("announced").textContent = form().querySelector("#list .count")?.textContent ?? "";
  });
}
