//! Texts marked as plain Japanese that are full of kanji.

use super::values::has_kanji;
use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

/// Kanji in a hundred characters up to which a text is taken for plain.
const MOST: usize = 30;
/// Texts shorter than this say too little to be judged.
const SHORTEST: usize = 40;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in catalogue.guides.iter().chain(&catalogue.news).filter(|record| record.data.head.plain) {
        let characters: Vec<char> = record.data.body.text.chars().filter(|c| !c.is_whitespace()).collect();
        let kanji = characters.iter().filter(|c| has_kanji(c.encode_utf8(&mut [0; 4]))).count();
        let percent = kanji * 100 / characters.len().max(1);
        if characters.len() >= SHORTEST && percent > MOST {
            found.push(Diagnostic::new(&record.path, At::value("plain"), Problem::HardPlain { percent }));
        }
    }
}
