//! Our own tables against the records, row by row.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Change, FieldChange, Happening};
use super::reason::{Reason, Row};
use super::work::Work;
use super::write::{compose, set};
use crate::catalogue::Catalogue;
use crate::content::{FilePlace, Kind, Listing, Record, Ward};
use crate::edit::{self, Value};
use crate::reading::{Address, is_id};
use crate::search::phone_digits;
use crate::tables::{Cell, Column, Heading, Place, Table, cell, columns, order, places, said, value};

/// What all rows of a table are compared with.
struct Sheet<'t> {
    kind: Kind,
    columns: Vec<Column>,
    /// Where each column is in the table.
    at: Vec<Option<usize>>,
    order: Vec<String>,
    table: &'t Table,
}

/// A row of a table of ours.
struct OwnRow<'t> {
    sheet: &'t Sheet<'t>,
    row: Row,
    cells: &'t [String],
}

impl<'t> Sheet<'t> {
    fn of(kind: Kind, catalogue: &Catalogue, table: &'t Table) -> Self {
        let columns = columns(kind, &catalogue.cares);
        let at = columns.iter().map(|column| table.titles.iter().position(|title| column.is_called(title))).collect();
        Self { kind, at, order: order(kind, &catalogue.cares), columns, table }
    }

    /// Headings that no column has.
    fn unread(&self) -> impl Iterator<Item = &'t String> {
        let table = self.table;
        table
            .titles
            .iter()
            .filter(|title| !title.is_empty() && !self.columns.iter().any(|column| column.is_called(title)))
    }

    /// The heading of a column.
    fn heading(&self, is: impl Fn(&Column) -> bool) -> Heading {
        let found = self.columns.iter().find(|column| is(column));
        found.map_or_else(|| Heading::written(""), |column| column.heading.clone())
    }

    fn order(&self) -> Vec<&str> {
        self.order.iter().map(String::as_str).collect()
    }
}

impl<'t> OwnRow<'t> {
    /// The columns that the table has, with the row's cells.
    fn cells(&self) -> impl Iterator<Item = (&'t Column, &'t str)> {
        let (sheet, cells) = (self.sheet, self.cells);
        sheet.columns.iter().zip(&sheet.at).filter_map(move |(column, at)| {
            let at = (*at)?;
            Some((column, cells.get(at).map_or("", |cell| cell.trim())))
        })
    }

    /// The cell of a column; empty where the table has no such column.
    fn cell(&self, is: impl Fn(&Column) -> bool) -> &'t str {
        self.cells().find(|(column, _)| is(column)).map_or("", |(_, text)| text)
    }

    /// The cell of a column that a new record needs.
    fn needed(&self, is: impl Fn(&Column) -> bool) -> Result<&'t str, Reason> {
        let text = self.cell(&is);
        if text.is_empty() { Err(Reason::Needed(self.sheet.heading(is))) } else { Ok(text) }
    }

    fn id(&self) -> &'t str {
        self.cell(|column| column.cell == Cell::Id)
    }
}

/// Compares a table with the records, row by row.
pub(super) fn compare(work: &mut Work<'_>, kind: Kind, file: &str, table: &Table) {
    let catalogue = work.request.catalogue;
    let sheet = Sheet::of(kind, catalogue, table);
    work.plan.unread.extend(sheet.unread().map(|title| (file.to_owned(), title.clone())));
    let places: BTreeMap<&str, Place<'_>> =
        places(catalogue, kind).into_iter().map(|place| (place.id, place)).collect();
    let mut seen = BTreeSet::new();
    for (number, cells) in &table.rows {
        let own = OwnRow { sheet: &sheet, row: Row { file: file.to_owned(), number: *number }, cells };
        let id = own.id();
        if kind == Kind::Listing && !places.contains_key(id) {
            work.plan.twins.extend(twin(catalogue, &own).map(|path| (own.row.clone(), path)));
        }
        let outcome = match places.get(id) {
            _ if id.is_empty() => Err(Reason::NoKey),
            _ if !seen.insert(id) => Err(Reason::Twice(id.to_owned())),
            Some(place) => known(work, place, &own),
            None => new(work, &own).map(Some),
        };
        match outcome {
            Ok(Some(change)) => work.add(change),
            Ok(None) => work.plan.same += 1,
            Err(reason) => work.refuse(&own.row, reason),
        }
    }
    // A table may hold a part of the records; what lies beside those that it has is named.
    let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let folders: BTreeSet<String> =
        seen.iter().filter_map(|id| places.get(id)).map(|place| folder(place.path)).collect();
    let absent = places.values().filter(|place| !seen.contains(place.id) && folders.contains(&folder(place.path)));
    work.plan.absent.extend(absent.map(|place| place.id.to_owned()));
}

/// The record that has a row's name and phone number.
fn twin(catalogue: &Catalogue, own: &OwnRow<'_>) -> Option<String> {
    let of = |path: &str| own.cell(|column| column.path == path);
    let (name, phone) = (of("name"), phone_digits(of("contact.phone")));
    let same = |record: &&Record<Listing>| {
        let data = &record.data;
        data.contact.phone.as_ref().is_some_and(|known| phone_digits(known.as_str()) == phone)
            && data.name.main() == name
    };
    let found = catalogue.listings.iter().find(same).filter(|_| !phone.is_empty() && !name.is_empty());
    found.map(|record| record.path.to_string())
}

/// What a cell says as a value of its column.
fn read(work: &Work<'_>, column: &Column, written: &str) -> Result<Value, Reason> {
    value(column.cell, written, work.request.lang)
        .map_err(|example| Reason::BadCell(column.heading.clone(), written.to_owned(), example))
}

/// What a row changes of a record that is there.
fn known(work: &Work<'_>, place: &Place<'_>, own: &OwnRow<'_>) -> Result<Option<Change>, Reason> {
    let (catalogue, lang) = (work.request.catalogue, work.request.lang);
    let before = work.text(place.path).ok_or_else(|| Reason::Mistake(place.path.to_owned()))?;
    let record = edit::read(&before).ok_or_else(|| Reason::Mistake(place.path.to_owned()))?;
    let (mut text, mut fields) = (before, Vec::new());
    let order = own.sheet.order();
    for (column, written) in own.cells() {
        let now = cell(catalogue, place, &record, column, lang);
        if is_same(written, now.text.trim()) {
            continue;
        }
        let heading = || column.heading.clone();
        if column.path.is_empty() {
            return Err(Reason::Moves(heading(), written.to_owned()));
        }
        let value = read(work, column, written)?;
        let tidy = said(column, &value, lang);
        if is_same(&tidy, &now.text) {
            continue;
        }
        if value == Value::Absent && column.needed {
            return Err(Reason::Needed(heading()));
        }
        if value == Value::Absent && !work.request.allow_removal {
            return Err(Reason::Removal(heading(), now.text));
        }
        if !now.whole {
            return Err(Reason::MoreThanShown(heading()));
        }
        text = set(&text, &now.keys, &value, &order).ok_or_else(|| Reason::ByHand(heading()))?;
        fields.push(FieldChange { heading: heading(), path: column.path.clone(), old: now.text, new: tidy });
    }
    let name =
        record.get("name").map_or("", |name| name.get(catalogue.lang()).unwrap_or(name).as_str().unwrap_or_default());
    let change = Change {
        happening: Happening::Changed,
        path: place.path.to_owned(),
        name: name.to_owned(),
        row: Some(own.row.clone()),
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

/// The record that a row makes.
fn new(work: &Work<'_>, own: &OwnRow<'_>) -> Result<Change, Reason> {
    let id = own.id();
    if !is_id(id) {
        return Err(Reason::BadId(id.to_owned()));
    }
    let path = path_of(work.request.catalogue, own, id)?;
    if work.text(&path).is_some() || Address::of(&path).is_none() {
        return Err(Reason::BadId(id.to_owned()));
    }
    for column in own.sheet.columns.iter().filter(|column| column.needed) {
        own.needed(|one| one.path == column.path)?;
    }
    let mut values = Vec::new();
    for (column, written) in own.cells().filter(|(column, _)| !column.path.is_empty()) {
        let value = match (read(work, column, written)?, column.cell) {
            // What nothing means as well need not be written.
            (Value::Bare(bare), Cell::Flag { absent }) if bare == absent.to_string() => Value::Absent,
            (value, _) => value,
        };
        values.push((column, value));
    }
    compose(&path, &values, &own.row, work.request.lang)
        .ok_or_else(|| Reason::ByHand(own.sheet.heading(|column| column.path == "name")))
}

/// The file of a new record.
fn path_of(catalogue: &Catalogue, own: &OwnRow<'_>, id: &str) -> Result<String, Reason> {
    let whole = &catalogue.portal.whole;
    match own.sheet.kind.place() {
        FilePlace::Service => of_service(catalogue, own, id),
        FilePlace::Whole(folder) => Ok(format!("{}/{folder}/{id}.yaml", whole.folder)),
        // No table holds records of other kinds.
        _ => Err(Reason::BadId(id.to_owned())),
    }
}

/// The file of a new listing: its row names the ward, or the whole, and the service.
fn of_service(catalogue: &Catalogue, own: &OwnRow<'_>, id: &str) -> Result<String, Reason> {
    let (lang, whole) = (catalogue.lang(), &catalogue.portal.whole);
    let ward = own.needed(|column| column.cell == Cell::Ward)?;
    let is_service = |column: &Column| column.cell == Cell::Service;
    let named = own.needed(is_service)?;
    let service = catalogue.services.iter().find(|known| known.name.get(lang, lang) == named || known.id == named);
    let Some(service) = service else {
        let example = catalogue.services.first().map_or("", |known| known.name.get(lang, lang));
        return Err(Reason::BadCell(own.sheet.heading(is_service), named.to_owned(), example.to_owned()));
    };
    let is_ward = |known: &&Record<Ward>| known.data.name.get(lang, lang) == ward || *known.id == *ward;
    match catalogue.wards.iter().find(is_ward) {
        Some(ward) => Ok(format!("wards/{}/{}/{id}.yaml", ward.id, service.id)),
        None if whole.name.get(lang, lang) == ward => Ok(format!("{}/{}/{id}.yaml", whole.folder, service.id)),
        None => Err(Reason::UnknownWard(ward.to_owned())),
    }
}
