//! Files in folders that nothing reads: a listing whose folder is no service, a ward without its ward.yaml.

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Problem};
use crate::mending::nearest;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let services: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
    for record in &catalogue.listings {
        if catalogue.service(&record.folder).is_none() {
            found.push(Diagnostic::of_file(
                &record.path,
                Problem::MisplacedFile { near: nearest(&record.folder, &services) },
            ));
        }
    }
    let whole = catalogue.portal.whole.folder.as_str();
    let paths = catalogue
        .listings
        .iter()
        .map(|r| (&r.path, &r.top, &r.ward))
        .chain(catalogue.schemes.iter().map(|r| (&r.path, &r.top, &r.ward)));
    let paths = paths.chain(catalogue.guides.iter().chain(&catalogue.news).map(|r| (&r.path, &r.top, &r.ward)));
    for (path, top, ward) in paths {
        match ward {
            None if **top != *whole => {
                found.push(Diagnostic::of_file(path, Problem::MisplacedFile { near: Some(whole.to_owned()) }));
            }
            Some(slug) if catalogue.ward(slug).is_none() => {
                found.push(Diagnostic::of_file(path, Problem::MissingFile { file: format!("wards/{slug}/ward.yaml") }));
            }
            _ => {}
        }
    }
}
