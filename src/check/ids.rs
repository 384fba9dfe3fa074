//! Ids that stand within files: in letters that an address can have; wards with a code and a name of their own.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem, Step};
use crate::reading::is_id;

pub(super) fn rule(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut see = |file: &str, list: &str, ids: Vec<&str>| {
        for (i, id) in ids.into_iter().enumerate().filter(|(_, id)| !is_id(id)) {
            found.push(Diagnostic::new(
                &file.into(),
                At::value(&format!("{list}.{i}.id")),
                Problem::BadId { id: id.to_owned() },
            ));
        }
    };
    see("areas.yaml", "areas", c.areas.iter().map(|area| area.id.as_str()).collect());
    see("care.yaml", "care", c.cares.iter().map(|care| care.id.as_str()).collect());
    see("services.yaml", "services", c.services.iter().map(|service| service.id.as_str()).collect());
    see("stages.yaml", "stages", c.stages.stages.iter().map(|stage| stage.id.as_str()).collect());
    see("stages.yaml", "cuts", c.stages.cuts.iter().map(|cut| cut.id.as_str()).collect());
    // The folder of the whole becomes a folder of the output.
    let folder = &c.portal.whole.folder;
    if !is_id(folder) {
        let problem = Problem::BadId { id: folder.clone() };
        found.push(Diagnostic::new(&"portal.yaml".into(), At::value("whole.folder"), problem));
    }
    for id in c.sources.keys().filter(|id| !is_id(id)) {
        let at = At::Key(vec![Step::Key("sources".into()), Step::Key(id.as_str().into())]);
        found.push(Diagnostic::new(&"sources.yaml".into(), at, Problem::BadId { id: id.clone() }));
    }
    wards(c, found);
}

/// Two wards of one code or one name.
fn wards(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(&str, &str), (&Arc<str>, &str)> = BTreeMap::new();
    for ward in &c.wards {
        for (field, value) in [("code", ward.data.code.as_str()), ("name", ward.data.name.main())] {
            if let Some(other) = seen
                .insert((field, value), (&ward.path, &ward.id))
                .filter(|(_, other)| **other != *ward.id)
                .map(|(path, _)| path)
            {
                let problem = Problem::DuplicateWard { value: value.to_owned(), other: other.to_string() };
                found.push(Diagnostic::new(&ward.path, At::value(field), problem));
            }
        }
    }
}
