//! How heavy a page may be: data of the theme (`budgets.yaml`), held against every page that is made.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::Files;
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::plan::Route;

const FILE: &str = "budgets.yaml";
const KB: usize = 1024;
/// HTML shrinks to less than this part of itself on its way; only what could be too heavy is pressed to know.
const SHRINKS: usize = 2;
/// The most that the method does; hosts send a little less still, by better methods.
const LEVEL: u8 = 9;
/// The kind of all pages that have no budget of their own.
const OTHER: &str = "other";

/// Budgets by kind of page, in kilobytes as they travel.
#[derive(Debug, Default)]
pub(super) struct Budgets(BTreeMap<String, usize>);

impl Budgets {
    /// Reads the budgets of a theme; a theme without the file has none.
    pub(super) fn read(files: &Files) -> Result<Self, Diagnostic> {
        let Some(yaml) = files.get(FILE) else { return Ok(Self::default()) };
        serde_yaml::from_slice(yaml).map(Self).map_err(|error| {
            let at = error.location().map_or(At::File, |place| At::Bytes(place.index(), place.index()));
            Diagnostic::new(&FILE.into(), at, Problem::BadValue { detail: error.to_string() })
        })
    }

    /// What is said of a page that is too heavy.
    pub(super) fn judge(&self, route: &Route<'_>, path: &str, html: &[u8]) -> Option<Diagnostic> {
        let kind = kind_of(route);
        let kind = if self.0.contains_key(kind) { kind } else { OTHER };
        let limit = self.0.get(kind)? * KB;
        if html.len() <= limit * SHRINKS {
            return None;
        }
        let size = miniz_oxide::deflate::compress_to_vec(html, LEVEL).len();
        let problem = Problem::HeavyPage { page: path.to_owned(), size: size.div_ceil(KB), budget: limit / KB };
        let file: Arc<str> = FILE.into();
        (size > limit).then(|| Diagnostic::new(&file, At::value(kind), problem))
    }
}

fn kind_of(route: &Route<'_>) -> &'static str {
    match route {
        Route::Home => "home",
        Route::Task(_) => "task",
        Route::Record(..) => "record",
        Route::Scheme(_) => "scheme",
        Route::List(..) => "list",
        Route::ListBy(..) => "choice",
        Route::Disaster => "disaster",
        Route::Glossary => "glossary",
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_heavy_as_it_travels_is_refused() {
        let budgets = Budgets([("home".to_owned(), 2), (OTHER.to_owned(), 2)].into());
        let light = "あ".repeat(20 * KB);
        assert!(budgets.judge(&Route::Home, "a", light.as_bytes()).is_none(), "it shrinks to nearly nothing");
        let mut seed = 1_u32;
        let heavy: String = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x4E00 + (seed >> 16) % 8000).unwrap_or('字')
        })
        .take(2 * KB)
        .collect();
        let found = budgets.judge(&Route::Home, "a/index.html", heavy.as_bytes()).expect("too heavy");
        assert_eq!(found.at, At::value("home"));
        assert!(matches!(&*found.problem, Problem::HeavyPage { budget: 2, page, .. } if page == "a/index.html"));
        assert!(budgets.judge(&Route::Stages, "a", heavy.as_bytes()).is_some(), "all others have a budget too");
        assert!(Budgets::default().judge(&Route::Home, "a", heavy.as_bytes()).is_none());
    }
}
