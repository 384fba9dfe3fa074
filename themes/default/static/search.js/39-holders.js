// Tells of which of these texts a word is part, once for each time: all of them are one, for that is searched fastest.
function holders({ lines, text }, word, tell) {
  let i = -1;
  let end = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    while (end < at) {
      end += 1 + lines[++i].length;
    }
    tell(i);
  }
}
