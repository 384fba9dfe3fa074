//! Our own tables against the records, row by row.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Change, FieldChange, Happening};
use super::reason::{Reason, Row};
use super::work::Work;
use super::write::{compose, set};
use crate::catalogue::Catalogue;
use crate::content::{Listing, Record};
use crate::edit::{self, Value};
use crate::reading::{Address, is_id};
use crate::search::phone_digits;
use crate::tables::{Cell, Column, Kind, Place, Table, cell, columns, order, places, said, value};

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
        places(catalogue, kind).into_iter().map(|place| (place.id, place)).collect();
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
    let same = |record: &&Record<Listing>| {
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
