// Stages: the letters, their sound, a slip of the hand, piece by piece. The first that answers is taken.

// What a word stands for: alternatives, of which a record must satisfy one.
function resolve(word, literal) {
  const { text, shown } = word;
  const alone = (...need) => ({ need, soft: [] });
  const cuts = literal ? null : phrase(word);
  const answer = (alts, to) => ({ word, cuts, to, alts });
  const alts = [alone(whole(text, literal))];
  const block = /^(\D+)\d[\d-]*$/.exec(text);
  if (cuts) {
    alts.push(cuts);
  }
  // A text that has all that a sentence says is an answer, even where no name and no tag has a word of it.
  if (word.sentence && word.said.length > 2) {
    alts.push({ need: word.said, soft: [], all: true });
  }
  const also = (part, only) => {
    if (part && !literal) {
      alts.push(alone(term(part, [], { share: WEIGHTS.dim, only })));
    }
  };
  // 月見台3丁目: who types an address looks round it, so the rest of the town follows.
  also(block && isTown(block[1]) && block[1], "place");
  // 木もれ日の家, a name or the end of one: houses called by what stands before の are akin, and follow.
  const kin = /^(.{2,}?)の./.exec(text);
  also(kin && site.fields[0].text.includes(text) && kin[1], "name");
  const fit = alts.filter(holds);
  if (fit.length || literal) {
    return answer(fit);
  }
  // While the IME composes, one or two Latin letters hang after what is written (ほうm), or the first kana after kanji.
  const composed = text.replace(/([^a-z])[a-z]{1,2}$|([^ぁ-ゖ])[ぁ-ゖ]$/, "$1$2");
  if (composed !== text) {
    return resolve({ ...word, text: composed, shown: shown.slice(0, composed.length - text.length) });
  }
  const sound = soundOf(shown);
  const means = [...heard(sound)];
  const said = alone(term("", means, { sound }));
  if (sound.length > 1 && holds(said)) {
    return answer([said], !isLatin(text) && means.length ? site.concepts[means[0][0]].label : "");
  }
  const slipped = bySlip(text).filter(holds);
  if (slipped.length) {
    return answer(slipped, slipped[0].to);
  }
  // 呼吸気の子の訪門看護: a sentence is mended piece by piece and read again.
  for (const piece of word.mended ? [] : [...word.katakana, ...(text.match(/[^ぁ-ゖ]{3,}/g) || [])]) {
    const [mend] = piece === text || isKnown(piece) ? [] : bySlip(piece).filter(holds);
    if (mend) {
      const mended = text.replace(piece, mend.need[0].text);
      return { ...resolve({ shown: mended, text: mended, katakana: [], mended }), to: mend.to };
    }
  }
  // 桜川りょういく, half converted: each piece must be somewhere.
  const pieces = alone(
    ...cut(word)
      .filter(c => c.text.length > 1)
      .map(c => whole(c.text)),
  );
  return pieces.need.length > 1 && holds(pieces) ? answer([pieces]) : answer([]);
}
