// Invents a prefecture to search in: records of many wards in the form of search-ward.jsonl, and questions about them
// with what is right. All names, places and numbers stand for nobody.
//   node benches/search/many.mjs COUNT OUT        OUT/many.jsonl, OUT/judged.json
// Built as any content: node benches/search/content.mjs --ward OUT/many.jsonl CONTENT; yorisoi build --content CONTENT
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "./engine.mjs";

const count = +process.argv[2], out = process.argv[3], WARDS = 62;
let seed = 0x2f6e2b1;
const roll = below => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) % below; };
const pick = list => list[roll(list.length)];
const some = (list, most) => { const left = [...list], n = roll(most + 1); return Array.from({ length: Math.min(n, left.length) }, () => left.splice(roll(left.length), 1)[0]); };
const pairs = text => text.trim().split(/\s+/).map(word => word.split(":"));

const FRONT = pairs("北:きた 南:みなみ 東:ひがし 西:にし 上:かみ 下:しも 中:なか 新:しん 大:おお 小:お 古:ふる 元:もと");
const STEM = pairs("桜:さくら 松:まつ 竹:たけ 梅:うめ 杉:すぎ 柏:かしわ 椿:つばき 藤:ふじ 栗:くり 梨:なし 桐:きり 榎:えのき 川:かわ 山:やま 岡:おか 沢:さわ 池:いけ 浜:はま 原:はら 野:の 森:もり 林:はやし 泉:いずみ 滝:たき 島:しま 石:いし 岩:いわ 月:つき 星:ほし 雲:くも 鶴:つる 亀:かめ 鷹:たか 鳩:はと 鹿:しか 熊:くま");
const END = pairs("町:ちょう 台:だい 丘:おか 谷:や 崎:さき 塚:つか 坂:ざか 橋:はし 田:だ 井:い 見:み 里:さと");
const SEAT = pairs("区:く 市:し 市:し 町:まち");
const NICK = pairs("ひまわり: たんぽぽ: すみれ: れんげ: なのはな: こすもす: あおぞら: そよかぜ: こもれび: ほしぞら: にじいろ: ゆうやけ: つばさ: きらり: のびのび: すくすく: にこにこ: ぽかぽか: ひだまり: わかば: 若竹:わかたけ 木もれ日:こもれび 虹の橋:にじのはし 森の音:もりのおと 青い鳥:あおいとり 白ゆり:しらゆり 若草:わかくさ 千歳:ちとせ 光:ひかり 希望:きぼう ドルフィン:どるふぃん オリーブ:おりーぶ クローバー:くろーばー スマイル:すまいる ハーモニー:はーもにー ポラリス:ぽらりす リーフ:りーふ アトム:あとむ カノン:かのん レインボー:れいんぼー");
const KINDS = [
  ["訪問看護", "office", pairs("訪問看護ステーション:ほうもんかんごすてーしょん ナースステーション:なーすすてーしょん 訪看:ほうかん")],
  ["放課後等デイサービス", "daycare", pairs("放課後デイ:ほうかごでい キッズルーム:きっずるーむ 児童デイ:じどうでい")],
  ["児童発達支援", "daycare", pairs("こども発達センター:こどもはったつせんたー 療育園:りょういくえん 発達支援室:はったつしえんしつ")],
  ["短期入所", "shortstay", pairs("ショートステイ:しょーとすてい 療育センター:りょういくせんたー 病院:びょういん")],
  ["生活介護", "daycare", pairs("通所センター:つうしょせんたー 福祉園:ふくしえん")],
  ["居宅介護", "office", pairs("ヘルパーステーション:へるぱーすてーしょん ケアサービス:けあさーびす")],
  ["計画相談支援", "office", pairs("相談支援センター:そうだんしえんせんたー 相談室:そうだんしつ")],
  ["訪問診療", "office", pairs("クリニック:くりにっく こども診療所:こどもしんりょうじょ")],
  ["移動支援", "office", pairs("移動サービス:いどうさーびす")],
  ["訪問リハビリテーション", "office", pairs("リハビリステーション:りはびりすてーしょん")],
];
const OPERATORS = pairs("桜和会:おうわかい 健友会:けんゆうかい 光風会:こうふうかい 若草会:わかくさかい 千鳥会:ちどりかい みなと会:みなとかい").flatMap(([name]) => ["社会福祉法人", "医療法人", "NPO法人", "株式会社"].map(form => form + name));
const glossary = JSON.parse(readFileSync(root + "tests/fixtures/search/search-glossary.json", "utf8")).concepts;
const CARE = glossary.filter(c => c.type === "care").map(c => c.label), TOPICS = glossary.filter(c => c.type === "topic").map(c => c.label);
const DAYS = ["月火水木金", "月火水木金土", "月火水木金土日", "土日", "月水金"];

// Wards and their towns: no two wards have one name, towns may.
const place = () => { const parts = [roll(2) ? [pick(FRONT)] : [], [pick(STEM)], roll(3) ? [] : [pick(STEM)]].flat(); return [parts.map(p => p[0]).join(""), parts.map(p => p[1]).join("")]; };
const wards = [];
while (wards.length < WARDS) {
  const [name, kana] = place(), seat = pick(SEAT);
  if (wards.some(w => w.stem === name)) continue;
  const towns = Array.from({ length: 24 }, () => { const [n, k] = place(), end = pick(END); return [n + end[0], k + end[1]]; });
  wards.push({ stem: name, name: name + seat[0], kana: kana + seat[1], towns });
}

const records = Array.from({ length: count }, (_, i) => {
  const ward = wards[Math.floor(i * WARDS / count)], [town, townKana] = pick(ward.towns), [service, kind, words] = pick(KINDS), [nick, nickKana] = pick(NICK), [word, wordKana] = pick(words);
  const tail = roll(2) ? [town, townKana] : ["", ""], reading = nickKana || nick, front = roll(2);
  const others = some(KINDS.map(k => k[0]).filter(other => other !== service), 2), care = some(CARE, 5), topics = some(TOPICS, 2);
  const number = String(roll(1e8)).padStart(8, "0");
  return {
    id: "m" + String(i).padStart(6, "0"), kind, name: (front ? nick + word : word + nick) + tail[0], kana: (front ? reading + wordKana : wordKana + reading) + tail[1], aliases: [], operator: pick(OPERATORS),
    municipality: ward.name, municipality_kana: ward.kana, town, town_kana: townKana, address: `${ward.name}${town}${1 + roll(8)}丁目${1 + roll(30)}番${1 + roll(20)}号`,
    phone: `03-${number.slice(0, 4)}-${number.slice(4)}`, services: [service, ...others], care, topics, days: pick(DAYS), ages: [pick([0, 0, 3, 6]), pick([6, 18, 18, 64])],
    body: `${ward.name}${town}の架空の事業所です。`, lat: 35 + roll(1e5) / 1e5, lon: 139 + roll(1e5) / 1e5, url: `/${kind}/m${i}/`, nick, word,
  };
});

// ---- Questions, each with the rules of what is right (as in search-judged.json). ----

const swap = text => { const at = 1 + roll(text.length - 2); return text.slice(0, at) + pick([..."まみむめもらりるれろ"].filter(c => c !== text[at])) + text.slice(at + 1); };
const romaji = { レスパイト: "resupaito", 訪問看護: "houmon kango", 短期入所: "tanki nyusho", 人工呼吸器: "jinko kokyuki" };
const SYNONYM = [["ショートステイ", "短期入所"], ["レスパイト", "短期入所"], ["お泊まり", "短期入所"], ["訪看", "訪問看護"], ["療育", "児童発達支援"], ["放デイ", "放課後等デイサービス"]];
const make = {
  "exact-name": r => [r.name, [{ g: 3, where: { nameHas: r.name } }]],
  "partial-name": r => [r.nick + r.word, [{ g: 3, where: { nameHas: r.nick + r.word } }, { g: 2, where: { nameHas: r.word + r.nick } }]],
  "kana-reading": r => [r.kana, [{ g: 3, where: { kanaHas: r.kana } }]],
  substring: r => [(r.nick + r.word).slice(1, 7), [{ g: 3, where: { nameHas: (r.nick + r.word).slice(1, 7) } }]],
  synonym: () => { const [word, service] = pick(SYNONYM); return [word, [{ g: 2, where: { tag: service } }]]; },
  phone: r => [roll(2) ? r.phone : r.phone.replace(/-/g, ""), [{ g: 3, where: { id: r.id } }]],
  and: r => [`${r.municipality} ${r.services[0]}`, [{ g: 3, where: { all: [{ municipality: r.municipality }, { tag: r.services[0] }] } }]],
  "and-care": r => { const care = r.care[0] ?? "人工呼吸器"; return [`${r.town} ${care}`, [{ g: 3, where: { all: [{ town: r.town }, { tag: care }] } }]]; },
  address: r => [`${r.municipality}${r.town}`, [{ g: 3, where: { all: [{ municipality: r.municipality }, { town: r.town }] } }]],
  typo: () => [pick(["レスパイド", "ほうもんかんこ", "じんこうこきゅき", "たんきにゅしょ"])].map(q => [q, [{ g: 2, where: { tag: { レスパイド: "短期入所", ほうもんかんこ: "訪問看護", じんこうこきゅき: "人工呼吸器", たんきにゅしょ: "短期入所" }[q] } }]])[0],
  "name-typo": r => [swap(r.kana), [{ g: 3, where: { kanaHas: r.kana } }]],
  romaji: () => { const word = pick(Object.keys(romaji)); return [romaji[word], [{ g: 2, where: { tag: word === "レスパイト" ? "短期入所" : word } }]]; },
  question: r => [`${r.municipality}で${r.services[0]}をさがしています`, [{ g: 3, where: { all: [{ municipality: r.municipality }, { tag: r.services[0] }] } }]],
  english: () => pick([["respite care", "短期入所"], ["home nursing", "訪問看護"]].map(([q, tag]) => [q, [{ g: 2, where: { tag } }]])),
  none: () => [pick(["ラーメン屋", "ゴルフ場", "映画館"]), []],
};
const queries = Object.entries(make).flatMap(([kind, of]) => Array.from({ length: 8 }, (_, i) => { const [q, rel] = of(pick(records)); return { id: `${kind}-${i}`, kind, q, rel }; }));

mkdirSync(out, { recursive: true });
writeFileSync(out + "/many.jsonl", records.map(({ nick, word, ...r }) => JSON.stringify(r)).join("\n") + "\n");
writeFileSync(out + "/judged.json", JSON.stringify({ queries }, null, 1) + "\n");
console.log(`${records.length} records, ${queries.length} questions in ${out}`);
