// The search engine of one ward: no dependency, no request; runs from file://. Data come by
// yorisoiSearch.load(part, data, stamp) from the scripts that src/search/ writes.

// What has been loaded (glossary, lite, bodies); the ward made ready from it; the tables of the language, which
// come with the glossary; what may serve the next stroke as well: points by term, letters of what is shown.
const parts = {};
const memory = new Map();
let site = null;
let language = null;
function keep(key, make) {
  if (memory.size > 200) {
    memory.clear();
  }
  if (!memory.has(key)) {
    memory.set(key, make());
  }
  return memory.get(key);
}

const memo = f => {
  const known = new Map();
  return x => {
    if (!known.has(x)) {
      known.set(x, f(x));
    }
    return known.get(x);
  };
};
