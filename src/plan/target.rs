//! References as clerks write them: `scheme:respite`, `list:short-stay`, `page:coordinators`.

use super::{Route, Site};

/// A reference, read but not yet looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target<'t> {
    /// Out of the site.
    External(&'t str),
    /// A kind and an id, and an anchor if any.
    Internal {
        /// `scheme`, `list`, `page`, …
        kind: &'t str,
        /// The id.
        id: &'t str,
        /// What follows `#`.
        anchor: Option<&'t str>,
    },
}

impl<'t> Target<'t> {
    /// Reads a reference; `None` if it has no known form.
    pub(crate) fn parse(text: &'t str) -> Option<Self> {
        if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| text.starts_with(scheme)) {
            return Some(Self::External(text));
        }
        let (kind, rest) = text.split_once(':')?;
        let (id, anchor) = rest.split_once('#').map_or((rest, None), |(id, anchor)| (id, Some(anchor)));
        Some(Self::Internal { kind, id, anchor })
    }
}

impl<'a> Site<'a> {
    /// The page that a reference means in this site, with its anchor.
    pub(crate) fn resolve(&self, kind: &str, id: &str) -> Option<(Route<'a>, Option<String>)> {
        let c = self.catalogue;
        let plain = |route: Route<'a>| Some((route, None));
        match kind {
            "scheme" => plain(Route::Scheme(&c.scheme(id)?.id)),
            "list" => plain(Route::List(&c.service(id)?.id, 1)),
            "task" => plain(Route::Task(&c.tasks.iter().find(|task| &*task.id == id)?.id)),
            "stage" => plain(Route::Stage(&c.stage(id)?.id)),
            "centre" => plain(Route::Centre(&c.centre(id)?.id)),
            "guide" => {
                let guide = self.guides().find(|guide| &*guide.id == id)?;
                guide
                    .data
                    .head
                    .page
                    .map_or_else(|| plain(Route::Guide(&guide.id)), |slot| plain(Self::slot_route(slot)))
            }
            "news" => plain(Route::NewsItem(&self.news().find(|item| &*item.id == id)?.id)),
            "term" => {
                Some((Route::Glossary, Some(c.term(id).filter(|term| term.data.plain.is_some())?.id.to_string())))
            }
            "record" => {
                let position = c.listing_index(id)?;
                let record = c.listings.get(position)?;
                let route = Route::Record(&record.folder, &record.id, position);
                self.has(&route).then_some((route, None))
            }
            "page" => plain(page(id)?),
            _ => None,
        }
    }
}

/// The names of pages.
pub(super) const PAGES: [&str; 18] = [
    "home",
    "coordinators",
    "network",
    "meetings",
    "figures",
    "training",
    "glossary",
    "disaster",
    "score",
    "about",
    "data",
    "search",
    "wards",
    "schemes",
    "guides",
    "stages",
    "news",
    "centres",
];

fn page<'a>(name: &str) -> Option<Route<'a>> {
    Some(match name {
        "home" => Route::Home,
        "coordinators" => Route::Coordinators,
        "network" => Route::Network,
        "meetings" => Route::Meetings,
        "figures" => Route::Figures,
        "training" => Route::Training,
        "glossary" => Route::Glossary,
        "disaster" => Route::Disaster,
        "score" => Route::Score,
        "about" => Route::About,
        "data" => Route::Data,
        "search" => Route::Directory,
        "wards" => Route::Wards,
        "schemes" => Route::Schemes,
        "guides" => Route::Guides,
        "stages" => Route::Stages,
        "news" => Route::News,
        "centres" => Route::Centres,
        _ => return None,
    })
}
