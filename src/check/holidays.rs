//! The table of holidays: a phone that judges by one that has run out would call a closed office open.

use jiff::ToSpan as _;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

/// So many days before its end a table wants to be renewed.
const AHEAD: u16 = 90;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let Some(holidays) = &catalogue.holidays else { return };
    let data = &holidays.data;
    let days = data.days.iter().enumerate().map(|(i, day)| (format!("days.{i}.date"), day.date));
    // A phone compares days; a month would never be today.
    for (field, date) in [("from".to_owned(), data.from), ("to".to_owned(), data.to)].into_iter().chain(days) {
        if date.first_day() != date.last_day() {
            found.push(Diagnostic::new(&holidays.path, At::value(&field), Problem::NeedsDay { value: date.iso() }));
        }
    }
    let last = data.to.last_day();
    if catalogue.today.saturating_add(i32::from(AHEAD).days()) > last {
        let problem = Problem::HolidaysEnd { date: data.to.iso(), days: AHEAD };
        found.push(Diagnostic::new(&holidays.path, At::value("to"), problem));
    }
}
