//! The facts of a problem as its phrase sees them.

use super::Lang;
use crate::say;

/// A field as messages name it: by its title and its key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    title: Option<String>,
    pub(super) key: String,
}

impl Named {
    /// A field with a title, if it has one; without a key it is the file as a whole.
    pub(crate) fn new(title: Option<&str>, key: &str) -> Self {
        Self { title: title.map(str::to_owned), key: key.to_owned() }
    }

    pub(super) fn say(&self, lang: Lang) -> String {
        let title = self.title.as_deref();
        say!(
            lang,
            "field",
            title = title.unwrap_or_default(),
            key = self.key.as_str(),
            has_title = yes(title.is_some())
        )
    }
}

/// A fact as phrases see it.
#[derive(Clone, Copy)]
pub(super) enum Fact<'f> {
    Text(&'f str),
    Number(u64),
    Truth(bool),
    Maybe(Option<&'f str>),
    List(&'f [String]),
    Field(&'f Named),
}

/// The names under which a fact is known: its own, and those derived from it.
#[derive(Clone, Copy)]
pub(super) struct Names {
    pub(super) own: &'static str,
    pub(super) has: &'static str,
    pub(super) key: &'static str,
    pub(super) quoted: &'static str,
}

pub(super) fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}
