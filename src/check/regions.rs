//! Phone numbers and postal codes of another region, where the portal says how its own begin.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::{Contact, Phone, Place, PostalCode};
use crate::diagnostic::{At, Diagnostic, Problem};

/// Numbers that belong to no region (総務省 電気通信番号計画): free, shared-cost, mobile, IP.
const NOWHERE: [&str; 9] = ["0120", "0800", "0570", "0990", "050", "060", "070", "080", "090"];

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut see = |path: &Arc<str>, contact: &Contact, place: &Place| {
        let phones = contact.phone.iter().map(|phone| ("contact.phone".to_owned(), phone));
        let phones = phones.chain(contact.fax.iter().map(|fax| ("contact.fax".to_owned(), fax)));
        let more = contact
            .more_phones
            .iter()
            .enumerate()
            .map(|(i, more)| (format!("contact.more_phones.{i}.number"), &more.number));
        for (field, phone) in phones.chain(more) {
            if let Some(problem) = phone_problem(phone, &catalogue.portal.whole.phone_areas) {
                found.push(Diagnostic::new(path, At::value(&field), problem));
            }
        }
        let expected = &catalogue.portal.whole.postal_areas;
        if let Some(code) = place.postal_code.as_ref().map(PostalCode::as_str)
            && !expected.is_empty()
            && !expected.iter().any(|area| code.starts_with(area.as_str()))
        {
            let problem = Problem::PostalArea { value: code.to_owned(), expected: expected.clone() };
            found.push(Diagnostic::new(path, At::value("place.postal_code"), problem));
        }
    };
    for record in &catalogue.listings {
        see(&record.path, &record.data.contact, &record.data.place);
    }
    for record in &catalogue.centres {
        see(&record.path, &record.data.contact, &record.data.place);
    }
}

fn phone_problem(phone: &Phone, expected: &[String]) -> Option<Problem> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = digits(phone.as_str());
    let here = expected.is_empty() || expected.iter().any(|area| number.starts_with(&digits(area)));
    let nowhere = NOWHERE.iter().any(|prefix| number.starts_with(prefix));
    (!here && !nowhere).then(|| Problem::PhoneArea { value: phone.as_str().to_owned(), expected: expected.to_vec() })
}
