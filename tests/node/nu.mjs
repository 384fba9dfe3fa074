// The Nu HTML checker over all pages of some folders.   node nu.mjs FOLDER_OR_FILE…
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Findings } from "./site.mjs";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const paths = process.argv.slice(2);
const run = spawnSync("java", ["-Xmx700m", "-jar", jar, "--format", "json", "--skip-non-html", "--exit-zero-always", ...paths], { encoding: "utf8", maxBuffer: 1 << 30 });
if (run.error || run.status !== 0) {
  console.log(`nu: the checker could not run: ${run.error ?? run.stderr.slice(-2000)}`);
  process.exit(2);
}
const { messages } = JSON.parse(run.stderr);
const found = new Findings();
const warnings = new Map();
for (const message of messages) {
  const where = `${message.url?.replace(/^file:/, "")}:${message.lastLine}:${message.lastColumn}`;
  if (message.type === "error" || message.type === "non-document-error") found.add(`nu: ${message.message}`, where, message.extract?.replace(/\s+/g, " ").trim());
  // Of a file without an origin the checker cannot say what 'self' is; Chromium can (pages.mjs).
  else if (!/Content Security Policy/.test(message.message)) warnings.set(message.message, (warnings.get(message.message) ?? 0) + 1);
}
found.report(3);
for (const [message, times] of [...warnings].sort((a, b) => b[1] - a[1]).slice(0, 8)) console.log(`  warning ${times}× ${message}`);
const sum = [...warnings.values()].reduce((a, b) => a + b, 0);
console.log(`nu: ${paths.length} folders and files, ${found.count()} errors, ${sum} warnings`);
