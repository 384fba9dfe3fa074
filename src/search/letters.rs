//! Which letters a search sees: the closed set that is let through, and the one form each of them takes.
//!
//! `search.js` has the same tables. They are kept equal by `tests/search/vectors.sh`, not by eye.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Old, rare and easily confused forms, each followed by the form that stands for it.
const SAME: &str = "髙高﨑崎嵜崎齋斎齊斎斉斎邊辺邉辺濱浜濵浜澤沢櫻桜廣広國国學学圓円會会醫医惠恵眞真龍竜曾曽\
瀨瀬德徳靜静與与萬万豐豊嶋島嶌島冨富峯峰渕淵薮藪鷗鴎壽寿榮栄條条穗穂莊荘藏蔵藝芸觀観讓譲鐵鉄關関黑黒齒歯\
鹽塩驛駅燈灯獨独顯顕應応禮礼兒児體体點点當当續続總総聲声舊旧實実寶宝對対假仮傳伝團団增増寬寛淺浅滿満瀧滝\
稻稲縣県螢蛍賴頼轉転邨村鄕郷雙双麥麦黃黄龜亀彌弥彥彦曉暁來来槇槙檜桧氣気樂楽淸清礙碍籠篭薗園藥薬蘆芦賣売\
遙遥錄録靑青舘館𠮷吉栁柳桒桑\
ゐいゑえをおぢじづずゕかゖヶヷわヸいヹえヺおヽゝヾゞ";

/// Letters for which two are written: rare kanji that families write in kana.
const LONGER: [(char, &str); 3] = [('痰', "たん"), ('瘻', "ろう"), ('癌', "がん")];

const SMALL: &str = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ";

/// Ranges of code points that are let through; everything else reads as a blank.
const ADMITTED: [(u32, u32); 18] = [
    (0x21, 0x7e),
    (0xc0, 0x24f),
    (0x2010, 0x2015),
    (0x2160, 0x217f),
    (0x2212, 0x2212),
    (0x2460, 0x2473),
    (0x2500, 0x2500),
    (0x3005, 0x3005),
    (0x3041, 0x3096),
    (0x3099, 0x309a),
    (0x309d, 0x309e),
    (0x30a1, 0x30fa),
    (0x30fc, 0x30fe),
    // Squared and circled words such as ㈱ and ㌔; U+32FF is younger than the telephones in use.
    (0x3200, 0x32fe),
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0xf900, 0xfad9),
    (0xff01, 0xff9f),
];

/// Planes of rare kanji, apart because they lie beyond the table above.
const RARE_KANJI: (u32, u32) = (0x20000, 0x2_fa1f);

/// What the closed set does with a code point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Admission {
    /// Selectors, joiners and loose accents: as if they were not there.
    Dropped,
    /// Outside the set: a gap between words.
    Blank,
    /// In the set.
    Admitted,
}

/// Decides whether a code point takes part in a search.
pub(super) fn admission(letter: char) -> Admission {
    let code = u32::from(letter);
    match code {
        0xad | 0x300..=0x36f | 0x200b..=0x200d | 0xfe00..=0xfe0f | 0xfeff | 0xe0100..=0xe01ef => {
            Admission::Dropped
        }
        _ if ADMITTED.iter().any(|&(from, to)| (from..=to).contains(&code)) => Admission::Admitted,
        _ if (RARE_KANJI.0..=RARE_KANJI.1).contains(&code) => Admission::Admitted,
        _ => Admission::Blank,
    }
}

/// Voicing marks that join the letter before them.
pub(super) fn is_voicing_mark(letter: char) -> bool {
    matches!(letter, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

/// Whether a letter, after folding, is hiragana.
pub(super) fn is_kana(letter: char) -> bool {
    ('\u{3041}'..='\u{3096}').contains(&letter)
}

/// Whether a letter, after folding, is a kanji (々 included, as it stands for one).
pub(super) fn is_kanji(letter: char) -> bool {
    let code = u32::from(letter);
    letter == '々' || matches!(code, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x2fa1f)
}

/// Adds the search form of one letter that has been through NFKC.
///
/// Some letters mean different things in different places: `-`, `ケ`, `ヶ`, `ゔ`, `ゝ` and `ゞ` come out
/// as themselves, for the pass over neighbours in `normal` to settle.
pub(super) fn fold(letter: char, keep_small: bool, out: &mut Vec<char>) {
    if let Some((_, longer)) = LONGER.iter().find(|(from, _)| *from == letter) {
        out.extend(longer.chars());
        return;
    }
    out.push(fold_one(letter, keep_small));
}

fn fold_one(letter: char, keep_small: bool) -> char {
    let code = u32::from(letter);
    match letter {
        'a'..='z' | '0'..='9' | '々' | 'ケ' | 'ヶ' | 'ゝ' | 'ゞ' => return letter,
        'A'..='Z' => return letter.to_ascii_lowercase(),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | 'ー' => return '-',
        _ => {}
    }
    if let Some(&same) = SAME_PAIRS.get(&letter) {
        return same;
    }
    match code {
        0x30a1..=0x30f5 => char::from_u32(code - 0x60).map_or(' ', |kana| fold_one(kana, keep_small)),
        0x3041..=0x3094 if keep_small => letter,
        0x3041..=0x3094 => SMALL_PAIRS.get(&letter).copied().unwrap_or(letter),
        0xc0..=0x24f => match letter.nfkd().next() {
            Some(plain) if plain.is_ascii_alphabetic() => plain.to_ascii_lowercase(),
            _ => ' ',
        },
        _ if is_kanji(letter) => letter,
        _ => ' ',
    }
}

/// A list of pairs, laid out for look-up.
fn pairs(list: &str) -> BTreeMap<char, char> {
    let mut letters = list.chars();
    let mut pairs = BTreeMap::new();
    while let (Some(from), Some(to)) = (letters.next(), letters.next()) {
        pairs.insert(from, to);
    }
    pairs
}

static SAME_PAIRS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| pairs(SAME));
static SMALL_PAIRS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| pairs(SMALL));
