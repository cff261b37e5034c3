// Bundles the page: one script and one style a screen, MapLibre's worker, fonts and the basemap.
// Usage: node bundle.mjs OUT
import { build } from "esbuild";
import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2];
const packages = join(here, "node_modules");

mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: ["src/page.js", "src/page.css", "src/review.js", "src/review.css", "src/search.css", "src/sources.css"],
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
for (const file of ["maplibre-gl/dist/maplibre-gl-worker.mjs", "maplibre-gl/dist/maplibre-gl-shared.mjs"]) {
  copyFileSync(join(packages, file), join(out, basename(file)));
}
