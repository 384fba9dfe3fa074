//! A flag's value that cannot be read.

use yorisoi::phrases::Lang;
use yorisoi::say;

/// A value that cannot be read: the key of the phrase that says so, and what was written.
#[derive(Debug)]
pub(crate) struct BadValue {
    key: &'static str,
    text: String,
}

impl BadValue {
    pub(crate) fn new(key: &'static str, text: &str) -> Self {
        Self { key, text: text.to_owned() }
    }

    pub(crate) fn of(error: &clap::Error) -> Option<&Self> {
        std::error::Error::source(error)?.downcast_ref()
    }

    pub(crate) fn say(&self, lang: Lang) -> String {
        say!(lang, self.key, text = self.text.as_str())
    }
}

impl std::fmt::Display for BadValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.say(Lang::default()))
    }
}

impl std::error::Error for BadValue {}
