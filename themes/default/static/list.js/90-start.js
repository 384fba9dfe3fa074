// From a folder without a server the other pages of a long list cannot be read: then its links stay.

/** Where the reader was, for Back: the row at the top of her screen. Its place in the page may be another one now. */
const was = history.state && history.state.row;

function remember() {
  const row = [...list.querySelectorAll(".row h3 a")].find(link => link.getBoundingClientRect().top > 0);
  // Without choices the browser finds the place by itself.
  if (row && chosen().length) {
    const { top } = row.getBoundingClientRect();
    history.replaceState({ row: row.getAttribute("href"), top }, "");
  }
}
function returnTo({ row, top }) {
  const link = [...list.querySelectorAll(".row h3 a")].find(one => one.getAttribute("href") === row);
  if (link) {
    scrollBy(0, link.getBoundingClientRect().top - top);
  }
}

if (list.dataset.list === "1" || location.protocol !== "file:") {
  makeBoxes();
  fromAddress();
  see.addEventListener("click", event => {
    event.preventDefault();
    list.focus();
    list.scrollIntoView();
  });
  addEventListener("hashchange", () => {
    // A way within the page, such as the one past the header, is no choice.
    if (!document.getElementById(location.hash.slice(1))) {
      fromAddress();
      narrow();
    }
  });
  addEventListener("pagehide", remember);
  if (chosen().length) {
    narrow().then(() => was && returnTo(history.state));
  } else {
    showCounts([]);
  }
}
