// The dossier: words found with one click, claims with one key, charts when they come into view.
import { register } from "./keys.js";
import { resting } from "./dossier/resting.js";
import { find } from "./dossier/finding.js";

const rows = () => [...document.querySelectorAll('tr[id^="c-"]')];
let at = -1;

function step(by) {
  const all = rows();
  if (!all.length) return;
  at = Math.min(Math.max(at + by, 0), all.length - 1);
  all.forEach((row, n) => row.classList.toggle("at", n === at));
  const link = all[at].querySelector('a[href^="#q-"]');
  all[at].scrollIntoView({ block: "center" });
  link?.focus({ preventScroll: true });
}

function open() {
  const here = document.activeElement?.closest?.('a[href^="#q-"]') ?? rows()[at]?.querySelector('a[href^="#q-"]');
  if (here) here.click();
}

function policy() {
  const rules = [...document.querySelectorAll('input[name="policy"]')];
  if (!rules.length) return;
  const next = rules[(rules.findIndex((one) => one.checked) + 1) % rules.length];
  next.click();
  document.getElementById("estimates")?.scrollIntoView();
}

register({
  j: { label: "next claim", run: () => step(1) },
  k: { label: "previous claim", run: () => step(-1) },
  o: { label: "open its words in the source", run: open },
  p: { label: "next set of rules", run: policy },
});
resting();
addEventListener("hashchange", find);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#q-"]');
  // The same address again changes no hash, and is to lead there all the same.
  if (link && link.getAttribute("href") === location.hash) find();
  const row = event.target.closest?.('tr[id^="c-"]');
  if (row) at = rows().indexOf(row);
});
find();

const charts = document.querySelectorAll(".plot");
if (charts.length) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((one) => one.isIntersecting)) return;
    seen.disconnect();
    import("./dossier/charts.js").then(({ draw }) => draw());
  }, { rootMargin: "600px" });
  charts.forEach((one) => seen.observe(one));
}
