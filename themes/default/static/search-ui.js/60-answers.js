// Asks the engine, and shows what it answers. What a screen reader says waits until the reader has stopped typing.

let status = 0;
function announce(text) {
  clearTimeout(status);
  status = setTimeout(() => {
    if ($("status").textContent !== text) {
      $("status").textContent = text;
    }
  }, 300);
}

let asked = 0;
function answer() {
  const active = state.q.trim() || Object.values(state.filters).flat().length || here.at;
  show($("static"), !engine || !active);
  show($("answers"), engine && active);
  if (!engine) {
    return;
  }
  const found = engine.search(state.q, {
    filters: state.filters,
    here: here.at,
    limit: active ? limit : 0,
    literal: state.only,
    facets: panel && !panel.open ? null : choices,
  });
  const mine = ++asked;
  // Files may come late: only the newest question is answered.
  if (found.then) {
    found.then(found => mine === asked && shows(found, active)).catch(fail);
  } else {
    shows(found, active);
  }
}

function shows(found, active) {
  showFacets(found.facets);
  if (!active) {
    announce("");
    say({ corrected: [], expanded: [], suggestions: [] });
    return;
  }
  say(found);
  $("results").replaceChildren(...found.hits.map(row));
  $("near").replaceChildren(...found.near.map(row));
  show($("near-part"), found.near.length);
  show($("found"), found.total);
  show($("nothing"), !found.total);
  show($("more"), found.total > found.hits.length);
  const order = $("order");
  if (order) {
    order.textContent =
      here.at && found.hits.some(hit => hit.distance < 1e9)
        ? words("ByPlace", here.name)
        : words(state.q ? "ByWords" : "ByCare");
  }
  announce(
    (found.total
      ? (found.about || "") + words("Found", found.total)
      : words("None") + some("Near", found.near.length)) +
      some("Unknown", found.unknown) +
      some("Adults", found.adults),
  );
}
