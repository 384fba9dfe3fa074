//! Texts in fields that speak to those who edit them.

use super::{Here, ValueRule};
use crate::check::editors::speaks_to_editors;
use crate::content::Leaf;
use crate::diagnostic::{Diagnostic, Problem};

#[derive(Default)]
pub(super) struct Editors(Vec<Diagnostic>);

impl<'a> ValueRule<'a> for Editors {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        // A note to staff is a line, not a text: it may say what it likes.
        let Leaf::Text(text) = leaf else { return };
        if let Some((words, _)) = speaks_to_editors(text.main()) {
            self.0.push(here.wrong(Problem::NoteInPublic { words: words.to_owned() }));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.0
    }
}
