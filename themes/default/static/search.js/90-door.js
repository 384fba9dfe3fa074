// For search-wide.js: another ward for a while. Gives back what was there.
function exchange(lite, ward) {
  const kept = [parts.lite, site];
  [parts.lite, site] = [lite, ward];
  memory.clear();
  if (!site) {
    build();
  }
  return kept;
}
// In the order in which search-wide.js takes them: names would weigh on every ward, which has no use for them.
const inner = [
  exchange,
  readQuery,
  cut,
  phrase,
  whole,
  term,
  heard,
  bySlip,
  soundOf,
  isKana,
  isAsked,
  codeAt,
  addUp,
  WEIGHTS,
  () => site,
  () => language,
];
// Whether the texts have come and are searched too.
const settled = () => !!parts.bodies && (!late().texts || !!(site && site.full));
host.yorisoiSearch = { load, ready, settled, finish, search, normalize, phoneDigits, inner };
