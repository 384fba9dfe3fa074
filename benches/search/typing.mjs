// Types names stroke by stroke: node benches/search/typing.mjs <ward folder of a site>
// Three ways: the name as written, its reading in kana, and through an IME (ほうm, ほうもn …). Counts strokes at
// which the record is among the first ten, and strokes that find nothing (an IME's Latin letter before any kana apart).
import { engine } from "./engine.mjs";
const e = engine(process.argv[2]);
const ROWS = { k: "かきくけこ", s: "さしすせそ", t: "たちつてと", n: "なにぬねの", h: "はひふへほ", m: "まみむめも", y: "ゃゅょやゆよ", r: "らりるれろ", w: "わを", g: "がぎぐげご", z: "ざじずぜぞ", d: "だぢづでど", b: "ばびぶべぼ", p: "ぱぴぷぺぽ" };
const consonant = kana => Object.keys(ROWS).find(c => ROWS[c].includes(kana)) || "";
const all = e.search("", { limit: 1e6 }).hits, seeds = all.filter(h => /^x\d/.test(h.id));
const ways = {
  "name": h => [...h.name].map((_, i, l) => l.slice(0, i + 1).join("")),
  "reading": h => [...h.reading].map((_, i, l) => l.slice(0, i + 1).join("")),
  "IME": h => [...h.reading].flatMap((c, i, l) => [l.slice(0, i).join("") + consonant(c), l.slice(0, i + 1).join("")]).filter((t, i, l) => t && t !== l[i - 1] && !/^[a-z]$/.test(t)),
};
for (const [set, list] of [["hand-written records", seeds], ["all records", all]]) for (const [way, strokes] of Object.entries(ways)) {
  let n = 0, found = 0, late = 0, lateFound = 0;
  const empty = [];
  for (const h of list) for (const [i, text] of strokes(h).entries()) {
    if (!e.normalize(text, "solid")) continue;
    const hits = e.search(text).hits, right = hits.some(x => x.id === h.id);
    n++; found += right;
    if (i > 3) { late++; lateFound += right; }
    if (!hits.length) empty.push(text);
  }
  console.log(`${set}, ${way}: in the first ten on ${(100 * found / n).toFixed(1)} % of ${n} strokes (from the fifth stroke on ${(100 * lateFound / late).toFixed(1)} %), empty ${empty.length}`, empty.slice(0, 6).join(" "));
  if (found / n < .9 || empty.length) process.exitCode = 1;
}
