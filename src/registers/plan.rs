//! What an import would do: a value to show before anything is written.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::memory::Memory;
use super::reason::{Reason, Refusal, Row};
use super::register::Register;
use crate::tables::Heading;

/// What happens to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// It is new.
    New,
    /// Values change.
    Changed,
    /// The register no longer has it.
    Ended,
}

/// One value that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// What it is called.
    pub heading: Heading,
    /// Its keys in the file, with dots.
    pub path: String,
    /// Before; empty: nothing.
    pub old: String,
    /// After; empty: nothing.
    pub new: String,
}

/// What happens to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happens.
    pub happening: Happening,
    /// Path of its file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Where it comes from; none for records that ended.
    pub row: Option<Row>,
    /// Which values.
    pub fields: Vec<FieldChange>,
    /// The file's text afterwards.
    pub text: String,
}

/// A value that somebody changed by hand and the register changed as well: the hand's stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Path of the record's file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// What the value is called.
    pub heading: Heading,
    /// As the record has it.
    pub record: String,
    /// As the register has it now.
    pub register: String,
}

/// What an import of a register saw, before and now.
#[derive(Debug, Clone)]
pub(super) struct Remembered {
    pub(super) path: String,
    pub(super) register: Register,
    /// The file as it is.
    pub(super) text: Option<String>,
    pub(super) before: Memory,
    pub(super) now: Memory,
}

/// What an import would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Files with what they were recognized as: name, form, encoding, rows.
    pub files: Vec<(String, &'static str, &'static str, usize)>,
    /// Columns that nothing reads: file and title.
    pub unread: Vec<(String, String)>,
    /// Columns of a register that nothing reads: file, title, samples of what they hold.
    pub unused: Vec<(String, String, Vec<String>)>,
    /// Hidden sheets, which are not read: file, sheet, rows.
    pub hidden: Vec<(String, String, usize)>,
    /// Columns without a title that hold something (no title), and titles that stand twice: file, title, number.
    pub headings: Vec<(String, Option<String>, usize)>,
    /// Rows with a new id that have the name and the phone number of a record: row, path of the record.
    pub twins: Vec<(Row, String)>,
    /// Records beside those of a table of ours that it does not have; they stay.
    pub absent: Vec<String>,
    /// What happens to records.
    pub changes: Vec<Change>,
    /// Values that stay as people wrote them.
    pub kept: Vec<Kept>,
    /// Rows not taken.
    pub refusals: Vec<Refusal>,
    /// Rows that say what the records say.
    pub same: usize,
    /// Id of the source that open data are attributed to.
    pub source: Option<String>,
    pub(super) memories: Vec<Remembered>,
    /// Records with a value that could not be written.
    pub(super) unsettled: BTreeSet<String>,
    /// More than half of a register's records are gone: the file may be cut off.
    pub thin: bool,
    /// Records whose source becomes a newer edition.
    pub renewed: usize,
}

/// The id of the record in a file.
fn id_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

impl Plan {
    /// Takes out the changes of a file that would have a mistake, and names their rows.
    pub fn refuse(&mut self, path: &str, mistake: &str) {
        let (out, stay): (Vec<Change>, Vec<Change>) =
            std::mem::take(&mut self.changes).into_iter().partition(|change| change.path == path);
        self.changes = stay;
        self.unsettled.extend(out.iter().map(|change| id_of(&change.path)));
        let rows = out.into_iter().map(|change| change.row.unwrap_or_default());
        self.refusals.extend(rows.map(|row| Refusal { reason: Reason::Mistake(mistake.to_owned()), row }));
        self.refusals.sort();
    }

    /// The files that are written: records and what is remembered.
    pub fn writes(&self) -> Vec<(&str, Cow<'_, [u8]>)> {
        let records = self.changes.iter().map(|change| (change.path.as_str(), Cow::from(change.text.as_bytes())));
        records.chain(self.memories().into_iter().map(|(path, bytes)| (path, Cow::from(bytes)))).collect()
    }

    /// What is remembered for the next import, where it differs from what was.
    pub(super) fn memories(&self) -> Vec<(&str, Vec<u8>)> {
        let one = |memory: &'_ Remembered| memory.now.settled(&memory.before, &self.unsettled).bytes(&memory.register);
        let all = self.memories.iter().map(|memory| (memory, one(memory)));
        let changed = all.filter(|(memory, bytes)| memory.text.as_deref().map(str::as_bytes) != Some(bytes.as_slice()));
        changed.map(|(memory, bytes)| (memory.path.as_str(), bytes)).collect()
    }
}
