// Keeps a ward's folder at hand without a network: the service worker sw.js of each ward. The generator writes before
// this a constant KEEP: for each file kept from the first visit on, its path below this folder and the fingerprint of
// its bytes. Other pages are kept as they are visited.
//
// A file lies in the cache under its fingerprint (or under its name, where that has one), so files of two versions
// never meet under one address. A new version is taken when all its files have arrived whole: until then the one
// before it serves, and what has not changed is not fetched again.
"use strict";
(() => {
  const here = new URL("./", location).href;
  const listed = new Map(Object.entries(KEEP));
  const WAIT = 3000;
  const MOST = 100;
  const isNamed = path => /\.[0-9a-f]{8}\.\w+$/.test(path);
  const key = path => here + path + (isNamed(path) ? "" : "?" + listed.get(path));
  // FNV-1a, as src/plan/route.rs writes it.
  const fingerprint = bytes =>
    (bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0)
      .toString(16)
      .padStart(8, "0");
  // Visited pages go with the looks that they were made for.
  const KEPT = "yorisoi kept " + here;
  const SEEN = "yorisoi seen " + here + " ";
  const seenNow = SEEN + [...listed.keys()].filter(isNamed).filter(path => path.startsWith("assets/"));

  async function keep(cache, path) {
    if (await cache.match(key(path))) {
      return;
    }
    // Hosts let pages be old for minutes; names with a hash are never old.
    const answer = await fetch(here + path, { cache: isNamed(path) ? "default" : "no-cache" });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || fingerprint(bytes) !== listed.get(path)) {
      throw new Error("not as listed: " + path);
    }
    // Made anew, because an answer that was redirected cannot be shown as a page.
    await cache.put(
      key(path),
      new Response(bytes, { headers: { "content-type": answer.headers.get("content-type") || "" } }),
    );
  }

  async function remember(url, answer) {
    const seen = await caches.open(seenNow);
    await seen.put(url, answer);
    for (const old of (await seen.keys()).slice(0, -MOST)) {
      await seen.delete(old);
    }
  }

  // A page kept on the phone says so.
  async function told(answer, path) {
    const text = await answer.text();
    return new Response(
      path === "offline.html"
        ? text
        : text.replace(/<header[^>]*>/, '$&<p class="band" data-kept>[[offline-note]]</p>'),
      { headers: { "content-type": "text/html; charset=utf-8" } },
    );
  }

  // The network first, and asked anew, for hosts let pages be old for minutes; what is kept where it fails or is slow.
  async function page(event, path) {
    const url = here + path;
    const name = [path, path + "index.html", path + ".html"].find(name => listed.has(name));
    const kept = await (name ? caches.match(key(name)) : caches.match(url, { cacheName: seenNow }));
    const asked = fetch(event.request.url, { cache: "no-cache", redirect: "manual" })
      .then(answer => {
        if (!name && answer.ok) {
          event.waitUntil(remember(url, answer.clone()).catch(() => {}));
        }
        return answer;
      })
      .catch(() => {});
    const answer = await Promise.race(kept ? [asked, new Promise(done => setTimeout(done, WAIT))] : [asked]);
    return answer && answer.status < 500
      ? answer
      : kept
        ? told(kept, name)
        : answer || Response.redirect(here + "offline.html");
  }

  // Scripts, style and search data have their hash in their name: what is there is right.
  async function named(event) {
    const kept = await caches.match(event.request.url);
    if (kept) {
      return kept;
    }
    const answer = await fetch(event.request);
    if (answer.ok) {
      event.waitUntil(remember(event.request.url, answer.clone()).catch(() => {}));
    }
    return answer;
  }

  // Files of the version before stay, for pages of it that are still open; older ones go.
  async function clean() {
    const cache = await caches.open(KEPT);
    const list = here + "?list";
    const before = await cache.match(list);
    const now = [...listed.keys()].map(key);
    const needed = new Set([list, ...now, ...(before ? await before.json() : [])]);
    for (const request of await cache.keys()) {
      if (!needed.has(request.url)) {
        await cache.delete(request);
      }
    }
    await cache.put(list, new Response(JSON.stringify(now)));
    for (const name of await caches.keys()) {
      if (name.startsWith(SEEN) && name !== seenNow) {
        await caches.delete(name);
      }
    }
    await clients.claim();
    // The page of the first visit was there before this script was.
    for (const { url } of await clients.matchAll()) {
      const page = url.split("#")[0];
      const path = page.slice(here.length);
      if (path && !listed.has(path)) {
        await fetch(page)
          .then(answer => answer.ok && remember(page, answer))
          .catch(() => {});
      }
    }
  }

  addEventListener("install", event =>
    event.waitUntil(
      caches
        .open(KEPT)
        .then(cache => Promise.all([...listed.keys()].map(path => keep(cache, path))))
        .then(() => skipWaiting()),
    ),
  );
  addEventListener("activate", event => event.waitUntil(clean()));
  addEventListener("fetch", event => {
    const { request } = event;
    const [url] = request.url.split(/[?#]/);
    const path = url.slice(here.length);
    if (request.method !== "GET" || !url.startsWith(here)) {
      return;
    }
    if (request.mode === "navigate") {
      event.respondWith(page(event, path));
    } else if (isNamed(path)) {
      event.respondWith(named(event));
    }
  });
})();
