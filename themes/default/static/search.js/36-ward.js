// Makes the ward ready from the columns that have been loaded.
function build() {
  const { count: n, tags, ...columns } = parts.lite.data;
  const { alias, operator, ward, kind, town } = columns;
  const owners = [];
  const one = (j, tell) => tell(j);
  const by = column => (j, tell) => having(column, j, tell);
  site = { ...readGlossary(parts.glossary.data), ...columns, n, B: [] };
  for (const name of ["name", "block", "phone", "slug"]) {
    site[name] = once(() => lines(columns[name]));
  }
  // Readings have a blank where a word begins, and a bar for a blank of their own.
  site.reading = once(() => lines(columns.reading.replace(/ /g, "").replace(/[|]/g, " ")));
  for (const i in alias) {
    for (const _ of lines(alias[i])) {
      owners.push(+i);
    }
  }
  // What is searched, by field; all of it is written at once.
  const fields = [
    ["name", Object.values(alias).flatMap(lines), (j, tell) => tell(owners[j])],
    ["place", town[0].map(t => t[0]), by(town)],
    ["place", town[0].map(t => t[1]), by(town)],
    ["ward", ward[0], by(ward)],
    ["operator", operator[0], by(operator)],
    ["kind", kind[0].map(k => k[1]), by(kind)],
  ];
  const solids = lines(
    (site.written = solid([columns.name, columns.reading].concat(...fields.map(f => f[1])).join("\n"))),
  );
  let from = 0;
  site.fields = [["name", site.name(), one], ["reading", site.name(), one], ...fields].map(([field, shown, of]) => {
    const own = solids.slice(from, (from += shown.length));
    return shelf(own.join("\n"), of, field, own, shown);
  });
  const [names, , , towns, townReadings, wards] = site.fields.map(f => f.lines);
  site.places = towns.concat(townReadings, wards);
  site.parted = once(() => lines(normalize(columns.reading, "words")));
  // Towns and blocks, after the ward if it is asked for.
  site.streets = memo(full =>
    shelf(
      names
        .map(
          (_, i) =>
            (full ? wards[codeAt(ward[1], i, wards.length)] : "") +
            towns[codeAt(town[1], i, towns.length)] +
            site.block()[i],
        )
        .join("\n"),
      one,
      "place",
    ),
  );
  site.numbers = once(() => shelf(columns.phone.replace(/[^\d,\n]/g, ""), one, "phone"));
  readTags(tags);
  site.sounds = once(() => [
    shelf(soundOf(columns.reading), one, "reading"),
    shelf(soundOf(town[0].map(t => t[1]).join("\n")), by(town), "place"),
  ]);
  site.bodies = once(() => lines(late().texts));
  // The words of the glossary, then the fields.
  site.bare = once(() =>
    [site.words.map(x => x.form).join("\n"), ...site.fields.map(f => f.text)].map(text => shelf(bare(text))),
  );
  // The first and the last are rehearsals, of a word and of a slip: a phone is slow at all that it does for the first
  // time.
  site.todo = [
    () => search(site.name()[0]),
    site.heard,
    site.sounds,
    site.bare,
    site.parted,
    () => search("ぬ" + site.fields[1].lines[0].slice(1, 8)),
  ];
  later();
}

// Tags of a concept by record: 1 main, 2 tagged, 3 has been given, 4 ask first, 5 not given.
function readTags([ids, codes]) {
  site.tags = once(() => shelf(codes));
  site.tag = memo(k => {
    const { id, kind, label } = site.concepts[k];
    const states = new Map();
    const place = ids.indexOf(id);
    const code = codeOf(place, ids.length);
    if (kind === "day") {
      site.days[0].forEach((days, v) => days.includes(label[0]) && having(site.days, v, i => states.set(i, 2)));
    }
    if (place >= 0) {
      holders(site.tags(), code, i =>
        site
          .tags()
          .lines[i].split("!")
          .forEach((part, p) => {
            for (let at = 0; at < part.length; at += code.length) {
              if (part.substr(at, code.length) === code) {
                states.set(i, p ? p + 2 : at ? 2 : 1);
              }
            }
          }),
      );
    }
    return states;
  });
  // Who offers a service.
  site.office = once(
    () => new Set(site.concepts.filter(c => c.kind === "service").flatMap(c => [...site.tag(c.k).keys()])),
  );
}
