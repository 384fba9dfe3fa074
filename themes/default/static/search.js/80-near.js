// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points);
  const rate = i => made.reduce((sum, p) => sum + p.clear[i] * (1000 + p.of[i]), 0);
  const least = Math.max(1000, 1000 * Math.floor(Math.max(...records.map(rate)) / 1000));
  return records.filter(i => rate(i) >= least).sort((a, b) => rate(b) - rate(a));
}

// What a query may be made of, for near answers: its words, or the terms of one word.
function piecesOf(words) {
  if (words.length > 1) {
    return words.flatMap(({ alts, cuts, word }) =>
      alts.length ? alts[alts.length - 1].need : cuts ? cuts.need : [whole(word.text)],
    );
  }
  const [{ cuts }] = words;
  return cuts && cuts.need.length > 1 ? cuts.need : [];
}
