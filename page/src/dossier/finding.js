// Where an address leads: the words of a claim in the source, lit and focused; or any other anchor.
export function find() {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
  if (!id.startsWith("q-")) return;
  const claim = id.slice(2);
  const words = [...document.querySelectorAll("mark[data-claims]")].filter((mark) =>
    mark.dataset.claims.split(" ").includes(claim),
  );
  const first = words[0] ?? document.getElementById(id)?.parentElement;
  if (!first) return;
  words.forEach((mark) => mark.classList.add("lit"));
  centre(first);
  (first.querySelector("a[href]") ?? first).focus({ preventScroll: true });
}

// On a wide screen the sources scroll beside what is said of them; only they are to move.
function centre(words) {
  const pane = words.closest(".sources");
  if (pane && pane.scrollHeight > pane.clientHeight + 1) {
    const there = words.getBoundingClientRect();
    const here = pane.getBoundingClientRect();
    pane.scrollTop += there.top - here.top - here.height / 3;
  } else {
    words.scrollIntoView({ block: "center" });
  }
}
