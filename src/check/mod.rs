//! Rules over the whole portal, one file each.

mod ages;
mod duplicates;
mod freshness;
mod glossary;
mod markdown;
mod places;
mod readings;
mod references;
mod required;
mod tables;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Problem};

/// One rule: reads the catalogue, adds what it finds.
type Rule = fn(&Catalogue, &mut Vec<Diagnostic>);

const RULES: [Rule; 10] = [
    places::rule,
    required::rule,
    references::rule,
    duplicates::rule,
    ages::rule,
    tables::rule,
    freshness::rule,
    readings::rule,
    glossary::rule,
    markdown::rule,
];

/// Runs every rule over a catalogue.
pub(crate) fn check(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        rule(catalogue, &mut found);
    }
    found
}

/// The problem of a file that must be there and is not.
pub(crate) fn missing_file(file: &str) -> Diagnostic {
    Diagnostic::of_file(&file.into(), Problem::MissingFile { file: file.to_owned() })
}
