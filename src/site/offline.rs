//! What a ward's site keeps on a phone: which pages it holds from the first visit on, and the worker that keeps them.

use std::collections::BTreeMap;

use crate::content::Audience;
use crate::plan::{Route, Site, Version};

/// The fingerprints of what is kept, by path.
pub(super) type Kept = BTreeMap<String, String>;

/// Whether a page is kept from the first visit on: what a family needs at night, from the home page to a telephone
/// number. The rest is kept once it was visited.
pub(super) fn is_kept(site: &Site<'_>, page: &Version<'_>) -> bool {
    match page.route {
        // Readers of another language are fewer than a phone's room is worth: their pages are kept as they are visited.
        _ if !page.language.is_main => false,
        Route::Home
        | Route::Directory
        | Route::Task(_)
        | Route::Centres
        | Route::Centre(_)
        | Route::Disaster
        | Route::Offline => true,
        Route::List(id, 1) => site.catalogue.service(id).is_some_and(|service| service.audience == Audience::Children),
        Route::Record(_, id, _) => {
            let called = site.ward().map(|ward| ward.data.first_windows.iter().chain(&ward.data.head_office));
            called.is_some_and(|mut called| called.any(|window| window == id))
        }
        _ => false,
    }
}

/// The worker of a ward: the theme's script, after the list of what it keeps.
pub(super) fn worker(script: &str, kept: &Kept) -> String {
    format!("const KEEP={};\n{script}\n", serde_json::to_string(kept).unwrap_or_default())
}
