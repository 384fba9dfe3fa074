// What strokes cost without a browser: node benches/search/strokes.mjs <ward folder of a site>
// Fresh engines type the same queries; each stroke counts with the least of the rounds, so that a busy machine does
// not show. Times six is the estimate for the slow phone that chromium.mjs measures directly.
import { load, scripts } from "./engine.mjs";
const QUERIES = ["ひまわり訪問看護", "人工呼吸器 短期入所", "レスパイド", "ほうもんかんこ", "jinko kokyuki", "月見台３丁目", "夜中に看護師さんがいてくれる短期入所を知りたい", "0305552000", "ラーメン屋", "桜"];
const best = new Map();
for (let round = 0; round < 12; round++) {
  const { engine, first, bodies } = scripts(process.argv[2]), e = load(engine, first, bodies);
  const t = performance.now(); e.search("訪"); const ready = performance.now() - t; e.finish();
  best.set("ready", Math.min(ready, best.get("ready") ?? Infinity));
  for (const q of QUERIES) for (let n = 1; n <= q.length; n++) { const text = q.slice(0, n), t = performance.now(); e.search(text); best.set(text, Math.min(performance.now() - t, best.get(text) ?? Infinity)); }
}
const ready = best.get("ready"); best.delete("ready");
const all = [...best].sort((a, b) => a[1] - b[1]), at = share => all[Math.min(all.length - 1, Math.floor(all.length * share))][1], f = n => `${n.toFixed(1)} ms (x6: ${(6 * n).toFixed(0)})`;
console.log(`ready ${f(ready)}; a stroke: median ${f(at(.5))}, 95 % ${f(at(.95))}, worst ${f(at(1))} 「${all[all.length - 1][0]}」`);
