// The search by files, without a browser: bytes and time of queries on a built site with many records.
// node benches/search/wide.mjs <site folder> [query…]
// Bytes are those of the files a query fetches, brotli, with nothing kept from the query before; the first script
// (glossary and root) is told apart.
import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";
import zlib from "node:zlib";
import { root } from "./engine.mjs";

const size = text => zlib.brotliCompressSync(text).length, sizes = new Map();

/** A fresh reader of a site: search(query, options) and what it has fetched so far. */
export function reader(site) {
  const folder = site + "/search/", scope = vm.createContext({ console }), fetched = [];
  const run = path => vm.runInContext(readFileSync(path, "utf8"), scope, { filename: path });
  run(root + "themes/default/static/search.js");
  run(root + "themes/default/static/search-wide.js");
  const first = readdirSync(folder).find(name => name.startsWith("first"));
  run(folder + first);
  scope.yorisoiWide.open(folder, async path => {
    if (!sizes.has(path)) sizes.set(path, size(readFileSync(path)));
    fetched.push(sizes.get(path));
    run(path);
  });
  return { search: (query, options) => scope.yorisoiWide.search(query, options), fetched, first: size(readFileSync(folder + first)) };
}

if (process.argv[1].endsWith("wide.mjs")) {
  const [site, ...queries] = process.argv.slice(2);
  for (const query of queries) {
    const one = reader(site), start = performance.now(), found = await one.search(query);
    console.log(`「${query}」 ${found.stage} ${found.total}+${found.near.length}, ${one.fetched.length} files, ${one.fetched.reduce((a, b) => a + b, 0)} bytes, ${(performance.now() - start).toFixed(0)} ms:`, found.hits.concat(found.near).slice(0, 4).map(hit => `${hit.name}(${hit.ward}${hit.town})`).join(" "), found.corrected.map(c => c.to).join(), found.expanded.map(e => e.to).join());
  }
}
