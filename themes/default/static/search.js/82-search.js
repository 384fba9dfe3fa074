// What the words of a query make of each record: its points, 0 for a record that lacks one of them.
function scoresOf(words, start) {
  const told = words.some(x => x.alts.some(a => a.need.some(t => t.concepts.length)));
  // Words for who asks are spared where others tell what is asked for.
  const asked = x =>
    words.length > 1 &&
    ((told && !x.alts.length && x.word.sentence) ||
      language.adults.test(x.word.text) ||
      (x.alts.length && x.alts[0].need.every(t => t.concepts.length && t.concepts.every(isAsked))));
  const all = words.every(asked);
  const score = new Float32Array(site.n).fill(start);
  for (const x of words) {
    const spared = !all && asked(x);
    for (let i = 0; i < site.n; i++) {
      let best = 0;
      let sum = 0;
      for (let j = 0; j < x.alts.length; j++) {
        const p = x.alts[j].of[i];
        sum += p;
        if (p > best) {
          best = p;
        }
      }
      if (!best && !spared) {
        score[i] = 0;
      }
      if (score[i]) {
        score[i] += best + WEIGHTS.rest * (sum - best);
      }
    }
  }
  return score;
}

// Only listed: three blanks stand before the date that nobody has.
const isListed = i => value("checked", i).startsWith("   ");

// A ward's own come before its neighbours', and what is only listed after what more is known of.
function lift(score) {
  const home = score.findIndex((_, i) => isWardHome(i) && !value("kind", i)[2]);
  const others = ward => home >= 0 && ward && ward !== site.name()[home];
  return score.map(
    (s, i) => s * (others(value("ward", i)) ? WEIGHTS.beside : 1) * (isListed(i) ? WEIGHTS.listed : 1),
  );
}

// The order of answers. With a place given, the nearest come first among those that fit about as well.
function orderBy(score, here) {
  const top = Math.max(...score);
  const tier = i => (here ? Math.floor((4 * score[i]) / top) : score[i]);
  const far = memo(i => distance(i, here));
  const older = (a, b) => value("checked", a) < value("checked", b);
  return (a, b) =>
    tier(b) - tier(a) ||
    (here && far(a) - far(b)) ||
    older(a, b) - older(b, a) ||
    site.name()[a].length - site.name()[b].length ||
    a - b;
}

// What is said of the words: concepts that they were taken for, and concepts that they may be about to name.
function explain(words, terms) {
  const expanded = [];
  const suggestions = [];
  for (const t of terms) {
    for (const [k, share] of t.concepts) {
      const { label } = site.concepts[k];
      const typed = words.find(x => x.word.text === t.text);
      if (share === 1 && t.text && solid(label) !== t.text && !expanded.some(e => e.to === label)) {
        expanded.push({
          from: typed
            ? typed.word.shown
            : (site.words.find(x => x.form === t.text) || { source: t.text }).source.replace("=", ""),
          to: label,
        });
      }
      if (share < 1 && typed && !suggestions.some(x => x.text === label)) {
        suggestions.push({
          text: label,
          why: (site.words.find(x => x.k === k && x.form.startsWith(t.text)) || { shown: label }).shown,
          share,
        });
      }
    }
  }
  return {
    expanded,
    suggestions: suggestions.sort((a, b) => b.share - a.share),
    corrected: words.filter(x => x.to).map(x => ({ from: x.word.shown, to: x.to })),
  };
}

// The search: answers, near answers, and what is said of the words.
function search(query, { filters, here, limit = 10, literal, facets } = {}) {
  if (!site) {
    build();
  }
  query = String(query);
  filters = filters || {};
  const words = readQuery(query).map(word => resolve(word, literal));
  const terms = words.flatMap(x => x.alts.flatMap(a => a.need.concat(a.soft)));
  const chosen = Object.keys(filters).filter(g => filters[g].length);
  // Signs alone ask for nothing.
  const score = lift(scoresOf(words, words.length || chosen.length || !query.trim() ? 1 : 0));
  const adults = language.adults.test(solid(query));
  const kept = [];
  const hits = [];
  const unknown = [];
  const others = [];
  const counts = {};
  const least = (i, except) =>
    chosen.length
      ? chosen.reduce((low, g) => (g === except ? low : Math.min(low, passes(i, g, filters[g]))), 2)
      : 2;
  let left = 0;
  score.forEach((s, i) => {
    const low = least(i);
    if (site.adult[i] && !adults) {
      left += s > 0;
    } else if (s) {
      kept.push(i);
      if (low) {
        (low > 1 ? hits : unknown).push(i);
      }
    } else if (low > 1) {
      others.push(i);
    }
  });
  // How many records each of these choices would leave.
  for (const g in facets) {
    const of = chosen.includes(g) ? kept.filter(i => least(i, g) > 1) : hits;
    counts[g] = Object.fromEntries(facets[g].map(id => [id, of.filter(i => passes(i, g, [id]) > 1).length]));
  }
  const order = orderBy(score, here);
  if (limit) {
    hits.sort(order);
  }
  const pieces = hits.length < (words.length > 1 ? 5 : 3) && words.length ? piecesOf(words) : [];
  const near = wardsNamed(words, others).concat(unknown.sort(order), pieces.length ? nearest(pieces, others) : []);
  const shown = list => [...new Set(list)].slice(0, limit).map(i => show(i, terms, filters, here));
  return {
    total: hits.length,
    unknown: unknown.length,
    adults: left,
    facets: counts,
    ...explain(words, terms),
    hits: shown(hits),
    near: shown(near),
  };
}
