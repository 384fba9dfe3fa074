//! The glossary as the search needs it: readings for kanji, no surface in two concepts.

use std::collections::BTreeMap;

use super::values::has_kanji;
use crate::catalogue::Catalogue;
use crate::content::{Record, Term, TermKind};
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut surfaces: BTreeMap<&str, &Record<Term>> =
        catalogue.terms.iter().map(|term| (term.data.label.main(), term)).collect();
    for term in &catalogue.terms {
        for (i, variant) in term.data.variants.iter().enumerate() {
            let at = || At::value(&format!("variants.{i}.text"));
            if variant.reading.is_none() && has_kanji(&variant.text) {
                found.push(Diagnostic::new(
                    &term.path,
                    at(),
                    Problem::VariantReading { variant: variant.text.clone() },
                ));
            }
            // 週末 is Saturday and Sunday: a word for several days means each of them.
            let is_several_days =
                |other: &Record<Term>| other.data.kind == TermKind::Day && term.data.kind == TermKind::Day;
            if let Some(other) =
                surfaces.insert(&variant.text, term).filter(|other| other.path != term.path && !is_several_days(other))
            {
                let other = other.path.to_string();
                found.push(Diagnostic::new(
                    &term.path,
                    at(),
                    Problem::AmbiguousVariant { variant: variant.text.clone(), other },
                ));
            }
        }
    }
}
