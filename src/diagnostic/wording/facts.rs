//! The facts of a problem as the parameters of its phrase.
//!
//! A fact gives a parameter of its own name, and those that a phrase may choose by:
//!
//! | fact | parameters |
//! |---|---|
//! | a text, a number | `$fact` |
//! | yes or no | `$fact`: `yes` or `no` |
//! | a text or none | `$fact`, `$has-fact`: `yes` or `no` |
//! | several texts | `$fact`, `$fact-quoted`: joined as the language does |
//! | a field | `$fact` with its title, `$fact-key` without, `$has-fact`: `no` for a file as a whole |

use super::super::{Lang, Problem};
use crate::phrases::Parameter;
use crate::say;

/// A field as messages name it: by its title and its key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    title: Option<String>,
    key: String,
}

impl Named {
    /// A field with a title, if it has one; without a key it is the file as a whole.
    pub(crate) fn new(title: Option<&str>, key: &str) -> Self {
        Self { title: title.map(str::to_owned), key: key.to_owned() }
    }

    fn say(&self, lang: Lang) -> String {
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
pub(in super::super) enum Fact<'f> {
    Text(&'f str),
    Number(u64),
    Truth(bool),
    Maybe(Option<&'f str>),
    List(&'f [String]),
    Field(&'f Named),
}

/// The names under which a fact is known: its own, and those derived from it.
#[derive(Clone, Copy)]
pub(in super::super) struct Names {
    pub(in super::super) own: &'static str,
    pub(in super::super) has: &'static str,
    pub(in super::super) key: &'static str,
    pub(in super::super) quoted: &'static str,
}

/// All parameters that follow from the facts alone.
pub(super) fn parameters(problem: &Problem, lang: Lang) -> Vec<Parameter<'_>> {
    let mut all = Vec::new();
    problem.facts(&mut |names, fact| match fact {
        Fact::Text(text) => all.push((names.own, text.into())),
        Fact::Number(number) => all.push((names.own, number.into())),
        Fact::Truth(truth) => all.push((names.own, yes(truth).into())),
        Fact::Maybe(text) => {
            all.extend([(names.own, text.unwrap_or_default().into()), (names.has, yes(text.is_some()).into())])
        }
        Fact::List(texts) => all.extend([
            (names.own, texts.join(&lang.say("between", &[])).into()),
            (names.quoted, texts.join(&lang.say("between-quoted", &[])).into()),
        ]),
        Fact::Field(field) => all.extend([
            (names.own, field.say(lang).into()),
            (names.key, field.key.as_str().into()),
            (names.has, yes(!field.key.is_empty()).into()),
        ]),
    });
    all
}

fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}

macro_rules! facts {
    ($($type:ty => |$value:ident| $fact:expr;)*) => {
        $(impl<'f> From<&'f $type> for Fact<'f> {
            fn from($value: &'f $type) -> Self { $fact }
        })*
    };
}

facts! {
    String => |text| Self::Text(text);
    &'static str => |text| Self::Text(text);
    usize => |number| Self::Number(*number as u64);
    u8 => |number| Self::Number((*number).into());
    u16 => |number| Self::Number((*number).into());
    u32 => |number| Self::Number((*number).into());
    bool => |truth| Self::Truth(*truth);
    Option<String> => |text| Self::Maybe(text.as_deref());
    Vec<String> => |texts| Self::List(texts);
    Named => |field| Self::Field(field);
}
