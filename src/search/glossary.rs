//! The glossary as a script: one line per concept, its fields apart by tabs; and the tables of the language.

use std::collections::BTreeSet;

use serde_json::json;

use super::Concept;
use super::columns::stamped;
use super::letters::is_kana;
use super::normal::{Form, normalize};
use super::tables::for_browser;

/// Writes `id, kind, label, words…`; each word is a surface, or `surface=reading` where it is not kana alone.
pub(super) fn write(concepts: &[Concept]) -> String {
    let mut concepts: Vec<&Concept> = concepts.iter().collect();
    concepts.sort_by(|a, b| a.id.cmp(&b.id));
    let lines: Vec<String> = concepts.into_iter().map(line).collect();
    stamped("glossary", &json!({ "concepts": lines.join("\n"), "tables": for_browser() })).0
}

fn line(concept: &Concept) -> String {
    let mut seen = BTreeSet::new();
    let mut fields = vec![clean(&concept.id), clean(&concept.kind)];
    let label = (concept.label.clone(), Some(concept.reading.clone()));
    let variants = concept.variants.iter().map(|variant| (variant.surface.clone(), variant.reading.clone()));
    for (place, (surface, reading)) in std::iter::once(label).chain(variants).chain(whole_day(concept)).enumerate() {
        let word = word(&surface, reading.as_deref(), &mut seen);
        match word {
            Some(word) => fields.push(word),
            // The label is shown, so it stands even where a search would not miss it.
            None if place == 0 => fields.push(clean(&surface)),
            None => {}
        }
    }
    fields.join("\t")
}

/// 土曜 is also asked for as 土曜日.
fn whole_day(concept: &Concept) -> Option<(String, Option<String>)> {
    (concept.kind == "day" && concept.label.ends_with('曜')).then(|| (format!("{}日", concept.label), Some(format!("{}び", concept.reading))))
}

/// A word not seen before in this concept, however it was written there.
fn word(surface: &str, reading: Option<&str>, seen: &mut BTreeSet<String>) -> Option<String> {
    let form = normalize(surface, Form::Solid);
    if form.is_empty() || !seen.insert(form.clone()) {
        return None;
    }
    let reading = reading.map(clean).filter(|reading| {
        let spoken = normalize(reading, Form::Solid);
        !form.chars().all(is_kana) && !spoken.is_empty() && seen.insert(spoken)
    });
    Some(match reading {
        Some(reading) => format!("{}={reading}", clean(surface)),
        None => clean(surface),
    })
}

fn clean(text: &str) -> String {
    text.replace(['\t', '\n', '\r', '='], " ")
}
