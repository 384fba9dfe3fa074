//! The table of holidays: a phone that judges by one that has run out would call a closed office open.

use jiff::ToSpan as _;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

/// So many days before its end a table wants to be renewed.
const AHEAD: u16 = 90;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let Some(holidays) = &catalogue.holidays else { return };
    let last = holidays.data.to.last_day();
    if catalogue.today.saturating_add(i32::from(AHEAD).days()) > last {
        let problem = Problem::HolidaysEnd { date: holidays.data.to.iso(), days: AHEAD };
        found.push(Diagnostic::new(&holidays.path, At::value("to"), problem));
    }
}
