//! A guide or a news item.

use serde::Serialize;

use super::parts::{Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::Article;
use crate::content::Record;
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

impl Page<'_> {
    /// A text as HTML, in the page's language or else marked with its own.
    pub(super) fn prose(self, article: &Article) -> String {
        let ward = self.site.ward().map(|ward| &*ward.id);
        let html = |document: &crate::markdown::Document| document.html(ward, |target| self.reference(target));
        match article.others.get(self.language.tag) {
            Some(document) => html(document),
            None if self.language.is_main => html(&article.body),
            None => format!("<div lang=\"{}\">{}</div>", self.catalogue().lang(), html(&article.body)),
        }
    }

    pub(super) fn article(self, article: &Record<Article>, up: &str) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            title: Worded,
            date: Option<String>,
            summary: Worded,
            body: String,
            stages: Vec<Link>,
            root: String,
            provenance: Provenance,
        }
        let head = &article.data.head;
        let stages = head
            .stages
            .iter()
            .filter_map(|id| self.catalogue().stage(id))
            .map(|stage| self.link(&Route::Stage(&stage.id), self.text(&stage.label)));
        let view = View {
            title: self.text(&head.title),
            date: head.date.map(|date| self.voice.date(date)),
            summary: self.text(&head.summary),
            body: self.prose(&article.data),
            stages: stages.collect(),
            root: self.root(),
            provenance: self.provenance(&head.sources, head.checked.as_ref()),
        };
        let route = if up == "news" { Route::News } else { Route::Guides };
        let up = vec![self.link(&route, self.t(up))];
        Ok((self.head(view.title.clone(), up, view.summary.clone()), self.tera("article.html", &view)?))
    }
}
