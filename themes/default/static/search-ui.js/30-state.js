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
// Where the reader is in the page stands with the question, so that Back finds both.
function keepPlace() {
  history.replaceState({ y: scrollY, limit }, "");
}
let typing = 0;
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
    if (step) {
      keepPlace();
    }
    history[step ? "pushState" : "replaceState"](null, "", hash);
  } catch {
    // Some browsers allow a hundred steps in half a minute: the next one is written again.
  }
}
function change(step) {
  limit = 10;
  load();
  writeState(step);
  answer();
}
function rest() {
  clearTimeout(typing);
  typing = 0;
}
// Strokes are one step of the history until the reader pauses for a second.
function typed() {
  change(!typing);
  rest();
  typing = setTimeout(rest, 1000);
}
