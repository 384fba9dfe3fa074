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
      answer();
      if (bodies) {
        setTimeout(
          () =>
            script(bodies)
              .then(() => setTimeout(answer, 800))
              .catch(() => {}),
          300,
        );
      }
    })().catch(fail));
function fail() {
  engine = null;
  show($("failed"), true);
  show($("static"), true);
}
