//! Rules over the whole portal, one file each.

mod addresses;
mod ages;
mod codes;
mod dates;
mod duplicates;
mod freshness;
mod glossary;
mod ids;
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
mod states;
mod tables;
mod unknowns;
mod windows;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Problem};

/// One rule: reads the catalogue, adds what it finds.
type Rule = fn(&Catalogue, &mut Vec<Diagnostic>);

const RULES: [Rule; 22] = [
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
    addresses::rule,
    codes::rule,
    dates::rule,
    ids::rule,
    states::rule,
    unknowns::rule,
    windows::rule,
];

/// Runs every rule over a catalogue.
pub(crate) fn check(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let one = |rule: &Rule| {
        let mut found = Vec::new();
        rule(catalogue, &mut found);
        found
    };
    let found: Vec<Vec<Diagnostic>> = RULES.par_iter().map(one).collect();
    found.into_iter().flatten().collect()
}

/// The problem of a portal without wards: no site would be left.
pub(crate) fn no_wards() -> Diagnostic {
    missing_file("wards/")
}

/// The problem of a file that must be there and is not.
pub(crate) fn missing_file(file: &str) -> Diagnostic {
    Diagnostic::of_file(&file.into(), Problem::MissingFile { file: file.to_owned() })
}
