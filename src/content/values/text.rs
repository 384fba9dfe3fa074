//! Text that a reader sees, in one language or in several.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// What says that there is none: of a price or a bus it may be true, of a name it cannot.
pub(crate) const NONE: [&str; 4] = ["なし", "無し", "無", "特になし"];

/// A text field: a plain string is in the portal's main language; a map gives one text per language (`ja: …`, `en: …`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Text {
    /// In the main language only.
    Plain(Box<str>),
    /// One text per language tag.
    By(Box<BTreeMap<String, String>>),
}

impl Text {
    /// Whether the whole text only says that there is none.
    pub(crate) fn says_none(&self) -> bool {
        NONE.contains(&self.main().trim_matches(|c: char| c.is_whitespace() || "。（）()".contains(c)))
    }

    /// The text in `lang`, else in the main language (`main`), else the first one given.
    pub fn get(&self, lang: &str, main: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::By(map) => {
                map.get(lang).or_else(|| map.get(main)).or_else(|| map.values().next()).map_or("", String::as_str)
            }
        }
    }

    /// The text in `lang` as [`Self::get`] finds it, and the language that it is in.
    pub(crate) fn in_language<'t>(&'t self, lang: &str, main: &'t str) -> (&'t str, &'t str) {
        match self {
            Self::Plain(text) => (text, main),
            Self::By(map) => {
                let found = map.get_key_value(lang).or_else(|| map.get_key_value(main)).or_else(|| map.iter().next());
                found.map_or(("", main), |(lang, text)| (text, lang))
            }
        }
    }

    /// Whether somebody has written the text in a language that is not the main one.
    pub fn has(&self, lang: &str) -> bool {
        matches!(self, Self::By(map) if map.get(lang).is_some_and(|text| !text.is_empty()))
    }

    /// The text in the portal's main language.
    pub fn main(&self) -> &str {
        self.get("ja", "ja")
    }

    /// Whether no language has any text.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Plain(text) => text.trim().is_empty(),
            Self::By(map) => map.values().all(|text| text.trim().is_empty()),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.into())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or one text per language")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.trim().into()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some((lang, text)) = map.next_entry::<String, String>()? {
                    if !is_language(&lang) {
                        return Err(serde::de::Error::custom(format!("not a language: {lang}")));
                    }
                    if texts.contains_key(&lang) {
                        return Err(super::once::twice(&lang));
                    }
                    texts.insert(lang, text.trim().to_owned());
                }
                Ok(Text::By(Box::new(texts)))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

/// Whether a key can be a language's tag: else a text holds a colon, and was taken for a mapping.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let main = parts.next().unwrap_or_default();
    (2..=3).contains(&main.len())
        && main.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "object"],
            "description": "文。ことばごとに書くときは ja: … en: … のように分ける。",
            "additionalProperties": { "type": "string" },
            "propertyNames": { "pattern": "^[a-z]{2,3}(-[a-zA-Z0-9]+)*$" }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_main_one() {
        let text: Text = serde_yaml::from_str("{ja: 窓口, en: Desk}").expect("valid");
        assert_eq!(text.get("en", "ja"), "Desk");
        assert_eq!(text.get("fr", "ja"), "窓口");
        assert_eq!(Text::from("窓口").get("en", "ja"), "窓口");
    }
}
