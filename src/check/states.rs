//! States that contradict themselves or say too little: a pause that is over, an end to come or before the beginning,
//! an end without a word of what to do, successors in a circle.

use jiff::civil::Date;

use super::values::last_day;
use crate::catalogue::Catalogue;
use crate::content::{Listing, Record, State, StateKind};
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let Some(state) = &record.data.state else { continue };
        let ended = state.is == StateKind::Ended;
        if ended && state.successor.is_none() && state.reason.is_none() {
            found.push(Diagnostic::new(&record.path, At::value("state"), Problem::EndedWithoutSuccessor {}));
        }
        if let Some(since) = state.since.filter(|since| ended && since.first_day() > last_day(catalogue)) {
            let problem = Problem::FutureDate { date: since.iso(), today: last_day(catalogue).to_string(), own: false };
            found.push(Diagnostic::new(&record.path, At::value("state.since"), problem));
        }
        let mut tell = |field: &str, why, value: String| {
            found.push(Diagnostic::new(&record.path, At::value(field), Problem::OddState { why, value }));
        };
        if let Some((why, value)) = succession(catalogue, record, state) {
            tell("state.successor", why, value);
        }
        if let Some(until) = until_trouble(state, catalogue.today) {
            tell("state.until", until, state.until.map(crate::content::When::iso).unwrap_or_default());
        }
        for field in needless(state) {
            tell(&format!("state.{field}"), "open", field.to_owned());
        }
        let ended = state.since.filter(|_| ended);
        if let Some((opened, _)) =
            record.data.opened.zip(ended).filter(|(opened, ended)| opened.first_day() > ended.last_day())
        {
            tell("opened", "opened", opened.iso());
        }
    }
}

/// Whether a record's successors lead back to it.
fn succession(catalogue: &Catalogue, record: &Record<Listing>, state: &State) -> Option<(&'static str, String)> {
    let first = state.successor.as_deref()?;
    if *first == *record.id {
        return Some(("self", String::new()));
    }
    let mut next = Some(first);
    // As many steps as there are records: a circle that the record itself is not in ends here.
    for _ in 0..catalogue.listings.len() {
        let here = catalogue.listing(next?)?;
        next = here.data.state.as_ref().and_then(|state| state.successor.as_deref());
        if next == Some(&*record.id) {
            return Some(("cycle", first.to_owned()));
        }
        if next == Some(&*here.id) {
            return None;
        }
    }
    None
}

fn until_trouble(state: &State, today: Date) -> Option<&'static str> {
    let until = state.until?;
    if state.since.is_some_and(|since| until.last_day() < since.first_day()) {
        return Some("order");
    }
    (state.is == StateKind::Paused && until.last_day() < today).then_some("over")
}

/// What an office that takes people has no use for.
fn needless(state: &State) -> impl Iterator<Item = &'static str> {
    let open = state.is == StateKind::Open;
    let fields = [
        ("until", state.until.is_some()),
        ("reason", state.reason.is_some()),
        ("successor", state.successor.is_some()),
    ];
    fields.into_iter().filter(move |(_, given)| open && *given).map(|(field, _)| field)
}
