// What is made when it is first asked for.
const once = make => {
  let made;
  return () => (made = made || make());
};

// Concepts and their words; a line that begins with = is the reading of the word before it. "plain" are the words of a
// concept that are long enough to mean it wherever they stand.
const readGlossary = memo(({ heads, words: text }) => {
  let at = 0;
  let longest = 0;
  const all = lines(text);
  const forms = lines(solid(text));
  const words = [];
  const exact = new Map();
  const byId = new Map();
  const concepts = lines(heads).map((head, k) => {
    const [id, kind, size] = head.split("\t");
    const concept = { id, k, kind, label: all[at] };
    for (const end = at + +size; at < end; at++) {
      const source = all[at];
      const form = forms[at];
      const known = exact.get(form);
      words.push({ k, form, source, shown: source[0] === "=" ? concept.label : source });
      longest = Math.max(longest, form.length);
      if (known) {
        known.push(k);
      } else {
        exact.set(form, [k]);
      }
    }
    byId.set(id, concept);
    return concept;
  });
  return {
    concepts,
    words,
    exact,
    byId,
    longest,
    plain: memo(k =>
      words
        .filter(({ k: of, form }) => of === k && form.length > (isKana(form) || isLatin(form) ? 3 : 1))
        .map(x => x.form),
    ),
    heard: once(() => lines(soundOf(text))),
  };
});
