//! The glossary as the search needs it: readings for kanji, no surface in two concepts.

use std::collections::BTreeMap;

use super::readings::has_kanji;
use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut surfaces: BTreeMap<&str, &str> = catalogue.terms.iter().map(|term| (term.data.label.main(), &*term.path)).collect();
    for term in &catalogue.terms {
        for (i, variant) in term.data.variants.iter().enumerate() {
            let at = || At::value(&format!("variants.{i}.text"));
            if variant.reading.is_none() && has_kanji(&variant.text) {
                found.push(Diagnostic::new(&term.path, at(), Problem::VariantReading { variant: variant.text.clone() }));
            }
            if let Some(other) = surfaces.insert(&variant.text, &term.path).filter(|other| **other != *term.path) {
                found.push(Diagnostic::new(&term.path, at(), Problem::AmbiguousVariant { variant: variant.text.clone(), other: other.to_owned() }));
            }
        }
    }
}
