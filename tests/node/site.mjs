// What the node checks share: files of an output folder, kinds of pages, and what content/ says about records.
// Knows the addresses of the site (as a visitor would), nothing of the program.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All files below a folder, as sorted relative paths with "/". */
export function files(root, under = "") {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return files(root, path);
    return entry.name.startsWith(".") ? [] : [path];
  }).sort();
}

/** The site folders of an output: those with a page for what is not there. */
export function wards(all) {
  return all.filter((path) => /^[^/]+\/404\.html$/.test(path)).map((path) => path.split("/")[0]);
}

/** Folders of further languages: in a site's folder each has a page of its own for what is not there. */
export function languages(all) {
  return new Set(all.map((path) => /^[^/]+\/([^/]+)\/404\.html$/.exec(path)?.[1]).filter(Boolean));
}

const ALONE = ["tasks", "stages", "centres", "schemes", "guides", "news"];
const SINGULAR = { tasks: "task", stages: "stage", centres: "centre", schemes: "scheme", guides: "guide", news: "news-item" };

/** The kind of a page by its path below its site folder; `ids` are the ids of all records. */
export function kind(path, ids = new Set()) {
  const [folder, file] = path.includes("/") ? path.split("/") : ["", path];
  const stem = file.replace(/\.html$/, "");
  if (folder === "") return { index: "home", search: "directory", 404: "not-found" }[stem] ?? stem;
  if (ALONE.includes(folder)) return stem === "index" ? folder : SINGULAR[folder];
  if (stem === "index") return "list";
  if (ids.has(stem)) return "record";
  const cut = /^(page|care|town|ward|age|day)-|^(pickup)$/.exec(stem);
  if (!cut) return "record";
  return cut[1] === "page" ? "list" : `list-${cut[1] ?? cut[2]}`;
}

/** What content/ says that a check needs: record ids, sources that ask for an attribution, services by audience. */
export function content(root) {
  const ids = new Map();
  const texts = new Map();
  for (const path of files(root)) {
    if (!/\.(ya?ml|md)$/.test(path)) continue;
    const text = readFileSync(join(root, path), "utf8");
    texts.set(path, text);
    ids.set(path.split("/").pop().replace(/\.[a-z]+$/, ""), path);
  }
  const attributions = new Map();
  let source = null;
  for (const line of (texts.get("sources.yaml") ?? "").split(/\r?\n/)) {
    source = /^ {2}([a-z0-9-]+):/.exec(line)?.[1] ?? source;
    const owed = /^ {4}attribution: *(.+?) *$/.exec(line);
    if (owed) attributions.set(source, owed[1].replace(/^["']|["']$/g, ""));
  }
  const audience = new Map();
  let service = null;
  for (const line of (texts.get("services.yaml") ?? "").split(/\r?\n/)) {
    service = /^ *- id: *([a-z0-9-]+)/.exec(line)?.[1] ?? service;
    const whom = /^ +audience: *(.+?) *$/.exec(line);
    if (whom) audience.set(service, whom[1]);
  }
  /** Attributions that a record owes, by its id. */
  const owes = new Map();
  for (const [id, path] of ids) {
    const owed = [...attributions].filter(([name]) => new RegExp(`(^|[\\s\\[,])${name}($|[\\s\\],])`, "m").test(texts.get(path))).map(([, text]) => text);
    if (owed.length && path !== "sources.yaml") owes.set(id, owed);
  }
  /** The folder of the site of the whole. */
  const whole = /^ +folder: *([a-z0-9-]+)/m.exec(texts.get("portal.yaml") ?? "")?.[1];
  return { ids: new Set(ids.keys()), owes, whole, adult: new Set([...audience].filter(([, whom]) => whom === "大人").map(([id]) => id)) };
}

/** `--name value` and the rest of the command line. */
export function args(names) {
  const given = process.argv.slice(2), options = {}, rest = [];
  for (let i = 0; i < given.length; i++) {
    if (given[i].startsWith("--") && names.includes(given[i].slice(2))) options[given[i].slice(2)] = given[++i];
    else rest.push(given[i]);
  }
  return { options, rest };
}

/** Collects findings, prints the first of each rule and the counts, and sets the exit code. */
export class Findings {
  rules = new Map();

  add(rule, where, what = "") {
    if (!this.rules.has(rule)) this.rules.set(rule, []);
    this.rules.get(rule).push(what ? `${where}: ${what}` : where);
  }

  count() {
    return [...this.rules.values()].reduce((sum, list) => sum + list.length, 0);
  }

  report(most = 8) {
    for (const [rule, list] of [...this.rules].sort()) {
      console.log(`  FAIL ${rule} (${list.length})`);
      for (const line of list.slice(0, most)) console.log(`    ${line}`);
      if (list.length > most) console.log(`    … and ${list.length - most} more`);
    }
    if (this.count()) process.exitCode = 1;
  }
}
