// The search over more records than a phone can scan: the index lies in small files (src/search/wide/), of which a
// query fetches a few. Lists of records are added up here; the records that lead are fetched, and the engine of a ward
// (search.js) ranks them again, marks them and tells what it did. A classic script, so that it runs from file://.
"use strict";
(function (host) {

const engine = host.yorisoiSearch, [exchange, readQuery, cut, phrase, whole, term, heard, bySlip, soundOf, isKana, isAsked, codeAt, addUp, WEIGHTS, ward, language] = engine.inner;
const AGES = ["0-2", "3-5", "6-11", "12-14", "15-17", "18-99"];
// What has been fetched; the root; scores by term, kept for the next stroke.
const files = new Map(), memory = new Map();
let root = null, base = "search/", script = src => new Promise((done, fail) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: fail })));

// How many records are fetched at most to be ranked again, and from how many files. Few enough for a slow network,
// enough that what the lists cannot tell apart (a whole name, words near each other) finds its place.
const LEAD = 24, FILES = 12;
// Records with this many more than enough to choose from are not narrowed further.
const ENOUGH = 12;
// Pairs of a mistyped name that are asked who has most of them: each may cost a file.
const VOTES = 12;

const EMPTY = { count: 0, name: "", reading: "", alias: {}, kind: [[], ""], slug: "", id: {}, href: {}, town: [[], ""], block: "", ward: [[], ""], operator: [[], ""], phone: "", tags: [[], ""], age: [[], ""], days: [[], ""], checked: [[], ""], adult: {}, lat: [0, ""], lon: [0, ""] };

function load(name, data) {
  if (name !== "root") { files.set(name, data); return; }
  root = Object.assign({}, data, { firsts: data.firsts.split("\n"), wards: data.wards.split("\n") });
  root.adult = new Set(numbers(data.adult));
  memory.clear();
  engine.load("lite", EMPTY, "");
  engine.finish();
}

// The engine's ward is a few records out of many, or none; "more" tells what it cannot know by itself.
function among(lite, more, act) {
  const kept = exchange({ data: lite });
  try {
    Object.assign(ward(), more);
    return act();
  } finally {
    exchange(...kept);
  }
}

// ---- Files: a script each, which calls load. ----

const coming = new Map();
async function file(name) {
  if (!files.has(name)) {
    if (!coming.has(name)) coming.set(name, script(base + root.folder + "/" + name + ".js").finally(() => coming.delete(name)));
    await coming.get(name);
    if (!files.has(name)) throw new Error("incomplete");
  }
  return files.get(name);
}

// Rising numbers: the gap before each run, doubled, odd where its length follows. Digits as in src/search/wide/postings.rs.
function numbers(text) {
  const out = [];
  let at = 0, from = 0;
  const next = () => {
    for (let sum = 0, unit = 1; ; unit *= 45) {
      const code = text.charCodeAt(at++), d = code - 35 - (code > 60) - (code > 92);
      sum += unit * (d % 45);
      if (d < 45) return sum;
    }
  };
  while (at < text.length) {
    const gap = next(), run = gap % 2 ? next() + 2 : 1;
    from += gap >> 1;
    for (let i = 0; i < run; i++) out.push(from++);
  }
  return out;
}

const place = key => { let low = 0, high = root.firsts.length; while (high - low > 1) { const mid = (low + high) >> 1; if (root.firsts[mid] <= key) low = mid; else high = mid; } return low; };
async function list(key) {
  const name = "s" + place(key), data = await file(name);
  if (typeof data === "string") files.set(name, new Map(data.split("\n").map(line => line.split("\t"))));
  const lists = files.get(name), found = lists.get(key);
  if (typeof found === "string") lists.set(key, numbers(found));
  return lists.get(key) || [];
}

const both = (a, b) => { const has = new Set(b); return a.filter(i => has.has(i)); };
const grams = (text, size) => { const letters = [...text]; return letters.slice(size - 1).map((_, i) => letters.slice(i, i + size).join("")); };

// Records that have all pairs of a text in a zone. Rare pairs come first, and no more are fetched than are needed:
// what is left over falls out when the records themselves are ranked.
async function having(zone, text, size = 2) {
  const letters = [...text];
  if (letters.length < size) return zone === "n" && letters.length || zone === "s" && letters.length === 2 ? list(zone + "^" + text) : [];
  const pairs = [...new Set(grams(text, size))];
  pairs.sort((a, b) => common(a) - common(b));
  let found = await list(zone + pairs[0]);
  for (let i = 1; i < pairs.length && found.length > (i < 3 ? 0 : ENOUGH); i++) found = both(found, await list(zone + pairs[i]));
  return found;
}
// How common a pair is: kana more than kanji, and most of all those of the glossary's words, which half of all names have.
let usual = null;
function common(pair) {
  usual = usual || new Set(ward().words.flatMap(x => grams(x.form, 2)));
  return (isKana(pair) ? 2 : 0) + (usual.has(pair) ? 1 : 0);
}

// ---- Points by term, as search.js gives them, from what the lists can tell. ----

async function points(t) {
  if (memory.has(t.key)) return memory.get(t.key);
  const n = root.count, best = new Float32Array(n), sum = new Float32Array(n);
  const note = (records, p) => { for (const i of records) { sum[i] += p; if (p > best[i]) best[i] = p; } };
  // Where a text begins and ends is asked only if it stands in more places than can be fetched and looked at; those few
  // count as whole until the engine has seen them.
  const rate = async (zone, [whole, begin, inside]) => {
    const records = await having(zone, t.text), letters = [...t.text];
    if (records.length <= LEAD || letters.length < 2) { note(records, whole); return; }
    const starts = new Set(both(records, await list(zone + "^" + letters[0]))), ends = new Set(starts.size > LEAD ? both([...starts], await list(zone + letters.pop() + "$")) : starts);
    note(records.filter(i => !starts.has(i)), inside);
    note([...starts].filter(i => !ends.has(i)), begin);
    note(ends, whole);
  };
  for (const [k, share] of t.concepts) {
    const id = ward().concepts[k].id;
    for (let state = 1; state < 5; state++) note(await list("c" + id + " " + state), WEIGHTS.tag[state] * share);
  }
  // A word of the glossary is found by its tag; the letters matter where it may be something else.
  if (t.text && !t.concepts.some(([, share]) => share === 1)) {
    await rate("n", isKana(t.text) ? WEIGHTS.reading : WEIGHTS.name);
    if (!/^\d/.test(t.text)) await rate("p", WEIGHTS.place);
  }
  if (t.phone) note(await having("d", t.phone, 4), WEIGHTS.phone[1]);
  if (t.sound) note(await having("s", t.sound, 3), WEIGHTS.reading[2]);
  let found = 0;
  for (let i = 0; i < n; i++) if (sum[i]) { found++; sum[i] = best[i] + WEIGHTS.rest * (sum[i] - best[i]); }
  const worth = (t.share || 1) * Math.sqrt(Math.log(1 + n / (found || 1)));
  for (let i = 0; i < n; i++) sum[i] *= worth;
  if (memory.size > 40) memory.clear();
  const made = { of: sum, clear: sum, found };
  memory.set(t.key, made);
  return made;
}

async function holds(alt) {
  const need = await Promise.all(alt.need.map(points));
  // What is soft is fetched only for what can be.
  return need.every(p => p.found) && addUp(alt, need, await Promise.all(alt.soft.map(points)), root.count);
}
const fitting = async alts => { const fit = []; for (const alt of alts) if (await holds(alt)) fit.push(alt); return fit; };

// ---- What a word stands for: the stages of search.js, with lists for records. ----

// Of the pieces of a word, those that stand in some name or place: only then are they no filler.
async function pieces(word) {
  const known = [], places = [];
  for (const { text: piece, concepts } of cut(word)) {
    if (concepts || piece.length < 2 || piece === word.text || language().filler.test(piece)) continue;
    if (!isKana(piece) && (await having("p", piece)).length) places.push(piece);
    else if (piece.length > 2 && piece.length < 9 && (await having("n", piece)).length) known.push(piece);
  }
  return { known: known.concat(places), places: places.concat(root.wards) };
}

async function resolve(word, literal) {
  const { text, shown } = word, alone = (...need) => ({ need, soft: [] }), block = /^(\D+)\d[\d-]*$/.exec(text), found = literal ? null : await pieces(word);
  const told = act => among(EMPTY, { ...found && { written: found.known.join("\n"), places: found.places } }, act);
  const alts = told(() => {
    const alts = [alone(whole(text, literal))], cuts = literal ? null : phrase(word);
    if (cuts) alts.push(cuts);
    if (block && !literal) alts.push(alone(term(block[1], [], { share: WEIGHTS.dim })));
    return alts;
  });
  const fit = await fitting(alts);
  if (fit.length || literal) return fit;
  const composed = text.replace(/([^a-z])[a-z]{1,2}$|([^ぁ-ゖ])[ぁ-ゖ]$/, "$1$2");
  if (composed !== text) return resolve(Object.assign({}, word, { text: composed, shown: shown.slice(0, composed.length - text.length) }));
  const sound = soundOf(shown), said = told(() => alone(term("", [...heard(sound)], { sound })));
  if (sound.length > 1 && await holds(said)) return [said];
  const slipped = await fitting(told(() => bySlip(text)));
  if (slipped.length) return slipped;
  const parts = told(() => alone(...cut(word).filter(c => c.text.length > 1).map(c => whole(c.text))));
  if (parts.need.length > 1 && await holds(parts)) return [parts];
  return resembling(text);
}

// A name with a slip of the hand still has most of its pairs.
async function resembling(text) {
  const pairs = [...new Set(grams(text, 2))].sort((a, b) => common(a) - common(b)).slice(0, VOTES), votes = new Float32Array(root.count), slips = text.length > 8 ? 2 : 1;
  if (pairs.length < 3) return [];
  for (const pair of pairs) for (const i of await list("n" + pair)) votes[i]++;
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  if (most < Math.max(2, pairs.length - 2 * slips)) return [];
  return [{ need: [], soft: [], of: votes.map(v => v === most ? v : 0) }];
}

// ---- The search. ----

// Records that a choice of a facet leaves: those that have it, and for care those of whom it is not known.
async function chosen(group, ids) {
  if (group === "days" || group === "age") return new Set((await Promise.all(ids.map(id => list(group === "days" ? "w" + id : "g" + AGES.indexOf(id))))).flat());
  if (group === "town") return new Set((await Promise.all(ids.map(id => having("p", engine.normalize(id, "solid"))))).flat());
  const of = async id => new Set((await Promise.all([1, 2, 3, 4].map(state => list("c" + id + " " + state)))).flat());
  const sets = await Promise.all(ids.map(of));
  if (group === "service") return new Set(sets.flatMap(set => [...set]));
  const never = new Set((await Promise.all(ids.map(id => list("c" + id + " 5")))).flat());
  return new Set((await list("o1")).filter(i => !never.has(i)));
}

// The columns of several files as those of one ward.
function joined(parts) {
  const lines = name => parts.map(part => part[name]).join("\n");
  let from = 0;
  const starts = parts.map(part => (from += part.count) - part.count);
  const sparse = name => Object.assign({}, ...parts.map((part, p) => Object.fromEntries(Object.entries(part[name]).map(([i, value]) => [+i + starts[p], value]))));
  const code = k => String.fromCharCode(35 + Math.floor(k / 92)) + String.fromCharCode(35 + k % 92);
  // More than 92 values have codes of two letters; what is missing to that many is made up.
  const dictionary = name => {
    const values = parts.flatMap(part => part[name][0]), size = Math.max(93, values.length);
    let before = 0;
    const codes = parts.map(part => { const [own, text] = part[name], all = Array.from({ length: part.count }, (_, i) => code(before + codeAt(text, i, own.length))).join(""); before += own.length; return all; });
    return [values.concat(Array(size - values.length).fill(values[0])), codes.join("")];
  };
  const tags = () => {
    const ids = [...new Set(parts.flatMap(part => part.tags[0]))], where = new Map(ids.map((id, k) => [id, k]));
    const again = (line, own) => line.split("!").map(codes => Array.from({ length: codes.length / (own.length > 92 ? 2 : 1) }, (_, i) => code(where.get(own[codeAt(codes, i, own.length)]))).join("")).join("!");
    return [ids.concat(Array(Math.max(0, 93 - ids.length)).fill("")), parts.map(part => part.tags[1].split("\n").map(line => again(line, part.tags[0])).join("\n")).join("\n")];
  };
  const measures = name => [0, parts.map(part => part[name][1].split("\n").map(step => step === "" ? "" : +step + part[name][0]).join("\n")).join("\n")];
  const out = { count: from, tags: tags(), lat: measures("lat"), lon: measures("lon") };
  for (const name of ["name", "reading", "slug", "block", "phone"]) out[name] = lines(name);
  for (const name of ["alias", "id", "href", "adult"]) out[name] = sparse(name);
  for (const name of ["kind", "town", "ward", "operator", "age", "days", "checked"]) out[name] = dictionary(name);
  return out;
}

// Who leads: the best, then what stands in files that are fetched anyway.
function leading(score, limit) {
  const order = [];
  score.forEach((s, i) => { if (s) order.push(i); });
  order.sort((a, b) => score[b] - score[a] || a - b);
  const wanted = new Set();
  for (const i of order.slice(0, Math.max(LEAD, limit + 4))) if (wanted.size < Math.max(FILES, limit)) wanted.add(Math.floor(i / root.each));
  return { total: order.length, wanted: [...wanted].sort((a, b) => a - b), all: order.every(i => wanted.has(Math.floor(i / root.each))) };
}

async function search(query, options = {}) {
  const { limit = 10, literal } = options, filters = options.filters || {}, none = engine.search("");
  query = String(query);
  const words = among(EMPTY, { places: root.wards }, () => readQuery(query)), groups = Object.keys(filters).filter(g => filters[g].length);
  if (!words.length && !groups.length) return none;
  const found = [];
  for (const word of words) found.push(await resolve(word, literal));
  const score = new Float32Array(root.count).fill(1), adults = language().adults.test(engine.normalize(query, "solid")), partly = new Float32Array(root.count);
  const asked = alts => words.length > 1 && alts.length && alts[0].need.length && alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked)), all = found.every(asked);
  for (const alts of found) for (let i = 0; i < root.count; i++) {
    let best = 0, sum = 0;
    for (const { of } of alts) { sum += of[i]; if (of[i] > best) best = of[i]; }
    if (best) partly[i] += 1000 + best;
    if (!best && (all || !asked(alts))) score[i] = 0;
    if (score[i]) score[i] += best + WEIGHTS.rest * (sum - best);
  }
  let left = 0;
  for (const of of await Promise.all(groups.map(group => chosen(group, filters[group])))) for (let i = 0; i < root.count; i++) if (!of.has(i)) score[i] = partly[i] = 0;
  if (!adults) for (const i of root.adult) { if (score[i]) left++; score[i] = partly[i] = 0; }
  const clear = leading(score, limit), near = clear.total ? clear : leading(partly, limit);
  if (!near.wanted.length) return none;
  const parts = await Promise.all(near.wanted.map(i => file("r" + i)));
  const rare = new Map([...memory].map(([key, made]) => [key, made.found]));
  const result = among(joined(parts), { all: root.count, rare }, () => engine.search(query, { ...options, facets: null }));
  // Some records have all the letters of a word but not the word: the number is known only if all were fetched.
  if (result.hits.length && !clear.all) Object.assign(result, { total: Math.max(result.total, clear.total), about: "約" });
  result.adults = left;
  return result;
}

// From here on the page's engine answers by files. open: another folder of files, and how a script is fetched (tests).
host.yorisoiSearch = Object.assign({}, engine, { search, ready: () => !!root });
host.yorisoiWide = { load, open: (folder, how) => { base = folder; script = how; } };
})(typeof window === "undefined" ? globalThis : window);
