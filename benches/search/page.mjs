// Makes a page to test with: the theme's part, filled in, beside the scripts of a ward.
// node benches/search/page.mjs <dir of scripts> [--min dir of minified scripts]
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./engine.mjs";

export function makePage(dir, from = root + "themes/default/static") {
  const values = { "search.engine": "search.js", "search.first": "first.js", "search.bodies": "bodies.js", "search.ui": "search-ui.js", root: "", "ward.name": "桜川区", "window.name": "桜川区 障害福祉課", "window.tel": "+81305550100", "window.phone": "03-0555-0100", "centre.name": "支援センター", "centre.tel": "+81305557007", "centre.phone": "03-0555-7007" };
  const part = readFileSync(root + "themes/default/templates/search.html.part", "utf8").replace(/\{#.*?#\}/gs, "").replace(/\{\{ (\S+) \}\}/g, (_, name) => values[name]);
  writeFileSync(dir + "/search.html", `<!doctype html><html lang="ja"><meta charset="utf-8"><title>探す</title><body><h1>探す</h1>${part}</body></html>`);
  for (const script of ["search.js", "search-ui.js"]) copyFileSync(`${from}/${script}`, `${dir}/${script}`);
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) makePage(process.argv[2], process.argv[3] === "--min" ? process.argv[4] : undefined);
