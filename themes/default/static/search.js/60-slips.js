// The least number of slips that turns a into b, or into a beginning of b, and where that ends.
function slips(a, b, most, whole) {
  let before;
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        now[j] = Math.min(now[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...now) > most) {
      return [most + 1, 0];
    }
    [before, row] = [row, now];
  }
  const least = whole ? row[b.length] : Math.min(...row);
  return [least, whole ? b.length : row[a.length] === least ? a.length : row.indexOf(least)];
}

// With so few slips one part of a text is whole, and near its place, or two letters have changed places in between.
function partsOf(typed, size, most) {
  const step = Math.ceil(size / (most + 1));
  const parts = [];
  const texts = [typed];
  if (most === 1) {
    texts.push(typed.slice(0, step - 1) + typed[step] + typed[step - 1] + typed.slice(step + 1));
  }
  for (const text of texts) {
    for (let at = 0; at < size; at += step) {
      parts.push([text.substr(at, step), at]);
    }
  }
  return parts;
}

// Words of the glossary, names, readings and towns within one slip of a text (two from nine letters on), voicing marks
// apart, of which any may be missing; never bodies.
function bySlip(text) {
  const size = text.length;
  const most = size < 4 ? 0 : size > 8 ? 2 : 1;
  const typed = bare(text);
  const kana = isKana(text);
  const found = new Map();
  let least = most;
  if (size < 3 || size > 40 || /\d/.test(text)) {
    return [];
  }
  const parts = partsOf(typed, size, most);
  const mayFit = other =>
    parts.some(([part, at]) => {
      const p = other.indexOf(part, at - most);
      return p >= 0 && p <= at + most;
    });
  // other: from where a word begins, form, as it is written; end: where that word ends, which four kana must reach.
  const offer = (other, form, whole, end, shown, concept) => {
    if ((size < 5 && other[0] !== typed[0]) || !mayFit(other)) {
      return;
    }
    const [d, at] = slips(typed, other, least, whole);
    const to = whole ? form : form.slice(0, at);
    if (d > least || at < 3 || (d && kana && size < 5 && at < end)) {
      return;
    }
    if (d < least) {
      found.clear();
      least = d;
    }
    if (!found.has(to)) {
      found.set(to, { shown, concepts: [] });
    }
    if (concept) {
      found.get(to).concepts.push(concept);
    }
  };
  const holding = shelf => {
    const some = new Set();
    for (const [part] of parts) {
      holders(shelf, part, j => some.add(j));
    }
    return some;
  };
  const [words, ...fields] = site.bare();
  for (const j of holding(words)) {
    const other = words.lines[j];
    const { form, shown, k } = site.words[j];
    const near = Math.abs(form.length - size) <= most;
    const end = near ? form.length : size + most;
    if (near || (size > 4 && form[0] === text[0])) {
      offer(other.slice(0, end), form.slice(0, end), near, 0, shown, [k, near ? 1 : WEIGHTS.begun]);
    }
  }
  // Names from wherever they have the first letter, readings from where a word begins, all else from its beginning.
  if (!isLatin(text)) {
    site.fields.slice(0, 5).forEach(({ lines, shown }, f) =>
      holding(fields[f]).forEach(j => {
        const begin = (at, end, name) =>
          offer(
            fields[f].lines[j].substr(at, size + most),
            lines[j].substr(at, size + most),
            false,
            end,
            name,
          );
        let at = 0;
        if (f === 1) {
          for (const piece of site.parted()[j].split(" ")) {
            begin(at, piece.length, site.reading()[j]);
            at += piece.length;
          }
        } else if (f) {
          begin(0, lines[j].length, shown[j]);
        } else if (!kana) {
          for (at = -1; (at = lines[j].indexOf(text[0], at + 1)) >= 0;) {
            begin(at, 0, shown[j]);
          }
        }
      }),
    );
  }
  return [...found]
    .map(([form, { shown, concepts }]) => {
      const one = term(form, concepts);
      const [mark] = concepts.length ? [] : marksIn(shown, [one]);
      return { need: [one], soft: [], to: mark ? shown.slice(...mark) : shown };
    })
    .slice(0, 8);
}
