// Lines of one text, which is looked through at once: that takes a fraction of the time of many short ones. "of" tells
// the records that have a line; "shown" are the lines as they are shown.
const shelf = (text, of, field, all, shown) => ({ text, lines: all || lines(text), of, field, shown });

// Codes are letters from # on; of more than 92 values each has two.
const codeAt = (codes, i, size) =>
  size > 92 ? codes.charCodeAt(2 * i) * 92 + codes.charCodeAt(2 * i + 1) - 3255 : codes.charCodeAt(i) - 35;
const codeOf = (v, size) => String.fromCharCode(...(size > 92 ? [35 + v / 92, 35 + (v % 92)] : [35 + v]));
// A column of [values, codes]: the value of a record; the records of a value.
const value = (name, i) => site[name][0][codeAt(site[name][1], i, site[name][0].length)];
function having([values, codes], v, tell) {
  const code = codeOf(v, values.length);
  const digits = code.length;
  for (let at = codes.indexOf(code); at >= 0; at = codes.indexOf(code, at + 1)) {
    if (at % digits === 0) {
      tell(at / digits);
    }
  }
}
