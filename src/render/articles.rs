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

    pub(super) fn articles(self, key: &str, links: Vec<Link>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View<'v> {
            heading: &'v str,
            links: Vec<Link>,
        }
        let heading = self.t(key);
        let main = self.tera("articles.html", &View { heading, links })?;
        Ok((self.head(heading, Vec::new(), heading), main))
    }
}
