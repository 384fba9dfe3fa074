// One spelling for all that is compared: the rules of src/search/normal.rs, pass for pass.

// No regular expression here has the u flag: compiling those costs a slow phone more than all they are used for.
const CLUSTER = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u3099\u309a\uff9e\uff9f]*/g;

function fold(cluster, keepSmall) {
  // What nearly all texts are made of needs no look at what is let through.
  const plain = /^[!-~ぁ-ゖァ-ー一-鿿]$/.test(cluster);
  if (!plain && language.dropped.test(cluster)) {
    return "";
  }
  if (!plain && !language.admitted.test(cluster)) {
    return " ";
  }
  return Array.from(plain ? cluster : cluster.normalize("NFKC"), c => {
    if (c >= "ァ" && c <= "ヵ" && c !== "ケ") {
      c = String.fromCharCode(c.charCodeAt(0) - 96);
    }
    c = language.same.get(c) || c;
    if (!keepSmall) {
      c = language.small.get(c) || c;
    }
    if (/[A-ZÀ-ɏ]/.test(c)) {
      c = c.normalize("NFKD")[0].toLowerCase();
    }
    return language.letter.test(c) ? c : /[-‐-―−─ー]/.test(c) ? "-" : " ";
  }).join("");
}
// Words of katakana come again and again: whole runs are kept.
const foldLarge = memo(c => fold(c));
const foldRun = memo(run => run.replace(CLUSTER, foldLarge));
const foldKept = memo(run => run.replace(CLUSTER, c => fold(c, true)));

// 三ヶ月 か, 富士見ケ丘 が, ケア け.
const readKe = text =>
  text.replace(/[ケヶ]/g, (c, at) =>
    /\d/.test(text[at - 1])
      ? "か"
      : c === "ヶ" || (endsInKanji(text[at - 1]) && endsInKanji(text[at + 1]))
        ? "が"
        : "け",
  );

// form: "words" keeps words apart, "solid" keeps blanks between digits only, "spoken" is solid with small kana kept.
// Line breaks stay, so that a whole column is written at once.
function normalize(text, form) {
  text = text
    .replace(language.unsettled, form === "spoken" ? foldKept : foldRun)
    .replace(/(丁目|番地?|)([一二三四五六七八九十]+)(?=(丁目)|番|号)/g, (all, before, n, block) =>
      n.length > 3 || (!before && !block)
        ? all
        : before +
          [...n].reduce(
            (sum, c) => (c === "十" ? 10 * (sum || 1) : sum + "一二三四五六七八九".indexOf(c) + 1),
            0,
          ),
    )
    .replace(/(\d)の-*(?=\d)/g, "$1-")
    .replace(
      /(\d)(?:丁目|番地|号室|番|号)+(?:(の?-*)(?=\d)|)/g,
      (all, digit, joint) => digit + (joint === undefined ? "" : "-"),
    )
    .replace(/(\d-(?=\d))|([ぁ-ゖケヶ])-+|-/g, (all, number, kana) => number || kana || " ");
  text = readKe(text);
  for (const [from, to] of language.spellings) {
    if (text.includes(from)) {
      text = text.replace(new RegExp(from, "g"), to);
    }
  }
  // Patterns that match only where something changes: else the text is not copied.
  return form === "words"
    ? text.replace(/ {2,}/g, " ").replace(/^ | $/gm, "")
    : text.replace(/(^|[^\d ]) +| +(?!\d)/g, "$1");
}
const solid = text => normalize(text, "solid");
const phoneDigits = text =>
  solid(text)
    .replace(/\D/g, "")
    .replace(/^810?(?=\d{9})/, "0");
