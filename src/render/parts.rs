//! The small views that templates share, and how they are made.

use serde::Serialize;

use super::Page;
use super::worded::Worded;
use crate::content::{Checked, Contact, Fact, SourceRef, Text, WebAddress};

/// A link.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) label: Worded,
    pub(super) note: Option<Worded>,
    /// The language of the page that it leads to, where that is not this page's.
    pub(super) lang: Option<Box<str>>,
}

impl Link {
    pub(super) fn new(href: String, label: impl Into<Worded>) -> Self {
        Self { href, label: label.into(), note: None, lang: None }
    }

    pub(super) fn with_note(mut self, note: impl Into<Worded>) -> Self {
        self.note = Some(note.into()).filter(|note| !note.is_empty());
        self
    }
}

/// A heading with links below it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GroupView {
    pub(super) label: Worded,
    pub(super) links: Vec<Link>,
}

/// A label and a value.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FactView {
    pub(super) label: Worded,
    pub(super) value: Worded,
    pub(super) note: Option<Worded>,
}

/// A line of a record that shows 未確認 when it is asked for and not known.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Field {
    pub(super) show: bool,
    pub(super) text: Option<Worded>,
}

impl Field {
    /// Shown when known.
    pub(super) fn known(text: Option<impl Into<Worded>>) -> Self {
        let text = text.map(Into::into);
        Self { show: text.is_some(), text }
    }

    /// Shown always: 未確認 when not known.
    pub(super) fn asked(text: Option<impl Into<Worded>>) -> Self {
        Self { show: true, text: text.map(Into::into) }
    }

    /// Shown when known or asked for.
    pub(super) fn if_asked(asked: bool, text: Option<impl Into<Worded>>) -> Self {
        let text = text.map(Into::into);
        Self { show: asked || text.is_some(), text }
    }
}

/// A source as readers see it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SourceView {
    title: Worded,
    url: Option<String>,
    about: Option<Worded>,
    note: Option<Worded>,
}

/// Where the facts of a page come from.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Provenance {
    pub(super) sources: Vec<SourceView>,
    pub(super) attributions: Vec<Worded>,
    pub(super) known: Option<String>,
    pub(super) checked: Option<String>,
    pub(super) checked_by: Option<Worded>,
}

impl Page<'_> {
    pub(super) fn sources(self, sources: &[SourceRef]) -> Vec<SourceView> {
        let source = |reference| {
            let source = self.catalogue().source(reference)?;
            let publisher = source.publisher.as_ref().map(|text| self.text(text));
            let date = source.date.map(|date| self.voice.date(date).into());
            let about = publisher.into_iter().chain(date).collect();
            Some(SourceView {
                title: self.text(&source.title),
                url: source.url.as_ref().map(WebAddress::to_string),
                about: Worded::joined(about, self.t("comma")),
                note: source.note.as_ref().map(|text| self.text(text)),
            })
        };
        sources.iter().filter_map(source).collect()
    }

    pub(super) fn attributions(self, sources: &[SourceRef]) -> Vec<Worded> {
        let mut lines: Vec<Worded> = sources
            .iter()
            .filter_map(|reference| self.catalogue().source(reference)?.attribution.as_ref())
            .map(|text| self.text(text))
            .collect();
        lines.sort_by(|a, b| a.text.cmp(&b.text));
        lines.dedup();
        lines
    }

    pub(super) fn provenance(self, sources: &[SourceRef], checked: Option<&Checked>) -> Provenance {
        Provenance {
            sources: self.sources(sources),
            attributions: self.attributions(sources),
            known: self.source_dates(sources),
            checked: checked.map(|checked| self.voice.date(checked.date)),
            checked_by: checked.and_then(|checked| {
                let parts = [&checked.by, &checked.how].into_iter().flatten().map(|text| self.text(text)).collect();
                Worded::joined(parts, self.t("comma"))
            }),
        }
    }

    /// In a line: when the facts were checked, or else of when the source is.
    pub(super) fn known_line(self, sources: &[SourceRef], checked: Option<&Checked>) -> String {
        if let Some(checked) = checked {
            return self.say("known-checked", &[("date", self.voice.date(checked.date).into())]);
        }
        match self.source_dates(sources) {
            Some(dates) => self.say("known-dates", &[("dates", dates.into())]),
            None => self.t("known-nothing").to_owned(),
        }
    }

    /// From the oldest source to the newest: one new paper must not make what an old one says look new.
    fn source_dates(self, sources: &[SourceRef]) -> Option<String> {
        let dates = || sources.iter().filter_map(|source| self.catalogue().source(source)?.date);
        let (oldest, newest) = (dates().min()?, dates().max()?);
        let said = self.voice.date(newest);
        Some(if oldest == newest {
            said
        } else {
            self.say("dates-span", &[("from", self.voice.date(oldest).into()), ("to", said.into())])
        })
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

    pub(super) fn maybe(self, text: Option<&Text>) -> Option<Worded> {
        text.map(|text| self.text(text)).filter(|text| !text.is_empty())
    }

    /// Texts in a row.
    pub(super) fn joined(self, texts: &[Text]) -> Option<Worded> {
        Worded::joined(self.texts(texts), self.t("comma"))
    }

    pub(super) fn phone(self, contact: &Contact) -> (Option<String>, Option<String>, Option<Worded>) {
        (
            contact.phone.as_ref().map(crate::content::Phone::tel),
            contact.phone.as_ref().map(ToString::to_string),
            self.maybe(contact.phone_note.as_ref()),
        )
    }
}
