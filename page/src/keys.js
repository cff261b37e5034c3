// Keys of a screen: pressed alone and not while somebody types; "?" lists them.
const known = new Map();

/** Give keys their meaning: a map of key to {label, run}. */
export function register(keys) {
  for (const [key, what] of Object.entries(keys)) known.set(key, what);
}

/** List the keys in a dialog. */
export function show() {
  let dialog = document.getElementById("keys");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "keys";
    dialog.setAttribute("aria-labelledby", "keys-title");
    document.body.append(dialog);
  }
  const title = Object.assign(document.createElement("h2"), { id: "keys-title", textContent: "Keys" });
  const list = document.createElement("dl");
  for (const [key, { label }] of known) {
    const row = document.createElement("div");
    const name = document.createElement("dt");
    name.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    row.append(name, Object.assign(document.createElement("dd"), { textContent: label }));
    list.append(row);
  }
  const shut = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  shut.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(title, list, shut);
  dialog.showModal();
}

const types = (at) => at instanceof Element && (at.isContentEditable || at.matches("input, textarea, select"));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (types(event.target) || document.querySelector("dialog[open]")) return;
  const what = event.key === "?" ? { run: show } : known.get(event.key);
  if (!what) return;
  event.preventDefault();
  what.run();
});
