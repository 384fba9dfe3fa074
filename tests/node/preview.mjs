// The preview in a browser: a save reloads the page and keeps the place, a mistake is shown over the last good page.
// node tests/node/preview.mjs PROGRAM [FOLDER FOR PICTURES]
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";

const [program, pictures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "yorisoi-preview-")), content = join(folder, "content");
cpSync(fileURLToPath(new URL("../fixtures/mihon", import.meta.url)), content, { recursive: true });
const server = spawn(program, ["serve", "--content", content, "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
const base = await new Promise((done) => {
  let said = "";
  server.stderr.on("data", (bytes) => { said += bytes; const url = said.match(/http:\/\/[^ ]+/)?.[0]; if (url) done(url); });
});
const browser = await launch();
const failed = [];
const expect = (what, is) => { if (!is) failed.push(what); };
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  const record = join(content, "wards/mihon-shi/nursing/nursing-01.yaml"), whole = readFileSync(record, "utf8");
  await page.goto(`${base}mihon-shi/nursing/nursing-01.html`);
  await page.evaluate(() => scrollTo(0, 300));
  writeFileSync(record, whole.replace(/^name: /m, "name: あたらしい"));
  await page.waitForFunction(() => document.body.textContent.includes("あたらしい"));
  await page.waitForLoadState("load");
  expect("the place on the page is kept", Math.abs(await page.evaluate(() => scrollY) - 300) < 3);

  writeFileSync(record, whole.replace(/^name: /m, "name: あたらしい").replace(/phone: .*/, "phone: 03-１２"));
  const notice = page.locator("yorisoi-problems");
  await notice.waitFor({ state: "attached" });
  const text = await notice.evaluate((host) => host.shadowRoot.textContent);
  for (const part of ["直すところが1件あります", "nursing-01.yaml", "行目", "03-１２", "bad-phone"]) expect(`the notice says ${part}`, text.includes(part));
  expect("the mistake is marked", (await notice.evaluate((host) => host.shadowRoot.querySelector("mark")?.textContent)) === "03-１２");
  expect("the last good page stays", (await page.evaluate(() => document.body.textContent)).includes("あたらしい"));
  expect("the notice is styled", (await notice.evaluate((host) => getComputedStyle(host.shadowRoot.querySelector("section")).position)) === "fixed");
  if (pictures) await page.screenshot({ path: join(pictures, "preview-notice.png") });
  writeFileSync(record, whole);
  await notice.waitFor({ state: "detached" });
  await page.waitForFunction(() => !document.body.textContent.includes("あたらしい"));
  expect(`no errors in the page: ${errors.join("; ")}`, errors.length === 0);
} finally {
  await browser.close();
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
for (const what of failed) console.error(`preview: not so: ${what}`);
console.log(`preview: ${failed.length ? "FAILED" : "passed"}`);
process.exitCode = failed.length ? 1 : 0;
