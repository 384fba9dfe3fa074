// Cuts a word at the longest words of the glossary; short ones in kana or Latin letters only where a word may end: at
// another script (katakana and hiragana are two), a particle, さん.
function cut({ text, katakana }) {
  const edges = new Set();
  const out = [];
  const same = (a, b) => a && b && ((isKana(a) && isKana(b)) || (isLatin(a) && isLatin(b)));
  let from = 0;
  for (const run of katakana) {
    if (text.includes(run)) {
      edges.add(text.indexOf(run)).add(text.indexOf(run) + run.length);
    }
  }
  const rest = to => {
    for (let i = from + 1; i <= to; i++) {
      if (i === to || edges.has(i) || isKana(text[i]) !== isKana(text[i - 1])) {
        out.push({ text: text.slice(from, i) });
        from = i;
      }
    }
  };
  for (let i = 0; i < text.length; i++) {
    for (let len = Math.min(site.longest, text.length - i); len; len--) {
      const form = text.substr(i, len);
      const end = i + len;
      if (!site.exact.has(form)) {
        continue;
      }
      const open =
        (i > from && !edges.has(i) && same(text[i - 1], form[0])) ||
        (!edges.has(end) &&
          same(form[len - 1], text[end]) &&
          !/^([おにがはでとものへや]|さん)/.test(text.slice(end)));
      if (open && (isLatin(form) || (isKana(form) && len < 4))) {
        continue;
      }
      rest(i);
      out.push({ text: form, concepts: exact(form) });
      from = i + len;
      i = from - 1;
      break;
    }
  }
  rest(text.length);
  return out;
}
