// What the browser checks share: Chromium, a small static server, and one page of each kind.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { kind } from "./site.mjs";

const named = (name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));

/** Chromium; `more` are further flags. */
export function launch(more = []) {
  const executablePath = process.env.CHROMIUM || ["chromium", "google-chrome", "chromium-browser"].map(named).find(Boolean);
  if (!executablePath) throw new Error("no Chromium found; run tests/run, or name one in CHROMIUM");
  // As root, as in a container, Chromium has no sandbox of its own.
  return chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...more] });
}

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml", ".ics": "text/calendar", ".webmanifest": "application/manifest+json" };

/** Serves a folder under a path, as a plain host would: no rewriting, 404 for what is not there. */
export async function serve(root, under = "/") {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    // Browsers ask every host for this by themselves; it is no request of the page.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const file = path.startsWith(under) ? join(root, normalize(`/${path.slice(under.length)}`)) : "";
    const there = file && existsSync(file) && (statSync(file).isFile() ? file : existsSync(join(file, "index.html")) && path.endsWith("/") && join(file, "index.html"));
    if (!there) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(there)] ?? "application/octet-stream", "cache-control": "no-store" });
    createReadStream(there).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${server.address().port}${under}`, close: () => server.close() };
}

/** Records that look unlike others; those of them that a site has are always looked at. */
const SPECIAL = ["all-fields", "unknown-all", "long-name", "unbroken-text", "no-phone", "paused-until", "paused-open-end", "ended-reason", "ended-successor", "overdue", "emoji-kana", "escape-characters", "unverified", "other-forms"];

/** One page of each kind of a ward (the largest, where most can go wrong), and the special records. */
export function types(all, ward, ids, size) {
  const largest = new Map();
  const special = [];
  for (const path of all) {
    if (!path.startsWith(`${ward}/`) || !path.endsWith(".html")) continue;
    const inner = path.slice(ward.length + 1), name = kind(inner, ids), bytes = size(path);
    if (SPECIAL.includes(inner.split("/").pop().replace(".html", ""))) special.push(path);
    if (!largest.has(name) || largest.get(name).bytes < bytes) largest.set(name, { path, bytes });
  }
  const plain = [...largest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { path }]) => path);
  return { plain: plain.length, paths: [...new Set([...plain, ...special])] };
}
