//! The program's own phrases: one catalogue per language, a folder of `lang/`, embedded in the program.

use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};

use super::{Parameter, Phrases};

/// A folder for each language, named by its tag; in it files by topic.
static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lang");

/// The language of those for whom the program is first; others are asked for.
const FIRST: &str = "ja";

/// Each language's phrases, read when the first of them is said.
static CATALOGUES: LazyLock<Vec<(Lang, OnceLock<Phrases>)>> = LazyLock::new(|| {
    let tags = TEXTS.dirs().filter_map(|folder| folder.path().to_str());
    let mut catalogues: Vec<_> = tags.map(|tag| (Lang(tag), OnceLock::new())).collect();
    catalogues.sort_by_key(|(lang, _)| (lang.0 != FIRST, lang.0));
    catalogues
});

/// A language that the program speaks: there is one for each folder of `lang/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lang(pub(crate) &'static str);

impl Default for Lang {
    fn default() -> Self {
        Self(FIRST)
    }
}

impl Lang {
    /// All languages, the default one first.
    pub fn all() -> impl Iterator<Item = Self> {
        CATALOGUES.iter().map(|(lang, _)| *lang)
    }

    /// The language of a tag, such as `en`.
    pub fn of(tag: &str) -> Option<Self> {
        Self::all().find(|lang| lang.0 == tag)
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// All phrases of the program in this language.
    pub fn phrases(self) -> &'static Phrases {
        // Every language was taken from the list; the first entry is only there for the type's sake.
        let (lang, phrases) = CATALOGUES.iter().find(|(lang, _)| *lang == self).unwrap_or(&CATALOGUES[0]);
        phrases.get_or_init(|| lang.read())
    }

    /// A phrase with its parameters filled in; [`say!`](crate::say) is shorter.
    pub fn say(self, key: &str, parameters: &[Parameter<'_>]) -> String {
        self.phrases().say(key, parameters)
    }

    /// A phrase about a word that is not there, with the one that may be meant: `$near`, and `$has-near`, `yes` or `no`.
    pub fn say_near(self, key: &str, near: Option<&str>, others: &[Parameter<'_>]) -> String {
        let has_near = if near.is_some() { "yes" } else { "no" };
        self.say(key, &[others, &[("near", near.unwrap_or_default().into()), ("has-near", has_near.into())]].concat())
    }

    /// The texts of its catalogue. A test reads them all, so that none is missing or cannot be read.
    fn texts(self) -> impl Iterator<Item = &'static str> {
        TEXTS.get_dir(self.0).into_iter().flat_map(Dir::files).filter_map(|file| file.contents_utf8())
    }

    fn read(self) -> Phrases {
        let mut phrases = Phrases::none(self.0);
        for text in self.texts() {
            // What cannot be read is said by its key.
            let _ = phrases.add(text);
        }
        phrases
    }
}

/// Says a phrase of the program: `say!(lang, "checked", files = 3, errors = 0)`.
#[macro_export]
macro_rules! say {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $lang.say($key, &[$((stringify!($name), $value.into())),*])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read_and_no_phrase_stands_twice() {
        for lang in Lang::all() {
            let mut alone = Vec::new();
            for text in lang.texts() {
                let mut phrases = Phrases::none(lang.tag());
                phrases.add(text).unwrap_or_else(|errors| panic!("lang/{}: {errors:?}\n{text}", lang.tag()));
                alone.extend(phrases.keys().map(|(key, _)| key.to_owned()));
            }
            let all: Vec<String> = lang.phrases().keys().map(|(key, _)| key.to_owned()).collect();
            alone.sort();
            assert_eq!(alone, all, "{}", lang.tag());
        }
    }

    #[test]
    fn the_default_language_is_there_and_first() {
        assert_eq!(Lang::all().next(), Some(Lang::default()));
        assert!(Lang::all().count() >= 2 && Lang::of("xx").is_none());
    }
}
