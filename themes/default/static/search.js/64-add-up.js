// Adds up an alternative: for each record its points, 0 where a term that is needed is missing. Whether any has some.
function addUp(alt, need, soft, n) {
  alt.of = new Float32Array(n);
  if (!need.every(p => p.found)) {
    return false;
  }
  let any = false;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let clear = WEIGHTS.clear * (alt.all ? 2 : 1);
    let j = 0;
    for (; j < need.length && need[j].of[i]; j++) {
      sum += need[j].of[i];
      if (!alt.all && !need[j].clear[i]) {
        clear = 0;
      }
    }
    if (j < need.length) {
      continue;
    }
    for (j = 0; j < soft.length; j++) {
      sum += WEIGHTS.soft * soft[j].of[i];
    }
    alt.of[i] = sum + clear;
    any = true;
  }
  return any;
}
const holds = alt => addUp(alt, alt.need.map(points), alt.soft.map(points), site.n);
