// The same comparison as vectors.mjs, in Chromium: node tests/search/vectors-chromium.mjs <vectors.jsonl> <dir of scripts>
import { createRequire } from "node:module"; import { readFileSync } from "node:fs";
import { enginePath } from "../../benches/search/engine.mjs";
const { chromium } = createRequire((process.env.PLAYWRIGHT || "/tmp/min") + "/")("playwright-core");
const b = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const p = await b.newPage(); await p.goto("about:blank"); await p.addScriptTag({content: readFileSync(enginePath,"utf8")}); await p.addScriptTag({content: readFileSync(process.argv[3] + "/glossary.js","utf8")});
const lines = readFileSync(process.argv[2],"utf8").trimEnd().split("\n"); let wrong=0;
for (let i=0;i<lines.length;i+=20000) wrong += await p.evaluate(part=>{let bad=0;const {normalize,phoneDigits}=yorisoiSearch;for(const l of part){const [t,a,s,k,d]=JSON.parse(l);if(normalize(t,"words")!==a||normalize(t,"solid")!==s||normalize(t,"spoken")!==k||phoneDigits(t)!==d)bad++}return bad},lines.slice(i,i+20000));
console.log(lines.length,"vectors",wrong,"disagree in",b.version()); await b.close();
