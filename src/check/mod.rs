//! Rules over the whole portal, one file each.

mod ages;
mod duplicates;
mod freshness;
mod glossary;
mod languages;
mod markdown;
mod places;
mod plain;
mod points;
mod reach;
mod readings;
mod references;
mod regions;
mod required;
mod tables;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Problem};

/// One rule: reads the catalogue, adds what it finds.
type Rule = fn(&Catalogue, &mut Vec<Diagnostic>);

const RULES: [Rule; 15] = [
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
    points::rule,
    regions::rule,
    reach::rule,
    languages::rule,
    plain::rule,
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
