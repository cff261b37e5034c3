// The accounts chart: a figure a question, a lane a voice, what each set of rules makes of it below.
import { byClass, colour, format, from, greatest } from "./plotting.js";

const NARROW = 620;
const TICKS = [0, 1, 2, 5, 10, 25, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 50000, 200000];
const MOST = 2.5;

export function figures(Plot, told, shapes, width) {
  const said = Math.max(1, ...told.marks.map(greatest));
  const ends = told.bands.flatMap((one) => [one.high ?? 0, one.wide?.[1] ?? 0]);
  const top = Math.max(said, Math.min(Math.max(0, ...ends), said * MOST));
  return told.questions.map((question) => section(Plot, question, { told, shapes, width, top }));
}

function section(Plot, question, { told, shapes, width, top }) {
  const part = document.createElement("section");
  const name = document.createElement("h3");
  name.textContent = question;
  part.className = "question";
  part.append(name, chart(Plot, question, { told, shapes, width, top }));
  return part;
}

function chart(Plot, question, { told, shapes, width, top }) {
  const narrow = width < NARROW;
  const marks = lanes(told.marks.filter((one) => one.question === question));
  const bands = told.bands.filter((one) => one.question === question).map((one) => ({ ...one, lane: one.name }));
  const order = [...new Set([...marks, ...bands].map((one) => one.lane))];
  const cut = (n) => Math.min(n, top);
  return Plot.plot({
    width,
    height: order.length * (narrow ? 40 : 28) + 34,
    marginLeft: narrow ? 10 : 250,
    marginRight: narrow ? 60 : 120,
    marginTop: narrow ? 12 : 4,
    marginBottom: 24,
    className: "drawn",
    ariaLabel: `${question}: what each voice claims, and what each set of rules makes of it`,
    x: { type: "sqrt", domain: [0, top], label: null },
    y: { type: "band", domain: order, axis: null, padding: 0.15 },
    marks: [
      Plot.gridX(spaced(top, width - (narrow ? 70 : 370)), { className: "lines" }),
      Plot.axisX(spaced(top, width - (narrow ? 70 : 370)), { tickSize: 3, tickFormat: format, fontSize: 12, className: "ticks" }),
      names(Plot, order, bands, narrow),
      ...estimates(Plot, bands, cut),
      ...byClass(marks, shapes, (rows, shape) => spoken(Plot, rows, shape, top)),
      ...labels(Plot, [...marks, ...bands.map((one) => ({ ...one, words: range(one), reach: one.wide ?? [one.low, one.high] }))], top, narrow),
    ],
  });
}

// Words stand after their mark; on a phone before it, where the edge is near.
function labels(Plot, rows, top, narrow) {
  const low = (one) => Math.min(one.reach?.[0] ?? one.low ?? one.high ?? 0, top);
  const high = (one) => Math.min(one.reach?.[1] ?? one.high ?? one.best ?? one.low ?? 0, top);
  const open = (one) => one.reach === undefined && one.high === null;
  const before = (one) => narrow && Math.sqrt(high(one) / top) > (open(one) ? 0.35 : 0.55);
  const common = { y: "lane", text: "words", dy: narrow ? 6 : 0, fontSize: 12, className: "words" };
  return [
    Plot.text(rows.filter((one) => !before(one) && !open(one)), { ...common, x: high, dx: 12, textAnchor: "start" }),
    Plot.text(rows.filter((one) => !before(one) && open(one)), { ...common, x: high, dx: 60, textAnchor: "start" }),
    Plot.text(rows.filter(before), { ...common, x: low, dx: -12, textAnchor: "end" }),
  ];
}

// Several answers of one voice are lanes of its own, one below the other.
function lanes(marks) {
  const times = new Map();
  return marks.map((one) => {
    const n = (times.get(one.voice) ?? 0) + 1;
    times.set(one.voice, n);
    return { ...one, lane: one.voice + "\u200b".repeat(n - 1) };
  });
}

function names(Plot, order, bands, narrow) {
  const rules = new Set(bands.map((one) => one.lane));
  const common = { y: (one) => one, text: (one) => (one.length > 38 ? `${one.slice(0, 37)}…` : one), fontSize: 12, className: "voices", fontStyle: (one) => (rules.has(one) ? "italic" : "normal") };
  return narrow
    ? Plot.text(order, { ...common, frameAnchor: "left", dx: 2, dy: -11, textAnchor: "start" })
    : Plot.text(order, { ...common, frameAnchor: "left", dx: -12, textAnchor: "end" });
}

function spoken(Plot, rows, shape, top) {
  const common = { y: "lane", href: (one) => `#q-${one.claim}`, ariaLabel: told, className: shape.style };
  const ranged = rows.filter((one) => one.low !== null && one.high !== null && one.low !== one.high);
  const upward = rows.filter((one) => one.high === null);
  const downward = rows.filter((one) => one.low === null);
  const faded = (one) => (one.replaced ? 0.4 : 1);
  return [
    Plot.ruleY(ranged, { y: "lane", x1: "low", x2: "high", stroke: colour, strokeWidth: 6, strokeOpacity: faded, className: shape.style }),
    Plot.vector(upward, { y: "lane", x: "low", anchor: "start", rotate: 90, length: 46, stroke: colour, strokeWidth: 2, strokeOpacity: faded, className: shape.style }),
    Plot.arrow(downward, { y: "lane", x1: "high", x2: 0, stroke: colour, strokeWidth: 2, strokeOpacity: faded, className: shape.style }),
    Plot.dot(rows, { ...common, x: from, symbol: shape.symbol, r: 5.5, fill: (one) => (one.loose ? "var(--paper)" : colour), stroke: colour, strokeWidth: 2, opacity: faded, title: told }),
    Plot.dot(ranged, { ...common, href: null, ariaLabel: null, x: "high", symbol: shape.symbol, r: 5.5, fill: colour, opacity: faded }),
  ];
}

function estimates(Plot, bands, cut) {
  const rule = (rows, width, low, high) =>
    Plot.ruleY(rows, { y: "lane", x1: (one) => cut(low(one)), x2: (one) => cut(high(one)), stroke: "var(--soft)", strokeWidth: width, className: "rules" });
  const wide = bands.filter((one) => one.wide);
  const plain = bands.filter((one) => !one.wide && one.low !== null && one.high !== null);
  return [
    rule(wide, 2, (one) => one.wide[0], (one) => one.wide[1]),
    rule(bands.filter((one) => one.narrow), 8, (one) => one.narrow[0], (one) => one.narrow[1]),
    rule(plain, 4, (one) => one.low, (one) => one.high),
    Plot.tickX(bands.filter((one) => one.best !== null), { y: "lane", x: (one) => cut(one.best), stroke: "var(--ink)", strokeWidth: 2.5, href: (one) => `#${one.anchor}`, ariaLabel: (one) => `${one.name}: ${range(one)}`, className: "rules" }),
  ];
}

const told = (one) => `${one.voice}: ${one.words}${one.replaced ? ", later replaced" : ""} — “${one.quote}”`;

function range({ low, best, high, wide }) {
  const [from, to] = wide ?? [low, high];
  const reach = from === to ? "" : `${from === null ? "up" : format(from)} to ${to === null ? "more" : format(to)}`;
  return best === null ? reach || "none" : reach ? `${format(best)} (${reach})` : format(best);
}

function spaced(top, room) {
  const shown = [];
  for (const tick of TICKS.filter((one) => one <= top)) {
    const x = Math.sqrt(tick / top) * room;
    if (!shown.length || x - shown.at(-1).x >= 10 + 8 * format(tick).length) shown.push({ tick, x });
  }
  return shown.map((one) => one.tick);
}
