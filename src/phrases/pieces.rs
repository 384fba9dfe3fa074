//! Phrases of texts and parameters alone, cut into pieces when they are read: most of what pages say, and say often.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};

use super::Parameter;

/// A part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(Box<str>),
    Parameter(Box<str>),
}

/// A phrase that chooses nothing: its pieces, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pieces(Vec<Piece>);

/// The keys of a message, its attributes among them, with the pieces of those that choose nothing.
pub(super) fn of(message: &Message<&str>) -> Vec<(String, Option<Pieces>)> {
    let own = message.value.iter().map(|value| (message.id.name.to_owned(), Pieces::of(value)));
    let attribute = |id: &str| format!("{}.{id}", message.id.name);
    own.chain(message.attributes.iter().map(|one| (attribute(one.id.name), Pieces::of(&one.value)))).collect()
}

impl Pieces {
    fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Piece::Text((*value).into())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Parameter(id.name.into())),
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(piece).collect::<Option<_>>().map(Self)
    }

    /// The phrase with its parameters; `None` where only the library knows how to write one of them.
    pub(super) fn say(&self, parameters: &[Parameter<'_>]) -> Option<String> {
        let mut out = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Parameter(asked) => match parameters.iter().find(|(name, _)| **name == **asked)? {
                    (_, FluentValue::String(text)) => out.push_str(text),
                    (_, FluentValue::Number(number)) => out.push_str(&whole(number)?.to_string()),
                    _ => return None,
                },
            }
        }
        Some(out)
    }
}

/// A whole number that is written as it is. Those above a million are left to the library, as all with a fraction.
fn whole(number: &FluentNumber) -> Option<i32> {
    let is_plain = number.options == FluentNumberOptions::default() && number.value.abs() < 1e6;
    #[expect(clippy::cast_possible_truncation, reason = "below a million, and compared after")]
    let whole = number.value as i32;
    (is_plain && f64::from(whole).to_bits() == number.value.to_bits()).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::Phrases;

    #[test]
    fn what_the_pieces_say_is_what_the_library_says() {
        let text = "a = { $n }件、{ $t }\nb = あ\nc = { $n }\nd =\n    二行\n    です { $t }\n";
        let mut phrases = Phrases::none("ja");
        phrases.add(text).expect("readable");
        for number in [0.0, -0.0, 1.0, -3.0, 1.5, 999_999.0, 12_000_000.0, f64::NAN] {
            for key in ["a", "b", "c", "d"] {
                let parameters = [("n", number.into()), ("t", "文".into())];
                assert_eq!(phrases.say(key, &parameters), phrases.say_by_library(key, &parameters), "{key} {number}");
            }
        }
        assert_eq!(phrases.say("a", &[("n", 2.into())]), phrases.say_by_library("a", &[("n", 2.into())]));
    }
}
