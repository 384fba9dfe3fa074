// How long from saving a record to the reload event in the browser, and how long until the preview starts.
//
//   node benches/serve/saves.mjs PROGRAM CONTENT [COUNT]
//
// CONTENT is changed: give it a copy. Needs playwright-core (PLAYWRIGHT=<folder with node_modules>, else tests/node).
// The clock of one machine times both ends: the save here, the event in the page (both by Date.now's clock, in parts of
// a millisecond).
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";

const [program, content, count = "50"] = process.argv.slice(2);
const from = process.env.PLAYWRIGHT || fileURLToPath(new URL("../../tests/node", import.meta.url));
const { chromium } = createRequire(from + "/")("playwright-core");
const now = () => performance.timeOrigin + performance.now();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

const run = (args) => new Promise((done) => {
  const start = now();
  spawn(program, args, { stdio: "ignore" }).on("exit", () => done((now() - start) / 1000));
});

// What a build takes, for comparison: into a folder that does not exist yet.
const output = mkdtempSync(join(tmpdir(), "yorisoi-bench-"));
const build = await run(["build", "--content", content, "--output", join(output, "out")]);
rmSync(output, { recursive: true });

const started = now();
const server = spawn(program, ["serve", "--content", content, "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
const base = await new Promise((done) => {
  let said = "";
  server.stderr.on("data", (bytes) => {
    said += bytes;
    const url = said.match(/http:\/\/[^ ]+/)?.[0];
    if (url) done(url);
  });
});
const startUp = (now() - started) / 1000;

const records = readdirSync(join(content, "wards"), { recursive: true }).filter((path) => /^[^/]+\/(?!schemes|meetings|statistics|training)[^/]+\/[^/]+\.yaml$/.test(path)).map((path) => `wards/${path}`).sort();
const record = records[Math.floor(records.length / 2)];
const [, ward, service, file] = record.split("/");
const url = `${base}${ward}/${service}/${file.replace(/\.yaml$/, ".html")}`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
// The event as the page gets it: the script's own listener is wrapped, nothing else is changed.
let told;
await page.exposeFunction("benchTold", (time, version) => told?.({ time, version }));
await page.addInitScript(() => {
  const Real = window.EventSource;
  window.EventSource = class extends Real {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", (event) => window.benchTold(performance.timeOrigin + performance.now(), JSON.parse(event.data).version));
    }
  };
});
await page.goto(url);
await page.waitForLoadState("load");
await sleep(3000);

const path = join(content, record), original = readFileSync(path, "utf8");
const events = [], pages = [];
for (let i = 0; i < Number(count); i++) {
  const mark = `計測${i}`;
  // Every other save goes the way of editors that write a new file and rename it.
  const text = original.replace(/^name: .*/m, (line) => `${line}${mark}`);
  const version = await page.evaluate(() => document.querySelector("script[data-version]").dataset.version);
  const event = new Promise((done) => { told = (state) => { if (state.version !== version) { told = undefined; done(state.time); } }; });
  const saved = now();
  if (i % 2) {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  } else {
    writeFileSync(path, text);
  }
  events.push(await event - saved);
  await page.waitForFunction((text) => document.querySelector("h1")?.textContent.includes(text) || document.body?.textContent.includes(text), mark);
  pages.push(now() - saved);
  await sleep(400);
}
writeFileSync(path, original);
await browser.close();
server.kill("SIGINT");

const line = (name, list) => console.log(`${name}: median ${at(list, 0.5).toFixed(0)} ms, worst ${Math.max(...list).toFixed(0)} ms, best ${Math.min(...list).toFixed(0)} ms of ${list.length}`);
console.log(`${records.length} records; ${relative(content, path)}`);
console.log(`start-up ${startUp.toFixed(2)} s until the address is printed; a build ${build.toFixed(2)} s`);
line("from the save to the reload event in the browser", events);
line("from the save to the new text on the page", pages);
