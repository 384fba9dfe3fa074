// The search over more records than a phone can scan: the index lies in small files (src/search/wide/), of which a
// query fetches a few. Lists of records are added up here; the records that lead are fetched, and the engine of a ward
// (search.js) ranks them again, marks them and tells what it did. A classic script, so that it runs from file://.

const engine = host.yorisoiSearch;
const [
  exchange,
  readQuery,
  cut,
  phrase,
  whole,
  term,
  heard,
  bySlip,
  soundOf,
  isKana,
  isAsked,
  codeAt,
  addUp,
  WEIGHTS,
  ward,
  language,
] = engine.inner;
const AGES = ["0-2", "3-5", "6-11", "12-14", "15-17", "18-99"];
// What has been fetched; the root; scores by term, kept for the next stroke.
const files = new Map();
const memory = new Map();
let root = null;
let base = "search/";
let script = src =>
  new Promise((done, fail) =>
    document.head.append(
      Object.assign(document.createElement("script"), { src, onload: done, onerror: fail }),
    ),
  );

// How many records are fetched at most to be ranked again, and from how many files. Few enough for a slow network,
// enough that what the lists cannot tell apart (a whole name, words near each other) finds its place.
const LEAD = 24;
const FILES = 12;
// Records with this many more than enough to choose from are not narrowed further.
const ENOUGH = 12;
// Pairs of a mistyped name that are asked who has most of them: each may cost a file.
const VOTES = 12;

const EMPTY = {
  count: 0,
  name: "",
  reading: "",
  alias: {},
  kind: [[], ""],
  slug: "",
  id: {},
  href: {},
  town: [[], ""],
  block: "",
  ward: [[], ""],
  operator: [[], ""],
  phone: "",
  tags: [[], ""],
  age: [[], ""],
  days: [[], ""],
  checked: [[], ""],
  adult: {},
  lat: [0, ""],
  lon: [0, ""],
};

function load(name, data) {
  if (name !== "root") {
    files.set(name, data);
    return;
  }
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
