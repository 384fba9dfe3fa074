const both = (a, b) => {
  const has = new Set(b);
  return a.filter(i => has.has(i));
};
const grams = (text, size) => {
  const letters = [...text];
  return letters.slice(size - 1).map((_, i) => letters.slice(i, i + size).join(""));
};

// Records that have all pairs of a text in a zone. Rare pairs come first, and no more are fetched than are needed:
// what is left over falls out when the records themselves are ranked.
async function having(zone, text, size = 2) {
  const letters = [...text];
  if (letters.length < size) {
    return (zone === "n" && letters.length) || (zone === "s" && letters.length === 2)
      ? list(zone + "^" + text)
      : [];
  }
  const pairs = [...new Set(grams(text, size))];
  pairs.sort((a, b) => common(a) - common(b));
  let found = await list(zone + pairs[0]);
  for (let i = 1; i < pairs.length && found.length > (i < 3 ? 0 : ENOUGH); i++) {
    found = both(found, await list(zone + pairs[i]));
  }
  return found;
}
// How common a pair is: kana more than kanji, and most of all those of the glossary's words, which half of all names
// have.
let usual = null;
function common(pair) {
  usual = usual || new Set(ward().words.flatMap(x => grams(x.form, 2)));
  return (isKana(pair) ? 2 : 0) + (usual.has(pair) ? 1 : 0);
}
