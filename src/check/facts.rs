//! Facts under the name of a field that the page and the work list ask for: they would stand beside its 未確認.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::content::{Ask, Field, Kind};
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut asked = BTreeMap::new();
    gather(Kind::Listing.fields(), "", &mut asked);
    for record in &catalogue.listings {
        for (i, fact) in record.data.facts.iter().enumerate() {
            let label = fact.label.main();
            if let Some(path) = asked.get(label) {
                let problem = Problem::FactForField { label: label.to_owned(), path: path.clone() };
                found.push(Diagnostic::new(&record.path, At::value(&format!("facts.{i}.label")), problem));
            }
        }
    }
}

/// The paths of what services can ask for, by the title of the field.
fn gather(fields: &'static [Field], above: &str, asked: &mut BTreeMap<&'static str, String>) {
    for field in fields {
        if Ask::WORDS.contains(&field.key) {
            asked.insert(field.title, format!("{above}{}", field.key));
        } else {
            gather(field.shape.fields(), &format!("{above}{}.", field.key), asked);
        }
    }
}
