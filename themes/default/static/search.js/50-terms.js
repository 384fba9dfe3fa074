// The query: words. A word is terms that a record needs and soft ones that it need not have. A term is letters and the
// concepts that they mean, with their shares: [[k, share]…].

const term = (text, concepts, more) => ({
  text,
  concepts,
  key: JSON.stringify([text, concepts, more]),
  ...more,
});
const exact = text => (site.exact.get(text) || []).map(k => [k, 1]);
// Words for who asks rather than for what.
const isAsked = ([k]) => /^(person|spelling)$/.test(site.concepts[k].kind);
const isTown = text => site.places.includes(text);

// The concepts that sound so, or may be about to.
function heard(sound) {
  const found = new Map();
  site.heard().forEach((x, i) => {
    const { k } = site.words[i];
    if (x === sound) {
      found.set(k, 1);
    } else if (sound.length > 3 && x.startsWith(sound) && !found.has(k)) {
      found.set(k, WEIGHTS.begun);
    }
  });
  return found;
}

// Letters as a term: themselves, and each concept that is called so or may be about to be.
function whole(text, literal) {
  const latin = isLatin(text);
  const phone = /^[\d-]{4,}$/.test(text) && phoneDigits(text);
  const sound = latin && !site.exact.has(text) && soundOf(text);
  const more = phone ? { phone } : sound && sound.length > 1 ? { sound } : {};
  let found = new Map(literal ? [] : exact(text));
  if (!literal && !found.size && text.length > (latin || isKana(text) ? 2 : 0)) {
    for (const { form, k } of site.words) {
      if (form.startsWith(text)) {
        found.set(k, WEIGHTS.begun);
      }
    }
    if (more.sound && !found.size) {
      found = heard(sound);
    }
  }
  return term(text, [...found], more);
}
