// What a phone of 360 × 640 px shows first: a call in view, a low header, nothing that moves, nothing cut, at any size
// of type.   node phone.mjs OUTPUT --ward SLUG --content CONTENT
// The first screen is looked at in every ward; the rest on one page of each kind of WARD.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve, types } from "./browser.mjs";
import { args, content, files, Findings, kind, wards } from "./site.mjs";

const { options, rest: [given] } = args(["content", "ward"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const all = files(root);
const ward = options.ward ?? wards(all)[0];
const kinds = ["index.html", ...types(all, ward, known.ids, (path) => statSync(join(root, path)).size).paths];
const found = new Findings();
const counts = { calls: 0, wards: 0, headers: 0, shifts: 0, fonts: 0, taps: 0 };
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
await browser.close();

// The reader's own size of type, as the browser's settings have it.
for (const size of FONTS) {
  const large = await launch([`--blink-settings=defaultFontSize=${size}`]);
  await over(large, {}, kinds, async (page, path) => {
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
console.log(`phone: a call on ${counts.calls} first screens of ${counts.wards} wards; ${ward}: headers ${counts.headers}, targets ${counts.taps}, shifts ${counts.shifts}, sizes of type ${counts.fonts}; ${found.count()} problems`);
