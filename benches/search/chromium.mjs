// Ready and stroke times in Chromium with the CPU slowed six times, over file://.
// PLAYWRIGHT=<dir with node_modules> node benches/search/chromium.mjs <dir of scripts> [records]
// ready: from the data scripts' arrival to the first answer on the page; stroke: one input event, engine and page, worst and median.
import { createRequire } from "node:module";
import { makePage } from "./page.mjs";

const dir = process.argv[2];
const { chromium } = createRequire((process.env.PLAYWRIGHT || "/tmp/min") + "/")("playwright-core");
export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--allow-file-access-from-files"] });

makePage(dir, process.argv[3]);
const browser = await launch();
const QUERIES = ["ひまわり訪問看護", "人工呼吸器 短期入所", "レスパイド", "ほうもんかんこ", "jinko kokyuki", "月見台３丁目", "夜中に看護師さんがいてくれる短期入所を知りたい", "0305552000", "ラーメン屋", "桜"];
const rounds = [];
for (let round = 0; round < (+process.env.ROUNDS || 6); round++) {
  const page = await browser.newPage(), cdp = await page.context().newCDPSession(page);
  await page.goto("file://" + dir + "/search.html");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const times = await page.evaluate(async queries => {
    const box = document.querySelector("input[type=search]"), after = () => new Promise(done => setTimeout(done, 60));
    const load = src => new Promise(done => document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));
    // The engine alone, from a cold start: what parsing and building cost.
    const t0 = performance.now(); await load("search.js"); const t1 = performance.now(); await load("first.js"); const t2 = performance.now();
    yorisoiSearch.search("訪"); const t3 = performance.now(); yorisoiSearch.search("訪問"); const t4 = performance.now();
    box.dispatchEvent(new Event("focus"));
    await new Promise(done => setTimeout(done, 4000));
    const engine = [], whole = [];
    for (const q of queries) for (let n = 1; n <= [...q].length; n++) {
      const text = [...q].slice(0, n).join("");
      const a = performance.now(); yorisoiSearch.search(text, { limit: 20 }); engine.push([performance.now() - a, text]);
      await after();
    }
    for (const q of queries) for (let n = 1; n <= [...q].length; n++) {
      box.value = [...q].slice(0, n).join("");
      const a = performance.now(); box.dispatchEvent(new Event("input")); whole.push([performance.now() - a, box.value]);
      await after();
    }
    return { engineScript: t1 - t0, dataScript: t2 - t1, firstSearch: t3 - t2, secondSearch: t4 - t3, engine, whole };
  }, QUERIES);
  rounds.push(times);
  await page.close();
}
await browser.close();
// Each figure is the least of the rounds: the machine is shared, and what others take is not ours.
const least = list => Math.min(...list);
const median = list => [...list].sort((a, b) => a - b)[list.length >> 1], f = n => n.toFixed(1) + " ms";
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];
console.log("ready (first search after the data script has run):", f(least(rounds.map(r => r.firstSearch))), `(median ${f(median(rounds.map(r => r.firstSearch)))})`, " scripts: engine", f(least(rounds.map(r => r.engineScript))), "data", f(least(rounds.map(r => r.dataScript))), " second search", f(least(rounds.map(r => r.secondSearch))));
for (const part of ["engine", "whole"]) {
  const each = rounds[0][part].map((_, i) => [least(rounds.map(r => r[part][i][0])), rounds[0][part][i][1]]), times = each.map(x => x[0]);
  console.log(`stroke, ${part === "engine" ? "engine only" : "engine and page"}: median ${f(median(times))}, 95 % ${f(at(times, .95))}, worst ${f(Math.max(...times))} over ${times.length} strokes; slowest`, each.sort((a, b) => b[0] - a[0]).slice(0, 4).map(x => `${x[1]} ${f(x[0])}`).join(", "));
}
