//! What went wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] is a value: a [`Problem`] (facts, no wording), and where it stands. Wording lives in
//! `lang/*/problems.ftl` and is filled in by `wording/`, printing in `print.rs`, `github.rs` and `sarif.rs`, the page
//! of each code in `docs/problems`. This room knows no record kind.

mod fact;
mod github;
mod pages;
mod print;
mod problem;
mod sarif;
mod style;
mod wording;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use crate::phrases::Lang;
pub use fact::Named;
pub use github::job_summary;
pub use pages::{Page, page, pages};
pub(crate) use print::excerpt;
pub use print::{Format, print};
pub use problem::{Problem, Severity};
pub use style::Style;
pub use wording::cause;

/// One step of the way from a file's root to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A key of a mapping.
    Key(Box<str>),
    /// A position in a sequence, from 0.
    Index(usize),
}

/// Which part of a file is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// The file as a whole (its first line).
    File,
    /// Bytes of the file.
    Bytes(usize, usize),
    /// The value at a path of keys.
    Value(Vec<Step>),
    /// The key itself at a path of keys.
    Key(Vec<Step>),
}

impl At {
    /// The value at dot-separated keys; digits are positions: `contact.more_phones.0.number`.
    pub fn value(path: &str) -> Self {
        Self::Value(steps(path))
    }
}

fn steps(path: &str) -> Vec<Step> {
    path.split('.')
        .filter(|s| !s.is_empty())
        .map(|s| s.parse().map_or_else(|_| Step::Key(s.into()), Step::Index))
        .collect()
}

/// A problem and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The file, relative to the content (or theme) root, with `/` between its parts.
    pub path: Arc<str>,
    /// Where in the file.
    pub at: At,
    /// What is wrong.
    pub problem: Box<Problem>,
}

impl Diagnostic {
    /// A problem at a place in a file.
    pub fn new(path: &Arc<str>, at: At, problem: Problem) -> Self {
        Self { path: Arc::clone(path), at, problem: Box::new(problem) }
    }

    /// A problem of a file as a whole.
    pub fn of_file(path: &Arc<str>, problem: Problem) -> Self {
        Self::new(path, At::File, problem)
    }

    /// The problem of a file that must be there and is not.
    pub(crate) fn of_missing_file(file: &str) -> Self {
        Self::of_file(&file.into(), Problem::MissingFile { file: file.to_owned() })
    }

    /// The message and what to do, in one line.
    pub fn sentence(&self, lang: Lang) -> String {
        let words = self.problem.words(lang);
        words.help.map_or_else(|| words.message.clone(), |help| format!("{} {help}", words.message))
    }

    /// Whether it stops a build.
    pub fn is_error(&self) -> bool {
        self.problem.severity() == Severity::Error
    }
}

/// A diagnostic whose place is known in bytes: ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Bytes in the file; `None` when the file has no text to point into.
    pub range: Option<Range<usize>>,
    /// Line and column in characters, both from 1.
    pub position: (usize, usize),
    /// Line and column behind the last character meant, on the same line.
    pub end: (usize, usize),
}

impl Located {
    /// Finds line and column of a byte range in the file's text.
    pub fn new(diagnostic: Diagnostic, text: Option<&str>, range: Option<Range<usize>>) -> Self {
        let (position, end) = match (text, &range) {
            (Some(text), Some(range)) => {
                let (line, column) = position(text, range.start);
                let (start, end) = (floor_char(text, range.start), floor_char(text, range.end.max(range.start)));
                let width = text[start..end].lines().next().map_or(0, |shown| shown.chars().count());
                ((line, column), (line, column + width))
            }
            _ => ((1, 1), (1, 1)),
        };
        Self { diagnostic, range, position, end }
    }
}

/// Line and column (in characters), both from 1, of a byte offset.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..floor_char(text, offset)];
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The nearest character boundary at or before `offset`.
pub(crate) fn floor_char(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A field for messages, by its title and its key.
pub fn named(title: Option<&str>, key: &str) -> Named {
    Named::new(title, key)
}

/// Sorts the most harmful first: errors by file and place, then warnings by kind; and drops repetitions.
pub(crate) fn arrange(located: &mut Vec<Located>) {
    located.sort_by(order);
    located.dedup_by(|a, b| a.diagnostic == b.diagnostic);
}

fn order(a: &Located, b: &Located) -> Ordering {
    let (x, y) = (&a.diagnostic, &b.diagnostic);
    (x.problem.severity().cmp(&y.problem.severity()))
        .then_with(|| if x.is_error() { Ordering::Equal } else { x.problem.rank().cmp(&y.problem.rank()) })
        .then_with(|| x.path.cmp(&y.path))
        .then_with(|| a.position.cmp(&b.position))
        .then_with(|| x.problem.code().cmp(y.problem.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "名前: 桜\n電話: x\n";
        assert_eq!(position(text, text.find('x').expect("present")), (2, 5));
        assert_eq!(position(text, 1), (1, 1), "inside a character: its start");
        assert_eq!(position(text, 9999), (3, 1));
    }
}
