// axe-core on many pages at once: light, dark, on a phone; findings, and what axe could not decide about contrast.
// node axe.mjs SITE --content CONTENT [--wards a,b] [--all] [--tabs N]
// Without --all: one page of each kind of the wards. With --all: every page of them, and one page of each kind of all others.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, types } from "./browser.mjs";
import { args, content, files, Findings, wards } from "./site.mjs";

const everything = process.argv.includes("--all");
const { options, rest: [given] } = args(["content", "wards", "tabs"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const all = files(root);
const every = wards(all);
const wanted = options.wards ? options.wards.split(",") : every.slice(0, 1);
const missing = wanted.filter((ward) => !every.includes(ward));
if (missing.length > 0) throw new Error(`no such ward in ${root}: ${missing.join(", ")}`);

/**
 * What axe leaves open about contrast, judged by hand: which nodes, what axe says of them, and why that is no fault.
 * Each is measured all the same (`ground`): a judgement explains why axe cannot see, never that faint is well enough.
 * A line that is met nowhere is told too (with --all), so that the list cannot grow old.
 */
const JUDGED = [
  ["svg text", "bgOverlap", "words of a drawing: their ground is a shape below them, and axe knows no grounds but of boxes"],
  [".hero .card", "bgOverlap", "the card is opaque and lies over the drawn mark, which axe counts as lying in between"],
  [".ways a", "bgOverlap", "the drawn mark is cut off at the edge of its block, and axe counts its whole box, up into the header"],
  [".score", "bgOverlap", "the sum sticks to the window's lower edge and covers a row only until the page is moved"],
  [".score", "shortTextContent", "a number of one digit, which axe takes for a sign that may stand for no word"],
];

/** In the page: the ratio of a node's colour to what is painted below its text, and the ratio that it needs. */
const ground = `(node) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => colour.slice(0, 3).map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);
  const painted = (one) => {
    const style = getComputedStyle(one);
    if (style.backgroundImage !== "none") return null;
    return one instanceof SVGElement && !(one instanceof SVGSVGElement) ? style.fill : style.backgroundColor;
  };
  node.scrollIntoView({ block: "center", behavior: "instant" });
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), boxes = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    // What is only read aloud has a parent of one pixel.
    const isRead = texts.currentNode.parentElement.getBoundingClientRect().width <= 1;
    if (!isRead) boxes.push(...[...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1));
  }
  const style = getComputedStyle(node), px = Number.parseFloat(style.fontSize);
  const isLarge = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700);
  const words = rgba(node instanceof SVGElement ? style.fill : style.color);
  const ratios = boxes.flatMap((box) => [0.1, 0.5, 0.9].map((part) => {
    const under = document.elementsFromPoint(box.left + box.width * part, box.top + box.height / 2);
    const from = under.findIndex((one) => one === node || one.contains(node) || node.contains(one));
    for (const one of from < 0 ? [] : under.slice(from)) {
      if (one instanceof SVGElement && (one === node || node.contains(one))) continue;
      const colour = painted(one);
      if (colour === null) return 0;
      const [r, g, b, alpha] = rgba(colour);
      if (alpha > 0 && alpha < 255) return 0;
      if (alpha === 0) continue;
      const [high, low] = [light(words), light([r, g, b])].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    }
    return 0;
  }));
  return { ratio: ratios.length > 0 ? Math.min(...ratios) : 0, needed: isLarge ? 3 : 4.5 };
}`;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];
const MODES = {
  light: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  "phone, dark": { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "dark" },
};

/** Pages for what is not there begin their links at the host's root: pages.mjs opens them as a host does. */
const isAnywhere = (path) => path.endsWith("404.html") && /<link [^>]*href="?\//.test(readFileSync(join(root, path), "utf8"));
const size = (path) => statSync(join(root, path)).size;
const kinds = (ward) => types(all, ward, known.ids, size).paths;
const whole = (ward) => all.filter((path) => path.startsWith(`${ward}/`) && path.endsWith(".html"));
const picked = everything ? every.flatMap((ward) => wanted.includes(ward) ? whole(ward) : kinds(ward)) : wanted.flatMap(kinds);
const list = ["index.html", ...picked].filter((path) => !isAnywhere(path));

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const found = new Findings();
const met = new Set();
let looks = 0, judged = 0, requests = 0, faintest = 21;
const browser = await launch();

/** What axe finds in a page, and what it leaves open about contrast, with the judgement that covers it. */
async function look(page, path, mode) {
  await page.goto(pathToFileURL(join(root, path)).href, { waitUntil: "load" });
  await page.evaluate(axe);
  const only = mode.includes("dark") ? { type: "rule", values: COLOURS } : { type: "tag", values: TAGS };
  const { violations, open } = await page.evaluate(async ({ only, judged, ground }) => {
    const measure = (0, eval)(ground);
    // Without preload axe would fetch the style sheets again, which file:// forbids.
    const options = { runOnly: only, preload: false, resultTypes: ["violations", "incomplete"] };
    const { violations, incomplete } = await globalThis.axe.run(document, options);
    const first = (result) => ({ id: result.id, help: result.help, count: result.nodes.length, html: result.nodes[0].html.slice(0, 120), said: result.nodes[0].any[0]?.message ?? "" });
    const open = incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes.map((node) => {
      const element = document.querySelector(node.target.at(-1));
      const why = node.any[0]?.data?.messageKey ?? "";
      const by = judged.findIndex(([selector, key]) => key === why && element?.closest(selector));
      return { html: node.html.slice(0, 120), why, by, ...measure(element) };
    }));
    return { violations: violations.map(first), open };
  }, { only, judged: JUDGED, ground });
  looks++;
  for (const one of violations) found.add(`axe ${one.id}: ${one.help}`, `${path} [${mode}]`, `${one.count}× ${one.html} ${one.said}`);
  for (const { html, why, by, ratio, needed } of open) {
    faintest = Math.min(faintest, ratio);
    if (by < 0) found.add(`contrast left open (${why}), not judged`, `${path} [${mode}]`, html);
    else if (ratio < needed) found.add("contrast left open, measured and too faint", `${path} [${mode}]`, `${ratio.toFixed(2)}, not ${needed}: ${html}`);
    else {
      met.add(by);
      judged++;
    }
  }
}

async function tab(mode, queue) {
  const context = await browser.newContext({ locale: "ja-JP", ...MODES[mode] });
  const page = await context.newPage();
  let path = "";
  page.on("console", (message) => found.add(`console ${message.type()}`, path, message.text()));
  page.on("pageerror", (error) => found.add("script error", path, error.message));
  page.on("request", (request) => {
    requests++;
    if (!/^(data:|file:)/.test(request.url())) found.add("request to elsewhere", path, request.url());
  });
  for (path = queue.shift(); path !== undefined; path = queue.shift()) await look(page, path, mode);
  await context.close();
}

const tabs = Number(options.tabs ?? 3);
for (const mode of Object.keys(MODES)) {
  const queue = [...list];
  await Promise.all(Array.from({ length: tabs }, () => tab(mode, queue)));
}
await browser.close();
if (everything) JUDGED.forEach((one, i) => met.has(i) || found.add("judged by hand, met nowhere", ...one.slice(0, 2)));
found.report();
console.log(`axe: ${list.length} pages of ${everything ? every.length : wanted.length} wards, looked at ${looks} times, ${requests} requests; contrast left open and judged by hand ${judged}×, the faintest measured ${faintest.toFixed(2)}:1; ${found.count()} problems`);
