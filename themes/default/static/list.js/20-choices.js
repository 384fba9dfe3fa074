// Boxes in place of links, of the same height, and what is chosen in the address, behind the #: it can be shared, and
// no host sees it.

const sort = pick => pick.split("-")[0].replace(/^(day|pickup)$/, "days");
const boxes = new Map();

function makeBoxes() {
  for (const place of panel.querySelectorAll("[data-pick]")) {
    const old = place.firstElementChild;
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    const count = old.querySelector("span:last-child");
    const name = old.firstChild.textContent.trim();
    label.append(box, ...old.childNodes);
    old.replaceWith(label);
    boxes.set(place.dataset.pick, { box, count, name, label });
    box.addEventListener("change", () => narrow());
  }
}

const chosen = () => [...boxes].filter(([, one]) => one.box.checked).map(([pick]) => pick);

/** How well a row fits what is chosen: one of each sort is enough, and each sort counts. */
function fit(row, picks) {
  const sorts = new Map();
  for (const pick of picks) {
    sorts.set(sort(pick), Math.max(sorts.get(sort(pick)) || 0, answer(row, pick)));
  }
  return Math.min(YES, ...sorts.values());
}

function fromAddress() {
  const picks = decodeURIComponent(location.hash.slice(1)).split(",");
  boxes.forEach((one, pick) => {
    one.box.checked = picks.includes(pick);
  });
}

function toAddress(picks) {
  const hash = picks.length ? "#" + picks.join(",") : "";
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}
