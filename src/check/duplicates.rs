//! One id used twice, and one office recorded twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    vocabulary(catalogue, found);
    endings(catalogue, found);
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut offices: BTreeMap<(&str, &str, &str), (&str, Option<&str>)> = BTreeMap::new();
    for record in &catalogue.listings {
        if let Some(other) = ids.insert(&record.id, &record.path) {
            found.push(Diagnostic::of_file(
                &record.path,
                Problem::DuplicateId { id: record.id.to_string(), other: other.to_owned() },
            ));
        }
        let place = record.data.place.address.as_ref().map(crate::content::Text::main);
        let number = record.data.codes.as_ref().and_then(|codes| codes.office.as_deref());
        // Two offices of one operator can share a house and a phone: the register gives each a number of its own.
        let is_another = |other: Option<&str>| number.zip(other).is_some_and(|(one, other)| one != other);
        if let (Some(phone), Some(address)) = (&record.data.contact.phone, place)
            && let Some((other, code)) =
                offices.insert((&record.folder, phone.as_str(), address), (&record.path, number))
            && !is_another(code)
        {
            found.push(Diagnostic::new(
                &record.path,
                At::value("contact.phone"),
                Problem::DuplicateOffice { other: other.to_owned() },
            ));
        }
    }
}

/// One record in two files whose names differ in their ending alone.
fn endings(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut stems: BTreeMap<&str, &str> = BTreeMap::new();
    macro_rules! each {
        ($($list:ident)*) => {
            $(for r in &c.$list {
                let stem = r.path.rsplit_once('.').map_or(&*r.path, |(stem, _)| stem);
                if let Some(other) = stems.insert(stem, &r.path) {
                    let problem = Problem::DuplicateId { id: r.id.to_string(), other: other.to_owned() };
                    found.push(Diagnostic::of_file(&r.path, problem));
                }
            })*
        };
    }
    each! { wards centres schemes local_schemes tasks terms datasets councils coordinators networks }
}

/// Ids that a vocabulary's list has twice.
fn vocabulary(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut see = |file: &str, list: &str, ids: Vec<&str>| {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.into_iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
            let problem = Problem::DuplicateId { id: id.to_owned(), other: file.to_owned() };
            found.push(Diagnostic::new(&file.into(), At::value(&format!("{list}.{i}.id")), problem));
        }
    };
    see("areas.yaml", "areas", c.areas.iter().map(|area| area.id.as_str()).collect());
    see("care.yaml", "care", c.cares.iter().map(|care| care.id.as_str()).collect());
    see("services.yaml", "services", c.services.iter().map(|service| service.id.as_str()).collect());
    see("stages.yaml", "stages", c.stages.stages.iter().map(|stage| stage.id.as_str()).collect());
}
