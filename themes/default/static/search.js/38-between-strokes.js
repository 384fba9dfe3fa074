// All this, and the bodies, is made ready in slices between strokes, so that few strokes wait.
let timer = 0;
const later = () => {
  if (!timer) {
    timer = setTimeout(() => {
      timer = 0;
      if (site && !prepare(30)) {
        later();
      }
    }, 5);
  }
};
// What comes later, if it is of the same build: texts and places.
const late = () => (parts.bodies && parts.bodies.stamp === parts.lite.stamp ? parts.bodies.data : {});
function prepare(slice) {
  const { texts } = late();
  const next = site.todo.shift();
  if (next) {
    return !next();
  }
  if (texts) {
    site.B.push(
      ...lines(
        solid(
          site
            .bodies()
            .slice(site.B.length, site.B.length + slice)
            .join("\n"),
        ),
      ),
    );
  }
  site.full = texts && site.B.length >= site.n;
  if (site.full) {
    site.mentions = shelf(site.B.join("\n"));
    memory.clear();
  }
  return site.full || !texts;
}
const finish = () => {
  if (!site && ready()) {
    build();
  }
  while (site && !prepare(1e9)) {}
};
