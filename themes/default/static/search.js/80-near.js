// A ward's page among others: 板橋 医ケア 窓口 leads to it from everywhere.
const isWardHome = i => value("kind", i)[0] === "ward";
function wardsNamed(words, records) {
  const said = new Set(words.flatMap(({ word }) => [word, ...(word.said || [])].map(x => x.text)));
  const [{ lines: names }] = site.fields;
  return records.filter(i => isWardHome(i) && [names[i], names[i].slice(0, -1)].some(name => said.has(name)));
}

// Of these records, those that have the most of these terms in name, place or tag.
function nearest(terms, records) {
  const made = terms.map(points);
  // Two mentions are as much as a word in a name.
  const rate = i => made.reduce((sum, p) => sum + (p.of[i] && (p.clear[i] ? 1000 : 500) + p.of[i]), 0);
  const least = Math.max(1000, 1000 * Math.floor(Math.max(...records.map(rate)) / 1000));
  return records
    .filter(i => rate(i) >= least)
    .sort((a, b) => isListed(a) - isListed(b) || rate(b) - rate(a));
}

// What a query may be made of, for near answers: all that its sentences say, and its words.
function piecesOf(words) {
  const pieces = words
    .flatMap(({ alts, word }) => word.said || (alts.length ? alts[alts.length - 1].need : whole(word.text)))
    .filter(t => !t.concepts.length || !t.concepts.every(isAsked));
  return words.length > 1 || pieces.length > 1 ? pieces : [];
}
