//! What an import would do: a value to show before anything is written.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::memory::Memory;
use super::{own, register, table::Table};
use crate::catalogue::Catalogue;

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
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Row {
    /// The file's name, with the sheet's.
    pub file: String,
    /// Its number; the row of titles is the first.
    pub number: usize,
}

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
    /// Its title.
    pub title: String,
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
    /// Title of the value.
    pub title: String,
    /// As the record has it.
    pub record: String,
    /// As the register has it now.
    pub register: String,
}

/// Why a row, or a value of it, was not taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No service of the content has this name.
    UnknownService(String),
    /// It stands elsewhere.
    Elsewhere,
    /// `--only` leaves it out.
    NotAsked,
    /// No name.
    NoName,
    /// Nothing to know it by.
    NoKey,
    /// A register's row without its number.
    NoNumber,
    /// The same key twice.
    Twice(String),
    /// A register's row that stands in it twice.
    Repeated(String),
    /// No such ward.
    UnknownWard(String),
    /// An id that cannot be the name of a file.
    BadId(String),
    /// A column that a new record needs is empty.
    Needed(String),
    /// A value that the column cannot hold: column, value, example.
    BadCell(String, String, String),
    /// The record cannot move to another ward or service: column, value.
    Moves(String, String),
    /// The column shows less than the record holds: column.
    MoreThanShown(String),
    /// The text of the file is written in a way that must be changed by hand: column.
    ByHand(String),
    /// The record would have a mistake.
    Mistake(String),
    /// A value of the register that cannot be used; the row was taken without it: column, value.
    ValueLeftOut(String, String),
}

impl Reason {
    /// Whether somebody should look at it: rows of other places and services are passed over as a matter of course.
    pub fn is_trouble(&self) -> bool {
        !matches!(
            self,
            Self::UnknownService(_) | Self::Elsewhere | Self::NotAsked | Self::Repeated(_) | Self::ValueLeftOut(..)
        )
    }
}

/// A row that was not taken, or not as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// Which.
    pub row: Row,
}

/// What an import of a register saw, before and now.
#[derive(Debug, Clone)]
pub(super) struct Remembered {
    pub(super) path: String,
    pub(super) form: register::Form,
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
    /// Columns without a title that hold something (no title), and titles that stand twice: file, title, number.
    pub headings: Vec<(String, Option<String>, usize)>,
    /// Rows with a new id that have the name and the phone number of a record: row, path of the record.
    pub twins: Vec<(Row, String)>,
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

/// Why there is no plan at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A register without all of its columns: what it does not say would count as gone.
    MissingColumns(String, Vec<String>),
    /// A file with titles that no form has.
    UnknownForm(String, Vec<String>),
    /// A municipal table needs to be told its service.
    NeedsService(String),
    /// No such service.
    NoSuchService(String),
    /// Open data need a source.
    NeedsSource(String),
    /// No such source.
    NoSuchSource(String),
}

/// Compares the files with the content.
pub fn plan(request: &Request<'_>) -> Result<Plan, Stop> {
    if let Some(source) = request.source.filter(|source| !request.catalogue.sources.contains_key(*source)) {
        return Err(Stop::NoSuchSource(source.to_owned()));
    }
    let mut work = Work { request, plan: Plan::default(), texts: BTreeMap::new() };
    let mut registers: BTreeMap<register::Form, Vec<(String, &Table)>> = BTreeMap::new();
    for (file, tables) in request.files {
        let mut known = false;
        for table in tables {
            let name = if table.sheet.is_empty() { file.clone() } else { format!("{file}「{}」", table.sheet) };
            let form = if let Some(kind) = own::kind_of(table) {
                own::compare(&mut work, kind, &name, table);
                "own"
            } else if let Some(form) = register::form_of(table, request, &name)? {
                let label = form.label();
                registers.entry(form).or_default().push((name.clone(), table));
                label
            } else {
                continue;
            };
            known = true;
            work.plan.headings.extend(headings(table).map(|(title, number)| (name.clone(), title, number)));
            work.plan.files.push((name, form, table.encoding, table.rows.len()));
        }
        if !known {
            return Err(Stop::UnknownForm(
                file.clone(),
                tables.first().map(|table| table.titles.clone()).unwrap_or_default(),
            ));
        }
    }
    for (form, tables) in &registers {
        register::compare(&mut work, form, tables)?;
    }
    let mut plan = work.plan;
    plan.changes.sort_by(|a, b| (a.happening, &a.path).cmp(&(b.happening, &b.path)));
    plan.refusals.sort();
    Ok(plan)
}

/// Titles that stand twice, and columns without one that hold something.
fn headings(table: &Table) -> impl Iterator<Item = (Option<String>, usize)> {
    let holds = |i: usize| table.rows.iter().any(|(_, cells)| cells.get(i).is_some_and(|cell| !cell.trim().is_empty()));
    table.titles.iter().enumerate().filter_map(move |(i, title)| match title.as_str() {
        "" => holds(i).then_some((None, i + 1)),
        title => table.titles.iter().take(i).any(|before| before == title).then(|| (Some(title.to_owned()), i + 1)),
    })
}

/// The id of the record in a file.
pub(super) fn id_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// A plan in the making, with the texts that it would leave.
pub(super) struct Work<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) plan: Plan,
    texts: BTreeMap<String, String>,
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
        let one = |memory: &'_ Remembered| memory.now.settled(&memory.before, &self.unsettled).bytes(&memory.form);
        let all = self.memories.iter().map(|memory| (memory, one(memory)));
        let changed = all.filter(|(memory, bytes)| memory.text.as_deref().map(str::as_bytes) != Some(bytes.as_slice()));
        changed.map(|(memory, bytes)| (memory.path.as_str(), bytes)).collect()
    }
}
