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
const isKana = text => /^[ぁ-ゖ]+$/.test(text), isLatin = text => /^[a-z]+$/.test(text), endsInKanji = text => /[々㐀-鿿\uf900-\ufaff]$/.test(text);
const lines = text => text.split("\n");

// ---- One spelling for all that is compared: the rules of src/search/normal.rs, pass for pass. ----

// No regular expression here has the u flag: compiling those costs a slow phone more than all they are used for.
const CLUSTER = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u3099\u309a\uff9e\uff9f]*/g;

function fold(cluster, keepSmall) {
  // What nearly all texts are made of needs no look at what is let through.
  const plain = /^[!-~ぁ-ゖァ-ー一-鿿]$/.test(cluster);
  if (!plain && lang.dropped.test(cluster)) return "";
  if (!plain && !lang.admitted.test(cluster)) return " ";
  return Array.from(plain ? cluster : cluster.normalize("NFKC"), c => {
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
const readKe = text => text.replace(/[ケヶ]/g, (c, at) => /\d/.test(text[at - 1]) ? "か" : c === "ヶ" || endsInKanji(text[at - 1]) && endsInKanji(text[at + 1]) ? "が" : "け");

// form: "words" keeps words apart, "solid" keeps blanks between digits only, "spoken" is solid with small kana kept.
// Line breaks stay, so that a whole column is written at once.
function normalize(text, form) {
  text = text.replace(lang.unsettled, form === "spoken" ? foldKept : foldRun)
    .replace(/(丁目|番地?|)([一二三四五六七八九十]+)(?=(丁目)|番|号)/g, (all, before, n, block) => n.length > 3 || !before && !block ? all : before + [...n].reduce((sum, c) => c === "十" ? 10 * (sum || 1) : sum + "一二三四五六七八九".indexOf(c) + 1, 0))
    .replace(/(\d)の-*(?=\d)/g, "$1-")
    .replace(/(\d)(?:丁目|番地|号室|番|号)+(?:(の?-*)(?=\d)|)/g, (all, digit, joint) => digit + (joint === undefined ? "" : "-"))
    .replace(/(\d-(?=\d))|([ぁ-ゖケヶ])-+|-/g, (all, number, kana) => number || kana || " ");
  text = readKe(text);
  for (const [from, to] of lang.spellings) if (text.includes(from)) text = text.replace(new RegExp(from, "g"), to);
  // Patterns that match only where something changes: else the text is not copied.
  return form === "words" ? text.replace(/ {2,}/g, " ").replace(/^ | $/gm, "") : text.replace(/(^|[^\d ]) +| +(?!\d)/g, "$1");
}
const solid = text => normalize(text, "solid");
const phoneDigits = text => solid(text).replace(/\D/g, "").replace(/^810?(?=\d{9})/, "0");

// Without voicing marks, which tired fingers leave out; as many letters as before.
const bare = text => text.normalize("NFD").replace(/[\u3099\u309a]/g, "");

// What two spellings of one sound have in common: kana and romaji become the same letters.
function soundOf(text) {
  lang.letters = lang.letters || new Map(lang.sounds.split(" ").flatMap(([consonant, ...kana]) => kana.map((c, i) => [c, consonant.replace("_", "") + "aiueo"[i]])));
  return lang.soundRules.reduce((t, [from, to]) => t.replace(new RegExp(from, "g"), to), normalize(text, "spoken").replace(/[ぁ-ゖ]/g, c => lang.letters.get(c) || c));
}

// ---- Data: columns in, a ward out: what is shown is read when it is first asked for, what is searched at once. ----

function load(part, data, stamp) {
  parts[part] = { data, stamp };
  memory.clear();
  if (part === "glossary") readTables(data.tables);
  if (part !== "bodies") w = null; else if (w) later();
}
const ready = () => !!(parts.lite && parts.glossary);

function readTables(t) {
  const pairs = list => new Map([...list].map((c, i, all) => i % 2 ? [] : [c, all[i + 1]]));
  lang = { ...t, same: pairs(t.same), small: pairs(t.small) };
  for (const name in t.patterns) lang[name] = new RegExp(t.patterns[name]);
  // Letters that are not yet as they are compared: most are, and need no look at the tables.
  lang.unsettled = new RegExp("(?:" + CLUSTER.source.replace("*", "+") + "|[^\\n" + t.settled + "]|[" + [...lang.same.keys()].join("") + "])+", "g");
}

// What is made when it is first asked for.
const once = make => { let made; return () => made = made || make(); };

// Concepts and their words; a line that begins with = is the reading of the word before it. "plain" are the words of a
// concept that are long enough to mean it wherever they stand.
const readGlossary = memo(({ heads, words: text }) => {
  let at = 0, longest = 0;
  const all = lines(text), forms = lines(solid(text)), words = [], exact = new Map(), byId = new Map(), concepts = lines(heads).map((head, k) => {
    const [id, kind, size] = head.split("\t"), concept = { id, k, kind, label: all[at] };
    for (const end = at + +size; at < end; at++) {
      const source = all[at], form = forms[at], known = exact.get(form);
      words.push({ k, form, source, shown: source[0] === "=" ? concept.label : source });
      longest = Math.max(longest, form.length);
      if (known) known.push(k); else exact.set(form, [k]);
    }
    byId.set(id, concept);
    return concept;
  });
  return {
    concepts, words, exact, byId, longest, plain: memo(k => words.filter(({ k: of, form }) => of === k && form.length > (isKana(form) || isLatin(form) ? 3 : 1)).map(x => x.form)),
    heard: once(() => lines(soundOf(text))),
  };
});

// Lines of one text, which is looked through at once: that takes a fraction of the time of many short ones. of tells the
// records that have a line; shown are the lines as they are shown.
const shelf = (text, of, field, all, shown) => ({ text, lines: all || lines(text), of, field, shown });

const codeAt = (codes, i, size) => size > 92 ? codes.charCodeAt(2 * i) * 92 + codes.charCodeAt(2 * i + 1) - 3255 : codes.charCodeAt(i) - 35;
const codeOf = (v, size) => String.fromCharCode(...size > 92 ? [35 + v / 92, 35 + v % 92] : [35 + v]);
// A column of [values, codes]: the value of a record; the records of a value.
const value = (name, i) => w[name][0][codeAt(w[name][1], i, w[name][0].length)];
function having([values, codes], v, tell) {
  const code = codeOf(v, values.length), digits = code.length;
  for (let at = codes.indexOf(code); at >= 0; at = codes.indexOf(code, at + 1)) if (at % digits === 0) tell(at / digits);
}

function build() {
  const { count: n, tags, ...columns } = parts.lite.data, { alias, operator, ward, kind, town } = columns, [ids, codes] = tags, owners = [], one = (j, tell) => tell(j), by = column => (j, tell) => having(column, j, tell);
  w = { ...readGlossary(parts.glossary.data), ...columns, n, B: [] };
  for (const name of ["name", "block", "phone", "slug"]) w[name] = once(() => lines(columns[name]));
  // Readings have a blank where a word begins, and a bar for a blank of their own.
  w.reading = once(() => lines(columns.reading.replace(/ /g, "").replace(/[|]/g, " ")));
  for (const i in alias) for (const _ of lines(alias[i])) owners.push(+i);
  // What is searched, by field; all of it is written at once.
  const fields = [
    ["name", Object.values(alias).flatMap(lines), (j, tell) => tell(owners[j])],
    ["place", town[0].map(t => t[0]), by(town)], ["place", town[0].map(t => t[1]), by(town)], ["ward", ward[0], by(ward)], ["operator", operator[0], by(operator)], ["kind", kind[0].map(k => k[1]), by(kind)],
  ], solids = lines(w.written = solid([columns.name, columns.reading].concat(...fields.map(f => f[1])).join("\n")));
  let from = 0;
  w.fields = [["name", w.name(), one], ["reading", w.name(), one], ...fields].map(([field, shown, of]) => { const own = solids.slice(from, from += shown.length); return shelf(own.join("\n"), of, field, own, shown); });
  const [names, , , T, Y, W] = w.fields.map(f => f.lines);
  w.places = T.concat(Y, W);
  w.parted = once(() => lines(normalize(columns.reading, "words")));
  // Towns and blocks, after the ward if it is asked for.
  w.streets = memo(full => shelf(names.map((_, i) => (full ? W[codeAt(ward[1], i, W.length)] : "") + T[codeAt(town[1], i, T.length)] + w.block()[i]).join("\n"), one, "place"));
  w.numbers = once(() => shelf(columns.phone.replace(/[^\d,\n]/g, ""), one, "phone"));
  // Tags of a concept by record: 1 main, 2 tagged, 3 has been given, 4 ask first, 5 not given.
  w.tags = once(() => shelf(codes));
  w.tag = memo(k => {
    const { id, kind, label } = w.concepts[k], states = new Map(), place = ids.indexOf(id), code = codeOf(place, ids.length);
    if (kind === "day") w.days[0].forEach((days, v) => days.includes(label[0]) && having(w.days, v, i => states.set(i, 2)));
    if (place >= 0) holders(w.tags(), code, i => w.tags().lines[i].split("!").forEach((part, p) => {
      for (let at = 0; at < part.length; at += code.length) if (part.substr(at, code.length) === code) states.set(i, p ? p + 2 : at ? 2 : 1);
    }));
    return states;
  });
  // Who offers a service.
  w.office = once(() => new Set(w.concepts.filter(c => c.kind === "service").flatMap(c => [...w.tag(c.k).keys()])));
  w.sounds = once(() => [shelf(soundOf(columns.reading), one, "reading"), shelf(soundOf(town[0].map(t => t[1]).join("\n")), by(town), "place")]);
  w.bodies = once(() => lines(late().texts));
  // The words of the glossary, then the fields.
  w.bare = once(() => [w.words.map(x => x.form).join("\n"), ...w.fields.map(f => f.text)].map(text => shelf(bare(text))));
  // The first and the last are rehearsals, of a word and of a slip: a phone is slow at all that it does for the first time.
  w.todo = [() => search(w.name()[0]), w.heard, w.sounds, w.bare, w.parted, () => search("ぬ" + w.fields[1].lines[0].slice(1, 8))];
  later();
}

// All this, and the bodies, is made ready in slices between strokes, so that few strokes wait.
let timer = 0;
const later = () => { if (!timer) timer = setTimeout(() => { timer = 0; if (w && !prepare(30)) later(); }, 5); };
// What comes later, if it is of the same build: texts and places.
const late = () => parts.bodies && parts.bodies.stamp === parts.lite.stamp ? parts.bodies.data : {};
function prepare(slice) {
  const { texts } = late(), next = w.todo.shift();
  if (next) return !next();
  if (texts) w.B.push(...lines(solid(w.bodies().slice(w.B.length, w.B.length + slice).join("\n"))));
  w.full = texts && w.B.length >= w.n;
  if (w.full) {
    w.mentions = shelf(w.B.join("\n"));
    memory.clear();
  }
  return w.full || !texts;
}
const finish = () => { if (!w && ready()) build(); while (w && !prepare(1e9)); };

// Tells of which of these texts a word is part, once for each time: all of them are one, for that is searched fastest.
function holders({ lines, text }, word, tell) {
  let i = -1, end = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    while (end < at) end += 1 + lines[++i].length;
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
const wordsOf = t => t.words = t.words || [...new Set([t.text || [], ...t.concepts.map(([k, share]) => share < 1 ? [] : w.plain(k))].flat())];

// The points of all records for a term: the best field and a share of the others, times what its rarity is worth.
const points = term => keep(term.key, () => {
  const { text: t, only, concepts } = term, { n } = w, of = new Float32Array(n), best = new Float32Array(n), clear = new Uint8Array(n), out = new Uint8Array(n), seen = new Uint16Array(n), gains = {}, inside = t.length < 3 && isKana(t) ? WEIGHTS.few : 1;
  const note = (i, p, mention) => { if (p > best[i]) best[i] = p; of[i] += p; if (!mention) clear[i] = 1; };
  // Of the lines of a field the best counts.
  const rate = (shelf, part) => {
    const { field, lines, of } = shelf, gain = gains[field] = gains[field] || new Map();
    holders(shelf, part, j => {
      const whole = lines[j] === part, at = lines[j].indexOf(part), p = WEIGHTS[field][whole ? 0 : at ? 2 : 1] * (at ? inside : 1);
      if (whole || only !== "place") of(j, i => gain.set(i, Math.max(p, gain.get(i) || 0)));
    });
  };
  if (t) for (const field of w.fields) if (!only || only === field.field) rate(field, t);
  const full = w.fields[5].lines.some(ward => ward && t.includes(ward));
  if (!only && (full || /\d/.test(t))) rate(w.streets(full), t);
  if (term.phone) rate(w.numbers(), term.phone);
  if (term.sound) for (const shelf of w.sounds()) rate(shelf, term.sound);
  for (const field in gains) gains[field].forEach((p, i) => note(i, p));
  for (const [k, share] of concepts) {
    const states = w.tag(k), named = new Map(), [names] = w.fields;
    states.forEach((state, i) => {
      if (state > 4) out[i] = 1;
      if (out[i]) return;
      note(i, WEIGHTS.tag[state] * share);
      if (share === 1 && isLatin(t) && /[a-z]+ [a-z]+ [a-z]+/i.test(w.name()[i])) note(i, WEIGHTS.latin);
    });
    if (share === 1) for (const word of w.plain(k)) holders(names, word, i => named.set(i, named.get(i) || names.lines[i] === word));
    named.forEach((whole, i) => out[i] || note(i, WEIGHTS.named[whole ? 0 : 1]));
  }
  if (w.full && !only) {
    for (const word of wordsOf(term)) if (word.length > 1) holders(w.mentions, word, i => { if (!out[i]) seen[i]++; });
    seen.forEach((times, i) => times && note(i, WEIGHTS.body * Math.sqrt(Math.min(times, WEIGHTS.mentions)), true));
  }
  let found = 0;
  for (let i = 0; i < n; i++) if (of[i]) { found++; of[i] = best[i] + WEIGHTS.rest * (of[i] - best[i]); }
  const worth = (term.share || 1) * Math.sqrt(Math.log(1 + (w.all || n) / (w.rare && w.rare.get(term.key) || found || 1)));
  for (let i = 0; i < n; i++) of[i] *= worth;
  return { of, clear, found, seen, operator: gains.operator || new Map() };
});

// ---- The query: words; a word is terms that a record needs and soft ones that it need not have. ----

const term = (text, concepts, more) => ({ text, concepts, key: JSON.stringify([text, concepts, more]), ...more });
const exact = text => (w.exact.get(text) || []).map(k => [k, 1]);
// Words for who asks rather than for what.
const isAsked = ([k]) => /^(person|spelling)$/.test(w.concepts[k].kind);
const isTown = text => w.places.includes(text);

function heard(sound) {
  const found = new Map();
  w.heard().forEach((x, i) => { const { k } = w.words[i]; if (x === sound) found.set(k, 1); else if (sound.length > 3 && x.startsWith(sound) && !found.has(k)) found.set(k, WEIGHTS.begun); });
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
    c.filler = !c.concepts && isKana(c.text) && !word.katakana.some(k => k.includes(c.text)) && (stem || c.text.length < 3 || lang.filler.test(c.text) || !w.written.includes(c.text));
    stem = !c.concepts && endsInKanji(c.text);
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
  const join = list => ({ shown: list.map(x => x.shown).join(" "), text: list.map(x => x.text).join(""), katakana: list.flatMap(x => x.katakana) });
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
  let before, row = [...Array(b.length + 1).keys()];
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
  // With so few slips one part of the text is whole, and near its place, or two letters have changed places in between.
  const parts = [];
  for (const t of most === 1 ? [typed, typed.slice(0, step - 1) + typed[step] + typed[step - 1] + typed.slice(step + 1)] : [typed]) for (let at = 0; at < size; at += step) parts.push([t.substr(at, step), at]);
  const mayFit = other => parts.some(([part, at]) => { const p = other.indexOf(part, at - most); return p >= 0 && p <= at + most; });
  // other: from where a word begins, form, as it is written; end: where that word ends, which four kana must reach.
  const offer = (other, form, whole, end, shown, concept) => {
    if (size < 5 && other[0] !== typed[0] || !mayFit(other)) return;
    const [d, at] = slips(typed, other, least, whole), to = whole ? form : form.slice(0, at);
    if (d > least || at < 3 || d && kana && size < 5 && at < end) return;
    if (d < least) { found.clear(); least = d; }
    if (!found.has(to)) found.set(to, { shown, concepts: [] });
    if (concept) found.get(to).concepts.push(concept);
  };
  const holding = shelf => { const some = new Set(); for (const [part] of parts) holders(shelf, part, j => some.add(j)); return some; };
  const [words, ...fields] = w.bare();
  for (const j of holding(words)) {
    const other = words.lines[j], { form, shown, k } = w.words[j], near = Math.abs(form.length - size) <= most, end = near ? form.length : size + most;
    if (near || size > 4 && form[0] === text[0]) offer(other.slice(0, end), form.slice(0, end), near, 0, shown, [k, near ? 1 : WEIGHTS.begun]);
  }
  // Names from wherever they have the first letter, readings from where a word begins, all else from its beginning.
  if (!isLatin(text)) w.fields.slice(0, 5).forEach(({ lines, shown }, f) => holding(fields[f]).forEach(j => {
    const begin = (at, end, name) => offer(fields[f].lines[j].substr(at, size + most), lines[j].substr(at, size + most), false, end, name);
    let at = 0;
    if (f === 1) for (const piece of w.parted()[j].split(" ")) { begin(at, piece.length, w.reading()[j]); at += piece.length; }
    else if (f) begin(0, lines[j].length, shown[j]);
    else if (!kana) for (at = -1; (at = lines[j].indexOf(text[0], at + 1)) >= 0;) begin(at, 0, shown[j]);
  }));
  return [...found].map(([form, { shown, concepts }]) => {
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
    let sum = 0, clear = WEIGHTS.clear, j = 0;
    for (; j < need.length && need[j].of[i]; j++) { sum += need[j].of[i]; if (!need[j].clear[i]) clear = 0; }
    if (j < need.length) continue;
    for (j = 0; j < soft.length; j++) sum += WEIGHTS.soft * soft[j].of[i];
    alt.of[i] = sum + clear;
    any = true;
  }
  return any;
}
const holds = alt => addUp(alt, alt.need.map(points), alt.soft.map(points), w.n);

// What a word stands for: alternatives, of which a record must satisfy one.
function resolve(word, literal) {
  const { text, shown } = word, alone = (...need) => ({ need, soft: [] }), cuts = literal ? null : phrase(word);
  const answer = (alts, to) => ({ word, cuts, to, alts });
  const alts = [alone(whole(text, literal))], block = /^(\D+)\d[\d-]*$/.exec(text);
  if (cuts) alts.push(cuts);
  const also = (part, only) => { if (part && !literal) alts.push(alone(term(part, [], { share: WEIGHTS.dim, only }))); };
  // 月見台3丁目: who types an address looks round it, so the rest of the town follows.
  also(block && isTown(block[1]) && block[1], "place");
  // 木もれ日の家, a name or the end of one: houses called by what stands before の are akin, and follow.
  const kin = /^(.{2,}?)の./.exec(text);
  also(kin && w.fields[0].text.includes(text) && kin[1], "name");
  const fit = alts.filter(holds);
  if (fit.length || literal) return answer(fit);
  // While the IME composes, one or two Latin letters hang after what is written (ほうm), or the first kana after kanji.
  const composed = text.replace(/([^a-z])[a-z]{1,2}$|([^ぁ-ゖ])[ぁ-ゖ]$/, "$1$2");
  if (composed !== text) return resolve({ ...word, text: composed, shown: shown.slice(0, composed.length - text.length) });
  const sound = soundOf(shown), means = [...heard(sound)], said = alone(term("", means, { sound }));
  if (sound.length > 1 && holds(said)) return answer([said], !isLatin(text) && means.length ? w.concepts[means[0][0]].label : "");
  const slipped = bySlip(text).filter(holds);
  if (slipped.length) return answer(slipped, slipped[0].to);
  // 桜川りょういく, half converted: each piece must be somewhere.
  const pieces = alone(...cut(word).filter(c => c.text.length > 1).map(c => whole(c.text)));
  return pieces.need.length > 1 && holds(pieces) ? answer([pieces]) : answer([]);
}

// ---- Filters and facets. What nobody has confirmed is 1, which is neither yes (2) nor no (0). ----

const FIELDS = {
  town: ([name], id) => name === id,
  days: (days, id) => days.includes(id),
  age: ([from, to], id) => { const [a, b] = id.split("-"); return from <= b && a <= to; },
};

function passes(i, group, ids) {
  const of = FIELDS[group] && value(group, i);
  if (of) return ids.some(id => FIELDS[group](of, id)) ? 2 : of.length ? 0 : +w.office().has(i);
  const each = ids.map(id => { const c = w.byId.get(id), state = c && w.tag(c.k).get(i); return state ? state > 4 ? 0 : 2 : c && group === "care" ? +w.office().has(i) : 0; });
  return group === "service" ? Math.max(...each) : Math.min(...each);
}

// ---- What is shown of an answer. ----

// A text as shown, as it is compared, letter by letter, so that each one's place is known.
const lettersOf = shown => keep(shown, () => {
  let text = "", at = 0;
  const from = [], to = [];
  for (const unit of shown.match(CLUSTER) || []) {
    const form = foldLarge(unit), end = at + unit.length;
    for (let i = 0; i < form.length; i++) if (form[i] > "-") { text += form[i]; from.push(at); to.push(end); }
    at = end;
  }
  text = readKe(text);
  for (const [old, now] of lang.spellings) for (let p; (p = text.indexOf(old)) >= 0;) {
    const { length } = old, fill = of => Array(now.length).fill(of);
    from.splice(p, length, ...fill(from[p]));
    to.splice(p, length, ...fill(to[p + length - 1]));
    text = text.replace(old, now);
  }
  return { text, from, to };
});

// Where terms stand in a text as shown: [[from, to]…], in order and apart.
function marksIn(shown, terms) {
  const { text, from, to } = lettersOf(shown), words = new Set(), marks = [];
  for (const t of terms) wordsOf(t).forEach(word => words.add(word));
  for (const t of words) for (let p = text.indexOf(t); p >= 0; p = text.indexOf(t, p + t.length)) marks.push([from[p], to[p + t.length - 1]]);
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

// In kilometres; without end where one of the places is not known, or not yet.
function distance(i, here) {
  const [lat, lon] = here ? keep("at", () => {
    const { lat, lon } = { ...late(), ...parts.lite.data };
    return [lat, lon].map(([least, steps] = [0, ""]) => lines(steps).map(step => step ? (least + +step) / 1000 : Infinity));
  }).map(at => at[i]) : [];
  return lat ? Math.hypot(lat - here.lat, (lon - here.lon) * Math.cos(here.lat * Math.PI / 180)) * 111.2 : Infinity;
}

function show(i, terms, filters, here) {
  const why = new Set(), care = new Set((filters.care || []).map(id => w.byId.get(id)).filter(Boolean)), [, kind, folder] = value("kind", i);
  let mentioned = false;
  for (const t of terms) {
    const { seen, operator } = points(t);
    let out = false;
    if (operator.has(i)) why.add(value("operator", i));
    if (seen[i]) mentioned = true;
    for (const [k, share] of t.concepts) {
      const c = w.concepts[k], state = w.tag(k).get(i);
      if (state > 4) out = true; else if (state && !out) why.add(c.label);
      if (share === 1 && c.kind === "care") care.add(c);
    }
  }
  return {
    id: w.id[i] || w.slug()[i], href: w.href[i] || (folder && folder + "/") + w.slug()[i] + ".html", kind, name: w.name()[i], reading: w.reading()[i], town: value("town", i)[0], ward: value("ward", i),
    phones: w.phone()[i] ? w.phone()[i].split(",") : [], checked: value("checked", i), adult: !!w.adult[i], distance: distance(i, here), why: [...why].slice(0, 3),
    marks: marksIn(w.name()[i], terms), snippet: mentioned ? snippetOf(w.bodies()[i], terms) : null,
    care: care.size && w.office().has(i) ? [...care].map(c => ({ label: c.label, state: w.tag(c.k).get(i) || 0 })) : [],
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
  if (words.length > 1) return words.flatMap(({ alts, cuts, word }) => alts.length ? alts[alts.length - 1].need : cuts ? cuts.need : [whole(word.text)]);
  const [{ cuts }] = words;
  return cuts && cuts.need.length > 1 ? cuts.need : [];
}

function search(query, { filters, here, limit = 10, literal, facets } = {}) {
  if (!w) build();
  query = String(query);
  filters = filters || {};
  const words = readQuery(query).map(word => resolve(word, literal)), terms = words.flatMap(x => x.alts.flatMap(a => a.need.concat(a.soft)));
  const told = words.some(x => x.alts.some(a => a.need.some(t => t.concepts.length)));
  const asked = x => words.length > 1 && (told && !x.alts.length && x.word.sentence || lang.adults.test(x.word.text) || x.alts.length && x.alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked))), all = words.every(asked);
  const chosen = Object.keys(filters).filter(g => filters[g].length);
  // Signs alone ask for nothing.
  const score = new Float32Array(w.n).fill(words.length || chosen.length || !query.trim() ? 1 : 0), adults = lang.adults.test(solid(query));
  for (const x of words) {
    const spared = !all && asked(x);
    for (let i = 0; i < w.n; i++) {
      let best = 0, sum = 0;
      for (let j = 0; j < x.alts.length; j++) { const p = x.alts[j].of[i]; sum += p; if (p > best) best = p; }
      if (!best && !spared) score[i] = 0;
      if (score[i]) score[i] += best + WEIGHTS.rest * (sum - best);
    }
  }
  const kept = [], hits = [], unknown = [], others = [], counts = {}, expanded = [], suggestions = [];
  const least = (i, except) => chosen.length ? chosen.reduce((low, g) => g === except ? low : Math.min(low, passes(i, g, filters[g])), 2) : 2;
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
  const top = Math.max(...score), tier = i => here ? Math.floor(4 * score[i] / top) : score[i], far = memo(i => distance(i, here)), older = (a, b) => value("checked", a) < value("checked", b);
  const order = (a, b) => tier(b) - tier(a) || here && far(a) - far(b) || older(a, b) - older(b, a) || w.name()[a].length - w.name()[b].length || a - b;
  if (limit) hits.sort(order);
  const pieces = hits.length < (words.length > 1 ? 5 : 3) && words.length ? piecesOf(words) : [];
  const near = unknown.sort(order).concat(pieces.length ? nearest(pieces, others) : []);
  for (const t of terms) for (const [k, share] of t.concepts) {
    const { label } = w.concepts[k], typed = words.find(x => x.word.text === t.text);
    if (share === 1 && t.text && solid(label) !== t.text && !expanded.some(e => e.to === label)) expanded.push({ from: typed ? typed.word.shown : (w.words.find(x => x.form === t.text) || { source: t.text }).source.replace("=", ""), to: label });
    if (share < 1 && typed && !suggestions.some(x => x.text === label)) suggestions.push({ text: label, why: (w.words.find(x => x.k === k && x.form.startsWith(t.text)) || { shown: label }).shown, share });
  }
  const shown = list => list.slice(0, limit).map(i => show(i, terms, filters, here));
  return {
    total: hits.length, unknown: unknown.length, adults: left, facets: counts, expanded,
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
})(this);
