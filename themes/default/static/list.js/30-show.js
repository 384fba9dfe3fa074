// What the choices leave: rows that fit in their places, unknown ones below, how many in words and on each box.

const status = list.querySelector("[data-status]");
const chips = list.querySelector("[data-chips]");
const unknown = list.querySelector("[data-unknown]");
const see = panel.querySelector("[data-see]");

function place(picks) {
  const count = [0, 0, 0];
  for (const one of rows) {
    const grade = fit(one, picks);
    count[grade]++;
    one.row.hidden = grade === 0;
    (grade === UNKNOWN ? unknown.querySelector("ul") : one.home).append(one.row);
  }
  for (const part of list.querySelectorAll(":scope > section")) {
    part.hidden = !part.querySelector(".row:not([hidden])");
  }
  return count;
}

function say(picks, [, unsure, fitting]) {
  const names = picks.map(pick => boxes.get(pick).name).join("・");
  const found = fitting ? filled(words("Found"), fitting) : unsure ? "" : words("None");
  const ask = !unsure ? "" : fitting
    ? filled(words("Unknown"), unsure)
    : filled(words("Unconfirmed"), names, unsure);
  status.textContent = picks.length ? found + ask : "";
  see.hidden = !picks.length;
  see.textContent = fitting ? filled(words("See"), fitting) : filled(words("SeeUnknown"), unsure);
}

function showCounts(picks) {
  for (const [pick, one] of boxes) {
    const others = picks.filter(other => sort(other) !== sort(pick)).concat(pick);
    const count = rows.filter(row => fit(row, others) === YES).length;
    one.count.textContent = count;
    one.label.classList.toggle("none", !count);
  }
}

function showChips(picks) {
  const chip = (text, act) => {
    const button = Object.assign(make("button", text), { type: "button" });
    button.addEventListener("click", () => {
      const at = [...chips.children].indexOf(button);
      act();
      narrow().then(() => (chips.children[at] || panel.querySelector("summary")).focus());
    });
    return button;
  };
  const off = pick => {
    boxes.get(pick).box.checked = false;
  };
  const each = picks.map(pick => chip(boxes.get(pick).name + " ✕", () => off(pick)));
  const all = picks.length ? [chip(words("Clear"), () => picks.forEach(off))] : [];
  chips.replaceChildren(...each, ...all);
}

async function narrow() {
  const picks = chosen();
  try {
    if (picks.length) {
      await gather();
    }
  } catch {
    status.textContent = words("Failed");
    return;
  }
  for (const nav of document.querySelectorAll("[data-pages]")) {
    nav.hidden = Boolean(list.dataset.whole);
  }
  say(picks, place(picks));
  showCounts(picks);
  showChips(picks);
  toAddress(picks);
}
