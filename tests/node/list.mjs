// The choices beside a list, on a phone and on a desk, in the order of a reader: she opens them, ticks, looks, goes on
// and comes back. Without script they are links.   node list.mjs OUTPUT --ward SLUG --service ID [--long SLUG/SERVICE]
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve } from "./browser.mjs";
import { args, Findings } from "./site.mjs";

const { options, rest: [given] } = args(["ward", "service", "long"]);
const root = resolve(given);
const found = new Findings();
const host = await serve(root);
const browser = await launch();
let checks = 0;
const is = (what, got, wanted) => {
  checks++;
  if (JSON.stringify(got) !== JSON.stringify(wanted)) found.add(what, options.long ?? options.ward, `${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`);
};
const ok = (what, value, detail = "") => {
  checks++;
  if (!value) found.add(what, options.long ?? options.ward, detail);
};
const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: "ja-JP" };
const DESK = { viewport: { width: 1280, height: 800 }, locale: "ja-JP" };

async function open(settings, address) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.on("console", (message) => found.add(`console ${message.type()}`, page.url(), message.text()));
  page.on("pageerror", (error) => found.add("script error", page.url(), error.message));
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) window.shift += one.value; })).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  return { page, close: () => context.close() };
}

/** What the page shows: rows that fit, rows that are unknown, what it says. */
const look = (page) => page.evaluate(() => {
  const names = (query) => [...document.querySelectorAll(query)].filter((row) => row.offsetParent).map((row) => row.querySelector("h3").textContent.trim());
  return {
    fit: names("[data-list] > section:not([data-unknown]) .row"),
    unknown: names("[data-unknown] .row"),
    says: document.querySelector("[data-status]").textContent,
    chips: [...document.querySelectorAll("[data-chips] button")].map((chip) => chip.textContent),
    pages: [...document.querySelectorAll("[data-pages]")].filter((nav) => nav.offsetParent).length,
  };
});
const picks = (page) => page.locator("[data-pick]");
const counted = async (page, pick) => Number(await page.locator(`[data-pick="${pick}"] label > span`).last().textContent());

const list = options.long ?? `${options.ward}/${options.service}`;
const address = `${host.base}${list}/index.html`;

// Without script: links to pages that say how many fit, and of how many nobody knows.
{
  const { page, close } = await open({ ...PHONE, javaScriptEnabled: false }, address);
  const links = await page.locator(".picks a[href]").count();
  ok("choices are links without script", links > 0);
  ok("no box without script", (await page.locator(".picks input").count()) === 0);
  if (!options.long) {
    const link = page.locator('[data-pick="care-ventilator"] a');
    const many = Number(await link.locator("span").last().textContent());
    await page.goto(new URL(await link.getAttribute("href"), address).href);
    is("rows of a choice's page", await page.locator(".row").count(), many);
    ok("a choice's page says of how many nobody knows", (await page.locator("#list .note").first().textContent()).includes("未確認"));
  }
  await close();
}

if (options.long) {
  // A long list: the other pages are fetched at the first tick, and Back finds choices and place again.
  const { page, close } = await open(PHONE, address);
  const before = await look(page);
  is("pages before a choice", before.pages, 1);
  await page.locator(".filters summary").tap();
  const all = picks(page).filter({ has: page.locator("input") });
  const place = all.filter({ hasNot: page.locator(".none") }).last();
  const pick = await place.getAttribute("data-pick");
  await place.locator("label").tap();
  await page.waitForFunction(() => document.querySelector("[data-chips] button"));
  const after = await look(page);
  is("rows that fit over all pages", after.fit.length, await counted(page, pick));
  is("no pages while all rows are here", after.pages, 0);
  ok("the address holds the choice", page.url().endsWith(`#${pick}`), page.url());
  await page.locator("[data-see]").tap();
  const last = page.locator("[data-list] .row h3 a:visible").nth(Math.min(8, after.fit.length - 1));
  await last.scrollIntoViewIfNeeded();
  const name = await last.textContent();
  const top = () => page.evaluate((name) => [...document.querySelectorAll("[data-list] .row h3 a")].find((one) => one.textContent === name).getBoundingClientRect().top, name);
  const y = await top();
  await last.tap();
  await page.waitForURL((url) => !url.href.includes(`${list}/index.html`), { waitUntil: "load" });
  await page.goBack({ waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector("[data-chips] button"));
  await page.waitForTimeout(300);
  is("Back shows the same rows", (await look(page)).fit, after.fit);
  const back = await top();
  ok("Back finds the place", Math.abs(back - y) < 60, `${back}, was ${y}`);
  await close();
} else {
  const { page, close } = await open(PHONE, address);
  const before = await look(page);
  ok("all rows at first", before.fit.length > 1 && before.unknown.length === 0);
  ok("choices are closed on a phone", !(await page.locator(".picks").first().isVisible()));
  await page.locator(".filters summary").tap();
  await page.locator('[data-pick="care-ventilator"] label').tap();
  await page.waitForFunction(() => document.querySelector("[data-chips] button"));
  const one = await look(page);
  is("rows that fit", one.fit.length, await counted(page, "care-ventilator"));
  ok("unknown rows follow", one.unknown.length > 0 && one.fit.length + one.unknown.length <= before.fit.length);
  ok("how many is said once", one.says.includes(`${one.fit.length}件`) && one.says.includes("確認できていない"), one.says);
  const see = page.locator("[data-see]");
  is("the bar says how many", await see.textContent(), `${one.fit.length}件を見る`);
  ok("the bar is in view where she ticks", await see.evaluate((node) => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }));
  await see.tap();
  ok("the bar leads to the rows", await page.evaluate(() => document.querySelector("[data-list]").getBoundingClientRect().top < 200));
  ok("the address still holds the choice", page.url().endsWith("#care-ventilator"), page.url());
  // Of a choice that nobody has confirmed of any place, none is lost.
  await page.locator("[data-chips] button").last().tap();
  is("cleared", (await look(page)).fit, before.fit);
  const names = await page.evaluate(() => [...document.querySelectorAll("[data-pick^=care-]")].filter((one) => one.querySelector("label > span:last-child").textContent === "0").map((one) => one.dataset.pick));
  const nobody = names.at(-1);
  if (nobody) {
    await page.locator(`[data-pick="${nobody}"] label`).tap();
    await page.waitForFunction(() => document.querySelector("[data-chips] button"));
    const none = await look(page);
    ok("unconfirmed is not none", none.fit.length === 0 && none.unknown.length > 0 && none.says.includes("とも未確認"), none.says);
    ok("the bar says so", (await see.textContent()).includes("未確認"));
  }
  is("nothing moves by itself", await page.evaluate(() => Math.round(window.shift * 1000)), 0);
  // A link with choices in it works on another phone, and Back from a record finds them again.
  await page.goto(`${address}#care-ventilator,age-3-5`);
  await page.reload({ waitUntil: "load" });
  await page.waitForFunction(() => document.querySelectorAll("[data-chips] button").length === 3);
  const shared = await look(page);
  ok("a shared link narrows", shared.fit.length <= one.fit.length && shared.chips.length === 3);
  await page.locator("[data-list] .row h3 a:visible").first().tap();
  await page.waitForURL((url) => !url.href.includes(`${list}/index.html`), { waitUntil: "load" });
  await page.goBack({ waitUntil: "load" });
  await page.waitForFunction(() => document.querySelectorAll("[data-chips] button").length === 3);
  is("Back shows the same rows", (await look(page)).fit, shared.fit);
  await close();
  // On a desk the choices stand open beside the list, and can be used by keyboard alone.
  const desk = await open(DESK, address);
  const beside = await desk.page.evaluate(() => {
    const [a, b] = [".picks", "[data-list]"].map((query) => document.querySelector(query).getBoundingClientRect());
    return a.width > 100 && a.right <= b.left && Math.abs(a.top - b.top) < 200;
  });
  ok("choices stand beside the list", beside);
  await desk.page.locator('[data-pick="care-ventilator"] input').focus();
  await desk.page.keyboard.press("Space");
  await desk.page.waitForFunction(() => document.querySelector("[data-chips] button"));
  is("the same by keyboard", (await look(desk.page)).fit, one.fit);
  is("focus stays on the box", await desk.page.evaluate(() => document.activeElement.closest("[data-pick]")?.dataset.pick), "care-ventilator");
  is("nothing moves by itself on a desk", await desk.page.evaluate(() => Math.round(window.shift * 1000)), 0);
  await desk.close();
  // From a folder, as a file.
  const folder = await open(PHONE, pathToFileURL(join(root, list, "index.html")).href);
  await folder.page.locator(".filters summary").tap();
  await folder.page.locator('[data-pick="care-ventilator"] label').tap();
  await folder.page.waitForFunction(() => document.querySelector("[data-chips] button"));
  is("the same from a file", (await look(folder.page)).fit, one.fit);
  await folder.close();
}

await browser.close();
host.close();
console.log(`${checks} checks of the choices of ${list}`);
found.report();
