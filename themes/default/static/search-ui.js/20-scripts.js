// Scripts, loaded in turn on first need; the texts of the pages come after the first answer.

let loading = null;
const script = src =>
  new Promise((done, fail) =>
    document.head.append(
      Object.assign(document.createElement("script"), { src, onload: done, onerror: fail }),
    ),
  );
const load = () =>
  (loading =
    loading ||
    (async () => {
      const { engine: first, wide, first: data, bodies } = form.dataset;
      for (const src of [first, wide, data]) {
        if (src) {
          await script(src);
        }
      }
      engine = window.yorisoiSearch;
      if (!engine.ready()) {
        return fail();
      }
      settled = !bodies;
      answer();
      if (bodies) {
        setTimeout(() => script(bodies).then(settle, answerAll), 300);
      }
    })().catch(fail));
// The texts are made ready in slices: what they add is counted once, when all of them are.
function settle() {
  setTimeout(engine.settled() ? answerAll : settle, 50);
}
function answerAll() {
  settled = true;
  answer();
}
function fail() {
  engine = null;
  broken = true;
  show($("answers"), false);
  show($("failed"), true);
  show($("static"), true);
}
