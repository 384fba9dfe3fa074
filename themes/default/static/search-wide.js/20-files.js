// Files: a script each, which calls load.

const coming = new Map();
async function file(name) {
  if (!files.has(name)) {
    if (!coming.has(name)) {
      coming.set(
        name,
        script(base + root.folder + "/" + name + ".js").finally(() => coming.delete(name)),
      );
    }
    await coming.get(name);
    if (!files.has(name)) {
      throw new Error("incomplete");
    }
  }
  return files.get(name);
}

// Rising numbers: the gap before each run, doubled, odd where its length follows. Digits as in
// src/search/wide/postings.rs.
function numbers(text) {
  const out = [];
  let at = 0;
  let from = 0;
  const next = () => {
    for (let sum = 0, unit = 1; ; unit *= 45) {
      const code = text.charCodeAt(at++);
      const d = code - 35 - (code > 60) - (code > 92);
      sum += unit * (d % 45);
      if (d < 45) {
        return sum;
      }
    }
  };
  while (at < text.length) {
    const gap = next();
    const run = gap % 2 ? next() + 2 : 1;
    from += gap >> 1;
    for (let i = 0; i < run; i++) {
      out.push(from++);
    }
  }
  return out;
}

const place = key => {
  let low = 0;
  let high = root.firsts.length;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (root.firsts[mid] <= key) {
      low = mid;
    } else {
      high = mid;
    }
  }
  return low;
};
async function list(key) {
  const name = "s" + place(key);
  const data = await file(name);
  if (typeof data === "string") {
    files.set(name, new Map(data.split("\n").map(line => line.split("\t"))));
  }
  const lists = files.get(name);
  const found = lists.get(key);
  if (typeof found === "string") {
    lists.set(key, numbers(found));
  }
  return lists.get(key) || [];
}
