// A list's choices: with this script links become boxes, and the rows change at once. What nobody has confirmed is
// never left out: such rows follow below, under a heading of their own.

const panel = document.querySelector("[data-filters=boxes]");
const list = document.querySelector("[data-list]");
const words = name => panel.dataset["say" + name];
const filled = (phrase, ...values) => values.reduce((text, value) => text.replace("%", value), phrase);
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

/** A row: its part of the page, and what it says: "care-a" is yes to that choice, "!care-a" no, neither unknown. Who
 * says anything of ages or days ("!age", "day-3") says no to all others, and a place is always another one. */
const rowsOf = root =>
  [...root.querySelectorAll(".row")].map(row => ({
    row,
    home: row.parentNode,
    says: new Set((row.dataset.says || "").split(" ")),
  }));
let rows = rowsOf(list);

const YES = 2;
const UNKNOWN = 1;
function answer({ says }, pick) {
  const kind = pick.split("-")[0];
  if (says.has(pick)) {
    return YES;
  }
  return /^(town|ward)$/.test(kind) || says.has("!" + pick) || says.has("!" + kind) ? 0 : UNKNOWN;
}

/** The other pages of a long list, in order; the rows of all of them stand on this one then. */
async function gather() {
  const pages = Number(list.dataset.list);
  if (pages === 1 || list.dataset.whole) {
    return;
  }
  const parse = async number => {
    const address = number === 1 ? "index.html" : "page-" + number + ".html";
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(address);
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return [...page.querySelectorAll("[data-list] > section:not([data-unknown])")];
  };
  const parts = (await Promise.all(Array.from({ length: pages }, (_, i) => parse(i + 1)))).flat();
  if (list.dataset.whole) {
    return;
  }
  const homes = new Map();
  for (const part of parts) {
    const name = part.querySelector("h2").textContent;
    if (homes.has(name)) {
      homes.get(name).querySelector("ul").append(...part.querySelectorAll(".row"));
    } else {
      homes.set(name, part);
    }
  }
  [...homes.values()].forEach((part, i) => {
    part.querySelector("h2").id = "l" + (i + 1);
    part.setAttribute("aria-labelledby", "l" + (i + 1));
  });
  list.querySelectorAll(":scope > section:not([data-unknown])").forEach(part => part.remove());
  list.querySelector("[data-unknown]").before(...homes.values());
  list.dataset.whole = "yes";
  rows = rowsOf(list);
  document.dispatchEvent(new Event("yorisoi-rows"));
}
