//! Texts and lists that a page needs and that hold nothing.

use super::{Here, ValueRule};
use crate::content::Leaf;
use crate::diagnostic::{Diagnostic, Problem};

#[derive(Default)]
pub(super) struct Blank(Vec<Diagnostic>);

impl<'a> ValueRule<'a> for Blank {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let Some(field) = here.field() else { return };
        let is_empty = match leaf {
            Leaf::Text(text) => text.is_blank(),
            Leaf::Line(line) => line.trim().is_empty(),
            Leaf::Reading { text: Some(text), .. } => text.trim().is_empty(),
            Leaf::List(length) => length < field.least,
            _ => false,
        };
        // Ids have a rule of their own; an item that holds nothing shows as an empty line.
        let is_needed = field.needed && !field.may_be_blank && field.key != "id";
        if is_empty && (is_needed || here.is_item()) {
            self.0.push(here.wrong(Problem::EmptyValue { field: here.name(), needed: is_needed && !here.is_item() }));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.0
    }
}
