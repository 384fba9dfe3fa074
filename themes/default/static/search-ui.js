// The search page: shows what the engine (search.js) answers, in markup that the page brings (directory.html).
// Texts go in by textContent only. Nothing typed leaves the phone: state lies behind the # of the address.
(function () {

const form = document.querySelector("[data-search]");
if (!form) return;
const $ = (name, within = document) => within.querySelector("[data-" + name + "]");
const $$ = (name, within = document) => [...within.querySelectorAll("[data-" + name + "]")];
const box = form.querySelector("input[type=search]"), here = { at: null, name: "" };
const show = (element, on) => { if (element) element.hidden = !on; };
// The page's own words, each % filled in.
const words = (name, ...values) => values.reduce((filled, value) => filled.replace("%", () => value), form.dataset["say" + name]);
const some = (name, count) => count ? words(name, count) : "";
const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);
let engine = null, state = { q: "", filters: {} }, limit = 10;

// ---- Scripts, loaded in turn on first need; the texts of the pages come after the first answer. ----

let loading = null;
const script = src => new Promise((done, fail) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: fail })));
const load = () => loading = loading || (async () => {
  const { engine: first, wide, first: data, bodies } = form.dataset;
  for (const src of [first, wide, data]) if (src) await script(src);
  engine = window.yorisoiSearch;
  if (!engine.ready()) return fail();
  answer();
  if (bodies) setTimeout(() => script(bodies).then(() => setTimeout(answer, 800)).catch(() => {}), 300);
})().catch(fail);
function fail() { engine = null; show($("failed"), true); show($("static"), true); }

// ---- State: #q=…&care=a,b ----

function readState() {
  // #main is a place in the page.
  if (/^#[^=]+$/.test(location.hash)) return;
  state = { q: "", filters: {} };
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
    if (key === "q") state.q = value; else if (key === "only") state.only = true; else if (choices[key]) state.filters[key] = value.split(",").filter(Boolean);
  }
  box.value = state.q;
}
function writeState(step) {
  const all = new URLSearchParams();
  if (state.q) all.set("q", state.q);
  if (state.only) all.set("only", 1);
  for (const group in state.filters) if (state.filters[group].length) all.set(group, state.filters[group].join(","));
  const hash = "#" + all;
  if (hash === location.hash) return;
  try { history[step ? "pushState" : "replaceState"](null, "", hash); } catch { location.replace(hash); }
}
function change(step) { limit = 10; writeState(step); answer(); }

// ---- Facets: boxes to tick, which the page brings, so that focus stays where it is while counts change. ----

const ticks = $$("facet").flatMap(group => [...group.querySelectorAll("input")].map(tick => ({ group: group.dataset.facet, tick, count: $("count", tick.parentNode) })));
const choices = Object.create(null);
for (const { group, tick } of ticks) {
  (choices[group] = choices[group] || []).push(tick.value);
  tick.addEventListener("change", () => choose(group, tick.value, tick.checked));
}
const panel = form.querySelector("details");
if (panel) panel.addEventListener("toggle", () => answer());
function choose(group, id, on) {
  const chosen = (state.filters[group] || []).filter(x => x !== id);
  state.filters[group] = on ? chosen.concat(id) : chosen;
  change(true);
}
function showFacets(counts) {
  const chips = $("chips"), name = id => (ticks.find(x => x.tick.value === id) || { tick: { dataset: { label: id } } }).tick.dataset.label;
  // Counts are written where they can be seen: a closed panel must not slow the strokes.
  if (!panel || panel.open) for (const { group, tick, count } of ticks) {
    tick.checked = (state.filters[group] || []).includes(tick.value);
    if (!counts[group]) continue;
    const n = counts[group][tick.value] || 0;
    tick.parentNode.classList.toggle("none", !n);
    count.textContent = n;
  }
  chips.textContent = "";
  for (const group in state.filters) for (const id of state.filters[group]) {
    const chip = make("button", name(id) + " ✕", { type: "button" });
    chip.addEventListener("click", () => { const at = [...chips.children].indexOf(chip); choose(group, id, false); (chips.children[at] || box).focus(); });
    chips.append(chip);
  }
  if (chips.children.length) {
    const clear = make("button", words("Clear"), { type: "button" });
    clear.addEventListener("click", () => { state.filters = {}; change(true); box.focus(); });
    chips.append(clear);
  }
}

// ---- Answers ----

// A text with its marked parts.
function write(element, text, marks) {
  let at = 0;
  element.textContent = "";
  for (const [from, to] of marks || []) { element.append(text.slice(at, from), make("mark", text.slice(from, to))); at = to; }
  element.append(text.slice(at));
}

function row(hit) {
  const item = $("row").content.cloneNode(true), link = $("id", item), { name, distance: km, phones: [phone], snippet } = hit;
  // true shows what stands there.
  const texts = {
    reading: hit.reading, kind: hit.kind, adult: hit.adult, place: (hit.ward === form.dataset.ward ? "" : hit.ward) + hit.town, distance: km < 1000 && (km < 10 ? km.toFixed(1) : Math.round(km)),
    care: hit.care.map(c => c.label + "：" + form.dataset.states.split(",")[c.state]).join("　"), why: hit.why.join("・"), checked: hit.checked, snippet: !!snippet, call: !!phone, number: phone,
  };
  for (const field in texts) { const element = $(field, item), text = texts[field]; show(element, text); if (element && text && text !== true) element.append((element.dataset.text || "%").replace("%", () => text)); }
  write(link, name, hit.marks);
  link.href = form.dataset.root + hit.href;
  link.dataset.id = hit.id;
  if (snippet) write($("snippet", item), snippet.text, snippet.marks);
  if (phone) { $("call", item).href = "tel:" + phone.replace(/[^\d+]/g, ""); $("call", item).setAttribute("aria-label", words("Call", name, phone)); }
  return item;
}

const link = (text, why, more) => { const li = make("li", ""), a = make("a", text, { href: "#" + new URLSearchParams(more) }); li.append(a, why); return li; };

function say(found) {
  $("said").textContent = found.corrected.map(c => words("Corrected", c.to)).concat(found.expanded.slice(0, 3).map(e => words("Expanded", e.from, e.to))).join("");
  const list = $("suggestions");
  list.textContent = "";
  if (found.expanded.length) list.append(link(words("Only", state.q), "", { q: state.q, only: 1 }));
  for (const s of found.suggestions.slice(0, 6 - list.children.length)) list.append(link(s.text, s.why === s.text ? "" : "（" + s.why + "）", { q: s.text }));
}

let status = 0;
function announce(text) { clearTimeout(status); status = setTimeout(() => { if ($("status").textContent !== text) $("status").textContent = text; }, 300); }

function answer() {
  const active = state.q.trim() || Object.values(state.filters).flat().length || here.at;
  show($("static"), !engine || !active);
  show($("answers"), engine && active);
  if (!engine) return;
  const found = engine.search(state.q, { filters: state.filters, here: here.at, limit: active ? limit : 0, literal: state.only, facets: panel && !panel.open ? null : choices }), mine = ++asked;
  // Files may come late: only the newest question is answered.
  if (found.then) found.then(found => mine === asked && shows(found, active)).catch(fail); else shows(found, active);
}
let asked = 0;
function shows(found, active) {
  showFacets(found.facets);
  if (!active) { announce(""); say({ corrected: [], expanded: [], suggestions: [] }); return; }
  say(found);
  $("results").replaceChildren(...found.hits.map(row));
  $("near").replaceChildren(...found.near.map(row));
  show($("near-part"), found.near.length);
  show($("found"), found.total);
  show($("nothing"), !found.total);
  show($("more"), found.total > found.hits.length);
  const order = $("order");
  if (order) order.textContent = here.at && found.hits.some(hit => hit.distance < 1e9) ? words("ByPlace", here.name) : words(state.q ? "ByWords" : "ByCare");
  announce((found.total ? (found.about || "") + words("Found", found.total) : words("None") + some("Near", found.near.length)) + some("Unknown", found.unknown) + some("Adults", found.adults));
}

// ---- What the reader does ----

box.addEventListener("focus", load);
box.addEventListener("input", () => { state.q = box.value; delete state.only; load(); change(false); });
form.addEventListener("submit", event => { event.preventDefault(); load().then(() => { writeState(true); const first = $("id", $("answers")); if (first) first.focus(); }); });
document.addEventListener("keydown", event => {
  if (event.isComposing || event.keyCode === 229) return;
  const stops = [box, ...document.querySelectorAll("[data-suggestions] a, [data-answers]:not([hidden]) [data-id]")], at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  if (event.key === "Escape") { if (at) box.focus(); else { state.q = box.value = ""; change(false); } }
  else if (event.key === "ArrowDown" && stops[at + 1]) stops[at + 1].focus();
  else if (event.key === "ArrowUp" && at) stops[at - 1].focus();
  else return;
  event.preventDefault();
});
const on = (name, event, act) => { const element = $(name); if (element) element.addEventListener(event, act); };
on("more", "click", () => { const before = $$("id", $("results")).length; limit += 10; answer(); const next = $$("id", $("results"))[before]; if (next) next.focus(); });
on("place", "change", event => { 
  const [lat, lon] = event.target.value.split(",").map(Number);
  here.name = event.target.selectedOptions[0].textContent;
  here.at = event.target.value ? { lat, lon } : null;
  load().then(answer);
});
on("locate", "click", () => navigator.geolocation.getCurrentPosition(
  ({ coords }) => load().then(() => { here.name = words("Here"); here.at = { lat: coords.latitude, lon: coords.longitude }; answer(); }),
  () => announce(words("Lost"))));
const follow = () => { readState(); if (state.q || Object.keys(state.filters).length) load(); answer(); };
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
show(form, true);
follow();
// As in box.js, which this page does without.
const { worker } = form.dataset;
if (worker && navigator.serviceWorker) addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
})();
