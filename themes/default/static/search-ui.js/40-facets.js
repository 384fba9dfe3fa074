// Facets: boxes to tick, which the page brings, so that focus stays where it is while counts change.

const ticks = $$("facet").flatMap(group =>
  [...group.querySelectorAll("input")].map(tick => ({
    group: group.dataset.facet,
    tick,
    count: $("count", tick.parentNode),
  })),
);
const choices = Object.create(null);
for (const { group, tick } of ticks) {
  (choices[group] = choices[group] || []).push(tick.value);
  tick.addEventListener("change", () => choose(group, tick.value, tick.checked));
}
const panel = form.querySelector("details");
panel.addEventListener("toggle", () => {
  load();
  answer();
});
function choose(group, id, on) {
  const chosen = (state.filters[group] || []).filter(x => x !== id);
  state.filters[group] = on ? chosen.concat(id) : chosen;
  rest();
  change(true);
}
const name = id =>
  (ticks.find(x => x.tick.value === id) || { tick: { dataset: { label: id } } }).tick.dataset.label;
function showFacets(counts) {
  const chips = $("chips");
  // Counts are written where they can be seen: a closed panel must not slow the strokes.
  if (panel.open) {
    for (const { group, tick, count } of ticks) {
      tick.checked = (state.filters[group] || []).includes(tick.value);
      if (!counts[group]) {
        continue;
      }
      const n = counts[group][tick.value] || 0;
      tick.parentNode.classList.toggle("none", !n);
      count.textContent = n;
    }
  }
  chips.textContent = "";
  for (const group in state.filters) {
    for (const id of state.filters[group]) {
      const chip = make("button", name(id) + " ✕", { type: "button" });
      chip.addEventListener("click", () => {
        const at = [...chips.children].indexOf(chip);
        choose(group, id, false);
        (chips.children[at] || box).focus();
      });
      chips.append(chip);
    }
  }
  if (chips.children.length) {
    const clear = make("button", words("Clear"), { type: "button" });
    clear.addEventListener("click", () => {
      state.filters = {};
      change(true);
      box.focus();
    });
    chips.append(clear);
  }
}
