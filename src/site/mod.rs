//! What a site consists of, as a value: every file of a site and of the portal's root, its path and how it is made.
//!
//! [`outputs`] and [`root_outputs`] are the only lists. A build makes all of them, the preview the one that is asked
//! for; the folders and what a phone keeps follow from the same lists. A further output is one more entry here.

mod offline;
mod works;

use std::collections::BTreeSet;

use crate::catalogue::Catalogue;
use crate::plan::{Language, RECORDS, Site, Version, WORKER};
use crate::render::{Asset, BY_FILES, SiteSearch, Theme};

pub use works::{Works, root_bytes};

/// One file.
#[derive(Debug)]
pub struct Output<Made> {
    /// Where it lies below its folder, with `/` between parts.
    pub path: String,
    /// How it is made.
    pub made: Made,
    /// Whether a phone keeps it from the first visit on, so that it is there without a network.
    pub kept: bool,
}

/// How a file of a site is made.
#[derive(Debug, Clone, Copy)]
pub enum Made<'a> {
    /// A page of the site.
    Page(Version<'a>),
    /// A static file of the theme.
    Asset(&'a Asset),
    /// A script of the search, made already.
    Search(&'a str),
    /// The site's records as a table.
    Records,
    /// The service worker, which lists what is kept: made after all others.
    Worker,
}

/// How a file above all sites is made.
#[derive(Debug, Clone, Copy)]
pub enum Above<'a> {
    /// The page that chooses a ward.
    Page(Language<'a>),
    /// A static file of the theme.
    Asset(&'a Asset),
}

/// Every file of a site. Those of the search are among them in the languages that it is made for; all others are known
/// from the plan.
pub fn outputs<'a>(
    site: &'a Site<'a>,
    theme: &'a Theme,
    search: &'a SiteSearch<'a>,
) -> impl Iterator<Item = Output<Made<'a>>> {
    let is_wide = search.is_wide();
    let has_worker = site.ward().is_some();
    let one = |path: &str, made, kept| Output { path: path.to_owned(), made, kept };
    let pages = site.pages.iter().map(move |page| Output {
        path: page.path(),
        made: Made::Page(*page),
        kept: has_worker && offline::is_kept(site, page),
    });
    let assets = theme.assets().filter(move |(name, _)| is_wide || *name != BY_FILES);
    let assets = assets.map(move |(_, asset)| one(&asset.path, Made::Asset(asset), has_worker));
    let scripts = search.files().map(move |(language, file)| Output {
        path: language.below(&file.path),
        made: Made::Search(&file.text),
        kept: has_worker && language.is_main && file.kept,
    });
    let records = one(RECORDS, Made::Records, false);
    let worker = has_worker.then(|| one(WORKER, Made::Worker, false));
    pages.chain(assets).chain(scripts).chain([records]).chain(worker)
}

/// Every file above the sites.
pub fn root_outputs<'a>(catalogue: &'a Catalogue, theme: &'a Theme) -> impl Iterator<Item = Output<Above<'a>>> {
    let languages = Language::all(&catalogue.portal.languages).into_iter();
    let pages = languages.map(|language| Output {
        path: language.below("index.html"),
        made: Above::Page(language),
        kept: false,
    });
    let assets = theme.assets().filter(|(name, _)| *name != BY_FILES);
    let assets = assets.map(|(_, asset)| Output { path: asset.path.clone(), made: Above::Asset(asset), kept: false });
    pages.chain(assets)
}

/// The folders that files go into, each once.
pub fn folders<'p>(paths: impl IntoIterator<Item = &'p str>) -> BTreeSet<&'p str> {
    paths.into_iter().map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_told_once() {
        let paths = ["a/b.html", "index.html", "a/c.html", "search/wide/s0.js"];
        assert_eq!(folders(paths).into_iter().collect::<Vec<_>>(), ["", "a", "search/wide"]);
    }
}
