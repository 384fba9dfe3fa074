//! The registers that are read, and which of them a table is.

use super::reason::{Reason, Stop};
use super::row::RegisterRow;
use super::{kaigo, municipal, wam};
use crate::catalogue::Catalogue;
use crate::tables::Table;

/// The registers that are read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Register {
    /// WAM NET 障害福祉サービス等情報公表システム.
    Wam,
    /// 介護サービス情報公表システム, or a list made from it.
    Kaigo {
        /// Id of the service, for rows that do not say theirs.
        service: Option<String>,
    },
    /// A municipal standard data set whose rows belong to a service.
    Municipal {
        /// Id of the service.
        service: String,
        /// The list that the rows come from: the address of its source, else its id. A municipality publishes a list
        /// for each kind of place, and each has numbers of its own.
        list: String,
    },
}

impl Register {
    pub(super) fn label(&self) -> &'static str {
        match self {
            Self::Wam => "wam",
            Self::Kaigo { .. } => "kaigo",
            Self::Municipal { .. } => "municipal",
        }
    }

    /// Where its rows are remembered.
    pub(super) fn memory_path(&self) -> String {
        match self {
            Self::Wam => "imports/wam-net.csv".to_owned(),
            Self::Kaigo { .. } => "imports/kaigo.csv".to_owned(),
            Self::Municipal { service, .. } => format!("imports/municipal-{service}.csv"),
        }
    }

    /// Titles of the columns that are read.
    pub(super) fn titles(&self) -> &'static [&'static str] {
        match self {
            Self::Wam => wam::TITLES,
            Self::Kaigo { .. } => kaigo::TITLES,
            Self::Municipal { .. } => municipal::TITLES,
        }
    }

    /// The columns that a table lacks, of those that are read.
    pub(super) fn lacks(&self, table: &Table) -> Vec<(usize, &'static str)> {
        let has = |title: &str| match self {
            Self::Wam => table.column(title).is_some(),
            Self::Kaigo { service } => kaigo::has(table, title, service.is_some()),
            Self::Municipal { .. } => municipal::has(table, title),
        };
        self.titles().iter().copied().enumerate().filter(|(_, title)| !has(title)).collect()
    }

    pub(super) fn row(&self, catalogue: &Catalogue, table: &Table, cells: &[String]) -> Result<RegisterRow, Reason> {
        match self {
            Self::Wam => wam::row(catalogue, table, cells),
            Self::Kaigo { service } => kaigo::row(catalogue, table, cells, service.as_deref()),
            Self::Municipal { service, list } => municipal::row(catalogue, table, cells, service, list),
        }
    }

    /// Whether each of its rows is a place of its own.
    pub(super) fn has_a_row_for_each(&self) -> bool {
        matches!(self, Self::Municipal { .. })
    }

    /// Whether a column of a table is read.
    pub(super) fn reads(&self, table: &Table, at: usize) -> bool {
        self.titles().iter().any(|title| match self {
            Self::Wam => table.column(title) == Some(at),
            Self::Kaigo { .. } => kaigo::at(table, title) == Some(at),
            Self::Municipal { .. } => municipal::at(table, title) == Some(at),
        })
    }

    /// A row's own number.
    pub(super) fn number<'t>(&self, table: &Table, cells: &'t [String]) -> &'t str {
        match self {
            Self::Wam => table.cell(cells, wam::TITLES[0]),
            Self::Kaigo { .. } => kaigo::number(table, cells),
            Self::Municipal { .. } => municipal::number(table, cells),
        }
    }

    /// A source that records of this register name, when the command names none: the newest that is known by its
    /// publisher.
    pub(super) fn source(&self, catalogue: &Catalogue) -> Option<String> {
        let hosts = match self {
            Self::Wam => &[wam::HOST][..],
            Self::Kaigo { .. } => &kaigo::HOSTS,
            Self::Municipal { .. } => &[],
        };
        let of_register = |url: &str| hosts.iter().any(|host| url.contains(host));
        let known = catalogue
            .sources
            .iter()
            .filter(|(_, source)| source.url.as_ref().is_some_and(|url| of_register(url.as_str())));
        known.max_by_key(|(_, source)| source.date).map(|(id, _)| id.clone())
    }
}

/// Which register a table is, if it is one; the command may name the service and the source of its rows.
pub(super) fn register_of(
    table: &Table,
    catalogue: &Catalogue,
    [service, source]: [Option<&str>; 2],
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
    let is_kaigo = kaigo::recognizes(table);
    if !is_kaigo && !municipal::recognizes(table) {
        return Ok(None);
    }
    if let Some(id) = service {
        catalogue.service(id).ok_or_else(|| Stop::NoSuchService(id.to_owned()))?;
    }
    let service = service.map(str::to_owned);
    if is_kaigo && (service.is_some() || kaigo::says_service(table)) {
        return Ok(Some(Register::Kaigo { service }));
    }
    let service = service.ok_or_else(|| Stop::NeedsService(file.to_owned()))?;
    let list = source.map_or_else(String::new, |id| {
        let address = catalogue.sources.get(id).and_then(|source| source.url.as_ref());
        address.map_or_else(|| id.to_owned(), ToString::to_string)
    });
    Ok(Some(Register::Municipal { service, list }))
}
