// Filters and facets. What nobody has confirmed is 1, which is neither yes (2) nor no (0).

const FIELDS = {
  town: ([name], id) => name === id,
  days: (days, id) => days.includes(id),
  age: ([from, to], id) => {
    const [a, b] = id.split("-");
    return from <= b && a <= to;
  },
};

// Whether a record has one of these choices of a facet, or all kinds of care that are chosen.
function passes(i, group, ids) {
  const of = FIELDS[group] && value(group, i);
  if (of) {
    return ids.some(id => FIELDS[group](of, id)) ? 2 : of.length ? 0 : +site.office().has(i);
  }
  const each = ids.map(id => {
    const c = site.byId.get(id);
    const state = c && site.tag(c.k).get(i);
    return state ? (state > 4 ? 0 : 2) : c && group === "care" ? +site.office().has(i) : 0;
  });
  return group === "service" ? Math.max(...each) : Math.min(...each);
}
