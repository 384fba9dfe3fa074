//! What all forms of printing share.

use super::{Lang, Located};
use crate::say;

/// What printing needs besides the diagnostics.
#[derive(Clone, Copy)]
pub struct Style<'t> {
    /// The language of messages.
    pub lang: Lang,
    /// Whether to colour the human form.
    pub colour: bool,
    /// The text of a file, where there is one.
    pub text: &'t dyn Fn(&str) -> Option<&'t str>,
    /// A file's name as seen from the folder that the program runs in.
    pub name: &'t dyn Fn(&str) -> String,
}

/// Whether it is an error or a warning, in words.
pub(super) fn severity(one: &Located, lang: Lang) -> String {
    say!(lang, "severity", is = if one.diagnostic.is_error() { "error" } else { "warning" })
}
