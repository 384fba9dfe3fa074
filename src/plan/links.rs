//! Dead links, found on the plan: every reference of every text that a site shows must have its page there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::target::PAGES;
use super::{Route, Site, Target};
use crate::content::{Phone, fits};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::mending::nearest;

/// The dead links of all texts in the sites that show them, each reported once.
pub fn dead_links(sites: &[Site<'_>]) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for site in sites {
        collisions(site, &mut seen, &mut found);
        let mut see = |path: &Arc<str>, at: At, target: &str| {
            if let Some(problem) = problem(site, target)
                && seen.insert((Arc::clone(path), at.clone()))
            {
                found.push(Diagnostic::new(path, at, problem));
            }
        };
        texts(site, &mut see);
        fields(site, &mut see);
    }
    found
}

/// Pages that would overwrite each other: a listing named like a page of its service's list.
fn collisions(site: &Site<'_>, seen: &mut BTreeSet<(Arc<str>, At)>, found: &mut Vec<Diagnostic>) {
    for version in &site.collisions {
        let record = if let Route::Record(_, _, position) = &version.route {
            site.catalogue.listings.get(*position)
        } else {
            None
        };
        let path = record.map_or_else(|| Arc::from("services.yaml"), |record| Arc::clone(&record.path));
        if seen.insert((Arc::clone(&path), At::File)) {
            found.push(Diagnostic::of_file(&path, Problem::PageCollision { page: version.path() }));
        }
    }
}

fn problem(site: &Site<'_>, target: &str) -> Option<Problem> {
    if target.starts_with('#') {
        return Some(Problem::DeadAnchor { target: target.to_owned() });
    }
    match Target::parse(target) {
        Some(Target::External(address)) => outside(address),
        Some(Target::Internal { kind, id, anchor }) => match site.resolve(kind, id) {
            Some((route, _)) if site.has(&route) => {
                let anchor = anchor?;
                let known = kind == "guide"
                    && site.guides().any(|guide| {
                        &*guide.id == id && guide.data.body.headings.iter().any(|heading| heading.anchor == anchor)
                    });
                (!known).then(|| Problem::DeadAnchor { target: target.to_owned() })
            }
            _ => Some(Problem::DeadLink { target: target.to_owned(), near: suggestion(site, kind, id) }),
        },
        None => Some(Problem::DeadLink { target: target.to_owned(), near: None }),
    }
}

/// What is wrong with an address that leads out of the site: nobody else looks at it.
fn outside(address: &str) -> Option<Problem> {
    if let Some(number) = address.strip_prefix("tel:") {
        return Phone::parse(&number.replace("%23", "#"))
            .is_none()
            .then(|| Problem::BadPhone { value: number.to_owned(), near: None });
    }
    if let Some(rest) = address.strip_prefix("mailto:") {
        let mail = rest.split('?').next().unwrap_or_default();
        return (!fits("yorisoi-email", mail)).then(|| Problem::BadEmail { value: mail.to_owned() });
    }
    (!fits("yorisoi-url", address)).then(|| Problem::BadUrl { value: address.to_owned() })
}

fn suggestion(site: &Site<'_>, kind: &str, id: &str) -> Option<String> {
    let c = site.catalogue;
    let ids: Vec<&str> = match kind {
        "scheme" => c.schemes.iter().map(|r| &*r.id).collect(),
        "list" => c.services.iter().map(|s| s.id.as_str()).collect(),
        "task" => c.tasks.iter().map(|r| &*r.id).collect(),
        "stage" => c.stages.stages.iter().map(|s| s.id.as_str()).collect(),
        "centre" => c.centres.iter().map(|r| &*r.id).collect(),
        "guide" => c.guides.iter().map(|r| &*r.id).collect(),
        "term" => c.terms.iter().map(|r| &*r.id).collect(),
        "news" => site.news().map(|r| &*r.id).collect(),
        "page" => PAGES.to_vec(),
        "record" => c.listings.iter().map(|r| &*r.id).collect(),
        _ => {
            let kinds = ["scheme", "list", "task", "stage", "centre", "guide", "term", "record", "page", "news"];
            return nearest(kind, &kinds).filter(|near| near != kind).map(|kind| format!("{kind}:{id}"));
        }
    };
    nearest(id, &ids).map(|id| format!("{kind}:{id}"))
}

fn texts(site: &Site<'_>, see: &mut impl FnMut(&Arc<str>, At, &str)) {
    for record in site.guides().chain(site.news()) {
        let start = record.data.start;
        let headings = &record.data.body.headings;
        let here = |target: &str| {
            target.strip_prefix('#').is_some_and(|anchor| headings.iter().any(|heading| heading.anchor == anchor))
        };
        for link in record.data.body.links.iter().filter(|link| !here(&link.target)) {
            see(&record.path, At::Bytes(start + link.range.start, start + link.range.end), &link.target);
        }
    }
}

fn fields(site: &Site<'_>, see: &mut impl FnMut(&Arc<str>, At, &str)) {
    let c = site.catalogue;
    for record in &c.schemes {
        for (i, target) in record.data.related.iter().enumerate() {
            see(&record.path, At::value(&format!("related.{i}")), target);
        }
    }
    for record in &c.centres {
        for (e, example) in record.data.examples.iter().enumerate() {
            for (i, target) in example.links.iter().enumerate() {
                see(&record.path, At::value(&format!("examples.{e}.links.{i}")), target);
            }
        }
    }
    let stages: Arc<str> = "stages.yaml".into();
    for (s, stage) in c.stages.stages.iter().enumerate() {
        for (i, target) in
            stage.steps.iter().enumerate().filter_map(|(i, step)| step.link.as_ref().map(|link| (i, link)))
        {
            see(&stages, At::value(&format!("stages.{s}.steps.{i}.link")), target);
        }
    }
    if let Some(score) = &c.score {
        for (i, target) in
            score.data.used_by.iter().enumerate().filter_map(|(i, step)| step.link.as_ref().map(|link| (i, link)))
        {
            see(&score.path, At::value(&format!("used_by.{i}.link")), target);
        }
    }
}
