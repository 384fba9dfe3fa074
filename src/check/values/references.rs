//! Ids that nothing has: sources, wards, areas, services, terms, stages, schemes, records.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Here, ValueRule};
use crate::catalogue::Catalogue;
use crate::content::{Leaf, Of};
use crate::diagnostic::{Diagnostic, Problem};
use crate::mending::nearest;

/// Unknown ids for which a like one is looked for: with thousands, something else is wrong than a slip of the hand.
const LOOKED_FOR: usize = 200;

pub(super) struct References<'a> {
    catalogue: &'a Catalogue,
    known: HashMap<Of, HashSet<&'a str>>,
    near: BTreeMap<(Of, &'a str), Option<String>>,
    found: Vec<Diagnostic>,
}

impl<'a> References<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let known = Of::ALL.into_iter().filter_map(|of| Some((of, catalogue.ids(of)?.collect()))).collect();
        Self { catalogue, known, near: BTreeMap::new(), found: Vec::new() }
    }

    /// What is wrong with an id, if nothing has it.
    fn dangling(&mut self, of: Of, id: &'a str) -> Option<Problem> {
        let ids = self.known.get(&of).filter(|ids| !ids.contains(id))?;
        let asked = (of, id);
        let near = match self.near.get(&asked) {
            Some(near) => near.clone(),
            None if self.near.len() < LOOKED_FOR => {
                let mut ids: Vec<&str> = ids.iter().copied().collect();
                ids.sort_unstable();
                self.near.entry(asked).or_insert(nearest(id, &ids)).clone()
            }
            None => None,
        };
        // A limit of freshness is most likely meant for a service.
        let what = if of == Of::Fresh { Of::Service } else { of };
        Some(Problem::DanglingReference { what: what.word(), id: id.to_owned(), near })
    }
}

impl<'a> ValueRule<'a> for References<'a> {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        match leaf {
            Leaf::Reference(of, id) => {
                let problem = self.dangling(of, id);
                self.found.extend(problem.map(|problem| here.wrong(problem)));
            }
            Leaf::Key(of, id) => {
                let problem = self.dangling(of, id);
                self.found.extend(problem.map(|problem| here.wrong_key(problem)));
            }
            _ => {}
        }
    }

    fn found(mut self: Box<Self>) -> Vec<Diagnostic> {
        // How a scheme differs in a ward stands in a file that is named like the scheme.
        for record in &self.catalogue.local_schemes {
            let problem = self.dangling(Of::Scheme, &record.id);
            self.found.extend(problem.map(|problem| Diagnostic::of_file(&record.path, problem)));
        }
        self.found
    }
}
