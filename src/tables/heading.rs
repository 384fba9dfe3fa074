//! What a column is called, in each language of the program.

use crate::phrases::Lang;

/// A heading in each language, in the order of [`Lang::all`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heading(Vec<String>);

impl Heading {
    /// A heading as each language says it.
    pub(crate) fn of(say: impl Fn(Lang) -> String) -> Self {
        Self(Lang::all().map(say).collect())
    }

    /// A heading that is the same in all languages, as the columns of a register are.
    pub(crate) fn written(title: &str) -> Self {
        Self::of(|_| title.to_owned())
    }

    /// The heading in one language.
    pub(crate) fn say(&self, lang: Lang) -> &str {
        Lang::all().zip(&self.0).find(|(known, _)| *known == lang).map_or("", |(_, title)| title)
    }

    /// Whether a text is the heading in any language.
    pub(super) fn is(&self, text: &str) -> bool {
        self.0.iter().any(|title| title == text)
    }
}
