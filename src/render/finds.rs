//! What the search of each site finds, in each language.

use std::borrow::Cow;

use super::found::{Stands, Teller, concepts, pages};
use super::theme::Theme;
use super::voice::Voice;
use super::within::within;
use crate::catalogue::Catalogue;
use crate::plan::{Language, Route, Site};
use crate::search::{Entry, Index, Library, Prepared, SCANNED_AT_MOST, SearchFile, SearchFiles};

/// All pages that some site's search can find, in every language.
#[derive(Debug)]
pub struct Finds<'c>(Vec<Finding<'c>>);

impl<'c> Finds<'c> {
    /// Prepares all pages of a portal in its languages, once for all its sites.
    pub fn new(catalogue: &'c Catalogue, theme: &'c Theme) -> Self {
        let spoken = Language::all(&catalogue.portal.languages).into_iter();
        let finding =
            |language: Language<'c>| Some(Finding::new(catalogue, theme.one_voice(language.tag).ok()?, language));
        Self(spoken.filter_map(finding).collect())
    }

    /// The scripts of one site.
    pub fn files(&self, site: &Site<'_>) -> SiteSearch<'c> {
        SiteSearch(self.0.iter().map(|finding| (finding.language, finding.files(site))).collect())
    }
}

/// The search scripts of a site, by language.
/// One that holds nothing is that of a site whose search is not made.
#[derive(Debug, Default)]
pub struct SiteSearch<'c>(Vec<(Language<'c>, SearchFiles)>);

impl<'c> SiteSearch<'c> {
    /// The scripts in a language.
    pub fn of(&self, language: Language<'_>) -> Option<&SearchFiles> {
        self.0.iter().find(|(one, _)| *one == language).map(|(_, files)| files)
    }

    /// All scripts.
    pub fn files(&self) -> impl Iterator<Item = (Language<'c>, &SearchFile)> {
        self.0.iter().flat_map(|(language, files)| files.files().map(|file| (*language, file)))
    }

    /// Whether the site is searched by files.
    pub(crate) fn is_wide(&self) -> bool {
        self.0.iter().any(|(_, files)| files.is_wide())
    }
}

/// All pages that some site's search can find in one language, and where each stands.
#[derive(Debug)]
struct Finding<'c> {
    library: Library,
    stands: Vec<Stands<'c>>,
    language: Language<'c>,
}
impl<'c> Finding<'c> {
    /// Prepares all pages of a portal, once for all its sites.
    fn new(catalogue: &'c Catalogue, voice: &'c Voice, language: Language<'c>) -> Self {
        let t = Teller { c: catalogue, voice, language };
        let mut pages = pages(t, within(t));
        // What everything is about rules nothing out, and weighs next to nothing because it is everywhere.
        for doc in pages.iter_mut().map(|(_, doc)| doc).filter(|doc| doc.kind != "ward" && doc.kind != "term") {
            let new: Vec<String> =
                catalogue.portal.about.iter().filter(|id| !doc.concepts.contains(id)).cloned().collect();
            doc.concepts.extend(new);
        }
        let (stands, docs) = pages.into_iter().unzip();
        Self { library: Library::new(docs, &concepts(t)), stands, language }
    }

    /// The scripts of one site: of a ward if it has few pages, by files if it has many.
    fn files(&self, site: &Site<'_>) -> SearchFiles {
        let entries = self.entries(site);
        SearchFiles::of(if entries.len() > SCANNED_AT_MOST {
            Index::Wide(self.library.wide_index(entries))
        } else {
            Index::Ward(self.library.ward_index(&entries))
        })
    }

    fn entries(&self, site: &Site<'_>) -> Vec<Entry<'_>> {
        let mut listed = vec![false; site.catalogue.listings.len()];
        for position in site.lists.iter().flat_map(|(_, plan)| plan.all()) {
            if let Some(listed) = listed.get_mut(position) {
                *listed = true;
            }
        }
        self.library
            .numbered()
            .filter_map(|(place, page)| Some(page.at(self.address(site, &listed, self.stands.get(place)?, page)?)))
            .collect()
    }

    /// A page's address from the search page of a site, if it stands there; in the main language where it is not there
    /// in this one.
    fn address<'p>(
        &self,
        site: &Site<'_>,
        listed: &[bool],
        stands: &Stands<'_>,
        page: &'p Prepared,
    ) -> Option<Cow<'p, str>> {
        let up = if self.language.is_main { "" } else { "../" };
        let own = |route: &Route<'_>| {
            let href = page.doc().href.as_str();
            if site.speaks(route, self.language) { Cow::Borrowed(href) } else { Cow::Owned([up, href].concat()) }
        };
        match *stands {
            Stands::Listing(route, position) => {
                let is_here = listed.get(position).is_some_and(|listed| *listed);
                let there = || format!("{up}{}", site.address(&site.version(route, self.language)));
                is_here.then(|| if site.ward().is_some() { own(&route) } else { Cow::Owned(there()) })
            }
            Stands::Everywhere(route) => site.has(&route).then(|| own(&route)),
            Stands::Of(route, slug) => {
                let there = || {
                    let path = site.version(route, self.language).path();
                    let heading = page.doc().href.strip_prefix(&route.path()).unwrap_or_default();
                    format!("{up}../{slug}/{path}{heading}")
                };
                site.ward().map_or_else(|| Some(Cow::Owned(there())), |here| (*here.id == *slug).then(|| own(&route)))
            }
            Stands::Where(route, article) => (site.shows(article) && site.has(&route)).then(|| own(&route)),
            Stands::Ward(slug) if site.ward().is_some_and(|here| *here.id == *slug) => {
                Some(Cow::Owned(Route::Home.path()))
            }
            Stands::Ward(_) => Some(own(&Route::Home)),
        }
    }
}
