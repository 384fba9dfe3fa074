//! Facts older than the portal's limit.

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let Some(months) = catalogue.fresh_months(&record.folder) else { continue };
        // What was never checked is listed by `due`; here only a check that has run out is worth a warning.
        let Some(checked) = &record.data.checked else { continue };
        if catalogue.is_old(checked.date, months) {
            found.push(Diagnostic::new(&record.path, At::value("checked.date"), Problem::Overdue { date: checked.date.iso(), months }));
        }
    }
}
