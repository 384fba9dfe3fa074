//! One spelling for everything that is compared: how names, readings and queries are written for the search.
//!
//! A closed set of code points is let through, taken to NFKC letter by letter (so that no later edition of
//! Unicode can change what we do), folded (`letters`), and then read once from left to right with its
//! neighbours in view. Normalizing twice changes nothing.

use super::letters::{Admission, admission, fold, is_kana, is_kanji, is_voicing_mark};
use unicode_normalization::UnicodeNormalization;

/// Spellings of one word, by what they end up as. None of the results contains one of the beginnings.
const SPELLINGS: [(&str, &str); 7] = [
    ("障がい", "障害"),
    ("障碍", "障害"),
    ("子ども", "こども"),
    ("子供", "こども"),
    ("椅子", "いす"),
    ("預り", "預かり"),
    ("申し込", "申込"),
];

/// Words that follow a number in an address, longest first.
const COUNTERS: [&str; 5] = ["丁目", "番地", "号室", "番", "号"];

const VOICEABLE: &str = "かきくけこさしすせそたちつてとはひふへほ";

/// How far a text is folded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Words apart, small kana as large: the form of a query.
    Words,
    /// No blanks but between digits, so that any part of a name is found however it was spaced.
    Solid,
    /// Solid with small kana kept: what sounds are compared from.
    Spoken,
}

/// Writes a text the one way that is compared.
///
/// ```text
/// normalize("桜川区月見台３丁目１２番５号", Form::Words) == "桜川区月見台3-12-5"
/// normalize("ｼｮｰﾄｽﾃｲ　木もれ日", Form::Words) == "しよとすてい 木もれ日"
/// ```
pub fn normalize(text: &str, form: Form) -> String {
    let letters = fold_all(text, form == Form::Spoken);
    let mut writer = Writer { out: Vec::with_capacity(letters.len()), gap: false, words: form == Form::Words };
    let mut at = 0;
    while at < letters.len() {
        at = writer.read(&letters, at);
    }
    writer.out.into_iter().collect()
}

/// Only the digits of a telephone number, a leading +81 written as the 0 it stands for.
pub fn phone_digits(text: &str) -> String {
    let digits: String = normalize(text, Form::Words).chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("81") {
        Some(rest) if rest.len() >= 9 => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        _ => digits,
    }
}

fn fold_all(text: &str, keep_small: bool) -> Vec<char> {
    let source: Vec<char> = text.chars().collect();
    let mut letters = Vec::with_capacity(source.len());
    let mut at = 0;
    while at < source.len() {
        let mut end = at + 1;
        match admission(source[at]) {
            Admission::Dropped => {}
            Admission::Blank => letters.push(' '),
            Admission::Admitted => {
                while end < source.len() && is_voicing_mark(source[end]) {
                    end += 1;
                }
                for letter in source[at..end].iter().copied().nfkc() {
                    fold(letter, keep_small, &mut letters);
                }
            }
        }
        at = end;
    }
    letters
}

struct Writer {
    out: Vec<char>,
    gap: bool,
    words: bool,
}

impl Writer {
    /// Reads the letter at `at` with its neighbours and answers where to read on.
    fn read(&mut self, letters: &[char], at: usize) -> usize {
        let before = if self.gap { ' ' } else { self.out.last().copied().unwrap_or(' ') };
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let numbered = before.is_ascii_digit();
        match letters[at] {
            ' ' => self.gap = true,
            '-' if numbered && next.is_ascii_digit() => self.write('-'),
            '-' if is_kana(before) => {}
            '-' => self.gap = true,
            'ケ' if is_kanji(before) && is_kanji(next) => self.write('が'),
            'ケ' | 'ヶ' if numbered => self.write('か'),
            'ケ' => self.write('け'),
            'ヶ' => self.write('が'),
            'ゝ' if is_kana(before) => self.write(before),
            'ゞ' if is_kana(before) => self.write(voiced(before)),
            'ゝ' | 'ゞ' => {}
            'ゔ' => return self.read_v(next, at),
            '丁' | '番' | '号' if numbered => {
                if let Some(end) = after_counter(letters, at) {
                    if letters.get(end).is_some_and(char::is_ascii_digit) {
                        self.write('-');
                    }
                    return end;
                }
                self.write(letters[at]);
            }
            letter => {
                if let Some((number, end)) = block_number(letters, at) {
                    number.to_string().chars().for_each(|digit| self.write(digit));
                    return end;
                }
                self.write(letter);
            }
        }
        at + 1
    }

    /// ヴァ and バ are one sound to those who write them.
    fn read_v(&mut self, next: char, at: usize) -> usize {
        let (letter, taken) = match next {
            'あ' | 'ぁ' => ('ば', 2),
            'い' | 'ぃ' => ('び', 2),
            'え' | 'ぇ' => ('べ', 2),
            'お' | 'ぉ' => ('ぼ', 2),
            _ => ('ぶ', 1),
        };
        self.write(letter);
        at + taken
    }

    fn write(&mut self, letter: char) {
        if self.gap {
            self.gap = false;
            let between_digits = letter.is_ascii_digit() && self.out.last().is_some_and(char::is_ascii_digit);
            if !self.out.is_empty() && (self.words || between_digits) {
                self.out.push(' ');
            }
        }
        self.out.push(letter);
        for (from, to) in SPELLINGS {
            if from.ends_with(letter) && ends_with(&self.out, from) {
                self.out.truncate(self.out.len() - from.chars().count());
                self.out.extend(to.chars());
            }
        }
    }
}

fn ends_with(letters: &[char], word: &str) -> bool {
    let mut tail = letters.iter().rev();
    word.chars().rev().all(|letter| tail.next() == Some(&letter))
}

fn starts_with(letters: &[char], word: &str) -> bool {
    let mut head = letters.iter();
    word.chars().all(|letter| head.next() == Some(&letter))
}

/// Where to read on after 丁目, 番地の and the like, dashes after them included.
fn after_counter(letters: &[char], at: usize) -> Option<usize> {
    let word = COUNTERS.iter().find(|word| starts_with(&letters[at..], word))?;
    let mut end = at + word.chars().count();
    if letters.get(end) == Some(&'の') && letters.get(end + 1).is_some_and(char::is_ascii_digit) {
        end += 1;
    }
    while letters.get(end) == Some(&'-') {
        end += 1;
    }
    Some(end)
}

/// 三 of 三丁目 as a number; kanji numbers anywhere else are left alone (三本松 is a name).
fn block_number(letters: &[char], at: usize) -> Option<(usize, usize)> {
    let digit = |letter: char| "一二三四五六七八九十".chars().position(|numeral| numeral == letter);
    let mut value = 0;
    let mut end = at;
    while let Some(one) = letters.get(end).copied().and_then(digit) {
        value = match one + 1 {
            10 if value == 0 => 10,
            10 => value * 10,
            unit => value + unit,
        };
        end += 1;
        if end - at > 3 {
            return None;
        }
    }
    (end > at && starts_with(&letters[end..], "丁目")).then_some((value, end))
}

fn voiced(kana: char) -> char {
    if !VOICEABLE.contains(kana) {
        return kana;
    }
    match kana {
        'ち' => 'じ',
        'つ' => 'ず',
        _ => char::from_u32(u32::from(kana) + 1).unwrap_or(kana),
    }
}
