//! A row of a register, as a record would say it.

use std::collections::BTreeMap;

/// One row, as a record would say it.
#[derive(Debug, Clone, Default)]
pub(super) struct RegisterRow {
    /// What the register knows it by.
    pub(super) key: String,
    /// The part of the register that it belongs to: a file has all rows of a part or none.
    pub(super) scope: String,
    /// Id of the service.
    pub(super) service: String,
    /// Slug of the ward.
    pub(super) ward: String,
    /// Which of several services that make one of ours.
    pub(super) part: Option<String>,
    /// Cells by path.
    pub(super) fields: BTreeMap<&'static str, String>,
    /// Values that cannot be used: title and value.
    pub(super) left_out: Vec<(&'static str, String)>,
    /// Its cells as the register has them, in the order of `Register::titles`.
    pub(super) cells: Vec<String>,
    /// Start of the id of a new record.
    pub(super) id: String,
}

impl RegisterRow {
    /// The register's own number, as written.
    pub(super) fn number(&self) -> &str {
        self.cells.first().map_or("", String::as_str)
    }
}
