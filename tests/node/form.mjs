// The web form's configuration against Sveltia CMS: its published schema, and the program itself in Chromium.   node form.mjs CONFIG…
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { parse } from "yaml";
import { cms, open } from "./cms.mjs";
import { Findings } from "./site.mjs";

const schema = JSON.parse(readFileSync(join(cms, "schema/sveltia-cms.json"), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: false, logger: false, validateFormats: false });
const fits = ajv.compile(schema);
const found = new Findings();
let fields = 0;

/** The schema's unions hide where a field is wrong: each field is held against the schema of its own widget. */
const widgets = new Map();
for (const [name, one] of Object.entries(schema.definitions)) {
  const widget = one.properties?.widget?.const;
  if (widget) widgets.set(widget, [...(widgets.get(widget) ?? []), ajv.compile({ ...one, definitions: schema.definitions })]);
}
function each(list, where) {
  for (const field of list) {
    fields++;
    const path = `${where}.${field.name}`;
    const known = widgets.get(field.widget);
    if (!known) found.add("no such widget", path, field.widget);
    const alone = { ...field };
    if (alone.fields) alone.fields = [];
    if (alone.field) alone.field = { name: "x", widget: "string" };
    if (known && !known.some((fits) => fits(alone))) {
      found.add("a field that its widget's schema refuses", path, JSON.stringify(known[0].errors?.[0]));
    }
    if (!/[ぁ-ん一-龠ァ-ヶ]|^id$/.test(field.label ?? "")) found.add("a field without a Japanese label", path);
    if (field.fields) each(field.fields, path);
    if (field.field) each([field.field], path);
  }
}

for (const path of process.argv.slice(2)) {
  const config = parse(readFileSync(path, "utf8"));
  if (!fits(config)) found.add("the published schema refuses the configuration", path, ajv.errorsText(fits.errors));
  for (const collection of config.collections) {
    for (const one of collection.files ?? [collection]) each(one.fields, `${collection.name}.${one.name}`);
  }
  await opens(path, config);
}

/** Sveltia CMS itself opens the configuration and lists the collections that are not hidden. */
async function opens(path, config) {
  try {
    const { page, close } = await open(config);
    const shown = config.collections.filter((one) => !one.hide).map((one) => one.label);
    await page.getByText(shown[0], { exact: true }).first().waitFor({ timeout: 15000 }).catch(() => {});
    const text = await page.locator("body").innerText();
    for (const label of shown) if (!text.includes(label)) found.add("a collection that the form does not show", path, label);
    await close();
  } catch (error) {
    found.add("the form does not open", path, error.message.split("\n")[0]);
  }
}

// The page that people copy names the version that was tried here.
const { version } = JSON.parse(readFileSync(join(cms, "package.json"), "utf8"));
const page = fileURLToPath(new URL("../../docs/cms/index.html", import.meta.url));
if (!readFileSync(page, "utf8").includes(`@sveltia/cms@${version}/`)) found.add("another version than the one that was tried", page, version);

found.report();
console.log(`form: ${process.argv.length - 2} configurations, ${fields} fields; ${found.count()} problems`);
