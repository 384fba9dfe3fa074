// Screenshots of one page of each kind at 360 and 1280 px, for people.   node shots.mjs OUT_DIR SITE_DIR [WARD…] [--content CONTENT]
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, types } from "./browser.mjs";
import { args, content, files, wards } from "./site.mjs";

const { options, rest: [out, given, ...wanted] } = args(["content"]);
const root = resolve(given);
const all = files(root);
const known = content(options.content ?? "content");
const usual = ["toshima-ku", "mihon-shi"].filter((ward) => wards(all).includes(ward));
mkdirSync(out, { recursive: true });
const browser = await launch();
let shots = 0;
for (const [name, settings] of [["360", { viewport: { width: 360, height: 740 } }], ["1280", { viewport: { width: 1280, height: 900 } }], ["360-dark", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }]]) {
  const page = await (await browser.newContext({ locale: "ja-JP", ...settings })).newPage();
  for (const ward of wanted.length ? wanted : usual.length ? usual : wards(all).slice(0, 1)) {
    for (const path of ["index.html", ...types(all, ward, known.ids, (path) => statSync(join(root, path)).size).paths]) {
      await page.goto(pathToFileURL(join(root, path)).href);
      await page.screenshot({ path: join(out, `${path.replace(".html", "").replaceAll("/", "_")}.${name}.png`), fullPage: true });
      shots++;
    }
  }
}
await browser.close();
console.log(`${shots} screenshots in ${out}`);
