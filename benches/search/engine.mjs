// Loads the browser's engine into node as the browser does: classic scripts in a bare global scope.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The scripts of a ward, as its search page names them. */
export function scripts(dir) {
  const html = readFileSync(join(dir, "search.html"), "utf8"), at = name => join(dir, new RegExp(`data-${name}="?([^\\s">]+)`).exec(html)[1]);
  return { engine: at("engine"), first: at("first"), bodies: at("bodies") };
}

/** The text of a script of the default theme, its parts joined as the generator joins them (src/render/statics.rs). */
export function themeScript(name) {
  const folder = root + "themes/default/static/" + name;
  const parts = readdirSync(folder).sort().map(part => readFileSync(join(folder, part), "utf8"));
  return `(function (host) {\n${parts.join("\n")}\n})(this);\n`;
}

/** A scope as bare as a page's. No timer runs: what is made between strokes is made by finish(). */
export const bareScope = () => vm.createContext({ console, setTimeout: () => 1 });

/** Runs a script in a scope, as a page would. */
export const run = (scope, filename, text = readFileSync(filename, "utf8")) => vm.runInContext(text, scope, { filename });

/** The engine of a site with these data files. */
export function load(...files) {
  const scope = bareScope();
  for (const file of files) run(scope, file);
  return scope.yorisoiSearch;
}

/** The engine of the default theme with these data files. */
export function loadFromTheme(...files) {
  const scope = bareScope();
  run(scope, "search.js", themeScript("search.js"));
  for (const file of files) run(scope, file);
  return scope.yorisoiSearch;
}

/** The engine of a ward, ready; without its texts if asked so. */
export function engine(dir, { lite } = {}) {
  const { engine, first, bodies } = scripts(dir), made = load(engine, first, ...(lite ? [] : [bodies]));
  made.finish();
  return made;
}
