//! What the last import of a register saw: its rows, and the record that each belongs to.
//!
//! It lies in the content (`imports/`), as CSV with the register's own titles, so that people can read it and a
//! comparison of two versions shows what the register changed.

use std::collections::{BTreeMap, BTreeSet};

use super::register::Register;
use super::row::RegisterRow;
use crate::catalogue::Catalogue;
use crate::tables::{guarded, tables};

/// Title of the column that names the record.
const RECORD: &str = "記録のファイル名";

/// Rows by key.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory(BTreeMap<String, (String, RegisterRow)>);

impl Memory {
    pub(super) fn read(text: &str, register: &Register, catalogue: &Catalogue) -> Self {
        let Some(table) = tables(text.as_bytes()).ok().and_then(|mut tables| tables.pop()) else {
            return Self::default();
        };
        let rows = table.rows.iter().filter_map(|(_, cells)| {
            let entry = register.row(catalogue, &table, cells).ok()?;
            Some((entry.key.clone(), (table.cell(cells, RECORD).to_owned(), entry)))
        });
        Self(rows.collect())
    }

    pub(super) fn add(&mut self, record: &str, entry: RegisterRow) {
        self.0.insert(entry.key.clone(), (record.to_owned(), entry));
    }

    pub(super) fn entry(&self, key: &str) -> Option<&RegisterRow> {
        self.0.get(key).map(|(_, entry)| entry)
    }

    /// Whether any row holds something in a column.
    pub(super) fn fills(&self, column: usize) -> bool {
        self.0.values().any(|(_, entry)| entry.cells.get(column).is_some_and(|cell| !cell.is_empty()))
    }

    /// The record of a row.
    pub(super) fn record(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|(record, _)| record.as_str())
    }

    /// All records that have a row.
    pub(super) fn records(&self) -> BTreeSet<&str> {
        self.records_of(|_| true)
    }

    /// The records that have a row of some parts of the register.
    pub(super) fn records_of(&self, scope: impl Fn(&str) -> bool) -> BTreeSet<&str> {
        self.0.values().filter(|(_, entry)| scope(&entry.scope)).map(|(record, _)| record.as_str()).collect()
    }

    /// What stays when some rows are taken out.
    pub(super) fn without(&self, out: impl Fn(&RegisterRow) -> bool) -> Self {
        Self(self.0.iter().filter(|(_, (_, entry))| !out(entry)).map(|(key, row)| (key.clone(), row.clone())).collect())
    }

    /// The memory without what could not be written: rows of those records stay as they were, so that the next import
    /// tries again.
    pub(super) fn settled(&self, before: &Self, unsettled: &BTreeSet<String>) -> Self {
        let new = self.0.iter().filter(|(_, (record, _))| !unsettled.contains(record));
        let old = before.0.iter().filter(|(_, (record, _))| unsettled.contains(record));
        Self(new.chain(old).map(|(key, row)| (key.clone(), row.clone())).collect())
    }

    /// As CSV: UTF-8, sorted by scope and key.
    pub(super) fn bytes(&self, register: &Register) -> Vec<u8> {
        let mut rows: Vec<&(String, RegisterRow)> = self.0.values().collect();
        rows.sort_by(|a, b| (&a.1.scope, &a.1.key).cmp(&(&b.1.scope, &b.1.key)));
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail, and all rows have one length.
        let _ = writer.write_record([RECORD].iter().chain(register.titles()));
        for (record, entry) in rows {
            let _ = writer
                .write_record(std::iter::once(record.clone()).chain(entry.cells.iter().map(|cell| guarded(cell))));
        }
        writer.into_inner().unwrap_or_default()
    }
}
