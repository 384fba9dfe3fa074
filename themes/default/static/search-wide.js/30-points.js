// Points by term, as search.js gives them, from what the lists can tell.

async function points(t) {
  if (memory.has(t.key)) {
    return memory.get(t.key);
  }
  const n = root.count;
  const best = new Float32Array(n);
  const sum = new Float32Array(n);
  const note = (records, p) => {
    for (const i of records) {
      sum[i] += p;
      if (p > best[i]) {
        best[i] = p;
      }
    }
  };
  // Where a text begins and ends is asked only if it stands in more places than can be fetched and looked at; those few
  // count as whole until the engine has seen them.
  const rate = async (zone, [whole, begin, inside]) => {
    const records = await having(zone, t.text);
    const letters = [...t.text];
    if (records.length <= LEAD || letters.length < 2) {
      note(records, whole);
      return;
    }
    const starts = new Set(both(records, await list(zone + "^" + letters[0])));
    const ends = new Set(
      starts.size > LEAD ? both([...starts], await list(zone + letters.pop() + "$")) : starts,
    );
    note(
      records.filter(i => !starts.has(i)),
      inside,
    );
    note(
      [...starts].filter(i => !ends.has(i)),
      begin,
    );
    note(ends, whole);
  };
  for (const [k, share] of t.concepts) {
    const id = ward().concepts[k].id;
    for (let state = 1; state < 5; state++) {
      note(await list("c" + id + " " + state), WEIGHTS.tag[state] * share);
    }
  }
  // A word of the glossary is found by its tag; the letters matter where it may be something else.
  if (t.text && !t.concepts.some(([, share]) => share === 1)) {
    await rate("n", isKana(t.text) ? WEIGHTS.reading : WEIGHTS.name);
    if (!/^\d/.test(t.text)) {
      await rate("p", WEIGHTS.place);
    }
  }
  if (t.phone) {
    note(await having("d", t.phone, 4), WEIGHTS.phone[1]);
  }
  if (t.sound) {
    note(await having("s", t.sound, 3), WEIGHTS.reading[2]);
  }
  let found = 0;
  for (let i = 0; i < n; i++) {
    if (sum[i]) {
      found++;
      sum[i] = best[i] + WEIGHTS.rest * (sum[i] - best[i]);
    }
  }
  const worth = (t.share || 1) * Math.sqrt(Math.log(1 + n / (found || 1)));
  for (let i = 0; i < n; i++) {
    sum[i] *= worth;
  }
  if (memory.size > 40) {
    memory.clear();
  }
  const made = { of: sum, clear: sum, found };
  memory.set(t.key, made);
  return made;
}

async function holds(alt) {
  const need = await Promise.all(alt.need.map(points));
  // What is soft is fetched only for what can be.
  return need.every(p => p.found) && addUp(alt, need, await Promise.all(alt.soft.map(points)), root.count);
}
const fitting = async alts => {
  const fit = [];
  for (const alt of alts) {
    if (await holds(alt)) {
      fit.push(alt);
    }
  }
  return fit;
};
