//! Which service of the content a register's name means.

use super::normal;
use crate::catalogue::Catalogue;
use crate::search::{Form, normalize};

/// The service that a register's name means; where one of ours takes in several, which of them.
pub(super) fn service(catalogue: &Catalogue, label: &str) -> Option<(String, Option<String>)> {
    let norm = |text: &str| normalize(text, Form::Solid);
    let label = normal::name(label);
    // 地域相談支援（地域移行） is 地域移行支援.
    let (outer, inner) =
        label.split_once('（').map_or((label.as_str(), ""), |(outer, rest)| (outer, rest.trim_end_matches('）')));
    let wanted: Vec<String> = [label.as_str(), outer, inner]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(norm)
        .chain([norm(&format!("{inner}支援"))])
        .collect();
    catalogue.services.iter().find_map(|service| {
        let name = normal::name(service.name.main());
        let name = name.split('（').next().unwrap_or(&name);
        if wanted.contains(&norm(name)) {
            return Some((service.id.clone(), None));
        }
        let parts: Vec<&str> = name.split('・').collect();
        let part = parts.iter().find(|part| parts.len() > 1 && wanted.contains(&norm(part)))?;
        Some((service.id.clone(), Some((*part).to_owned())))
    })
}
