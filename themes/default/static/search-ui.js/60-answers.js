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
  show($("static"), broken || !active);
  // Their place is kept from the first moment on, so that nothing jumps when they come.
  show($("answers"), !broken && active);
  $("answers").ariaBusy = !engine;
  if (!engine) {
    return;
  }
  const found = engine.search(state.q, {
    filters: state.filters,
    here: here.at,
    limit: active ? limit : 0,
    literal: state.only,
    facets: panel.open ? choices : null,
  });
  const mine = ++asked;
  // Files may come late: only the newest question is answered.
  if (found.then) {
    found.then(found => mine === asked && shows(found, active)).catch(fail);
  } else {
    shows(found, active);
  }
}

// Where the reader was, when Back has brought the page or the question again.
let back = null;
function recall() {
  back = history.state;
  limit = back ? back.limit : 10;
  rest();
  readState();
  if (state.q || Object.keys(state.filters).length) {
    load();
  }
  answer();
}
function goBack() {
  if (back) {
    scrollTo(0, back.y);
    back = null;
  }
}

function shows(found, active) {
  showFacets(found.facets);
  if (!active) {
    announce("");
    show($("see"), false);
    goBack();
    say({ corrected: [], expanded: [], suggestions: [] });
    return;
  }
  say(found);
  // What leads from the choices to what they leave, which may be far below them.
  show($("see"), found.total || found.unknown);
  $("see").textContent = words(found.total ? "See" : "SeeUnknown", found.total || found.unknown);
  const { id } = document.activeElement.dataset;
  $("results").replaceChildren(...found.hits.map(row));
  $("near").replaceChildren(...found.near.map(row));
  show($("near-part"), found.near.length);
  show($("found"), found.total);
  show($("nothing"), !found.total && !found.unknown);
  show($("more"), found.total > found.hits.length || found.unknown > found.near.length);
  $$("id", $("answers")).forEach(link => link.dataset.id === id && link.focus());
  goBack();
  $("order").textContent =
    here.at && found.hits.some(hit => hit.distance < 1e9)
      ? words("ByPlace", here.name)
      : words(state.q ? "ByWords" : "ByCare");
  if (settled) {
    announce(count(found) + some("Adults", found.adults));
  }
}

// What nobody has confirmed is never said to be missing.
function count({ total, unknown, about, near }) {
  if (total) {
    return (about || "") + words("Found", total) + some("Unknown", unknown);
  }
  if (unknown) {
    const chosen = Object.values(state.filters).flat().map(name);
    return words("Unconfirmed", chosen.join("・"), unknown);
  }
  return words("None") + some("Near", near.length);
}
