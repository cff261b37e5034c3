// The timeline as a brush: drag over it, or move its two ends with the arrow keys; it sets the days of the view.
import { ask, element, onView } from "./view.js";

const WAIT = 350;
const FAR = 10;

export function brushed() {
  begin();
  onView(begin);
}

function begin() {
  const box = document.querySelector("#timeline .brush");
  document.getElementById("all-days")?.addEventListener("click", () => {
    document.getElementById("brush-0").focus();
    ask({ since: "", until: "" });
  });
  if (box && !box.querySelector("[role=slider]")) new Brush(box);
}

class Brush {
  #box; #days; #ends; #range; #waiting = 0; #chosen;

  constructor(box) {
    this.#box = box;
    this.#days = [...box.querySelectorAll("g")].map((bar) => bar.dataset);
    const [since, until] = ["since", "until"].map((id) => document.getElementById(id).value);
    const first = since ? this.#at(since) : 0;
    const last = until ? this.#at(until) : this.#days.length - 1;
    this.#chosen = Boolean(since || until);
    this.#ends = [Math.min(first, last), Math.max(first, last)];
    this.#range = element("div", "", { class: "range" });
    box.append(this.#range, ...this.#handles());
    this.#draw();
    box.addEventListener("pointerdown", (event) => this.#down(event));
  }

  #handles() {
    return ["From", "To"].map((name, end) => {
      const handle = element("button", "", { type: "button", role: "slider", id: `brush-${end}`, "aria-label": `${name} day of the timeline` });
      handle.addEventListener("keydown", (event) => this.#key(event, end));
      return handle;
    });
  }

  // The bar that a day is in; the first or last one for a day outside.
  #at(day) {
    const after = this.#days.findIndex((one) => day <= one.end);
    return after < 0 ? this.#days.length - 1 : after;
  }

  #key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#move(end, this.#ends[end] + step);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#commit(), WAIT);
  }

  #move(end, to) {
    const [low, high] = end === 0 ? [0, this.#ends[1]] : [this.#ends[0], this.#days.length - 1];
    this.#ends[end] = Math.min(Math.max(to, low), high);
    this.#chosen = true;
    this.#draw();
  }

  #down(event) {
    if (event.button) return;
    event.preventDefault();
    const from = this.#under(event);
    const held = event.target.closest("[role=slider]");
    const fixed = held ? this.#ends[held.id === "brush-0" ? 1 : 0] : from;
    held?.focus();
    this.#box.setPointerCapture(event.pointerId);
    const moved = (next) => {
      this.#ends = [fixed, this.#under(next)].sort((a, b) => a - b);
      this.#chosen = true;
      this.#draw();
    };
    if (!held) moved(event);
    this.#box.addEventListener("pointermove", moved);
    const done = () => {
      this.#box.removeEventListener("pointermove", moved);
      this.#commit();
    };
    this.#box.addEventListener("pointerup", done, { once: true });
    this.#box.addEventListener("pointercancel", done, { once: true });
  }

  #under(event) {
    const { left, width } = this.#box.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * this.#days.length);
    return Math.min(Math.max(at, 0), this.#days.length - 1);
  }

  #draw() {
    const part = 100 / this.#days.length;
    const sides = [this.#ends[0] * part, (this.#ends[1] + 1) * part];
    this.#box.classList.toggle("chosen", this.#chosen);
    this.#range.style.left = `${sides[0]}%`;
    this.#range.style.width = `${sides[1] - sides[0]}%`;
    this.#box.querySelectorAll("[role=slider]").forEach((handle, end) => {
      handle.style.left = `${sides[end]}%`;
      handle.setAttribute("aria-valuemin", "0");
      handle.setAttribute("aria-valuemax", String(this.#days.length - 1));
      handle.setAttribute("aria-valuenow", String(this.#ends[end]));
      handle.setAttribute("aria-valuetext", this.#day(end));
    });
  }

  #day(end) {
    const bar = this.#days[this.#ends[end]];
    return end === 0 ? bar.start : bar.end;
  }

  // From end to end is the same as no days at all, but with the undated.
  #commit() {
    const whole = this.#ends[0] === 0 && this.#ends[1] === this.#days.length - 1;
    ask(whole ? { since: "", until: "" } : { since: this.#day(0), until: this.#day(1) });
  }
}
