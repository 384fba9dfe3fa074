// Reloads the page when the content has changed, and shows over it what is wrong. Only the preview has this script.
(() => {
  const mine = document.currentScript.dataset.version;
  const KEY = "yorisoi-scroll";
  let host, source, closed = "";

  // The place on the page outlives the reload, also where the browser would not keep it.
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    if (kept && kept[0] === location.pathname) {
      scrollTo(kept[1], kept[2]);
      addEventListener("load", () => scrollTo(kept[1], kept[2]), { once: true });
    }
  } catch { /* no storage: the browser's own memory of the place has to do */ }

  const reload = () => {
    try { sessionStorage.setItem(KEY, JSON.stringify([location.pathname, scrollX, scrollY])); } catch { /* as above */ }
    source.close();
    location.reload();
  };

  const element = (name, text, inner = []) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...inner);
    return made;
  };

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host {
      all: initial;
    }
    section {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 2147483647;
      max-height: 70vh;
      overflow: auto;
      box-sizing: border-box;
      padding: 1rem 1.25rem 1.5rem;
      background: #fff;
      color: #1a1a1a;
      border-top: 6px solid #b3261e;
      box-shadow: 0 -4px 24px #0006;
      font: 16px/1.7 system-ui, sans-serif;
    }
    h2 {
      margin: 0;
      font-size: 1.25rem;
      color: #8c1d18;
    }
    p {
      margin: .25rem 0;
    }
    ol {
      margin: 1rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      margin: 0 0 1rem;
      padding: .75rem 1rem;
      background: #f6f3f2;
      border-radius: 6px;
    }
    b {
      display: block;
      overflow-wrap: anywhere;
    }
    pre {
      margin: .5rem 0;
      padding: .5rem .75rem;
      overflow-x: auto;
      background: #fff;
      border: 1px solid #d0c8c6;
      font: 15px/1.6 ui-monospace, monospace;
    }
    mark {
      background: #ffd7d3;
      color: #8c1d18;
      text-decoration: underline wavy #b3261e 1px;
      text-underline-offset: 4px;
    }
    mark:empty {
      padding: 0 .25em;
    }
    small {
      color: #5c5553;
      overflow-wrap: anywhere;
    }
    .help {
      border-left: 4px solid #1b6e3c;
      padding-left: .75rem;
    }
    button {
      float: right;
      font: inherit;
      padding: .35rem 1rem;
      border: 2px solid #1a1a1a;
      border-radius: 6px;
      background: #fff;
      color: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid #0b57d0;
      outline-offset: 2px;
    }`);

  const problem = ({ place, code, message, line, help }) => {
    const parts = [element("b", message), element("small", `${place}　${code}`)];
    if (line && line.join("").trim()) parts.push(element("pre", "", [line[0], element("mark", line[1]), line[2]]));
    if (help) { const p = element("p", help); p.className = "help"; parts.push(p); }
    return element("li", "", parts);
  };

  const show = told => {
    if (host) host.remove();
    host = undefined;
    if (!told || closed === JSON.stringify(told)) return;
    host = document.createElement("yorisoi-problems");
    const inside = host.attachShadow({ mode: "open" });
    inside.adoptedStyleSheets = [style];
    const button = element("button", told.close), heading = element("h2", told.heading);
    const close = () => { closed = JSON.stringify(told); host.remove(); };
    button.addEventListener("click", close);
    const problems = element("ol", "", told.problems.map(problem));
    const box = element("section", "", [button, heading, element("p", told.lead), problems]);
    if (told.more) box.append(element("p", told.more));
    box.lang = told.lang;
    box.tabIndex = -1;
    box.setAttribute("role", "alert");
    box.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
    inside.append(box);
    document.documentElement.append(host);
  };

  // A browser keeps few connections to one host open: pages in the background leave theirs to others.
  const listen = () => {
    source = new EventSource("/_yorisoi/events");
    source.onmessage = event => {
      const state = JSON.parse(event.data);
      if (state.version === mine) show(state.told); else reload();
    };
  };
  addEventListener("visibilitychange", () => {
    source.close();
    if (!document.hidden) listen();
  });
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
  listen();
})();
