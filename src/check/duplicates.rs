//! One id used twice, and one office recorded twice.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut offices: BTreeMap<(&str, &str, &str), &str> = BTreeMap::new();
    for record in &catalogue.listings {
        if let Some(other) = ids.insert(&record.id, &record.path) {
            found.push(Diagnostic::of_file(&record.path, Problem::DuplicateId { id: record.id.to_string(), other: other.to_owned() }));
        }
        let place = record.data.place.address.as_ref().map(crate::content::Text::main);
        if let (Some(phone), Some(address)) = (&record.data.contact.phone, place)
            && let Some(other) = offices.insert((&record.folder, phone.as_str(), address), &record.path)
        {
            found.push(Diagnostic::new(&record.path, At::value("contact.phone"), Problem::DuplicateOffice { other: other.to_owned() }));
        }
    }
}
