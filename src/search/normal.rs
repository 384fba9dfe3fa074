//! One spelling for everything that is compared: how names, readings and queries are written for the search.
//!
//! A closed set of code points is let through, taken to NFKC letter by letter (so that no later edition of
//! Unicode can change what we do) and folded; then a few passes look at neighbours. The passes are the regular
//! expressions of `search.js`, one for one. Normalizing twice changes nothing.

use unicode_normalization::UnicodeNormalization;

use super::letters::{Admission, admission, fold, is_kana, is_kanji, is_voicing_mark};
use super::tables::SPELLINGS;

/// Words that follow a number in an address, longer ones first.
const COUNTERS: [&str; 5] = ["丁目", "番地", "号室", "番", "号"];

/// How far a text is folded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Words apart, small kana as large.
    Words,
    /// No blanks but between digits, so that any part of a name is found however it was spaced.
    Solid,
    /// Solid with small kana kept: what sounds are compared from.
    Spoken,
}

/// Writes a text the one way that is compared. Line breaks stay, so that a whole column can be written at once.
///
/// ```text
/// normalize("桜川区月見台３丁目１２番５号", Form::Words) == "桜川区月見台3-12-5"
/// normalize("ｼｮｰﾄｽﾃｲ　木もれ日", Form::Words) == "しよとすてい 木もれ日"
/// ```
pub fn normalize(text: &str, form: Form) -> String {
    let letters = fold_all(text, form == Form::Spoken);
    let letters = without_dashes(&with_block_numbers(&with_digits_for_blocks(&letters)));
    let mut text: String = with_ke(&letters).into_iter().collect();
    for (from, to) in SPELLINGS {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    settle_blanks(&text, form == Form::Words)
}

/// Only the digits of a telephone number, a leading +81 written as the 0 it stands for.
pub fn phone_digits(text: &str) -> String {
    let digits: String = normalize(text, Form::Words).chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("81") {
        Some(rest) if rest.len() >= 9 => {
            format!("0{}", rest.strip_prefix('0').filter(|rest| rest.len() >= 9).unwrap_or(rest))
        }
        _ => digits,
    }
}

fn fold_all(text: &str, keep_small: bool) -> Vec<char> {
    let source: Vec<char> = text.chars().collect();
    let mut letters = Vec::with_capacity(source.len());
    let mut at = 0;
    while at < source.len() {
        let mut end = at + 1;
        while end < source.len() && is_voicing_mark(source[end]) {
            end += 1;
        }
        match admission(source[at]) {
            Admission::Dropped => {}
            Admission::Blank => letters.push(' '),
            Admission::Admitted => {
                letters.extend(source[at..end].iter().copied().nfkc().map(|letter| fold(letter, keep_small)));
            }
        }
        at = end;
    }
    letters
}

/// 三丁目十番二号 to 3丁目10番2号; kanji numbers anywhere else are left alone (三本松 and 十番 are names).
fn with_digits_for_blocks(letters: &[char]) -> Vec<char> {
    let numeral = |letter: &char| "一二三四五六七八九十".chars().position(|numeral| numeral == *letter);
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let run: Vec<usize> = letters[at..].iter().map_while(numeral).collect();
        let end = at + run.len();
        if run.is_empty() {
            out.push(letters[at]);
            at += 1;
            continue;
        }
        let rest = &letters[end..];
        let goes_on = starts_with(rest, "番") || starts_with(rest, "号");
        if run.len() < 4
            && (starts_with(rest, "丁目") || goes_on && ["丁目", "番地", "番"].iter().any(|word| ends_with(&out, word)))
        {
            let value = run.iter().fold(0, |value, &place| match place {
                9 => 10 * value.max(1),
                unit => value + unit + 1,
            });
            out.extend(value.to_string().chars());
        } else {
            out.extend(&letters[at..end]);
        }
        at = end;
    }
    out
}

/// 3丁目12番5号 and 3の12の5 to 3-12-5, 5号 alone to 5.
fn with_block_numbers(letters: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let after_digit = out.last().is_some_and(char::is_ascii_digit);
        let after = if after_digit { after_counters(letters, at) } else { at };
        let joint = at + 1 + letters[at + 1..].iter().take_while(|&&letter| letter == '-').count();
        if after_digit && letters[at] == 'の' && letters.get(joint).is_some_and(char::is_ascii_digit) {
            out.push('-');
            at = joint;
            continue;
        }
        if after == at {
            out.push(letters[at]);
            at += 1;
            continue;
        }
        let joint = after + usize::from(letters.get(after) == Some(&'の'));
        let number = joint + letters[joint..].iter().take_while(|&&letter| letter == '-').count();
        if letters.get(number).is_some_and(char::is_ascii_digit) {
            out.push('-');
            at = number;
        } else {
            at = after;
        }
    }
    out
}

fn after_counters(letters: &[char], mut at: usize) -> usize {
    while let Some(word) = COUNTERS.iter().find(|word| starts_with(&letters[at..], word)) {
        at += word.chars().count();
    }
    at
}

/// Dashes stay between digits, are long marks after kana, and are gaps elsewhere.
fn without_dashes(letters: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(letters.len());
    let mut after_kana = false;
    for (at, &letter) in letters.iter().enumerate() {
        if letter != '-' {
            after_kana = is_kana(letter) || matches!(letter, 'ケ' | 'ヶ');
            out.push(letter);
            continue;
        }
        let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
        if digit(at.checked_sub(1)) && digit(Some(at + 1)) {
            out.push('-');
        } else if !after_kana {
            out.push(' ');
        }
    }
    out
}

/// ヶ is か after a number and が otherwise; ケ is one only between kanji.
fn with_ke(letters: &[char]) -> Vec<char> {
    // The browser sees two halves of a kanji beyond the basic plane; such neighbours are too rare to care for.
    let common_kanji = |letter: char| is_kanji(letter) && letter <= '\u{ffff}';
    let read = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        match letters[at] {
            'ケ' | 'ヶ' if before.is_ascii_digit() => 'か',
            'ケ' if common_kanji(before) && common_kanji(next) => 'が',
            'ケ' => 'け',
            'ヶ' => 'が',
            letter => letter,
        }
    };
    (0..letters.len()).map(read).collect()
}

/// One blank between words, none at the ends; in the solid forms none but between digits.
fn settle_blanks(text: &str, words: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if letter == ' ' {
            gap = true;
            continue;
        }
        let before = out.chars().next_back().unwrap_or('\n');
        let between_digits = before.is_ascii_digit() && letter.is_ascii_digit();
        if gap && before != '\n' && letter != '\n' && (words || between_digits) {
            out.push(' ');
        }
        gap = false;
        out.push(letter);
    }
    out
}

fn ends_with(letters: &[char], word: &str) -> bool {
    letters.iter().rev().zip(word.chars().rev()).filter(|(letter, other)| **letter == *other).count()
        == word.chars().count()
}

fn starts_with(letters: &[char], word: &str) -> bool {
    let mut head = letters.iter();
    word.chars().all(|letter| head.next() == Some(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(normalize(text, Form::Words), expected, "{text}");
        assert_eq!(normalize(expected, Form::Words), expected, "a second time: {text}");
    }

    #[test]
    fn widths_scripts_and_long_marks_are_one() {
        check("ｼｮｰﾄｽﾃｲ　木もれ日", "しよとすてい 木もれ日");
        check("ＳＴＥＰ Step", "step step");
        check("ヴァイオリン", "ばいおりん");
        check("コ−ディネ−タ−", "こでいねた");
        check("Café", "cafe");
    }

    #[test]
    fn addresses_become_numbers() {
        check("桜川区月見台３丁目１２番５号", "桜川区月見台3-12-5");
        check("三本松二丁目3番地の4", "三本松2-3-4");
        check("月見台３ー１２", "月見台3-12");
        check("3号研修", "3研修");
        check("桐ヶ丘七丁目十九番九号", "桐が丘7-19-9");
        check("三本松町5の5の9", "三本松町5-5-9");
        check("麻布十番二丁目", "麻布十番2");
    }

    #[test]
    fn spellings_are_one() {
        check("障がい者手帳", "障害者手帳");
        check("子供・子ども", "こども こども");
        check("富士見ヶ丘 富士見ケ丘", "富士見が丘 富士見が丘");
        check("2ヶ月 明け方", "2か月 明け方");
        check("斉藤 齋藤 髙橋 渡邉", "斎藤 斎藤 高橋 渡辺");
    }

    #[test]
    fn solid_keeps_numbers_apart() {
        assert_eq!(normalize("ファミリーサポート ルンルン 1 2", Form::Solid), "ふあみりさぽとるんるん1 2");
        assert_eq!(normalize("しゃっくり", Form::Spoken), "しゃっくり");
    }

    #[test]
    fn phones_are_digits() {
        assert_eq!(phone_digits("+81 3-0555-2000"), "0305552000");
        assert_eq!(phone_digits("０３（０５５５）２０００"), "0305552000");
    }
}
