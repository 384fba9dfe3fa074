//! Ids that nothing has: sources, wards, areas, services, terms, stages, schemes, records.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::{Record, SourceRef, Ward};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::mending::nearest;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut refs = References { known: Known::of(catalogue), near: BTreeMap::new(), found };
    vocabulary(catalogue, &mut refs);
    whole(catalogue, &mut refs);
    wards(catalogue, &mut refs);
    listings(catalogue, &mut refs);
}

/// Every id, by what it names.
struct Known<'a> {
    source: Vec<&'a str>,
    ward: Vec<&'a str>,
    area: Vec<&'a str>,
    centre: Vec<&'a str>,
    service: Vec<&'a str>,
    scheme: Vec<&'a str>,
    care: Vec<&'a str>,
    term: Vec<&'a str>,
    stage: Vec<&'a str>,
    record: Vec<&'a str>,
    cut: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(c: &'a Catalogue) -> Self {
        let sorted = |mut ids: Vec<&'a str>| {
            ids.sort_unstable();
            ids
        };
        Self {
            source: c.sources.keys().map(String::as_str).collect(),
            ward: sorted(c.wards.iter().map(|r| &*r.id).collect()),
            area: sorted(c.areas.iter().map(|a| a.id.as_str()).collect()),
            centre: sorted(c.centres.iter().map(|r| &*r.id).collect()),
            service: sorted(c.services.iter().map(|s| s.id.as_str()).collect()),
            scheme: sorted(c.schemes.iter().map(|r| &*r.id).collect()),
            care: sorted(c.cares.iter().map(|care| care.id.as_str()).collect()),
            term: sorted(c.terms.iter().map(|r| &*r.id).collect()),
            stage: sorted(c.stages.stages.iter().map(|s| s.id.as_str()).collect()),
            record: sorted(c.listings.iter().map(|r| &*r.id).collect()),
            cut: sorted(c.stages.cuts.iter().map(|cut| cut.id.as_str()).collect()),
        }
    }

    fn ids(&self, what: &str) -> &[&'a str] {
        match what {
            "source" => &self.source,
            "ward" => &self.ward,
            "area" => &self.area,
            "centre" => &self.centre,
            "service" => &self.service,
            "scheme" => &self.scheme,
            "care" => &self.care,
            "term" => &self.term,
            "stage" => &self.stage,
            "cut" => &self.cut,
            _ => &self.record,
        }
    }
}

/// Unknown ids for which a like one is looked for: with thousands, something else is wrong than a slip of the hand.
const LOOKED_FOR: usize = 200;

struct References<'a, 'f> {
    known: Known<'a>,
    near: BTreeMap<(&'static str, String), Option<String>>,
    found: &'f mut Vec<Diagnostic>,
}

impl References<'_, '_> {
    fn one(&mut self, path: &Arc<str>, at: impl FnOnce() -> At, what: &'static str, id: &str) {
        let ids = self.known.ids(what);
        if ids.binary_search(&id).is_err() {
            let asked = (what, id.to_owned());
            let near = match self.near.get(&asked) {
                Some(near) => near.clone(),
                None if self.near.len() < LOOKED_FOR => self.near.entry(asked).or_insert(nearest(id, ids)).clone(),
                None => None,
            };
            let problem = Problem::DanglingReference { what, id: id.to_owned(), near };
            self.found.push(Diagnostic::new(path, at(), problem));
        }
    }

    fn list<S: AsRef<str>>(&mut self, path: &Arc<str>, field: &str, what: &'static str, ids: &[S]) {
        for (i, id) in ids.iter().enumerate() {
            self.one(path, || At::value(&format!("{field}.{i}")), what, id.as_ref());
        }
    }

    fn sources(&mut self, path: &Arc<str>, field: &str, sources: &[SourceRef]) {
        for (i, source) in sources.iter().enumerate() {
            if let SourceRef::Id(id) = source {
                self.one(path, || At::value(&format!("{field}.{i}")), "source", id);
            }
        }
    }
}

fn vocabulary(c: &Catalogue, refs: &mut References<'_, '_>) {
    let portal: Arc<str> = "portal.yaml".into();
    refs.list(&portal, "about", "term", &c.portal.about);
    for kind in c.portal.fresh_months.keys().filter(|kind| !["default", "scheme", "centre"].contains(&kind.as_str())) {
        refs.one(&portal, || At::Key(vec![key("fresh_months"), key(kind)]), "service", kind);
    }
    let areas: Arc<str> = "areas.yaml".into();
    for (i, area) in c.areas.iter().enumerate() {
        if let Some(centre) = &area.centre {
            refs.one(&areas, || At::value(&format!("areas.{i}.centre")), "centre", centre);
        }
    }
    let cares: Arc<str> = "care.yaml".into();
    for (i, care) in c.cares.iter().enumerate() {
        if let Some(term) = &care.term {
            refs.one(&cares, || At::value(&format!("care.{i}.term")), "term", term);
        }
    }
    let services: Arc<str> = "services.yaml".into();
    for (i, service) in c.services.iter().enumerate() {
        if let Some(term) = &service.term {
            refs.one(&services, || At::value(&format!("services.{i}.term")), "term", term);
        }
        refs.list(&services, &format!("services.{i}.stages"), "stage", &service.stages);
    }
    let stages: Arc<str> = "stages.yaml".into();
    for (i, stage) in c.stages.stages.iter().enumerate() {
        for cut in stage.called.keys() {
            refs.one(&stages, || At::value(&format!("stages.{i}.called.{cut}")), "cut", cut);
        }
    }
    for (i, cut) in c.stages.cuts.iter().enumerate() {
        refs.sources(&stages, &format!("cuts.{i}.sources"), &cut.sources);
    }
    refs.sources(&stages, "sources", &c.stages.sources);
    for task in &c.tasks {
        refs.list(&task.path, "services", "service", &task.data.services);
        refs.list(&task.path, "schemes", "scheme", &task.data.schemes);
        refs.sources(&task.path, "sources", &task.data.sources);
    }
    for term in &c.terms {
        refs.list(&term.path, "related", "term", &term.data.related);
    }
}

fn whole(c: &Catalogue, refs: &mut References<'_, '_>) {
    for r in &c.centres {
        refs.sources(&r.path, "sources", &r.data.sources);
        refs.list(&r.path, "concepts", "term", &r.data.concepts);
        if let Some(ward) = &r.data.ward {
            refs.one(&r.path, || At::value("ward"), "ward", ward);
        }
    }
    for r in &c.schemes {
        refs.sources(&r.path, "sources", &r.data.sources);
        refs.list(&r.path, "care", "care", &r.data.care);
        refs.list(&r.path, "stages", "stage", &r.data.stages);
        refs.list(&r.path, "concepts", "term", &r.data.concepts);
        if let Some(service) = &r.data.service {
            refs.one(&r.path, || At::value("service"), "service", service);
        }
    }
    for r in c.guides.iter().chain(&c.news) {
        refs.sources(&r.path, "sources", &r.data.head.sources);
        refs.list(&r.path, "stages", "stage", &r.data.head.stages);
        refs.list(&r.path, "concepts", "term", &r.data.head.concepts);
    }
    for r in &c.datasets {
        refs.sources(&r.path, "sources", &r.data.sources);
    }
    for r in &c.councils {
        refs.sources(&r.path, "sources", &r.data.sources);
    }
    if let Some(score) = &c.score {
        refs.sources(&score.path, "sources", &score.data.sources);
        for (e, example) in score.data.examples.iter().enumerate() {
            for (i, id) in
                example.items.iter().enumerate().filter(|(_, id)| !score.data.items.iter().any(|item| &item.id == *id))
            {
                let problem = Problem::DanglingReference { what: "score item", id: id.clone(), near: None };
                refs.found.push(Diagnostic::new(&score.path, At::value(&format!("examples.{e}.items.{i}")), problem));
            }
        }
    }
}

fn wards(c: &Catalogue, refs: &mut References<'_, '_>) {
    for r in &c.wards {
        refs.one(&r.path, || At::value("area"), "area", &r.data.area);
        refs.list(&r.path, "neighbours", "ward", &r.data.neighbours);
        refs.list(&r.path, "first_windows", "record", &r.data.first_windows);
        refs.sources(&r.path, "sources", &r.data.sources);
        for (i, slug) in r.data.neighbours.iter().enumerate() {
            let twice = r.data.neighbours.iter().take(i).any(|before| before == slug);
            if twice || **slug == *r.id {
                let problem = Problem::OddNeighbour { ward: slug.clone(), twice };
                refs.found.push(Diagnostic::new(&r.path, At::value(&format!("neighbours.{i}")), problem));
                continue;
            }
            // A neighbour's name that nobody has may be this ward's, misspelt: that is told there.
            let misspelt = |other: &Record<Ward>| other.data.neighbours.iter().any(|back| c.ward(back).is_none());
            if c.ward(slug)
                .is_some_and(|other| !other.data.neighbours.iter().any(|back| **back == *r.id) && !misspelt(other))
            {
                let problem = Problem::NeighbourOneWay { ward: slug.clone() };
                refs.found.push(Diagnostic::new(&r.path, At::value(&format!("neighbours.{i}")), problem));
            }
        }
    }
    for r in &c.local_schemes {
        refs.one(&r.path, || At::File, "scheme", &r.id);
        refs.sources(&r.path, "sources", &r.data.sources);
        if let Some(window) = &r.data.window {
            refs.one(&r.path, || At::value("window"), "record", window);
        }
    }
    for r in &c.coordinators {
        refs.sources(&r.path, "sources", &r.data.sources);
        for (list, placements) in [("current", &r.data.current), ("plan", &r.data.plan)] {
            for (i, placement) in placements.iter().enumerate() {
                if let Some(id) = &placement.listing {
                    refs.one(&r.path, || At::value(&format!("{list}.{i}.listing")), "record", id);
                }
            }
        }
    }
    for r in &c.networks {
        refs.sources(&r.path, "sources", &r.data.sources);
    }
}

fn listings(c: &Catalogue, refs: &mut References<'_, '_>) {
    for r in &c.listings {
        refs.sources(&r.path, "sources", &r.data.sources);
        refs.list(&r.path, "serves.wards", "ward", &r.data.serves.wards);
        refs.list(&r.path, "serves.areas", "area", &r.data.serves.areas);
        refs.list(&r.path, "services", "service", &r.data.services);
        refs.list(&r.path, "concepts", "term", &r.data.concepts);
        for care in r.data.serves.care.keys() {
            refs.one(&r.path, || At::Key(vec![key("serves"), key("care"), key(care)]), "care", care);
        }
        if let Some(successor) = r.data.state.as_ref().and_then(|state| state.successor.as_ref()) {
            refs.one(&r.path, || At::value("state.successor"), "record", successor);
        }
    }
}

fn key(name: &str) -> crate::diagnostic::Step {
    crate::diagnostic::Step::Key(name.into())
}
