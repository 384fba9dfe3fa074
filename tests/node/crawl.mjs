// An independent crawler over an output folder: links, anchors, landmarks, titles, phone links, sources.
// node crawl.mjs OUTPUT --content CONTENT     It reads the published files only; CONTENT tells what is owed to whom.
import { readFileSync } from "node:fs";
import { posix, join } from "node:path";
import { parse } from "parse5";
import { args, content, files, Findings, kind, languages, wards } from "./site.mjs";

const { options, rest: [root] } = args(["content"]);
const known = content(options.content ?? "content");
const all = files(root);
const present = new Set(all);
const folders = wards(all);
const tags = languages(all);
/** What pages say in each language. */
const SOURCES = { ja: "出典", en: "Sources" }, CHECKED = { ja: "確認", en: "Checked" }, ADULT = { ja: "大人", en: "adult" };
const found = new Findings();
const tally = { pages: 0, links: 0, anchors: 0, external: 0, tel: 0, subresources: 0, styles: 0 };

/** Attributes that make the browser fetch something, by element. */
const FETCHES = { link: "href", script: "src", img: "src", iframe: "src", audio: "src", video: "src", source: "src", track: "src", embed: "src", object: "data", input: "src", use: "href", image: "href" };
/** Attributes that name ids of the same page. */
const IDREFS = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list"];
/** Links of these kinds say something about the page, and fetch nothing. */
const MUTE_LINKS = /^(canonical|alternate|prev|next|license|author|help)$/;

/** All elements that stand in the page; what is in a template does not, until a script puts it there. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

const attributes = (element) => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
const text = (node) => (node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(text).join(""));

function up(element, test) {
  for (let node = element; node; node = node.parentNode) if (node.tagName && test(node, attributes(node))) return node;
  return null;
}

/** Words of the heading of the section around an element. */
function heading(element) {
  const section = up(element, (node) => node.tagName === "section");
  const first = section && [...elements(section)].find((node) => /^h[2-6]$/.test(node.tagName));
  return first ? text(first) : "";
}

/** One page, read: what the checks across pages need, no tree kept. */
function read(path) {
  const source = readFileSync(join(root, path), "utf8");
  const document = parse(source);
  const parts = path.split("/");
  const ward = folders.includes(parts[0]) ? parts.shift() : "";
  const folder = tags.has(parts[0]) ? parts.shift() : "";
  const inner = parts.join("/");
  const page = { path, folder, ward, inner, kind: ward ? kind(inner, known.ids) : "root", ids: new Set(), links: [], phone: false, rows: [], title: "", main: "" };
  const count = { h1: 0, main: 0, header: 0, footer: 0, nav: 0, title: 0 };
  const fetched = new Set();
  const refs = [];
  let html = null, skip = null, first = null;
  if (!/^<!doctype html>/i.test(source)) found.add("doctype", path);
  for (const element of elements(document)) {
    const { tagName: tag } = element;
    const a = attributes(element);
    if (tag in count && !(tag === "title" && element.namespaceURI.endsWith("svg"))) count[tag]++;
    if (tag === "html") html = a;
    if (tag === "title" && !page.title) page.title = text(element).trim();
    if (tag === "main") page.main = text(element);
    if ("id" in a) {
      if (page.ids.has(a.id)) found.add("duplicate id", path, a.id);
      if (!a.id || /\s/.test(a.id)) found.add("bad id", path, JSON.stringify(a.id));
      page.ids.add(a.id);
    }
    for (const name of IDREFS) if (a[name]) refs.push(...a[name].split(/\s+/).map((id) => [name, id]));
    for (const name of Object.keys(a)) {
      if (/^on/.test(name)) found.add("inline event handler", path, `${tag} ${name}`);
      if (name === "style") found.add("inline style", path, `${tag} style="${a.style.slice(0, 60)}"`);
      if (["srcset", "poster", "background", "ping", "action", "formaction", "manifest"].includes(name)) found.add("unforeseen address", path, `${tag} ${name}="${a[name]}"`);
    }
    if (tag === "base" || (tag === "meta" && /refresh/i.test(a["http-equiv"] ?? ""))) found.add("base or refresh", path);
    const fetches = FETCHES[tag] && (a[FETCHES[tag]] ?? a["xlink:href"] ?? a.href);
    if (fetches !== undefined && fetches !== false && !(tag === "link" && (a.rel ?? "").split(/\s+/).every((rel) => MUTE_LINKS.test(rel)))) {
      if (!fetches.startsWith("#")) fetched.add(fetches.split("#")[0]);
      page.links.push({ href: fetches, fetch: true });
      tally.subresources++;
    } else if (tag === "link" && a.rel === "alternate" && a.hreflang) page.links.push({ href: a.href, lang: a.hreflang, heading: "" });
    else if (tag === "link") found.add("link that is no subresource", path, `${a.rel} ${a.href}`);
    if (tag === "a" || tag === "area") {
      first ??= a;
      if (a.href === undefined) continue;
      const main = up(element, (node) => node.tagName === "main");
      const words = text(element).trim() || a["aria-label"] || "";
      if (!words) found.add("link without words", path, a.href);
      if (/^(こちら|ここ|click here|詳細|詳しく)$/i.test(words)) found.add("vague link", path, words);
      page.links.push({ href: a.href, lang: a.hreflang, prose: up(element, (_, b) => /\bprose\b/.test(b.class ?? "")) !== null, outside: "data-outside" in a || up(element, (_, b) => "data-outside" in b) !== null, main: main !== null, heading: heading(element) });
      if (main && up(element, (node, b) => node.tagName === "li" && /\brow\b/.test(b.class ?? ""))) page.rows.push(a.href);
      if (/\bskip\b/.test(a.class ?? "")) skip = a;
      if (a.href.startsWith("tel:")) {
        tally.tel++;
        page.phone ||= main !== null;
        // The number for an emergency has no country before it, and stands in words: 「119に電話」.
        if (a.href !== "tel:119" && !/^tel:\+81[1-9]\d{8,9}$/.test(a.href)) found.add("tel link not of the +81 form", path, a.href);
        const digits = words.normalize("NFKC").replace(/[^0-9]/g, "");
        const prose = up(element, (_, b) => /\bprose\b/.test(b.class ?? "")) !== null;
        if (!(prose && digits === "") && !digits.includes(a.href === "tel:119" ? "119" : `0${a.href.slice(7)}`)) found.add("tel link differs from its words", path, `${a.href} 「${words}」`);
      }
    }
  }
  for (const [name, id] of refs) if (!page.ids.has(id)) found.add("reference to an id that is not there", path, `${name}="${id}"`);
  if (count.h1 !== 1) found.add("not exactly one h1", path, String(count.h1));
  if (count.title !== 1 || !page.title) found.add("title", path, `${count.title} 「${page.title}」`);
  if (!html?.lang || (folder && folder !== html.lang)) found.add("no lang, or not that of the folder", path, html?.lang);
  page.lang = html?.lang ?? "";
  for (const mark of ["main", "header", "footer"]) if (count[mark] < 1) found.add(`no ${mark}`, path);
  if (count.main > 1) found.add("more than one main", path);
  if (ward && count.nav < 1) found.add("no nav", path);
  if (!skip || first?.href !== skip.href || !skip.href.startsWith("#") || !page.ids.has(skip.href.slice(1))) found.add("skip link is not first, or leads nowhere", path);
  if (1 + fetched.size > 5) found.add("more than 5 requests", path, String(1 + fetched.size));
  tally.pages++;
  return page;
}

const pages = new Map(all.filter((path) => path.endsWith(".html")).map((path) => [path, read(path)]));

/** The file that a relative address means, and its fragment. */
function target(page, href) {
  const [address, fragment] = href.split("#", 2);
  const path = address === "" ? page.path : posix.normalize(posix.join(posix.dirname(page.path), decodeURIComponent(address.split("?")[0])));
  return { path, fragment: fragment === undefined ? undefined : decodeURIComponent(fragment) };
}

for (const page of pages.values()) {
  page.to = [];
  for (const link of page.links) {
    // A host shows the page for what is not there at any address, so where the portal's address is known its links
    // begin at the host's root: here that is the output.
    const isAnywhere = page.inner.endsWith("404.html") && link.href.startsWith("/");
    const href = isAnywhere ? posix.relative(posix.dirname(page.path), link.href.slice(1)) : link.href;
    tally.links++;
    if (/^(tel|mailto|sms):|^geo:[\d.,-]+\?q=[\d.,-]+$/i.test(href)) continue;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) {
      tally.external++;
      if (link.fetch) found.add("subresource from elsewhere", page.path, href);
      else if (!/^https?:\/\/[^\s]+$/.test(href)) found.add("strange address", page.path, href);
      continue;
    }
    if (href.startsWith("/")) { found.add("root-absolute address", page.path, href); continue; }
    if (href === "" || href === "#" || href.includes("?")) { found.add("empty address or query", page.path, href); continue; }
    let to;
    try { to = target(page, href); } catch { found.add("address that cannot be decoded", page.path, href); continue; }
    if (to.path.startsWith("..")) { found.add("link out of the output", page.path, href); continue; }
    if (!present.has(to.path)) { found.add("dead link", page.path, href); continue; }
    if (to.fragment !== undefined) {
      tally.anchors++;
      if (pages.has(to.path) && to.fragment !== "" && !pages.get(to.path).ids.has(to.fragment)) found.add("dead anchor", page.path, href);
    }
    const there = pages.get(to.path);
    const says = !there || there.lang === page.lang ? undefined : there.lang;
    if (!link.fetch && !link.prose && (link.lang ?? page.lang) !== (says ?? page.lang)) found.add("link to a page in another language that does not say so", page.path, href);
    // A ward's folder stands alone. The site of the whole leads into the wards' folders; so does a page that offers other wards.
    const inside = to.path.startsWith(`${page.ward}/`);
    if (page.ward && page.ward !== known.whole && !inside && page.inner !== "wards.html" && !(page.inner === "search.html" && link.outside)) found.add("link leaves the ward's folder", page.path, href);
    if (page.ward && !inside && link.fetch) found.add("subresource outside the ward's folder", page.path, href);
    if (inside || !page.ward || page.ward === known.whole) page.to.push({ path: to.path, heading: link.heading });
  }
}

// Style sheets fetch too.
for (const path of all.filter((one) => one.endsWith(".css"))) {
  tally.styles++;
  for (const [, address] of readFileSync(join(root, path), "utf8").matchAll(/url\(\s*["']?([^"')]+)|@import/g)) {
    if (address === undefined || !/^(data:|#)/.test(address)) found.add("style sheet fetches", path, address ?? "@import");
  }
}

// Titles: one page, one title, within a ward.
for (const ward of ["", ...folders]) {
  const titles = new Map();
  for (const page of pages.values()) {
    if (page.ward !== ward) continue;
    const title = `${page.lang} ${page.title}`;
    if (titles.has(title)) found.add("title used twice in a ward", page.path, `「${page.title}」 also ${titles.get(title)}`);
    else titles.set(title, page.path);
  }
}

// Sources and checks shown; attributions given; adult services kept apart.
const owed = (ids) => new Set(ids.flatMap((id) => known.owes.get(id) ?? []));
const id = (path) => posix.basename(path, ".html");
for (const page of pages.values()) {
  if (["record", "scheme", "guide", "centre"].includes(page.kind)) {
    if (!page.main.includes(SOURCES[page.lang])) found.add("no sources", page.path);
    if (!page.main.includes(CHECKED[page.lang])) found.add("no check", page.path);
  }
  const used = page.kind === "record" ? [id(page.inner)] : page.kind.startsWith("list") ? page.rows.map((href) => id(href)) : [];
  for (const line of owed(used)) if (!page.main.includes(line)) found.add("attribution of the open data missing", page.path, line);
  // The step to adulthood may name what comes after it, under a heading that says so.
  const child = page.kind === "task" || (page.kind === "stage" && id(page.inner) !== "adult");
  const step = page.kind === "stage" && id(page.inner) === "transition";
  for (const link of child ? page.to : []) {
    const folder = link.path.split("/").at(-2);
    if (known.adult.has(folder) && !(step && link.heading.includes(ADULT[page.lang]))) found.add("adult service offered among a child's answers", page.path, link.path);
  }
}

// From any page, three taps or fewer to a phone number: at most two links, then the number.
const far = new Map();
for (const page of pages.values()) {
  if (!page.ward) continue;
  const near = page.phone ? 1 : page.to.some(({ path }) => pages.get(path)?.phone) ? 2 : page.to.some(({ path }) => pages.get(path)?.to.some((next) => pages.get(next.path)?.phone)) ? 3 : 4;
  far.set(near, (far.get(near) ?? 0) + 1);
  if (near > 3) found.add("more than three taps to a phone number", page.path);
}

// Pages that no link leads to; those in place of others need none.
for (const ward of folders) {
  const reached = new Set([`${ward}/index.html`]);
  const queue = [...reached];
  while (queue.length) for (const { path } of pages.get(queue.pop()).to) if (pages.has(path) && !reached.has(path) && path.startsWith(`${ward}/`)) { reached.add(path); queue.push(path); }
  for (const page of pages.values()) if (page.ward === ward && !reached.has(page.path) && !["404.html", "offline.html"].includes(page.inner)) found.add("page that no link leads to", page.path);
}

found.report();
const taps = [...far].sort().map(([n, pages]) => `${n}: ${pages}`).join(", ");
console.log(`crawl: ${folders.length} sites, ${tally.pages} pages, ${tally.links} links (${tally.external} external, ${tally.anchors} anchors, ${tally.tel} phone), ${tally.subresources} subresources, ${tally.styles} style sheets; taps to a phone: ${taps}; ${found.count()} problems`);
