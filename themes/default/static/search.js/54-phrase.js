// Whether some name, place or text has these letters.
const isKnown = text => site.written.includes(text) || (site.full && site.mentions.text.includes(text));

// A cut word: what it needs and what is soft; null if there is nothing to cut. All that a sentence says is kept with
// it.
function phrase(word) {
  const cuts = cut(word);
  const need = [];
  const soft = [];
  const told = cuts.some(c => c.concepts);
  if (cuts.length < 2 || isTown(word.text)) {
    return null;
  }
  let stem = false;
  for (const c of cuts) {
    // Kana behind an unknown kanji are its ending.
    c.filler =
      !c.concepts &&
      isKana(c.text) &&
      !word.katakana.some(k => k.includes(c.text)) &&
      (stem || c.text.length < 3 || language.filler.test(c.text) || !site.written.includes(c.text));
    stem = !c.concepts && endsInKanji(c.text);
  }
  const sentence = (word.sentence = cuts.some(c => c.filler));
  cuts.forEach((c, i) => {
    const next = cuts[i + 1];
    const stem =
      !c.concepts && !isKana(c.text) && next && next.filler ? c.text.slice(-2) + next.text[0] : "";
    // 預かってくれる means 預かり: what is left may begin a word of the glossary.
    const means = stem ? site.words.filter(x => x.form.startsWith(stem)).map(x => [x.k, WEIGHTS.begun]) : [];
    if (c.concepts) {
      (c.concepts.every(isAsked) ? soft : need).push(whole(c.text));
    } else if (means.length) {
      (told ? soft : need).push(term(stem, means));
    } else if (!c.filler && c.text.length > 1 && (told || sentence)) {
      (sentence && !isKana(c.text) && !isTown(c.text) ? soft : need).push(whole(c.text));
    }
  });
  word.said = cuts.filter(c => !c.filler && c.text.length > 1).map(c => whole(c.text));
  if (!need.length) {
    const meant = soft.filter(t => t.concepts.length);
    need.push(...(meant.length ? meant : sentence ? word.said : []));
    soft.length = 0;
  }
  return need.length ? { need, soft } : null;
}
