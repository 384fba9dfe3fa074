// The box in the header of every page: hands what is typed to the search page, behind the # of its address, so that
// nothing reaches a server. Without scripts the box stays hidden and the link to the search page remains.
(() => {
  const form = document.querySelector("[data-find]");
  if (!form) {
    return;
  }
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    location.href = form.dataset.find + "#" + new URLSearchParams({ q: form.querySelector("input").value });
  });
  // Later visits work without a network (offline.js). From file:// there is nothing to keep.
  const { worker } = form.dataset;
  if (worker && navigator.serviceWorker && location.protocol !== "file:") {
    addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
  }
})();
