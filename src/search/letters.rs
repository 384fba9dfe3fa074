//! Which letters a search sees: the closed set that is let through, and the one form each of them takes.
//!
//! `search.js` gets the set with the tables and says the rest in regular expressions; `tests/search/vectors.mjs` proves
//! it.

use unicode_normalization::UnicodeNormalization;

use super::tables::{SAME_LETTERS, SMALL_LETTERS};

/// Ranges of code points that are let through; everything else reads as a blank.
///
/// What lies in them has long had its NFKC form. Letters that came into Unicode lately are read differently by
/// telephones than by us (U+209D to U+209F, of 2025, were caught in the act).
const ADMITTED: [(u32, u32); 15] = [
    (0x0a, 0x0a),
    (0x21, 0x7e),
    (0xc0, 0x24f),
    (0x2010, 0x2015),
    (0x2160, 0x217f),
    (0x2212, 0x2212),
    (0x2460, 0x2473),
    (0x2500, 0x2500),
    (0x3005, 0x30fe),
    // Squared and circled words such as ㈱ and ㌔, without the young U+32FF.
    (0x3200, 0x32fe),
    (0x3300, 0x33fe),
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0xf900, 0xfad9),
    (0xff01, 0xff9f),
];

/// [`ADMITTED`] as the browser takes it: what stands between the brackets of a regular expression.
pub(super) fn admitted() -> String {
    ADMITTED.iter().flat_map(|&(from, to)| [char::from_u32(from), Some('-'), char::from_u32(to)]).flatten().collect()
}

/// Planes of rare kanji, apart because they lie beyond the table above.
const RARE_KANJI: (u32, u32) = (0x2_0000, 0x2_fbff);

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
        0xad | 0x300..=0x36f | 0x200b..=0x200d | 0xfe00..=0xfe0f | 0xfeff | 0xe0100..=0xe01ef => Admission::Dropped,
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
    letter == '々' || matches!(code, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x2_fbff)
}

/// The search form of one letter that has been through NFKC.
///
/// `-`, `ケ` and `ヶ` mean different things in different places; `normal` settles them.
pub(super) fn fold(letter: char, keep_small: bool) -> char {
    let code = u32::from(letter);
    let letter = match code {
        // Katakana to hiragana, up to ヵ.
        0x30a1..=0x30f5 if letter != 'ケ' => char::from_u32(code - 0x60).unwrap_or(' '),
        _ => letter,
    };
    let letter = SAME_LETTERS.get(&letter).copied().unwrap_or(letter);
    match letter {
        'a'..='z' | '0'..='9' | 'ケ' | 'ヶ' | 'ゞ' | '\n' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | 'ー' => '-',
        '\u{c0}'..='\u{24f}' => {
            letter.nfkd().next().filter(char::is_ascii_alphabetic).map_or(' ', |plain| plain.to_ascii_lowercase())
        }
        _ if is_kana(letter) && keep_small => letter,
        _ if is_kana(letter) => SMALL_LETTERS.get(&letter).copied().unwrap_or(letter),
        _ if is_kanji(letter) => letter,
        _ => ' ',
    }
}
