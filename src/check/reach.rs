//! Texts and records that no page shows: a page's second text, a record that serves areas without wards.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut slots = BTreeMap::new();
    for guide in &catalogue.guides {
        let Some(slot) = guide.data.head.page else { continue };
        if let Some(first) = slots.insert(slot, &guide.path) {
            let problem = Problem::UnreachablePage { why: "slot", other: format!("{slot:?}").to_lowercase() };
            found.push(Diagnostic::new(&guide.path, At::value("page"), problem));
            slots.insert(slot, first);
        }
    }
    let inhabited: BTreeSet<&str> = catalogue.wards.iter().map(|ward| ward.data.area.as_str()).collect();
    for record in catalogue.listings.iter().filter(|record| record.ward.is_none()) {
        let serves = &record.data.serves;
        let nowhere = serves.wards.is_empty()
            && !serves.areas.is_empty()
            && !serves.areas.iter().any(|area| inhabited.contains(area.as_str()));
        // An area that does not exist is told by the rule on references.
        if nowhere && serves.areas.iter().all(|area| catalogue.area(area).is_some()) {
            let problem = Problem::UnreachablePage { why: "served", other: String::new() };
            found.push(Diagnostic::new(&record.path, At::value("serves.areas"), problem));
        }
    }
}
