//! Numbers of public registers with another count of digits than theirs.

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem, named};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let Some(codes) = &record.data.codes else { continue };
        let rows = [
            ("office", "事業所番号", &codes.office, 10, "\"1312345678\""),
            ("corporate", "法人番号", &codes.corporate, 13, "\"1234567890123\""),
        ];
        for (key, title, code, digits, example) in rows {
            let Some(code) =
                code.as_ref().filter(|code| code.len() != digits || !code.bytes().all(|b| b.is_ascii_digit()))
            else {
                continue;
            };
            let problem =
                Problem::BadShape { field: named(Some(title), key), value: code.clone(), example: example.to_owned() };
            found.push(Diagnostic::new(&record.path, At::value(&format!("codes.{key}")), problem));
        }
    }
}
