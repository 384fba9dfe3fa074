//! The tables that clerks edit, out of the records.

use serde_json::Value as Json;

use super::cell::Cell;
use super::columns::{Column, Kind, columns};
use super::read::guarded;
use super::shown::{Shown, shown};
use crate::catalogue::Catalogue;
use crate::content::Record;
use crate::edit;

/// A table of records of one kind.
pub struct Sheet {
    /// The kind.
    pub kind: Kind,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    wards: Vec<String>,
    services: Vec<String>,
}

/// The tables of some kinds; of listings, those of one ward or one service if asked for.
pub fn sheets(
    catalogue: &Catalogue,
    text: &dyn Fn(&str) -> Option<String>,
    kinds: &[Kind],
    ward: Option<&str>,
    service: Option<&str>,
) -> Vec<Sheet> {
    let (wards, services) = (ward_names(catalogue), service_names(catalogue));
    let one = |&kind: &Kind| {
        let columns = columns(kind, &catalogue.cares);
        let rows = places(catalogue, kind)
            .into_iter()
            .filter(|record| {
                ward.is_none_or(|slug| record.ward == Some(slug)) && service.is_none_or(|id| record.folder == id)
            })
            .filter_map(|record| {
                let json = edit::read(&text(record.path)?)?;
                Some(columns.iter().map(|column| cell(catalogue, &record, &json, column).text).collect())
            })
            .collect();
        Sheet { kind, columns, rows, wards: wards.clone(), services: services.clone() }
    };
    kinds.iter().map(one).collect()
}

impl Sheet {
    /// How many records it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The words that a column's cells are picked from.
    pub(super) fn choices(&self, column: &Column) -> Option<Vec<String>> {
        match column.cell {
            Cell::Ward => Some(self.wards.clone()),
            Cell::Service => Some(self.services.clone()),
            Cell::Flag => Some(vec!["はい".to_owned(), "いいえ".to_owned()]),
            Cell::Choice(words) => Some(words.iter().map(|&word| word.to_owned()).collect()),
            _ => None,
        }
    }

    /// The table as CSV: UTF-8 with a byte order mark (spreadsheets ask for it), CRLF.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
        // Writing to memory cannot fail, and all rows have the columns' length.
        let _ = writer.write_record(self.columns.iter().map(|column| column.title.as_str()));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// What a table needs to know of a record besides its values.
pub(crate) struct Place<'c> {
    pub(crate) path: &'c str,
    pub(crate) id: &'c str,
    ward: Option<&'c str>,
    folder: &'c str,
}

/// The records of a kind, in the order of its table.
pub(crate) fn places(catalogue: &Catalogue, kind: Kind) -> Vec<Place<'_>> {
    fn place<T>(record: &Record<T>) -> Place<'_> {
        Place { path: &record.path, id: &record.id, ward: record.ward.as_deref(), folder: &record.folder }
    }
    let mut places: Vec<Place<'_>> = match kind {
        Kind::Listing => catalogue.listings.iter().map(place).collect(),
        Kind::Centre => catalogue.centres.iter().map(place).collect(),
        Kind::Scheme => catalogue.schemes.iter().map(place).collect(),
    };
    let service = |place: &Place<'_>| catalogue.services.iter().position(|service| service.id == place.folder);
    places.sort_by_key(|place| (place.ward.is_none(), place.ward, service(place), place.id));
    places
}

fn ward_names(c: &Catalogue) -> Vec<String> {
    c.wards
        .iter()
        .map(|ward| ward.data.name.get(c.lang(), c.lang()).to_owned())
        .chain([c.portal.whole.name.get(c.lang(), c.lang()).to_owned()])
        .collect()
}

fn service_names(c: &Catalogue) -> Vec<String> {
    c.services.iter().map(|service| service.name.get(c.lang(), c.lang()).to_owned()).collect()
}

/// What a record says in a column.
pub(crate) fn cell(c: &Catalogue, place: &Place<'_>, record: &Json, column: &Column) -> Shown {
    let lang = c.lang();
    let fixed = |text: &str| Shown { text: text.to_owned(), ..Shown::default() };
    match column.cell {
        Cell::Id => fixed(place.id),
        Cell::Ward => fixed(
            place
                .ward
                .and_then(|slug| c.ward(slug))
                .map_or_else(|| c.portal.whole.name.get(lang, lang), |ward| ward.data.name.get(lang, lang)),
        ),
        Cell::Service => fixed(c.service(place.folder).map_or("", |service| service.name.get(lang, lang))),
        _ => shown(column, record, lang),
    }
}
