//! Windows to call that are no use: ended, paused, of another ward, of a service that is no window, or named twice.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::{Listing, Record, StateKind, Ward};
use crate::diagnostic::{At, Diagnostic, Problem};

/// The folder of windows.
const WINDOWS: &str = "windows";

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut tell = |path: &Arc<str>, field: &str, id: &str, why: Option<&'static str>| {
        found.extend(
            why.map(|why| Diagnostic::new(path, At::value(field), Problem::OddWindow { id: id.to_owned(), why })),
        );
    };
    for ward in &catalogue.wards {
        let mut seen = BTreeSet::new();
        let windows = ward.data.first_windows.iter().enumerate().map(|(i, id)| (format!("first_windows.{i}"), id));
        for (field, id) in windows.chain(ward.data.head_office.iter().map(|id| ("head_office".to_owned(), id))) {
            let why = if seen.insert(id) {
                catalogue.listing(id).and_then(|window| trouble(catalogue, ward, window))
            } else {
                Some("twice")
            };
            tell(&ward.path, &field, id, why);
        }
    }
    for scheme in &catalogue.local_schemes {
        let Some((ward, id)) =
            scheme.ward.as_deref().and_then(|slug| catalogue.ward(slug)).zip(scheme.data.window.as_ref())
        else {
            continue;
        };
        tell(&scheme.path, "window", id, catalogue.listing(id).and_then(|window| trouble(catalogue, ward, window)));
    }
}

fn trouble(catalogue: &Catalogue, ward: &Record<Ward>, window: &Record<Listing>) -> Option<&'static str> {
    match window.data.state.as_ref().map(|state| state.is) {
        Some(StateKind::Ended) => Some("ended"),
        Some(StateKind::Paused) => Some("paused"),
        _ if !catalogue.serves(window, ward) => Some("elsewhere"),
        _ if *window.folder != *WINDOWS && catalogue.service(WINDOWS).is_some() => Some("kind"),
        _ => None,
    }
}
