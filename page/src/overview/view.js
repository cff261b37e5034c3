// The view that is shown: the form that holds it, how it changes, and when it has changed.
export const form = () => document.getElementById("asked");

/** Set fields of the form, by id, and ask for the view that they make. */
export function ask(fields) {
  for (const [id, value] of Object.entries(fields)) document.getElementById(id).value = value;
  form().dispatchEvent(new Event("change", { bubbles: true }));
}

const callbacks = [];
let queued = false;

/** Call back with every new view that the server gives: a change, a step back or forward. */
export function onView(call) {
  if (!callbacks.length) {
    document.body.addEventListener("htmx:afterSwap", (event) => event.detail.target === form() && changed());
    document.body.addEventListener("htmx:historyRestore", changed);
  }
  callbacks.push(call);
}

// htmx tells of each part of a swap; one view is told of once.
function changed() {
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    for (const call of callbacks) call();
  });
}

/** Give an element of our own with text in it: text is never read as HTML. */
export function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
