//! How a text reads: what [`super::explain`] finds of it, and [`super::repair`] compares its trials by.

use crate::causes::within::is_structural;
use crate::diagnostic::{At, Problem, Step};
use crate::reading::tree::{self, Node, Unreadable};

/// How a text reads: its tree, or why there is none, and what is wrong with its values.
pub(super) struct Reading {
    pub(super) tree: Result<Node, Unreadable>,
    pub(super) found: Vec<(At, Problem)>,
    pub(super) cost: usize,
}

impl Reading {
    /// The less, the better it reads: unreadable texts by how far they can be read, others by their problems.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }

    /// Places of problems that a wrong indentation or a missing quote can cause.
    pub(super) fn structural(&self, text: &str) -> Vec<usize> {
        let Ok(root) = &self.tree else { return Vec::new() };
        // An item that was left empty is just that.
        let is_item = |at: &At| matches!(at, At::Value(steps) if matches!(steps.last(), Some(Step::Index(_))));
        let may_follow = |at: &At, problem: &Problem| {
            is_structural(problem) && !(matches!(problem, Problem::EmptyValue { .. }) && is_item(at))
        };
        self.found
            .iter()
            .filter(|(at, problem)| may_follow(at, problem))
            .map(|(at, _)| tree::place(text, root, at).start)
            .collect()
    }
}
