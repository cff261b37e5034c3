// A figure over time: said when, published when, against when it happened; a line a voice.
// Days stand evenly apart, as on the published page: most is said within days, and some of it years later.
import { colour, format, from, greatest } from "./plotting.js";

const HEIGHT = 260;
const MARGIN = { marginLeft: 46, marginRight: 16, marginTop: 24, marginBottom: 34 };
const ASIDE = 9;

export function overTime(Plot, points, when, shapes, width) {
  const rows = points.map((one) => ({ ...one, at: one.said.slice(0, 10), out: (one.reported ?? one.said).slice(0, 10), line: `${one.voice} ${one.strand}` }));
  const happened = when?.start ? [when.start, when.end ?? when.start] : [];
  const days = [...new Set([...happened, ...rows.flatMap((one) => [one.at, one.out])])].sort();
  const top = Math.max(1, ...rows.map(greatest));
  const apart = (width - MARGIN.marginLeft - MARGIN.marginRight) / days.length;
  const voices = [...new Set(rows.map((one) => one.voice))];
  const aside = (n) => (n - (voices.length - 1) / 2) * Math.min(ASIDE, (apart * 0.7) / voices.length);
  return Plot.plot({
    width,
    height: HEIGHT,
    ...MARGIN,
    className: "drawn",
    ariaLabel: `${points[0].question} over time: what each voice said when`,
    x: { type: "band", domain: days, padding: 0, label: null },
    y: { type: "sqrt", domain: [0, top], label: null },
    marks: [
      Plot.barY(days.filter((day) => happened.length && day >= happened[0] && day <= happened[1]), { x: (day) => day, y1: 0, y2: top, fill: "var(--line)", fillOpacity: 0.6, className: "happened" }),
      Plot.gridY({ ticks: 5, className: "lines" }),
      Plot.axisY({ ticks: 5, tickFormat: format, tickSize: 0, fontSize: 12, className: "ticks" }),
      Plot.axisX(named(days, apart), { tickFormat: (day) => short(day, days), tickSize: 3, fontSize: 12, className: "ticks" }),
      ...voices.flatMap((voice, n) => track(Plot, rows.filter((one) => one.voice === voice), shapes, aside(n))),
      ...voices.map((voice, n) => Plot.text(labelled(rows, top).filter((one) => one.voice === voice), { x: "at", y: greatest, text: number, dx: aside(n), dy: -13, fontSize: 12, className: "words" })),
    ],
  });
}

function track(Plot, rows, shapes, dx) {
  const { style, symbol } = shapes.get(rows[0].cls);
  const faded = (one) => (one.replaced ? 0.45 : 1);
  const common = { stroke: colour, dx, className: style };
  const later = rows.filter((one) => one.out > one.at);
  const ranged = rows.filter((one) => one.low !== null && one.high !== null && one.low !== one.high);
  const alone = rows.filter((one) => one.alone).sort((a, b) => (a.at < b.at ? -1 : 1));
  return [
    Plot.line(alone, { ...common, x: "at", y: from, z: "line", strokeWidth: 1.5, strokeOpacity: 0.6, curve: "step-after" }),
    Plot.link(later, { ...common, x1: "at", x2: "out", y1: from, y2: from, strokeDasharray: "2 3" }),
    Plot.dot(later, { ...common, x: "out", y: from, r: 2.5 }),
    Plot.link(ranged, { ...common, x1: "at", x2: "at", y1: "low", y2: "high", strokeWidth: 4, strokeOpacity: faded }),
    Plot.vector(rows.filter((one) => one.high === null), { ...common, x: "at", y: "low", anchor: "start", length: 22, strokeWidth: 2, strokeOpacity: faded }),
    Plot.dot(rows, { ...common, x: "at", y: from, symbol, r: 5, fill: (one) => (one.loose ? "var(--paper)" : colour), strokeWidth: 2, opacity: faded, href: (one) => `#q-${one.claim}`, title: told, ariaLabel: told }),
  ];
}

const told = (one) => `${one.voice}, ${one.said}: ${one.words}${one.replaced ? ", later replaced" : ""}`;

function number({ low, high }) {
  if (high === null) return `≥${format(low)}`;
  if (low === null) return `≤${format(high)}`;
  return low === high ? format(low) : `${format(low)}–${format(high)}`;
}

// What a voice says again, or what would stand on another number, is in the table only.
function labelled(rows, top) {
  const shown = [];
  const high = (one) => (HEIGHT - MARGIN.marginTop - MARGIN.marginBottom) * Math.sqrt(greatest(one) / top);
  for (const one of [...rows].sort((a, b) => Number(a.replaced) - Number(b.replaced))) {
    const again = shown.some((x) => x.voice === one.voice && number(x) === number(one));
    const crowded = shown.some((x) => x.at === one.at && Math.abs(high(x) - high(one)) < 15);
    if (!again && !crowded) shown.push(one);
  }
  return shown;
}

function named(days, apart) {
  const every = Math.max(1, Math.ceil(58 / apart));
  return days.filter((_, n) => n % every === 0);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function short(day, days) {
  const [year, month, date] = day.split("-");
  const words = [date && Number(date), MONTHS[month - 1]].filter(Boolean).join(" ");
  const before = days[days.indexOf(day) - 1];
  return before?.slice(0, 4) === year ? words : `${words}\n${year}`;
}
