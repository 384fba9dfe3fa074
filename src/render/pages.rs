//! Which function makes which page.

use super::narrow::Narrow;
use super::{Head, Page, SearchOf};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

impl Page<'_> {
    /// Head and main part of any page.
    pub(super) fn body(self, route: &Route<'_>, search: SearchOf<'_>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let missing = || Ok((self.head("", Vec::new(), ""), String::new()));
        match *route {
            Route::Home => self.home_page(),
            Route::Task(id) => c.tasks.iter().find(|task| &*task.id == id).map_or_else(missing, |task| self.task(task)),
            Route::Stages => self.stages(),
            Route::Stage(id) => c.stage(id).map_or_else(missing, |stage| self.stage(stage)),
            Route::Directory => self.directory(search),
            Route::List(id, page) => {
                c.service(id).map_or_else(missing, |service| self.list(service, Narrow::Page(page)))
            }
            Route::ListBy(id, by) => c.service(id).map_or_else(missing, |service| self.list(service, Narrow::By(by))),
            Route::Record(service, _, i) => {
                c.listings.get(i).map_or_else(missing, |record| self.record(service, record))
            }
            Route::Centres => self.centres(),
            Route::Centre(id) => c.centre(id).map_or_else(missing, |centre| self.centre(centre)),
            Route::Schemes => self.schemes(),
            Route::Scheme(id) => c.scheme(id).map_or_else(missing, |scheme| self.scheme(scheme)),
            Route::Guides => self.guides(),
            Route::News => self.all_news(),
            Route::Guide(id) => self
                .site
                .guides()
                .find(|guide| &*guide.id == id)
                .map_or_else(missing, |guide| self.article(guide, "guides")),
            Route::NewsItem(id) => {
                self.site.news().find(|item| &*item.id == id).map_or_else(missing, |item| self.article(item, "news"))
            }
            Route::Coordinators => self.coordinators(),
            Route::Network => self.network(),
            Route::Meetings => self.meetings(),
            Route::Figures => self.figures(),
            Route::Training => self.training(),
            Route::Disaster => self.disaster(),
            Route::About => self.about(),
            Route::Glossary => self.glossary(),
            Route::Score => self.score(),
            Route::Data => self.data(),
            Route::Wards => self.wards(),
            Route::NotFound => self.not_found("not-found"),
            Route::Offline => self.not_found("offline"),
        }
    }
}
