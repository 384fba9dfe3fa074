// In kilometres; without end where one of the places is not known, or not yet.
function distance(i, here) {
  const [lat, lon] = here
    ? keep("at", () => {
        const { lat, lon } = { ...late(), ...parts.lite.data };
        return [lat, lon].map(([least, steps] = [0, ""]) =>
          lines(steps).map(step => (step ? (least + +step) / 1000 : Infinity)),
        );
      }).map(at => at[i])
    : [];
  return lat
    ? Math.hypot(lat - here.lat, (lon - here.lon) * Math.cos((here.lat * Math.PI) / 180)) * 111.2
    : Infinity;
}

// An answer as the page shows it, with why it is one.
function show(i, terms, filters, here) {
  const why = new Set();
  const care = new Set((filters.care || []).map(id => site.byId.get(id)).filter(Boolean));
  const [, kind, folder] = value("kind", i);
  let mentioned = false;
  for (const t of terms) {
    const { seen, operator } = points(t);
    let out = false;
    if (operator.has(i)) {
      why.add(value("operator", i));
    }
    if (seen[i]) {
      mentioned = true;
    }
    for (const [k, share] of t.concepts) {
      const c = site.concepts[k];
      const state = site.tag(k).get(i);
      if (state > 4) {
        out = true;
      } else if (state && !out) {
        why.add(c.label);
      }
      if (share === 1 && c.kind === "care") {
        care.add(c);
      }
    }
  }
  return {
    id: site.id[i] || site.slug()[i],
    href: site.href[i] || (folder && folder + "/") + site.slug()[i] + ".html",
    kind,
    name: site.name()[i],
    reading: site.reading()[i],
    town: value("town", i)[0],
    ward: value("ward", i),
    phones: site.phone()[i] ? site.phone()[i].split(",") : [],
    checked: value("checked", i),
    adult: !!site.adult[i],
    distance: distance(i, here),
    why: [...why].slice(0, 3),
    marks: marksIn(site.name()[i], terms),
    snippet: mentioned ? snippetOf(site.bodies()[i], terms) : null,
    care:
      care.size && site.office().has(i)
        ? [...care].map(c => ({ label: c.label, state: site.tag(c.k).get(i) || 0 }))
        : [],
  };
}
