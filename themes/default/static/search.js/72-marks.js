// A text as shown, as it is compared, letter by letter, so that each one's place is known.
const lettersOf = shown =>
  keep(shown, () => {
    let text = "";
    let at = 0;
    const from = [];
    const to = [];
    for (const unit of shown.match(CLUSTER) || []) {
      const form = foldLarge(unit);
      const end = at + unit.length;
      for (let i = 0; i < form.length; i++) {
        if (form[i] > "-") {
          text += form[i];
          from.push(at);
          to.push(end);
        }
      }
      at = end;
    }
    text = readKe(text);
    for (const [old, now] of language.spellings) {
      for (let p; (p = text.indexOf(old)) >= 0;) {
        const { length } = old;
        const fill = of => Array(now.length).fill(of);
        from.splice(p, length, ...fill(from[p]));
        to.splice(p, length, ...fill(to[p + length - 1]));
        text = text.replace(old, now);
      }
    }
    return { text, from, to };
  });

// Where terms stand in a text as shown: [[from, to]…], in order and apart.
function marksIn(shown, terms) {
  const { text, from, to } = lettersOf(shown);
  const words = new Set();
  const marks = [];
  for (const t of terms) {
    wordsOf(t).forEach(word => words.add(word));
  }
  for (const t of words) {
    for (let p = text.indexOf(t); p >= 0; p = text.indexOf(t, p + t.length)) {
      marks.push([from[p], to[p + t.length - 1]]);
    }
  }
  return marks
    .sort((a, b) => a[0] - b[0])
    .reduce((all, m) => {
      const last = all[all.length - 1];
      if (last && m[0] <= last[1]) {
        last[1] = Math.max(last[1], m[1]);
      } else {
        all.push([...m]);
      }
      return all;
    }, []);
}

// About sixty letters round the first hit, cut at 。 or 、.
function snippetOf(body, terms) {
  const marks = marksIn(body, terms);
  if (!marks.length) {
    return null;
  }
  const hit = marks[0][0];
  const near = Math.max(0, hit - 30);
  const before = body.slice(near, hit);
  const stop = Math.max(before.lastIndexOf("。"), before.lastIndexOf("、"));
  const from = near + stop + 1;
  const end = body.slice(from + 40).search(/[。、]/);
  const to = Math.max(marks[0][1], from + 41 + (end < 0 || end > 40 ? 20 : end));
  const lead = from ? "…" : "";
  return {
    text: lead + body.slice(from, to) + (to < body.length ? "…" : ""),
    marks: marks.filter(m => m[1] <= to).map(m => m.map(at => at - from + lead.length)),
  };
}
