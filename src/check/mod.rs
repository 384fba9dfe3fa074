//! Rules over the whole portal, one file each. [`check`] is the only way to a [`Catalogue`].

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

use jiff::civil::Date;

use crate::catalogue::{Catalogue, Draft};
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

/// Makes the catalogue and runs every rule over it. Without `portal.yaml` there is no catalogue.
pub(crate) fn check(draft: Draft, today: Option<Date>) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let Some(catalogue) = draft.finish(today) else {
        return (None, Vec::new());
    };
    let mut found = Vec::new();
    for rule in RULES {
        rule(&catalogue, &mut found);
    }
    (Some(catalogue), found)
}

/// The problem of a file that must be there and is not.
pub(crate) fn missing_file(file: &str) -> Diagnostic {
    Diagnostic::of_file(&file.into(), Problem::MissingFile { file: file.to_owned() })
}
