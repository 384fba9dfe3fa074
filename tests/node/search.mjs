// The search page of built sites in Chromium: what a reader does, and what must never happen.
// node search.mjs WARD_OUTPUT FIXTURE_OUTPUT CONTENT_OUTPUT
//   WARD_OUTPUT: the search's test ward (benches/search/content.mjs), whose answers are known by name.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve } from "./browser.mjs";
import { Findings } from "./site.mjs";

const [outWard, outFixture, outContent] = process.argv.slice(2).map((path) => resolve(path));
const WARD = { root: outWard, ward: "sakuragawa-ku" }, FIXTURE = { root: outFixture, ward: "mihon-shi" }, CONTENT = { root: outContent, ward: "toshima-ku" };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const found = new Findings(), start = Date.now();
let checks = 0;
const check = (what, right, seen = "") => { checks++; if (!right) found.add(what, "search.html", JSON.stringify(seen)); };
const browser = await launch();
const SUB = "/a/sub path/";
const server = await serve(outWard, SUB);
const step = (name) => { if (process.env.TIMES) console.log(`  ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s since the start`); };

/** A search page, from file:// unless a base is given, with the errors and requests that it made. */
async function open({ root, ward }, { hash = "", base = pathToFileURL(`${root}/`).href, file = "search.html", ...settings } = {}) {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block", ...settings }), page = await context.newPage(), errors = [], requests = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${base}${ward}/${file}${hash}`);
  const scripts = () => requests.filter((url) => url.endsWith(".js"));
  return { context, page, errors, requests, scripts, base, close: () => context.close() };
}
const BOX = "input[type=search]";
const ids = (page, list = "results") => page.$$eval(`[data-${list}] [data-id]`, (links) => links.map((link) => link.dataset.id));
const text = (page, name) => page.$eval(`[data-${name}]`, (element) => (element.hidden ? "" : element.textContent));
const until = (page, test, value) => page.waitForFunction(test, value, { timeout: 5000, polling: 30 }).then(() => true, () => false);
/** Types at once, and waits for the next turn of the page. */
const type = async (page, value) => { await page.fill(BOX, value); await page.evaluate(() => new Promise((done) => setTimeout(done, 30))); };
/** The status line comes a little later, so that it is not read out at every stroke; read once it has stood still. */
const status = async (page) => {
  for (let last = await text(page, "status"), since = Date.now(); Date.now() - since < 5000;) {
    await page.waitForTimeout(450);
    const now = await text(page, "status");
    if (now && now === last) return now;
    last = now;
  }
  return text(page, "status");
};
/** Waits until the status line says it; what it says at the end of the wait otherwise. */
const says = async (page, words) => { await until(page, (words) => document.querySelector("[data-status]").textContent.includes(words), words); return text(page, "status"); };
const focus = (page) => page.evaluate(() => document.activeElement.matches("input[type=search]") ? "box" : document.activeElement.dataset.id ?? document.activeElement.tagName);
const begin = async (page) => { await page.focus(BOX); if (!await until(page, () => globalThis.yorisoiSearch?.ready())) found.add("the data did not come", page.url()); if (!await until(page, () => globalThis.yorisoiSearch.settled())) found.add("the texts did not come", page.url()); await page.waitForTimeout(100); };

// Without JavaScript.
{
  const { page, close } = await open(WARD, { javaScriptEnabled: false });
  check("without JavaScript the box is hidden and the lists show", await page.isHidden("[data-search]") && await page.isVisible("[data-static]") && await page.$$eval("[data-static] a", (links) => links.length) > 5);
  check("without JavaScript a list leads to a phone number", await Promise.all([page.waitForNavigation(), page.click("[data-static] section a")]).then(() => page.$$eval('main a[href^="tel:"]', (links) => links.length > 0)));
  await close();
}

// Each kind of query, from file://.
{
  const { page, errors, requests, scripts, base, close } = await open(WARD);
  check("nothing is loaded before the box has focus", scripts().length === 1, scripts());
  await begin(page);
  check("three scripts to the first answer, one more for the texts", scripts().length === 4, scripts());
  const KINDS = { name: ["桜川療育センター", "x02"], "part of a name": ["ひだまり月見台", "x01"], reading: ["さくらがわりょういくせんたー", "x02"], "kana in the other script": ["えんじぇるはーと", "x26"], width: ["ＳＴＥＰ", "x04"], phone: ["0305552000", "x02"], "part of a phone": ["0555 2929", "x29"], romaji: ["hidamari tsukimidai", "x01"], English: ["respite", "x22"] };
  for (const [kind, [query, id]] of Object.entries(KINDS)) { await type(page, query); check(`found by ${kind}`, (await ids(page)).includes(id), [query, await ids(page)]); }
  const GROUPS = { synonym: "往診", abbreviation: "訪看", AND: "月見台 短期入所", question: "夜中に看護師さんがいてくれる短期入所を知りたい", address: "月見台３丁目", "day of the week": "土曜 預かり", "old letters": "斉藤" };
  for (const [kind, query] of Object.entries(GROUPS)) { await type(page, query); check(`found by ${kind}`, (await ids(page)).length > 0, query); }
  await type(page, "ひだまり");
  check("the part that fits is marked", await page.$eval("[data-results] mark", (mark) => mark.textContent) === "ひだまり");
  check("the count is said", /^\d+件あります/.test(await status(page)), await text(page, "status"));
  await type(page, "レスパイド");
  check("a correction is said", (await text(page, "said")).includes("「レスパイト」で探しました"), await text(page, "said"));
  await type(page, "ショートステイ");
  check("what else was searched is said, with a way back", (await text(page, "said")).includes("短期入所") && (await text(page, "suggestions")).includes("だけで探す"), await text(page, "said"));
  await page.click("[data-suggestions] a");
  check("だけで探す searches the letters alone", await until(page, () => location.hash.includes("only=1") && !document.querySelector("[data-said]").textContent), page.url());
  await type(page, "訪問リ");
  const links = await page.$$("[data-suggestions] a");
  check("suggestions are one to six links", links.length > 0 && links.length < 7, links.length);
  await type(page, "ラーメン屋");
  check("nothing found shows a phone number", (await ids(page)).length === 0 && await page.isVisible('[data-nothing] a[href^="tel:"]'));
  await type(page, "ラーメン 月見台");
  check("near answers stand under their own heading", (await ids(page, "near")).length > 0 && (await ids(page)).length === 0 && await page.isVisible("[data-near-part] h2"));
  check("no error, and no request to elsewhere", errors.length === 0 && requests.every((url) => url.startsWith(base)), [errors, requests.filter((url) => !url.startsWith(base))]);

  // An input method, stroke by stroke: 訪問看護 as ｈ, ほ, ほｕ … with composition events, then converted and taken.
  await type(page, "");
  await page.focus(BOX);
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(() => { globalThis.composed = []; for (const name of ["compositionstart", "compositionupdate", "compositionend"]) addEventListener(name, () => globalThis.composed.push(name), true); });
  for (const stroke of ["ｈ", "ほ", "ほう", "ほうｍ", "ほうも", "ほうもん", "ほうもんｋ", "ほうもんか", "ほうもんかん", "ほうもんかんｇ", "ほうもんかんご", "訪問看護"]) {
    await cdp.send("Input.imeSetComposition", { text: stroke, selectionStart: stroke.length, selectionEnd: stroke.length });
    await page.waitForTimeout(30);
    check("every stroke of an input method has answers", stroke === "ｈ" || (await ids(page)).length > 0, stroke);
  }
  await page.keyboard.press("ArrowDown");
  check("keys belong to the input method while it composes", await focus(page) === "box", await focus(page));
  await cdp.send("Input.insertText", { text: "訪問看護" });
  await page.waitForTimeout(50);
  const events = await page.evaluate(() => globalThis.composed);
  check("the composition was one, and what was taken is searched", events.includes("compositionstart") && events.includes("compositionend") && await page.inputValue(BOX) === "訪問看護" && (await ids(page)).length > 0, [events.length, await page.inputValue(BOX)]);
  step("queries");

  // Facets, chips, back.
  await type(page, "訪問看護");
  const count = async () => +/^\d+/.exec(await status(page))?.[0];
  await page.click("summary");
  await page.waitForTimeout(50);
  const vent = page.locator('[data-facet=care] input[value="care-vent"]'), promised = +await vent.locator("xpath=..").locator("[data-count]").textContent();
  await vent.check();
  check("a choice leaves as many as it said", promised > 0 && await count() === promised, [promised, await text(page, "status")]);
  check("what is unconfirmed is named", (await text(page, "status")).includes("確認できていない"), await text(page, "status"));
  check("focus stays on the ticked box", await vent.evaluate((tick) => tick === document.activeElement));
  check("the choice is a chip", /人工呼吸器 ✕.*すべて消す/.test(await text(page, "chips")), await text(page, "chips"));
  for (const group of ["service", "age", "town", "days"]) {
    const [tick, number] = await page.$$eval(`[data-facet=${group}] label`, (labels) => { const most = labels.map((label) => [label.querySelector("input").value, +label.querySelector("[data-count]").textContent]).sort((a, b) => b[1] - a[1])[0]; return most; });
    await page.check(`[data-facet=${group}] input[value="${tick}"]`);
    check(`choosing by ${group} leaves as many as it said`, await count() === number, [tick, number, await text(page, "status")]);
    await page.goBack();
    await page.waitForTimeout(30);
  }
  await page.goBack();
  check("back takes the choice away", await until(page, () => !document.querySelector('[value="care-vent"]').checked && !location.hash.includes("care")), page.url());
  await page.goForward();
  check("forward brings it again", await until(page, () => document.querySelector('[value="care-vent"]').checked), page.url());
  await page.click("[data-chips] button");
  await page.waitForTimeout(50);
  check("a chip takes its choice away, and focus is kept", !await vent.isChecked() && await focus(page) === "box", await focus(page));
  await page.selectOption("[data-place]", { index: 3 });
  await page.waitForTimeout(50);
  check("the order says from where", (await page.textContent("[data-order]")).includes("近い"), await page.textContent("[data-order]"));
  check("distance is shown from a chosen town, and stays on the phone", /約[\d.]+km/.test(await page.textContent("[data-results]")) && !/lat|lon|35\./.test(page.url()), page.url());
  await page.selectOption("[data-place]", { index: 0 });
  step("choices");

  // Keyboard only.
  await type(page, "短期入所");
  await page.focus(BOX);
  const [first, second] = await ids(page);
  await page.keyboard.press("Enter");
  check("Enter goes to the first answer", await until(page, (id) => document.activeElement.dataset.id === id, first), await focus(page));
  await page.keyboard.press("ArrowDown");
  check("arrows walk the answers", await focus(page) === second, await focus(page));
  await page.keyboard.press("Escape");
  check("Escape goes back to the box", await focus(page) === "box");
  await page.keyboard.press("Escape");
  check("Escape again empties it, and the lists return", await page.inputValue(BOX) === "" && await page.isVisible("[data-static]"));
  await type(page, "短期入所");
  await page.focus("[data-more]");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(50);
  check("more answers come, with focus on the first new one", (await ids(page)).length === 20 && await focus(page) === (await ids(page))[10], await focus(page));

  // What stands behind the #: a place in the page is no question, and only what the page knows is taken.
  await type(page, "短期入所");
  await page.evaluate(() => { location.hash = "main"; });
  await page.waitForTimeout(50);
  check("the skip link leaves the question alone", await page.inputValue(BOX) === "短期入所" && (await ids(page)).length > 0, await page.inputValue(BOX));
  await page.evaluate(() => { location.hash = "__proto__=x&constructor=y&care=&q=" + encodeURIComponent("訪問看護"); });
  await until(page, () => document.querySelector("input[type=search]").value === "訪問看護");
  await type(page, "短期入所");
  check("unknown and empty conditions are ignored", errors.length === 0 && (await ids(page)).length > 0 && await page.$$eval("[data-chips] button", (chips) => chips.length) === 0, errors);
  await type(page, "、。・");
  check("signs alone find nothing", (await ids(page)).length === 0, await ids(page));
  check("no filters at all are no error", await page.evaluate(() => globalThis.yorisoiSearch.search("桜", { filters: null }).total > 0));

  // Hostile input: never an error, never markup, never slow.
  const hostile = ["<img src=x onerror=window.hurt=1>", "\"><script>window.hurt=1</script>", "😀👨‍👩‍👧", "\ud800", "(?:[.*+", "\\", "あ".repeat(10000), "a ".repeat(5000), "0".repeat(10000), "%00%", "゛゛゛", "ー", "-", "の", "　", "́́́", "١٢٣", "ﷺ", "\u202e桜", "丁目番地号", "3丁目".repeat(3000), "constructor", "__proto__", "toString"];
  const times = [];
  for (const value of hostile) times.push(await page.evaluate((value) => { const box = document.querySelector("input[type=search]"); box.value = value; const start = performance.now(); box.dispatchEvent(new Event("input")); return performance.now() - start; }, value));
  check("hostile input: no error, no markup, no long wait", errors.length === 0 && !await page.evaluate(() => globalThis.hurt) && Math.max(...times) < 400, [errors, Math.max(...times)]);

  // Marks: what is marked in a name is, normalized, what was typed.
  const wrong = await page.evaluate(() => {
    const { search, normalize } = globalThis.yorisoiSearch, wrong = [];
    const all = search("", { limit: 1e5 }).hits, solid = (text) => normalize(text, "solid");
    const disguise = [(t) => t, (t) => t.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 96)), (t) => t.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), (t) => t.replace(/[ァ-ヴ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 96))];
    for (const [i, { id, name }] of all.entries()) {
      const letters = [...name], from = i % Math.max(1, letters.length - 3), typed = disguise[i % 4](letters.slice(from, from + 3 + i % 3).join("")), wanted = solid(typed);
      if (wanted.length < 2 || /[^\p{L}\p{N}ー々]/u.test(typed)) continue;
      const hit = search(typed, { limit: 1e5, literal: true }).hits.find((hit) => hit.id === id);
      const slices = hit ? hit.marks.map(([a, b]) => solid(hit.name.slice(a, b))) : [];
      if (!slices.some((slice) => slice === wanted || slice.startsWith(wanted) && slice.replaceAll(wanted, "") === "")) wrong.push([name, typed, wanted, slices]);
    }
    return wrong;
  });
  check("what is marked in a name is what was typed", wrong.length === 0, wrong.slice(0, 5));
  await close();
  step("keyboard, hostile input, marks");
}

// In the order of a reader: nothing has had the focus yet.
for (const base of [undefined, server.base.replace(SUB, encodeURI(SUB))]) {
  const { page, errors, close } = await open(WARD, { base, viewport: { width: 360, height: 740 } });
  await page.click("summary");
  await page.locator("[data-facet=service] label", { hasText: "短期入所" }).first().click();
  check("a choice answers before the box has had the focus", await until(page, () => document.querySelectorAll("[data-results] [data-id]").length > 0) && await page.isChecked("[data-facet=service] input:checked"), await ids(page));
  const total = /^\d+/.exec(await says(page, "件あります"))?.[0], way = await page.textContent("[data-see]");
  check("the way to the answers says how many", way === `${total}件を見る`, [way, total]);
  const seen = () => page.$eval("[data-see]", (link) => { const { top, bottom } = link.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; });
  check("the way to the answers is in view where the choices are", await seen());
  await page.click("[data-see]");
  check("it leads to the answers, and the question stays in the address", await page.$eval("[data-answers]", (part) => Math.abs(part.getBoundingClientRect().top) < 100 && part === document.activeElement) && page.url().includes("service="), page.url());
  check("no error", errors.length === 0, errors);
  await close();
}
for (const [path, words] of [["", /^.+は\d+か所とも未確認。電話で聞けます。/], ["en/", /^.+: not confirmed for any of \d+ places?\. You can ask by phone\./]]) {
  const { page, errors, close } = await open(FIXTURE, { file: `${path}search.html` });
  await page.click("summary");
  await page.locator("[data-facet=care] input").first().waitFor();
  const offered = await page.$$eval("[data-facet=care] input", (ticks) => ticks.map((tick) => tick.value));
  await until(page, () => globalThis.yorisoiSearch?.ready());
  const unknown = await page.evaluate((offered) => { const { search } = globalThis.yorisoiSearch; for (const id of offered) for (const q of ["", "訪問看護", "短期入所", "保育園", "療育", "通所"]) { const found = search(q, { filters: { care: [id] } }); if (!found.total && found.unknown) return { q, id, unknown: found.unknown }; } return null; }, offered);
  check("the fixture has a choice that nobody has confirmed", unknown !== null);
  if (unknown) {
    await type(page, unknown.q);
    await page.check(`[value="${unknown.id}"]`);
    await until(page, () => document.querySelectorAll("[data-near] [data-id]").length > 0);
    check("what is unknown is not said to be missing, and follows", words.test(await status(page)) && (await ids(page, "near")).length >= Math.min(10, unknown.unknown) && await page.isHidden("[data-nothing]"), [unknown, await text(page, "status"), await ids(page, "near")]);
  }
  check("no error", errors.length === 0, errors);
  await close();
}
{
  const { page, errors, close } = await open(WARD, { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => { globalThis.said = []; new MutationObserver(() => { const text = document.querySelector("[data-status]").textContent; if (text) globalThis.said.push(text); }).observe(document.querySelector("[data-status]"), { childList: true, characterData: true, subtree: true }); });
  await type(page, "看護");
  await says(page, "件あります");
  await page.waitForTimeout(1500);
  check("one question is announced once", (await page.evaluate(() => globalThis.said)).length === 1, await page.evaluate(() => globalThis.said));
  await type(page, "短期入所");
  await page.waitForTimeout(1200);
  const before = await ids(page);
  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForTimeout(600);
  // As on a desktop, where the box need not be scrolled to.
  await page.$eval(BOX, (box) => { box.value = "月見台"; box.dispatchEvent(new Event("input")); });
  await page.waitForTimeout(1200);
  await page.goBack();
  check("Back brings the earlier question and its answers", await until(page, () => document.querySelector("input[type=search]").value === "短期入所") && String(await ids(page)) === String(before), [page.url(), await page.inputValue(BOX)]);
  const y = () => page.evaluate(() => Math.round(scrollY)), place = await y();
  check("Back brings the place on the page", Math.abs(place - 900) < 60, place);
  await Promise.all([page.waitForNavigation(), page.locator("[data-results] [data-id]").nth(4).click()]);
  await page.goBack();
  check("back from an answer, the answers are there", await until(page, (before) => String([...document.querySelectorAll("[data-results] [data-id]")].map((link) => link.dataset.id)) === before, String(before)), [page.url(), before, await ids(page)]);
  check("and the place on the page", await until(page, () => scrollY > 500), await y());
  await page.goBack();
  check("Back again brings the first question", await until(page, () => document.querySelector("input[type=search]").value === "看護"), page.url());
  check("no error", errors.length === 0, errors);
  await close();
}
// Nothing jumps: opened as it is, and by a link that asks, on a phone six times slower.
for (const hash of ["", `#q=${encodeURIComponent("訪問看護")}`]) for (const width of [360, 1280]) {
  const { page, close } = await open(WARD, { file: "data.html", base: server.base.replace(SUB, encodeURI(SUB)), viewport: { width, height: 740 } });
  await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.addInitScript(() => { globalThis.shifts = []; new PerformanceObserver((list) => { for (const { value, hadRecentInput, sources } of list.getEntries()) if (!hadRecentInput) globalThis.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 60))]); }).observe({ type: "layout-shift", buffered: true }); });
  await page.goto(new URL(`search.html${hash}`, page.url()).href);
  if (hash) await says(page, "件あります");
  await page.waitForTimeout(1000);
  const shifts = await page.evaluate(() => globalThis.shifts);
  check(`nothing jumps at ${width} px ${hash && "with a question"}`, shifts.length === 0, shifts);
  await close();
}
step("in the order of a reader");

// Deep links; a sub-path; a place that the phone knows.
{
  const hash = `#q=${encodeURIComponent("訪問看護")}&care=care-vent&town=${encodeURIComponent("月見台")}`;
  const base = server.base.replace(SUB, encodeURI(SUB));
  const { page, errors, requests, context, close } = await open(WARD, { hash, base, geolocation: { latitude: 35.5684, longitude: 139.6206 }, permissions: ["geolocation"] });
  check("a deep link answers, under a sub-path", await until(page, () => document.querySelector('[data-results] [data-id="x01"]')) && await page.inputValue(BOX) === "訪問看護", await ids(page));
  await page.waitForTimeout(1500);
  const before = requests.length;
  await type(page, "訪問看護");
  await page.click("summary");
  await page.click("[data-locate]");
  check("answers come by distance from where the reader is", await until(page, () => document.querySelector("[data-order]").textContent.includes("今いる所に近い順") && /約[\d.]+km/.test(document.querySelector("[data-results]").textContent)));
  check("where the reader is leaves the phone by no request and no address", requests.length === before && !/35\.|139\./.test(page.url()), [requests.slice(before), page.url()]);
  await (await browser.newBrowserCDPSession()).send("Browser.setPermission", { permission: { name: "geolocation" }, setting: "denied", browserContextId: (await (await context.newCDPSession(page)).send("Target.getTargetInfo")).targetInfo.browserContextId });
  await page.reload();
  await begin(page);
  // The texts arrive, and the answers are counted once more: what is said then is not what is asked here.
  await page.waitForTimeout(1500);
  await page.click("summary");
  await page.click("[data-locate]");
  check("a refused place is said, and the search goes on", await until(page, () => document.querySelector("[data-status]").textContent.includes("場所がわかりませんでした")) && errors.length === 0, await text(page, "status"));
  await page.goto(`${base}sakuragawa-ku/index.html`);
  await Promise.all([page.waitForNavigation(), page.click('header a[href="search.html"]')]);
  check("the header of every page leads to the search", page.url().endsWith("search.html") && await page.isVisible(BOX), page.url());
  await close();
}

// Broken data.
{
  const root = mkdtempSync(join(tmpdir(), "search-"));
  for (const part of ["assets", "search"]) cpSync(join(outWard, WARD.ward, part), join(root, WARD.ward, part), { recursive: true });
  const html = readFileSync(join(outWard, WARD.ward, "search.html"), "utf8"), [, first] = /data-first="?([^\s">]+)/.exec(html), data = readFileSync(join(outWard, WARD.ward, first), "utf8");
  for (const [what, broken] of [["missing", null], ["cut short", data.slice(0, data.length >> 1)], ["empty", ""], ["without its glossary", data.split("\n")[1]]]) {
    writeFileSync(join(root, WARD.ward, "search.html"), html.replace(first, broken === null ? "not-there.js" : "broken.js"));
    if (broken !== null) writeFileSync(join(root, WARD.ward, "broken.js"), broken);
    const { page, close } = await open({ root, ward: WARD.ward });
    await page.focus(BOX);
    await page.fill(BOX, "短期入所");
    check(`data ${what}: a message and the lists`, await until(page, () => !document.querySelector("[data-failed]").hidden) && (await text(page, "failed")).includes("読めませんでした") && await page.isVisible("[data-static]"));
    if (what === "missing") await accessible(page, "failed data");
    await close();
  }
  rmSync(root, { recursive: true });
  step("links, places, broken data");
}

/** axe finds nothing, in light and in dark. */
async function accessible(page, state) {
  await page.waitForTimeout(350);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(axe);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const tags = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { ...tags, preload: false, resultTypes: ["violations"] }), tags);
    checks++;
    for (const { id, help, nodes } of violations) found.add(`axe ${id}: ${help}`, `${state} [${colorScheme}]`, `${nodes.length}× ${nodes[0].html.slice(0, 120)}`);
  }
}

// axe in each state; adults' services stay out of a child's answers.
for (const [site, states] of [[WARD, { empty: "", answers: "ひだまり", corrected: "レスパイド", near: "ラーメン 月見台", nothing: "ラーメン屋" }], [CONTENT, { answers: "訪問看護" }]]) {
  const { page, errors, close } = await open(site, { viewport: { width: 360, height: 740 } });
  await begin(page);
  for (const [state, query] of Object.entries(states)) { await type(page, query); await accessible(page, `${site.ward}: ${state}`); }
  await type(page, "訪問看護");
  await page.click("summary");
  await page.check("[data-facet=days] input >> nth=5");
  await accessible(page, `${site.ward}: choices open, with a chip`);
  check("no error", errors.length === 0, errors);
  await close();
}
step("axe");

{
  const { page, errors, close } = await open(FIXTURE);
  await begin(page);
  await type(page, "療養介護");
  check("an adults' service is no answer to a child's question, and is named", !(await ids(page)).includes("mihon-ryoyo") && (await says(page, "大人のための所1件は除きました")).includes("大人のための所1件は除きました"), [await ids(page), await text(page, "status")]);
  await type(page, "大人 療養介護");
  check("who asks for adults gets adults' services, labelled", (await ids(page)).includes("mihon-ryoyo") && (await page.textContent("[data-results]")).includes("大人のための所"), await ids(page));
  const shown = (id) => page.$eval(`[data-results] [data-id="${id}"]`, (link) => { const row = link.closest("li"); return { words: row.textContent, calls: row.querySelectorAll('a[href^="tel:"]:not([hidden])').length }; });
  await type(page, "もとの医療的ケア児窓口");
  const ended = await shown("ended-successor");
  check("a place that has closed says so and offers no call", ended.words.includes("終了") && ended.calls === 0, ended);
  await type(page, "春まで休む短期入所");
  const paused = await shown("paused-until");
  check("a place that pauses says so", paused.words.includes("休止中") && paused.calls === 1, paused);
  await type(page, "見本市保育課");
  const first = () => page.$eval("[data-results] li", (row) => row.textContent);
  check("a place that nobody has checked says so", /確認した日：\s*未確認/.test(await first()), await first());
  await type(page, "となり日中預かり");
  check("another ward's place names its ward", (await first()).includes("となり市隣町"), await first());
  for (const query of ["訪問看護", "おやのかい", "ショート"]) { await type(page, query); check("the fixture answers", (await ids(page)).length > 0, query); }
  const hrefs = await page.$$eval("[data-results] [data-id]", (links) => links.map((link) => link.href));
  for (const href of hrefs.slice(0, 3)) check("an answer's link leads to a page", await page.request.get(href).then((answer) => answer.ok(), () => { try { return readFileSync(new URL(href.split("#")[0])).length > 0; } catch { return false; } }), href);
  check("no error", errors.length === 0, errors);
  await close();
}
{
  const { page, errors, close } = await open(CONTENT);
  await begin(page);
  for (const query of ["預けたい", "くるまいす", "短期 呼吸器", "teate", "土曜 預かり"]) { await type(page, query); check("the content answers", (await ids(page)).length + (await ids(page, "near")).length > 0, query); }
  check("no error", errors.length === 0, errors);
  await close();
}

await browser.close();
server.close();
found.report();
console.log(`search: ${checks} checks, ${found.count()} problems, ${((Date.now() - start) / 1000).toFixed(0)} s`);
