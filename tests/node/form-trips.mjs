// Records of the fixture, changed and saved in the web form: only what was typed may change.   node form-trips.mjs CONFIG CONTENT
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { open } from "./cms.mjs";
import { Findings } from "./site.mjs";

const [config, content] = process.argv.slice(2);
const found = new Findings();
const ward = "wards/mihon-shi";
/** Each with the field to type in. */
const RECORDS = [
  ["windows/mihon-hoken.yaml", "name"],
  ["short-stay/all-fields.yaml", "name"],
  ["schemes/respite.yaml", "window"],
  ["network.yaml", "title"],
  ["coordinators.yaml", "summary"],
  ["statistics/mihon-survey.yaml", "title"],
  ["meetings/mihon-council.yaml", "name"],
  ["guides/mihon-shi-guide.md", "title"],
  ["news/mihon-shi-news.md", "title"],
];
const shared = ["areas.yaml", "care.yaml", "services.yaml", "stages.yaml"];
const path = (name) => join(content, name);
const files = Object.fromEntries([...shared, ...RECORDS.map(([name]) => `${ward}/${name}`)].map((name) => [path(name), readFileSync(path(name), "utf8")]));
const { page, base, read, close } = await open(parse(readFileSync(config, "utf8")), files);
const head = (text) => parse(text.startsWith("---") ? text.split(/^---$/m)[1] : text);
const body = (text) => (text.startsWith("---") ? text.split(/^---$/m).slice(2).join("---").trim() : "");

// A form writes yes and no also where nobody answered: what the reader takes for the same.
const DEFAULTS = { verified: true, plain: false };

function compare(a, b, where, typed, record) {
  if (a && b && typeof a === "object" && typeof b === "object") {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], where ? `${where}.${key}` : key, typed, record);
  } else if (a !== b && where !== typed && !(a === undefined && b === DEFAULTS[where])) {
    found.add("saving changed what nobody touched", record, `${where}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`);
  }
}

await page.waitForTimeout(1500);
for (const [name, typed] of RECORDS) {
  const file = path(`${ward}/${name}`);
  const parts = name.replace(/\.(yaml|md)$/, "").split("/");
  await page.goto(`${base}#/collections/${parts.length === 1 ? "ward" : parts[0]}/entries/${parts.at(-1)}`);
  try {
    const field = page.locator(`[data-key-path="${typed}"]`).locator("input, textarea").first();
    await field.waitFor({ timeout: 15000 });
    await field.fill(`${await field.inputValue()}あ`);
    const save = page.getByRole("button", { name: "Save" }).first();
    await save.click();
    let after = files[file];
    for (let waited = 0; after === files[file] && waited < 50; waited++) {
      await page.waitForTimeout(100);
      after = await read(file);
    }
    if (after === files[file]) found.add("the form does not save", name);
    compare(head(files[file]), head(after), "", typed, name);
    if (body(files[file]) !== body(after)) found.add("saving changed the text", name, body(after).slice(0, 200));
  } catch (error) {
    found.add("the form does not open the record", name, error.message.split("\n")[0]);
  }
}
await close();
found.report();
console.log(`form trips: ${RECORDS.length} records; ${found.count()} problems`);
