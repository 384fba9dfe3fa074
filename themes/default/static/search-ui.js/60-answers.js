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
  $("answers").setAttribute("aria-busy", !engine);
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

// Where the reader was, when Back has brought the page again.
let back = history.state;
function goBack() {
  if (back) {
    scrollTo(0, back.y);
    back = null;
  }
}

// What leads from the choices to what they leave, which may be far below them.
function showWay({ total, unknown }) {
  const see = $("see");
  show(see, total || unknown);
  see.textContent = total ? words("See", total) : words("SeeUnknown", unknown);
}

function shows(found, active) {
  showFacets(found.facets);
  if (!active) {
    announce("");
    showWay({});
    goBack();
    say({ corrected: [], expanded: [], suggestions: [] });
    return;
  }
  say(found);
  showWay(found);
  const { id } = document.activeElement.dataset;
  $("results").replaceChildren(...found.hits.map(row));
  $("near").replaceChildren(...found.near.map(row));
  show($("near-part"), found.near.length);
  show($("found"), found.total);
  show($("nothing"), !found.total && !found.unknown);
  show($("more"), found.total > found.hits.length || found.unknown > found.near.length);
  const kept = id && $$("id", $("answers")).find(link => link.dataset.id === id);
  if (kept) {
    kept.focus();
  }
  goBack();
  const order = $("order");
  if (order) {
    order.textContent =
      here.at && found.hits.some(hit => hit.distance < 1e9)
        ? words("ByPlace", here.name)
        : words(state.q ? "ByWords" : "ByCare");
  }
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
    return words("Unconfirmed", chosen.join(words("And")), unknown);
  }
  return words("None") + some("Near", near.length);
}
