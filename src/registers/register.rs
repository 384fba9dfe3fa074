//! The registers that are read, and which of them a table is.

use super::reason::{Reason, Stop};
use super::row::RegisterRow;
use super::{municipal, wam};
use crate::catalogue::Catalogue;
use crate::tables::Table;

/// The registers that are read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Register {
    /// WAM NET 障害福祉サービス等情報公表システム.
    Wam,
    /// A municipal standard data set whose rows belong to a service.
    Municipal {
        /// Id of the service.
        service: String,
    },
}

impl Register {
    pub(super) fn label(&self) -> &'static str {
        match self {
            Self::Wam => "wam",
            Self::Municipal { .. } => "municipal",
        }
    }

    /// Where its rows are remembered.
    pub(super) fn memory_path(&self) -> String {
        match self {
            Self::Wam => "imports/wam-net.csv".to_owned(),
            Self::Municipal { service } => format!("imports/municipal-{service}.csv"),
        }
    }

    /// Titles of the columns that are read.
    pub(super) fn titles(&self) -> &'static [&'static str] {
        match self {
            Self::Wam => wam::TITLES,
            Self::Municipal { .. } => municipal::TITLES,
        }
    }

    pub(super) fn row(&self, catalogue: &Catalogue, table: &Table, cells: &[String]) -> Result<RegisterRow, Reason> {
        match self {
            Self::Wam => wam::row(catalogue, table, cells),
            Self::Municipal { service } => municipal::row(catalogue, table, cells, service),
        }
    }

    /// A row's own number.
    pub(super) fn number<'t>(&self, table: &Table, cells: &'t [String]) -> &'t str {
        match self {
            Self::Wam => table.cell(cells, wam::TITLES[0]),
            Self::Municipal { .. } => municipal::number(table, cells),
        }
    }

    /// A source that records of this register name, when the command names none: the newest that is known by its
    /// publisher.
    pub(super) fn source(&self, catalogue: &Catalogue) -> Option<String> {
        let of_register = |url: &str| *self == Self::Wam && url.contains(wam::HOST);
        let known = catalogue
            .sources
            .iter()
            .filter(|(_, source)| source.url.as_ref().is_some_and(|url| of_register(url.as_str())));
        known.max_by_key(|(_, source)| source.date).map(|(id, _)| id.clone())
    }
}

/// Which register a table is, if it is one.
pub(super) fn register_of(
    table: &Table,
    catalogue: &Catalogue,
    service: Option<&str>,
    file: &str,
) -> Result<Option<Register>, Stop> {
    if wam::recognizes(table) {
        let missing: Vec<String> =
            wam::TITLES.iter().filter(|title| table.column(title).is_none()).map(|title| (*title).to_owned()).collect();
        return if missing.is_empty() {
            Ok(Some(Register::Wam))
        } else {
            Err(Stop::MissingColumns(file.to_owned(), missing))
        };
    }
    if !municipal::recognizes(table) {
        return Ok(None);
    }
    let service = service.ok_or_else(|| Stop::NeedsService(file.to_owned()))?;
    catalogue.service(service).ok_or_else(|| Stop::NoSuchService(service.to_owned()))?;
    Ok(Some(Register::Municipal { service: service.to_owned() }))
}
