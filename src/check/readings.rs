//! Names without a reading: they cannot be found by sound. Only names with kanji need one.

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
}

/// Whether a text has a character that says nothing of its sound.
pub(super) fn has_kanji(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々'))
}
