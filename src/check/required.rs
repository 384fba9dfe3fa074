//! What a reader cannot do without: names, sources, and why a service ended.

use crate::catalogue::Catalogue;
use crate::content::{SourceRef, StateKind, Text};
use crate::diagnostic::{At, Diagnostic, Problem, named};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut need = |path: &std::sync::Arc<str>, name: Option<(&Text, &str)>, sources: Option<&[SourceRef]>| {
        if let Some((text, field)) = name.filter(|(text, _)| text.is_blank()) {
            let _ = text;
            found.push(Diagnostic::new(
                path,
                At::value(field),
                Problem::EmptyValue {
                    field: named(Some(if field == "title" { "題" } else { "名前" }), field),
                    needed: true,
                },
            ));
        }
        if sources.is_some_and(<[SourceRef]>::is_empty) {
            found.push(Diagnostic::new(
                path,
                At::value("sources"),
                Problem::EmptyValue { field: named(Some("出典"), "sources"), needed: true },
            ));
        }
    };
    for r in &catalogue.listings {
        need(&r.path, Some((&r.data.name, "name")), Some(&r.data.sources));
    }
    for r in &catalogue.centres {
        need(&r.path, Some((&r.data.name, "name")), Some(&r.data.sources));
    }
    for r in &catalogue.schemes {
        need(&r.path, Some((&r.data.name, "name")), Some(&r.data.sources));
    }
    for r in catalogue.guides.iter().chain(&catalogue.news) {
        need(&r.path, Some((&r.data.head.title, "title")), Some(&r.data.head.sources));
    }
    for r in &catalogue.datasets {
        need(&r.path, Some((&r.data.title, "title")), Some(&r.data.sources));
    }
    for r in &catalogue.councils {
        need(&r.path, Some((&r.data.name, "name")), Some(&r.data.sources));
    }
    for r in &catalogue.wards {
        need(&r.path, Some((&r.data.name, "name")), Some(&r.data.sources));
    }
    if catalogue.portal.languages.is_empty() {
        found.push(Diagnostic::new(
            &"portal.yaml".into(),
            At::value("languages"),
            Problem::EmptyValue { field: named(Some("ことば"), "languages"), needed: true },
        ));
    }
    ended(catalogue, found);
}

fn ended(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let silent =
            record.data.state.as_ref().is_some_and(|state| {
                state.is == StateKind::Ended && state.successor.is_none() && state.reason.is_none()
            });
        if silent {
            found.push(Diagnostic::new(&record.path, At::value("state"), Problem::EndedWithoutSuccessor {}));
        }
    }
}
