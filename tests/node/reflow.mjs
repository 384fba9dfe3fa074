// No page scrolls sideways: at 320 px, at 400 % zoom, with the reader's size of type, with the spacing of WCAG 1.4.12.
// node reflow.mjs SITE --content CONTENT [--wards a,b] [--all]
// Without --all: one page of each kind of the wards; with --all: all their pages.
// 400 % zoom of a window of 1280 px is a window of 320 CSS px with four device pixels to each.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, types } from "./browser.mjs";
import { args, content, files, Findings, wards } from "./site.mjs";

const everything = process.argv.includes("--all");
const { options, rest: [given] } = args(["content", "wards"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const all = files(root);
const wanted = options.wards ? options.wards.split(",") : wards(all).slice(0, 1);
const pages = (ward) => all.filter((path) => path.startsWith(`${ward}/`) && path.endsWith(".html"));
const kinds = (ward) => types(all, ward, known.ids, (path) => statSync(join(root, path)).size).paths;
// The page for what is not there may begin its links at the host's root; pages.mjs opens it as a host does.
const list = ["index.html", ...wanted.flatMap(everything ? pages : kinds)].filter((path) => !path.endsWith("404.html"));
if (list.length < 2 * wanted.length) throw new Error(`no pages of ${wanted.join(", ")} in ${root}`);

const FONTS = [16, 20, 24, 32];
const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
/** What a reader may set, by WCAG 2.2, 1.4.12. */
const SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
const found = new Findings();
let looks = 0, least = Infinity;

/**
 * In the page: by how much the whole scrolls, what sticks out, and what is cut off: text that its box hides
 * (boxes that scroll by themselves are marked as such and may).
 */
const measure = () => {
  const edge = document.documentElement.clientWidth;
  const is = (node, pattern) => node && node !== document.body && (pattern.test(getComputedStyle(node).overflowX) || is(node.parentElement, pattern));
  const sticks = [...document.body.querySelectorAll("*")].filter((node) => {
    const { right, width } = node.getBoundingClientRect();
    return width > 1 && right > edge + 1 && !is(node.parentElement, /auto|scroll|hidden|clip/);
  });
  const cut = [...document.body.querySelectorAll("p, a, h1, h2, h3, li, td, th, label, button, summary, dd, dt")].filter((node) => {
    const { overflowX, overflowY, position } = getComputedStyle(node);
    const hides = /hidden|clip/;
    if (position === "absolute" && node.clientWidth <= 1) return false;
    return (hides.test(overflowX) && node.scrollWidth > node.clientWidth + 1) || (hides.test(overflowY) && node.scrollHeight > node.clientHeight + 1);
  });
  // Words of the frame that lie on each other, or whose letters stand one below another.
  const words = document.createTreeWalker(document.querySelector("header"), NodeFilter.SHOW_TEXT), laid = [];
  while (words.nextNode()) {
    const node = words.currentNode.parentElement, range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const box = range.getBoundingClientRect();
    if (words.currentNode.data.trim() && node.getBoundingClientRect().width > 1 && box.width > 1) laid.push([node, box]);
  }
  const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const laps = laid.flatMap(([node, box], i) => laid.slice(i + 1).some(([, other]) => meets(box, other)) ? [node] : []);
  const columns = laid.filter(([node, box]) => {
    const letter = Number.parseFloat(getComputedStyle(node).fontSize);
    return node.textContent.trim().length >= 3 && box.width < 2 * letter && box.height > 2.5 * letter;
  }).map(([node]) => node);
  const short = (nodes) => nodes.slice(0, 2).map((node) => node.outerHTML.slice(0, 90)).join(" | ");
  return { by: document.scrollingElement.scrollWidth - edge, sticks: short(sticks), cut: short(cut), laps: short(laps), columns: short(columns), edge };
};

async function over(browser, settings, name, more) {
  const queue = [...list];
  await Promise.all(Array.from({ length: 2 }, async () => {
    const page = await (await browser.newContext({ locale: "ja-JP", bypassCSP: true, ...settings })).newPage();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(pathToFileURL(join(root, path)).href, { waitUntil: "load" });
      if (more) await page.addStyleTag({ content: more });
      const { by, sticks, cut, laps, columns, edge } = await page.evaluate(measure);
      looks++;
      least = Math.min(least, edge);
      if (by > 0) found.add(`scrolls sideways: ${name}`, path, `by ${by} px: ${sticks}`);
      if (laps) found.add(`words of the header lie on each other: ${name}`, path, laps);
      if (columns) found.add(`letters of the header in a column: ${name}`, path, columns);
      if (cut) found.add(`text is cut off: ${name}`, path, cut);
    }
  }));
}

for (const size of FONTS) {
  const browser = await launch([`--blink-settings=defaultFontSize=${size}`]);
  await over(browser, PHONE, `320 px, type of ${size} px`);
  await over(browser, PHONE, `320 px, type of ${size} px, wide spacing`, SPACING);
  if (size === 16) await over(browser, ZOOMED, "400 % zoom");
  if (size === 32) await over(browser, { viewport: { width: 1280, height: 900 } }, "1280 px, type of 32 px");
  await browser.close();
}
found.report();
console.log(`reflow: ${list.length} pages of ${wanted.length} wards, looked at ${looks} times, from ${least} px; ${found.count()} problems`);
