//! Texts that are given by language and lack one of the portal's.

use super::{Here, ValueRule};
use crate::catalogue::Catalogue;
use crate::content::{Leaf, Text};
use crate::diagnostic::{Diagnostic, Problem};

pub(super) struct Languages<'a> {
    languages: &'a [String],
    found: Vec<Diagnostic>,
}

impl<'a> Languages<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        Self { languages: &catalogue.portal.languages, found: Vec::new() }
    }
}

impl<'a> ValueRule<'a> for Languages<'a> {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let Leaf::Text(Text::By(by)) = leaf else { return };
        for lang in self.languages.iter().filter(|lang| !by.contains_key(*lang)) {
            let problem = Problem::MissingLanguage { field: here.trail.path(), lang: lang.clone() };
            self.found.push(here.wrong(problem));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.found
    }
}
