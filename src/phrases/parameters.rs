//! Which parameters a phrase asks for.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};

/// The keys of a message, its attributes among them, with the parameters of each.
pub(super) fn of(message: &Message<&str>) -> Vec<(String, BTreeSet<String>)> {
    let own = message.value.iter().map(|value| (message.id.name.to_owned(), asked(value)));
    let attribute = |id: &str| format!("{}.{id}", message.id.name);
    own.chain(message.attributes.iter().map(|one| (attribute(one.id.name), asked(&one.value)))).collect()
}

fn asked(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    gather(pattern, &mut names);
    names
}

fn gather(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => within(inline, names),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                within(selector, names);
                for variant in variants {
                    gather(&variant.value, names);
                }
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn within(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|one| within(one, names));
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => within(inline, names),
            Expression::Select { selector, variants } => {
                within(selector, names);
                for variant in variants {
                    gather(&variant.value, names);
                }
            }
        },
        _ => {}
    }
}
