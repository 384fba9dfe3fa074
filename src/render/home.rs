//! A site's first page.

use serde::Serialize;

use super::call::Call;
use super::offices::{Calls, Office};
use super::parts::Link;
use super::task::TaskCard;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::WebAddress;
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

impl Page<'_> {
    pub(super) fn home_page(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            heading: String,
            summary: Worded,
            ward: Worded,
            web: Option<String>,
            /// The number to call first.
            call: Option<Call>,
            tasks: Vec<TaskCard>,
            windows: Vec<Office>,
            window_note: Option<String>,
            whole: bool,
            centre_note: Option<Worded>,
            centres: Vec<Office>,
            stages: Vec<Link>,
            guides: Vec<Link>,
            news: Vec<Link>,
            /// All news.
            all_news: Link,
            /// The ward has no window that is known.
            no_window: bool,
            notes: Vec<Worded>,
        }
        let c = self.catalogue();
        let ward = self.site.ward().map(|ward| &ward.data);
        let (call, Calls { first, note, then }) = self.first_call_and_others();
        let name = self.site_name();
        let view = View {
            call,
            heading: self.say("home-title", &[("ward", name.text.as_str().into())]),
            summary: self.text(&c.portal.summary),
            ward: name.clone(),
            web: ward.and_then(|ward| ward.web.as_ref()).map(WebAddress::to_string),
            tasks: c.tasks.iter().map(|task| self.task_card(task)).collect(),
            windows: first,
            window_note: ward.and_then(|ward| ward.window_note.as_ref()).map(|note| self.linked(note)),
            whole: ward.is_none(),
            centre_note: note,
            centres: then,
            stages: self.stage_links(),
            guides: self
                .site
                .guides()
                // Those for every stage are for everybody; the others stand at their stage.
                .filter(|guide| {
                    guide.data.head.page.is_none() && [0, c.stages.stages.len()].contains(&guide.data.head.stages.len())
                })
                .take(3)
                .map(|guide| self.article_link("guide", guide))
                .collect(),
            news: self.fresh_news().take(3).collect(),
            all_news: self.link(&Route::News, self.t("news")),
            no_window: ward.is_some_and(|ward| ward.first_windows.is_empty()),
            notes: ward.map_or_else(Vec::new, |ward| self.texts(&ward.notes)),
        };
        let head = Head {
            title: format!("{} | {}", view.heading, self.text(&c.portal.title).text),
            description: view.summary.text.clone(),
            crumbs: Vec::new(),
            here: name,
        };
        Ok((head, self.tera("home.html", &view)?))
    }
}
