// The search engine of one ward: no dependency, no network, no build step; runs from file:// as a classic script.
// Data arrive by yorisoiSearch.load(part, data) from scripts that the generator wrote (src/search/).
"use strict";
(function (host) {

// ---- One spelling for all that is compared. The same rules as src/search/normal.rs and letters.rs. ----

const SAME = new Map(), SMALL = new Map(), SEEN = [new Map(), new Map()];
const pairs = (map, list) => { const l = [...list]; for (let i = 0; i < l.length; i += 2) map.set(l[i], l[i + 1]); };
pairs(SAME, "髙高﨑崎嵜崎齋斎齊斎斉斎邊辺邉辺濱浜濵浜澤沢櫻桜廣広國国學学圓円會会醫医惠恵眞真龍竜曾曽瀨瀬德徳靜静與与萬万豐豊嶋島嶌島冨富峯峰渕淵薮藪鷗鴎壽寿榮栄條条穗穂莊荘藏蔵藝芸觀観讓譲鐵鉄關関黑黒齒歯鹽塩驛駅燈灯獨独顯顕應応禮礼兒児體体點点當当續続總総聲声舊旧實実寶宝對対假仮傳伝團団增増寬寛淺浅滿満瀧滝稻稲縣県螢蛍賴頼轉転邨村鄕郷雙双麥麦黃黄龜亀彌弥彥彦曉暁來来槇槙檜桧氣気樂楽淸清礙碍籠篭薗園藥薬蘆芦賣売遙遥錄録靑青舘館𠮷吉栁柳桒桑ゐいゑえをおぢじづずゕかゖヶヷわヸいヹえヺおヽゝヾゞ");
pairs(SMALL, "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ");
const LONGER = { 痰: "たん", 瘻: "ろう", 癌: "がん" };
const SPELLINGS = [["障がい", "障害"], ["障碍", "障害"], ["子ども", "こども"], ["子供", "こども"], ["椅子", "いす"], ["預り", "預かり"], ["申し込", "申込"]];
const DROPPED = /[\u00ad\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/u;
const ADMITTED = /[!-~\u00c0-\u024f\u2010-\u2015\u2160-\u217f\u2212\u2460-\u2473\u2500\u3005\u3041-\u3096\u3099\u309a\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u3200-\u32fe\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\uff01-\uff9f\u{20000}-\u{2fa1f}]/u;
const MARK = /[\u3099\u309a\uff9e\uff9f]/;
const NUMERALS = "一二三四五六七八九十";
const isKana = c => c >= "\u3041" && c <= "\u3096";
const isDigit = c => c >= "0" && c <= "9";
const isKanji = c => /[々\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/u.test(c);

// The search form of one letter that has been through NFKC.
function fold(c, small) {
  if (LONGER[c]) return LONGER[c];
  if (/[a-z0-9々ケヶゝゞ]/.test(c)) return c;
  if (/[A-Z]/.test(c)) return c.toLowerCase();
  if (/[-\u2010-\u2015\u2212\u2500ー]/.test(c)) return "-";
  if (SAME.has(c)) return SAME.get(c);
  if (c >= "\u30a1" && c <= "\u30f5") return fold(String.fromCharCode(c.charCodeAt(0) - 96), small);
  if (isKana(c)) return small ? c : SMALL.get(c) || c;
  if (c >= "\u00c0" && c <= "\u024f") { const plain = c.normalize("NFKD")[0]; return /[a-z]/i.test(plain) ? plain.toLowerCase() : " "; }
  return isKanji(c) ? c : " ";
}

// One letter with its voicing marks; remembered, as a ward uses some two thousand.
function foldCluster(cluster, small) {
  const seen = SEEN[small ? 1 : 0];
  let folded = seen.get(cluster);
  if (folded === undefined) {
    const first = String.fromCodePoint(cluster.codePointAt(0));
    folded = DROPPED.test(first) ? "" : !ADMITTED.test(first) ? " " : Array.from(cluster.normalize("NFKC"), c => fold(c, small)).join("");
    if (cluster.length < 4) seen.set(cluster, folded);
  }
  return folded;
}

// form: "words" keeps blanks (queries), "solid" only those between digits (fields), "spoken" is solid with small kana kept.
// With spans, answers [text, spans]: for each UTF-16 unit of the text, where its source begins and ends.
function normalize(source, form, wantSpans) {
  const small = form === "spoken", words = form === "words";
  const c = [], from = [], to = [];
  for (let i = 0, j; i < source.length; i = j) {
    j = i + (source.codePointAt(i) > 0xffff ? 2 : 1);
    if (ADMITTED.test(source.slice(i, j))) while (j < source.length && MARK.test(source[j])) j++;
    for (const letter of foldCluster(source.slice(i, j), small)) { c.push(letter); from.push(i); to.push(j); }
  }
  const out = [], a = [], b = [];
  let gap = false;
  const write = (letter, i, j) => {
    const last = out[out.length - 1];
    if (gap) {
      gap = false;
      if (out.length && (words || isDigit(last) && isDigit(letter))) { out.push(" "); a.push(b[b.length - 1]); b.push(from[i]); }
    }
    out.push(letter); a.push(from[i]); b.push(to[j]);
    for (const [wrong, right] of SPELLINGS) {
      const at = out.length - wrong.length;
      if (wrong.endsWith(letter) && at >= 0 && out.slice(at).join("") === wrong) {
        const start = a[at], end = b[b.length - 1];
        out.length = a.length = b.length = at;
        for (const r of right) { out.push(r); a.push(start); b.push(end); }
      }
    }
  };
  const is = (word, i) => { for (let k = 0; k < word.length; k++) if (c[i + k] !== word[k]) return false; return true; };
  for (let i = 0; i < c.length; i++) {
    const now = c[i], next = c[i + 1] || " ", before = gap || !out.length ? " " : out[out.length - 1], numbered = isDigit(before);
    if (now === " ") gap = true;
    else if (now === "-") { if (numbered && isDigit(next)) write("-", i, i); else if (!isKana(before)) gap = true; }
    else if (now === "ケ" || now === "ヶ") write(now === "ケ" && isKanji(before) && isKanji(next) ? "が" : numbered ? "か" : now === "ケ" ? "け" : "が", i, i);
    else if (now === "ゝ" || now === "ゞ") { if (isKana(before)) write(now === "ゝ" || !"かきくけこさしすせそたちつてとはひふへほ".includes(before) ? before : fold(String.fromCharCode(before.charCodeAt(0) + 1)), i, i); }
    else if (now === "ゔ") { const v = "あぁいぃえぇおぉ".indexOf(next); write(v < 0 ? "ぶ" : "ばびべぼ"[v >> 1], i, v < 0 ? i : i + 1); if (v >= 0) i++; }
    else {
      const counter = numbered && ["丁目", "番地", "号室", "番", "号"].find(w => is(w, i));
      let end = i, value = 0;
      if (counter) {
        end += counter.length;
        if (c[end] === "の" && isDigit(c[end + 1] || "")) end++;
        while (c[end] === "-") end++;
        if (isDigit(c[end] || "")) write("-", i, end - 1);
        i = end - 1;
        continue;
      }
      for (let n; (n = NUMERALS.indexOf(c[end] || " ") + 1) && end - i < 4; end++) value = n < 10 ? value + n : (value || 1) * 10;
      if (end > i && end - i < 4 && is("丁目", end)) { for (const digit of String(value)) write(digit, i, end - 1); i = end - 1; }
      else write(now, i, i);
    }
  }
  const text = out.join("");
  if (!wantSpans) return text;
  const spans = [];
  out.forEach((letter, i) => { for (let k = 0; k < letter.length; k++) spans.push([a[i], b[i]]); });
  return [text, spans];
}

const phoneDigits = text => normalize(text, "words").replace(/\D/g, "").replace(/^810?(?=\d{9})/, "0");


// What two spellings of one sound have in common: kana and romaji become the same letters, long vowels and
// doubled consonants count once. Takes the "spoken" form. "~" marks a small vowel, which replaces the one before.
const SOUNDS = new Map([["ん", "n"], ["っ", ""], ["ゎ", "wa"]]);
for (const row of "_あいうえお kかきくけこ gがぎぐげご sさしすせそ zざじずぜぞ tたちつてと dだ・・でど nなにぬねの hはひふへほ bばびぶべぼ pぱぴぷぺぽ mまみむめも yや・ゆ・よ rらりるれろ wわ ~ぁぃぅぇぉ yゃ・ゅ・ょ".split(" "))
  [...row.slice(1)].forEach((kana, i) => SOUNDS.set(kana, row[0].replace("_", "") + "aiueo"[i]));
const SOUND_RULES = [[/[aiueo]~/g, ""], [/[~ -]/g, ""], [/sh/g, "sy"], [/ch/g, "ty"], [/ts/g, "t"], [/j/g, "zy"], [/[cq]/g, "k"], [/ph|f/g, "h"], [/v/g, "b"], [/l/g, "r"],
  [/m(?=[bp])/g, "n"], [/w(?=[ieo])/g, ""], [/i?y+(?=[aueo])/g, "y"], [/yi/g, "i"], [/ou|oh(?![aiueo])/g, "o"], [/ei/g, "e"], [/([a-z])\1+/g, "$1"]];
const sound = spoken => SOUND_RULES.reduce((text, [from, to]) => text.replace(from, to), Array.from(spoken, c => SOUNDS.has(c) ? SOUNDS.get(c) : c).join(""));

// ---- Data: columns in, arrays of what is shown (w.name …) and of what is compared (w.N …) out. ----

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_{|}";
const solid = text => normalize(text, "solid");
const parts = {};
let w = null, memory = new Map();

function load(part, data, stamp) {
  parts[part] = { data, stamp };
  memory.clear();
  if (part !== "bodies") w = null; else if (w) later();
}
const ready = () => !!(parts.lite && parts.glossary);

// The glossary: each concept with its words, the label first; a word is [shown, compared].
function readGlossary(text) {
  return text.split("\n").filter(Boolean).map((line, k) => {
    const [id, kind, ...words] = line.split("\t"), all = [];
    for (const word of words) { const [shown, reading] = word.split("="); all.push([shown, solid(shown)]); if (reading) all.push([reading, solid(reading), 1]); }
    const forms = all.map(word => word[1]);
    // Words long enough to mean the concept wherever they stand in a text.
    const plain = forms.filter(f => /^[a-z ]+$/.test(f) ? f.length > 3 : /^[ぁ-ゖ]+$/.test(f) ? f.length > 3 : f.length > 1);
    return { id, k, kind, label: all[0][0], words: all, plain, day: kind === "day" ? all[0][0][0] : "" };
  });
}

// A name's reading, piece by piece: kana read themselves, the rest by the longest pieces known.
function readName(name, pieces, longest) {
  const out = [];
  for (let i = 0, len; i < name.length; i += len) {
    const kana = /^[ぁ-ゔァ-ヴー]+/.exec(name.slice(i));
    if (kana) { len = kana[0].length; out.push(kana[0].replace(/[ァ-ヴ]/g, c => String.fromCharCode(c.charCodeAt(0) - 96))); continue; }
    const rest = /^[^ぁ-ゔァ-ヴー]+/.exec(name.slice(i))[0];
    for (len = Math.min(longest, rest.length); len > 1 && !pieces.has(rest.slice(0, len)); len--);
    const piece = pieces.get(rest.slice(0, len));
    out.push(piece === undefined ? rest.slice(0, len) : piece);
  }
  return out;
}

function build() {
  const d = parts.lite.data, n = d.count, rows = text => text.split("\n"), all = Array.from({ length: n }, (_, i) => i);
  const column = (codes, size, i) => size > DIGITS.length ? DIGITS.indexOf(codes[2 * i]) * DIGITS.length + DIGITS.indexOf(codes[2 * i + 1]) : DIGITS.indexOf(codes[i]);
  const dict = ([values, codes], f = v => v) => { const made = values.map(f); return all.map(i => made[column(codes, values.length, i)]); };
  const measure = ([least, text]) => rows(text).map(step => step === "" ? null : (least + +step) / 1000);
  const concepts = readGlossary(parts.glossary.data), byId = new Map(concepts.map(c => [c.id, c.k]));
  const pieces = new Map(), readings = rows(d.pieces[1]);
  rows(d.pieces[0]).forEach((piece, i) => pieces.set(piece, readings[i]));
  const longest = Math.max(0, ...Array.from(pieces.keys(), p => p.length));
  const kind = dict(d.kind), slug = rows(d.slug), name = rows(d.name), block = rows(d.block);
  const read = all.map(i => i in d.odd ? [d.odd[i]] : readName(name[i], pieces, longest));
  w = {
    n, concepts, byId, kind, name, read, reading: read.map(r => r.join("")),
    href: all.map(i => d.href[i] || (kind[i][2] && kind[i][2] + "/") + slug[i] + ".html"), id: all.map(i => d.id[i] || slug[i]),
    town: dict(d.town), ward: dict(d.ward), age: dict(d.age), days: dict(d.days), checked: dict(d.checked), operator: dict(d.operator),
    phone: rows(d.phone).map(p => p ? p.split(",") : []), lat: measure(d.lat), lon: measure(d.lon), adult: all.map(i => !!d.adult[i]),
    N: name.map(solid), A: all.map(i => d.alias[i] ? rows(d.alias[i]).map(solid) : []), O: dict(d.operator, solid), K: dict(d.kind, k => solid(k[1])), W: dict(d.ward, solid),
    T: dict(d.town, t => solid(t[0])), Y: dict(d.town, t => solid(t[1])), B: [], S: [], bodies: null,
  };
  w.latin = name.map(t => /[a-z]+ [a-z]+ [a-z]+/i.test(t));
  w.R = w.reading.map(solid);
  w.P = w.phone.map(list => list.map(phoneDigits));
  w.address = all.map(i => w.T[i] + block[i]);
  w.hay = all.map(i => [w.N[i], w.R[i], ...w.A[i], w.W[i] + w.address[i], w.Y[i], w.O[i], w.K[i]].join("\n"));
  w.words = []; w.exact = new Map();
  for (const c of concepts) for (const word of c.words) {
    w.words.push({ k: c.k, source: word[0], shown: word[2] ? c.label : word[0], form: word[1] });
    if (!w.exact.has(word[1])) w.exact.set(word[1], []);
    if (!w.exact.get(word[1]).includes(c.k)) w.exact.get(word[1]).push(c.k);
  }
  // Tags by concept: 1 main, 2 tagged, 3 has been given, 4 ask first, 5 not given.
  w.tag = concepts.map(() => new Uint8Array(n)); w.tags = all.map(() => []);
  const ids = d.tags[0].map(id => byId.get(id)), size = ids.length > DIGITS.length ? 2 : 1;
  rows(d.tags[1]).forEach((line, i) => n && line.split("-").forEach((codes, part) => {
    for (let at = 0; at * size < codes.length; at++) {
      const k = ids[column(codes, ids.length, at)];
      if (k === undefined) continue;
      w.tag[k][i] = part ? part + 2 : w.tags[i].length ? 2 : 1;
      if (part < 3) w.tags[i].push(k);
    }
  }));
  for (const c of concepts) if (c.day) all.forEach(i => { if (w.days[i].includes(c.day)) w.tag[c.k][i] = 2; });
  w.longest = Math.max(1, ...w.words.map(x => x.form.length));
  later();
}

// Bodies and sounds are made ready in slices, so that no stroke waits for them.
let timer = 0;
const later = () => { if (!timer && typeof setTimeout === "function") timer = setTimeout(() => { timer = 0; if (!prepare(40)) later(); }, 4); };
function prepare(slice) {
  const texts = parts.bodies && parts.bodies.stamp === parts.lite.stamp ? w.bodies || (w.bodies = parts.bodies.data.split("\n")) : null;
  hearWords();
  for (; slice > 0 && w.S.length < w.n; slice--) { const i = w.S.length; w.S.push(soundOf(w.reading[i]) + "\n" + soundOf(w.town[i][1])); }
  for (; slice > 0 && texts && w.B.length < w.n; slice--) w.B.push(solid(texts[w.B.length]));
  if (texts && w.B.length === w.n && !w.full) { w.full = true; memory.clear(); }
  return w.S.length === w.n && (!texts || w.full);
}
const hearWords = () => { if (!w.heard) { w.heard = true; for (const word of w.words) word.sound = soundOf(word.source); } return w.words; };
const soundOf = text => sound(normalize(text, "spoken"));
const finish = () => { if (!w && ready()) build(); if (w) prepare(Infinity); };


// ---- Weights, all in one place. A field's three are: the whole of it, its beginning, inside it. ----

const W = {
  name: [14, 9, 7], reading: [12, 8, 5.5], phone: [12, 8, 8], place: [6, 5, 4], kind: [3, 3, 3], operator: [2, 2, 2], ward: [1, 1, 1],
  tag: [0, 7.5, 6.5, 6.5, 5.5, 0], // by the state of a tag: main service, tagged, given, ask first, not given
  named: [10, 5], latin: 4, // called as the concept is, named after it; a name in Latin letters for those who type them
  body: 1.6, bodyMost: 3, // mentioned in the text, counted at most three times
  begun: 0.7, within: 0.5, // a concept whose word has only been begun, or stands inside a longer word
  rest: 0.25, soft: 0.5, // what further fields add to the best one; what a word adds that need not be there
};

// What one record gives a term: note(points, field, what) for each field that fits.
function match(term, i, note) {
  const t = term.text;
  const rate = (field, text, what) => {
    const at = text.indexOf(t);
    if (at >= 0) note(W[field][text.length === t.length ? 0 : at ? 2 : 1], field, what);
  };
  if (t && w.hay[i].includes(t)) {
    rate("name", w.N[i]);
    if (w.R[i] !== w.N[i]) rate("reading", w.R[i]);
    for (const alias of w.A[i]) rate("name", alias, 1);
    if (w.address[i].includes(t)) rate("place", w.T[i].includes(t) ? w.T[i] : w.address[i]); else rate("place", w.Y[i]);
    rate("ward", w.W[i]); rate("operator", w.O[i]); rate("kind", w.K[i]);
    if (w.W[i] && t.length > w.W[i].length && (w.W[i] + w.address[i]).startsWith(t)) note(W.place[1], "place");
  }
  if (term.phone) for (const number of w.P[i]) if (number.includes(term.phone)) note(W.phone[number === term.phone ? 0 : 1], "phone");
  if (term.sound && w.S[i]) for (const [k, text] of w.S[i].split("\n").entries()) {
    const at = text.indexOf(term.sound);
    if (at === 0 || at > 0 && term.sound.length > 2) note(W[k ? "place" : "reading"][text === term.sound ? 0 : at ? 2 : 1] * 0.9, k ? "place" : "reading");
  }
  let mentions = t.length > 1 && w.full ? count(w.B[i], t) : 0;
  for (const [k, share] of term.concepts) {
    const state = w.tag[k][i], concept = w.concepts[k];
    if (state === 5) return;
    if (state) note(W.tag[state] * share, "tag", k);
    if (share < 1) continue;
    if (concept.plain.some(f => w.N[i].includes(f))) note(W.named[concept.plain.includes(w.N[i]) ? 0 : 1], "named", k);
    if (state && term.sound && w.latin[i]) note(W.latin / W.rest, "latin");
    if (w.full) for (const f of concept.plain) if (f !== t && mentions < W.bodyMost) mentions += count(w.B[i], f);
  }
  if (mentions) note(W.body * Math.sqrt(Math.min(mentions, W.bodyMost)), "body");
}
const count = (text, word) => { let n = 0; for (let at = text.indexOf(word); at >= 0 && n < W.bodyMost; at = text.indexOf(word, at + word.length)) n++; return n; };

// The points of all records for a term, times what its rarity makes it worth. Remembered for the next stroke.
function points(term) {
  let made = memory.get(term.key);
  if (made) return made;
  const of = new Float32Array(w.n), strong = new Uint8Array(w.n);
  let found = 0, best, sum;
  const note = (p, field) => { if (field === "latin") { sum += p; return; } if (p > best) best = p; sum += p; if (field !== "body") clear = 1; };
  let clear;
  for (let i = 0; i < w.n; i++) {
    best = sum = clear = 0;
    match(term, i, note);
    if (sum) { of[i] = best + W.rest * (sum - best); strong[i] = clear; found++; }
  }
  const rarity = (term.dim || 1) * Math.sqrt(Math.log(1 + w.n / (found || 1)));
  for (let i = 0; i < w.n; i++) of[i] *= rarity;
  made = { of, strong, found };
  if (memory.size > 60) memory.clear();
  memory.set(term.key, made);
  return made;
}

// ---- The query: words, cut at what the glossary knows. ----

const FILLER = /^(?:[おにがはでとものへやかな]|から|まで|より|ところ|とこ|ばしよ|いる|ある|あります|いつて|できる|できます|ほしい|したい|たい|ください|です|ます|ませんか|について|おしえて|さがして|さがす|しりたい|つかえる|うけ|くれる|もらえる|いい|よい|など|どこ|する|して|つけた|for|with|in|the|and|of|at|to|a)+$/;
const ADULTS = /成人|大人|おとな|adult|18歳以上|地域移行|地域定着/;

// What a letter of the query was before normalization: "h"iragana, "k"atakana, "a" Latin, "0" digit, "K"anji, " ".
function scriptOf(c) {
  c = c.normalize("NFKC")[0] || " ";
  return /[ぁ-ゖ]/.test(c) ? "h" : /[ァ-ヺー]/.test(c) ? "k" : /[a-z\u00c0-\u024f]/i.test(c) ? "a" : /\d/.test(c) ? "0" : /\s/.test(c) ? " " : "K";
}

const term = (text, concepts, more) => Object.assign({ text, concepts: concepts || [], key: JSON.stringify([text, concepts, more]) }, more);
const exact = text => (w.exact.get(text) || []).map(k => [k, 1]);

// A word as a term: the letters themselves, and each concept that is called so or may be about to be.
function whole(text, literal) {
  if (literal) return term(text);
  const found = new Map(exact(text)), latin = /^[a-z ]+$/.test(text), kana = /^[ぁ-ゖ]+$/.test(text);
  if (!found.size && text.length > (kana || latin ? 2 : 1)) for (const { form, k } of w.words) {
    const share = form.startsWith(text) ? W.begun : !latin && form.includes(text) ? W.within : 0;
    if (share > (found.get(k) || 0)) found.set(k, share);
  }
  if (latin && !found.size && text.length > 2) for (const [k, share] of heard(sound(text))) found.set(k, share);
  const digits = /^[\d-]{4,}$/.test(text) ? phoneDigits(text) : "";
  return term(text, [...found], digits ? { phone: digits } : latin && text.length > 1 ? { sound: sound(text) } : {});
}

// Cuts a word at the longest terms of the glossary: [{text, concepts | rest, hira}]
function cut(text, scripts) {
  const out = [];
  let from = 0;
  const edge = (i, side) => i <= 0 || i >= text.length || scripts[i] !== scripts[i - 1] || side && /[おにがはでとものへや]/.test(text[i]);
  const rest = to => { for (let i = from, j; i < to; i = j) { for (j = i + 1; j < to && (scripts[j] === "h") === (scripts[i] === "h"); j++); out.push({ text: text.slice(i, j), hira: scripts[i] === "h", at: i }); } };
  for (let i = 0; i < text.length; i++) {
    for (let len = Math.min(w.longest, text.length - i); len > 1; len--) {
      const form = text.slice(i, i + len);
      if (!w.exact.has(form)) continue;
      if (/^[a-z ]+$/.test(form) ? !(edge(i) && edge(i + len)) : /^[ぁ-ゖ]+$/.test(form) && len < 4 && !((i === from || edge(i)) && edge(i + len, 1))) continue;
      rest(i);
      out.push({ text: form, concepts: exact(form), at: i });
      from = i + len; i = from - 1;
      break;
    }
  }
  rest(text.length);
  return out;
}

const asked = k => /^(person|spelling)$/.test(w.concepts[k].kind);
const known = text => w.hay.some(h => h.includes(text));
const place = text => w.T.some(t => t && t.startsWith(text)) || w.W.some(t => t && t.startsWith(text));

// A cut word as terms that must be there (need) and terms that only add (soft).
function phrase(word) {
  const cuts = cut(word.text, word.scripts), need = [], soft = [];
  if (cuts.length < 2) return null;
  // 預かってくれる means 預かり: what is left may begin a word of the glossary.
  cuts.forEach((c, i) => {
    const next = cuts[i + 1];
    if (c.concepts || c.hira || !next || !next.hira || next.concepts) return;
    const stem = c.text.slice(-2) + next.text[0], stems = w.words.filter(x => x.form.startsWith(stem));
    if (stems.length && stem.length > 1) { c.stem = stem; c.means = [...new Set(stems.map(x => x.k))].map(k => [k, W.begun]); }
  });
  const told = cuts.some(c => c.concepts), sentence = cuts.some(c => c.hira && (c.text.length < 2 || !known(c.text) || FILLER.test(c.text)));
  for (const c of cuts) {
    if (c.concepts) (c.concepts.every(([k]) => asked(k)) ? soft : need).push(term(c.text, c.concepts));
    else if (c.stem) (told ? soft : need).push(term(c.stem, c.means));
    else if (c.hira) { if (c.text.length > 2 && !FILLER.test(c.text) && known(c.text)) need.push(term(c.text)); }
    else if (told || sentence) { if (c.text.length > 1) (sentence && !place(c.text) ? soft : need).push(whole(c.text)); }
  }
  if (!need.length) need.push(...soft.splice(0));
  return need.length ? { need, soft } : null;
}

// ---- Stages after the letters themselves: sound, then a slip of the hand, then piece by piece. ----

// The concepts that sound so, or begin so.
function heard(key) {
  const means = new Map();
  for (const word of hearWords()) {
    if (word.sound === key) means.set(word.k, 1); else if (key.length > 3 && !means.has(word.k) && word.sound.startsWith(key)) means.set(word.k, W.begun);
  }
  return means;
}

function bySound(text, spoken) {
  const key = sound(spoken), means = heard(key);
  return key.length < 2 ? null : { need: [term("", [...means], { sound: key })], soft: [], to: means.size ? w.concepts[[...means.keys()][0]].label : "" };
}

// The least number of slips that turns a into the beginning of b (all of it, if whole) and where that ends.
function slips(a, b, most, whole) {
  let before = null, row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
    }
    if (Math.min(...now) > most) return [most + 1, 0];
    before = row; row = now;
  }
  if (whole) return [row[b.length], b.length];
  const least = Math.min(...row), same = row[a.length];
  return [least, same === least ? a.length : row.indexOf(least)];
}

function bySlip(text) {
  const latin = /^[a-z]+$/.test(text), most = text.length > 8 ? 2 : 1;
  if (text.length < 4 || text.length > 40 || /^[\d-]+$/.test(text)) return null;
  let least = most;
  const found = new Map();
  const offer = (d, form, shown, means) => { if (d > least) return; if (d < least) { found.clear(); least = d; } if (!found.has(form)) found.set(form, { shown, means: [] }); found.get(form).means.push(...means); };
  for (const word of w.words) {
    if (Math.abs(word.form.length - text.length) <= most) { const [d] = slips(text, word.form, least, true); offer(d, word.form, word.shown, [[word.k, 1]]); }
    else if (text.length > 4 && word.form.length > text.length && word.form[0] === text[0]) { const [d] = slips(text, word.form.slice(0, text.length + most), least); offer(d, word.form, word.shown, [[word.k, W.begun]]); }
  }
  const half = text.length >> 1, a = text.slice(0, half), b = text.slice(half);
  const inText = (field, start) => { if (text.length < 5 && field[start] !== text[0]) return; const part = field.slice(start, start + text.length + most), [d, end] = slips(text, part, least); if (end > 2) offer(d, part.slice(0, end), part.slice(0, end), []); };
  for (let i = 0; i < w.n && !latin; i++) {
    if (most < 2 && !w.hay[i].includes(a) && !w.hay[i].includes(b)) continue;
    let at = 0;
    for (const piece of w.read[i]) { inText(w.R[i], at); at += solid(piece).length; }
    if (/[^ぁ-ゖ]/.test(text)) for (at = w.N[i].indexOf(text[0]); at >= 0; at = w.N[i].indexOf(text[0], at + 1)) inText(w.N[i], at);
    for (const alias of w.A[i]) inText(alias, 0);
    inText(w.Y[i], 0); inText(w.T[i], 0);
  }
  if (!found.size) return null;
  const alts = Array.from(found, ([form, { means }]) => ({ need: [term(form, means)], soft: [] }));
  return { alts: alts.slice(0, 8), to: [...found.values()][0].shown };
}

const holds = alt => { const made = alt.need.map(points); return made.every(p => p.found) && (made.length < 2 || made[0].of.some((_, i) => made.every(p => p.of[i]))); };

// What a word stands for: alternatives, of which a record must satisfy one; and the word's correction, if any.
function resolve(word, literal) {
  const alts = [{ need: [whole(word.text, literal)], soft: [] }], cuts = literal ? null : phrase(word);
  if (cuts) alts.push(cuts);
  // 月見台3丁目: who types an address looks round it, so the rest of the town follows.
  const town = /^(.+?)[\d-]+$/.exec(word.text);
  if (town && !literal && place(town[1])) alts.push({ need: [term(town[1], [], { dim: 0.5 })], soft: [] });
  const fit = alts.filter(holds);
  if (fit.length || literal) return { word, cuts, alts: fit, stage: "exact" };
  const short = word.text.replace(/([ぁ-ゖ々一-龠])[a-z]{1,2}$/, "$1");
  if (short !== word.text) return resolve(Object.assign({}, word, { text: short, spoken: word.spoken.slice(0, short.length) }));
  const heard = bySound(word.text, word.spoken);
  if (heard && holds(heard)) return { word, cuts, alts: [heard], stage: "sound", to: /^[a-z]/.test(word.text) ? "" : heard.to };
  const slip = bySlip(word.text);
  if (slip) { const held = slip.alts.filter(holds); if (held.length) return { word, cuts, alts: held, stage: "typo", to: slip.to }; }
  // 桜川りょういく: half converted. Each piece must be in a name, place or tag.
  const pieces = word.text.match(/[ぁ-ゖ]+|[a-z]+|[\d-]+|[^ぁ-ゖa-z\d-]+/g) || [];
  const need = pieces.filter(t => t.length > 1).map(t => whole(t));
  if (pieces.length > 1 && need.length > 1 && holds({ need })) return { word, cuts, alts: [{ need, soft: [] }], stage: "pieces" };
  return { word, cuts, alts: [], stage: "none" };
}

function readQuery(query) {
  const source = query.slice(0, 400), [text, spans] = normalize(source, "words", true);
  let at = 0, words = text.slice(0, 200).split(" ").filter(Boolean).slice(0, 10).map(t => {
    const from = text.indexOf(t, at); at = from + t.length;
    const shown = source.slice(spans[from][0], spans[at - 1][1]);
    return { text: t, shown, spoken: normalize(shown, "spoken"), scripts: spans.slice(from, at).map(span => scriptOf(source.slice(span[0], span[1]))) };
  });
  const join = list => ({ text: list.map(x => x.text).join(""), shown: list.map(x => x.shown).join(" "), spoken: list.map(x => x.spoken).join(""), scripts: [].concat(...list.map(x => x.scripts)) });
  if (words.length > 1 && /^[\d -]+$/.test(text) && phoneDigits(text).length > 3) return [join(words)];
  // tube feeding, houmon kango: words that are one term together.
  for (let i = 0; i < words.length; i++) for (let j = Math.min(words.length, i + 4); j > i + 1; j--) {
    const one = join(words.slice(i, j));
    if (w.exact.has(one.text) || /^[a-z]+$/.test(one.text) && !words.slice(i, j).some(x => w.exact.has(x.text)) && hearWords().some(x => x.sound === sound(one.text))) { words.splice(i, j - i, one); break; }
  }
  const telling = words.filter(x => !FILLER.test(x.text));
  return telling.length ? telling : words;
}

// ---- Filters and facets. A filter that nobody has confirmed is "unknown" (1), which is neither yes (2) nor no (0). ----

const GROUPS = ["service", "care", "topic", "age", "town", "days"];
const AGES = { "0-2": [0, 2], "3-5": [3, 5], "6-11": [6, 11], "12-14": [12, 14], "15-17": [15, 17], "18-": [18, 120] };
const isOffice = i => w.tags[i].some(k => w.concepts[k].kind === "service");
const ages = (i, id) => { const [from, to] = AGES[id] || [+id, +id], age = w.age[i]; return age.length && age[0] <= to && from <= age[1]; };

function values(i, group) {
  if (group === "town") return w.town[i][0] ? [w.town[i][0]] : [];
  if (group === "days") return [...w.days[i]];
  if (group === "age") return Object.keys(AGES).filter(id => ages(i, id));
  return w.tags[i].filter(k => w.concepts[k].kind === group).map(k => w.concepts[k].id);
}

function passes(i, group, chosen) {
  if (!chosen || !chosen.length) return 2;
  const state = id => { const k = w.byId.get(id); return k === undefined ? 0 : w.tag[k][i]; };
  if (group === "care") return chosen.reduce((all, id) => Math.min(all, state(id) === 5 ? 0 : state(id) ? 2 : isOffice(i) ? 1 : 0), 2);
  if (group === "topic") return chosen.every(state) ? 2 : 0;
  if (group === "age") return !w.age[i].length ? 1 : chosen.some(id => ages(i, id)) ? 2 : 0;
  if (group === "days") return !w.days[i] ? (isOffice(i) ? 1 : 0) : chosen.some(day => w.days[i].includes(day)) ? 2 : 0;
  return values(i, group).some(v => chosen.includes(v)) ? 2 : 0;
}

// ---- What is shown of an answer. ----

function needles(terms) {
  const all = new Set();
  for (const t of terms) { if (t.text) all.add(t.text); for (const [k, share] of t.concepts) if (share === 1) w.concepts[k].plain.forEach(f => all.add(f)); }
  return [...all];
}

// Where the terms stand in a text as shown: [[from, to]…], in order, none touching another.
function marksIn(shown, terms) {
  const [text, spans] = normalize(shown, "solid", true), found = [];
  for (const t of needles(terms)) for (let at = text.indexOf(t); at >= 0; at = text.indexOf(t, at + t.length)) found.push([spans[at][0], spans[at + t.length - 1][1]]);
  found.sort((a, b) => a[0] - b[0]);
  return found.reduce((all, m) => { const last = all[all.length - 1]; if (last && m[0] <= last[1]) last[1] = Math.max(last[1], m[1]); else all.push(m); return all; }, []);
}

// About sixty letters round the first hit, cut at 。 or 、.
function snippetOf(i, terms) {
  if (!w.full || !terms.length) return null;
  const body = w.bodies[i], marks = marksIn(body, terms);
  if (!marks.length) return null;
  const hit = marks[0][0], ahead = body.slice(Math.max(0, hit - 30), hit), stop = Math.max(ahead.lastIndexOf("。"), ahead.lastIndexOf("、"));
  const from = hit - ahead.length + (stop < 0 ? 0 : stop + 1), tail = body.slice(from + 40, from + 80), end = tail.search(/[。、]/), to = Math.max(marks[0][1], from + 40 + (end < 0 ? 20 : end + 1));
  const inside = marks.filter(m => m[1] <= to).map(m => [m[0] - from + (from ? 1 : 0), m[1] - from + (from ? 1 : 0)]);
  return { text: (from ? "…" : "") + body.slice(from, to) + (to < body.length ? "…" : ""), marks: inside };
}

function distance(i, here) {
  if (!here || w.lat[i] === null || w.lon[i] === null) return null;
  return Math.hypot(w.lat[i] - here.lat, (w.lon[i] - here.lon) * Math.cos(here.lat * Math.PI / 180)) * 111.2;
}

const STATES = ["", "", "", "実績あり", "相談", "なし"];

function answer(i, terms, filters, here) {
  const why = new Set(), care = new Set();
  for (const t of terms) {
    match(t, i, (p, field, what) => {
      const c = w.concepts[what];
      if (field === "tag") why.add(c.label + (STATES[w.tag[what][i]] && "：" + STATES[w.tag[what][i]]));
      else if (field === "operator") why.add("運営：" + w.operator[i]);
      else if (field === "body") why.add("本文にあり");
      else if (field === "name" && what) why.add("別の名前でも知られています");
    });
    for (const [k, share] of t.concepts) if (share === 1 && w.concepts[k].kind === "care") care.add(k);
  }
  for (const id of filters.care || []) if (w.byId.has(id)) care.add(w.byId.get(id));
  return {
    id: w.id[i], href: w.href[i], name: w.name[i], reading: w.reading[i], kind: w.kind[i][0], kindLabel: w.kind[i][1], town: w.town[i][0], ward: w.ward[i], phones: w.phone[i], checked: w.checked[i],
    adult: w.adult[i], distance: distance(i, here), why: [...why].slice(0, 3), marks: marksIn(w.name[i], terms), snippet: snippetOf(i, terms),
    care: isOffice(i) ? [...care].map(k => ({ id: w.concepts[k].id, label: w.concepts[k].label, state: w.tag[k][i] > 2 ? STATES[w.tag[k][i]] : w.tag[k][i] ? "あり" : "未確認" })) : [],
  };
}

// ---- The search itself. ----

function rank(words) {
  const score = new Float32Array(w.n).fill(1), hit = new Uint8Array(w.n).fill(1);
  for (const { alts, soft } of words) {
    const made = alts.map(a => ({ need: a.need.map(points), soft: a.soft.map(points) }));
    for (let i = 0; i < w.n; i++) {
      let best = 0, sum = 0;
      for (const a of made) {
        let s = 0;
        for (const p of a.need) { if (!p.of[i]) { s = 0; break; } s += p.of[i]; }
        if (s) for (const p of a.soft) s += W.soft * p.of[i];
        if (s > best) best = s;
        sum += s;
      }
      if (best) score[i] += best + W.rest * (sum - best); else if (!soft) hit[i] = 0;
    }
  }
  return { score, hit };
}

// What a single word is made of: terms of the glossary, or 木もれ日 and 家 of 木もれ日の家.
function piecesOf({ word, cuts }) {
  if (cuts && cuts.need.length > 1) return cuts.need;
  const pieces = word.text.split("の").filter(t => t.length > 1);
  return pieces.length && pieces[0] !== word.text ? pieces.map(t => whole(t)) : [];
}

// Records that fit all words but the fewest, by name, place or tag.
function nearest(units) {
  const made = units.map(points), out = [];
  let most = 1;
  for (let i = 0; i < w.n; i++) {
    let fits = 0, s = 0;
    for (const p of made) if (p.strong[i]) { fits++; s += p.of[i]; }
    if (fits >= most) { if (fits > most) out.length = 0; most = fits; out.push([i, s]); }
  }
  return out.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10).map(x => x[0]);
}

function search(query, options) {
  const { filters = {}, here, limit = 20, literal } = options || {};
  if (!w) { if (!ready()) return { stage: "loading", corrected: [], expanded: [], hits: [], near: [], facets: {}, total: 0 }; build(); }
  query = String(query);
  const words = readQuery(query).map(word => resolve(word, literal));
  if (words.length > 1) for (const x of words) x.soft = x.alts.length && x.alts[0].need.every(t => t.concepts.length && t.concepts.every(([k, share]) => share === 1 && asked(k)));
  if (words.every(x => x.soft)) for (const x of words) x.soft = false;
  const { score, hit } = rank(words), adults = ADULTS.test(normalize(query, "solid")) || filters.adult;
  const terms = [].concat(...words.map(x => [].concat(...x.alts.map(a => [...a.need, ...a.soft]))));
  const hits = [], unknown = [], facets = {};
  for (const g of GROUPS) facets[g] = {};
  let hidden = 0;
  for (let i = 0; i < w.n; i++) {
    if (!hit[i]) continue;
    if (w.adult[i] && !adults) { hidden++; continue; }
    const pass = GROUPS.map(g => passes(i, g, filters[g])), low = Math.min(...pass);
    if (low === 2) hits.push(i); else if (low === 1) unknown.push(i);
    GROUPS.forEach((g, at) => { if (pass.every((p, other) => other === at || p === 2)) for (const v of values(i, g)) facets[g][v] = (facets[g][v] || 0) + 1; });
  }
  const far = here && Array.from({ length: w.n }, (_, i) => { const d = distance(i, here); return d === null ? 1e9 : d; });
  const top = hits.reduce((most, i) => Math.max(most, score[i]), 1), step = i => Math.floor(4 * score[i] / top);
  const order = (a, b) => (here ? step(b) - step(a) || far[a] - far[b] : score[b] - score[a]) || (w.checked[b] > w.checked[a] ? 1 : w.checked[b] < w.checked[a] ? -1 : 0) || w.name[a].length - w.name[b].length || a - b;
  hits.sort(order); unknown.sort(order);
  const units = words.length > 1 ? words.map(x => whole(x.word.text)) : words.length ? piecesOf(words[0]) : [];
  const near = unknown.slice(0, 20);
  if (hits.length < 3 && units.length) for (const i of nearest(units)) if (!hits.includes(i) && !near.includes(i) && (adults || !w.adult[i]) && GROUPS.every(g => passes(i, g, filters[g]) === 2)) near.push(i);
  const stages = ["exact", "pieces", "sound", "typo", "none"], stage = stages[Math.max(0, ...words.map(x => stages.indexOf(x.stage)))];
  const expanded = [];
  for (const t of terms) for (const [k, share] of t.concepts) if (share === 1 || t.text && !words.some(x => x.word.text === t.text)) {
    const to = w.concepts[k].label, from = (words.find(x => x.word.text === t.text) || { word: { shown: t.text } }).word.shown;
    if (t.text && solid(to) !== t.text && !expanded.some(e => e.to === to)) expanded.push({ from, to });
  }
  const show = i => answer(i, terms, filters, here);
  return {
    stage: hits.length ? stage : near.length ? "near" : "none", corrected: words.filter(x => x.to).map(x => ({ from: x.word.shown, to: x.to })), expanded,
    hits: hits.slice(0, limit).map(show), near: near.map(show), facets, total: hits.length, unknown: unknown.length, adults: hidden,
  };
}

host.yorisoiSearch = { load, ready, finish, search, normalize, phoneDigits };
})(typeof window === "undefined" ? globalThis : window);
