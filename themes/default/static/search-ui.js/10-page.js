// The search page: shows what the engine (search.js) answers, in markup that the page brings (directory.html).
// Texts go in by textContent only. Nothing typed leaves the phone: state lies behind the # of the address.

const form = document.querySelector("[data-search]");
if (!form) {
  return;
}
const $ = (name, within = document) => within.querySelector("[data-" + name + "]");
const $$ = (name, within = document) => [...within.querySelectorAll("[data-" + name + "]")];
const box = form.querySelector("input[type=search]");
const here = { at: null, name: "" };
const show = (element, on) => {
  if (element) {
    element.hidden = !on;
  }
};
// The page's own words, each % filled in.
const words = (name, ...values) =>
  values.reduce((filled, value) => filled.replace("%", () => value), form.dataset["say" + name]);
const some = (name, count) => (count ? words(name, count) : "");
const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);
let engine = null;
let state = { q: "", filters: {} };
let limit = 10;
// The texts of the pages have been counted too, or will not come; the data cannot be read.
let settled = false;
let broken = false;
