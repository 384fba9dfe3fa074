// The search page in Chromium, from file://: what a reader does, and what must never happen.
// PLAYWRIGHT=<dir with node_modules> node tests/search/browser.mjs <dir of scripts>
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { makePage } from "../../benches/search/page.mjs";

const dir = process.argv[2], { chromium } = createRequire((process.env.PLAYWRIGHT || "/tmp/min") + "/")("playwright-core");
makePage(dir);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
let failures = 0;
const check = (what, right, seen) => { if (!right) failures++; console.log(right ? "ok  " : "FAIL", what, right ? "" : JSON.stringify(seen)); };

async function open(file = "search.html", hash = "", options = {}) {
  const context = await browser.newContext(options), page = await context.newPage(), errors = [], requests = [];
  page.on("pageerror", e => errors.push(String(e)));
  page.on("request", r => requests.push(r.url()));
  await page.goto(`file://${dir}/${file}${hash}`);
  return { page, errors, requests, close: () => context.close() };
}
const names = page => page.$$eval("[data-results] [data-id]", list => list.map(a => a.dataset.id));
const text = (page, name) => page.$eval(`[data-${name}]`, e => e.hidden ? "" : e.textContent);
const type = async (page, value) => { await page.fill("input[type=search]", value); await page.waitForTimeout(150); };

{ const { page, close } = await open("search.html", "", { javaScriptEnabled: false });
  check("without JavaScript the box is hidden and the lists show", await page.isHidden("[data-search]") && await page.$eval("[data-static]", e => !e.hidden)); await close(); }

{ const { page, errors, requests, close } = await open();
  check("nothing is loaded before the box has focus", requests.filter(r => r.endsWith(".js")).length === 1, requests);
  await page.focus("input[type=search]"); await page.waitForTimeout(1500);
  check("three requests to the first answer, one more for the texts", requests.filter(r => r.endsWith(".js")).length === 4, requests);
  await type(page, "ひだまり"); check("a name is found", (await names(page)).includes("x01"), await names(page));
  check("the part that fits is marked", await page.$eval("[data-results] mark", e => e.textContent) === "ひだまり");
  await page.waitForTimeout(400); check("the count is said once", /件あります/.test(await text(page, "status")), await text(page, "status"));
  await type(page, "レスパイド"); check("a correction is said", (await text(page, "said")).includes("「レスパイト」で探しました"), await text(page, "said"));
  await type(page, "ショートステイ"); check("what else was searched is said, with a way back", (await text(page, "said")).includes("短期入所") && (await text(page, "suggestions")).includes("だけで探す"), await text(page, "said"));
  await page.click("[data-suggestions] a"); await page.waitForTimeout(200); check("これだけで探す searches the letters alone", page.url().includes("only=1") && !(await text(page, "said")), page.url());
  await type(page, "訪問リ"); check("suggestions are at most six links", (await page.$$("[data-suggestions] a")).length > 0 && (await page.$$("[data-suggestions] a")).length < 7);
  await type(page, "ラーメン屋"); check("nothing found shows the window's phone", (await text(page, "nothing")).includes("03-0555-0100") && !(await names(page)).length);
  await type(page, "ラーメン 月見台"); check("near answers stand under their own heading", (await page.$$("[data-near] [data-id]")).length > 0 && !(await names(page)).length);
  await type(page, "ほうm"); check("an IME's open letter is dropped", (await names(page)).length > 0);
  check("no error so far", !errors.length, errors);

  // Facets, chips, back.
  await type(page, "訪問看護"); const before = +(await text(page, "status")).match(/\d+/)?.[0];
  await page.click("summary"); await page.waitForTimeout(100);
  const vent = page.locator('[data-facet=care] input[value="care.vent"]'); const count = +(await vent.locator("xpath=..").locator("[data-count]").textContent());
  await vent.check(); await page.waitForTimeout(500);
  const after = +(await text(page, "status")).match(/\d+/)?.[0];
  check("a facet leaves as many as it said", after === count && after > 0, { before, after, count });
  check("unknown is kept and named", (await text(page, "status")).includes("確認できていない"), await text(page, "status"));
  check("focus stays on the ticked box", await vent.evaluate(e => e === document.activeElement));
  check("the choice is a chip", (await text(page, "chips")).includes("人工呼吸器 ✕") && (await text(page, "chips")).includes("すべて消す"));
  await page.goBack(); await page.waitForTimeout(200); check("back takes the choice away", !(await vent.isChecked()) && !page.url().includes("care"), page.url());
  await page.goForward(); await page.waitForTimeout(200); check("forward brings it again", await vent.isChecked());
  await page.click("[data-chips] button"); await page.waitForTimeout(100); check("a chip takes its choice away, focus is kept", !(await vent.isChecked()) && await page.evaluate(() => document.activeElement.type === "search"));
  await page.selectOption("[data-place]", { index: 3 }); await page.waitForTimeout(200); check("distance is shown from a chosen town", /約[\d.]+km/.test(await page.textContent("[data-results]")) && !/lat|35\./.test(page.url()), page.url());

  // Keyboard.
  await page.selectOption("[data-place]", { index: 0 }); await type(page, "短期入所"); await page.focus("input[type=search]");
  await page.keyboard.press("Enter"); await page.waitForTimeout(200); check("Enter goes to the first answer", await page.evaluate(() => document.activeElement === document.querySelector("[data-results] [data-id]")));
  await page.keyboard.press("ArrowDown"); check("arrows walk the answers", await page.evaluate(() => document.activeElement === document.querySelectorAll("[data-results] [data-id]")[1]));
  await page.keyboard.press("Escape"); check("Escape goes back to the box", await page.evaluate(() => document.activeElement.type === "search"));
  await page.keyboard.press("Escape"); await page.waitForTimeout(100); check("Escape again empties it, the lists return", await page.inputValue("input[type=search]") === "" && await page.isVisible("[data-static]"));
  await type(page, "短期入所"); await page.click("[data-more]"); await page.waitForTimeout(100); check("more answers, focus on the first new one", (await names(page)).length === 20 && await page.evaluate(() => document.activeElement === document.querySelectorAll("[data-results] [data-id]")[10]));

  // Hostile input: never an error, never markup.
  const hostile = ["<img src=x onerror=window.hurt=1>", "\"><script>window.hurt=1</script>", "😀👨‍👩‍👧", "\ud800", "(?:[.*+", "\\", "あ".repeat(10000), "a ".repeat(5000), "0".repeat(10000), "%00%", "゛゛゛", "ー", "-", "の", "　", "́́́", "١٢٣", "ﷺ", "\u202e桜", "丁目番地号", "3丁目".repeat(3000), "constructor", "__proto__", "toString"];
  let slowest = 0;
  for (const value of hostile) slowest = Math.max(slowest, await page.evaluate(v => { const box = document.querySelector("input[type=search]"); box.value = v; const t = performance.now(); box.dispatchEvent(new Event("input")); return performance.now() - t; }, value));
  check(`hostile input: no error, no markup (slowest ${slowest.toFixed(0)} ms)`, !errors.length && !(await page.evaluate(() => window.hurt)) && slowest < 250, { errors, slowest });
  check("no request left the folder", requests.every(r => r.startsWith(`file://${dir}/`)), requests);
  await close(); }

{ const { page, close } = await open("search.html", "#q=" + encodeURIComponent("訪問看護") + "&care=care.vent&town=" + encodeURIComponent("月見台")); await page.waitForTimeout(900);
  check("a deep link answers", (await names(page)).includes("x01") && await page.inputValue("input[type=search]") === "訪問看護", await names(page)); await close(); }

for (const [what, part] of [["missing", null], ["cut short", t => t.slice(0, t.length >> 1)], ["empty", () => ""], ["without its glossary", t => t.split("\n")[1]]]) {
  const page0 = readFileSync(dir + "/search.html", "utf8");
  if (part) writeFileSync(dir + "/broken.js", part(readFileSync(dir + "/first.js", "utf8")));
  writeFileSync(dir + "/broken.html", page0.replace("first.js", part ? "broken.js" : "not-there.js"));
  const { page, close } = await open("broken.html"); await page.focus("input[type=search]"); await page.waitForTimeout(400); await type(page, "短期入所");
  check(`data ${what}: a message and the lists`, (await text(page, "failed")).includes("読めませんでした") && await page.isVisible("[data-static]"));
  await close();
}
await browser.close();
console.log(failures ? `${failures} FAILED` : "all passed");
process.exitCode = failures ? 1 : 0;
