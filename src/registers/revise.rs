//! Records as a register would have them: changed, new, ended.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::japanese::{GONE, SUPPORTS};
use super::memory::Memory;
use super::plan::{Change, FieldChange, Happening, Kept};
use super::reason::{Reason, Row};
use super::row::RegisterRow;
use super::work::Work;
use super::write::{compose, set};
use crate::catalogue::Catalogue;
use crate::content::{Listing, Record, SourceRef, StateKind, WebAddress};
use crate::edit::{self, Value};
use crate::phrases::Lang;
use crate::tables::{Column, Heading, Shown, shown, value};

/// How a record names the register.
enum Cited {
    /// As it must.
    Already,
    /// The new edition in an older one's place: the text, and the ids before.
    Renewed(String, String),
    /// As one more source: the text, and the ids before.
    Added(String, String),
    /// Its sources are written in a way that must be changed by hand.
    ByHand,
}

/// What registers write within another column, or say only by what they are.
const WITHIN: [&str; 2] = ["place.postal_code", "place.town"];

/// What every record is compared with.
pub(super) struct Desk<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) columns: &'c [Column],
    pub(super) order: Vec<&'c str>,
    pub(super) lang: Lang,
    pub(super) source: String,
    pub(super) towns: BTreeMap<(&'c str, &'c str), &'c str>,
}

/// Compares a record with its rows.
pub(super) fn existing(
    work: &mut Work<'_>,
    desk: &Desk<'_>,
    record: &Record<Listing>,
    group: &[usize],
    entries: &[(Row, RegisterRow)],
    memory: &Memory,
) {
    let Some((row, entry)) = group.first().and_then(|&i| entries.get(i)) else { return };
    let Some(before) = work.text(&record.path) else { return };
    let Some(json) = edit::read(&before) else { return };
    let (mut wanted, kept) = desk.wanted(record, &json, entry, memory.entry(&entry.key));
    work.plan.kept.extend(kept);
    if is_gone(record) {
        wanted.extend(
            ["state.is", "state.reason"]
                .iter()
                .filter_map(|path| desk.column(path))
                .map(|column| (column, String::new())),
        );
    }
    let (mut text, mut fields) = (before, Vec::new());
    let mut refused = false;
    for (column, new) in wanted {
        let now = desk.shown(column, &json);
        let is_judged = column.path.starts_with("state.") || column.path == "verified";
        if new.is_empty() && !now.text.is_empty() && !is_judged && !work.request.allow_removal {
            work.plan.unsettled.insert(record.id.to_string());
            work.refuse(row, Reason::Removal(column.heading.clone(), now.text));
            refused = true;
            continue;
        }
        let value = match value(column.cell, &new, desk.lang) {
            Ok(value) => value,
            Err(example) => {
                work.plan.unsettled.insert(record.id.to_string());
                work.refuse(row, Reason::BadCell(column.heading.clone(), new, example));
                continue;
            }
        };
        if let Some(changed) = set(&text, &now.keys, &value, &desk.order) {
            text = changed;
            fields.push(FieldChange { heading: column.heading.clone(), path: column.path.clone(), old: now.text, new });
        } else {
            work.plan.unsettled.insert(record.id.to_string());
            work.refuse(row, Reason::ByHand(column.heading.clone()));
        }
    }
    let source = |old: String, new: String| FieldChange {
        heading: desk.heading("sources"),
        path: "sources".to_owned(),
        old,
        new,
    };
    match desk.cited(&text, record, !fields.is_empty()) {
        Cited::Already => {}
        Cited::Renewed(renewed, old) => {
            text = renewed;
            work.plan.renewed += 1;
            fields.push(source(old, desk.source.clone()));
        }
        Cited::Added(added, old) => {
            text = added;
            let new = format!("{old}、{}", desk.source);
            fields.push(source(old, new));
        }
        Cited::ByHand => work.refuse(row, Reason::ByHand(desk.heading("sources"))),
    }
    if fields.is_empty() {
        work.plan.same += if refused { group.len().saturating_sub(1) } else { group.len() };
        return;
    }
    let name = record.data.name.main().to_owned();
    work.add(Change {
        happening: Happening::Changed,
        path: record.path.to_string(),
        name,
        row: Some(row.clone()),
        fields,
        text,
    });
}

fn stayed(record: &Record<Listing>, heading: Heading, now: String, register: String) -> Kept {
    Kept { path: record.path.to_string(), name: record.data.name.main().to_owned(), heading, record: now, register }
}

/// Whether the record says that its register no longer has it.
fn is_gone(record: &Record<Listing>) -> bool {
    record.data.state.as_ref().is_some_and(|state| {
        state.is == StateKind::Ended && state.reason.as_ref().is_some_and(|reason| reason.main() == GONE)
    })
}

impl Desk<'_> {
    /// Whether somebody checked the record after the register's edition was made.
    fn is_checked_since(&self, record: &Record<Listing>) -> bool {
        let edition = self.catalogue.sources.get(&self.source).and_then(|source| source.date);
        record.data.checked.as_ref().is_some_and(|checked| edition.is_none_or(|edition| checked.date >= edition))
    }

    /// Values of a record that follow the register, and those that stay as people wrote them.
    fn wanted(
        &self,
        record: &Record<Listing>,
        json: &Json,
        entry: &RegisterRow,
        old: Option<&RegisterRow>,
    ) -> (Vec<(&Column, String)>, Vec<Kept>) {
        let paths: BTreeSet<&'static str> =
            entry.fields.keys().chain(old.into_iter().flat_map(|old| old.fields.keys())).copied().collect();
        let (mut wanted, mut kept) = (Vec::new(), Vec::new());
        for column in self.columns.iter().filter(|column| paths.contains(column.path.as_str())) {
            let now = self.shown(column, json).text;
            let new = entry.fields.get(column.path.as_str()).cloned().unwrap_or_default();
            let said = old.map(|old| old.fields.get(column.path.as_str()).cloned().unwrap_or_default());
            let stays = match &said {
                _ if column.cell.same(&new, &now) => continue,
                Some(said) if column.cell.same(said, &new) => continue,
                // What stood within another column is not taken away when that one is written without it.
                Some(_) if new.is_empty() && WITHIN.contains(&column.path.as_str()) => continue,
                // What the register leaves empty takes nothing away from a record that it never filled.
                None if new.is_empty() => continue,
                Some(said) => !column.cell.same(said, &now),
                // Without a memory, what people found elsewhere or checked after the register was made is trusted more.
                None => !now.is_empty() && (self.is_checked_since(record) || !self.is_of_register_alone(record)),
            };
            if stays {
                kept.push(stayed(record, column.heading.clone(), now, new));
            } else {
                wanted.push((column, new));
            }
        }
        (wanted, kept)
    }

    fn column(&self, path: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.path == path)
    }

    fn heading(&self, path: &str) -> Heading {
        self.column(path).map_or_else(|| Heading::written(path), |column| column.heading.clone())
    }

    /// What a record says in a column.
    fn shown(&self, column: &Column, record: &Json) -> Shown {
        shown(column, record, self.catalogue.lang(), self.lang)
    }

    /// Whether the register's editions are all that the record goes by.
    fn is_of_register_alone(&self, record: &Record<Listing>) -> bool {
        let edition = self.address(&self.source);
        record.data.sources.iter().all(|source| match source {
            SourceRef::Id(id) => **id == *self.source || edition.is_some() && self.address(id) == edition,
            SourceRef::Inline(_) => false,
        })
    }

    fn address(&self, id: &str) -> Option<&WebAddress> {
        self.catalogue.sources.get(id).and_then(|source| source.url.as_ref())
    }

    /// The text with the source: in the place of an older edition of it (one that has the same address on the web),
    /// else behind the others where the record took something from it.
    fn cited(&self, text: &str, record: &Record<Listing>, took: bool) -> Cited {
        let sources = record.data.sources.iter();
        let ids: Vec<&str> =
            sources.filter_map(|source| if let SourceRef::Id(id) = source { Some(&**id) } else { None }).collect();
        if ids.contains(&self.source.as_str()) {
            return Cited::Already;
        }
        let edition = self.address(&self.source);
        let older = ids.iter().position(|id| edition.is_some() && self.address(id) == edition);
        if older.is_none() && !took {
            return Cited::Already;
        }
        let mut new: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        match older.and_then(|at| new.get_mut(at)) {
            Some(old) => old.clone_from(&self.source),
            None => new.push(self.source.clone()),
        }
        let text = (ids.len() == record.data.sources.len())
            .then(|| edit::set(text, &["sources"], &Value::List(new), &self.order))
            .flatten();
        match (text, older) {
            (Some(text), Some(_)) => Cited::Renewed(text, ids.join("、")),
            (Some(text), None) => Cited::Added(text, ids.join("、")),
            (None, Some(_)) => Cited::Already,
            (None, None) => Cited::ByHand,
        }
    }

    /// A record for rows that have none.
    pub(super) fn compose(&self, id: &str, group: &[usize], entries: &[(Row, RegisterRow)]) -> Result<Change, Reason> {
        let rows: Vec<&(Row, RegisterRow)> = group.iter().filter_map(|&i| entries.get(i)).collect();
        let Some((row, entry)) = rows.first() else { return Err(Reason::NoKey) };
        let mut cells: BTreeMap<&str, String> = entry.fields.iter().map(|(path, text)| (*path, text.clone())).collect();
        if let Some((town, reading)) = self.town(entry) {
            cells.extend([("place.town", town), ("place.town_reading", reading)]);
        }
        cells.insert("sources", self.source.clone());
        let mut values = Vec::new();
        for column in self.columns {
            let Some(text) = cells.get(column.path.as_str()) else { continue };
            let value = value(column.cell, text, self.lang)
                .map_err(|example| Reason::BadCell(column.heading.clone(), text.clone(), example))?;
            values.push((column, value));
        }
        let path = format!("wards/{}/{}/{id}.yaml", entry.ward, entry.service);
        let mut change = compose(&path, &values, row, self.lang).ok_or(Reason::NoName)?;
        let parts: Vec<&str> = rows.iter().filter_map(|(_, entry)| entry.part.as_deref()).collect();
        if !parts.is_empty() {
            let facts = format!("facts:\n  - label: {SUPPORTS}\n    value: {}\n", parts.join("・"));
            let at = ["codes:", "sources:"]
                .iter()
                .find_map(|key| change.text.find(&format!("\n{key}")))
                .map_or(change.text.len(), |at| at + 1);
            change.text.insert_str(at, &facts);
        }
        Ok(change)
    }

    /// The town, where its reading is known from another record: a list by town needs both.
    fn town(&self, entry: &RegisterRow) -> Option<(String, String)> {
        let address = entry.fields.get("place.address")?;
        let ward = self.catalogue.ward(&entry.ward)?.data.name.main();
        let town = super::normal::town(address.split_once(ward)?.1)?;
        let reading = self.towns.get(&(entry.ward.as_str(), town.as_str()))?;
        Some((town.clone(), (*reading).to_owned()))
    }
}

/// Records all of whose rows are gone.
pub(super) fn ended(work: &mut Work<'_>, desk: &Desk<'_>, memory: &Memory, next: &Memory, scopes: &BTreeSet<&str>) {
    let (before, still) = (memory.records(), next.records());
    let gone: Vec<&&str> = before.difference(&still).collect();
    let in_question = memory.records_of(|scope| scopes.contains(scope)).len();
    work.plan.thin |= gone.len() > 2 && gone.len() * 2 > in_question;
    for id in gone {
        let Some(record) = desk.catalogue.listing(id) else { continue };
        if record.data.state.as_ref().is_some_and(|state| state.is == StateKind::Ended) {
            continue;
        }
        if desk.is_checked_since(record) {
            let now = record.data.state.as_ref().map_or("", |state| state.is.word());
            work.plan.kept.push(stayed(record, desk.heading("state.is"), now.to_owned(), GONE.to_owned()));
            continue;
        }
        let Some(mut text) = work.text(&record.path) else { continue };
        let json = edit::read(&text).unwrap_or_default();
        let mut fields = Vec::new();
        for (path, new) in [("state.is", StateKind::Ended.word()), ("state.reason", GONE)] {
            let Some(column) = desk.column(path) else { continue };
            let now = desk.shown(column, &json);
            if let Some(changed) = set(&text, &now.keys, &Value::Text(new.to_owned()), &desk.order) {
                text = changed;
                fields.push(FieldChange {
                    heading: column.heading.clone(),
                    path: path.to_owned(),
                    old: now.text,
                    new: new.to_owned(),
                });
            }
        }
        let name = record.data.name.main().to_owned();
        work.add(Change { happening: Happening::Ended, path: record.path.to_string(), name, row: None, fields, text });
    }
}

/// Readings of towns that records already say, by ward and town.
pub(super) fn towns(catalogue: &Catalogue) -> BTreeMap<(&str, &str), &str> {
    let known = catalogue.listings.iter().filter_map(|record| {
        let place = &record.data.place;
        Some(((record.ward.as_deref()?, place.town.as_deref()?), place.town_reading.as_deref()?))
    });
    known.collect()
}
