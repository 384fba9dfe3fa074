//! What a ward's site keeps on a phone: the service worker, and which pages it holds from the first visit on.

use std::collections::BTreeMap;

use super::{SearchFiles, Theme};
use crate::content::Audience;
use crate::plan::{Route, Site, fingerprint};

/// Where the worker lies below a ward's folder: at its root, because a worker serves what lies below itself.
pub const WORKER: &str = "sw.js";

/// Whether a page is kept from the first visit on: what a family needs at night, from the home page to a telephone
/// number. The rest is kept once it was visited.
pub fn is_kept(site: &Site<'_>, route: &Route<'_>) -> bool {
    match *route {
        Route::Home
        | Route::Directory
        | Route::Task(_)
        | Route::Centres
        | Route::Centre(_)
        | Route::Disaster
        | Route::Offline => true,
        Route::List(id, 1) => site.catalogue.service(id).is_some_and(|service| service.audience == Audience::Children),
        Route::Record(_, id, _) => {
            site.ward().is_some_and(|ward| ward.data.first_windows.iter().any(|window| window == id))
        }
        _ => false,
    }
}

/// The worker of a ward: the theme's script, after the list of what it keeps. `pages` are paths and fingerprints.
pub fn worker(theme: &Theme, search: &SearchFiles, pages: impl IntoIterator<Item = (String, String)>) -> String {
    let assets = theme.assets_of(search.is_wide()).map(|asset| (asset.path.clone(), fingerprint(&asset.bytes)));
    let data = search.kept().map(|(path, text)| (path.clone(), fingerprint(text.as_bytes())));
    let kept: BTreeMap<String, String> = pages.into_iter().chain(assets).chain(data).collect();
    format!("const KEEP={};\n{}\n", serde_json::to_string(&kept).unwrap_or_default(), theme.worker())
}
