// What a phone of 360 × 640 px shows first: a call in view, a low header, nothing that moves, nothing cut, at any size
// of type.   node phone.mjs OUTPUT --ward SLUG --content CONTENT
// The first screen is looked at in every ward; the rest on one page of each kind of WARD.
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve, types } from "./browser.mjs";
import { args, content, files, Findings, kind, wards } from "./site.mjs";

const { options, rest: [given] } = args(["content", "ward"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const all = files(root);
const ward = options.ward ?? wards(all)[0];
// The page for what is not there may begin its links at the host's root; pages.mjs opens it as a host does.
const kinds = ["index.html", ...types(all, ward, known.ids, (path) => statSync(join(root, path)).size).paths]
  .filter((path) => !path.endsWith("404.html"));
const found = new Findings();
const counts = { calls: 0, wards: 0, headers: 0, shifts: 0, fonts: 0, taps: 0, clock: 0, lines: 0, walks: 0 };
const VIEW = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: "ja-JP" };
const LEAST_HEADER = 120;
const FONTS = [16, 20, 24, 32];
const file = (path) => pathToFileURL(join(root, path)).href;

/** Opens pages of a list one after the other in one tab, and tells what a task finds wrong. */
async function over(browser, settings, list, task) {
  const context = await browser.newContext({ ...VIEW, ...settings });
  const page = await context.newPage();
  page.on("console", (message) => found.add(`console ${message.type()}`, page.url(), message.text()));
  page.on("pageerror", (error) => found.add("script error", page.url(), error.message));
  for (const path of list) await task(page, path);
  await context.close();
}

/** The pages of a ward on which a call is in view from the start: home, a task, a stage, a record. */
function sample(slug) {
  const pages = all.filter((path) => path.startsWith(`${slug}/`) && path.endsWith(".html"));
  const of = (name) => pages.filter((path) => kind(path.slice(slug.length + 1), known.ids) === name);
  const records = of("record");
  const middle = (list) => list[Math.floor(list.length / 2)];
  return [`${slug}/index.html`, middle(of("task")), middle(of("stage")), middle(records)].filter(Boolean);
}

const browser = await launch();

// A call (or the one way in that a service has) is wholly in view on the first screen.
const slugs = wards(all).filter((slug) => slug !== known.whole);
await over(browser, {}, slugs, async (page, slug) => {
  counts.wards++;
  for (const path of sample(slug)) {
    await page.goto(file(path), { waitUntil: "load" });
    const { calls, notices } = await page.evaluate(() => {
      const isSeen = (node) => {
        const { top, bottom, width } = node.getBoundingClientRect();
        return width > 0 && top >= 0 && bottom <= innerHeight && getComputedStyle(node).visibility === "visible";
      };
      const notices = document.querySelector(".notices")?.getBoundingClientRect().height ?? 0;
      return { calls: [...document.querySelectorAll("main a.call.big")].filter(isSeen).length, notices };
    });
    // What is said to all in an emergency, and that a sample is one, may push a number down.
    if (calls > 0) counts.calls++;
    else if (notices === 0) found.add("no call on the first screen", path);
  }
});

// The header, sideways scroll and what moves while a page loads; what is tapped does not touch what is beside it.
await over(browser, {}, kinds, async (page, path) => {
  await page.goto(file(path), { waitUntil: "load" });
  const { header, touching } = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("main a.call, main a.button, main button")]
      .map((node) => [node, node.getBoundingClientRect()]).filter(([node, box]) => box.width > 0 && getComputedStyle(node).visibility === "visible");
    const gap = (a, b) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
    const touching = boxes.flatMap(([node, box], i) => boxes.slice(i + 1).filter(([, other]) => gap(box, other) < 4)
      .map(([other]) => `${node.textContent.trim().slice(0, 20)} | ${other.textContent.trim().slice(0, 20)}`));
    return { header: document.querySelector(".top").getBoundingClientRect().height, touching };
  });
  counts.headers++;
  if (header > LEAST_HEADER) found.add(`header over ${LEAST_HEADER} px`, path, `${header} px`);
  for (const pair of touching) found.add("two buttons touch", path, pair);
  // A link that stands alone in its block is a target of its own: 44 px, unless it is part of a sentence.
  const low = await page.evaluate(() => [...document.querySelectorAll("main a")].filter((node) => {
    const block = node.closest("p, li, dd, td, h3");
    const { height, width } = node.getBoundingClientRect();
    return block && width > 0 && !block.closest(".prose") && block.textContent.trim() === node.textContent.trim()
      && Math.max(height, node.parentElement === block ? block.getBoundingClientRect().height : 0) < 44;
  }).map((node) => `${node.outerHTML.slice(0, 90)} ${Math.round(node.getBoundingClientRect().height)} px`));
  counts.taps++;
  for (const target of low) found.add("a link alone on its line is under 44 px", path, target);
});
const server = await serve(root);
await over(browser, {}, kinds, async (page, path) => {
  await page.goto(server.base + path, { waitUntil: "load" });
  await page.waitForTimeout(150);
  const shift = await page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)));
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  }));
  counts.shifts++;
  if (shift > 0) found.add("moves while it loads", path, `CLS ${shift.toFixed(4)}`);
});
server.close();

// Whether somebody answers now, at times of the clock in Japan, on a page that says 月〜金 9:00–17:00.
const OPEN = "12345 9:00-17:00,3 18:00-19:00";
const CLOCK = [
  ["2026-12-01T10:00", "いま受付中 17時まで"],
  ["2026-12-01T17:00", "いまは時間外 あす9時から"],
  ["2026-12-02T17:30", "いまは時間外 今日18時から"],
  ["2026-12-02T18:59", "いま受付中 19時まで"],
  ["2026-12-04T20:00", "いまは時間外 月曜9時から"],
  ["2026-12-06T03:00", "いまは時間外 あす9時から"],
  // 23 November is a holiday, 29 December to 3 January says nobody, 2028 no table.
  ["2026-11-23T10:00", "いまは時間外 あす9時から"],
  ["2026-12-30T10:00", "年末年始は休みのことがあります"],
  ["2026-12-28T18:00", "いまは時間外"],
  ["2028-02-01T10:00", ""],
];
{
  const context = await browser.newContext(VIEW);
  const home = readFileSync(join(root, `${ward}/index.html`), "utf8");
  const path = all.find((one) => one.startsWith(`${ward}/`) && one.endsWith(".html") && /data-open/.test(readFileSync(join(root, one), "utf8")));
  if (!/data-holidays="?\d{8}/.test(home) || !path) found.add("no holidays or no hours to reckon with", ward);
  else for (const [time, said] of CLOCK) {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(`${time}:00+09:00`));
    await page.route("**/*.html", async (route) => {
      const text = readFileSync(join(root, path), "utf8").replace(/data-open="?[^">]*"?/, `data-open="${OPEN}"`);
      await route.fulfill({ body: text, contentType: "text/html; charset=utf-8" });
    });
    await page.goto(file(path), { waitUntil: "load" });
    const words = (await page.locator("[data-open]").first().innerText()).replace(/\s+/g, " ").trim();
    counts.clock++;
    if (words !== said) found.add("the state by the clock is wrong", `${path} at ${time}`, `「${words}」, not 「${said}」`);
    await page.close();
  }
  await context.close();
}

// From a ward's home to the right number in three taps: what is tapped, and the call that is there in the end.
const WALKS = [
  ["itabashi-ku", "a child comes home from hospital", ["a[href^='stages/discharge']"], "main a.call.big[href^='tel:']"],
  ["toshima-ku", "a nursery before the third birthday", ["a[href^='tasks/kayou']", "main a[href*='/nursery/index']", "main .row h3 a"], "main a.call.big[href^='tel:']"],
  ["tama-shi", "a night with a ventilator", ["a[href^='tasks/azukeru']", "main a[href*='/short-stay/index']", "main .row h3 a"], "main a.call.big[href^='tel:']"],
  ["toshima-ku", "a power cut", ["header a[href='disaster.html']"], "main a[href='tel:119']"],
  ["toshima-ku", "another parent", ["a[href^='tasks/oya']"], "main a.call.big[href^='tel:']"],
].filter(([slug]) => slugs.includes(slug));
{
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  for (const [slug, what, taps, call] of WALKS) {
    await page.goto(file(`${slug}/index.html`), { waitUntil: "load" });
    for (const tap of taps) await Promise.all([page.waitForNavigation(), page.locator(tap).first().tap()]);
    counts.walks++;
    if (!await page.locator(call).first().isVisible()) found.add("no number at the end of the way", `${slug}: ${what}`, page.url());
  }
  await context.close();
}

// On paper: the sheet for a power cut is one page, and its lines are long enough for a hand.
{
  const page = await (await browser.newContext()).newPage();
  const path = `${ward}/disaster.html`;
  await page.goto(file(path), { waitUntil: "load" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  if (sheets !== 1) found.add("the sheet for a power cut is not one page", path, `${sheets} pages`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 1000 });
  const lines = await page.evaluate(() => [...document.querySelectorAll(".line:not(.short)")]
    .map((node) => node.getBoundingClientRect().width / 96 * 25.4));
  counts.lines = lines.length;
  if (Math.min(...lines, 60) < 59.5) found.add("lines under 60 mm", path, lines.map(Math.round).join(" "));
}

// On paper too a sentence about danger has its number behind it.
{
  const page = await (await browser.newContext()).newPage();
  await page.emulateMedia({ media: "print" });
  for (const path of sample(ward)) {
    await page.goto(file(path), { waitUntil: "load" });
    const lost = await page.evaluate(() => [...document.querySelectorAll(".urgent")]
      .filter((node) => node.getClientRects().length > 0 && !/119/.test(node.innerText)).length);
    if (lost > 0) found.add("in danger, and no number on paper", path);
  }
}
await browser.close();

// The reader's own size of type, as the browser's settings have it.
for (const size of FONTS) {
  const large = await launch([`--blink-settings=defaultFontSize=${size}`]);
  await over(large, { viewport: { width: 320, height: 640 } }, kinds, async (page, path) => {
    await page.goto(file(path), { waitUntil: "load" });
    const wide = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      const scrolls = (node) => node && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
      const sticks = [...document.body.querySelectorAll("*")]
        .filter((node) => node.getBoundingClientRect().right > edge + 1 && !scrolls(node)).map((node) => node.outerHTML.slice(0, 80));
      return { by: document.scrollingElement.scrollWidth - edge, sticks: sticks.slice(0, 2), font: getComputedStyle(document.documentElement).fontSize };
    });
    counts.fonts++;
    if (Math.abs(Number.parseFloat(wide.font) - size * 1.0625) > 0.1) found.add("the browser's size of type is not taken", path, `${wide.font} at ${size} px`);
    if (wide.by > 0) found.add(`scrolls sideways with type of ${size} px`, path, `by ${wide.by} px: ${wide.sticks.join(" ")}`);
  });
  await large.close();
}

found.report();
console.log(`phone: a call on ${counts.calls} first screens of ${counts.wards} wards; ${ward}: headers ${counts.headers}, targets ${counts.taps}, shifts ${counts.shifts}, sizes of type ${counts.fonts}, ways to a number ${counts.walks}, times of day ${counts.clock}, lines on paper ${counts.lines}; ${found.count()} problems`);
