//! Between files: what only follows from a file that is not there, that could not be read, or that was read in part.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::Of;
use crate::diagnostic::{Diagnostic, Problem};
use crate::reading::Address;

/// What is known to be broken before the rules over the whole portal run.
#[derive(Debug, Default)]
pub(crate) struct Causes {
    /// Files of which only a part could be read.
    pub(crate) partial: BTreeSet<Arc<str>>,
    /// Ids of records of which nothing could be read.
    pub(crate) broken: BTreeSet<String>,
    /// What cannot be referred to because its file is not there.
    pub(crate) absent: BTreeMap<Of, &'static str>,
}

impl Causes {
    /// What the rules over the whole portal found, without what only follows from what is wrong within files.
    pub(crate) fn without_consequences(&self, within: &[Diagnostic], between: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let vocabulary_broken =
            within.iter().any(|d| d.is_error() && is_vocabulary(d)) || between.iter().any(is_doubled_word);
        let is_new = |d: &Diagnostic| {
            let unread = self.partial.contains(&d.path) && is_of_absence(&d.problem);
            !unread && !self.follows_from_broken(d, vocabulary_broken)
        };
        self.told_once(between.into_iter().filter(is_new).collect())
    }

    /// A file that cannot be read makes references to it dangle; those would only repeat the first message.
    fn follows_from_broken(&self, diagnostic: &Diagnostic, vocabulary_broken: bool) -> bool {
        match &*diagnostic.problem {
            Problem::DanglingReference { id, .. } => vocabulary_broken || self.broken.contains(id),
            Problem::MisplacedFile { .. } | Problem::UnreachablePage { .. } => vocabulary_broken,
            Problem::MissingFile { file } => self.broken.iter().any(|id| file.contains(id.as_str())),
            _ => false,
        }
    }

    /// A file that is not there is told once, not for each reference into it.
    fn told_once(&self, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let absent: BTreeMap<&str, &str> = self.absent.iter().map(|(of, file)| (of.word(), *file)).collect();
        let mut missing: BTreeSet<&str> = BTreeSet::new();
        let mut wards: BTreeSet<String> = BTreeSet::new();
        found.retain(|diagnostic| match &*diagnostic.problem {
            Problem::DanglingReference { what, .. } => match absent.get(what) {
                Some(file) => {
                    missing.insert(file);
                    false
                }
                None => true,
            },
            Problem::MissingFile { file } => wards.insert(file.clone()),
            Problem::UnreachablePage { .. } => !self.absent.contains_key(&Of::Ward),
            _ => true,
        });
        let is_of_lost_ward = |problem: &Problem| match problem {
            Problem::DanglingReference { what: "ward", id, .. } => wards.contains(&format!("wards/{id}/ward.yaml")),
            _ => false,
        };
        found.retain(|diagnostic| !is_of_lost_ward(&diagnostic.problem));
        found.extend(missing.into_iter().map(Diagnostic::of_missing_file));
        found
    }
}

/// The dead links and colliding pages of a plan, without those that only follow from what was found before.
pub(crate) fn new_dead_links(dead: Vec<Diagnostic>, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let is_cause = |d: &&Diagnostic| d.is_error() && !matches!(*d.problem, Problem::DanglingReference { .. });
    let vocabulary_broken = found.iter().filter(is_cause).any(is_vocabulary);
    let broken: BTreeSet<String> =
        found.iter().filter(is_cause).filter_map(|d| Some(Address::of(&d.path)?.id.to_string())).collect();
    let doubled =
        found.iter().any(|d| matches!(*d.problem, Problem::DuplicateId { .. } | Problem::OddNeighbour { .. }));
    let follows = |d: &Diagnostic| match &*d.problem {
        Problem::DeadLink { target, .. } => {
            vocabulary_broken || target.split([':', '#']).nth(1).is_some_and(|id| broken.contains(id))
        }
        Problem::PageCollision { .. } => doubled,
        _ => false,
    };
    dead.into_iter().filter(|d| !follows(d)).collect()
}

/// Whether a problem stands in one of the files at the top, which all others refer to.
fn is_vocabulary(diagnostic: &Diagnostic) -> bool {
    !diagnostic.path.contains('/')
}

/// Whether a vocabulary has one id for two things: then nobody knows what references mean.
fn is_doubled_word(diagnostic: &Diagnostic) -> bool {
    is_vocabulary(diagnostic) && matches!(*diagnostic.problem, Problem::DuplicateId { .. })
}

/// Whether a problem is that something is not there: in a record read in part, it may be what could not be read.
fn is_of_absence(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::EmptyValue { .. }
            | Problem::MissingField { .. }
            | Problem::MissingReading { .. }
            | Problem::EndedWithoutSuccessor {}
            | Problem::UnreachablePage { .. }
    )
}
