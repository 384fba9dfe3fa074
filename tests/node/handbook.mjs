// The handbook's steps, done with the program; its answers and pictures.
// node handbook.mjs PROGRAM            fails where an answer in docs/handbook.ja.md is no longer what the program says
// node handbook.mjs PROGRAM --write    writes the answers and takes the pictures again
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { Findings } from "./site.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const write = process.argv.includes("--write");
const program = resolve(process.argv[2]);
const lab = mkdtempSync(join(tmpdir(), "handbook-"));
const found = new Findings();
cpSync(join(root, "tests/fixtures/small"), join(lab, "content"), { recursive: true });

/** What the program says, as on a terminal: first the table or the list, then the last word. */
function run(code, ...args) {
  const ran = spawnSync(program, args, { cwd: lab, encoding: "utf8" });
  if (ran.status !== code) found.add("ended otherwise than the handbook says", args.join(" "), `${ran.status}: ${ran.stderr}`);
  return `${ran.stdout}${ran.stderr}`.trim();
}
const file = (path) => join(lab, "content/wards/kakera-shi", path);
function edit(path, from, to) {
  const text = readFileSync(file(path), "utf8");
  if (!text.includes(from)) throw new Error(`${from} is not in ${path}`);
  writeFileSync(file(path), text.replace(from, to));
}

// --- the steps, in the handbook's order ------------------------------------------------------------------------------

const said = {};
// 1 and 2: a phone number, wrongly and then rightly.
const before = readFileSync(file("nursing/hana-1.yaml"), "utf8");
edit("nursing/hana-1.yaml", "phone: 03-0000-0101", "phone: 03-0000");
edit("nursing/hana-1.yaml", "  by: かけら市", "  bay: かけら市");
said["check-wrong"] = run(1, "check");
writeFileSync(file("nursing/hana-1.yaml"), before.replace("03-0000-0101", "03-0000-0201"));
said["check-clean"] = run(0, "check");
// 3: an office more.
const flags = ["--id", "sakura", "--name", "訪問看護ステーション さくら", "--reading", "ほうもんかんごすてーしょんさくら", "--phone", "03-1234-5678", "--source-title", "さくらのホームページ", "--source-url", "https://www.example.jp/"];
const made = run(0, "new", "nursing", "--ward", "kakera-shi", ...flags);
const line = `yorisoi new nursing --ward kakera-shi ${flags.map((word) => (/[ 　]/.test(word) ? `"${word}"` : word)).join(" ").replace(/ (--(name|phone|source-title))/g, " \\\n    $1")}`;
said.new = `${line}\n\n${made}`;
said["new-file"] = readFileSync(file("nursing/sakura.yaml"), "utf8").trim();
run(0, "check");
// 4: an end, without and with a way on.
writeFileSync(file("nursing/hana-2.yaml"), `${readFileSync(file("nursing/hana-2.yaml"), "utf8")}state:\n  is: 終了\n`);
said["check-ended"] = run(0, "check");
edit("nursing/hana-2.yaml", "  is: 終了\n", "  is: 終了\n  since: 2026-09-01\n  reason: 法人の解散\n  successor: sakura\n");
run(0, "check");
run(0, "build");
// 5: what is due.
said.due = run(0, "due", "--ward", "kakera-shi", "--date", "2027-08-15");
run(0, "due", "--ward", "kakera-shi", "--date", "2027-08-15", "--format", "csv", "--output", "list.csv");
run(0, "due", "--ward", "kakera-shi", "--date", "2027-08-15", "--format", "html", "--output", "due.html");
// 6: a table there and back, where the program has these commands.
if (/^ +import/m.test(run(0, "--help"))) {
  // Excel itself is not here: the table is written from a changed record, and read back over the old one.
  edit("nursing/hana-1.yaml", "03-0000-0201", "03-0000-0301");
  run(0, "export", "--ward", "kakera-shi", "--kind", "nursing", "--output", "houkan.xlsx");
  edit("nursing/hana-1.yaml", "03-0000-0301", "03-0000-0201");
  said.import = run(0, "import", "houkan.xlsx");
  run(0, "import", "houkan.xlsx", "--write");
  run(0, "check");
}

// --- the answers in the handbook -------------------------------------------------------------------------------------

const page = join(root, "docs/handbook.ja.md");
let text = readFileSync(page, "utf8");
const names = new Set();
text = text.replace(/^( *)<!-- 出力: ([a-z-]+) -->\n *```(\w+)\n([\s\S]*?)^ *```$/gm, (whole, indent, name, kind, old) => {
  names.add(name);
  if (said[name] === undefined) return whole;
  const now = said[name].split("\n").map((one) => (one ? indent + one.trimEnd() : "")).join("\n");
  if (old.trimEnd() !== now.trimEnd() && !write) found.add("the handbook shows another answer than the program gives (run with --write)", name, now.slice(0, 200));
  return `${indent}<!-- 出力: ${name} -->\n${indent}\`\`\`${kind}\n${now}\n${indent}\`\`\``;
});
for (const name of Object.keys(said)) if (!names.has(name)) found.add("an answer that the handbook does not show", name);
for (const [, picture] of text.matchAll(/\]\(handbook\/([a-z-]+)\.png\)/g)) names.add(picture);

// --- pictures --------------------------------------------------------------------------------------------------------

const out = write ? join(root, "docs/handbook") : join(lab, "pictures");
mkdirSync(out, { recursive: true });
const escape = (text) => text.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one]);
const colours = (text) => escape(text).replace(/^誤り\[.*?\]/gm, '<b class="bad">$&</b>').replace(/^注意\[.*?\]/gm, '<b class="warn">$&</b>').replace(/^( *\d+ \||  *\||  *=| *--&gt;)/gm, '<i>$1</i>').replace(/\^+/g, '<b class="bad">$&</b>');
const terminal = (command, answer) => `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#1e1e1e;color:#e6e6e6}pre{font:14px/1.6 "Noto Sans Mono CJK JP",monospace;margin:0;padding:16px;white-space:pre-wrap}.bad{color:#ff8a80}.warn{color:#ffd54f}i{color:#80b8ff;font-style:normal}u{color:#9ccc65;text-decoration:none}</style><pre><u>$ ${command}</u>\n${colours(answer)}</pre>`;
const browser = await launch();
const shots = {
  check: { width: 760, html: terminal("yorisoi check", said["check-wrong"]) },
  record: { width: 400, path: "output/kakera-shi/nursing/sakura.html" },
  ended: { width: 400, path: "output/kakera-shi/nursing/hana-2.html" },
  due: { width: 760, path: "due.html" },
};
for (const [name, { width, html, path }] of Object.entries(shots)) {
  const page = await (await browser.newContext({ locale: "ja-JP", viewport: { width, height: 300 } })).newPage();
  if (html) await page.setContent(html);
  else await page.goto(pathToFileURL(join(lab, path)).href);
  // Of a page of the site the record itself; of long pages the beginning.
  const { top, height } = await page.evaluate(() => {
    const box = (document.querySelector("main") ?? document.documentElement).getBoundingClientRect();
    return { top: box.top, height: box.height };
  });
  await page.screenshot({ path: join(out, `${name}.png`), clip: { x: 0, y: top, width, height: Math.min(height, 560) }, fullPage: true });
  if (!names.has(name)) found.add("a picture that the handbook does not show", name);
}
await browser.close();
if (write) writeFileSync(page, text);
rmSync(lab, { recursive: true });
found.report();
console.log(`handbook: ${Object.keys(said).length} answers, ${Object.keys(shots).length} pictures; ${found.count()} problems`);
