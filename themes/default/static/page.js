// What a page does for its reader on the phone itself; every page works without it. Nothing leaves the phone.
(() => {
  const { dataset } = document.body;

  // A phone may refuse to keep anything.
  const memory = {
    get: key => {
      try {
        return localStorage.getItem("yorisoi " + key) || "";
      } catch {
        return "";
      }
    },
    set: (key, value) => {
      try {
        localStorage.setItem("yorisoi " + key, value);
      } catch {
        // Then the page is as it was for everybody.
      }
    },
  };

  // Whether somebody answers now, by the clock in Japan, where the phone may not be.
  const HOUR = 3600e3;
  const now = new Date(Date.now() + 9 * HOUR);
  const WEEK = 7;
  const HOLIDAY = 8;
  const holidays = new Set((dataset.holidays || "").split(" "));
  const digits = day => day.toISOString().slice(0, 10).replace(/-/g, "");
  const later = days => new Date(now.getTime() + days * 24 * HOUR);
  const weekday = day => day.getUTCDay() || WEEK;
  /** Offices often close from 29 December to 3 January, and few say so. */
  const isTurnOfYear = day => /1229|123.|010[123]/.test(digits(day).slice(4));
  const isKnown = day => digits(day) >= dataset.from && digits(day) <= dataset.to;

  const minutes = time => {
    const [hour, minute] = time.split(":").map(Number);
    return hour * 60 + minute;
  };

  /** The spans of a day in minutes, out of what `data-open` says: "12345 9:00-17:30,8 10:00-12:00". */
  function spans(open, day) {
    const kind = String(holidays.has(digits(day)) ? HOLIDAY : weekday(day));
    const parts = open.split(",").map(part => part.split(/[ -]/));
    return parts
      .filter(([days]) => days.includes(kind))
      .map(([, from, to]) => [minutes(from), minutes(to)])
      .sort((a, b) => a[0] - b[0]);
  }

  const filled = (phrase, ...values) => values.reduce((text, value) => text.replace("%", value), phrase);

  /** A state in words and what follows it, and whether the office is open; nothing where the table tells nothing. */
  function state(open) {
    const [isOpen, until, closed, today, tomorrow, other, newYear, full, part] = dataset.now.split("|");
    const time = minutes =>
      minutes % 60
        ? filled(part, Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"))
        : filled(full, minutes / 60);
    if (!isKnown(now)) {
      return null;
    }
    if (isTurnOfYear(now)) {
      return { word: newYear, then: "", open: false };
    }
    const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
    const span = spans(open, now).find(([from, to]) => from <= minute && minute < to);
    if (span) {
      return { word: isOpen, then: filled(until, time(span[1])), open: true };
    }
    for (let ahead = 0; ahead <= WEEK && isKnown(later(ahead)) && !isTurnOfYear(later(ahead)); ahead++) {
      const next = spans(open, later(ahead)).find(([from]) => ahead > 0 || from > minute);
      if (next) {
        const name = dataset.days.split(",")[weekday(later(ahead)) - 1];
        const then = [filled(today, time(next[0])), filled(tomorrow, time(next[0]))][ahead];
        return { word: closed, then: then || filled(other, name, time(next[0])), open: false };
      }
    }
    return { word: closed, then: "", open: false };
  }

  for (const line of dataset.now ? document.querySelectorAll("[data-open]") : []) {
    const said = state(line.dataset.open);
    if (said) {
      const word = document.createElement("b");
      word.textContent = said.word;
      line.append(word, " " + said.then);
      line.classList.toggle("open", said.open);
    }
  }

  // The ward that was looked at last stands first where one is chosen.
  const last = document.querySelector("[data-last]");
  const known = last && [...document.querySelectorAll(".wards a")]
    .find(link => new RegExp("(^|/)" + memory.get("ward") + "/").test(link.getAttribute("href")));
  if (known && memory.get("ward")) {
    const link = document.createElement("a");
    link.className = "button";
    link.href = known.href;
    link.textContent = known.firstChild.textContent.trim();
    last.replaceChildren(last.dataset.last, link);
  }
  if (dataset.ward) {
    memory.set("ward", dataset.ward);
  }

  // The life stage that a family marks as its own is marked wherever stages stand.
  const mark = document.querySelector("[data-mine]");
  if (mark) {
    const button = mark.querySelector("button");
    const show = () => {
      const isMine = memory.get("stage") === mark.dataset.mine;
      button.textContent = isMine ? mark.dataset.off : mark.dataset.on;
    };
    button.addEventListener("click", () => {
      memory.set("stage", memory.get("stage") === mark.dataset.mine ? "" : mark.dataset.mine);
      show();
    });
    show();
  }
  for (const list of memory.get("stage") ? document.querySelectorAll("[data-stages]") : []) {
    const link = [...list.querySelectorAll("a")]
      .find(one => one.pathname.endsWith("/" + memory.get("stage") + ".html"));
    if (link) {
      const word = document.createElement("b");
      word.className = "mine";
      word.textContent = list.dataset.stages;
      link.closest("li").append(word);
    }
  }

  // The number of the company whose device keeps a child alive, for the night when the power is out.
  const maker = document.querySelector("[data-maker]");
  if (maker) {
    const [field, call] = [maker.querySelector("input"), maker.querySelector("a")];
    const show = () => {
      const number = field.value.normalize("NFKC").replace(/[^0-9+]/g, "");
      call.hidden = number.length < 3;
      call.href = "tel:" + number;
    };
    field.value = memory.get("maker");
    show();
    field.addEventListener("input", () => {
      memory.set("maker", field.value);
      show();
    });
    maker.addEventListener("submit", event => event.preventDefault());
  }

  // Later visits work without a network (offline.js). From file:// there is nothing to keep.
  if (dataset.worker && navigator.serviceWorker && location.protocol !== "file:") {
    addEventListener("load", () => navigator.serviceWorker.register(dataset.worker).catch(() => {}));
  }
})();
