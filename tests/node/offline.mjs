// A ward without a network, in Chromium: kept from the first visit on, renewed whole or not at all.
// node offline.mjs YORISOI CONTENT WARD     (YORISOI builds CONTENT, and a changed copy of it)
import { execFileSync } from "node:child_process";
import { cpSync, createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { files, Findings } from "./site.mjs";

const [yorisoi, content, ward] = process.argv.slice(2), work = mkdtempSync(join(tmpdir(), "offline-")), site = join(work, "site"), copy = join(work, "content");
const found = new Findings(), start = Date.now();
let checks = 0;
const check = (what, right, seen = "") => { checks++; if (!right) found.add(what, ward, JSON.stringify(seen)); };
const build = (from) => execFileSync(yorisoi, ["build", "--content", from, "--output", site, ...process.env.THEME ? ["--theme", process.env.THEME] : []], { stdio: "ignore" });
cpSync(resolve(content), copy, { recursive: true });
build(copy);
const kept = () => Object.keys(JSON.parse(/KEEP=(\{.*\})/.exec(readFileSync(join(site, ward, "sw.js"), "utf8"))[1]));
check("what is kept are files of the ward", kept().every((path) => existsSync(join(site, ward, path))), kept().filter((path) => !existsSync(join(site, ward, path))));

const promised = [...readFileSync(join(site, ward, "offline.html"), "utf8").match(/<main[\s\S]*<\/main>/)[0].matchAll(/href="([^":#]+)["#]/g)].map(([, path]) => path);
check("the page for readers without a network leads only to what is kept", promised.length > 3 && promised.every((path) => kept().includes(path)), promised);

// A host whose cable can be pulled, that can be slow, and that can lose a file or half of one.
const host = { down: false, slow: 0, broken: null };
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript" };
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split("?")[0]).slice(1), file = join(site, path.endsWith("/") ? `${path}index.html` : path);
  if (host.down) return request.socket.destroy();
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404, { "content-type": TYPES.html }).end("<!doctype html><title>404</title>");
  const headers = { "content-type": TYPES[file.split(".").pop()] ?? "text/plain", "cache-control": "max-age=600" };
  if (path.endsWith(`/${host.broken}`)) return response.writeHead(200, headers).end(readFileSync(file).subarray(0, 500));
  setTimeout(() => { response.writeHead(200, headers); createReadStream(file).pipe(response); }, path.endsWith(".html") ? host.slow : 0);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/${ward}/`;
const browser = await launch(), context = await browser.newContext({ locale: "ja-JP" }), page = await context.newPage(), errors = [];
page.on("pageerror", (error) => errors.push(String(error)));
const offline = async (is) => { host.down = is; await context.setOffline(is); };
// A browser takes a new worker when the one before is idle: on a busy machine that may be many seconds later.
const poll = async (test) => { for (let tries = 0; tries < 800; tries++) { if (await test()) return true; await page.waitForTimeout(50); } return false; };
/** What the worker in charge has kept: the list that it wrote when it took over. */
const list = () => page.evaluate(async (base) => { const answer = await caches.match(`${base}?list`); return answer ? answer.json() : []; }, base);
const now = () => page.evaluate(async (base) => (await (await caches.open(`yorisoi kept ${base}`)).keys()).map((request) => request.url), base);
const words = () => page.textContent("body");
const workers = () => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => ["installing", "waiting", "active"].map((place) => `${place}: ${one[place]?.state}`)));

// First visit.
const record = files(join(site, ward)).find((path) => path.startsWith("nursing/nursing-") && !kept().includes(path)), other = files(join(site, ward)).find((path) => path.startsWith("nursing/nursing-") && path !== record);
await page.goto(`${base}index.html`);
check("the first visit keeps all that is listed", await poll(async () => (await list()).length === kept().length), [(await list()).length, kept().length]);
await page.goto(base + record);
const noted = () => page.locator("[data-kept]").count();
check("a page from the network says nothing of being kept", await noted() === 0);
await page.waitForTimeout(300);

// Without a network.
await offline(true);
await page.goto(`${base}index.html`);
check("the home page opens, with a phone number, and says that it was kept", await page.locator('main a[href^="tel:"]').count() > 0 && await noted() === 1);
check("its style is there", await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)));
await page.goto(`${base}search.html`);
await page.focus("input[type=search]");
await page.fill("input[type=search]", "訪問看護");
await page.waitForSelector("[data-results] a[data-call]", { timeout: 5000 }).catch(() => {});
check("the search answers, down to a phone number", await page.locator('[data-results] a[href^="tel:"]').count() > 0);
for (const path of ["tasks/azukeru.html", "disaster.html", "centres/index.html", "windows/index.html", "", record]) {
  await page.goto(base + path);
  check("kept or visited pages open", await page.locator("main h1").count() === 1 && !page.url().includes("offline.html"), path);
}
await page.goto(base + other);
check("a page that was not kept leads to one that says so, with phone numbers", page.url().endsWith("offline.html") && await page.locator('main a[href^="tel:"]').count() > 0, page.url());
await page.click('main a[href="search.html"]');
check("and that one leads on", page.url().endsWith("search.html") && await page.locator("h1").count() === 1, page.url());

// A slow network: the kept page after some seconds, not a blank one.
await offline(false);
host.slow = 15000;
const asked = Date.now();
await page.goto(`${base}disaster.html`);
check("a slow host is not waited for", Date.now() - asked < 8000 && await noted() === 1, Date.now() - asked);
host.slow = 0;

// A new version, of which one file does not arrive whole: the one before stays, whole.
const title = /title:\n {2}ja: .*/, portal = readFileSync(join(copy, "portal.yaml"), "utf8");
check("the fixture's title is where this test looks", title.test(portal));
const before = await list();
writeFileSync(join(copy, "portal.yaml"), portal.replace(title, "title:\n  ja: あたらしい名前の見本"));
build(copy);
host.broken = "disaster.html";
await page.goto(`${base}index.html`);
check("new content is shown at once, online", (await words()).includes("あたらしい名前の見本") && await noted() === 0);
await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
await page.waitForTimeout(1500);
check("half a version does not take over", JSON.stringify(await list()) === JSON.stringify(before));
await offline(true);
for (const path of ["index.html", "search.html", "disaster.html"]) {
  await page.goto(base + path);
  check("the version before stays whole", !(await words()).includes("あたらしい名前の見本") && await noted() === 1, path);
}

// The file is mended: the new version takes over, whole; the next takes the first one's place.
await offline(false);
host.broken = null;
await page.goto(`${base}index.html`);
await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
check("the whole version takes over", await poll(async () => JSON.stringify(await list()) !== JSON.stringify(before)), await workers());
await offline(true);
for (const path of ["index.html", "search.html", "disaster.html"]) {
  await page.goto(base + path);
  check("the new version is kept, whole", (await words()).includes("あたらしい名前の見本"), path);
}
await offline(false);
writeFileSync(join(copy, "portal.yaml"), portal.replace(title, "title:\n  ja: さらにあたらしい見本"));
build(copy);
const second = await list();
await page.goto(`${base}index.html`);
await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
check("the next version takes over", await poll(async () => JSON.stringify(await list()) !== JSON.stringify(second)), await workers());
await page.waitForTimeout(500);
const left = await now(), third = await list();
check("what two versions ago was kept is gone, what has not changed was not fetched again", left.every((url) => [...third, ...second, `${base}?list`].includes(url)), left.filter((url) => ![...third, ...second].includes(url)));

// From file:// nothing is registered, and nothing complains.
const local = await browser.newContext(), plain = await local.newPage();
plain.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
plain.on("pageerror", (error) => errors.push(String(error)));
for (const path of ["index.html", "search.html"]) await plain.goto(pathToFileURL(join(site, ward, path)).href);
await plain.waitForTimeout(200);
check("no error", errors.length === 0, errors);

await browser.close();
server.closeAllConnections();
server.close();
rmSync(work, { recursive: true });
found.report();
console.log(`offline: ${checks} checks, ${found.count()} problems, ${((Date.now() - start) / 1000).toFixed(0)} s`);
