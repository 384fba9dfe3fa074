// What a word stands for: the stages of search.js, with lists for records.

// Of the pieces of a word, those that stand in some name or place: only then are they no filler.
async function pieces(word) {
  const known = [];
  const places = [];
  for (const { text: piece, concepts } of cut(word)) {
    if (concepts || piece.length < 2 || piece === word.text || language().filler.test(piece)) {
      continue;
    }
    if (!isKana(piece) && (await having("p", piece)).length) {
      places.push(piece);
    } else if (piece.length > 2 && piece.length < 9 && (await having("n", piece)).length) {
      known.push(piece);
    }
  }
  return { known: known.concat(places), places: places.concat(root.wards) };
}

async function resolve(word, literal) {
  const { text, shown } = word;
  const alone = (...need) => ({ need, soft: [] });
  const block = /^(\D+)\d[\d-]*$/.exec(text);
  const found = literal ? null : await pieces(word);
  const told = act =>
    among(EMPTY, { ...(found && { written: found.known.join("\n"), places: found.places }) }, act);
  const alts = told(() => {
    const alts = [alone(whole(text, literal))];
    const cuts = literal ? null : phrase(word);
    if (cuts) {
      alts.push(cuts);
    }
    if (block && !literal) {
      alts.push(alone(term(block[1], [], { share: WEIGHTS.dim })));
    }
    return alts;
  });
  const fit = await fitting(alts);
  if (fit.length || literal) {
    return fit;
  }
  const composed = text.replace(/([^a-z])[a-z]{1,2}$|([^ぁ-ゖ])[ぁ-ゖ]$/, "$1$2");
  if (composed !== text) {
    return resolve(
      Object.assign({}, word, { text: composed, shown: shown.slice(0, composed.length - text.length) }),
    );
  }
  const sound = soundOf(shown);
  const said = told(() => alone(term("", [...heard(sound)], { sound })));
  if (sound.length > 1 && (await holds(said))) {
    return [said];
  }
  const slipped = await fitting(told(() => bySlip(text)));
  if (slipped.length) {
    return slipped;
  }
  const parts = told(() =>
    alone(
      ...cut(word)
        .filter(c => c.text.length > 1)
        .map(c => whole(c.text)),
    ),
  );
  if (parts.need.length > 1 && (await holds(parts))) {
    return [parts];
  }
  return resembling(text);
}

// A name with a slip of the hand still has most of its pairs.
async function resembling(text) {
  const pairs = [...new Set(grams(text, 2))].sort((a, b) => common(a) - common(b)).slice(0, VOTES);
  const votes = new Float32Array(root.count);
  const slips = text.length > 8 ? 2 : 1;
  if (pairs.length < 3) {
    return [];
  }
  for (const pair of pairs) {
    for (const i of await list("n" + pair)) {
      votes[i]++;
    }
  }
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  if (most < Math.max(2, pairs.length - 2 * slips)) {
    return [];
  }
  return [{ need: [], soft: [], of: votes.map(v => (v === most ? v : 0)) }];
}
