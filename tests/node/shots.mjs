// Screenshots of one page of each kind, for people: at four widths, light, dark, in forced colours, with text of 200 %,
// on paper.   node shots.mjs OUT_DIR SITE_DIR [WARD…] [--content CONTENT] [--only NAME,NAME]
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, types } from "./browser.mjs";
import { args, content, files, wards } from "./site.mjs";

const { options, rest: [out, given, ...wanted] } = args(["content", "only"]);
const root = resolve(given);
const all = files(root);
const known = content(options.content ?? "content");
const usual = ["toshima-ku", "mihon-shi"].filter((ward) => wards(all).includes(ward));
const WIDTHS = { 320: 640, 360: 740, 768: 1024, 1280: 900 };
const LOOKS = { "": {}, "-dark": { colorScheme: "dark" }, "-forced": { forcedColors: "active" } };
/** A name, what a page is opened with, the reader's size of type in px, and whether the page is shown as on paper. */
const SHOTS = [
  ...Object.entries(WIDTHS).flatMap(([width, height]) => Object.entries(LOOKS)
    .map(([look, more]) => ({ name: width + look, settings: { viewport: { width: Number(width), height }, ...more } }))),
  ...["360", "1280"].map((width) => ({ name: `${width}-text200`, settings: { viewport: { width: Number(width), height: WIDTHS[width] } }, font: 32 })),
  // A4 less its margins, at 96 px to the inch.
  { name: "print", settings: { viewport: { width: 680, height: 1000 } }, isPaper: true },
];
const only = options.only?.split(",");
const shots = SHOTS.filter(({ name }) => !only || only.includes(name));
if (shots.length === 0) throw new Error(`--only: there are ${SHOTS.map(({ name }) => name).join(", ")}`);
mkdirSync(out, { recursive: true });
let count = 0;
for (const font of new Set(shots.map((shot) => shot.font ?? 16))) {
  const browser = await launch([`--blink-settings=defaultFontSize=${font}`]);
  for (const { name, settings, isPaper } of shots.filter((shot) => (shot.font ?? 16) === font)) {
    const page = await (await browser.newContext({ locale: "ja-JP", ...settings })).newPage();
    if (isPaper) await page.emulateMedia({ media: "print" });
    for (const ward of wanted.length ? wanted : usual.length ? usual : wards(all).slice(0, 1)) {
      for (const path of ["index.html", ...types(all, ward, known.ids, (path) => statSync(join(root, path)).size).paths]) {
        await page.goto(pathToFileURL(join(root, path)).href);
        await page.screenshot({ path: join(out, `${path.replace(".html", "").replaceAll("/", "_")}.${name}.png`), fullPage: true });
        count++;
      }
    }
    await page.context().close();
  }
  await browser.close();
}
console.log(`${count} screenshots in ${out}`);
