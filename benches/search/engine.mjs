// Loads the browser's engine into node as the browser does: classic scripts in a bare global scope.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The scripts of a ward, as its search page names them. */
export function scripts(dir) {
  const html = readFileSync(join(dir, "search.html"), "utf8"), at = name => join(dir, new RegExp(`data-${name}="?([^\\s">]+)`).exec(html)[1]);
  return { engine: at("engine"), first: at("first"), bodies: at("bodies") };
}

/** The engine with these data files. No timer runs: what is made between strokes is made by finish(). */
export function load(...files) {
  const scope = vm.createContext({ console, setTimeout: () => 1 });
  for (const file of files) vm.runInContext(readFileSync(file, "utf8"), scope, { filename: file });
  return scope.yorisoiSearch;
}

/** The engine of a ward, ready; without its texts if asked so. */
export function engine(dir, { lite } = {}) {
  const { engine, first, bodies } = scripts(dir), made = load(engine, first, ...(lite ? [] : [bodies]));
  made.finish();
  return made;
}
