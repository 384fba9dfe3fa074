//! Days that have not come yet: a check, a source, an end, a centre's beginning; and a day of the portal far from all others.

use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::content::{Checked, SourceRef, StateKind, When};
use crate::diagnostic::{At, Diagnostic, Problem};

/// Years that the portal's day may be from the newest date of its content.
const FAR: i16 = 3;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut seen = Seen { today: last_day(catalogue), newest: None, future: None, found: Vec::new() };
    records(catalogue, &mut seen);
    let shared: Arc<str> = "sources.yaml".into();
    for (id, source) in &catalogue.sources {
        seen.date(&shared, source.date, || format!("sources.{id}.date"));
    }
    let own = catalogue.portal.as_of;
    // When every date lies ahead, it is the portal's day that is wrong.
    let newest = if seen.newest.is_none() { seen.future } else { seen.newest };
    if seen.newest.is_some() {
        found.extend(seen.found);
    }
    if let Some(newest) = newest.filter(|newest| (own.year() - newest.year()).abs() > FAR) {
        let problem = Problem::FutureDate { date: own.iso(), today: newest.iso(), own: true };
        found.push(Diagnostic::new(&"portal.yaml".into(), At::value("as_of"), problem));
    }
}

/// The last day that the portal speaks for: `--date`, else `as_of`, whose day may be unknown.
fn last_day(catalogue: &Catalogue) -> Date {
    let own = catalogue.portal.as_of;
    if own.first_day() == catalogue.today { own.last_day() } else { catalogue.today }
}

fn records(c: &Catalogue, seen: &mut Seen) {
    macro_rules! each {
        ($($list:ident)*) => {
            $(for r in &c.$list {
                seen.sources(&r.path, &r.data.sources);
                seen.checked(&r.path, r.data.checked.as_ref());
            })*
        };
    }
    each! { listings centres schemes local_schemes wards coordinators networks datasets councils tasks }
    for r in c.guides.iter().chain(&c.news) {
        seen.sources(&r.path, &r.data.head.sources);
        seen.checked(&r.path, r.data.head.checked.as_ref());
    }
    for r in &c.listings {
        let ended = r.data.state.as_ref().filter(|state| state.is == StateKind::Ended);
        seen.date(&r.path, ended.and_then(|state| state.since), || "state.since".to_owned());
    }
    for r in &c.centres {
        seen.date(&r.path, r.data.opened, || "opened".to_owned());
    }
}

struct Seen {
    today: Date,
    /// The newest date that has come.
    newest: Option<When>,
    /// The newest one that has not.
    future: Option<When>,
    found: Vec<Diagnostic>,
}

impl Seen {
    fn sources(&mut self, path: &Arc<str>, sources: &[SourceRef]) {
        for (i, source) in sources.iter().enumerate() {
            if let SourceRef::Inline(source) = source {
                self.date(path, source.date, || format!("sources.{i}.date"));
            }
        }
    }

    fn checked(&mut self, path: &Arc<str>, checked: Option<&Checked>) {
        self.date(path, checked.map(|checked| checked.date), || "checked.date".to_owned());
    }

    fn date(&mut self, path: &Arc<str>, date: Option<When>, field: impl FnOnce() -> String) {
        let Some(date) = date else { return };
        if date.first_day() <= self.today {
            self.newest = self.newest.max(Some(date));
        } else {
            self.future = self.future.max(Some(date));
            let problem = Problem::FutureDate { date: date.iso(), today: self.today.to_string(), own: false };
            self.found.push(Diagnostic::new(path, At::value(&field()), problem));
        }
    }
}
