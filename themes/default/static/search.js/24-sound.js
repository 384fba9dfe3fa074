// Without voicing marks, which tired fingers leave out; as many letters as before.
const bare = text => text.normalize("NFD").replace(/[\u3099\u309a]/g, "");

// What two spellings of one sound have in common: kana and romaji become the same letters.
function soundOf(text) {
  language.letters =
    language.letters ||
    new Map(
      language.sounds
        .split(" ")
        .flatMap(([consonant, ...kana]) =>
          kana.map((c, i) => [c, consonant.replace("_", "") + "aiueo"[i]]),
        ),
    );
  return language.soundRules.reduce(
    (t, [from, to]) => t.replace(new RegExp(from, "g"), to),
    normalize(text, "spoken").replace(/[ぁ-ゖ]/g, c => language.letters.get(c) || c),
  );
}
