// What every chart of ours needs of Plot: our shapes, and a figure that keeps our policy of content.

// Plot puts its style into the figure, which a page without inline styles refuses: ours is in
// dossier.css. It names bare groups, too, which no reader announces as it means.
export function mended(node) {
  for (const style of node.querySelectorAll("style")) style.remove();
  for (const group of node.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const part of node.querySelectorAll("[aria-description]")) part.removeAttribute("aria-description");
  return node;
}

// A symbol for each class of voice, out of the path that the server draws it with.
export function symbols(shapes) {
  return new Map(shapes.map((one) => [one.cls, { style: one.style, symbol: { draw: (context, size) => trace(context, one.path, Math.sqrt(size / 150)) } }]));
}

function trace(context, path, scale) {
  let x = 0;
  let y = 0;
  for (const [, letter, rest] of path.matchAll(/([MLHVaZ])([^MLHVaZ]*)/g)) {
    const n = rest.trim().split(/[ ,]+/).filter(Boolean).map(Number);
    if (letter === "Z") context.closePath();
    else if (letter === "a") {
      context.moveTo(6 * scale, 0);
      context.arc(0, 0, 6 * scale, 0, 2 * Math.PI);
      return;
    } else {
      if (letter === "H") [x] = n;
      else if (letter === "V") [y] = n;
      else [x, y] = n;
      if (letter === "M") context.moveTo(x * scale, y * scale);
      else context.lineTo(x * scale, y * scale);
    }
  }
}

export const colour = "var(--c)";
export const format = (n) => n.toLocaleString("en");
export const from = (one) => one.low ?? one.high;
export const greatest = (one) => Math.max(one.low ?? 0, one.high ?? 0);

// A mark a class of voice: its style colours it, its shape says the same without colour.
export function byClass(rows, shapes, make) {
  const classes = [...new Set(rows.map((one) => one.cls))];
  return classes.flatMap((cls) => make(rows.filter((one) => one.cls === cls), shapes.get(cls)));
}
