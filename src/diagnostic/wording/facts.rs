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

use super::super::fact::{Fact, Named, yes};
use super::super::{Lang, Problem};
use crate::phrases::Parameter;

/// All parameters that follow from the facts alone.
pub(super) fn parameters(problem: &Problem, lang: Lang) -> Vec<Parameter<'_>> {
    let mut all = Vec::new();
    problem.facts(&mut |names, fact| match fact {
        Fact::Text(text) => all.push((names.own, text.into())),
        Fact::Number(number) => all.push((names.own, number.into())),
        Fact::Truth(truth) => all.push((names.own, yes(truth).into())),
        Fact::Maybe(text) => {
            all.extend([(names.own, text.unwrap_or_default().into()), (names.has, yes(text.is_some()).into())]);
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
