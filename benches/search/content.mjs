// Turns a test ward and its glossary into a content tree, for the generator to build as it builds any other:
//   node benches/search/content.mjs [--ward search-ward.jsonl] [--glossary search-glossary.json] CONTENT
//   target/release/yorisoi build --content CONTENT --output SITE
// Files hold JSON, which is YAML. Ids of concepts lose their dots (svc.short: svc-short); ids of records stay.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./engine.mjs";

const given = process.argv.slice(2), shared = root + "tests/fixtures/search/";
const option = (name, other) => { const at = given.indexOf(name); return at < 0 ? other : given.splice(at, 2)[1]; };
const wardFile = option("--ward", shared + "search-ward.jsonl"), glossaryFile = option("--glossary", shared + "search-glossary.json"), [target] = given;
if (!target) throw new Error("where to? node content.mjs [--ward FILE] [--glossary FILE] CONTENT");
const records = readFileSync(wardFile, "utf8").trim().split("\n").map(JSON.parse), { concepts } = JSON.parse(readFileSync(glossaryFile, "utf8"));

const put = (path, value, body) => {
  const file = join(target, path), json = JSON.stringify(value, null, 1) + "\n";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body === undefined ? json : `---\n${json}---\n\n${body}\n`);
};
const slug = id => id.replace(/[^a-z0-9]+/g, "-"), ids = new Map(concepts.map(c => [c.label, slug(c.id)])), known = labels => labels.map(label => ids.get(label)).filter(Boolean);
// Wards in their order; the test ward has a name of its own, those of an invented prefecture are numbered.
const wards = new Map();
for (const r of records) if (!wards.has(r.municipality)) wards.set(r.municipality, { name: r.municipality, reading: r.municipality_kana, slug: r.municipality === "桜川区" ? "sakuragawa-ku" : `ward-${wards.size + 1}`, records: [] });
for (const r of records) wards.get(r.municipality).records.push(r);
const [{ name }] = wards.values(), OTHER = "places", sources = ["ward"];
// Five digits and the check digit of the codes of local authorities.
const code = digits => digits + (11 - [...digits].reduce((sum, digit, i) => sum + digit * (6 - i), 0) % 11) % 10;

rmSync(target, { recursive: true, force: true });
put("portal.yaml", { title: `${name}の案内（架空）`, summary: "検索を試すための、架空の区です。", whole: { folder: "whole", name: "全体", reading: "ぜんたい" }, as_of: "2026-09-01", languages: ["ja"], ward_word: "区市町村", banner: "検索を試すための架空の内容です。" });
put("areas.yaml", { areas: [{ id: "area", name: "地域" }] });
put("stages.yaml", { stages: [] });
put("sources.yaml", { sources: { ward: { title: "検索を試すための架空の記録", publisher: name, date: "2026-09-01" } } });
put("care.yaml", { care: concepts.filter(c => c.type === "care").map(c => ({ id: slug(c.id), name: c.label, term: slug(c.id) })) });
const service = (id, label, kana, term) => ({ id, name: label, reading: kana, everyday: label, plain: label, when_none: "記録がありません（未確認）。", reach: "区市町村", asks: ["care", "ages"], ...term && { term } });
put("services.yaml", { services: [...concepts.filter(c => c.type === "service").map(c => service(slug(c.id), c.label, c.kana, slug(c.id))), service(OTHER, "その他の所", "そのたのところ")] });
for (const c of concepts) put(`glossary/${slug(c.id)}.yaml`, { label: c.label, reading: c.kana, kind: c.type, variants: c.variants.map(([text, kind]) => ({ text, kind })) });

const isSite = r => r.kind !== "guide", main = r => known(r.services)[0] ?? OTHER;
[...wards.values()].forEach((ward, number) => {
  const own = ward.records, window = own.find(r => isSite(r) && main(r) === "svc-soudan") ?? own.find(isSite);
  put(`wards/${ward.slug}/ward.yaml`, { code: code(String(99001 + number)), name: ward.name, reading: ward.reading, area: "area", first_windows: [slug(window.id)], fictional: true, sources });
  for (const r of own) putRecord(`wards/${ward.slug}`, r);
});
function putRecord(folder, r) {
  const topics = known(r.topics), care = known(r.care), [, ...others] = known(r.services), kana = r.kana ? { reading: r.kana } : {};
  if (!isSite(r)) { put(`${folder}/guides/${slug(r.id)}.md`, { title: r.name, ...kana, summary: r.name, concepts: [...known(r.services), ...care, ...topics], sources }, r.body); return; }
  put(`${folder}/${main(r)}/${slug(r.id)}.yaml`, {
    name: r.name, ...kana, aliases: r.aliases, operator: r.operator, summary: r.body, ...r.phone && { contact: { phone: r.phone } },
    place: { address: r.address, town: r.town, town_reading: r.town_kana, point: [r.lat, r.lon] }, ...r.days && { hours: { open: [{ days: r.days }] } },
    serves: { ages: { from: r.ages[0], to: r.ages[1] }, care: Object.fromEntries(care.map(id => [id, "実績あり"])) },
    services: others, concepts: topics, sources, checked: { date: "2026-09-01", by: r.municipality },
  });
}
