//! The tables that clerks edit, out of the records.

use serde_json::Value as Json;

use super::cell::{Cell, flag_word};
use super::columns::{Column, columns};
use super::read::guarded;
use super::shown::{Shown, shown};
use crate::catalogue::Catalogue;
use crate::content::Kind;
use crate::edit;
use crate::phrases::Lang;

/// A table of records of one kind.
pub struct Sheet {
    /// The kind.
    pub kind: Kind,
    /// The language of its headings.
    pub lang: Lang,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    wards: Vec<String>,
    services: Vec<String>,
}

/// Which records a table holds.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The kinds, a sheet for each.
    pub kinds: &'a [Kind],
    /// Of listings only those of this ward.
    pub ward: Option<&'a str>,
    /// Of listings only those of this service.
    pub service: Option<&'a str>,
}

/// The tables of some kinds, with headings in one language.
pub fn sheets(
    catalogue: &Catalogue,
    text: &dyn Fn(&str) -> Option<String>,
    wanted: Wanted<'_>,
    lang: Lang,
) -> Vec<Sheet> {
    let (wards, services) = (ward_names(catalogue), service_names(catalogue));
    let is_wanted = |place: &Place<'_>| {
        wanted.ward.is_none_or(|slug| place.ward == Some(slug)) && wanted.service.is_none_or(|id| place.folder == id)
    };
    let one = |&kind: &Kind| {
        let columns = columns(kind, &catalogue.cares);
        let row = |place: Place<'_>| {
            let json = edit::read(&text(place.path)?)?;
            Some(columns.iter().map(|column| cell(catalogue, &place, &json, column, lang).text).collect())
        };
        let rows = places(catalogue, kind).into_iter().filter(is_wanted).filter_map(row).collect();
        Sheet { kind, lang, columns, rows, wards: wards.clone(), services: services.clone() }
    };
    wanted.kinds.iter().map(one).collect()
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
            Cell::Flag { .. } => Some([true, false].map(|flag| flag_word(flag, self.lang)).to_vec()),
            Cell::Choice(words) => Some(words.iter().map(|&word| word.to_owned()).collect()),
            _ => None,
        }
    }

    /// The table as CSV: UTF-8 with a byte order mark (spreadsheets ask for it), CRLF.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
        // Writing to memory cannot fail, and all rows have the columns' length.
        let _ = writer.write_record(self.columns.iter().map(|column| column.heading.say(self.lang)));
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
    let of_kind = catalogue.each().filter(|(known, _)| *known == kind);
    let mut places: Vec<Place<'_>> = of_kind
        .map(|(_, record)| Place { path: record.path(), id: record.id(), ward: record.ward(), folder: record.folder() })
        .collect();
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

/// What a record says in a column: texts in the content's main language, yes and no in `lang`.
pub(crate) fn cell(c: &Catalogue, place: &Place<'_>, record: &Json, column: &Column, lang: Lang) -> Shown {
    let main = c.lang();
    let fixed = |text: &str| Shown { text: text.to_owned(), ..Shown::default() };
    match column.cell {
        Cell::Id => fixed(place.id),
        Cell::Ward => fixed(
            place
                .ward
                .and_then(|slug| c.ward(slug))
                .map_or_else(|| c.portal.whole.name.get(main, main), |ward| ward.data.name.get(main, main)),
        ),
        Cell::Service => fixed(c.service(place.folder).map_or("", |service| service.name.get(main, main))),
        _ => shown(column, record, main, lang),
    }
}
