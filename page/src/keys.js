// Keys of a screen: each a letter, what it does and the doing; "?" shows them all.
const known = new Map();

const typing = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);

// keys: { letter: { label, run } }
export function register(keys) {
  if (known.size === 0) document.addEventListener("keydown", pressed);
  for (const [key, deed] of Object.entries({ "?": { label: "show these keys", run: show }, ...keys })) known.set(key, deed);
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const deed = known.get(event.key);
  if (!deed) return;
  event.preventDefault();
  deed.run(event);
}

function show() {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-label", "Keys");
  const list = document.createElement("dl");
  for (const [key, { label }] of known) {
    const name = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    name.append(kbd);
    const words = document.createElement("dd");
    words.textContent = label;
    list.append(name, words);
  }
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(list, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
