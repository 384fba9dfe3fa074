// How fast a page shows itself: slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms, as Lighthouse has it) and a CPU four times
// slower, by Chromium's own throttling; files come in brotli, as hosts send them. Medians of five loads without a cache.
// node benches/pages/load.mjs OUTPUT --ward SLUG [--content CONTENT]     Run it while the machine does nothing else.
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch, types } from "../../tests/node/browser.mjs";
import { args, content, files, kind } from "../../tests/node/site.mjs";

const { options, rest: [given] } = args(["ward", "content"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const ROUNDS = 5;
const pressed = new Map();
const server = createServer((request, response) => {
  const path = join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
  if (!pressed.has(path)) pressed.set(path, brotliCompressSync(readFileSync(path)));
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-encoding": "br" });
  response.end(pressed.get(path));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await launch();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function load(path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: "ja-JP", serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let requests = 0, bytes = 0;
  session.on("Network.requestWillBeSent", () => requests++);
  session.on("Network.loadingFinished", (event) => { bytes += event.encodedDataLength; });
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0, blocking: 0 };
    const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (one) => { window.seen.lcp = one.startTime; });
    watch("layout-shift", (one) => { if (!one.hadRecentInput) window.seen.cls += one.value; });
    watch("longtask", (one) => { window.seen.blocking += Math.max(0, one.duration - 50); });
  });
  await page.goto(base + path, { waitUntil: "load" });
  await page.waitForTimeout(700);
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return { ...seen, requests, bytes };
}

const paths = types(files(root), options.ward, known.ids, (path) => statSync(join(root, path)).size).paths;
console.log("page type        LCP ms  blocking ms   CLS   requests   KB   (median of 5)");
let worst = { lcp: 0, blocking: 0, cls: 0, requests: 0 };
for (const path of paths.slice(0, 34)) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await load(path));
  const of = (name) => median(rounds.map((round) => round[name]));
  for (const name of Object.keys(worst)) worst[name] = Math.max(worst[name], of(name));
  const name = kind(path.slice(options.ward.length + 1), known.ids);
  console.log(`${name.padEnd(16)} ${of("lcp").toFixed(0).padStart(6)} ${of("blocking").toFixed(0).padStart(12)} ${of("cls").toFixed(3).padStart(6)} ${String(of("requests")).padStart(9)} ${(of("bytes") / 1024).toFixed(1).padStart(6)}`);
}
console.log(`worst of all: LCP ${worst.lcp.toFixed(0)} ms, blocking ${worst.blocking.toFixed(0)} ms, CLS ${worst.cls.toFixed(3)}, requests ${worst.requests}`);
await browser.close();
server.close();
