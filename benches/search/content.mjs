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
const [{ municipality: name, municipality_kana: reading }] = records, WARD = "sakuragawa-ku", OTHER = "places", sources = ["ward"];

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
const window = records.find(r => isSite(r) && main(r) === "svc-soudan") ?? records.find(isSite);
put(`wards/${WARD}/ward.yaml`, { code: "990019", name, reading, area: "area", first_windows: [slug(window.id)], fictional: true, sources });
for (const r of records) {
  const topics = known(r.topics), care = known(r.care), [, ...others] = known(r.services), kana = r.kana ? { reading: r.kana } : {};
  if (!isSite(r)) { put(`wards/${WARD}/guides/${slug(r.id)}.md`, { title: r.name, ...kana, summary: r.name, concepts: [...known(r.services), ...care, ...topics], sources }, r.body); continue; }
  put(`wards/${WARD}/${main(r)}/${slug(r.id)}.yaml`, {
    name: r.name, ...kana, aliases: r.aliases, operator: r.operator, summary: r.body, ...r.phone && { contact: { phone: r.phone } },
    place: { address: r.address, town: r.town, town_reading: r.town_kana, point: [r.lat, r.lon] }, ...r.days && { hours: { open: [{ days: r.days }] } },
    serves: { ages: { from: r.ages[0], to: r.ages[1] }, care: Object.fromEntries(care.map(id => [id, "実績あり"])) },
    services: others, concepts: topics, sources, checked: { date: "2026-09-01", by: name },
  });
}
