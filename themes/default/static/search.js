// The search engine of one ward. A classic script: no dependency, no request, no build step; runs from file://.
// Data come by yorisoiSearch.load(part, data, stamp) from the scripts that src/search/ writes.
"use strict";
(function (host) {

// What has been loaded (glossary, lite, bodies); the ward made ready from it; the tables of the language, which
// come with the glossary; points by term, kept for the next stroke.
const parts = {}, memory = new Map();
let w = null, lang = null;

const memo = f => { const known = new Map(); return x => { if (!known.has(x)) known.set(x, f(x)); return known.get(x); }; };
const isKana = text => /^[ぁ-ゖ]+$/.test(text), isLatin = text => /^[a-z]+$/.test(text);
const lines = text => text.split("\n"), flat = lists => [].concat(...lists);

// ---- One spelling for all that is compared: the rules of src/search/normal.rs, pass for pass. ----

// No regular expression here has the u flag: compiling those costs a slow phone more than all they are used for.
const CLUSTER = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u3099\u309a\uff9e\uff9f]*/g;
const DROPPED = /^(?:[\u00ad\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f\ufeff]|\udb40[\udd00-\uddef])/;
const ADMITTED = /^(?:[\n!-~À-ɏ‐-―Ⅰ-ⅿ−①-⑳─々-ヾ㈀-㋾㌀-㏾㐀-䶿一-鿿\uf900-\ufad9\uff01-\uff9f]|[\ud840-\ud87e][\udc00-\udfff])/;
const LETTER = /[\na-z0-9ぁ-ゖゞケヶ々㐀-鿿\uf900-\ufaff\ud840-\ud87e]/;

function fold(cluster, keepSmall) {
  if (DROPPED.test(cluster)) return "";
  if (!ADMITTED.test(cluster)) return " ";
  return Array.from(cluster.normalize("NFKC"), c => {
    if (c >= "ァ" && c <= "ヵ" && c !== "ケ") c = String.fromCharCode(c.charCodeAt(0) - 96);
    c = lang.same.get(c) || c;
    if (!keepSmall) c = lang.small.get(c) || c;
    if (/[A-ZÀ-ɏ]/.test(c)) c = c.normalize("NFKD")[0].toLowerCase();
    return LETTER.test(c) ? c : /[-‐-―−─ー]/.test(c) ? "-" : " ";
  }).join("");
}
const foldLarge = memo(c => fold(c)), foldKept = memo(c => fold(c, true));

// 三ヶ月 か, 富士見ケ丘 が, ケア け.
const readKe = text => text.replace(/(\d)[ケヶ]/g, "$1か").replace(/([々㐀-鿿\uf900-\ufaff])ケ(?=[々㐀-鿿\uf900-\ufaff])/g, "$1が").replace(/ケ/g, "け").replace(/ヶ/g, "が");

// form: "words" keeps words apart, "solid" keeps blanks between digits only, "spoken" is solid with small kana kept.
// Line breaks stay, so that a whole column is written at once.
function normalize(text, form) {
  text = text.replace(lang.unsettled, form === "spoken" ? foldKept : foldLarge)
    .replace(/[一二三四五六七八九十]+(?=丁目)/g, n => n.length > 3 ? n : [...n].reduce((sum, c) => c === "十" ? 10 * (sum || 1) : sum + "一二三四五六七八九".indexOf(c) + 1, 0))
    .replace(/(\d)(?:丁目|番地|号室|番|号)+(?:(の?-*)(?=\d)|)/g, (all, digit, joint) => digit + (joint === undefined ? "" : "-"))
    .replace(/(\d-(?=\d))|([ぁ-ゖケヶ])-+|-/g, (all, number, kana) => number || kana || " ");
  text = readKe(text);
  for (const [from, to] of lang.spellings) if (text.includes(from)) text = text.split(from).join(to);
  return form === "words" ? text.replace(/ +/g, " ").replace(/^ | $/gm, "") : text.replace(/(\d) +(?=\d)| +/g, (all, digit) => digit ? digit + " " : "");
}
const solid = text => normalize(text, "solid");
const phoneDigits = text => solid(text).replace(/\D/g, "").replace(/^810?(?=\d{9})/, "0");

// What two spellings of one sound have in common: kana and romaji become the same letters.
const soundOf = text => lang.soundRules.reduce((t, [from, to]) => t.replace(from, to), normalize(text, "spoken").replace(/[ぁ-ゖ]/g, c => lang.sounds.get(c) || c));

// ---- Data: columns in, arrays of what is shown (w.name …) and of what is compared (w.N …) out. ----

function load(part, data, stamp) {
  parts[part] = { data, stamp };
  memory.clear();
  if (part === "glossary") readTables(data.tables);
  if (part !== "bodies") w = null; else if (w) later();
}
const ready = () => !!(parts.lite && parts.glossary);

function readTables(t) {
  const pairs = list => new Map((list.match(/../gu) || []).map(pair => [...pair]));
  lang = { same: pairs(t.same), small: pairs(t.small), spellings: t.spellings, filler: new RegExp("^(?:" + t.filler + ")+$"), adults: new RegExp(t.adults) };
  // Letters that are not yet as they are compared: most are, and need no look at the tables.
  lang.unsettled = new RegExp(CLUSTER.source.replace("*", "+") + "|[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\na-z0-9あいうえおか-ちつて-もやゆよら-ろわん々㐀-䶿一-鿿]|[" + [...lang.same.keys()].join("") + "]", "g");
  lang.sounds = new Map(flat(t.sounds.split(" ").map(([consonant, ...kana]) => kana.map((c, i) => [c, consonant.replace("_", "") + "aiueo"[i]]))));
  lang.soundRules = t.soundRules.map(([from, to]) => [new RegExp(from, "g"), to]);
}

// Concepts with their words, the label first. "plain" are the words long enough to mean the concept wherever they stand.
const readGlossary = memo(text => {
  const concepts = lines(text).filter(Boolean).map((line, k) => {
    const [id, kind, ...words] = line.split("\t"), [label] = words[0].split("=");
    return { id, k, kind, label, words: flat(words.map(word => word.split("=").map((source, reading, [surface]) => ({ k, source, shown: reading ? label : surface })))) };
  });
  const words = flat(concepts.map(c => c.words)), exact = new Map();
  lines(solid(words.map(x => x.source).join("\n"))).forEach((form, i) => {
    words[i].form = form;
    exact.set(form, (exact.get(form) || []).concat(words[i].k));
  });
  for (const c of concepts) {
    c.plain = c.words.map(x => x.form).filter(f => f.length > (isKana(f) || isLatin(f) ? 3 : 1));
    // Made when it is first asked for: forty of them are not.
    c.named = text => (c.pattern = c.pattern || new RegExp(c.plain.join("|") || "^$")).test(text);
  }
  return { concepts, words, exact, longest: Math.max(0, ...words.map(x => x.form.length)), byId: new Map(concepts.map(c => [c.id, c])) };
});

const codeAt = (codes, i, size) => size > 92 ? codes.charCodeAt(2 * i) * 92 + codes.charCodeAt(2 * i + 1) - 3255 : codes.charCodeAt(i) - 35;

function build() {
  const { count: n, tags, lat, lon, ...columns } = parts.lite.data;
  const all = f => { const list = []; for (let i = 0; i < n; i++) list.push(f(i)); return list; };
  // A column of [values, codes] as values by record.
  const dictionary = ([values, codes], made = values) => all(i => made[codeAt(codes, i, values.length)]);
  w = Object.assign({ n, S: null, B: [] }, readGlossary(parts.glossary.data.concepts));
  for (const [name, column] of Object.entries(columns)) w[name] = typeof column === "string" ? lines(column) : Array.isArray(column) ? dictionary(column) : column;
  // Readings come with a bar where a word begins.
  w.read = w.reading;
  w.reading = lines(columns.reading.replace(/[|]/g, ""));
  w.sizeOf = memo(piece => solid(piece).length);
  w.at = [lat, lon].map(([least, steps]) => ({ least, steps: lines(steps) }));
  // All that is compared is written at once: one long text takes a fraction of the time of many short ones.
  const { operator, ward, kind, town } = columns, own = { N: w.name, R: w.reading, O: operator[0], W: ward[0], K: kind[0].map(k => k[1]), T: town[0].map(t => t[0]), Y: town[0].map(t => t[1]), A: lines(Object.values(w.alias).join("\n")) };
  const made = lines(solid(flat(Object.values(own)).join("\n")));
  for (const name in own) own[name] = made.splice(0, own[name].length);
  Object.assign(w, { N: own.N, R: own.R, O: dictionary(operator, own.O), W: dictionary(ward, own.W), K: dictionary(kind, own.K), T: dictionary(town, own.T), Y: dictionary(town, own.Y) });
  w.A = all(i => w.alias[i] ? own.A.splice(0, lines(w.alias[i]).length) : []);
  w.D = all(i => w.T[i] + w.block[i]);
  w.hay = all(i => [w.N[i], w.R[i], ...w.A[i], w.W[i] + w.D[i], w.Y[i], w.O[i], w.K[i]].join("\n"));
  // Tags: w.tag by concept (1 main, 2 tagged, 3 has been given, 4 ask first, 5 not given), w.office for who offers a service.
  w.tag = w.concepts.map(() => new Uint8Array(n));
  for (const c of w.concepts) if (c.kind === "day") w.days.forEach((days, i) => { if (days.includes(c.label[0])) w.tag[c.k][i] = 2; });
  w.office = new Uint8Array(n);
  lines(tags[1]).forEach((line, i) => line.split("!").forEach((codes, part) => {
    for (let at = 0; at < codes.length / (tags[0].length > 92 ? 2 : 1); at++) {
      const c = w.byId.get(tags[0][codeAt(codes, at, tags[0].length)]);
      if (!c) continue;
      w.tag[c.k][i] = part ? part + 2 : at ? 2 : 1;
      if (c.kind === "service") w.office[i] = 1;
    }
  }));
  later();
}

// Sounds and bodies are made ready in slices between strokes, so that no stroke waits for them.
let timer = 0;
const later = () => { if (!timer && typeof setTimeout === "function") timer = setTimeout(() => { timer = 0; if (w && !prepare(30)) later(); }, 5); };
function prepare(slice) {
  const texts = parts.bodies && parts.bodies.stamp === parts.lite.stamp && (w.bodies = w.bodies || lines(parts.bodies.data));
  if (!w.S) {
    const sounds = list => lines(soundOf(list.join("\n"))), town = sounds(w.town.map(t => t[1]));
    if (w.words.some(x => !("sound" in x))) sounds(w.words.map(x => x.source)).forEach((sound, i) => { w.words[i].sound = sound; });
    w.S = sounds(w.reading).map((s, i) => [s, town[i]]);
  } else if (texts) w.B.push(...lines(solid(texts.slice(w.B.length, w.B.length + slice).join("\n"))));
  w.full = texts && w.B.length >= w.n;
  if (w.full) { w.text = w.B.join("\n"); w.mentions = memo(mentions); memory.clear(); }
  return w.full || !texts;
}
const finish = () => { if (!w && ready()) build(); while (w && !prepare(1e9)); };
const heardWords = () => { if (!w.S) prepare(0); return w.words; };

// ---- Weights, all in one place. Three numbers are: the whole field, its beginning, inside it. ----

const WEIGHTS = {
  name: [14, 9, 7], reading: [12, 8, 5.5], phone: [12, 8, 8], place: [6, 5, 4], kind: [3, 3, 3], operator: [2, 2, 2], ward: [1, 1, 1],
  // By the state of a tag: main service, tagged, given, ask first. Called just as a concept, or named after it.
  tag: [0, 7.5, 6.5, 6.5, 5.5], named: [10, 5],
  // Times the root of the mentions, of which so many count. A page with a Latin name, for those who type Latin letters.
  body: 1.6, mentions: 3, latin: 4,
  // Shares: of a concept whose word has been begun, or is longer at both ends; of a record's further fields; of words
  // that need not be there; of a town for who typed a block in it, and of names akin to the one typed; of one or two
  // kana inside a word, for who has typed so few is at the beginning of one.
  begun: 0.7, within: 0.5, rest: 0.25, soft: 0.5, dim: 0.5, few: 0.5,
};

// How often each record's text has a word: all texts are one, for that is searched fastest.
function mentions(word) {
  const counts = new Uint8Array(w.n);
  let i = 0, end = w.B[0].length;
  for (let at = w.text.indexOf(word); at >= 0; at = w.text.indexOf(word, at + word.length)) {
    while (end < at) end += 1 + w.B[++i].length;
    counts[i]++;
  }
  return counts;
}

// All words by which a term may stand in a text.
const wordsOf = ({ text, concepts }) => [...new Set(flat([text ? [text] : [], ...concepts.map(([k, share]) => share < 1 ? [] : w.concepts[k].plain)]))];

// What one record gives a term: note(points, field, concept) for each field that fits.
function match(term, i, note) {
  const t = term.text, inside = t.length < 3 && isKana(t) ? WEIGHTS.few : 1;
  const rate = (field, text, part = t) => {
    const at = text.indexOf(part);
    if (at >= 0) note(WEIGHTS[field][text.length === part.length ? 0 : at ? 2 : 1] * (at ? inside : 1), field);
    return at >= 0;
  };
  if (term.kin) return rate("name", w.N[i]);
  if (t && w.hay[i].includes(t)) {
    rate("name", w.N[i]);
    if (w.R[i] !== w.N[i]) rate("reading", w.R[i]);
    w.A[i].forEach(alias => rate("name", alias));
    rate("place", w.T[i]) || rate("place", w.D[i]) || rate("place", w.Y[i]) || w.W[i].includes(t) || rate("place", w.W[i] + w.D[i]);
    rate("ward", w.W[i]); rate("operator", w.O[i]); rate("kind", w.K[i]);
  }
  if (term.phone) w.phone[i].replace(/[^\d,]/g, "").split(",").forEach(number => rate("phone", number, term.phone));
  if (term.sound) w.S[i].forEach((heard, k) => { if (term.sound.length > 2 || heard.startsWith(term.sound)) rate(k ? "place" : "reading", heard, term.sound); });
  for (const [k, share] of term.concepts) {
    const state = w.tag[k][i], { plain, named } = w.concepts[k];
    if (state > 4) return;
    if (state) note(WEIGHTS.tag[state] * share, "tag", k);
    if (share < 1) continue;
    if (named(w.N[i])) note(WEIGHTS.named[plain.includes(w.N[i]) ? 0 : 1], "named");
    if (state && term.sound && /[a-z]+ [a-z]+ [a-z]+/i.test(w.name[i])) note(WEIGHTS.latin / WEIGHTS.rest, "latin");
  }
  if (!w.full) return;
  if (!term.mentions) term.mentions = wordsOf(term).filter(word => word.length > 1).map(w.mentions);
  let seen = 0;
  for (const counts of term.mentions) seen += counts[i];
  if (seen) note(WEIGHTS.body * Math.sqrt(Math.min(seen, WEIGHTS.mentions)), "body");
}

// The points of all records for a term: the best field and a share of the others, times what its rarity is worth.
function points(term) {
  let made = memory.get(term.key);
  if (made) return made;
  made = { of: new Float32Array(w.n), clear: new Uint8Array(w.n), found: 0 };
  let best, sum, clear;
  const note = (p, field) => { if (field !== "latin" && p > best) best = p; if (field !== "body") clear = 1; sum += p; };
  for (let i = 0; i < w.n; i++) {
    best = sum = clear = 0;
    match(term, i, note);
    if (!sum) continue;
    made.of[i] = best + WEIGHTS.rest * (sum - best);
    made.clear[i] = clear;
    made.found++;
  }
  const worth = (term.share || 1) * Math.sqrt(Math.log(1 + (w.all || w.n) / (w.rare && w.rare.get(term.key) || made.found || 1)));
  for (let i = 0; i < w.n; i++) made.of[i] *= worth;
  if (memory.size > 60) memory.clear();
  memory.set(term.key, made);
  return made;
}

// ---- The query: words; a word is terms that a record needs and soft ones that it need not have. ----

const term = (text, concepts, more) => Object.assign({ text, concepts, key: JSON.stringify([text, concepts, more]) }, more);
const exact = text => (w.exact.get(text) || []).map(k => [k, 1]);
// Words for who asks rather than for what.
const isAsked = ([k]) => /^(person|spelling)$/.test(w.concepts[k].kind);
const isPlace = text => w.T.some(t => t && t.startsWith(text)) || w.W.some(t => t && t.startsWith(text));

function heard(sound) {
  const found = new Map();
  for (const x of heardWords()) if (x.sound === sound) found.set(x.k, 1); else if (sound.length > 3 && x.sound.startsWith(sound) && !found.has(x.k)) found.set(x.k, WEIGHTS.begun);
  return found;
}

// Letters as a term: themselves, and each concept that is called so or may be about to be.
function whole(text, literal) {
  const latin = isLatin(text), phone = /^[\d-]{4,}$/.test(text) && phoneDigits(text), more = phone ? { phone } : latin && text.length > 1 ? { sound: soundOf(text) } : {};
  if (more.sound) heardWords();
  let found = new Map(literal ? [] : exact(text));
  if (!literal && !found.size && text.length > (latin || isKana(text) ? 2 : 1)) {
    for (const { form, k } of w.words) {
      const share = form.startsWith(text) ? WEIGHTS.begun : !latin && form.includes(text) ? WEIGHTS.within : 0;
      if (share > (found.get(k) || 0)) found.set(k, share);
    }
    if (latin && !found.size) found = heard(more.sound);
  }
  return term(text, [...found], more);
}

// Cuts a word at the longest words of the glossary; short ones in kana or Latin letters only where a word may end.
function cut(text) {
  const out = [], same = (a, b) => a && b && (isKana(a) && isKana(b) || isLatin(a) && isLatin(b));
  let from = 0;
  const rest = to => out.push(...(text.slice(from, to).match(/[ぁ-ゖ]+|[^ぁ-ゖ]+/g) || []).map(t => ({ text: t })));
  for (let i = 0; i < text.length; i++) for (let len = Math.min(w.longest, text.length - i); len > 1; len--) {
    const form = text.substr(i, len), next = text[i + len];
    if (!w.exact.has(form)) continue;
    const open = i > from && same(text[i - 1], form[0]) || same(form[len - 1], next) && !/[おにがはでとものへや]/.test(next);
    if (open && (isLatin(form) || isKana(form) && len < 4)) continue;
    rest(i);
    out.push({ text: form, concepts: exact(form) });
    from = i + len;
    i = from - 1;
    break;
  }
  rest(text.length);
  return out;
}

// A cut word: what it needs and what is soft; null if there is nothing to cut.
function phrase({ text, katakana }) {
  const cuts = cut(text), need = [], soft = [], told = cuts.some(c => c.concepts);
  if (cuts.length < 2) return null;
  for (const c of cuts) c.filler = !c.concepts && isKana(c.text) && !katakana.some(k => k.includes(c.text)) && (c.text.length < 3 || lang.filler.test(c.text) || !w.hay.some(h => h.includes(c.text)));
  const sentence = cuts.some(c => c.filler);
  cuts.forEach((c, i) => {
    const next = cuts[i + 1], stem = !c.concepts && !isKana(c.text) && next && next.filler ? c.text.slice(-2) + next.text[0] : "";
    // 預かってくれる means 預かり: what is left may begin a word of the glossary.
    const means = stem ? w.words.filter(x => x.form.startsWith(stem)).map(x => [x.k, WEIGHTS.begun]) : [];
    if (c.concepts) (c.concepts.every(isAsked) ? soft : need).push(term(c.text, c.concepts));
    else if (means.length) (told ? soft : need).push(term(stem, means));
    else if (c.filler) { if (c.text.length > 1 && !lang.filler.test(c.text)) soft.push(term(c.text, [])); }
    else if (c.text.length > 1 && (told || sentence)) (sentence && !isKana(c.text) && !isPlace(c.text) ? soft : need).push(whole(c.text));
  });
  if (!need.length) need.push(...soft.splice(0).filter(t => t.concepts.length));
  return need.length ? { need, soft } : null;
}

const GAP = /[\s!-,./:-@[-`{-~、-〃〈-〟〜・！-，．／：-＠［-｀｛-･]+/;
function readQuery(query) {
  const words = query.slice(0, 300).split(GAP).map(shown => ({ shown, text: solid(shown), katakana: (shown.normalize("NFKC").match(/[ァ-ヴー]+/g) || []).map(solid) })).filter(x => x.text).slice(0, 10);
  const join = list => ({ shown: list.map(x => x.shown).join(" "), text: list.map(x => x.text).join(""), katakana: flat(list.map(x => x.katakana)) });
  if (words.length > 1 && words.every(x => /^[\d-]+$/.test(x.text))) return [join(words)];
  // tube feeding, houmon kango: words that are one term together.
  for (let i = 0; i < words.length; i++) for (let j = Math.min(words.length, i + 4); j > i + 1; j--) {
    const list = words.slice(i, j), one = join(list);
    if (w.exact.has(one.text) || isLatin(one.text) && !list.some(x => w.exact.has(x.text)) && heard(soundOf(one.text)).size) { words.splice(i, j - i, one); break; }
  }
  const telling = words.length > 1 ? words.filter(x => !lang.filler.test(x.text)) : [];
  return telling.length ? telling : words;
}

// ---- Stages: the letters, their sound, a slip of the hand, piece by piece. The first that answers is taken. ----

// The least number of slips that turns a into b, or into a beginning of b, and where that ends.
function slips(a, b, most, whole) {
  let before, row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
    }
    if (Math.min(...now) > most) return [most + 1, 0];
    [before, row] = [row, now];
  }
  const least = whole ? row[b.length] : Math.min(...row);
  return [least, whole ? b.length : row[a.length] === least ? a.length : row.indexOf(least)];
}

// Words of the glossary, names, readings and towns within one slip of a text (two from nine letters on); never bodies.
function bySlip(text) {
  const most = text.length > 8 ? 2 : 1, found = new Map(), size = Math.ceil(text.length / (most + 1));
  let least = most;
  if (text.length < 4 || text.length > 40 || /\d/.test(text)) return [];
  const offer = (other, whole, shown, concept) => {
    if (text.length < 5 && other[0] !== text[0]) return;
    const [d, end] = slips(text, other, least, whole), form = whole ? other : other.slice(0, end);
    if (d > least || end < 3) return;
    if (d < least) { found.clear(); least = d; }
    if (!found.has(form)) found.set(form, { to: shown || form, concepts: [] });
    if (concept) found.get(form).concepts.push(concept);
  };
  // With so few slips one part of the text is whole, and near its place.
  const whole = Array.from({ length: most + 1 }, (_, k) => text.substr(k * size, size)).filter(Boolean);
  const mayFit = field => whole.some((part, k) => field.slice(Math.max(0, k * size - most), (k + 1) * size + most).includes(part));
  for (const { form, shown, k } of w.words) {
    if (!mayFit(form)) continue;
    const near = Math.abs(form.length - text.length) <= most;
    if (near || text.length > 4 && form[0] === text[0]) offer(near ? form : form.slice(0, text.length + most), near, shown, [k, near ? 1 : WEIGHTS.begun]);
  }
  const begin = memo(field => { if (mayFit(field)) offer(field); }), inKanji = !isKana(text), n = isLatin(text) ? 0 : w.n;
  for (let i = 0; i < n; i++) {
    if (!whole.some(part => w.hay[i].includes(part))) continue;
    w.read[i].split("|").reduce((at, piece) => { begin(w.R[i].substr(at, text.length + most)); return at + w.sizeOf(piece); }, 0);
    if (inKanji) for (let at = -1; (at = w.N[i].indexOf(text[0], at + 1)) >= 0;) begin(w.N[i].substr(at, text.length + most));
    [...w.A[i], w.Y[i], w.T[i]].forEach(field => begin(field.slice(0, text.length + most)));
  }
  return Array.from(found, ([form, { to, concepts }]) => ({ need: [term(form, concepts)], soft: [], to })).slice(0, 8);
}

// Adds up an alternative: for each record its points, 0 where a term that is needed is missing. Whether any has some.
function addUp(alt, need, soft, n) {
  alt.of = new Float32Array(n);
  if (!need.every(p => p.found)) return false;
  let any = false;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (const p of need) { if (!p.of[i]) { sum = 0; break; } sum += p.of[i]; }
    if (!sum) continue;
    for (const p of soft) sum += WEIGHTS.soft * p.of[i];
    alt.of[i] = sum;
    any = true;
  }
  return any;
}
const holds = alt => addUp(alt, alt.need.map(points), alt.soft.map(points), w.n);

// What a word stands for: alternatives, of which a record must satisfy one.
function resolve(word, literal) {
  const { text, shown } = word, alone = (...need) => ({ need, soft: [] }), cuts = literal ? null : phrase(word);
  const answer = (stage, alts, to) => ({ word, cuts, stage, to, alts });
  const alts = [alone(whole(text, literal))], block = /^(\D+)\d[\d-]*$/.exec(text);
  if (cuts) alts.push(cuts);
  // 月見台3丁目: who types an address looks round it, so the rest of the town follows.
  if (block && !literal && isPlace(block[1])) alts.push(alone(term(block[1], [], { share: WEIGHTS.dim })));
  // 木もれ日の家, a name or the end of one: houses called by what stands before の are akin, and follow.
  const kin = /^(.{2,}?)の./.exec(text);
  if (kin && !literal && w.N.some(name => name.includes(text))) alts.push(alone(term(kin[1], [], { share: WEIGHTS.dim, kin: 1 })));
  const fit = alts.filter(holds);
  if (fit.length || literal) return answer(0, fit);
  // While the IME composes, one or two Latin letters hang after what is written (ほうm).
  const composed = text.replace(/([^a-z])[a-z]{1,2}$/, "$1");
  if (composed !== text) return resolve(Object.assign({}, word, { text: composed, shown: shown.slice(0, composed.length - text.length) }));
  const sound = soundOf(shown), means = [...heard(sound)], said = alone(term("", means, { sound }));
  if (sound.length > 1 && holds(said)) return answer(2, [said], !isLatin(text) && means.length ? w.concepts[means[0][0]].label : "");
  const slipped = bySlip(text).filter(holds);
  if (slipped.length) return answer(3, slipped, slipped[0].to);
  // 桜川りょういく, half converted: each piece must be somewhere.
  const pieces = alone(...(text.match(/[ぁ-ゖ]+|[a-z]+|[\d-]+|[^ぁ-ゖa-z\d-]+/g) || []).filter(t => t.length > 1).map(t => whole(t)));
  return pieces.need.length > 1 && holds(pieces) ? answer(1, [pieces]) : answer(4, []);
}
const STAGES = ["exact", "pieces", "sound", "typo", "none"];

// ---- Filters and facets. What nobody has confirmed is 1, which is neither yes (2) nor no (0). ----

const TAGS = ["service", "care", "topic"], AGES = ["0-2", "3-5", "6-11", "12-14", "15-17", "18-99"];
const FIELDS = {
  town: ([name]) => name ? [name] : [],
  days: days => [...days],
  age: ([from, to]) => AGES.filter(id => { const [a, b] = id.split("-"); return from <= b && a <= to; }),
};

function passes(i, group, chosen) {
  if (!TAGS.includes(group)) {
    const has = FIELDS[group](w[group][i]);
    return chosen.some(id => has.includes(id)) ? 2 : !has.length && w.office[i] && group !== "town" ? 1 : 0;
  }
  const each = chosen.map(id => { const c = w.byId.get(id), state = c && w.tag[c.k][i]; return state > 4 ? 0 : state ? 2 : c && group === "care" && w.office[i] ? 1 : 0; });
  return group === "service" ? Math.max(...each) : Math.min(...each);
}

// How many of these records each choice of a group would leave.
function facet(group, records) {
  const counts = {}, add = (id, n) => { if (n) counts[id] = (counts[id] || 0) + n; };
  if (TAGS.includes(group)) for (const c of w.concepts) { if (c.kind === group) { let n = 0; for (const i of records) if (w.tag[c.k][i] % 5) n++; add(c.id, n); } }
  else {
    const by = new Map();
    for (const i of records) by.set(w[group][i], (by.get(w[group][i]) || 0) + 1);
    by.forEach((n, value) => FIELDS[group](value).forEach(id => add(id, n)));
  }
  return counts;
}

// ---- What is shown of an answer. ----

const STATES = ["未確認", "あり", "あり", "実績あり", "相談", "なし"];

// A text as shown, as it is compared, letter by letter, so that each one's place is known. The answers to the next
// stroke are mostly the same.
const written = new Map();
function lettersOf(shown) {
  if (written.has(shown)) return written.get(shown);
  let text = "", at = 0;
  const source = [];
  for (const unit of shown.match(CLUSTER) || []) {
    for (const c of foldLarge(unit).replace(/[ -]/g, "").split("")) { text += c; source.push([at, at + unit.length]); }
    at += unit.length;
  }
  text = readKe(text);
  for (const [from, to] of lang.spellings) for (let p; (p = text.indexOf(from)) >= 0;) {
    source.splice(p, from.length, ...Array(to.length).fill([source[p][0], source[p + from.length - 1][1]]));
    text = text.replace(from, to);
  }
  if (written.size > 60) written.clear();
  written.set(shown, { text, source });
  return { text, source };
}

// Where terms stand in a text as shown: [[from, to]…], in order and apart.
function marksIn(shown, terms) {
  const { text, source } = lettersOf(shown), words = new Set(), marks = [];
  for (const t of terms) wordsOf(t).forEach(word => words.add(word));
  for (const t of words) for (let p = text.indexOf(t); p >= 0; p = text.indexOf(t, p + t.length)) marks.push([source[p][0], source[p + t.length - 1][1]]);
  return marks.sort((a, b) => a[0] - b[0]).reduce((all, m) => { const last = all[all.length - 1]; if (last && m[0] <= last[1]) last[1] = Math.max(last[1], m[1]); else all.push([...m]); return all; }, []);
}

// About sixty letters round the first hit, cut at 。 or 、.
function snippetOf(body, terms) {
  const marks = marksIn(body, terms);
  if (!marks.length) return null;
  const hit = marks[0][0], near = Math.max(0, hit - 30), before = body.slice(near, hit), stop = Math.max(before.lastIndexOf("。"), before.lastIndexOf("、"));
  const from = near + stop + 1, end = body.slice(from + 40).search(/[。、]/), to = Math.max(marks[0][1], from + 41 + (end < 0 || end > 40 ? 20 : end)), lead = from ? "…" : "";
  return { text: lead + body.slice(from, to) + (to < body.length ? "…" : ""), marks: marks.filter(m => m[1] <= to).map(m => m.map(at => at - from + lead.length)) };
}

function distance(i, here) {
  const [lat, lon] = w.at.map(({ least, steps }) => steps[i] ? (least + +steps[i]) / 1000 : null);
  return here && lat !== null && lon !== null ? Math.hypot(lat - here.lat, (lon - here.lon) * Math.cos(here.lat * Math.PI / 180)) * 111.2 : null;
}

function show(i, terms, filters, here) {
  const why = new Set(), care = new Set((filters.care || []).map(id => w.byId.get(id)).filter(Boolean)), [, kind, folder] = w.kind[i];
  let mentioned = false;
  for (const t of terms) {
    match(t, i, (p, field, k) => {
      if (field === "tag") why.add(w.concepts[k].label);
      else if (field === "operator") why.add(w.operator[i]);
      else if (field === "body") mentioned = true;
    });
    for (const [k, share] of t.concepts) if (share === 1 && w.concepts[k].kind === "care") care.add(w.concepts[k]);
  }
  return {
    id: w.id[i] || w.slug[i], href: w.href[i] || (folder && folder + "/") + w.slug[i] + ".html", kind, name: w.name[i], reading: w.reading[i], town: w.town[i][0], ward: w.ward[i],
    phones: w.phone[i] ? w.phone[i].split(",") : [], checked: w.checked[i], adult: !!w.adult[i], distance: distance(i, here), why: [...why].slice(0, 3),
    marks: marksIn(w.name[i], terms), snippet: mentioned ? snippetOf(w.bodies[i], terms) : null,
    care: w.office[i] ? [...care].map(c => ({ id: c.id, label: c.label, state: STATES[w.tag[c.k][i]] })) : [],
  };
}

// ---- The search. ----

// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points), fits = new Map(records.map(i => [i, made.reduce((n, p) => n + p.clear[i], 0)])), most = Math.max(1, ...fits.values());
  const sum = i => made.reduce((s, p) => s + p.clear[i] * p.of[i], 0);
  return records.filter(i => fits.get(i) === most).sort((a, b) => sum(b) - sum(a));
}

// What a query may be made of, for near answers: its words, the terms of one word, or 木もれ日 and 家 of 木もれ日の家.
function piecesOf(words) {
  if (words.length !== 1) return words.map(x => whole(x.word.text));
  const [{ word, cuts }] = words;
  return cuts && cuts.need.length > 1 ? cuts.need : word.text.includes("の") ? word.text.split("の").filter(t => t.length > 1).map(t => whole(t)) : [];
}

function search(query, { filters = {}, here, limit = 10, literal, facets = true } = {}) {
  const result = { stage: "loading", corrected: [], expanded: [], suggestions: [], hits: [], near: [], facets: {}, total: 0, unknown: 0, adults: 0 };
  if (!ready()) return result;
  if (!w) build();
  query = String(query);
  const words = readQuery(query).map(word => resolve(word, literal)), terms = flat(words.map(x => flat(x.alts.map(a => a.need.concat(a.soft)))));
  const asked = x => words.length > 1 && (lang.adults.test(x.word.text) || x.alts.length && x.alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked))), all = words.every(asked);
  const score = new Float32Array(w.n).fill(1), adults = filters.adult || lang.adults.test(solid(query));
  for (const x of words) for (let i = 0; i < w.n; i++) {
    let best = 0, sum = 0;
    for (const { of } of x.alts) { sum += of[i]; if (of[i] > best) best = of[i]; }
    if (!best && (all || !asked(x))) score[i] = 0;
    if (score[i]) score[i] += best + WEIGHTS.rest * (sum - best);
  }
  const groups = TAGS.concat(Object.keys(FIELDS)), chosen = groups.filter(g => filters[g] && filters[g].length), kept = [], hits = [], unknown = [];
  const least = (i, except) => chosen.reduce((low, g) => g === except ? low : Math.min(low, passes(i, g, filters[g])), 2);
  score.forEach((s, i) => {
    if (!s) return;
    if (w.adult[i] && !adults) { result.adults++; return; }
    kept.push(i);
    const low = least(i);
    if (low) (low > 1 ? hits : unknown).push(i);
  });
  if (facets) for (const g of groups) result.facets[g] = facet(g, chosen.includes(g) ? kept.filter(i => least(i, g) > 1) : hits);
  // With a place given, the nearest come first among those that fit about as well.
  const top = Math.max(...score), tier = i => here ? Math.floor(4 * score[i] / top) : score[i], far = memo(i => { const d = distance(i, here); return d === null ? 1e4 : d; });
  const order = (a, b) => tier(b) - tier(a) || here && far(a) - far(b) || (w.checked[b] > w.checked[a]) - (w.checked[b] < w.checked[a]) || w.name[a].length - w.name[b].length || a - b;
  hits.sort(order);
  const pieces = hits.length < (words.length > 1 ? 5 : 3) && words.length ? piecesOf(words) : [];
  const others = pieces.length ? w.N.map((_, i) => i).filter(i => !hits.includes(i) && !unknown.includes(i) && (adults || !w.adult[i]) && least(i) > 1) : [];
  const near = unknown.sort(order).concat(nearest(pieces, others));
  for (const t of terms) for (const [k, share] of t.concepts) {
    const { label } = w.concepts[k], typed = words.find(x => x.word.text === t.text), other = t.text && solid(label) !== t.text;
    if (other && (share === 1 || !typed) && !result.expanded.some(e => e.to === label)) result.expanded.push({ from: typed ? typed.word.shown : (w.words.find(x => x.form === t.text) || { source: t.text }).source, to: label });
    if (share < 1 && typed && !result.suggestions.some(x => x.text === label)) result.suggestions.push({ text: label, why: w.words.find(x => x.k === k && x.form.includes(t.text)), share });
  }
  result.suggestions = result.suggestions.sort((a, b) => b.share - a.share).map(({ text, why }) => ({ text, why: why && why.shown !== text ? why.shown : "" }));
  const shown = list => list.slice(0, limit).map(i => show(i, terms, filters, here));
  return Object.assign(result, {
    stage: hits.length ? STAGES[Math.max(0, ...words.map(x => x.stage))] : near.length ? "near" : "none", total: hits.length, unknown: unknown.length,
    corrected: words.filter(x => x.to).map(x => ({ from: x.word.shown, to: x.to })), hits: shown(hits), near: shown(near),
  });
}

// For search-wide.js: the ward is a few records out of many, or none; "more" tells what it cannot know by itself.
function among(lite, more, act) {
  const kept = [parts.lite, w];
  parts.lite = { data: lite };
  memory.clear();
  try {
    build();
    Object.assign(w, more);
    return act();
  } finally {
    [parts.lite, w] = kept;
    memory.clear();
  }
}
// In the order in which search-wide.js takes them: names would weigh on every ward, which has no use for them.
const inner = [among, readQuery, cut, phrase, whole, term, heard, bySlip, soundOf, isKana, isAsked, codeAt, addUp, WEIGHTS, AGES, () => w, () => lang];
host.yorisoiSearch = { load, ready, finish, search, normalize, phoneDigits, inner };
})(typeof window === "undefined" ? globalThis : window);
