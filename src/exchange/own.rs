//! Our own tables: out of the records, and back into them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::cell::{Cell, Shown, shown, value};
use super::columns::{Column, Kind, columns, order};
use super::edit::{self, Value};
use super::plan::{Change, FieldChange, Happening, Reason, Row, Work};
use super::table::{Table, guarded};
use crate::catalogue::Catalogue;
use crate::content::Record;
use crate::reading::{Address, is_id};
use crate::search::phone_digits;

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
        let rows = records(catalogue, kind)
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
struct Place<'c> {
    path: &'c str,
    id: &'c str,
    ward: Option<&'c str>,
    folder: &'c str,
}

fn records(catalogue: &Catalogue, kind: Kind) -> Vec<Place<'_>> {
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

fn cell(c: &Catalogue, place: &Place<'_>, record: &Json, column: &Column) -> Shown {
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

/// Which of our tables this is, if it is one.
pub(super) fn kind_of(table: &Table) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| table.column(kind.id_title()).is_some())
}

/// Compares a table with the records, row by row.
pub(super) fn compare(work: &mut Work<'_>, kind: Kind, file: &str, table: &Table) {
    let catalogue = work.request.catalogue;
    let columns = columns(kind, &catalogue.cares);
    let unread =
        table.titles.iter().filter(|title| !title.is_empty() && !columns.iter().any(|column| column.title == **title));
    work.plan.unread.extend(unread.map(|title| (file.to_owned(), title.clone())));
    let places: BTreeMap<&str, Place<'_>> =
        records(catalogue, kind).into_iter().map(|place| (place.id, place)).collect();
    let mut seen = BTreeSet::new();
    for (number, cells) in &table.rows {
        let row = Row { file: file.to_owned(), number: *number };
        let id = table.cell(cells, kind.id_title());
        if kind == Kind::Listing && !places.contains_key(id) {
            let twin = twin(catalogue, &columns, &|title| table.cell(cells, title));
            work.plan.twins.extend(twin.map(|path| (row.clone(), path)));
        }
        let outcome = if id.is_empty() {
            Err(Reason::NoKey)
        } else if seen.insert(id) {
            one(work, kind, places.get(id), &columns, &row, id, &|title| {
                table.column(title).map(|_| table.cell(cells, title))
            })
        } else {
            Err(Reason::Twice(id.to_owned()))
        };
        match outcome {
            Ok(Some(change)) => work.add(change),
            Ok(None) => work.plan.same += 1,
            Err(reason) => work.refuse(&row, reason),
        }
    }
}

/// The record that has a row's name and phone number.
fn twin<'t>(catalogue: &Catalogue, columns: &[Column], cell: &dyn Fn(&str) -> &'t str) -> Option<String> {
    let of = |path: &str| columns.iter().find(|column| column.path == path).map_or("", |column| cell(&column.title));
    let (name, phone) = (of("name"), phone_digits(of("contact.phone")));
    let same = |record: &&Record<crate::content::Listing>| {
        let data = &record.data;
        data.contact.phone.as_ref().is_some_and(|known| phone_digits(known.as_str()) == phone)
            && data.name.main() == name
    };
    let found = catalogue.listings.iter().find(same).filter(|_| !phone.is_empty() && !name.is_empty());
    found.map(|record| record.path.to_string())
}

type Cells<'t> = dyn Fn(&str) -> Option<&'t str> + 't;

fn one(
    work: &Work<'_>,
    kind: Kind,
    place: Option<&Place<'_>>,
    columns: &[Column],
    row: &Row,
    id: &str,
    cells: &Cells<'_>,
) -> Result<Option<Change>, Reason> {
    let catalogue = work.request.catalogue;
    let Some(place) = place else { return new(work, kind, columns, row, id, cells).map(Some) };
    let before = work.text(place.path).ok_or_else(|| Reason::Mistake(place.path.to_owned()))?;
    let record = edit::read(&before).ok_or_else(|| Reason::Mistake(place.path.to_owned()))?;
    let (mut text, mut fields) = (before, Vec::new());
    let order = order(columns);
    for column in columns {
        let Some(written) = cells(&column.title) else { continue };
        let now = cell(catalogue, place, &record, column);
        if is_same(written, now.text.trim()) {
            continue;
        }
        if column.path.is_empty() {
            return Err(Reason::Moves(column.title.clone(), written.to_owned()));
        }
        let value = value(column.cell, written)
            .map_err(|example| Reason::BadCell(column.title.clone(), written.to_owned(), example))?;
        let tidy = said(column, &value);
        if is_same(&tidy, &now.text) {
            continue;
        }
        if value == Value::Absent && matches!(column.path.as_str(), "name" | "sources") {
            return Err(Reason::Needed(column.title.clone()));
        }
        if !now.whole {
            return Err(Reason::MoreThanShown(column.title.clone()));
        }
        text = set(&text, &now.keys, &value, &order).ok_or_else(|| Reason::ByHand(column.title.clone()))?;
        fields.push(FieldChange { title: column.title.clone(), path: column.path.clone(), old: now.text, new: tidy });
    }
    let name =
        record.get("name").map_or("", |name| name.get(catalogue.lang()).unwrap_or(name).as_str().unwrap_or_default());
    let change = Change {
        happening: Happening::Changed,
        path: place.path.to_owned(),
        name: name.to_owned(),
        row: Some(row.clone()),
        fields,
        text,
    };
    Ok((!change.fields.is_empty()).then_some(change))
}

/// Whether two texts are the same but for the letters that `Shift_JIS` has in two forms (a table saved in it comes back
/// with the other one).
fn is_same(a: &str, b: &str) -> bool {
    let fold = |c: char| match c {
        '～' => '〜',
        '－' => '−',
        '―' => '—',
        '∥' => '‖',
        '￠' => '¢',
        '￡' => '£',
        '￢' => '¬',
        c => c,
    };
    a == b || a.chars().map(fold).eq(b.chars().map(fold))
}

/// What a column shows of a value: two ways of writing the same are no difference.
fn said(column: &Column, value: &Value) -> String {
    match value {
        Value::Absent if column.cell == Cell::Flag => "はい".to_owned(),
        Value::Absent => String::new(),
        Value::Text(text) => text.clone(),
        Value::Bare(bare) if column.cell == Cell::Flag => if bare == "true" { "はい" } else { "いいえ" }.to_owned(),
        Value::Bare(bare) => bare.trim_matches(['[', ']']).to_owned(),
        Value::List(items) => items.join("\n"),
    }
}

pub(super) fn set(text: &str, keys: &[String], value: &Value, order: &[&str]) -> Option<String> {
    edit::set(text, &keys.iter().map(String::as_str).collect::<Vec<_>>(), value, order)
}

fn new(
    work: &Work<'_>,
    kind: Kind,
    columns: &[Column],
    row: &Row,
    id: &str,
    cells: &Cells<'_>,
) -> Result<Change, Reason> {
    let catalogue = work.request.catalogue;
    let lang = catalogue.lang();
    if !is_id(id) {
        return Err(Reason::BadId(id.to_owned()));
    }
    let whole = &catalogue.portal.whole;
    let needed =
        |title: &str| cells(title).filter(|text| !text.is_empty()).ok_or_else(|| Reason::Needed(title.to_owned()));
    let path = match kind {
        Kind::Listing => {
            let (ward, service) = (needed("区市町村")?, needed("サービス")?);
            let service =
                catalogue.services.iter().find(|known| known.name.get(lang, lang) == service || known.id == service);
            let example = || catalogue.services.first().map_or("", |known| known.name.get(lang, lang)).to_owned();
            let service = service.ok_or_else(|| {
                Reason::BadCell("サービス".to_owned(), cells("サービス").unwrap_or_default().to_owned(), example())
            })?;
            let slug = catalogue
                .wards
                .iter()
                .find(|known| known.data.name.get(lang, lang) == ward || *known.id == *ward)
                .map(|known| &*known.id);
            match slug {
                Some(slug) => format!("wards/{slug}/{}/{id}.yaml", service.id),
                None if whole.name.get(lang, lang) == ward => format!("{}/{}/{id}.yaml", whole.folder, service.id),
                None => return Err(Reason::UnknownWard(ward.to_owned())),
            }
        }
        Kind::Centre => format!("{}/centres/{id}.yaml", whole.folder),
        Kind::Scheme => format!("{}/schemes/{id}.yaml", whole.folder),
    };
    if work.text(&path).is_some() || Address::of(&path).is_none() {
        return Err(Reason::BadId(id.to_owned()));
    }
    needed("名前")?;
    needed("出典")?;
    let mut values = Vec::new();
    for column in columns.iter().filter(|column| !column.path.is_empty()) {
        let written = cells(&column.title).unwrap_or_default();
        // A record is verified unless it says that it is not.
        let written = if column.cell == Cell::Flag && written == "はい" { "" } else { written };
        let value = value(column.cell, written)
            .map_err(|example| Reason::BadCell(column.title.clone(), written.to_owned(), example))?;
        values.push((column, value));
    }
    compose(&path, &values, row).ok_or_else(|| Reason::ByHand("名前".to_owned()))
}

/// A new record out of its values, in the usual order; what is unknown is left out.
pub(super) fn compose(path: &str, values: &[(&Column, Value)], row: &Row) -> Option<Change> {
    let known: Vec<&(&Column, Value)> = values.iter().filter(|(_, value)| *value != Value::Absent).collect();
    let order: Vec<&str> = known.iter().map(|(column, _)| column.path.as_str()).collect();
    let (first, rest) = known.split_first()?;
    // A file begins with one key; the others find their places after it.
    let mut text = edit::set("x: 0\n", &first.0.keys(), &first.1, &order)?.replacen("x: 0\n", "", 1);
    for (column, value) in rest {
        text = edit::set(&text, &column.keys(), value, &order)?;
    }
    let fields = known.iter().map(|(column, value)| FieldChange {
        title: column.title.clone(),
        path: column.path.clone(),
        old: String::new(),
        new: said(column, value),
    });
    let name = if let Value::Text(name) = &first.1 { name.clone() } else { String::new() };
    Some(Change {
        happening: Happening::New,
        path: path.to_owned(),
        name,
        row: Some(row.clone()),
        fields: fields.collect(),
        text,
    })
}
