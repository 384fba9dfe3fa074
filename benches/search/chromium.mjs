// What a built ward's search costs in Chromium: bytes and requests to the first answer, over a host that presses by
// brotli; ready and stroke times with the CPU slowed six times, over file://.
// node benches/search/chromium.mjs <ward folder of a site>      (ROUNDS=6; playwright-core is that of tests/node)
// ready: from the data script's arrival until the engine has made all that it answers from, which the page does at
// once, before anything is typed; then the first letter of all; both at once, on a page of its own, for who types before
// the data are there; then strokes: one input event, engine and page.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launch } from "../../tests/node/browser.mjs";
import { scripts } from "./engine.mjs";

const dir = resolve(process.argv[2]), files = Object.fromEntries(Object.entries(scripts(dir)).map(([name, path]) => [name, pathToFileURL(path).href])), BOX = "input[type=search]";
const browser = await launch(), BUDGET = { bytes: 26 * 1024, requests: 3, ready: 60, stroke: 15 };

// ---- Bytes: what a reader's phone fetches from opening the page to the first answer. The page and its style apart. ----

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" }, sent = [];
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split("?")[0]).slice(1);
  let body;
  try { body = brotliCompressSync(readFileSync(join(dir, path))); } catch { return response.writeHead(404).end(); }
  sent.push([path, body.length]);
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-encoding": "br" }).end(body);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
{
  const context = await browser.newContext({ serviceWorkers: "block" }), page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/search.html`);
  await page.focus(BOX);
  await page.keyboard.type("訪");
  await page.waitForSelector("[data-results] [data-id]");
  const data = sent.filter(([path]) => !/\.(html|css)$|\/bodies\./.test(path)), bytes = data.reduce((sum, [, size]) => sum + size, 0);
  console.log(`to the first answer: ${bytes} bytes of ${BUDGET.bytes}, ${data.length} requests of ${BUDGET.requests} (${data.map(([path, size]) => `${path.split("/").pop()} ${size}`).join(", ")}); besides: ${sent.filter(([path]) => /\.(html|css)$/.test(path)).map(([path, size]) => `${path.split("/").pop()} ${size}`).join(", ")}`);
  const count = await page.evaluate(() => globalThis.yorisoiSearch.search("").total), glossary = brotliCompressSync(readFileSync(scripts(dir).first, "utf8").split("\n")[0]).length, first = data.find(([path]) => path.includes("/first."))[1];
  console.log(`lite and glossary: ${first} bytes for ${count} pages; lite alone about ${((first - glossary) / count).toFixed(1)} bytes a page of 40`);
  await context.close();
}
server.close();

// ---- Times. Each figure is the least of the rounds: the machine is shared, and what others take is not ours. ----

const QUERIES = ["ひまわり訪問看護", "人工呼吸器 短期入所", "レスパイド", "ほうもんかんこ", "jinko kokyuki", "月見台３丁目", "夜中に看護師さんがいてくれる短期入所を知りたい", "0305552000", "ラーメン屋", "桜"];
const rounds = [];
async function slowed() {
  const page = await browser.newPage(), cdp = await page.context().newCDPSession(page);
  await page.goto(pathToFileURL(join(dir, "search.html")).href);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  return page;
}
async function atOnce() {
  const page = await slowed(), time = await page.evaluate(async (files) => {
    for (const src of [files.engine, files.first]) await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));
    const start = performance.now(); yorisoiSearch.search("訪"); return performance.now() - start;
  }, files);
  await page.close();
  return time;
}
for (let round = 0; round < (+process.env.ROUNDS || 6); round++) {
  const page = await slowed();
  rounds.push(await page.evaluate(async ({ files, queries }) => {
    const box = document.querySelector("input[type=search]"), after = () => new Promise((done) => setTimeout(done, 60));
    const load = (src) => new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));
    // The engine alone, from a cold start: what parsing and building cost, and the first letter.
    const t0 = performance.now(); await load(files.engine); const t1 = performance.now(); await load(files.first); const t2 = performance.now();
    yorisoiSearch.search("", { limit: 0 }); const t3 = performance.now();
    await new Promise((done) => setTimeout(done, 700)); const t4 = performance.now(); yorisoiSearch.search("訪"); const t5 = performance.now();
    box.dispatchEvent(new Event("focus"));
    await new Promise((done) => setTimeout(done, 4000));
    const engine = [], whole = [], strokes = queries.flatMap((q) => [...q].map((_, i, letters) => letters.slice(0, i + 1).join("")));
    for (const text of strokes) { const a = performance.now(); yorisoiSearch.search(text, { limit: 20 }); engine.push([performance.now() - a, text]); await after(); }
    for (const text of strokes) { box.value = text; const a = performance.now(); box.dispatchEvent(new Event("input")); whole.push([performance.now() - a, text]); await after(); }
    return { engineScript: t1 - t0, dataScript: t2 - t1, ready: t3 - t2, first: t5 - t4, engine, whole };
  }, { files, queries: QUERIES }));
  await page.close();
  rounds.at(-1).atOnce = await atOnce();
}
await browser.close();
const least = (list) => Math.min(...list), f = (n) => `${n.toFixed(1)} ms`;
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))], of = (name) => rounds.map((round) => round[name]);
const spread = (name) => `${f(least(of(name)))} (median ${f(at(of(name), 0.5))})`;
console.log(`ready: ${spread("ready")} of ${BUDGET.ready}; the first letter, 0.7 s later: ${spread("first")}; both at once: ${spread("atOnce")}; scripts: engine ${spread("engineScript")}, data ${spread("dataScript")}`);
for (const part of ["engine", "whole"]) {
  const each = rounds[0][part].map(([, text], i) => [least(rounds.map((round) => round[part][i][0])), text]), times = each.map(([time]) => time);
  console.log(`stroke, ${part === "engine" ? "engine only" : "engine and page"}: median ${f(at(times, 0.5))} of ${BUDGET.stroke}, 95 % ${f(at(times, 0.95))}, worst ${f(Math.max(...times))} over ${times.length} strokes; slowest ${each.sort((a, b) => b[0] - a[0]).slice(0, 4).map(([time, text]) => `${text} ${f(time)}`).join(", ")}`);
}
