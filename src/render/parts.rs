//! The small views that templates share, and how they are made.

use serde::Serialize;

use super::Page;
use crate::content::{Checked, Contact, Fact, SourceRef, Text, WebAddress};

/// A link.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) note: Option<String>,
    pub(super) here: bool,
}

impl Link {
    pub(super) fn new(href: String, label: String) -> Self {
        Self { href, label, note: None, here: false }
    }

    pub(super) fn with_note(mut self, note: String) -> Self {
        self.note = Some(note).filter(|note| !note.is_empty());
        self
    }
}

/// A label and a value.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FactView {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) note: Option<String>,
}

/// A line of a record that shows 未確認 when it is asked for and not known.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Field {
    pub(super) show: bool,
    pub(super) text: Option<String>,
}

impl Field {
    /// Shown when known.
    pub(super) fn known(text: Option<String>) -> Self {
        Self { show: text.is_some(), text }
    }

    /// Shown always: 未確認 when not known.
    pub(super) fn asked(text: Option<String>) -> Self {
        Self { show: true, text }
    }

    /// Shown when known or asked for.
    pub(super) fn if_asked(asked: bool, text: Option<String>) -> Self {
        Self { show: asked || text.is_some(), text }
    }
}

/// A source as readers see it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SourceView {
    title: String,
    url: Option<String>,
    about: Option<String>,
    note: Option<String>,
}

/// Where the facts of a page come from.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Provenance {
    pub(super) sources: Vec<SourceView>,
    pub(super) attributions: Vec<String>,
    pub(super) known: Option<String>,
    pub(super) checked: Option<String>,
    pub(super) checked_by: Option<String>,
}

impl Page<'_> {
    pub(super) fn sources(self, sources: &[SourceRef]) -> Vec<SourceView> {
        let source = |reference| {
            let source = self.catalogue().source(reference)?;
            let about: Vec<String> = [
                source.publisher.as_ref().map(|text| self.text(text)),
                source.date.map(crate::content::When::japanese),
            ]
            .into_iter()
            .flatten()
            .collect();
            Some(SourceView {
                title: self.text(&source.title),
                url: source.url.as_ref().map(WebAddress::to_string),
                about: Some(about.join("、")).filter(|about| !about.is_empty()),
                note: source.note.as_ref().map(|text| self.text(text)),
            })
        };
        sources.iter().filter_map(source).collect()
    }

    pub(super) fn attributions(self, sources: &[SourceRef]) -> Vec<String> {
        let mut lines: Vec<String> = sources
            .iter()
            .filter_map(|reference| self.catalogue().source(reference)?.attribution.as_ref())
            .map(|text| self.text(text))
            .collect();
        lines.sort();
        lines.dedup();
        lines
    }

    pub(super) fn provenance(self, sources: &[SourceRef], checked: Option<&Checked>) -> Provenance {
        Provenance {
            sources: self.sources(sources),
            attributions: self.attributions(sources),
            known: self.source_dates(sources),
            checked: checked.map(|checked| checked.date.japanese()),
            checked_by: checked.and_then(|checked| {
                let parts: Vec<String> =
                    [&checked.by, &checked.how].into_iter().flatten().map(|text| self.text(text)).collect();
                Some(parts.join("、")).filter(|text| !text.is_empty())
            }),
        }
    }

    /// In a line: when the facts were checked, or else of when the source is.
    pub(super) fn known_line(self, sources: &[SourceRef], checked: Option<&Checked>) -> String {
        if let Some(checked) = checked {
            return format!("{}：{}", self.t("checked"), checked.date.japanese());
        }
        let source = self
            .source_dates(sources)
            .map_or_else(String::new, |dates| format!("　{}：{dates}", self.t("source-date")));
        format!("{}：{}{source}", self.t("checked"), self.t("unknown"))
    }

    /// From the oldest source to the newest: one new paper must not make what an old one says look new.
    fn source_dates(self, sources: &[SourceRef]) -> Option<String> {
        let dates = || sources.iter().filter_map(|source| self.catalogue().source(source)?.date);
        let (oldest, newest) = (dates().min()?.japanese(), dates().max()?.japanese());
        Some(if oldest == newest { newest } else { format!("{oldest}〜{newest}") })
    }

    pub(super) fn facts(self, facts: &[Fact]) -> Vec<FactView> {
        facts
            .iter()
            .map(|fact| FactView {
                label: self.text(&fact.label),
                value: self.text(&fact.value),
                note: fact.note.as_ref().map(|note| self.text(note)),
            })
            .collect()
    }

    pub(super) fn maybe(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text)).filter(|text| !text.is_empty())
    }

    pub(super) fn joined(self, texts: &[Text], with: &str) -> Option<String> {
        Some(self.texts(texts).join(with)).filter(|text| !text.is_empty())
    }

    pub(super) fn phone(self, contact: &Contact) -> (Option<String>, Option<String>, Option<String>) {
        (
            contact.phone.as_ref().map(crate::content::Phone::tel),
            contact.phone.as_ref().map(ToString::to_string),
            self.maybe(contact.phone_note.as_ref()),
        )
    }
}
