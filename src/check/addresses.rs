//! Addresses with something else in them, of another ward than the record's, or without the town that is given.

use std::sync::Arc;

use super::values::is_unknown;
use crate::catalogue::Catalogue;
use crate::content::{Place, Text};
use crate::diagnostic::{At, Diagnostic, Problem};

/// What has a field of its own.
const EXTRA: [&str; 10] = ["〒", "TEL", "Tel", "tel", "ＴＥＬ", "電話", "℡", "FAX", "http", "www."];

const STARTS: [char; 9] = ['〒', 'T', 't', 'Ｔ', '電', '℡', 'F', 'h', 'w'];

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut see = |path: &Arc<str>, place: &Place, ward: Option<&str>| {
        let Some(address) = place.address.as_ref().map(Text::main).filter(|address| !is_unknown(address, true)) else {
            return;
        };
        let mut tell = |field: &str, why, value: &str| {
            found.push(Diagnostic::new(path, At::value(field), Problem::OddAddress { why, value: value.to_owned() }));
        };
        // Hardly any address has one of their first letters: those that have none need no search.
        let extra = if address.contains(STARTS) { EXTRA.iter().find(|extra| address.contains(**extra)) } else { None };
        if let Some(extra) = extra {
            tell("place.address", "extra", extra);
        } else if let Some(code) = postal_code(address) {
            tell("place.address", "extra", code);
        }
        let has = |part: &str| address.contains(part) || same(address).contains(&same(part));
        let town = place.town.as_deref().filter(|town| !has(town));
        let name = ward.and_then(|slug| catalogue.ward(slug)).map(|ward| ward.data.name.main());
        match name.filter(|name| !has(name)) {
            // An address that begins with the town names no other place.
            Some(name) if town.is_some() || place.town.is_none() || is_elsewhere(catalogue, address) => {
                tell("place.address", "ward", name);
            }
            _ => {
                if let Some(town) = town {
                    tell("place.town", "town", town);
                }
            }
        }
    };
    for record in &catalogue.listings {
        let elsewhere = !record.data.serves.wards.is_empty() || !record.data.serves.areas.is_empty();
        see(&record.path, &record.data.place, record.ward.as_deref().filter(|_| !elsewhere));
    }
    for centre in &catalogue.centres {
        see(&centre.path, &centre.data.place, centre.data.ward.as_deref());
    }
}

/// Whether an address that does not name its own ward names another one, or another prefecture.
fn is_elsewhere(catalogue: &Catalogue, address: &str) -> bool {
    let whole = catalogue.portal.whole.name.main();
    let rest = address.strip_prefix(whole).unwrap_or(address);
    let prefecture = rest.char_indices().take(4).skip(2).any(|(_, c)| matches!(c, '都' | '道' | '府' | '県'));
    prefecture || catalogue.wards.iter().any(|ward| rest.starts_with(ward.data.name.main()))
}

/// The postal code that an address begins with.
fn postal_code(address: &str) -> Option<&str> {
    let code = address.get(..8)?;
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    code.split_once('-').filter(|(first, last)| first.len() == 3 && digits(first) && digits(last)).map(|_| code)
}

/// A text without what the same place is written with in two ways: spaces, ヶ and ケ, full-width digits.
fn same(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            'ヶ' | 'ｹ' | 'ヵ' => 'ケ',
            '０'..='９' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{EXTRA, STARTS};

    #[test]
    fn everything_that_is_looked_for_passes_the_look_at_letters() {
        for extra in EXTRA {
            assert!(extra.starts_with(STARTS), "{extra}");
        }
    }
}
