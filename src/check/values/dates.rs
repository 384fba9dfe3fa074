//! Days that have not come yet, where only what has been can be written; and a day of the portal far from all others.

use jiff::civil::Date;

use super::{Here, ValueRule};
use crate::catalogue::Catalogue;
use crate::content::{Leaf, When};
use crate::diagnostic::{At, Diagnostic, Problem};

/// Years that the portal's day may be from the newest date of its content.
const FAR: i16 = 3;

pub(super) struct Dates {
    own: When,
    today: Date,
    /// The newest date that has come.
    newest: Option<When>,
    /// The newest one that has not.
    future: Option<When>,
    found: Vec<Diagnostic>,
}

impl Dates {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        Self { own: catalogue.portal.as_of, today: last_day(catalogue), newest: None, future: None, found: Vec::new() }
    }
}

impl<'a> ValueRule<'a> for Dates {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let Leaf::Date(date) = leaf else { return };
        if here.field().is_some_and(|field| field.may_lie_ahead) {
            return;
        }
        if date.first_day() <= self.today {
            self.newest = self.newest.max(Some(date));
        } else {
            self.future = self.future.max(Some(date));
            let problem = Problem::FutureDate { date: date.iso(), today: self.today.to_string(), own: false };
            self.found.push(here.wrong(problem));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        // When every date lies ahead, it is the portal's day that is wrong.
        let mut found = if self.newest.is_some() { self.found } else { Vec::new() };
        let newest = self.newest.or(self.future);
        if let Some(newest) = newest.filter(|newest| (self.own.year() - newest.year()).abs() > FAR) {
            let problem = Problem::FutureDate { date: self.own.iso(), today: newest.iso(), own: true };
            found.push(Diagnostic::new(&"portal.yaml".into(), At::value("as_of"), problem));
        }
        found
    }
}

/// The last day that the portal speaks for: `--date`, else `as_of`, whose day may be unknown.
pub(in crate::check) fn last_day(catalogue: &Catalogue) -> Date {
    let own = catalogue.portal.as_of;
    if own.first_day() == catalogue.today { own.last_day() } else { catalogue.today }
}
