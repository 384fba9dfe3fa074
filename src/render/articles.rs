//! Guides, or news: their list.

use serde::Serialize;

use super::parts::Link;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::Article;
use crate::content::Record;
use crate::diagnostic::Diagnostic;

impl Page<'_> {
    pub(super) fn article_link(self, kind: &str, article: &Record<Article>) -> Link {
        let head = &article.data.head;
        let summary = self.text(&head.summary);
        let note = head.date.map_or(summary.clone(), |date| {
            let parts = [("date", self.voice.date(date).into()), ("text", summary.text.as_str().into())];
            Worded { text: self.say("dated", &parts), lang: summary.lang }
        });
        let label = self.text(&head.title);
        self.named_as(&format!("{kind}:{}", article.id), label.clone())
            .unwrap_or_else(|| Link::new(String::new(), label))
            .with_note(note)
    }

    /// The list of guides.
    pub(super) fn guides(self) -> Result<(Head, String), Diagnostic> {
        let links = self.site.guides().map(|guide| self.article_link("guide", guide)).collect();
        self.articles("guides", links, Vec::new())
    }

    /// The list of news: what is still news, then what was.
    pub(super) fn all_news(self) -> Result<(Head, String), Diagnostic> {
        let (past, fresh): (Vec<_>, Vec<_>) = self.site.news().partition(|item| self.catalogue().is_over(&item.data));
        let links = |items: Vec<&Record<Article>>| items.iter().map(|item| self.article_link("news", item)).collect();
        self.articles("news", links(fresh), links(past))
    }

    /// What is still news, newest first.
    pub(super) fn fresh_news(self) -> impl Iterator<Item = Link> {
        let fresh = self.site.news().filter(move |item| !self.catalogue().is_over(&item.data));
        fresh.map(move |item| self.article_link("news", item))
    }

    fn articles(self, key: &str, links: Vec<Link>, past: Vec<Link>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View<'v> {
            heading: &'v str,
            links: Vec<Link>,
            past: Vec<Link>,
        }
        let heading = self.t(key);
        let main = self.tera("articles.html", &View { heading, links, past })?;
        Ok((self.head(heading, Vec::new(), heading), main))
    }
}
