//! Which pages there are in which language.

use super::{Language, Route, Site, Version};
use crate::content::Text;

impl<'a> Site<'a> {
    /// Whether a page of the main language is there in another one too: pages that are made of data always are, texts
    /// where somebody has written them.
    pub fn speaks(&self, route: &Route<'_>, language: Language<'_>) -> bool {
        if language.is_main {
            return true;
        }
        let c = self.catalogue;
        let said = |text: &Text| text.has(language.tag);
        let slot = |slot| c.slot_guide(slot).is_some_and(|guide| guide.data.speaks(language.tag));
        match route {
            Route::Home
            | Route::Task(_)
            | Route::Stages
            | Route::Stage(_)
            | Route::Directory
            | Route::List(..)
            | Route::ListBy(..)
            | Route::Record(..)
            | Route::Centres
            | Route::Centre(_)
            | Route::Disaster
            | Route::Wards
            | Route::NotFound
            | Route::Offline => true,
            Route::Scheme(id) => {
                c.scheme(id).is_some_and(|scheme| said(&scheme.data.name) && said(&scheme.data.summary))
            }
            Route::Schemes => c.schemes.iter().any(|one| self.speaks(&Route::Scheme(&one.id), language)),
            Route::Guide(id) => self.guides().any(|guide| &*guide.id == *id && guide.data.speaks(language.tag)),
            Route::Guides => self.guides().any(|guide| guide.data.speaks(language.tag)),
            Route::NewsItem(id) => self.news().any(|item| &*item.id == *id && item.data.speaks(language.tag)),
            Route::News => self.news().any(|item| item.data.speaks(language.tag)),
            Route::Glossary => c.terms.iter().all(|term| said(&term.data.label) && term.data.plain.iter().all(said)),
            Route::Coordinators
            | Route::Network
            | Route::Meetings
            | Route::Figures
            | Route::Training
            | Route::Score
            | Route::About => Self::slot_of(route).is_some_and(slot),
            Route::Data => false,
        }
    }

    /// The page in a language, or else in the main one.
    pub fn version<'r>(&self, route: Route<'r>, language: Language<'r>) -> Version<'r>
    where
        'a: 'r,
    {
        let language = if self.speaks(&route, language) { Some(language) } else { self.languages.first().copied() };
        Version { route, language: language.unwrap_or(Language { tag: self.catalogue.lang(), is_main: true }) }
    }
}
