// On a narrow screen the list comes first; filters, map and timeline open behind buttons.
import { form, onView } from "./view.js";

const OPENED = "opened";

export function toggled() {
  counted();
  onView(counted);
  for (const button of document.querySelectorAll("[data-toggles]")) {
    button.addEventListener("click", () => {
      const name = button.dataset.toggles;
      const opens = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(opens));
      document.body.classList.toggle(`${name}-open`, opens);
      document.body.dispatchEvent(new CustomEvent(OPENED, { detail: name }));
    });
  }
}

// What is chosen may be out of sight: the button says how much it is.
function counted() {
  const chosen = form().querySelectorAll(".chosen li").length;
  document.querySelector("[data-toggles=facets]").textContent = chosen ? `Filters (${chosen})` : "Filters";
}

/** Call back when something has been opened or closed. */
export function onOpened(call) {
  document.body.addEventListener(OPENED, (event) => call(event.detail));
}
