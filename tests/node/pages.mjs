// Pages in Chromium: axe, widths, targets, console, requests, no JavaScript, print, keyboard.
// node pages.mjs OUTPUT --ward SLUG --content CONTENT [--all]     --all: axe on every page of the ward, not one of each kind
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve, types } from "./browser.mjs";
import { args, content, files, Findings, wards } from "./site.mjs";

const everything = process.argv.includes("--all");
const { options, rest: [given] } = args(["content", "ward"]);
const root = resolve(given);
const known = content(options.content ?? "content");
const all = files(root);
const ward = options.ward ?? wards(all)[0];
/** Pages for what is not there whose links begin at the host's root: they are opened as a host shows them, below. */
const isAnywhere = (path) => path.endsWith("404.html") && /<link [^>]*href="?\//.test(readFileSync(join(root, path), "utf8"));
const pages = all.filter((path) => path.startsWith(`${ward}/`) && path.endsWith(".html") && !isAnywhere(path));
const picked = types(all, ward, known.ids, (path) => statSync(join(root, path)).size);
const kinds = ["index.html", ...picked.paths.filter((path) => !isAnywhere(path))];
/** So many of them are one of each kind; the rest are special records. */
const plain = picked.plain + 1;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const found = new Findings();
const counts = { axe: 0, widths: 0, served: 0, printed: 0 };
const start = Date.now();
const browser = await launch();
const SUB = "/a/sub%20path/";
const server = await serve(root, decodeURI(SUB));
const base = server.base.replace(decodeURI(SUB), SUB);
const at = { file: (path) => pathToFileURL(join(root, path)).href, http: (path) => base + path };

/** A page that notes console errors, failures, and requests to elsewhere. */
async function open(settings, origin) {
  const context = await browser.newContext({ locale: "ja-JP", ...settings });
  const page = await context.newPage();
  const state = { path: "", requests: 0 };
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && found.add(`console ${message.type()}`, state.path, message.text()));
  page.on("pageerror", (error) => found.add("script error", state.path, error.message));
  // A tab that goes on to the next page drops the icon that it was still fetching.
  const isDropped = (request) => request.url().includes("favicon") && request.failure()?.errorText === "net::ERR_ABORTED";
  page.on("requestfailed", (request) => isDropped(request) || found.add("request failed", state.path, `${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && found.add("request refused", state.path, `${response.status()} ${response.url()}`));
  page.on("request", (request) => {
    state.requests++;
    const own = origin === "file" ? request.url().startsWith(pathToFileURL(`${root}/`).href) : request.url().startsWith(base);
    if (!own && !request.url().startsWith("data:")) found.add("request to elsewhere", state.path, request.url());
  });
  const go = async (path) => {
    Object.assign(state, { path: `${path} (${origin})`, requests: 0 });
    await page.goto(at[origin](path), { waitUntil: "load" });
    if (state.requests > 5) found.add("more than 5 requests", state.path, String(state.requests));
  };
  return { page, go, close: () => context.close() };
}

/** Runs a task over a list on a few pages at once. */
async function over(list, settings, origin, task) {
  const queue = [...list];
  await Promise.all(Array.from({ length: 2 }, async () => {
    const tab = await open(settings, origin);
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await tab.go(path);
      await task(tab.page, path);
    }
    await tab.close();
  }));
}

const step = (name) => {
  if (process.env.TIMES) console.log(`  ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s since the start`);
};

/** The style sheet arrived (from file:// its rules may not be read). */
async function styled(page, path) {
  const there = await page.evaluate(() => [...document.styleSheets].some((sheet) => {
    try {
      return sheet.cssRules.length > 0;
    } catch {
      return sheet.href !== null;
    }
  }));
  if (!there) found.add("no style sheet", path);
}

/** No words whose letters stand one below another, because a box is squeezed to nothing. */
async function squeezed(page, path) {
  const columns = await page.evaluate(() => [...document.querySelectorAll("a, strong, button, label, h1, h2, h3, dt")]
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      const letter = Number.parseFloat(getComputedStyle(node).fontSize);
      return node.textContent.trim().length >= 3 && width > 0 && width < 2.5 * letter && height > 3 * letter;
    })
    .map((node) => node.outerHTML.slice(0, 80)));
  for (const what of columns) found.add("letters in a column", path, what);
}

/** On paper: the text, no menus. */
async function print(page, path) {
  await page.emulateMedia({ media: "print" });
  counts.printed++;
  const shown = await page.evaluate(() => [...document.querySelectorAll("nav, .skip, [role=search]")].filter((node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== "hidden").map((node) => node.outerHTML.slice(0, 80)));
  for (const what of shown) found.add("menu in print", path, what);
  if (!await page.locator("main h1").isVisible()) found.add("no heading in print", path);
  await page.emulateMedia({ media: "screen" });
}

// axe: light and dark on a desk, light on a phone.
const MODES = { light: { viewport: { width: 1280, height: 900 } }, dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } };
for (const [mode, settings] of Object.entries(MODES)) {
  const list = everything ? pages : mode === "dark" ? kinds.slice(0, plain) : kinds;
  await over(list, settings, "file", async (page, path) => {
    await styled(page, `${path} (file)`);
    await squeezed(page, `${path} [${mode}]`);
    await page.evaluate(axe);
    // Dark differs from light in colours only. Without preload axe would fetch the style sheets again, which file:// forbids.
    const rules = mode === "dark" ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { ...rules, preload: false, resultTypes: ["violations"] }), rules);
    counts.axe++;
    for (const { id, help, nodes } of violations) found.add(`axe ${id}: ${help}`, `${path} [${mode}]`, `${nodes.length}× ${nodes[0].html.slice(0, 120)} ${nodes[0].any[0]?.message ?? ""}`);
    if (mode === "light") await print(page, path);
  });
}
step("axe");

// Every page of the ward at 320 px (that is 400 % zoom), as it is and with the spacing of WCAG 1.4.12; served under a sub-path.
const SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
await over(["index.html", ...pages], { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, bypassCSP: true }, "http", async (page, path) => {
  const measure = () => page.evaluate(() => {
    const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
    const scrolls = (node) => node && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const sticks = wide > 0 ? [...document.body.querySelectorAll("*")].filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !scrolls(node)) : [];
    const tall = (node) => Math.max(...[...node.getClientRects()].map((box) => box.height), 0);
    const low = (query, least) => [...document.querySelectorAll(query)].filter((node) => tall(node) > 0 && tall(node) < least).map((node) => `${node.outerHTML.slice(0, 80)} ${tall(node)}px, not ${least}`);
    return { wide, sticks: sticks.slice(0, 2).map((node) => node.outerHTML.slice(0, 100)), low: [...low("a.call:not(.big)", 48), ...low("a.call.big", 56), ...low("a.button, header nav a, footer nav a", 44)] };
  });
  counts.widths++;
  const now = await measure();
  if (now.wide > 0) found.add("scrolls sideways at 320 px", path, `by ${now.wide} px: ${now.sticks.join(" ")}`);
  for (const target of now.low) found.add("target too low", path, target);
  await page.addStyleTag({ content: SPACING });
  const spaced = await measure();
  if (now.wide <= 0 && spaced.wide > 0) found.add("scrolls sideways with WCAG text spacing", path, `by ${spaced.wide} px: ${spaced.sticks.join(" ")}`);
});
step("widths");

// Served under a sub-path: nothing in the console, nothing from elsewhere, the style arrives. (From file:// axe came by.)
await over(kinds, { viewport: { width: 360, height: 740 } }, "http", async (page, path) => {
  counts.served++;
  await styled(page, `${path} (http)`);
});
step("served");

// No JavaScript: home → task → list → record, and a phone number within three taps.
{
  const origin = "file";
  const tab = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, hasTouch: true }, origin);
  const { page } = tab;
  const phone = () => page.locator('main a[href^="tel:"]:visible').count();
  const tap = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).first().tap()]);
  const home = `${ward}/index.html`;
  await tab.go(home);
  const tasks = await page.locator('main a[href^="tasks/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  if (tasks.length < 5) found.add("fewer than five tasks on the home page", home, String(tasks.length));
  let walks = 0;
  for (const task of tasks) {
    const lists = `main a[href$="/index.html"][href^="../"]:not([href*="schemes/"]):not([href*="stages/"]):not([href*="centres/"]):not([href*="news/"]):not([href*="guides/"])`;
    await tab.go(home);
    await tap(`main a[href="${task}"]`);
    if (await page.locator(lists).count() === 0) continue;
    const way = [task];
    for (const list of await page.locator(lists).evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      await tab.go(home);
      await tap(`main a[href="${task}"]`);
      await tap(`main a[href="${list}"]`);
      if (await page.locator("main .row h3 a").count() === 0) continue;
      way.push(list);
      await tap("main .row h3 a");
      walks++;
      const call = await phone(), words = await page.locator("main").innerText();
      if (call === 0 && !words.includes("未確認")) found.add("third tap shows no phone number, and does not say why", way.join(" → "), page.url());
      break;
    }
  }
  if (walks === 0) found.add("no way home → task → list → record", `${ward} (${origin})`);
  // The shortest: "まず電話" on every page is one tap away from the numbers of the home page.
  await tab.go(kinds.find((path) => path.includes("/schemes/")) ?? home);
  await tap("a.call-first");
  if (await phone() === 0) found.add("「まず電話」 leads to no phone number", `${ward} (${origin})`);
  await tab.close();
}
step("no script");

// The page for what is not there, at an address below a ward's root: it has its style, and its links lead somewhere.
if (isAnywhere(`${ward}/404.html`)) {
  const host = await serve(root);
  const page = await (await browser.newContext()).newPage();
  await page.route("**/nobody/is-here.html", (route) => route.fulfill({ path: join(root, `${ward}/404.html`) }));
  await page.goto(`${host.base}${ward}/nobody/is-here.html`, { waitUntil: "load" });
  await styled(page, `${ward}/404.html`);
  const hrefs = await page.locator("a[href]").evaluateAll((nodes) => nodes.map((node) => node.href));
  const links = hrefs.filter((href) => href.startsWith(host.base));
  for (const href of new Set(links.map((one) => one.split("#")[0]).filter((one) => one !== page.url()))) {
    if ((await page.request.get(href)).status() !== 200) found.add("dead link on the page for what is not there", ward, href);
  }
  if (links.length < 8) found.add("few links on the page for what is not there", ward, String(links.length));
  host.close();
}

// Keyboard: the first stop is the skip link; it shows itself, and leads to the text.
{
  const tab = await open({ viewport: { width: 360, height: 740 } }, "file");
  await tab.go(`${ward}/index.html`);
  await tab.page.keyboard.press("Tab");
  const focus = await tab.page.evaluate(() => {
    const node = document.activeElement, box = node.getBoundingClientRect(), style = getComputedStyle(node);
    return { skip: node.classList.contains("skip"), shown: box.width > 20 && box.height > 20 && box.top >= 0 && box.left >= 0, outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
  });
  if (!focus.skip) found.add("the first Tab does not reach the skip link", ward);
  if (!focus.shown) found.add("the skip link does not show itself on focus", ward);
  if (!focus.outline) found.add("no outline on focus", ward);
  await tab.page.keyboard.press("Enter");
  if (!tab.page.url().endsWith("#main")) found.add("the skip link does not lead to #main", ward);
  await tab.close();
}

await browser.close();
server.close();
found.report();
console.log(`pages: ${ward}: axe ${counts.axe}, widths ${counts.widths}, served ${counts.served}, printed ${counts.printed}; ${found.count()} problems`);
