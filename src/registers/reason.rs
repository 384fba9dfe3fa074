//! Why a row, or a whole file, is not taken.

use crate::tables::Heading;

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Row {
    /// The file's name, with the sheet's.
    pub file: String,
    /// Its number; the row of titles is the first.
    pub number: usize,
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
    Needed(Heading),
    /// A value that the column cannot hold: column, value, example.
    BadCell(Heading, String, String),
    /// The record cannot move to another ward or service: column, value.
    Moves(Heading, String),
    /// The column shows less than the record holds: column.
    MoreThanShown(Heading),
    /// A value that the record has and the table leaves empty: column, value.
    Removal(Heading, String),
    /// The text of the file is written in a way that must be changed by hand: column.
    ByHand(Heading),
    /// The record would have a mistake.
    Mistake(String),
    /// A value of the register that cannot be used; the row was taken without it: column, value.
    ValueLeftOut(String, String),
}

impl Reason {
    /// Whether somebody should look at it: rows of other places and services are passed over as a matter of course.
    pub(crate) fn is_trouble(&self) -> bool {
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
