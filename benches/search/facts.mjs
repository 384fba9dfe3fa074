// The shared search examples on the real content: node benches/search/facts.mjs <folder of a site> [queries.yaml] [-v]
// Right: a record of expected_ids (where none is given, of the first expected kind) among the first five shown,
// answers first, then near answers.
import { readFileSync } from "node:fs";
import { engine, root } from "./engine.mjs";

const [site, file = root + "tests/fixtures/search/queries.yaml"] = process.argv.slice(2).filter(a => a !== "-v");
const e = engine(site);
const queries = readFileSync(file, "utf8").split(/^- id: /m).slice(1).map(block => {
  const list = name => (new RegExp(`^  ${name}:\\n((?:  - .*\\n)*)`, "m").exec(block)?.[1] || "").split("\n").filter(Boolean).map(line => line.replace(/^ *- /, "").trim());
  return { id: block.split("\n")[0], q: /^ {2}query: (.*)$/m.exec(block)[1].replace(/^['"]|['"]$/g, ""), ids: list("expected_ids"), kinds: list("expected_kinds"), not: list("must_not_first") };
});
const KINDS = { centre: /支援センター/, window: /窓口/, office: /事業所/, short_stay: /短期入所/, nursing: /訪問看護/, programme: /制度/, glossary: /用語/, municipality: /区市町村/, score: /読みもの|スコア/, mentor: /親どうし/, day_care: /保育/, after_school: /放課後/, child_development: /児童発達/ };
let right = 0;
for (const q of queries) {
  const found = e.search(q.q), shown = [...found.hits, ...found.near].slice(0, 5), fits = h => q.ids.length ? q.ids.some(id => h.id === id.split(":")[1]) : q.kinds.some(k => KINDS[k]?.test(h.kind));
  const at = shown.findIndex(fits);
  right += at >= 0;
  if (process.argv.includes("-v") || at < 0) console.log(at < 0 ? "MISS" : `  ${at + 1} `, q.id, q.q, q.ids.join(" ") || q.kinds[0], `[${found.total}+${found.near.length}]`, "→", shown.map(h => `${h.id}(${h.kind})`).join(", "));
}
console.log(`${right} of ${queries.length} right in the first five (wanted: 14 of 15)`);
if (right < 14 / 15 * queries.length) process.exitCode = 1;
