// What the reader does.

box.addEventListener("focus", load);
box.addEventListener("input", () => {
  state.q = box.value;
  delete state.only;
  typed();
});
form.addEventListener("submit", event => {
  event.preventDefault();
  load().then(() => {
    writeState(true);
    const first = $("id", $("answers"));
    if (first) {
      first.focus();
    }
  });
});
document.addEventListener("keydown", event => {
  if (event.isComposing || event.keyCode === 229) {
    return;
  }
  const stops = [
    box,
    ...document.querySelectorAll("[data-suggestions] a, [data-answers]:not([hidden]) [data-id]"),
  ];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) {
    return;
  }
  if (event.key === "Escape") {
    if (at) {
      box.focus();
    } else {
      state.q = box.value = "";
      rest();
      change(true);
    }
  } else if (event.key === "ArrowDown" && stops[at + 1]) {
    stops[at + 1].focus();
  } else if (event.key === "ArrowUp" && at) {
    stops[at - 1].focus();
  } else {
    return;
  }
  event.preventDefault();
});
const on = (name, event, act) => {
  const element = $(name);
  if (element) {
    element.addEventListener(event, act);
  }
};
on("more", "click", () => {
  const links = () => $$("id", $("answers"));
  const before = links().map(link => link.dataset.id);
  limit += 10;
  answer();
  const next = links().find(link => !before.includes(link.dataset.id));
  if (next) {
    next.focus();
  }
});
on("place", "change", event => {
  const [lat, lon] = event.target.value.split(",").map(Number);
  here.name = event.target.selectedOptions[0].textContent;
  here.at = event.target.value ? { lat, lon } : null;
  load().then(answer);
});
on("locate", "click", () =>
  navigator.geolocation.getCurrentPosition(
    ({ coords }) =>
      load().then(() => {
        here.name = words("Here");
        here.at = { lat: coords.latitude, lon: coords.longitude };
        answer();
      }),
    () => announce(words("Lost")),
  ),
);
on("see", "click", event => {
  event.preventDefault();
  $("answers").scrollIntoView();
  $("answers").focus();
});
addEventListener("popstate", recall);
addEventListener("scrollend", keepPlace);
history.scrollRestoration = "manual";
recall();
// As in box.js, which this page does without.
const { worker } = form.dataset;
if (worker && navigator.serviceWorker) {
  addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
}
