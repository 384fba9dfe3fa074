// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points);
  // Two mentions are as much as a word in a name.
  const rate = i => made.reduce((sum, p) => sum + (p.of[i] && (p.clear[i] ? 1000 : 500) + p.of[i]), 0);
  const least = Math.max(1000, 1000 * Math.floor(Math.max(...records.map(rate)) / 1000));
  return records.filter(i => rate(i) >= least).sort((a, b) => rate(b) - rate(a));
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
