//! Names without a reading, which cannot be found by sound (only names with kanji need one), and readings in other
//! letters than kana. Whoever confirms a record that nobody has confirmed yet learns the reading with the rest: until
//! then the work list asks for the record, and its reading is no matter of its own.

use super::{Here, ValueRule};
use crate::content::Leaf;
use crate::diagnostic::{At, Diagnostic, Problem, Step};

/// The field that says, with a no, that nobody has confirmed the record.
const UNCONFIRMED: &str = "verified";

#[derive(Default)]
pub(super) struct Readings(Vec<Diagnostic>);

impl<'a> ValueRule<'a> for Readings {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        if let Leaf::Truth(false) = leaf
            && here.field().is_some_and(|field| field.key == UNCONFIRMED)
        {
            // What was found in this record stands at the end.
            let before = self.0.iter().rposition(|one| one.path != *here.record.path()).map_or(0, |at| at + 1);
            let own = self.0.split_off(before);
            self.0.extend(own.into_iter().filter(|one| !matches!(*one.problem, Problem::MissingReading { .. })));
            return;
        }
        let Leaf::Reading { text, of } = leaf else { return };
        match text {
            Some(reading) if !is_reading(reading, of) => {
                self.0.push(here.wrong(Problem::BadReading { reading: reading.to_owned() }));
            }
            None if has_kanji(of) && here.field().is_some_and(|field| field.reading_is_wanted) => {
                let at = At::Key(vec![Step::Key("name".into())]);
                let problem = Problem::MissingReading { name: of.to_owned() };
                self.0.push(Diagnostic::new(here.record.path(), at, problem));
            }
            _ => {}
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.0
    }
}

/// Whether a text says how a name sounds: kana, the marks between them, and of digits and Latin letters what the name
/// has.
fn is_reading(reading: &str, name: &str) -> bool {
    let has_latin = || name.chars().any(|c| matches!(c, 'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ'));
    let has_digits = || name.chars().any(|c| matches!(c, '0'..='9' | '０'..='９'));
    reading.chars().all(|c| match c {
        'ぁ'..='ゟ'
        | 'ァ'..='ヿ'
        | 'ｦ'..='ﾟ'
        | ' '
        | '　'
        | '（'
        | '）'
        | '('
        | ')'
        | '／'
        | '/'
        | '〜'
        | '～'
        | '-' => true,
        '0'..='9' | '０'..='９' => has_digits(),
        'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' => has_latin(),
        other => !is_kanji(other) && name.contains(other),
    })
}

/// Whether a text has a character that says nothing of its sound.
pub(in crate::check) fn has_kanji(text: &str) -> bool {
    text.chars().any(is_kanji)
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々')
}

#[cfg(test)]
mod tests {
    use super::is_reading;

    #[test]
    fn readings_are_kana_and_what_the_name_has() {
        for (reading, name) in [
            ("ほうもんかんご", "訪問看護"),
            ("れいわ7ねんど", "令和7年度"),
            ("いりょうてきけあじ（しゃ）", "医療的ケア児（者）"),
            ("NPOはな", "NPO法人はな"),
            ("はな☆", "花☆"),
        ] {
            assert!(is_reading(reading, name), "{reading}");
        }
        for (reading, name) in
            [("訪問看護", "訪問看護"), ("不明", "花"), ("Hana", "はな"), ("はな7", "花"), ("はな？", "花")]
        {
            assert!(!is_reading(reading, name), "{reading}");
        }
    }
}
