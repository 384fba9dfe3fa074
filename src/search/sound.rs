//! What two spellings of one sound have in common: kana and romaji become the same letters. The rules are those of
//! [`super::tables::SOUND_RULES`], which the browser applies as patterns; here each is a pass of its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::normal::{Form, normalize};
use super::tables::SOUNDS;

static LETTERS: LazyLock<BTreeMap<char, String>> = LazyLock::new(|| {
    let of_row = |row: &'static str| {
        let mut kana = row.chars();
        let consonant = kana.next().unwrap_or('_');
        let roman =
            move |vowel: char| [consonant, vowel].into_iter().filter(|letter| *letter != '_').collect::<String>();
        kana.zip("aiueo".chars()).map(move |(kana, vowel)| (kana, roman(vowel)))
    };
    SOUNDS.split_whitespace().flat_map(of_row).collect()
});

/// Spellings of consonants, in order, from the first that takes no look at its neighbours to the last.
const CONSONANTS: [(&str, &str); 8] =
    [("sh", "sy"), ("ch", "ty"), ("ts", "t"), ("j", "zy"), ("c", "k"), ("q", "k"), ("ph", "h"), ("f", "h")];

/// The skeleton of a text's sound.
///
/// ```text
/// sound_of("じんこうこきゅうき") == sound_of("jinko kokyuki")
/// ```
pub(super) fn sound_of(text: &str) -> String {
    let mut roman = String::new();
    for letter in normalize(text, Form::Spoken).chars() {
        match letter {
            'ん' => roman.push('n'),
            'っ' => {}
            _ => match LETTERS.get(&letter) {
                Some(letters) => roman.push_str(letters),
                None => roman.push(letter),
            },
        }
    }
    let mut text = without_small_vowels(&roman).replace(['~', ' ', '-'], "");
    for (from, to) in CONSONANTS {
        text = text.replace(from, to);
    }
    text = text.replace('v', "b").replace('l', "r");
    text = settle(&text);
    text.replace("yi", "i").replace("ye", "e").pipe(long_o).replace("ei", "e").pipe(single)
}

/// A method call for a pass that is a function.
trait Pipe {
    fn pipe(self, pass: fn(&str) -> String) -> String;
}

impl Pipe for String {
    fn pipe(self, pass: fn(&str) -> String) -> String {
        pass(&self)
    }
}

/// A small vowel takes the place of the one before it: てぃ is te~i, and ti.
fn without_small_vowels(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        if is_vowel(letter) && letters.get(at + 1) == Some(&'~') {
            at += 2;
        } else {
            out.push(letter);
            at += 1;
        }
    }
    out
}

/// m before b, m and p is n; w before i, e and o is silent; i and y before a vowel are one y. Three passes.
fn settle(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let next = |at: usize| letters.get(at + 1).copied().unwrap_or(' ');
    let pass = |at: usize| if letters[at] == 'm' && matches!(next(at), 'b' | 'm' | 'p') { 'n' } else { letters[at] };
    let letters: Vec<char> = (0..letters.len()).map(pass).collect();
    let silent =
        |at: usize| letters[at] == 'w' && letters.get(at + 1).is_some_and(|letter| matches!(letter, 'i' | 'e' | 'o'));
    let letters: Vec<char> = (0..letters.len()).filter(|&at| !silent(at)).map(|at| letters[at]).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let start = at + usize::from(letter == 'i');
        let run = letters[start..].iter().take_while(|letter| **letter == 'y').count();
        let before_vowel = letters.get(start + run).is_some_and(|letter| matches!(letter, 'a' | 'u' | 'e' | 'o'));
        if run > 0 && before_vowel {
            out.push('y');
            at = start + run;
        } else {
            out.push(letter);
            at += 1;
        }
    }
    out
}

/// ou and oh are long o, but for oh before a vowel.
fn long_o(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        out.push(letter);
        let long = match letters.get(at + 1) {
            Some('u') => true,
            Some('h') => !letters.get(at + 2).copied().is_some_and(is_vowel),
            _ => false,
        };
        at += if letter == 'o' && long { 2 } else { 1 };
    }
    out
}

/// A letter said twice is said once.
fn single(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !(letter.is_ascii_lowercase() && out.ends_with(letter)) {
            out.push(letter);
        }
    }
    out
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'i' | 'u' | 'e' | 'o')
}

#[cfg(test)]
mod tests {
    use super::sound_of;

    #[test]
    fn kana_and_romaji_meet() {
        for (kana, romaji) in [
            ("じんこうこきゅうき", "jinko kokyuki"),
            ("ほうもんかんご", "houmon kango"),
            ("てぃーむ", "tiimu"),
            ("しんぱい", "simpai"),
            ("さんぼんまつ", "sambommatsu"),
            ("えんじぇる", "enjeru"),
        ] {
            assert_eq!(sound_of(kana), sound_of(romaji));
        }
    }
}
