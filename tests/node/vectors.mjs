// Chromium writes every text as the generator does: the vectors that the Rust test leaves (tests/search/vectors.rs).
// node vectors.mjs FOLDER      (target/tmp/search/vectors-100000: glossary.js, vectors.jsonl)
import { readFileSync } from "node:fs";
import { themeScript } from "../../benches/search/engine.mjs";
import { launch } from "./browser.mjs";
import { Findings } from "./site.mjs";

const folder = process.argv[2], found = new Findings();
const browser = await launch();
const page = await browser.newPage();
for (const content of [themeScript("search.js"), readFileSync(`${folder}/glossary.js`, "utf8")]) await page.addScriptTag({ content });
const lines = readFileSync(`${folder}/vectors.jsonl`, "utf8").trimEnd().split("\n");
for (let i = 0; i < lines.length; i += 20000) {
  const wrong = await page.evaluate((part) => {
    const { normalize, phoneDigits } = globalThis.yorisoiSearch;
    return part.filter((line) => {
      const [text, words, solid, spoken, phone] = JSON.parse(line);
      return normalize(text, "words") !== words || normalize(text, "solid") !== solid || normalize(text, "spoken") !== spoken || phoneDigits(text) !== phone;
    });
  }, lines.slice(i, i + 20000));
  for (const line of wrong) found.add("written otherwise in the browser", folder, line);
}
console.log(`vectors: ${lines.length} in Chromium ${browser.version()}, ${found.count()} disagree`);
await browser.close();
found.report();
