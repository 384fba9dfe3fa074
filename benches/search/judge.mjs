// Runs judged queries against the engine: node benches/search/judge.mjs <ward folder of a site> [--lite] [--judged file] [--ward file] [--bar] [-v]
// Figures: recall@10 (of at most ten), MRR, nDCG@10 (gain 2^g-1), by kind and over all; "none" is right when nothing is shown.
import { readFileSync } from "node:fs";
import { engine, root } from "./engine.mjs";

const args = process.argv.slice(2), flag = name => args.includes(name), value = (name, other) => flag(name) ? args[args.indexOf(name) + 1] : other;
const dir = value("--site", args[0]), shared = root + "tests/fixtures/search";
const records = readFileSync(value("--ward", shared + "/search-ward.jsonl"), "utf8").trim().split("\n").map(JSON.parse);
const judged = JSON.parse(readFileSync(value("--judged", shared + "/search-judged.json"), "utf8")).queries;

const TESTS = {
  id: (r, v) => [].concat(v).includes(r.id), nameHas: (r, v) => r.name.includes(v), kanaHas: (r, v) => r.kana.includes(v), addressHas: (r, v) => r.address.includes(v), town: (r, v) => r.town === v, municipality: (r, v) => r.municipality === v,
  tag: (r, v) => [...r.services, ...r.care, ...r.topics].includes(v), hasCare: (r, v) => (r.care.length > 0) === v, day: (r, v) => r.days.includes(v),
  any: (r, v) => v.some(rule => fits(r, rule)), all: (r, v) => v.every(rule => fits(r, rule)),
};
const fits = (r, rule) => Object.entries(rule).every(([name, v]) => { if (!TESTS[name]) throw new Error("unknown rule " + name); return TESTS[name](r, v); });
const grade = (r, rel) => rel.reduce((best, { g, where }) => g > best && fits(r, where) ? g : best, 0);

export function judge(search, queries = judged) {
  return queries.map(q => {
    const result = search(q.q), ids = result.hits.map(h => h.id);
    const grades = new Map(records.map(r => [r.id, grade(r, q.rel)]).filter(([, g]) => g));
    const row = { ...q, shown: ids.length, near: result.near.length, first: result.hits[0]?.name ?? "" };
    if (!q.rel.length) { const right = ids.length === 0 ? 1 : 0; return { ...row, recall: right, rr: right, ndcg: right, none: true }; }
    const top = ids.slice(0, 10).map(id => grades.get(id) || 0), gain = g => 2 ** g - 1;
    const dcg = list => list.reduce((s, g, i) => s + gain(g) / Math.log2(i + 2), 0);
    const best = dcg([...grades.values()].sort((a, b) => b - a).slice(0, 10)), at = top.findIndex(g => g > 0);
    return { ...row, recall: top.filter(g => g).length / Math.min(10, grades.size), rr: at < 0 ? 0 : 1 / (at + 1), ndcg: best ? dcg(top) / best : 0 };
  });
}

export const FLOORS = { "exact-name": .95, "partial-name": .95, substring: .95, "kana-reading": .95, "kana-script": .95, width: .95, synonym: .95, abbreviation: .95, phone: .95, none: .95, typo: .9, spelling: .9, prefix: .9, english: .9, address: .85, and: .85, romaji: .85, question: .75 };
const mean = list => list.reduce((a, b) => a + b, 0) / list.length;

export function report(rows, verbose) {
  const kinds = [...new Set(rows.map(r => r.kind))];
  for (const kind of kinds) {
    const of = rows.filter(r => r.kind === kind), m = f => mean(of.map(f)), floor = FLOORS[kind];
    console.log(kind.padEnd(14), String(of.length).padStart(3), ...[r => r.recall, r => r.rr, r => r.ndcg].map(f => m(f).toFixed(3)), floor === undefined ? "" : m(r => r.recall) >= floor && m(r => r.ndcg) >= floor ? "ok" : `BELOW ${floor}`);
  }
  const asked = rows.filter(r => !r.none);
  console.log(`all ${rows.length}: recall@10 ${mean(rows.map(r => r.recall)).toFixed(3)}  MRR ${mean(rows.map(r => r.rr)).toFixed(3)}  nDCG@10 ${mean(rows.map(r => r.ndcg)).toFixed(3)}   (without "none": ${mean(asked.map(r => r.recall)).toFixed(3)} ${mean(asked.map(r => r.rr)).toFixed(3)} ${mean(asked.map(r => r.ndcg)).toFixed(3)})`);
  if (verbose) for (const r of rows.filter(r => r.ndcg < 0.999)) console.log(` ${r.id} ${r.kind} 「${r.q}」 recall ${r.recall.toFixed(2)} nDCG ${r.ndcg.toFixed(2)} hits ${r.shown} near ${r.near} first ${r.first}`);
}

if (process.argv[1].endsWith("judge.mjs")) {
  const e = engine(dir, { lite: flag("--lite") });
  // Both sets, unless one is named; each must meet the bar.
  const sets = flag("--judged") ? [judged] : [judged, JSON.parse(readFileSync(shared + "/search-judged-2.json", "utf8")).queries];
  for (const queries of sets) {
    const rows = judge(q => e.search(q, { limit: 50 }), queries), m = f => mean(rows.map(f));
    report(rows, flag("-v"));
    const low = Object.entries(FLOORS).filter(([kind, floor]) => { const of = rows.filter(r => r.kind === kind); return of.length && Math.min(mean(of.map(r => r.recall)), mean(of.map(r => r.ndcg))) < floor; });
    if (flag("--bar") && (low.length || m(r => r.recall) < .95 || m(r => r.rr) < .94 || m(r => r.ndcg) < .95)) process.exitCode = 1;
  }
}
