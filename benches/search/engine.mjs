// Loads the browser's engine into node as the browser does: a classic script in a bare global scope.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const enginePath = root + "themes/default/static/search.js";

export function engine(...dataFiles) {
  const scope = vm.createContext({ console });
  for (const file of [enginePath, ...dataFiles]) vm.runInContext(readFileSync(file, "utf8"), scope, { filename: file });
  return scope.yorisoiSearch;
}
