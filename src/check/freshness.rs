//! Facts older than the portal's limit for their kind.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::Checked;
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    // What was never checked is no mistake; here only a check that has run out is worth a warning.
    let mut see = |path: &Arc<str>, kind: &str, checked: Option<&Checked>| {
        if let Some((checked, months)) = checked.zip(catalogue.fresh_months(kind))
            && catalogue.is_old(checked.date, months)
        {
            found.push(Diagnostic::new(
                path,
                At::value("checked.date"),
                Problem::Overdue { date: checked.date.iso(), months },
            ));
        }
    };
    for r in &catalogue.listings {
        see(&r.path, &r.folder, r.data.checked.as_ref());
    }
    for r in &catalogue.centres {
        see(&r.path, "centre", r.data.checked.as_ref());
    }
    for r in &catalogue.schemes {
        see(&r.path, "scheme", r.data.checked.as_ref());
    }
    for r in &catalogue.local_schemes {
        see(&r.path, "scheme", r.data.checked.as_ref());
    }
}
