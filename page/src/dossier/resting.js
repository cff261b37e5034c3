// Marked words: a click tells every claim that rests on them, each a link to its row.
export function resting() {
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("mark[data-claims]");
    if (!mark || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(mark);
  });
}

function show(mark) {
  document.querySelector("dialog.resting")?.remove();
  const ids = mark.dataset.claims.split(" ");
  const dialog = document.createElement("dialog");
  dialog.className = "resting";
  dialog.setAttribute("aria-label", "Claims that rest on these words");
  const heading = document.createElement("h2");
  heading.textContent = ids.length === 1 ? "One claim rests on these words" : `${ids.length} claims rest on these words`;
  const words = document.createElement("q");
  const isolated = document.createElement("bdi");
  isolated.textContent = mark.textContent;
  words.append(isolated);
  const list = document.createElement("ul");
  for (const id of ids) list.append(line(id, dialog));
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(heading, words, list, close);
  dialog.addEventListener("close", () => {
    dialog.remove();
    mark.querySelector("a")?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}

// What a claim says stands in its row of the table already.
function line(id, dialog) {
  const item = document.createElement("li");
  const row = document.getElementById(`c-${id}`);
  const link = document.createElement("a");
  link.href = `#c-${id}`;
  link.textContent = row ? told(row) : id;
  link.addEventListener("click", () => dialog.close());
  item.append(link);
  return item;
}

function told(row) {
  const question = row.closest("tbody").querySelector("th").textContent.trim();
  const [voice, answer] = row.querySelectorAll("td");
  const first = (cell) => (cell.querySelector("bdi") ?? cell.firstChild ?? cell).textContent.trim();
  return `${question}: ${answer.firstChild.textContent.trim()}, says ${first(voice)}`;
}
