// Sveltia CMS itself in Chromium, with a configuration of ours and files in the browser's own file system.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { launch } from "./browser.mjs";

export const cms = join(dirname(fileURLToPath(import.meta.url)), "node_modules/@sveltia/cms");
const HTML = `<!doctype html><html lang="ja"><meta charset="utf-8"><link href="config.yml" type="text/yaml" rel="cms-config-url"><body><script src="sveltia-cms.js"></script></body></html>`;

/** The form, signed in to its test backend, which keeps `files` (path → text). */
export async function open(config, files = {}) {
  const answers = { "/": ["text/html", HTML], "/config.yml": ["text/yaml", stringify({ ...config, publish_mode: "simple", backend: { name: "test-repo" } })] };
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname;
    if (answers[name]) return response.writeHead(200, { "content-type": `${answers[name][0]}; charset=utf-8` }).end(answers[name][1]);
    const file = join(cms, "dist", name);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": name.endsWith(".js") ? "text/javascript" : "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await launch();
  const close = async () => {
    await browser.close();
    server.close();
  };
  try {
    const page = await (await browser.newContext({ locale: "en-US" })).newPage();
    const base = `http://127.0.0.1:${server.address().port}/`;
    await page.goto(base);
    await page.evaluate(write, files);
    await page.reload();
    const start = page.getByRole("button").first();
    await start.waitFor({ timeout: 30000 });
    await start.click();
    return { page, base, close, read: (path) => page.evaluate(read, path) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In the page: writes files to where the test backend looks for them. */
async function write(files) {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = top;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const stream = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}

/** In the page: reads one of them. */
async function read(path) {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
  const parts = path.split("/");
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
  return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
}
