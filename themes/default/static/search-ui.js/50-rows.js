// What an answer looks like.

// A text with its marked parts.
function write(element, text, marks) {
  let at = 0;
  element.textContent = "";
  for (const [from, to] of marks || []) {
    element.append(text.slice(at, from), make("mark", text.slice(from, to)));
    at = to;
  }
  element.append(text.slice(at));
}

// An answer in the markup of the page.
function row(hit) {
  const item = $("row").content.cloneNode(true);
  const link = $("id", item);
  const {
    name,
    distance: km,
    phones: [phone],
    snippet,
  } = hit;
  // true shows what stands there.
  const texts = {
    reading: hit.reading,
    kind: hit.kind,
    adult: hit.adult,
    place: (hit.ward === form.dataset.ward ? "" : hit.ward) + hit.town,
    distance: km < 1000 && (km < 10 ? km.toFixed(1) : Math.round(km)),
    care: hit.care.map(c => c.label + "：" + form.dataset.states.split(",")[c.state]).join("　"),
    why: hit.why.join("・"),
    checked: hit.checked,
    snippet: !!snippet,
    call: !!phone,
    number: phone,
  };
  for (const field in texts) {
    const element = $(field, item);
    const text = texts[field];
    show(element, text);
    if (element && text && text !== true) {
      element.append((element.dataset.text || "%").replace("%", () => text));
    }
  }
  write(link, name, hit.marks);
  link.href = form.dataset.root + hit.href;
  link.dataset.id = hit.id;
  if (snippet) {
    write($("snippet", item), snippet.text, snippet.marks);
  }
  if (phone) {
    $("call", item).href = "tel:" + phone.replace(/[^\d+]/g, "");
    $("call", item).setAttribute("aria-label", words("Call", name, phone));
  }
  return item;
}

const link = (text, why, more) => {
  const li = make("li", "");
  const a = make("a", text, { href: "#" + new URLSearchParams(more) });
  li.append(a, why);
  return li;
};

// What is said of the words: taken for others, or about to name something.
function say(found) {
  $("said").textContent = found.corrected
    .map(c => words("Corrected", c.to))
    .concat(found.expanded.slice(0, 3).map(e => words("Expanded", e.from, e.to)))
    .join("");
  const list = $("suggestions");
  list.textContent = "";
  if (found.expanded.length) {
    list.append(link(words("Only", state.q), "", { q: state.q, only: 1 }));
  }
  for (const s of found.suggestions.slice(0, 6 - list.children.length)) {
    list.append(link(s.text, s.why === s.text ? "" : "（" + s.why + "）", { q: s.text }));
  }
}
