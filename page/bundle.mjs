// Bundles the page: one script and one style a screen, MapLibre's worker, fonts and the basemap.
// Usage: node bundle.mjs OUT
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2];
const packages = join(here, "node_modules");

mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: [
    ...["page.js", "page.css", "overview.js", "overview.css", "dossier.js", "dossier.css"],
    ...["actors.css", "review.js", "review.css", "search.css", "sources.css"],
  ].map((name) => `src/${name}`),
  outdir: out,
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox114", "safari16.4"],
  chunkNames: "part-[hash]",
  assetNames: "[name]",
  loader: { ".woff2": "file" },
  legalComments: "linked",
  logLevel: "warning",
});
copyFileSync(join(packages, "maplibre-gl/dist/maplibre-gl-worker.mjs"), join(out, "maplibre-gl-worker.mjs"));
const json = (path) => JSON.parse(readFileSync(path));
const basemap = {
  topology: json(join(packages, "world-atlas/countries-50m.json")),
  disputed: json(join(here, "basemap/disputed.json")),
};
writeFileSync(join(out, "basemap.json"), JSON.stringify(basemap));
writeFileSync(join(out, "cities.json"), JSON.stringify(json(join(here, "basemap/cities.json"))));
