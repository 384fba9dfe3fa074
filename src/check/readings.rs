//! Names without a reading, which cannot be found by sound (only names with kanji need one), and readings in other
//! letters than kana.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let listings = catalogue.listings.iter().map(|r| (&r.path, r.data.name.main(), &r.data.reading));
    let schemes = catalogue.schemes.iter().map(|r| (&r.path, r.data.name.main(), &r.data.reading));
    for (path, name, reading) in listings.chain(schemes) {
        if reading.is_none() && has_kanji(name) {
            found.push(Diagnostic::new(
                path,
                At::Key(vec![crate::diagnostic::Step::Key("name".into())]),
                Problem::MissingReading { name: name.to_owned() },
            ));
        }
    }
    kana(catalogue, found);
}

/// Readings in other letters than kana.
fn kana(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut see = |path: &Arc<str>, field: &str, name: &str, reading: Option<&String>| {
        if let Some(reading) = reading.filter(|reading| !is_reading(reading, name)) {
            found.push(Diagnostic::new(path, At::value(field), Problem::BadReading { reading: reading.clone() }));
        }
    };
    for r in &c.listings {
        see(&r.path, "reading", r.data.name.main(), r.data.reading.as_ref());
        see(
            &r.path,
            "place.town_reading",
            r.data.place.town.as_deref().unwrap_or_default(),
            r.data.place.town_reading.as_ref(),
        );
    }
    for r in &c.centres {
        see(&r.path, "reading", r.data.name.main(), r.data.reading.as_ref());
    }
    for r in &c.schemes {
        see(&r.path, "reading", r.data.name.main(), r.data.reading.as_ref());
    }
    for r in &c.councils {
        see(&r.path, "reading", r.data.name.main(), r.data.reading.as_ref());
    }
    for r in c.guides.iter().chain(&c.news) {
        see(&r.path, "reading", r.data.head.title.main(), r.data.head.reading.as_ref());
    }
    for r in &c.wards {
        see(&r.path, "reading", r.data.name.main(), Some(&r.data.reading));
    }
    for r in &c.terms {
        see(&r.path, "reading", r.data.label.main(), Some(&r.data.reading));
        for (i, variant) in r.data.variants.iter().enumerate() {
            see(&r.path, &format!("variants.{i}.reading"), &variant.text, variant.reading.as_ref());
        }
    }
    for (i, service) in c.services.iter().enumerate() {
        see(&"services.yaml".into(), &format!("services.{i}.reading"), service.name.main(), Some(&service.reading));
    }
    see(&"portal.yaml".into(), "whole.reading", c.portal.whole.name.main(), Some(&c.portal.whole.reading));
}

/// Whether a text says how a name sounds: kana, the marks between them, and of digits and Latin letters what the name has.
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
pub(super) fn has_kanji(text: &str) -> bool {
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
