// The questions of a parent, a nurse, a ward clerk and a coordinator on the real content:
//   node benches/search/questions.mjs <folder of the built content> [questions.json] [-v]
// Right: a page that answers is among the first five shown, answers first, then near answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engine, root } from "./engine.mjs";

const SHOWN = 5, ALL = 0.9, EACH = 0.8;
const given = process.argv.slice(2).filter(argument => argument !== "-v"), verbose = process.argv.includes("-v");
const [site, file = root + "tests/fixtures/search/questions.json"] = given;
const { questions } = JSON.parse(readFileSync(file, "utf8"));

const engines = new Map();
const engineOf = folder => {
  if (!engines.has(folder)) engines.set(folder, engine(join(site, folder)));
  return engines.get(folder);
};
const shownFor = question => {
  const { hits, near } = engineOf(question.site).search(question.q);
  return [...hits, ...near].slice(0, SHOWN);
};
const answers = (page, href) =>
  page.endsWith("*") ? href.startsWith(page.slice(0, -1)) : href === page || href.startsWith(page + "#");

const askers = new Map();
for (const question of questions) {
  const shown = shownFor(question);
  const at = shown.findIndex(hit => question.pages.some(page => answers(page, hit.href)));
  const asker = askers.get(question.asker) ?? { asked: 0, right: 0 };
  askers.set(question.asker, { asked: asker.asked + 1, right: asker.right + (at < 0 ? 0 : 1) });
  if (!verbose && at >= 0) continue;
  console.log(at < 0 ? "MISS" : `  ${at + 1} `, question.id, question.q, "→", shown.map(hit => hit.href).join(", "));
}

for (const [asker, { asked, right }] of askers) console.log(`${asker.padEnd(12)} ${right} of ${asked}`);
const right = [...askers.values()].reduce((sum, asker) => sum + asker.right, 0);
const wanted = Math.ceil(ALL * questions.length);
console.log(`${right} of ${questions.length} right in the first five (wanted: ${wanted}, ${EACH * 100} % of each asker)`);
const isLow = [...askers.values()].some(asker => asker.right < EACH * asker.asked);
if (right < wanted || isLow) process.exitCode = 1;
