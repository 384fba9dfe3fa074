//! Texts with their language, where that is not the page's.

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// A text on a page. Templates show it by `{{ text | said }}`: a text that is not there in the page's language then
/// carries its own `lang`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Worded {
    pub(super) text: String,
    /// The language, where it is not the page's.
    pub(super) lang: Option<Box<str>>,
}

impl Worded {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Several texts as one; texts of several languages are none's.
    pub(super) fn joined(texts: Vec<Self>, with: &str) -> Option<Self> {
        let lang = texts.first().and_then(|first| first.lang.clone());
        let lang = lang.filter(|lang| texts.iter().all(|text| text.lang.as_ref() == Some(lang)));
        let texts: Vec<String> = texts.into_iter().map(|text| text.text).collect();
        Some(Self { text: texts.join(with), lang }).filter(|joined| !joined.is_empty())
    }
}

impl From<String> for Worded {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&str> for Worded {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Serialize for Worded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.lang {
            None => serializer.serialize_str(&self.text),
            Some(lang) => {
                let mut worded = serializer.serialize_struct("Worded", 2)?;
                worded.serialize_field("text", &self.text)?;
                worded.serialize_field("lang", lang)?;
                worded.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_other_language_stay_in_it() {
        let other = |text: &str| Worded { text: text.to_owned(), lang: Some("ja".into()) };
        assert_eq!(Worded::joined(vec![other("電話"), other("来所")], "、"), Some(other("電話、来所")));
        assert_eq!(Worded::joined(vec![other("電話"), "Web".into()], ", "), Some("電話, Web".into()));
        assert_eq!(Worded::joined(Vec::new(), ", "), None);
    }
}
