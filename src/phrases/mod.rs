//! All phrases of one language, in Fluent's format (<https://projectfluent.org>): what the program says to those who
//! run it, and what a theme's pages say to their readers.
//!
//! A phrase has a key and may have parameters and plural forms; `Type.field` is the attribute `field` of the phrase
//! `Type`. `program.rs` embeds the program's own phrases, a folder of `lang/` for each language ([`Lang`]); where those
//! of a theme are kept, this room does not know.

mod parameters;
mod pieces;
mod program;
mod titles;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use pieces::Pieces;
pub use program::Lang;
pub(crate) use titles::{ask_title, title_at};
pub use titles::{kind_title, labels, title};

/// A parameter of a phrase: its name and its value (a text or a number).
pub(crate) type Parameter<'a> = (&'static str, FluentValue<'a>);

/// The phrases of one language.
pub struct Phrases {
    lang: String,
    bundle: FluentBundle<FluentResource>,
    /// Every key, with the parameters that its phrase asks for.
    keys: BTreeMap<String, BTreeSet<String>>,
    /// The phrases that choose nothing, by key.
    pieces: HashMap<String, Pieces>,
}

/// A phrase that cannot be read: where in the text (in bytes), and why.
#[derive(Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// First byte of the place.
    pub at: usize,
    /// What the parser says.
    pub detail: String,
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Phrases").field("lang", &self.lang).field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

impl Phrases {
    /// No phrase at all of a language (a tag such as `ja` or `zh-Hans`).
    pub fn none(lang: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.parse().unwrap_or_default()]);
        // Marks around parameters that only matter where left-to-right and right-to-left text meet.
        bundle.set_use_isolating(false);
        Self { lang: lang.to_owned(), bundle, keys: BTreeMap::new(), pieces: HashMap::new() }
    }

    /// Takes in the phrases of a text; those that are there already are replaced.
    pub fn add(&mut self, text: &str) -> Result<(), Vec<Unreadable>> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            errors
                .iter()
                .map(|error| Unreadable { at: error.pos.start, detail: error.kind.to_string() })
                .collect::<Vec<_>>()
        })?;
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                self.keys.extend(parameters::of(message));
                for (key, pieces) in pieces::of(message) {
                    match pieces {
                        Some(pieces) => drop(self.pieces.insert(key, pieces)),
                        None => drop(self.pieces.remove(&key)),
                    }
                }
            }
        }
        self.bundle.add_resource_overriding(resource);
        Ok(())
    }

    /// The tag of the language.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Every key with the parameters of its phrase.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.keys.iter().map(|(key, parameters)| (key.as_str(), parameters))
    }

    /// Whether a key has a phrase.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// A phrase without parameters; nothing where the key has none.
    pub fn get(&self, key: &str) -> Option<String> {
        self.has(key).then(|| self.say(key, &[]))
    }

    /// A phrase with its parameters filled in. A key without a phrase is said as it is: tests hold the keys of the
    /// program, and the loading of a theme those of its templates, against the phrases that there are.
    pub fn say(&self, key: &str, parameters: &[Parameter<'_>]) -> String {
        let plain = self.pieces.get(key).and_then(|pieces| pieces.say(parameters));
        plain.unwrap_or_else(|| self.say_by_library(key, parameters))
    }

    fn say_by_library(&self, key: &str, parameters: &[Parameter<'_>]) -> String {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, field)| (id, Some(field)));
        let message = self.bundle.get_message(id);
        let pattern = message.as_ref().and_then(|message| match attribute {
            Some(field) => message.get_attribute(field).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return key.to_owned() };
        let arguments: FluentArgs<'_> = parameters.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut out = String::new();
        // A parameter that is not given shows as its name; the text around it stays.
        let _ = self.bundle.write_pattern(&mut out, pattern, Some(&arguments), &mut Vec::new());
        out
    }

    /// The keys that another language has and this one lacks, or whose phrase asks here for a parameter that it is
    /// not given there.
    pub(crate) fn lacking<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        other.keys().filter_map(|(key, given)| match self.keys.get(key) {
            Some(asked) if asked.is_subset(given) => None,
            _ => Some(key),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(lang: &str, text: &str) -> Phrases {
        let mut phrases = Phrases::none(lang);
        phrases.add(text).expect("readable");
        phrases
    }

    #[test]
    fn parameters_plurals_and_attributes_are_filled_in() {
        let text = "places = { $count ->\n    [one] { $count } place\n   *[other] { $count } places\n}\n\
                    Contact =\n    .phone = Phone\nstate = { $is ->\n    [ended] Closed\n   *[open] Open\n}\n";
        let en = phrases("en", text);
        assert_eq!(en.say("places", &[("count", 1.into())]), "1 place");
        assert_eq!(en.say("places", &[("count", 12_000.into())]), "12000 places");
        assert_eq!(en.say("state", &[("is", "ended".into())]), "Closed");
        assert_eq!(en.get("Contact.phone").as_deref(), Some("Phone"));
        assert_eq!((en.get("Contact"), en.get("Contact.fax")), (None, None));
        assert_eq!(en.say("nothing", &[]), "nothing");
    }

    #[test]
    fn a_later_text_replaces_single_phrases() {
        let mut ja = phrases("ja", "call = 電話する\nask = 聞く\n");
        ja.add("call = かける\n").expect("readable");
        assert_eq!((ja.say("call", &[]), ja.say("ask", &[])), ("かける".to_owned(), "聞く".to_owned()));
    }

    #[test]
    fn what_another_language_lacks_is_named() {
        let ja = phrases("ja", "a = あ\nb = { $n }件\nc = { $n }件\n");
        let en = phrases("en", "b = { $n } of them\nc = { $m } of them\n");
        assert_eq!(en.lacking(&ja).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(ja.lacking(&ja).count(), 0);
    }

    #[test]
    fn a_text_that_is_no_list_of_phrases_is_refused_with_its_place() {
        let refused = Phrases::none("ja").add("a = あ\n\nb\n").expect_err("no phrase");
        assert_eq!(refused.iter().map(|one| one.at).collect::<Vec<_>>(), [10]);
    }
}
