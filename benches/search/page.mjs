// Makes a page to test with: the theme's part, filled in, beside the scripts of a ward.
// node benches/search/page.mjs <dir of scripts> [dir of search.js and search-ui.js]
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import vm from "node:vm";
import { pathToFileURL } from "node:url";
import { engine, root } from "./engine.mjs";

// What the generator would put in: choices of the facets, and towns with their middle.
function choices(dir) {
  const e = engine(`${dir}/first.js`), facets = e.search("").facets, data = {};
  vm.runInNewContext(readFileSync(`${dir}/first.js`, "utf8"), { yorisoiSearch: { load: (part, value) => { data[part] = value; } } });
  const labels = new Map(data.glossary.concepts.split("\n").map(line => [line.split("\t")[0], line.split("\t")[2].split("=")[0]]));
  const lists = {};
  for (const [group, counts] of Object.entries(facets)) lists["facets." + group] = Object.keys(counts).map(value => ({ value, label: labels.get(value) || value }));
  lists.places = Object.keys(facets.town).map((label, i) => ({ value: `35.${60 + i},139.${60 + i}`, label }));
  return lists;
}

export function makePage(dir, from = root + "themes/default/static") {
  const lists = choices(dir);
  const values = { "search.engine": "search.js", "search.first": "first.js", "search.bodies": "bodies.js", "search.ui": "search-ui.js", root: "", "ward.name": "桜川区", "window.name": "桜川区 障害福祉課", "window.tel": "+81305550100", "window.phone": "03-0555-0100", "centre.name": "支援センター", "centre.tel": "+81305557007", "centre.phone": "03-0555-7007" };
  const part = readFileSync(root + "themes/default/templates/search.html.part", "utf8").replace(/(<div data-static>)/, '$1<a href="list.html">一覧</a>').replace(/\{#.*?#\}/gs, "")
    .replace(/\{% for (\w+) in (\S+) %\}(.*?)\{% endfor %\}/gs, (_, name, list, body) => lists[list].map(item => body.replace(/\{\{ \w+\.(\w+) \}\}/g, (_, field) => item[field])).join(""))
    .replace(/\{\{ (\S+) \}\}/g, (_, name) => values[name]);
  writeFileSync(dir + "/search.html", `<!doctype html><html lang="ja"><meta charset="utf-8"><title>探す</title><body><h1>探す</h1>${part}</body></html>`);
  for (const script of ["search.js", "search-ui.js"]) copyFileSync(`${from}/${script}`, `${dir}/${script}`);
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) makePage(process.argv[2], process.argv[3]);
