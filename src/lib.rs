//! Yorisoi builds one searchable static site per ward from a folder of YAML and Markdown.
//!
//! The way through the house is one direction, plain values, one function per arrow:
//!
//! ```text
//! content/ ─ read ─▶ Tree ─ decode ─▶ Records ─ check ─▶ Catalogue ─ plan ─▶ Sites ─ render ─▶ Pages ─ publish ─▶ output/
//! ```
//!
//! Every arrow may add diagnostics; none prints, none reads the clock, none stops at the first problem. [`load`] walks
//! from files to the catalogue, [`plan::sites`] on to the plan, [`dead_links`] looks at it; the commands in `main.rs`'s rooms decide how far to go.

pub mod catalogue;
pub mod check;
pub mod content;
pub mod diagnostic;
pub mod exchange;
pub mod markdown;
pub mod minify;
pub mod output;
pub mod plan;
pub mod render;
pub mod search;
pub mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use catalogue::{Catalogue, Draft};
use content::{Address, Data, Explainer, Record, Refused};
use diagnostic::{Diagnostic, Located, Problem};
use minify::Minifier;
use plan::Site;
use source::Tree;

/// Reads, decodes and checks a content tree.
pub fn load(tree: &Tree, today: Option<Date>, minifier: &Minifier) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let explainer = Explainer::default();
    let read: Vec<Result<Record<Data>, Refused>> =
        tree.files().par_iter().filter_map(|path| concern(path)).map(|(path, concern)| read_one(tree, path, concern, &explainer)).collect();
    let (mut draft, mut diagnostics, mut broken, mut partial) = (Draft::default(), Vec::new(), BTreeSet::new(), BTreeSet::new());
    for result in read {
        match result {
            Ok(record) => draft.add(record, |body| markdown::render(body, minifier)),
            Err(Refused { found, rest }) => {
                match rest {
                    Some(rest) => {
                        partial.insert(Arc::clone(&rest.path));
                        draft.add(*rest, |body| markdown::render(body, minifier));
                    }
                    None => broken.extend(found.first().and_then(|d| Address::of(&d.path)).map(|address| address.id.to_string())),
                }
                diagnostics.extend(found);
            }
        }
    }
    let vocabulary_broken = diagnostics.iter().any(|d: &Diagnostic| !d.path.contains('/'));
    diagnostics.extend(missing(tree));
    let (catalogue, found) = check::check(draft, today);
    let vocabulary_broken = vocabulary_broken || found.iter().any(is_doubled_word);
    // A file that cannot be read makes references to it dangle; those would only repeat the first message.
    let is_new = |d: &Diagnostic| {
        let unread = partial.contains(&d.path) && is_of_absence(&d.problem);
        !unread && !follows(d, &broken, vocabulary_broken)
    };
    diagnostics.extend(found.into_iter().filter(is_new));
    (catalogue, diagnostics)
}

/// What there is to do with a file.
enum Concern {
    /// A record.
    Record(Address),
    /// A YAML file in a place that nothing reads.
    Misplaced,
    /// A record's file whose name ends wrongly, with the right name.
    Misnamed(String),
}

fn concern(path: &Arc<str>) -> Option<(&Arc<str>, Concern)> {
    let concern = if let Some(address) = Address::of(path) {
        Concern::Record(address)
    } else if let Some(name) = content::right_name(path) {
        Concern::Misnamed(name)
    } else {
        [".yaml", ".yml"].iter().any(|ending| path.ends_with(ending)).then_some(Concern::Misplaced)?
    };
    Some((path, concern))
}

fn read_one(tree: &Tree, path: &Arc<str>, concern: Concern, explainer: &Explainer) -> Result<Record<Data>, Refused> {
    let refused = |problem| Refused { found: vec![Diagnostic::of_file(path, problem)], rest: None };
    match concern {
        Concern::Record(address) => {
            let bytes = tree.read(path).map_err(|error| refused(Problem::BadValue { detail: error.to_string() }))?;
            content::decode(path, address, &bytes, explainer)
        }
        Concern::Misplaced => Err(refused(Problem::MisplacedFile { near: None })),
        Concern::Misnamed(right) => Err(refused(Problem::WrongExtension { right })),
    }
}

fn missing(tree: &Tree) -> impl Iterator<Item = Diagnostic> + '_ {
    ["portal.yaml", "services.yaml", "areas.yaml"]
        .into_iter()
        .filter(|name| !tree.files().iter().any(|path| &**path == *name))
        .map(check::missing_file)
}

/// Whether a diagnostic only follows from a file that could not be read.
fn follows(diagnostic: &Diagnostic, broken: &BTreeSet<String>, vocabulary_broken: bool) -> bool {
    match &*diagnostic.problem {
        Problem::DanglingReference { id, .. } => vocabulary_broken || broken.contains(id),
        Problem::MisplacedFile { .. } | Problem::UnreachablePage { .. } => vocabulary_broken,
        Problem::MissingFile { file } => broken.iter().any(|id| file.contains(id.as_str())),
        _ => false,
    }
}

/// Whether a vocabulary has one id for two things: then nobody knows what references mean.
fn is_doubled_word(diagnostic: &Diagnostic) -> bool {
    !diagnostic.path.contains('/') && matches!(*diagnostic.problem, Problem::DuplicateId { .. })
}

/// The dead links and colliding pages of the sites, without those that only follow from what [`load`] found.
pub fn dead_links(sites: &[Site<'_>], found: &[Diagnostic]) -> Vec<Diagnostic> {
    let refused = |d: &&Diagnostic| d.is_error() && !matches!(*d.problem, Problem::DanglingReference { .. });
    let vocabulary_broken = found.iter().filter(refused).any(|d| !d.path.contains('/'));
    let broken: BTreeSet<String> = found.iter().filter(refused).filter_map(|d| Some(Address::of(&d.path)?.id.to_string())).collect();
    let doubled = found.iter().any(|d| matches!(*d.problem, Problem::DuplicateId { .. }));
    let follows = |d: &Diagnostic| match &*d.problem {
        Problem::DeadLink { target, .. } => vocabulary_broken || target.split([':', '#']).nth(1).is_some_and(|id| broken.contains(id)),
        Problem::PageCollision { .. } => doubled,
        _ => false,
    };
    plan::dead_links(sites).into_iter().filter(|d| !follows(d)).collect()
}

/// Whether a problem is that something is not there: in a record that was read in part, it may be what could not be read.
fn is_of_absence(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::EmptyValue { .. } | Problem::MissingReading { .. } | Problem::EndedWithoutSuccessor {} | Problem::UnreachablePage { .. }
    )
}

/// The text of a file in the first tree that has it.
pub fn text_in(trees: &[&Tree], path: &str) -> Option<String> {
    trees.iter().find_map(|tree| tree.text(path))
}

/// Finds lines and columns, and puts diagnostics in order.
pub fn locate(trees: &[&Tree], diagnostics: Vec<Diagnostic>) -> Vec<Located> {
    let mut by_file: BTreeMap<Arc<str>, Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        by_file.entry(Arc::clone(&diagnostic.path)).or_default().push(diagnostic);
    }
    // A file is read once, however much is wrong with it.
    let files: Vec<(Arc<str>, Vec<Diagnostic>)> = by_file.into_iter().collect();
    let located = files.into_par_iter().flat_map_iter(|(path, diagnostics)| {
        let text = text_in(trees, &path);
        let places = text.as_deref().map(|text| content::Places::of(&path, text));
        let one = |diagnostic: Diagnostic| {
            let range = places.as_ref().and_then(|places| places.locate(&diagnostic.at));
            Located::new(diagnostic, text.as_deref(), range)
        };
        diagnostics.into_iter().map(one).collect::<Vec<_>>()
    });
    let mut located: Vec<Located> = located.collect();
    diagnostic::arrange(&mut located);
    located
}
