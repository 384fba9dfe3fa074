// The columns of several files as those of one ward.
function joined(parts) {
  const lines = name => parts.map(part => part[name]).join("\n");
  let from = 0;
  const starts = parts.map(part => (from += part.count) - part.count);
  const sparse = name =>
    Object.assign(
      {},
      ...parts.map((part, p) =>
        Object.fromEntries(Object.entries(part[name]).map(([i, value]) => [+i + starts[p], value])),
      ),
    );
  const code = k => String.fromCharCode(35 + Math.floor(k / 92)) + String.fromCharCode(35 + (k % 92));
  // More than 92 values have codes of two letters; what is missing to that many is made up.
  const dictionary = name => {
    const values = parts.flatMap(part => part[name][0]);
    const size = Math.max(93, values.length);
    let before = 0;
    const codes = parts.map(part => {
      const [own, text] = part[name];
      const all = Array.from({ length: part.count }, (_, i) =>
        code(before + codeAt(text, i, own.length)),
      ).join("");
      before += own.length;
      return all;
    });
    return [values.concat(Array(size - values.length).fill(values[0])), codes.join("")];
  };
  const tags = () => {
    const ids = [...new Set(parts.flatMap(part => part.tags[0]))];
    const where = new Map(ids.map((id, k) => [id, k]));
    const again = (line, own) =>
      line
        .split("!")
        .map(codes =>
          Array.from({ length: codes.length / (own.length > 92 ? 2 : 1) }, (_, i) =>
            code(where.get(own[codeAt(codes, i, own.length)])),
          ).join(""),
        )
        .join("!");
    return [
      ids.concat(Array(Math.max(0, 93 - ids.length)).fill("")),
      parts
        .map(part =>
          part.tags[1]
            .split("\n")
            .map(line => again(line, part.tags[0]))
            .join("\n"),
        )
        .join("\n"),
    ];
  };
  const measures = name => [
    0,
    parts
      .map(part =>
        part[name][1]
          .split("\n")
          .map(step => (step === "" ? "" : +step + part[name][0]))
          .join("\n"),
      )
      .join("\n"),
  ];
  const out = { count: from, tags: tags(), lat: measures("lat"), lon: measures("lon") };
  for (const name of ["name", "reading", "slug", "block", "phone"]) {
    out[name] = lines(name);
  }
  for (const name of ["alias", "id", "href", "adult"]) {
    out[name] = sparse(name);
  }
  for (const name of ["kind", "town", "ward", "operator", "age", "days", "checked"]) {
    out[name] = dictionary(name);
  }
  return out;
}
