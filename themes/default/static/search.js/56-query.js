// Parts a query into words, leaves fillers out where something else is asked, and puts words that are one together.

function readQuery(query) {
  const words = query
    .slice(0, 300)
    .split(language.gaps)
    .map(shown => ({
      shown,
      text: solid(shown),
      katakana: (shown.normalize("NFKC").match(/[ァ-ヴー]+/g) || []).map(solid),
    }))
    .filter(x => x.text)
    .slice(0, 10);
  const join = list => ({
    shown: list.map(x => x.shown).join(" "),
    text: list.map(x => x.text).join(""),
    katakana: list.flatMap(x => x.katakana),
  });
  if (words.length > 1 && words.every(x => /^[\d-]+$/.test(x.text))) {
    return [join(words)];
  }
  // 柿生台 4丁目; tube feeding, houmon kango: words that are one term together.
  for (let i = 0; i < words.length; i++) {
    for (let j = Math.min(words.length, i + 4); j > i + 1; j--) {
      const list = words.slice(i, j);
      const one = join(list);
      if (
        site.exact.has(one.text) ||
        (list.length < 3 && isTown(list[0].text) && /^\d[\d-]*$/.test(list[1].text)) ||
        (isLatin(one.text) && heard(soundOf(one.text)).size)
      ) {
        words.splice(i, j - i, one);
        break;
      }
    }
  }
  const telling = words.length > 1 ? words.filter(x => !language.filler.test(x.text)) : [];
  return telling.length ? telling : words;
}
