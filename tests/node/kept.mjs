// What a phone does for its reader alone: the stage that is hers, the score that adds up, the wards nearest to her.
// node kept.mjs OUTPUT --ward SLUG
import { resolve } from "node:path";
import { launch, serve } from "./browser.mjs";
import { args, Findings } from "./site.mjs";

const { options, rest: [given] } = args(["ward"]);
const host = await serve(resolve(given));
const found = new Findings();
const browser = await launch();
let checks = 0;
const is = (what, got, wanted) => {
  checks++;
  if (JSON.stringify(got) !== JSON.stringify(wanted)) found.add(what, options.ward, `${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`);
};
const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: "ja-JP" };
const outside = [];

async function open(path, settings = {}) {
  const context = await browser.newContext({ ...PHONE, ...settings });
  const page = await context.newPage();
  page.on("console", (message) => found.add(`console ${message.type()}`, path, message.text()));
  page.on("pageerror", (error) => found.add("script error", path, error.message));
  page.on("request", (request) => { if (!request.url().startsWith(host.base)) outside.push(request.url()); });
  await page.goto(`${host.base}${options.ward}/${path}`, { waitUntil: "load" });
  return { page, context };
}

// The stage: marked on its page, shown on home and in the list, taken away again.
{
  const { page, context } = await open("stages/school.html");
  const label = (await page.locator("h1").textContent()).trim();
  await page.locator("[data-mine] button").tap();
  for (const path of ["index.html", "stages/index.html"]) {
    await page.goto(`${host.base}${options.ward}/${path}`, { waitUntil: "load" });
    is(`the mark on ${path}`, await page.locator(".mine").count(), 1);
    is(`the marked stage on ${path}`, (await page.locator("li:has(> .mine) a").textContent()).trim(), label);
  }
  await page.goto(`${host.base}${options.ward}/stages/school.html`);
  await page.locator("[data-mine] button").tap();
  await page.goto(`${host.base}${options.ward}/index.html`);
  is("no mark after it was taken away", await page.locator(".mine").count(), 0);
  await context.close();
}

// The score: basic points, points for watching, items that do not count beside each other; nothing is kept.
{
  const { page, context } = await open("score.html");
  const box = (id) => page.locator(`[data-item="${id}"]`);
  const sum = async () => Number((await page.locator("[data-sum]").textContent()).match(/\d+/)[0]);
  is("nothing at first", await sum(), 0);
  await box("ventilator").tap();
  is("basic points", await sum(), 10);
  await page.locator('[name="w-ventilator"]').first().tap();
  is("with watching", await sum(), 12);
  await box("tracheostomy").tap();
  await page.locator('[name="w-tracheostomy"]').first().tap();
  is("no watching of a tracheostomy beside a ventilator", await sum(), 20);
  await box("suction").tap();
  await box("tube-gastric").tap();
  is("the example of the table", await sum(), 36);
  await box("tube-pump").tap();
  is("one of a group counts", await sum(), 36);
  await box("ventilator").tap();
  is("watching counts again without it", await sum(), 26);
  is("nothing in the address", new URL(page.url()).search + new URL(page.url()).hash, "");
  is("nothing is kept", await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== "yorisoi ward")), []);
  await page.reload({ waitUntil: "load" });
  is("nothing is left after a reload", await sum(), 0);
  await page.locator('[name="w-oxygen"]').first().tap();
  is("watching says that the item applies", await box("oxygen").isChecked(), true);
  await page.locator(".score button").tap();
  await page.waitForFunction(() => document.querySelector("[data-sum]").textContent.includes("0"));
  is("all is taken away", await sum(), 0);
  await context.close();
  const plain = await open("score.html", { javaScriptEnabled: false });
  is("no boxes without script", await plain.page.locator(".score input:visible").count(), 0);
  await plain.context.close();
}

// The nearest wards: only when asked for, by the phone's own reckoning; a refusal is said.
{
  const { page, context } = await open("wards.html", { geolocation: { latitude: 35.73, longitude: 139.71 }, permissions: ["geolocation"] });
  await page.locator("[data-nearest] button").tap();
  await page.waitForFunction(() => document.querySelectorAll("[data-nearest] li").length > 0);
  const away = await page.locator("[data-nearest] li").allTextContents();
  const km = away.map((text) => Number(text.match(/約([\d.]+)km/)[1]));
  is("nearest first", km, [...km].sort((a, b) => a - b));
  await context.close();
  const refused = await open("wards.html", { permissions: [] });
  await refused.page.locator("[data-nearest] button").tap();
  await refused.page.waitForFunction(() => document.querySelector("[data-nearest] [role=status]").textContent !== "");
  checks++;
  await refused.context.close();
}

is("no outside request", outside, []);
await browser.close();
host.close();
console.log(`${checks} checks of what a phone does for its reader`);
found.report();
