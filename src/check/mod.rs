//! Rules over the whole portal, one file each; those about single values stand in `values/`.

mod addresses;
mod ages;
mod codes;
mod duplicates;
mod editors;
mod facts;
mod freshness;
mod glossary;
mod holidays;
mod ids;
mod markdown;
mod neighbours;
mod places;
mod plain;
mod points;
mod reach;
mod states;
mod tables;
mod values;
mod windows;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::diagnostic::Diagnostic;

/// One rule: reads the catalogue, adds what it finds.
type Rule = fn(&Catalogue, &mut Vec<Diagnostic>);

const RULES: &[Rule] = &[
    values::rule,
    places::rule,
    neighbours::rule,
    duplicates::rule,
    ages::rule,
    tables::rule,
    editors::rule,
    facts::rule,
    freshness::rule,
    holidays::rule,
    glossary::rule,
    markdown::rule,
    points::rule,
    reach::rule,
    plain::rule,
    addresses::rule,
    codes::rule,
    ids::rule,
    states::rule,
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
