//! What is derived from one page alone, made once for a portal: most pages stand in many sites, and normalizing and
//! aligning readings is most of the work of a site's scripts.

use std::collections::{BTreeMap, BTreeSet};

use super::normal::{Form, normalize};
use super::prepared::{Entry, Prepared};
use super::reading::Words;
use super::{Concept, Doc, WardIndex, columns, glossary, lite};

/// All pages of a portal that can be found in some site, and the words that they are found by.
#[derive(Debug)]
pub(crate) struct Library {
    pages: Vec<Prepared>,
    places: Vec<usize>,
    concepts: Vec<String>,
    glossary: String,
}

impl Library {
    /// Prepares all pages.
    pub(crate) fn new(docs: Vec<Doc>, concepts: &[Concept]) -> Self {
        let names = docs.iter().map(|doc| (doc.name.as_str(), doc.reading.as_str()));
        let towns: BTreeSet<(&str, &str)> =
            docs.iter().map(|doc| (doc.town.as_str(), doc.town_reading.as_str())).collect();
        let words = Words::learn(towns.into_iter().chain(names));
        let ids: BTreeSet<&str> = concepts.iter().map(|concept| concept.id.as_str()).collect();
        let places: BTreeMap<&str, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        // Neighbours with like names compress well, and equal scores then come in the order of the syllabary.
        let mut order: Vec<usize> = (0..docs.len()).collect();
        order.sort_by(|&a, &b| key(&docs[a]).cmp(&key(&docs[b])));
        let concepts_of = |doc: &Doc| tags(doc, &places);
        let pages: Vec<Prepared> = docs
            .into_iter()
            .map(|doc| Prepared {
                reading: apart(&words.part(&doc.name, &doc.reading)),
                block: block(&doc),
                phones: doc.phones.join(","),
                body: columns::inside_json(&columns::lines([&doc.body])),
                tags: concepts_of(&doc),
                doc,
            })
            .collect();
        Self {
            pages,
            places: order,
            concepts: ids.into_iter().map(str::to_owned).collect(),
            glossary: glossary::write(concepts),
        }
    }

    /// All pages in the order of a ward's columns.
    pub(crate) fn pages(&self) -> impl Iterator<Item = &Prepared> {
        self.places.iter().filter_map(|&place| self.pages.get(place))
    }

    /// All pages with their positions in what the library was made of, in the order of a ward's columns.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &Prepared)> {
        self.places.iter().filter_map(|&place| Some((place, self.pages.get(place)?)))
    }

    /// The ids that tags count through.
    pub(super) fn concept_ids(&self) -> &[String] {
        &self.concepts
    }

    /// The glossary's script.
    pub(super) fn glossary(&self) -> &str {
        &self.glossary
    }

    /// Writes the scripts of one ward from its pages, in the library's order.
    pub(crate) fn ward_index(&self, entries: &[Entry<'_>]) -> WardIndex {
        let (lite, stamp) = columns::stamped("lite", &lite::columns(entries, &self.concepts));
        WardIndex { bodies: lite::bodies(entries, &stamp), lite, glossary: self.glossary.clone() }
    }
}

/// Blanks for bars and bars for blanks: what is searched then stands as it is shipped, and only what is shown is
/// mended.
fn apart(reading: &str) -> String {
    let swap = |letter| match letter {
        '|' => ' ',
        ' ' => '|',
        other => other,
    };
    reading.chars().map(swap).collect()
}

fn key(doc: &Doc) -> (&str, &str, &str) {
    (&doc.kind, &doc.name, &doc.id)
}

/// What an address says beyond municipality and town, as it is compared.
fn block(doc: &Doc) -> String {
    let mut rest = doc.address.as_str();
    if let Some((_, after)) = rest.split_once(doc.ward.as_str()).filter(|_| !doc.ward.is_empty()) {
        rest = after;
    }
    rest = rest.trim().strip_prefix(doc.town.as_str()).unwrap_or(rest);
    normalize(rest, Form::Solid)
}

fn tags(doc: &Doc, places: &BTreeMap<&str, usize>) -> [Vec<usize>; 4] {
    let place = |id: &String| places.get(id.as_str()).copied();
    let plain =
        doc.concepts.iter().filter(|id| !doc.care.iter().any(|(care, _)| care == *id)).filter_map(place).collect();
    let state =
        |state: char| doc.care.iter().filter(|(_, now)| *now == state).filter_map(|(id, _)| place(id)).collect();
    [plain, state('y'), state('c'), state('n')]
}
