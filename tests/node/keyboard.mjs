// A walk by keyboard alone, and what a screen reader is told on the way, held against a text that people read.
// node keyboard.mjs OUTPUT --ward SLUG --golden FILE     (GOLDEN=accept writes it)
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { args, Findings } from "./site.mjs";

const { options, rest: [given] } = args(["ward", "golden"]);
const root = resolve(given);
const found = new Findings();
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "ja-JP", timezoneId: "Asia/Tokyo" });
const page = await context.newPage();
// A Tuesday morning: whether somebody answers now is a part of the text.
await page.clock.setFixedTime(new Date("2026-09-01T10:00:00+09:00"));
const lines = [];
let stops = 0;

/** Where the focus is: its role and name as a screen reader has them, whether it shows, and whether anything covers it. */
const focus = () => page.evaluate(() => {
  const node = document.activeElement;
  if (node === document.body) return null;
  const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const [x, y] = [Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const marked = node.closest("svg") ? getComputedStyle(node.querySelector("rect")).strokeWidth !== "1px" : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return {
    role: node.getAttribute("role") ?? { A: "link", BUTTON: "button", INPUT: node.type, SUMMARY: "summary", SELECT: "choice" }[node.tagName.toUpperCase()] ?? node.tagName.toLowerCase(),
    name: (node.getAttribute("aria-label") ?? node.closest("label")?.textContent ?? node.labels?.[0]?.textContent ?? node.textContent).replace(/\s+/g, " ").trim(),
    inMain: Boolean(node.closest("main")),
    isSeen: box.bottom > 0 && box.top < innerHeight,
    isMarked: marked,
    isFree: !top || node.contains(top) || top.contains(node) || Boolean(node.closest("label")?.contains(top)),
  };
});

/** Tabs on from the top of the page until `until` is found (or the text ends), and notes each stop. */
async function walk(name, until, most = 40) {
  lines.push(`## ${name}`, "");
  const seen = await page.locator("main").ariaSnapshot();
  lines.push(...seen.split("\n").slice(0, 60), "", "Tab:");
  let entered = false;
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const at = await focus();
    if (!at || (entered && !at.inMain)) break;
    stops++;
    entered ||= at.inMain;
    lines.push(`${i + 1}. ${at.role}: ${at.name}`);
    if (!at.isMarked) found.add("the focus does not show", name, `${at.role} ${at.name}`);
    if (!at.isSeen) found.add("the focus is out of view", name, `${at.role} ${at.name}`);
    else if (!at.isFree) found.add("something covers the focus", name, `${at.role} ${at.name}`);
    if (until && at.role !== "summary" && until.test(at.name) && at.inMain) {
      lines.push("");
      return true;
    }
  }
  lines.push("");
  if (until) found.add("not reached by keyboard", name, String(until));
  return false;
}
const enter = () => Promise.all([page.waitForURL(() => true, { waitUntil: "load" }), page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
const go = (path) => page.goto(pathToFileURL(join(root, options.ward, path)).href, { waitUntil: "load" });

// Home → task → list → record → call, by Tab and Enter alone.
await go("index.html");
if (await walk("home", /^預けたい/)) await enter();
if (await walk("task", /泊まりで預ける/)) await enter();
await page.waitForLoadState("load");
const record = await page.locator("main .row h3 a").first().textContent();
if (await walk("list", new RegExp(`^${record.trim()}`))) await enter();
await walk("record", /電話する|\d{2,4}-\d{2,4}-\d{4}/);
// The choices of a list.
await page.goBack({ waitUntil: "load" });
await page.locator(".filters summary").focus();
await page.keyboard.press("Enter");
await page.keyboard.press("Tab");
await page.keyboard.press("Space");
await page.waitForFunction(() => document.querySelector("[data-chips] button"));
lines.push("## choices", "", await page.locator("[data-status]").textContent(), (await page.locator("[data-chips]").ariaSnapshot()), "");
await go("disaster.html");
await walk("disaster", /119/);
await go("search.html");
await walk("search", null, 12);

await browser.close();
const text = `${lines.join("\n").trimEnd()}\n`;
if (process.env.GOLDEN === "accept") writeFileSync(options.golden, text);
else if (!existsSync(options.golden)) found.add("no text to hold the walk against", options.golden);
else if (readFileSync(options.golden, "utf8") !== text) {
  const [before, now] = [readFileSync(options.golden, "utf8").split("\n"), text.split("\n")];
  const at = now.findIndex((line, i) => line !== before[i]);
  found.add("the walk is another one than before (GOLDEN=accept if that is meant)", options.golden, `line ${at + 1}: ${now[at]} | was ${before[at]}`);
}
found.report();
console.log(`keyboard: ${stops} stops, ${lines.length} lines; ${found.count()} problems`);
