//! A guide or a news item.

use serde::Serialize;

use super::parts::{Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::Article;
use crate::content::Record;
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

/// The level of the headings that begin parts.
const PART: u8 = 2;
/// A text of fewer parts needs no contents.
const PARTS_AT_LEAST: usize = 3;

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

    /// The parts of a long text, by their headings.
    fn contents(self, article: &Article) -> Vec<Link> {
        let document = article.others.get(self.language.tag).unwrap_or(&article.body);
        let parts = document.headings.iter().filter(|heading| heading.level == PART);
        let parts: Vec<Link> = parts
            .map(|part| Link::new(format!("#{}", part.anchor), self.in_language_of(article, &part.text)))
            .collect();
        if parts.len() < PARTS_AT_LEAST { Vec::new() } else { parts }
    }

    /// A piece of an article's text, in the page's language or else marked with its own.
    fn in_language_of(self, article: &Article, text: &str) -> Worded {
        if article.others.contains_key(self.language.tag) { text.into() } else { self.in_main(text) }
    }

    pub(super) fn article(self, article: &Record<Article>, up: &str) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            title: Worded,
            date: Option<String>,
            summary: Worded,
            body: String,
            /// Its parts, where there are many.
            contents: Vec<Link>,
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
            contents: self.contents(&article.data),
            stages: stages.collect(),
            root: self.root(),
            provenance: self.provenance(&head.sources, head.checked.as_ref()),
        };
        let route = if up == "news" { Route::News } else { Route::Guides };
        let up = vec![self.link(&route, self.t(up))];
        Ok((self.head(view.title.clone(), up, view.summary.clone()), self.tera("article.html", &view)?))
    }
}
