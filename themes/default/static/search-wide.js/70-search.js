// Who leads: the best, then what stands in files that are fetched anyway.
function leading(score, limit) {
  const order = [];
  score.forEach((s, i) => {
    if (s) {
      order.push(i);
    }
  });
  order.sort((a, b) => score[b] - score[a] || a - b);
  const wanted = new Set();
  for (const i of order.slice(0, Math.max(LEAD, limit + 4))) {
    if (wanted.size < Math.max(FILES, limit)) {
      wanted.add(Math.floor(i / root.each));
    }
  }
  return {
    total: order.length,
    wanted: [...wanted].sort((a, b) => a - b),
    all: order.every(i => wanted.has(Math.floor(i / root.each))),
  };
}

async function search(query, options = {}) {
  const { limit = 10, literal } = options;
  const filters = options.filters || {};
  const none = engine.search("");
  query = String(query);
  const words = among(EMPTY, { places: root.wards }, () => readQuery(query));
  const groups = Object.keys(filters).filter(g => filters[g].length);
  if (!words.length && !groups.length) {
    return none;
  }
  const found = [];
  for (const word of words) {
    found.push(await resolve(word, literal));
  }
  const score = new Float32Array(root.count).fill(1);
  const adults = language().adults.test(engine.normalize(query, "solid"));
  const partly = new Float32Array(root.count);
  const asked = alts =>
    words.length > 1 &&
    alts.length &&
    alts[0].need.length &&
    alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked));
  const all = found.every(asked);
  for (const alts of found) {
    for (let i = 0; i < root.count; i++) {
      let best = 0;
      let sum = 0;
      for (const { of } of alts) {
        sum += of[i];
        if (of[i] > best) {
          best = of[i];
        }
      }
      if (best) {
        partly[i] += 1000 + best;
      }
      if (!best && (all || !asked(alts))) {
        score[i] = 0;
      }
      if (score[i]) {
        score[i] += best + WEIGHTS.rest * (sum - best);
      }
    }
  }
  let left = 0;
  for (const of of await Promise.all(groups.map(group => chosen(group, filters[group])))) {
    for (let i = 0; i < root.count; i++) {
      if (!of.has(i)) {
        score[i] = partly[i] = 0;
      }
    }
  }
  if (!adults) {
    for (const i of root.adult) {
      if (score[i]) {
        left++;
      }
      score[i] = partly[i] = 0;
    }
  }
  const clear = leading(score, limit);
  const near = clear.total ? clear : leading(partly, limit);
  if (!near.wanted.length) {
    return none;
  }
  const parts = await Promise.all(near.wanted.map(i => file("r" + i)));
  const rare = new Map([...memory].map(([key, made]) => [key, made.found]));
  const result = among(joined(parts), { all: root.count, rare }, () =>
    engine.search(query, { ...options, facets: null }),
  );
  // Some records have all the letters of a word but not the word: the number is known only if all were fetched.
  if (result.hits.length && !clear.all) {
    Object.assign(result, { total: Math.max(result.total, clear.total), about: "約" });
  }
  result.adults = left;
  return result;
}

// From here on the page's engine answers by files. open: another folder of files, and how a script is fetched (tests).
host.yorisoiSearch = Object.assign({}, engine, { search, ready: () => !!root });
host.yorisoiWide = {
  load,
  open: (folder, how) => {
    base = folder;
    script = how;
  },
};
