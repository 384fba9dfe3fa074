//! What a problem is called, in Japanese and in English: one message, and what to do.

mod en;
mod ja;
mod system;

use super::{Lang, Problem};

pub use system::cause;

/// A message and a help text.
pub(crate) struct Words {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

fn words(message: impl Into<String>, help: impl Into<Option<String>>) -> Words {
    Words { message: message.into(), help: help.into() }
}

impl Problem {
    pub(crate) fn words(&self, lang: Lang) -> Words {
        match lang {
            Lang::Ja => self.ja(),
            _ => self.en(),
        }
    }
}
