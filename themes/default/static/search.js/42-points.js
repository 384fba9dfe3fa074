// All words by which a term may stand in a text.
const wordsOf = t =>
  (t.words = t.words || [
    ...new Set([t.text || [], ...t.concepts.map(([k, share]) => (share < 1 ? [] : site.plain(k)))].flat()),
  ]);

// By field, what the records gain that have a term there: of the lines of a field the best counts.
function gainsOf(term) {
  const { text, only, phone, sound } = term;
  const gains = {};
  const inside = text.length < 3 && isKana(text) ? WEIGHTS.few : 1;
  const rate = (shelf, part) => {
    const { field, lines, of } = shelf;
    const gain = (gains[field] = gains[field] || new Map());
    holders(shelf, part, j => {
      const whole = lines[j] === part;
      const at = lines[j].indexOf(part);
      const p = WEIGHTS[field][whole ? 0 : at ? 2 : 1] * (at ? inside : 1);
      if (whole || only !== "place") {
        of(j, i => gain.set(i, Math.max(p, gain.get(i) || 0)));
      }
    });
  };
  if (text) {
    for (const field of site.fields) {
      if (!only || only === field.field) {
        rate(field, text);
      }
    }
  }
  const full = site.fields[5].lines.some(ward => ward && text.includes(ward));
  if (!only && (full || /\d/.test(text))) {
    rate(site.streets(full), text);
  }
  if (phone) {
    rate(site.numbers(), phone);
  }
  if (sound) {
    for (const shelf of site.sounds()) {
      rate(shelf, sound);
    }
  }
  return gains;
}

// The points of all records for a term: the best field and a share of the others, times what its rarity is worth.
const points = term =>
  keep(term.key, () => {
    const { n } = site;
    const of = new Float32Array(n);
    const best = new Float32Array(n);
    const clear = new Uint8Array(n);
    const out = new Uint8Array(n);
    const seen = new Uint16Array(n);
    const gains = gainsOf(term);
    const note = (i, p, mention) => {
      if (p > best[i]) {
        best[i] = p;
      }
      of[i] += p;
      if (!mention) {
        clear[i] = 1;
      }
    };
    for (const field in gains) {
      gains[field].forEach((p, i) => note(i, p));
    }
    for (const [k, share] of term.concepts) {
      const states = site.tag(k);
      const named = new Map();
      const [names] = site.fields;
      states.forEach((state, i) => {
        if (state > 4) {
          out[i] = 1;
        }
        if (out[i]) {
          return;
        }
        note(i, WEIGHTS.tag[state] * share);
        if (share === 1 && isLatin(term.text) && /[a-z]+ [a-z]+ [a-z]+/i.test(site.name()[i])) {
          note(i, WEIGHTS.latin);
        }
      });
      if (share === 1) {
        for (const word of site.plain(k)) {
          holders(names, word, i => named.set(i, named.get(i) || names.lines[i] === word));
        }
      }
      named.forEach((whole, i) => out[i] || note(i, WEIGHTS.named[whole ? 0 : 1]));
    }
    if (site.full && !term.only) {
      for (const word of wordsOf(term)) {
        if (word.length > 1) {
          holders(site.mentions, word, i => {
            if (!out[i]) {
              seen[i]++;
            }
          });
        }
      }
      seen.forEach(
        (times, i) => times && note(i, WEIGHTS.body * Math.sqrt(Math.min(times, WEIGHTS.mentions)), true),
      );
    }
    let found = 0;
    for (let i = 0; i < n; i++) {
      if (of[i]) {
        found++;
        of[i] = best[i] + WEIGHTS.rest * (of[i] - best[i]);
      }
    }
    const records = (site.rare && site.rare.get(term.key)) || found || 1;
    const worth = (term.share || 1) * Math.sqrt(Math.log(1 + (site.all || n) / records));
    for (let i = 0; i < n; i++) {
      of[i] *= worth;
    }
    return { of, clear, found, seen, operator: gains.operator || new Map() };
  });
