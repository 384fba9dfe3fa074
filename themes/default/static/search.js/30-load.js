// Data: columns in, a ward out. What is shown is read when it is first asked for, what is searched at once.

function load(part, data, stamp) {
  parts[part] = { data, stamp };
  memory.clear();
  if (part === "glossary") {
    readTables(data.tables);
  }
  if (part !== "bodies") {
    site = null;
  } else if (site) {
    later();
  }
}
const ready = () => !!(parts.lite && parts.glossary);

function readTables(t) {
  const pairs = list => new Map([...list].map((c, i, all) => (i % 2 ? [] : [c, all[i + 1]])));
  language = { ...t, same: pairs(t.same), small: pairs(t.small) };
  for (const name in t.patterns) {
    language[name] = new RegExp(t.patterns[name]);
  }
  // Letters that are not yet as they are compared: most are, and need no look at the tables.
  language.unsettled = new RegExp(
    "(?:" +
      CLUSTER.source.replace("*", "+") +
      "|[^\\n" +
      t.settled +
      "]|[" +
      [...language.same.keys()].join("") +
      "])+",
    "g",
  );
}
