// The wards nearest to where the phone is, when the reader asks for them. Where she is stays on the phone.
(() => {
  const part = document.querySelector("[data-nearest]");
  const [button, status, list] = ["button", "[role=status]", "ol"].map(query => part.querySelector(query));
  const wards = [...document.querySelectorAll("[data-at]")].filter(link => link.dataset.at);
  const SHOWN = 5;
  const EARTH_KM = 6371;

  /** The distance in a straight line, in kilometres. */
  function away(from, link) {
    const radians = degrees => (degrees * Math.PI) / 180;
    const [lat, lon] = link.dataset.at.split(",").map(Number);
    const half = (a, b) => Math.sin(radians(a - b) / 2) ** 2;
    const chord = half(lat, from.latitude)
      + Math.cos(radians(lat)) * Math.cos(radians(from.latitude)) * half(lon, from.longitude);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
  }

  function show({ coords }) {
    const near = wards.map(link => ({ link, km: away(coords, link) })).sort((a, b) => a.km - b.km);
    list.replaceChildren(...near.slice(0, SHOWN).map(({ link, km }) => {
      const item = document.createElement("li");
      const copy = link.cloneNode(true);
      copy.append(" " + part.dataset.km.replace("%", km < 10 ? km.toFixed(1) : Math.round(km)));
      item.append(copy);
      return item;
    }));
    status.textContent = "";
  }

  const fail = () => {
    status.textContent = part.dataset.failed;
  };
  button.addEventListener("click", () => {
    if (navigator.geolocation) {
      navigator.geolocation.getCurrentPosition(show, fail, { timeout: 1e4, maximumAge: 6e5 });
    } else {
      fail();
    }
  });
})();
