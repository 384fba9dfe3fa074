// Adds up the points that are ticked. No answer leaves the phone, enters the address or is kept.
(() => {
  const form = document.querySelector("[data-score]");
  const items = [...form.querySelectorAll("[data-item]")];
  const sum = form.querySelector("[data-sum]");
  const isOn = id => items.some(item => item.dataset.item === id && item.checked);

  /** Basic points and those for watching, which may not count beside another item. */
  function points(item) {
    const level = form.querySelector(`[name="w-${item.dataset.item}"]:checked`);
    const watching = level && !isOn(item.dataset.without) ? Number(level.value) : 0;
    return Number(item.value) + watching;
  }

  function show() {
    const groups = new Map();
    for (const item of items.filter(one => one.checked)) {
      const group = item.dataset.group || item.dataset.item;
      groups.set(group, Math.max(groups.get(group) || 0, points(item)));
    }
    const total = [...groups.values()].reduce((all, one) => all + one, 0);
    sum.textContent = form.dataset.total.replace("%", total);
  }

  form.addEventListener("change", event => {
    // Who says how much watching is needed says that the item applies.
    const of = event.target.name && items.find(item => event.target.name === "w-" + item.dataset.item);
    if (of) {
      of.checked = true;
    }
    show();
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  show();
})();
