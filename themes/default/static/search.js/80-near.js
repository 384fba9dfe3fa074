// A ward's page among others: 板橋 医ケア 窓口 leads to it from everywhere.
const isWardHome = i => value("kind", i)[0] === "ward";
function wardsNamed(words) {
  const said = new Set(words.flatMap(({ word }) => [word, ...(word.said || [])].map(x => x.text)));
  const names = site.fields[0].lines;
  return [...names.keys()].filter(
    i => isWardHome(i) && value("kind", i)[2] && (said.has(names[i]) || said.has(names[i].slice(0, -1))),
  );
}

// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points);
  // Two mentions are as much as a word in a name.
  const rate = memo(
    i =>
      made.reduce((sum, p) => sum + (p.of[i] && (p.clear[i] ? 1000 : 500) + p.of[i]), 0) +
      (site.known().has(i) ? WEIGHTS.name[0] : 0),
  );
  const least = Math.max(1000, 1000 * Math.floor(Math.max(...records.map(rate)) / 1000));
  const best = records.filter(i => rate(i) >= least).sort((a, b) => isListed(a) - isListed(b) || rate(b) - rate(a));
  // In turns: of those that have the same of the terms, the first each, then the second each.
  const counts = {};
  const turn = new Map(
    best.map(i => {
      const has = made.map(p => p.clear[i]).join("");
      return [i, (counts[has] = (counts[has] || 0) + 1)];
    }),
  );
  return best.sort((a, b) => turn.get(a) - turn.get(b));
}

// What a query may be made of, for near answers: its words, or the terms of one word.
function piecesOf(words) {
  if (words.length > 1) {
    return words.flatMap(({ alts, cuts, word }) =>
      word.said && word.said.length
        ? word.said
        : alts.length
          ? alts[alts.length - 1].need
          : cuts
            ? cuts.need
            : [whole(word.text)],
    );
  }
  const [{ cuts, word }] = words;
  const said = word.said || (cuts && cuts.need) || [];
  return said.length > 1 ? said : [];
}
