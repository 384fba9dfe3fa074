// The search engine of one ward. A classic script: no dependency, no request, no build step; runs from file://.
// Data come by yorisoiSearch.load(part, data, stamp) from the scripts that src/search/ writes.
"use strict";
(function (host) {

// What has been loaded (glossary, lite, bodies); the ward made ready from it; the tables of the language, which
// come with the glossary; what may serve the next stroke as well: points by term, letters of what is shown.
const parts = {}, memory = new Map();
let w = null, lang = null;
function keep(key, make) {
  if (memory.size > 200) memory.clear();
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}

const memo = f => { const known = new Map(); return x => { if (!known.has(x)) known.set(x, f(x)); return known.get(x); }; };
const isKana = text => /^[ぁ-ゖ]+$/.test(text), isLatin = text => /^[a-z]+$/.test(text);
const lines = text => text.split("\n"), flat = lists => [].concat(...lists);

// ---- One spelling for all that is compared: the rules of src/search/normal.rs, pass for pass. ----

// No regular expression here has the u flag: compiling those costs a slow phone more than all they are used for.
const CLUSTER = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u3099\u309a\uff9e\uff9f]*/g;

function fold(cluster, keepSmall) {
  if (lang.dropped.test(cluster)) return "";
  if (!lang.admitted.test(cluster)) return " ";
  return Array.from(cluster.normalize("NFKC"), c => {
    if (c >= "ァ" && c <= "ヵ" && c !== "ケ") c = String.fromCharCode(c.charCodeAt(0) - 96);
    c = lang.same.get(c) || c;
    if (!keepSmall) c = lang.small.get(c) || c;
    if (/[A-ZÀ-ɏ]/.test(c)) c = c.normalize("NFKD")[0].toLowerCase();
    return lang.letter.test(c) ? c : /[-‐-―−─ー]/.test(c) ? "-" : " ";
  }).join("");
}
// Words of katakana come again and again: whole runs are kept.
const foldLarge = memo(c => fold(c)), foldRun = memo(run => run.replace(CLUSTER, foldLarge)), foldKept = memo(run => run.replace(CLUSTER, c => fold(c, true)));

// 三ヶ月 か, 富士見ケ丘 が, ケア け.
const readKe = text => text.replace(/(\d)[ケヶ]/g, "$1か").replace(/([々㐀-鿿\uf900-\ufaff])ケ(?=[々㐀-鿿\uf900-\ufaff])/g, "$1が").replace(/ケ/g, "け").replace(/ヶ/g, "が");

// form: "words" keeps words apart, "solid" keeps blanks between digits only, "spoken" is solid with small kana kept.
// Line breaks stay, so that a whole column is written at once.
function normalize(text, form) {
  text = text.replace(lang.unsettled, form === "spoken" ? foldKept : foldRun)
    .replace(/(丁目|番地?|)([一二三四五六七八九十]+)(?=(丁目)|番|号)/g, (all, before, n, block) => n.length > 3 || !before && !block ? all : before + [...n].reduce((sum, c) => c === "十" ? 10 * (sum || 1) : sum + "一二三四五六七八九".indexOf(c) + 1, 0))
    .replace(/(\d)の-*(?=\d)/g, "$1-")
    .replace(/(\d)(?:丁目|番地|号室|番|号)+(?:(の?-*)(?=\d)|)/g, (all, digit, joint) => digit + (joint === undefined ? "" : "-"))
    .replace(/(\d-(?=\d))|([ぁ-ゖケヶ])-+|-/g, (all, number, kana) => number || kana || " ");
  text = readKe(text);
  for (const [from, to] of lang.spellings) if (text.includes(from)) text = text.split(from).join(to);
  return form === "words" ? text.replace(/ +/g, " ").replace(/^ | $/gm, "") : unspaced(text);
}
const unspaced = text => text.replace(/ +(?!\d)/g, "").replace(/(^|\D) +/g, "$1").replace(/ +/g, " ");
const solid = text => normalize(text, "solid");
const phoneDigits = text => solid(text).replace(/\D/g, "").replace(/^810?(?=\d{9})/, "0");

// Without voicing marks, which tired fingers leave out; as many letters as before.
const bare = text => text.normalize("NFD").replace(/[\u3099\u309a]/g, "");

// What two spellings of one sound have in common: kana and romaji become the same letters.
function soundOf(text) {
  lang.letters = lang.letters || new Map(flat(lang.sounds.split(" ").map(([consonant, ...kana]) => kana.map((c, i) => [c, consonant.replace("_", "") + "aiueo"[i]]))));
  return lang.soundRules.reduce((t, [from, to]) => t.replace(new RegExp(from, "g"), to), normalize(text, "spoken").replace(/[ぁ-ゖ]/g, c => lang.letters.get(c) || c));
}

// ---- Data: columns in, arrays of what is shown (w.name …) and of what is compared (w.N …) out. ----

function load(part, data, stamp) {
  parts[part] = { data, stamp };
  memory.clear();
  if (part === "glossary") readTables(data.tables);
  if (part !== "bodies") w = null; else if (w) later();
}
const ready = () => !!(parts.lite && parts.glossary);

function readTables(t) {
  const pairs = list => { const letters = [...list], map = new Map(); for (let i = 0; i < letters.length; i += 2) map.set(letters[i], letters[i + 1]); return map; };
  lang = { ...t, same: pairs(t.same), small: pairs(t.small) };
  for (const name in t.patterns) lang[name] = new RegExp(t.patterns[name]);
  // Letters that are not yet as they are compared: most are, and need no look at the tables.
  lang.unsettled = new RegExp("(?:" + CLUSTER.source.replace("*", "+") + "|[^\\n" + t.settled + "]|[" + [...lang.same.keys()].join("") + "])+", "g");
}

// What is made when it is first asked for.
const lazy = (object, name, make) => Object.defineProperty(object, name, { configurable: true, get() { const value = make(); Object.defineProperty(object, name, { value }); return value; } });

// Concepts and their words, each word's reading after it; "plain" are the words of a concept that are long enough to
// mean it wherever they stand.
const readGlossary = memo(text => {
  let longest = 0;
  const words = [], exact = new Map(), byId = new Map(), concepts = lines(text).map((line, k) => {
    const [id, kind, ...all] = line.split("\t"), concept = { id, k, kind };
    for (const word of all) {
      const [shown, reading] = word.split("=");
      concept.label = concept.label || shown;
      words.push({ k, source: shown, shown });
      if (reading) words.push({ k, source: reading, shown: concept.label });
    }
    byId.set(id, concept);
    return concept;
  });
  lines(solid(words.map(x => x.source).join("\n"))).forEach((form, i) => {
    const { k } = words[i], known = exact.get(form);
    words[i].form = form;
    longest = Math.max(longest, form.length);
    if (known) known.push(k); else exact.set(form, [k]);
  });
  const g = { concepts, words, exact, byId, longest, plain: memo(k => words.filter(({ k: of, form }) => of === k && form.length > (isKana(form) || isLatin(form) ? 3 : 1)).map(x => x.form)) };
  return lazy(g, "heard", () => { lines(soundOf(words.map(x => x.source).join("\n"))).forEach((sound, i) => { words[i].sound = sound; }); return words; });
});

const codeAt = (codes, i, size) => size > 92 ? codes.charCodeAt(2 * i) * 92 + codes.charCodeAt(2 * i + 1) - 3255 : codes.charCodeAt(i) - 35;

function build() {
  const { count: n, tags, lat, lon, ...columns } = parts.lite.data, { alias, operator, ward, kind, town } = columns, glossary = readGlossary(parts.glossary.data.concepts);
  // A column of [values, codes] as values by record.
  const dictionary = ([values, codes], made = values) => { const list = []; for (let i = 0; i < n; i++) list.push(made[codeAt(codes, i, values.length)]); return list; };
  w = Object.create(glossary);
  Object.assign(w, { n, B: [], A: [], D: [], hay: [], office: new Uint8Array(n), at: [lat, lon].map(([least, steps]) => ({ least, steps: lines(steps) })) });
  for (const name in columns) {
    const column = columns[name];
    if (Array.isArray(column)) lazy(w, name, () => dictionary(column)); else w[name] = column.split ? lines(column) : column;
  }
  // All that is compared is written at once: one long text takes a fraction of the time of many short ones.
  // Readings come with a bar where a word begins; once written, with a blank.
  const own = [w.name, lines(columns.reading.replace(/[|]/g, " ")), operator[0], ward[0], kind[0].map(k => k[1]), town[0].map(t => t[0]), town[0].map(t => t[1]), lines(Object.values(alias).join("\n"))];
  const text = normalize(flat(own).join("\n"), "words"), solids = lines(unspaced(text)), [N, R, O, W, K, T, Y, A] = own.map(list => solids.splice(0, list.length));
  Object.assign(w, { N, R, O: dictionary(operator, O), W: dictionary(ward, W), K: dictionary(kind, K), T: dictionary(town, T), Y: dictionary(town, Y) });
  w.parted = lines(text).slice(n, 2 * n);
  w.reading = lines(columns.reading.replace(/[|]/g, ""));
  for (let i = 0; i < n; i++) {
    w.A.push(alias[i] ? A.splice(0, lines(alias[i]).length) : []);
    w.D.push(w.T[i] + w.block[i]);
    w.hay.push([N[i], R[i], ...w.A[i], w.W[i] + w.D[i], w.Y[i], w.O[i], w.K[i]].join("\n"));
  }
  w.hays = w.hay.join("\f");
  // Tags: w.tag by concept (1 main, 2 tagged, 3 has been given, 4 ask first, 5 not given), w.office for who offers a service.
  w.tag = w.concepts.map(() => new Uint8Array(n));
  w.tagged = w.concepts.map(() => []);
  const put = (k, i, state) => { w.tag[k][i] = state; w.tagged[k].push(i); };
  for (const c of w.concepts) if (c.kind === "day") w.days.forEach((days, i) => { if (days.includes(c.label[0])) put(c.k, i, 2); });
  const [ids, codes] = tags, tagged = ids.map(id => w.byId.get(id)), digits = ids.length > 92 ? 2 : 1;
  lines(codes).forEach((line, i) => line.split("!").forEach((codes, part) => {
    for (let at = 0; at < codes.length / digits; at++) {
      const c = tagged[codeAt(codes, at, ids.length)];
      if (c) put(c.k, i, part ? part + 2 : at ? 2 : 1);
      if (c && c.kind === "service") w.office[i] = 1;
    }
  }));
  lazy(w, "S", () => lines(soundOf(w.reading.join("\n"))));
  lazy(w, "townSounds", () => lines(soundOf(w.town.map(t => t[1]).join("\n"))));
  lazy(w, "bare", () => bare(w.hays).split("\f"));
  w.todo = ["heard", "S", "townSounds", "bare"];
  later();
}

// Sounds, letters without voicing marks and bodies are made ready in slices between strokes, so that few strokes wait.
let timer = 0;
const later = () => { if (!timer && typeof setTimeout === "function") timer = setTimeout(() => { timer = 0; if (w && !prepare(30)) later(); }, 5); };
function prepare(slice) {
  const texts = parts.bodies && parts.bodies.stamp === parts.lite.stamp && (w.bodies = w.bodies || lines(parts.bodies.data)), next = w.todo.shift();
  if (next) return !w[next];
  if (texts) w.B.push(...lines(solid(texts.slice(w.B.length, w.B.length + slice).join("\n"))));
  w.full = texts && w.B.length >= w.n;
  if (w.full) {
    w.text = w.B.join("\n");
    // How often each record's text has a word.
    w.mentions = memo(word => { const counts = new Uint8Array(w.n); holders(w.B, w.text, word, i => counts[i]++); return counts; });
    memory.clear();
  }
  return w.full || !texts;
}
const finish = () => { if (!w && ready()) build(); while (w && !prepare(1e9)); };

// Tells of which of these texts a word is part, once for each time: all of them are one, for that is searched fastest.
function holders(texts, joined, word, tell) {
  let i = 0, end = texts.length && texts[0].length;
  for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + word.length)) {
    while (end < at) end += 1 + texts[++i].length;
    tell(i);
  }
}

// ---- Weights, all in one place. Three numbers are: the whole field, its beginning, inside it. ----

const WEIGHTS = {
  name: [14, 9, 7], reading: [12, 8, 5.5], phone: [12, 8, 8], place: [6, 5, 4], kind: [3, 3, 3], operator: [2, 2, 2], ward: [1, 1, 1],
  // By the state of a tag: main service, tagged, given, ask first. Called just as a concept, or named after it.
  tag: [0, 7.5, 6.5, 6.5, 5.5], named: [10, 5],
  // Times the root of the mentions, of which so many count. A page with a Latin name, for those who type Latin letters.
  body: 1.6, mentions: 3, latin: 10,
  // For a word that stands in name, place or tag, so that mere mentions never come first.
  clear: 10,
  // Shares: of a concept whose word has been begun; of a record's further fields; of words
  // that need not be there; of a town for who typed a block in it, and of names akin to the one typed; of one or two
  // kana inside a word, for who has typed so few is at the beginning of one.
  begun: 0.7, rest: 0.25, soft: 0.5, dim: 0.5, few: 0.5,
};

// All words by which a term may stand in a text.
const wordsOf = t => t.words = t.words || [...new Set(flat([t.text || [], ...t.concepts.map(([k, share]) => share < 1 ? [] : w.plain(k))]))];

// What one record gives a term: note(points, field, concept) for each field that fits.
function match(term, i, note) {
  const t = term.text, inside = t.length < 3 && isKana(t) ? WEIGHTS.few : 1, name = w.N[i], town = w.T[i], ward = w.W[i];
  // The best of these texts counts.
  const rate = (field, texts, part = t) => {
    let best = 0;
    for (const text of texts) {
      const at = text.indexOf(part);
      if (at >= 0) best = Math.max(best, WEIGHTS[field][text.length === part.length ? 0 : at ? 2 : 1] * (at ? inside : 1));
    }
    if (best) note(best, field);
  };
  if (term.only === "name") return rate("name", [name]);
  if (term.only) return [town, ward, ward + town].includes(t) && note(WEIGHTS.place[0], "place");
  if (t && w.hay[i].includes(t)) {
    rate("name", [name]);
    rate("reading", [w.R[i]]);
    rate("name", w.A[i]);
    rate("place", [town, w.D[i], w.Y[i], ward + w.D[i]]);
    rate("ward", [ward]);
    rate("operator", [w.O[i]]);
    rate("kind", [w.K[i]]);
  }
  if (term.phone) rate("phone", w.phone[i].replace(/[^\d,]/g, "").split(","), term.phone);
  if (term.sound) for (const [field, sound] of [["reading", w.S[i]], ["place", w.townSounds[i]]]) rate(field, [sound], term.sound);
  for (const [k, share] of term.concepts) {
    const state = w.tag[k][i];
    if (state > 4) return;
    if (state) note(WEIGHTS.tag[state] * share, "tag", k);
    if (share < 1) continue;
    if (w.plain(k).some(word => name.includes(word))) note(WEIGHTS.named[w.plain(k).includes(name) ? 0 : 1], "named");
    if (state && isLatin(t) && /[a-z]+ [a-z]+ [a-z]+/i.test(w.name[i])) note(WEIGHTS.latin, "latin");
  }
  if (!w.full) return;
  let seen = 0;
  for (const word of wordsOf(term)) if (word.length > 1) seen += w.mentions(word)[i];
  if (seen) note(WEIGHTS.body * Math.sqrt(Math.min(seen, WEIGHTS.mentions)), "body");
}

// The points of all records for a term: the best field and a share of the others, times what its rarity is worth.
const points = term => keep(term.key, () => {
  const all = { of: new Float32Array(w.n), clear: new Uint8Array(w.n), found: 0 };
  const may = new Uint8Array(w.n).fill(term.phone || term.sound ? 1 : 0), mark = i => { may[i] = 1; };
  for (const word of wordsOf(term)) {
    holders(w.hay, w.hays, word, mark);
    if (w.full && word.length > 1) w.mentions(word).forEach((count, i) => count && mark(i));
  }
  for (const [k] of term.concepts) w.tagged[k].forEach(mark);
  let best, sum, clear;
  const note = (p, field) => { if (p > best) best = p; if (field !== "body") clear = 1; sum += p; };
  for (let i = 0; i < w.n; i++) if (may[i]) {
    best = sum = clear = 0;
    match(term, i, note);
    if (!sum) continue;
    all.of[i] = best + WEIGHTS.rest * (sum - best);
    all.clear[i] = clear;
    all.found++;
  }
  const worth = (term.share || 1) * Math.sqrt(Math.log(1 + (w.all || w.n) / (w.rare && w.rare.get(term.key) || all.found || 1)));
  for (let i = 0; i < w.n; i++) all.of[i] *= worth;
  return all;
});

// ---- The query: words; a word is terms that a record needs and soft ones that it need not have. ----

const term = (text, concepts, more) => Object.assign({ text, concepts, key: JSON.stringify([text, concepts, more]) }, more);
const exact = text => (w.exact.get(text) || []).map(k => [k, 1]);
// Words for who asks rather than for what.
const isAsked = ([k]) => /^(person|spelling)$/.test(w.concepts[k].kind);
const isTown = text => [w.T, w.Y, w.W].some(list => list.includes(text));

function heard(sound) {
  const found = new Map();
  for (const x of w.heard) if (x.sound === sound) found.set(x.k, 1); else if (sound.length > 3 && x.sound.startsWith(sound) && !found.has(x.k)) found.set(x.k, WEIGHTS.begun);
  return found;
}

// Letters as a term: themselves, and each concept that is called so or may be about to be.
function whole(text, literal) {
  const latin = isLatin(text), phone = /^[\d-]{4,}$/.test(text) && phoneDigits(text), sound = latin && !w.exact.has(text) && soundOf(text), more = phone ? { phone } : sound && sound.length > 1 ? { sound } : {};
  let found = new Map(literal ? [] : exact(text));
  if (!literal && !found.size && text.length > (latin || isKana(text) ? 2 : 0)) {
    for (const { form, k } of w.words) if (form.startsWith(text)) found.set(k, WEIGHTS.begun);
    if (more.sound && !found.size) found = heard(sound);
  }
  return term(text, [...found], more);
}

// Cuts a word at the longest words of the glossary; short ones in kana or Latin letters only where a word may end: at
// another script (katakana and hiragana are two), a particle, さん.
function cut({ text, katakana }) {
  const edges = new Set(), out = [], same = (a, b) => a && b && (isKana(a) && isKana(b) || isLatin(a) && isLatin(b));
  let from = 0;
  for (const run of katakana) if (text.includes(run)) edges.add(text.indexOf(run)).add(text.indexOf(run) + run.length);
  const rest = to => { for (let i = from + 1; i <= to; i++) if (i === to || edges.has(i) || isKana(text[i]) !== isKana(text[i - 1])) { out.push({ text: text.slice(from, i) }); from = i; } };
  for (let i = 0; i < text.length; i++) for (let len = Math.min(w.longest, text.length - i); len; len--) {
    const form = text.substr(i, len), end = i + len;
    if (!w.exact.has(form)) continue;
    const open = i > from && !edges.has(i) && same(text[i - 1], form[0]) || !edges.has(end) && same(form[len - 1], text[end]) && !/^([おにがはでとものへや]|さん)/.test(text.slice(end));
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
function phrase(word) {
  const cuts = cut(word), need = [], soft = [], told = cuts.some(c => c.concepts);
  if (cuts.length < 2 || isTown(word.text)) return null;
  let stem = false;
  for (const c of cuts) {
    // Kana behind an unknown kanji are its ending.
    c.filler = !c.concepts && isKana(c.text) && !word.katakana.some(k => k.includes(c.text)) && (stem || c.text.length < 3 || lang.filler.test(c.text) || !w.hay.some(h => h.includes(c.text)));
    stem = !c.concepts && /[々㐀-鿿]$/.test(c.text);
  }
  const sentence = word.sentence = cuts.some(c => c.filler);
  cuts.forEach((c, i) => {
    const next = cuts[i + 1], stem = !c.concepts && !isKana(c.text) && next && next.filler ? c.text.slice(-2) + next.text[0] : "";
    // 預かってくれる means 預かり: what is left may begin a word of the glossary.
    const means = stem ? w.words.filter(x => x.form.startsWith(stem)).map(x => [x.k, WEIGHTS.begun]) : [];
    if (c.concepts) (c.concepts.every(isAsked) ? soft : need).push(whole(c.text));
    else if (means.length) (told ? soft : need).push(term(stem, means));
    else if (!c.filler && c.text.length > 1 && (told || sentence)) (sentence && !isKana(c.text) && !isTown(c.text) ? soft : need).push(whole(c.text));
  });
  if (!need.length) need.push(...soft.splice(0).filter(t => t.concepts.length));
  return need.length ? { need, soft } : null;
}

function readQuery(query) {
  const words = query.slice(0, 300).split(lang.gaps).map(shown => ({ shown, text: solid(shown), katakana: (shown.normalize("NFKC").match(/[ァ-ヴー]+/g) || []).map(solid) })).filter(x => x.text).slice(0, 10);
  const join = list => ({ shown: list.map(x => x.shown).join(" "), text: list.map(x => x.text).join(""), katakana: flat(list.map(x => x.katakana)) });
  if (words.length > 1 && words.every(x => /^[\d-]+$/.test(x.text))) return [join(words)];
  // 柿生台 4丁目; tube feeding, houmon kango: words that are one term together.
  for (let i = 0; i < words.length; i++) for (let j = Math.min(words.length, i + 4); j > i + 1; j--) {
    const list = words.slice(i, j), one = join(list);
    if (w.exact.has(one.text) || list.length < 3 && isTown(list[0].text) && /^\d[\d-]*$/.test(list[1].text) || isLatin(one.text) && heard(soundOf(one.text)).size) { words.splice(i, j - i, one); break; }
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

// Words of the glossary, names, readings and towns within one slip of a text (two from nine letters on), voicing marks
// apart, of which any may be missing; never bodies.
function bySlip(text) {
  const size = text.length, most = size < 4 ? 0 : size > 8 ? 2 : 1, typed = bare(text), kana = isKana(text), found = new Map(), step = Math.ceil(size / (most + 1));
  let least = most;
  if (size < 3 || size > 40 || /\d/.test(text)) return [];
  // other: from where a word begins; end: where that word ends, which four kana must reach.
  const offer = (other, whole, end, shown, concept) => {
    if (size < 5 && bare(other[0]) !== typed[0]) return;
    const [d, at] = slips(typed, bare(other), least, whole), form = whole ? other : other.slice(0, at);
    if (d > least || at < 3 || d && kana && size < 5 && at < end) return;
    if (d < least) { found.clear(); least = d; }
    if (!found.has(form)) found.set(form, { shown, concepts: [] });
    if (concept) found.get(form).concepts.push(concept);
  };
  // With so few slips one part of the text is whole, and near its place, or two letters have changed places in between.
  const parts = [];
  for (const t of most === 1 ? [typed, typed.slice(0, step - 1) + typed[step] + typed[step - 1] + typed.slice(step + 1)] : [typed]) for (let at = 0; at < size; at += step) parts.push([t.substr(at, step), at]);
  const mayFit = field => parts.some(([part, at]) => { const p = field.indexOf(part, at - most); return p >= 0 && p <= at + most; });
  for (const { form, shown, k } of w.words) {
    const near = Math.abs(form.length - size) <= most;
    if ((near || size > 4 && form[0] === text[0]) && mayFit(bare(form))) offer(near ? form : form.slice(0, size + most), near, 0, shown, [k, near ? 1 : WEIGHTS.begun]);
  }
  const begin = (field, end, shown) => { if (mayFit(bare(field))) offer(field.slice(0, size + most), false, end, shown); }, n = isLatin(text) ? 0 : w.n, all = w.bare;
  for (let i = 0; i < n; i++) {
    if (!parts.some(([part]) => all[i].includes(part))) continue;
    let at = 0;
    for (const piece of w.parted[i].split(" ")) { begin(w.R[i].substr(at, size + most), piece.length, w.reading[i]); at += piece.length; }
    if (!kana) for (let at = -1; (at = w.N[i].indexOf(text[0], at + 1)) >= 0;) begin(w.N[i].substr(at, size + most), 0, w.name[i]);
    w.A[i].forEach((alias, k) => begin(alias, alias.length, lines(w.alias[i])[k]));
    begin(w.Y[i], w.Y[i].length, w.town[i][1]);
    begin(w.T[i], w.T[i].length, w.town[i][0]);
  }
  return Array.from(found, ([form, { shown, concepts }]) => {
    const one = term(form, concepts), [mark] = concepts.length ? [] : marksIn(shown, [one]);
    return { need: [one], soft: [], to: mark ? shown.slice(...mark) : shown };
  }).slice(0, 8);
}

// Adds up an alternative: for each record its points, 0 where a term that is needed is missing. Whether any has some.
function addUp(alt, need, soft, n) {
  alt.of = new Float32Array(n);
  if (!need.every(p => p.found)) return false;
  let any = false;
  for (let i = 0; i < n; i++) {
    let sum = 0, clear = WEIGHTS.clear;
    for (const p of need) { if (!p.of[i]) { sum = 0; break; } sum += p.of[i]; if (!p.clear[i]) clear = 0; }
    if (!sum) continue;
    for (const p of soft) sum += WEIGHTS.soft * p.of[i];
    alt.of[i] = sum + clear;
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
  const also = (part, only) => { if (part && !literal) alts.push(alone(term(part, [], { share: WEIGHTS.dim, only }))); };
  // 月見台3丁目: who types an address looks round it, so the rest of the town follows.
  also(block && isTown(block[1]) && block[1], "town");
  // 木もれ日の家, a name or the end of one: houses called by what stands before の are akin, and follow.
  const kin = /^(.{2,}?)の./.exec(text);
  also(kin && w.N.some(name => name.includes(text)) && kin[1], "name");
  const fit = alts.filter(holds);
  if (fit.length || literal) return answer(0, fit);
  // While the IME composes, one or two Latin letters hang after what is written (ほうm), or the first kana after kanji.
  const composed = text.replace(/([^a-z])[a-z]{1,2}$|([^ぁ-ゖ])[ぁ-ゖ]$/, "$1$2");
  if (composed !== text) return resolve(Object.assign({}, word, { text: composed, shown: shown.slice(0, composed.length - text.length) }));
  const sound = soundOf(shown), means = [...heard(sound)], said = alone(term("", means, { sound }));
  if (sound.length > 1 && holds(said)) return answer(2, [said], !isLatin(text) && means.length ? w.concepts[means[0][0]].label : "");
  const slipped = bySlip(text).filter(holds);
  if (slipped.length) return answer(3, slipped, slipped[0].to);
  // 桜川りょういく, half converted: each piece must be somewhere.
  const pieces = alone(...cut(word).filter(c => c.text.length > 1).map(c => whole(c.text)));
  return pieces.need.length > 1 && holds(pieces) ? answer(1, [pieces]) : answer(4, []);
}
const STAGES = ["exact", "pieces", "sound", "typo", "none"];

// ---- Filters and facets. What nobody has confirmed is 1, which is neither yes (2) nor no (0). ----

const FIELDS = {
  town: ([name], id) => name === id,
  days: (days, id) => days.includes(id),
  age: ([from, to], id) => { const [a, b] = id.split("-"); return from <= b && a <= to; },
};

function passes(i, group, ids) {
  if (FIELDS[group]) return ids.some(id => FIELDS[group](w[group][i], id)) ? 2 : w[group][i].length ? 0 : w.office[i];
  const each = ids.map(id => { const c = w.byId.get(id), state = c && w.tag[c.k][i]; return state ? state > 4 ? 0 : 2 : c && group === "care" ? w.office[i] : 0; });
  return group === "service" ? Math.max(...each) : Math.min(...each);
}

// ---- What is shown of an answer. ----

// A text as shown, as it is compared, letter by letter, so that each one's place is known.
const lettersOf = shown => keep(shown, () => {
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
  return { text, source };
});

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

// In kilometres; without end where one of the places is not known.
function distance(i, here) {
  const [lat, lon] = w.at.map(({ least, steps }) => steps[i] ? (least + +steps[i]) / 1000 : Infinity);
  return here ? Math.hypot(lat - here.lat, (lon - here.lon) * Math.cos(here.lat * Math.PI / 180)) * 111.2 : Infinity;
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
    care: w.office[i] ? [...care].map(c => ({ label: c.label, state: w.tag[c.k][i] })) : [],
  };
}

// ---- The search. ----

// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points), rate = i => made.reduce((sum, p) => sum + p.clear[i] * (1000 + p.of[i]), 0);
  const least = Math.max(1000, 1000 * Math.floor(Math.max(...records.map(rate)) / 1000));
  return records.filter(i => rate(i) >= least).sort((a, b) => rate(b) - rate(a));
}

// What a query may be made of, for near answers: its words, or the terms of one word.
function piecesOf(words) {
  if (words.length > 1) return flat(words.map(({ alts, cuts, word }) => alts.length ? alts[alts.length - 1].need : cuts ? cuts.need : [whole(word.text)]));
  const [{ cuts }] = words;
  return cuts && cuts.need.length > 1 ? cuts.need : [];
}

function search(query, { filters, here, limit = 10, literal, facets } = {}) {
  if (!w) build();
  query = String(query);
  filters = filters || {};
  const words = readQuery(query).map(word => resolve(word, literal)), terms = flat(words.map(x => flat(x.alts.map(a => a.need.concat(a.soft)))));
  const told = words.some(x => x.alts.some(a => a.need.some(t => t.concepts.length)));
  const asked = x => words.length > 1 && (told && !x.alts.length && x.word.sentence || lang.adults.test(x.word.text) || x.alts.length && x.alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked))), all = words.every(asked);
  const chosen = Object.keys(filters).filter(g => filters[g] && filters[g].length);
  // Signs alone ask for nothing.
  const score = new Float32Array(w.n).fill(words.length || chosen.length || !query.trim() ? 1 : 0), adults = lang.adults.test(solid(query));
  for (const x of words) for (let i = 0; i < w.n; i++) {
    let best = 0, sum = 0;
    for (const { of } of x.alts) { sum += of[i]; if (of[i] > best) best = of[i]; }
    if (!best && (all || !asked(x))) score[i] = 0;
    if (score[i]) score[i] += best + WEIGHTS.rest * (sum - best);
  }
  const kept = [], hits = [], unknown = [], others = [], counts = {}, expanded = [], suggestions = [];
  const least = (i, except) => chosen.reduce((low, g) => g === except ? low : Math.min(low, passes(i, g, filters[g])), 2);
  let left = 0;
  score.forEach((s, i) => {
    const low = least(i);
    if (w.adult[i] && !adults) left += s > 0;
    else if (s) { kept.push(i); if (low) (low > 1 ? hits : unknown).push(i); }
    else if (low > 1) others.push(i);
  });
  // How many records each of these choices would leave.
  for (const g in facets) {
    const of = chosen.includes(g) ? kept.filter(i => least(i, g) > 1) : hits;
    counts[g] = Object.fromEntries(facets[g].map(id => [id, of.filter(i => passes(i, g, [id]) > 1).length]));
  }
  // With a place given, the nearest come first among those that fit about as well.
  const top = Math.max(...score), tier = i => here ? Math.floor(4 * score[i] / top) : score[i], far = memo(i => distance(i, here));
  const order = (a, b) => tier(b) - tier(a) || here && far(a) - far(b) || (w.checked[b] > w.checked[a]) - (w.checked[b] < w.checked[a]) || w.name[a].length - w.name[b].length || a - b;
  hits.sort(order);
  const pieces = hits.length < (words.length > 1 ? 5 : 3) && words.length ? piecesOf(words) : [];
  const near = unknown.sort(order).concat(pieces.length ? nearest(pieces, others) : []);
  for (const t of terms) for (const [k, share] of t.concepts) {
    const { label } = w.concepts[k], typed = words.find(x => x.word.text === t.text);
    if (share === 1 && t.text && solid(label) !== t.text && !expanded.some(e => e.to === label)) expanded.push({ from: typed ? typed.word.shown : (w.words.find(x => x.form === t.text) || { source: t.text }).source, to: label });
    if (share < 1 && typed && !suggestions.some(x => x.text === label)) suggestions.push({ text: label, why: (w.words.find(x => x.k === k && x.form.startsWith(t.text)) || { shown: label }).shown, share });
  }
  const shown = list => list.slice(0, limit).map(i => show(i, terms, filters, here));
  return {
    stage: hits.length ? STAGES[Math.max(0, ...words.map(x => x.stage))] : near.length ? "near" : "none", total: hits.length, unknown: unknown.length, adults: left, facets: counts, expanded,
    suggestions: suggestions.sort((a, b) => b.share - a.share), corrected: words.filter(x => x.to).map(x => ({ from: x.word.shown, to: x.to })), hits: shown(hits), near: shown(near),
  };
}

// For search-wide.js: another ward for a while. Gives back what was there.
function exchange(lite, ward) {
  const kept = [parts.lite, w];
  [parts.lite, w] = [lite, ward];
  memory.clear();
  if (!w) build();
  return kept;
}
// In the order in which search-wide.js takes them: names would weigh on every ward, which has no use for them.
const inner = [exchange, readQuery, cut, phrase, whole, term, heard, bySlip, soundOf, isKana, isAsked, codeAt, addUp, WEIGHTS, () => w, () => lang];
host.yorisoiSearch = { load, ready, finish, search, normalize, phoneDigits, inner };
})(typeof window === "undefined" ? globalThis : window);
