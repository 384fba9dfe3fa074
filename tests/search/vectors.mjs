// Compares the browser engine's normalization with vectors written by Rust (tests/search/vectors.rs).
// node tests/search/vectors.mjs <vectors.jsonl> <dir of scripts>   (the scripts bring the language's tables)
import { readFileSync } from "node:fs";
import { loadFromTheme } from "../../benches/search/engine.mjs";
const { normalize, phoneDigits } = loadFromTheme(process.argv[3] + "/glossary.js");
const lines = readFileSync(process.argv[2], "utf8").trimEnd().split("\n");
let wrong = 0;
for (const line of lines) {
  const [text, words, solid, spoken, phone] = JSON.parse(line);
  const mine = [normalize(text, "words"), normalize(text, "solid"), normalize(text, "spoken"), phoneDigits(text)];
  const same = [words, solid, spoken, phone].every((t, i) => t === mine[i]);
  if (!same && wrong++ < 10) console.log(JSON.stringify({ text, rust: [words, solid, spoken, phone], mine }));
}
console.log(`${lines.length} vectors, ${wrong} disagree (node ${process.version})`);
process.exitCode = wrong ? 1 : 0;
