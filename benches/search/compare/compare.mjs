// Our search beside Pagefind (extended, Japanese) and MiniSearch (with our normalization, two letters a token; with and
// without the glossary's words), on the same records, in the same Chromium, in one run.
//   cd benches/search/compare && npm install        (or MODULES=DIR, where package.json was installed)
//   node compare.mjs [--yorisoi target/release/yorisoi] [--ward FILE --glossary FILE --judged FILE]
// Bytes are what a small server sends, pressed by brotli; the page itself is not counted. Times are in a CPU slowed six
// times, each the least of ROUNDS; Pagefind's work in a worker is not slowed, which favours it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { load, root, scripts } from "../engine.mjs";
import { judge } from "../judge.mjs";

const modules = process.env.MODULES || dirname(fileURLToPath(import.meta.url)), require = createRequire(modules + "/"), { chromium } = require("playwright-core"), MiniSearch = require("minisearch");
const option = (name, other) => { const at = process.argv.indexOf("--" + name); return at < 0 ? other : process.argv[at + 1]; };
const shared = root + "tests/fixtures/search/", wardFile = option("ward", shared + "search-ward.jsonl"), glossaryFile = option("glossary", shared + "search-glossary.json");
const { queries } = JSON.parse(readFileSync(option("judged", shared + "search-judged.json"), "utf8")), records = readFileSync(wardFile, "utf8").trim().split("\n").map(JSON.parse);
const ROUNDS = +process.env.ROUNDS || 4, work = mkdtempSync(join(tmpdir(), "compare-")), site = join(work, "site"), ward = join(site, "sakuragawa-ku");
const timed = act => { const start = performance.now(); act(); return performance.now() - start; };
const bytesIn = folder => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
const engines = new Map();

// ---- The three indexes. ----

execFileSync("node", [root + "benches/search/content.mjs", "--ward", wardFile, "--glossary", glossaryFile, join(work, "content")]);
const built = timed(() => execFileSync(option("yorisoi", root + "target/release/yorisoi"), ["build", "--content", join(work, "content"), "--output", site], { stdio: "ignore" }));
engines.set("yorisoi", { index: bytesIn(join(ward, "search")), build: built, note: "the whole site" });

// Pagefind reads the main part of the same record pages.
const only = join(ward, "only");
for (const { id } of records) {
  const page = readdirSync(ward, { recursive: true }).find(path => path.endsWith(`/${id}.html`));
  mkdirSync(dirname(join(only, page)), { recursive: true });
  cpSync(join(ward, page), join(only, page));
}
const pagefind = timed(() => execFileSync("node", [join(modules, "node_modules/pagefind/lib/runner/bin.cjs"), "--site", only, "--root-selector", "main", "--force-language", "ja"], { stdio: "ignore" }));
engines.set("Pagefind", { index: bytesIn(join(only, "pagefind")), build: pagefind });

// MiniSearch: fields with the weights of ours, as far as it has such.
const files = scripts(ward), { normalize } = load(files.engine, files.first), FIELDS = ["name", "kana", "tags", "place", "phone", "operator", "body"];
const tokens = `text => [...new Set(yorisoiSearch.normalize(text, "words").split(" ").flatMap(w => w.length < 3 ? [w] : Array.from({ length: w.length - 1 }, (_, i) => w.substr(i, 2))))].filter(Boolean)`;
const tokenize = new Function("yorisoiSearch", "return " + tokens)({ normalize });
const mini = new MiniSearch({ fields: FIELDS, tokenize, processTerm: term => term });
const miniTime = timed(() => mini.addAll(records.map(r => ({ id: r.id, name: [r.name, ...r.aliases].join(" "), kana: r.kana, tags: [...r.services, ...r.care, ...r.topics].join(" "), place: `${r.address} ${r.town_kana}`, phone: `${r.phone} ${r.phone.replace(/\D/g, "")}`, operator: r.operator, body: r.body }))));
writeFileSync(join(ward, "mini.json"), JSON.stringify(mini));
cpSync(require.resolve("minisearch").replace(/dist.*/, "dist/umd/index.js"), join(ward, "minisearch.js"));
const words = Object.fromEntries(JSON.parse(readFileSync(glossaryFile, "utf8")).concepts.flatMap(c => [[c.kana, c.label], ...c.variants.map(([text]) => [text, c.label])].map(([text, label]) => [normalize(text, "solid"), label])));
writeFileSync(join(ward, "words.json"), JSON.stringify(words));
const miniIndex = statSync(join(ward, "mini.json")).size;
engines.set("MiniSearch", { index: miniIndex, build: miniTime });
engines.set("MiniSearch + words", { index: miniIndex + statSync(join(ward, "words.json")).size, build: miniTime });

// ---- What each does in the browser: made ready, then asked. ----

const first = files.first.slice(ward.length + 1), engine = files.engine.slice(ward.length + 1), bodies = files.bodies.slice(ward.length + 1);
const script = `window.script = src => new Promise(done => document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));`;
const miniReady = withWords => `await script("minisearch.js"); await script("${engine}"); await script("${first}");
  const words = ${withWords ? `await (await fetch("words.json")).json()` : "{}"}, mini = MiniSearch.loadJSON(await (await fetch("mini.json")).text(), { fields: ${JSON.stringify(FIELDS)}, tokenize: ${tokens}, processTerm: term => term });
  window.ask = q => { const parts = q.split(/\\s+/).map(part => { const label = words[yorisoiSearch.normalize(part, "solid")]; return label ? { combineWith: "OR", queries: [part, label] } : part; });
    return mini.search({ combineWith: "AND", queries: parts.length ? parts : [""] }, { combineWith: "AND", boost: { name: 4, kana: 3, tags: 3, place: 2, phone: 4 } }).map(hit => hit.id); };`;
const READY = {
  yorisoi: `await script("${engine}"); await script("${first}"); window.ask = q => yorisoiSearch.search(q).hits.map(hit => hit.id);`,
  Pagefind: `const pagefind = await import("./only/pagefind/pagefind.js"); await pagefind.options({ excerptLength: 12 }); await pagefind.init();
    window.ask = async (q, n = 1) => { const { results } = await pagefind.search(q); return (await Promise.all(results.slice(0, n).map(hit => hit.data()))).map(data => /([^/]+)\\.html/.exec(data.url)[1]); };`,
  MiniSearch: miniReady(false), "MiniSearch + words": miniReady(true),
};
// Texts come after the first answer; the quality is of all.
const SETTLE = { yorisoi: `await script("${bodies}"); yorisoiSearch.finish();` };
const STROKES = ["ひまわり訪問看護", "人工呼吸器 短期入所", "レスパイド", "ほうもんかんこ", "月見台３丁目", "0305552000"].flatMap(q => [...q].map((_, i, l) => l.slice(0, i + 1).join("")));

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" }, pressed = new Map(), sent = { requests: 0, bytes: 0 };
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split("?")[0]).slice(1);
  if (path === "blank.html") return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<!doctype html><html lang=ja><title>-</title>");
  try {
    // What is compressed already (Pagefind's index) is sent as it is.
    const raw = readFileSync(join(ward, path)), squeezed = pressed.get(path) ?? brotliCompressSync(raw), body = squeezed.length < raw.length ? squeezed : raw;
    pressed.set(path, squeezed);
    if (path !== "favicon.ico") { sent.requests++; sent.bytes += body.length; }
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...body === squeezed && { "content-encoding": "br" } }).end(body);
  } catch { response.writeHead(404).end(); }
});
await new Promise(ready => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`, browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

async function open(slow) {
  const context = await browser.newContext({ serviceWorkers: "block" }), page = await context.newPage();
  page.on("pageerror", error => console.log("error in the page:", error.message));
  await page.goto(base + "blank.html");
  await page.evaluate(script);
  if (slow) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 6 });
  return { page, close: () => context.close() };
}
const ready = name => `(async () => { ${READY[name]} })()`;

for (const [name, figures] of engines) {
  // Bytes to the first answer, and to the first ten, as a page of answers shows them.
  for (const n of [1, 10]) {
    const { page, close } = await open();
    Object.assign(sent, { requests: 0, bytes: 0 });
    await page.evaluate(ready(name));
    await page.evaluate(n => ask("訪問看護", n), n);
    Object.assign(figures, { [`bytes${n}`]: sent.bytes, [`requests${n}`]: sent.requests });
    await close();
  }
  // Times.
  const readies = [], strokes = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { page, close } = await open(true);
    readies.push(await page.evaluate(`(async () => { const start = performance.now(); { ${READY[name]} } await ask("訪問看護"); return performance.now() - start; })()`));
    if (SETTLE[name]) await page.evaluate(`(async () => { ${SETTLE[name]} })()`);
    strokes.push(await page.evaluate(async strokes => { const times = []; for (const q of strokes) { const start = performance.now(); await ask(q); times.push(performance.now() - start); await new Promise(done => setTimeout(done, 20)); } return times; }, STROKES));
    await close();
  }
  const each = STROKES.map((_, i) => Math.min(...strokes.map(list => list[i]))).sort((a, b) => a - b);
  Object.assign(figures, { ready: Math.min(...readies), stroke: each[each.length >> 1], worst: each[Math.floor(each.length * .95)] });
  // Quality.
  const { page, close } = await open();
  await page.evaluate(ready(name));
  if (SETTLE[name]) await page.evaluate(`(async () => { ${SETTLE[name]} })()`);
  const answers = new Map();
  for (const { q } of queries) answers.set(q, await page.evaluate(q => ask(q, 10), q));
  await close();
  const rows = judge(q => ({ hits: answers.get(q).map(id => ({ id })), near: [] }), queries), mean = field => rows.reduce((sum, row) => sum + row[field], 0) / rows.length;
  Object.assign(figures, { ndcg: mean("ndcg"), recall: mean("recall"), rr: mean("rr") });
}
await browser.close();
server.close();
rmSync(work, { recursive: true });

// A script that writes answers on a page is left out for all of them alike.
const ours = engines.get("yorisoi"), kb = n => (n / 1024).toFixed(1) + " KB", ms = n => n.toFixed(n < 10 ? 1 : 0) + " ms";
const row = cells => console.log(cells.map((cell, i) => (i ? ` ${cell}`.padStart(13) : String(cell).padEnd(20))).join(""));
row(["", "nDCG@10", "recall@10", "MRR", "first answer", "requests", "first ten", "ready ×6", "stroke ×6", "95 % ×6", "index", "build"]);
for (const [name, f] of engines) row([name, f.ndcg.toFixed(3), f.recall.toFixed(3), f.rr.toFixed(3), kb(f.bytes1), f.requests1, kb(f.bytes10), ms(f.ready), ms(f.stroke), ms(f.worst), kb(f.index), ms(f.build) + (f.note ? ` (${f.note})` : "")]);
const best = Math.max(...[...engines].filter(([name]) => name !== "yorisoi").map(([, f]) => f.ndcg)), share = n => (100 * ours[`bytes${n}`] / engines.get("Pagefind")[`bytes${n}`]).toFixed(1);
console.log(`nDCG above the best other: ${(ours.ndcg - best).toFixed(3)} (wanted 0.12); bytes: ${share(1)} % of Pagefind's to the first answer, ${share(10)} % to the first ten (wanted 20 at most)`);
