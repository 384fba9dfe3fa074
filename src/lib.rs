//! Yorisoi builds one searchable static site per ward from a folder of YAML and Markdown.
//!
//! The way through the house is one direction, plain values, one function per arrow:
//!
//! ```text
//! content/ ─ read ▶ Tree ─ decode ▶ Records ─ check ▶ Catalogue ─ plan ▶ Sites ─ render ▶ Pages ─ publish ▶ output/
//! ```
//!
//! Every arrow may add diagnostics; none prints, none reads the clock, none stops at the first problem. [`load`] walks
//! from files to the catalogue, [`plan::sites`] on to the plan, [`dead_links`] looks at it; the commands in
//! `main.rs`'s rooms decide how far to go.

pub mod catalogue;
mod causes;
pub mod check;
pub mod content;
pub mod diagnostic;
pub mod due;
mod edit;
pub mod forms;
pub mod library;
pub mod markdown;
pub mod mending;
pub mod minify;
pub mod output;
mod percent;
pub mod phrases;
pub mod plan;
pub mod reading;
pub mod registers;
pub mod render;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod tables;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use catalogue::Catalogue;
use diagnostic::{Diagnostic, Located};
use library::Library;
use minify::Minifier;
use plan::Site;
use source::Tree;

/// Reads, decodes and checks a content tree.
pub fn load(tree: &Tree, today: Option<Date>, minifier: &Minifier) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let edition = Library::read(tree, minifier).edition(today);
    let found = edition.check();
    (edition.catalogue, found)
}

/// The dead links and colliding pages of the sites, without those that only follow from what [`load`] found.
pub fn dead_links(sites: &[Site<'_>], found: &[Diagnostic]) -> Vec<Diagnostic> {
    causes::new_dead_links(plan::dead_links(sites), found)
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
        let places = text.as_deref().map(|text| reading::Places::of(&path, text));
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
