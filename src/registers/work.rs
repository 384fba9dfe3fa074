//! An import in the making: what it starts from, and the texts that it would leave.

use std::collections::BTreeMap;

use super::plan::{Change, Plan};
use super::reason::{Reason, Refusal, Row};
use crate::catalogue::Catalogue;
use crate::phrases::Lang;
use crate::tables::Table;

/// What an import starts from.
pub struct Request<'a> {
    /// The content as it is.
    pub catalogue: &'a Catalogue,
    /// The text of a file of the content.
    pub text: &'a (dyn Fn(&str) -> Option<String> + 'a),
    /// The files to import, by name.
    pub files: &'a [(String, Vec<Table>)],
    /// Id of the source that open data are from.
    pub source: Option<&'a str>,
    /// Service that the rows of a municipal table belong to.
    pub service: Option<&'a str>,
    /// Rows of a municipal table to take: column and word.
    pub only: &'a [(String, String)],
    /// Whether a value may go that a table leaves empty.
    pub allow_removal: bool,
    /// The language that values such as yes and no are said in.
    pub lang: Lang,
}

/// A plan in the making, with the texts that it would leave.
pub(super) struct Work<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) plan: Plan,
    pub(super) texts: BTreeMap<String, String>,
}

impl Work<'_> {
    /// The text of a file as it would be by now.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        self.texts.get(path).cloned().or_else(|| (self.request.text)(path))
    }

    pub(super) fn refuse(&mut self, row: &Row, reason: Reason) {
        self.plan.refusals.push(Refusal { reason, row: row.clone() });
    }

    /// Adds a change, together with an earlier one of the same record.
    pub(super) fn add(&mut self, change: Change) {
        let again = self.texts.insert(change.path.clone(), change.text.clone()).is_some();
        // Most records change once; only the others are looked for.
        match again.then(|| self.plan.changes.iter_mut().find(|known| known.path == change.path)).flatten() {
            Some(known) => {
                known.fields.extend(change.fields);
                known.text = change.text;
            }
            None => self.plan.changes.push(change),
        }
    }
}
