// Records that a choice of a facet leaves: those that have it, and for care those of whom it is not known.
async function chosen(group, ids) {
  if (group === "days" || group === "age") {
    return new Set(
      (await Promise.all(ids.map(id => list(group === "days" ? "w" + id : "g" + AGES.indexOf(id))))).flat(),
    );
  }
  if (group === "town") {
    return new Set((await Promise.all(ids.map(id => having("p", engine.normalize(id, "solid"))))).flat());
  }
  const of = async id =>
    new Set((await Promise.all([1, 2, 3, 4].map(state => list("c" + id + " " + state)))).flat());
  const sets = await Promise.all(ids.map(of));
  if (group === "service") {
    return new Set(sets.flatMap(set => [...set]));
  }
  const never = new Set((await Promise.all(ids.map(id => list("c" + id + " 5")))).flat());
  return new Set((await list("o1")).filter(i => !never.has(i)));
}
