// Sizes as they travel (brotli, quality 11) against the budgets.   node budgets.mjs OUTPUT --content CONTENT
// Everything is first pressed quickly; only what could be among the largest of its kind is pressed fully.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { args, content, files, Findings, kind, wards } from "./site.mjs";

const KB = 1024;
const LIMITS = { root: 30, home: 14, task: 14, record: 14, scheme: 14, list: 30, "list-care": 30, "list-town": 30, "list-ward": 30, disaster: 10, css: 10 };
/** Sums over a site: all of it, its scripts, its search data. */
const SUMS = { all: 2048, scripts: 20, "search data": 60 };
/** What has no budget of its own stays below that of a list. */
const OTHER = 30;
/** Long by nature and read at leisure, or held to a limit in sum: printed. */
const FREE = new Set(["glossary", "data-file", "scripts", "search data"]);

const { options, rest: [root] } = args(["content"]);
const known = content(options.content ?? "content");
const all = files(root);
const press = promisify(brotliCompress);
const size = async (path, quality) => (await press(readFileSync(join(root, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;

function kindOf(path) {
  const [ward, inner] = path.includes("/") && !path.startsWith("assets/") ? [path.split("/")[0], path.slice(path.indexOf("/") + 1)] : ["", path];
  if (path.endsWith(".css")) return "css";
  if (path.includes("/search/")) return "search data";
  if (path.endsWith(".js")) return "scripts";
  if (!path.endsWith(".html")) return "data-file";
  return ward === "" ? "root" : kind(inner, known.ids);
}

const kinds = new Map();
const totals = new Map(wards(all).map((ward) => [ward, { all: 0, scripts: 0, "search data": 0 }]));
let next = 0;
const worker = async () => {
  for (let i = next++; i < all.length; i = next++) {
    const path = all[i], quick = await size(path, 5), ward = path.split("/")[0];
    const name = kindOf(path), total = totals.get(ward);
    if (total) total.all += quick;
    if (total && name in total) total[name] += quick;
    if (!kinds.has(name)) kinds.set(name, []);
    kinds.get(name).push({ path, quick });
  }
};
await Promise.all([worker(), worker(), worker(), worker()]);

const found = new Findings();
for (const [name, list] of [...kinds].sort()) {
  list.sort((a, b) => b.quick - a.quick);
  const limit = FREE.has(name) ? Infinity : (LIMITS[name] ?? OTHER) * KB;
  // The quick size is never below 80 % of the full one, so nothing that is over the limit is missed.
  const candidates = list.filter((one, i) => i < 3 || one.quick > limit * 0.8).slice(0, 60);
  for (const one of candidates) one.full = await size(one.path, 11);
  candidates.sort((a, b) => b.full - a.full);
  for (const { path, full } of candidates) if (full > limit) found.add(`over ${limit / KB} KB: ${name}`, path, `${(full / KB).toFixed(1)} KB`);
  const most = candidates[0];
  console.log(`  ${name.padEnd(13)} ${String(list.length).padStart(6)} files, largest ${(most.full / KB).toFixed(1).padStart(6)} KB${limit < Infinity ? ` of ${limit / KB}` : ""}  ${most.path}`);
}
// Sums at the quick level: an upper limit of what they are when pressed fully. The limits are a ward's: the whole lists the
// records of all wards, so its pages may have twice as much, and its search is fetched in parts.
for (const [name, limit] of Object.entries(SUMS)) {
  const sums = [...totals].map(([ward, total]) => [ward, total[name] / KB]).sort((a, b) => b[1] - a[1]);
  const most = (ward) => ward !== known.whole ? limit : name === "search data" ? Infinity : 2 * limit;
  for (const [ward, sum] of sums) if (sum > most(ward)) found.add(`over ${limit} KB in sum: ${name}`, ward, `${sum.toFixed(1)} KB`);
  console.log(`  a site's ${name.padEnd(12)} ${String(sums.length).padStart(3)} sites, largest ${sums[0][1].toFixed(1).padStart(6)} KB of ${limit}  ${sums[0][0]}/`);
}
found.report();
console.log(`budgets: ${all.length} files, ${found.count()} over their limit`);
