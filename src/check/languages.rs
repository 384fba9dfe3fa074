//! Texts that are given by language and lack one of the portal's.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::Text;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let languages = &c.portal.languages;
    let mut see = |path: &Arc<str>, texts: &[(&str, Option<&Text>)]| {
        for (field, text) in texts {
            let Some(Text::By(by)) = text else { continue };
            for lang in languages.iter().filter(|lang| !by.contains_key(*lang)) {
                let problem = Problem::MissingLanguage { field: (*field).to_owned(), lang: lang.clone() };
                found.push(Diagnostic::new(path, At::value(field), problem));
            }
        }
    };
    let portal: Arc<str> = "portal.yaml".into();
    see(
        &portal,
        &[("title", Some(&c.portal.title)), ("summary", Some(&c.portal.summary)), ("banner", c.portal.banner.as_ref())],
    );
    let services: Arc<str> = "services.yaml".into();
    for (i, service) in c.services.iter().enumerate() {
        for (field, text) in [
            ("name", &service.name),
            ("everyday", &service.everyday),
            ("plain", &service.plain),
            ("when_none", &service.when_none),
        ] {
            see(&services, &[(&format!("services.{i}.{field}"), Some(text))]);
        }
    }
    for r in &c.wards {
        see(&r.path, &[("name", Some(&r.data.name)), ("window_note", r.data.window_note.as_ref())]);
    }
    for r in &c.tasks {
        see(&r.path, &[("label", Some(&r.data.label)), ("summary", Some(&r.data.summary))]);
    }
    for r in &c.terms {
        see(&r.path, &[("label", Some(&r.data.label)), ("plain", r.data.plain.as_ref())]);
    }
    for r in &c.centres {
        see(&r.path, &[("name", Some(&r.data.name)), ("summary", Some(&r.data.summary))]);
    }
    for r in &c.schemes {
        see(
            &r.path,
            &[("name", Some(&r.data.name)), ("summary", Some(&r.data.summary)), ("cost", r.data.cost.as_ref())],
        );
    }
    for r in c.guides.iter().chain(&c.news) {
        see(&r.path, &[("title", Some(&r.data.head.title)), ("summary", Some(&r.data.head.summary))]);
    }
    for r in &c.listings {
        let d = &r.data;
        see(
            &r.path,
            &[
                ("name", Some(&d.name)),
                ("operator", d.operator.as_ref()),
                ("summary", d.summary.as_ref()),
                ("cost", d.cost.as_ref()),
            ],
        );
    }
}
