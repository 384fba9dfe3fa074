//! The glossary as a script: one line per concept, its fields apart by tabs; and the tables of the language.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Concept;
use super::columns::stamped;
use super::letters::{admitted, is_kana};
use super::normal::{Form, normalize};
use super::tables::{
    ADULTS, DROPPED, FILLER, GAPS, LETTERS, SAME, SETTLED, SMALL, SOUND_RULES, SOUNDS, SPELLINGS, WHOLE_DAY,
};

/// Writes the heads of the concepts (`id, kind, how many lines`) and their words, a line each, the label first; a
/// reading follows its word, behind `=`, where the word is not kana alone.
pub(super) fn write(concepts: &[Concept]) -> String {
    let mut concepts: Vec<&Concept> = concepts.iter().collect();
    concepts.sort_by(|a, b| a.id.cmp(&b.id));
    let mut heads = Vec::new();
    let mut words = Vec::new();
    for concept in concepts {
        let lines = lines(concept);
        heads.push(format!("{}\t{}\t{}", clean(&concept.id), clean(&concept.kind), lines.len()));
        words.extend(lines);
    }
    stamped("glossary", &json!({ "heads": heads.join("\n"), "words": words.join("\n"), "tables": for_browser() })).0
}

fn lines(concept: &Concept) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    let label = (concept.label.clone(), Some(concept.reading.clone()));
    let variants = concept.variants.iter().map(|variant| (variant.surface.clone(), variant.reading.clone()));
    for (place, (surface, reading)) in std::iter::once(label).chain(variants).chain(whole_day(concept)).enumerate() {
        let form = normalize(&surface, Form::Solid);
        let is_new = !form.is_empty() && seen.insert(form.clone());
        // The label is shown, so it stands even where a search would not miss it.
        if is_new || place == 0 {
            lines.push(clean(&surface));
        }
        let reading = reading.map(|reading| clean(&reading)).filter(|_| is_new && !form.chars().all(is_kana));
        lines.extend(reading.filter(|reading| is_reading(reading, &mut seen)).map(|reading| format!("={reading}")));
    }
    lines
}

/// Whether a reading is not seen before in its concept.
fn is_reading(reading: &str, seen: &mut BTreeSet<String>) -> bool {
    let spoken = normalize(reading, Form::Solid);
    !spoken.is_empty() && seen.insert(spoken)
}

/// 土曜 is also asked for as 土曜日.
fn whole_day(concept: &Concept) -> Option<(String, Option<String>)> {
    let (end, written, spoken) = WHOLE_DAY;
    (concept.kind == "day" && concept.label.ends_with(end))
        .then(|| ([&concept.label, written].concat(), Some([&concept.reading, spoken].concat())))
}

/// Without what parts fields and lines, nor the sign of a reading.
fn clean(text: &str) -> String {
    text.replace(['\t', '\n', '\r', '='], " ")
}

/// The tables as the browser takes them.
fn for_browser() -> Value {
    json!({
        "same": SAME, "small": SMALL, "spellings": SPELLINGS,
        "sounds": SOUNDS, "soundRules": SOUND_RULES, "settled": SETTLED,
        "patterns": {
            "filler": format!("^(?:{FILLER})+$"), "adults": ADULTS, "gaps": GAPS, "dropped": DROPPED, "letter": LETTERS,
            "admitted": format!(r"^(?:[{}]|[\ud840-\ud87e][\udc00-\udfff])", admitted()),
        },
    })
}
