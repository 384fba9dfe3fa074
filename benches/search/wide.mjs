// The search by files, without a browser: bytes and time of queries on a built site with many records.
// node benches/search/wide.mjs <site folder> [query…]
// node benches/search/wide.mjs <site folder> --ward many.jsonl --judged judged.json [-v] [--bar [--large]]   (see many.mjs)
// Bytes are those of the files a query fetches, brotli, with nothing kept from the query before; the first script
// (glossary and root) is told apart.
import { readFileSync, readdirSync } from "node:fs";
import zlib from "node:zlib";
import { bareScope, run as runIn, themeScript } from "./engine.mjs";

const size = text => zlib.brotliCompressSync(text).length, sizes = new Map();

/** A fresh reader of a site: search(query, options) and what it has fetched so far. */
export function reader(site) {
  const folder = site + "/search/";
  const scope = bareScope();
  const fetched = [];
  const run = path => runIn(scope, path);
  for (const name of ["search.js", "search-wide.js"]) runIn(scope, name, themeScript(name));
  const first = readdirSync(folder).find(name => name.startsWith("first"));
  run(folder + first);
  scope.yorisoiWide.open(folder, async path => {
    if (!sizes.has(path)) sizes.set(path, size(readFileSync(path)));
    fetched.push(sizes.get(path));
    run(path);
  });
  return { search: (query, options) => scope.yorisoiSearch.search(query, options), fetched, first: size(readFileSync(folder + first)) };
}

const sum = list => list.reduce((a, b) => a + b, 0), at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];

async function judgeAll(site, file) {
  const { judge, report } = await import("./judge.mjs"), { queries } = JSON.parse(readFileSync(file, "utf8")), answers = new Map(), bytes = [], files = [], kinds = new Map();
  let first = 0;
  for (const { q, kind } of queries) {
    if (answers.has(q)) continue;
    const one = reader(site);
    answers.set(q, await one.search(q));
    first = one.first;
    bytes.push(sum(one.fetched)); files.push(one.fetched.length);
    kinds.set(kind, (kinds.get(kind) || []).concat(sum(one.fetched)));
  }
  const rows = judge(q => answers.get(q), queries), ndcg = sum(rows.map(row => row.ndcg)) / rows.length;
  report(rows, process.argv.includes("-v"));
  console.log([...kinds].map(([kind, list]) => `${kind} ${(at(list, .5) / 1024).toFixed(0)}–${(Math.max(...list) / 1024).toFixed(0)} KB`).join(", "));
  console.log(`bytes a query (brotli): median ${(at(bytes, .5) / 1024).toFixed(1)} KB, worst ${(Math.max(...bytes) / 1024).toFixed(1)} KB; files: median ${at(files, .5)}, most ${Math.max(...files)}; before the first query: glossary and root ${(first / 1024).toFixed(1)} KB`);
  // The bar at 25,000 records; at 100,000 a query may cost 60 and 250 KB.
  const [median, worst] = process.argv.includes("--large") ? [60, 250] : [40, 150];
  if (process.argv.includes("--bar") && (ndcg < .94 || at(bytes, .5) > median * 1024 || Math.max(...bytes) > worst * 1024)) process.exitCode = 1;
}

if (process.argv[1].endsWith("wide.mjs")) {
  const [site, ...queries] = process.argv.slice(2);
  if (queries.includes("--judged")) await judgeAll(site, queries[queries.indexOf("--judged") + 1]);
  else for (const query of queries) {
    const one = reader(site), start = performance.now(), found = await one.search(query);
    console.log(`「${query}」 ${found.total}+${found.near.length}, ${one.fetched.length} files, ${sum(one.fetched)} bytes, ${(performance.now() - start).toFixed(0)} ms:`, found.hits.concat(found.near).slice(0, 4).map(hit => `${hit.name}(${hit.ward}${hit.town})`).join(" "), found.corrected.map(c => c.to).join(), found.expanded.map(e => e.to).join());
  }
}
