// State: #q=…&care=a,b

function readState() {
  // #main is a place in the page.
  if (/^#[^=]+$/.test(location.hash)) {
    return;
  }
  state = { q: "", filters: {} };
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
    if (key === "q") {
      state.q = value;
    } else if (key === "only") {
      state.only = true;
    } else if (choices[key]) {
      state.filters[key] = value.split(",").filter(Boolean);
    }
  }
  box.value = state.q;
}
function writeState(step) {
  const all = new URLSearchParams();
  if (state.q) {
    all.set("q", state.q);
  }
  if (state.only) {
    all.set("only", 1);
  }
  for (const group in state.filters) {
    if (state.filters[group].length) {
      all.set(group, state.filters[group].join(","));
    }
  }
  const hash = "#" + all;
  if (hash === location.hash) {
    return;
  }
  try {
    history[step ? "pushState" : "replaceState"](null, "", hash);
  } catch {
    location.replace(hash);
  }
}
function change(step) {
  limit = 10;
  writeState(step);
  answer();
}
