//! Public registers against the records: what is new, what changed there, what is gone.
//!
//! The last import's rows are remembered ([`super::memory`]). A value is taken when the register changed it and the
//! record still says what the register said before; what people wrote otherwise stays. Without a memory the register's
//! value is taken and the difference shown.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Column, Kind, columns, order, shown, value};
use super::edit::Value;
use super::matching::{Match, Records};
use super::memory::Memory;
use super::plan::{Change, FieldChange, Happening, Kept, Reason, Request, Row, Stop, Work};
use super::table::Table;
use super::{edit, municipal, own, wam};
use crate::catalogue::Catalogue;
use crate::content::{Listing, Record, SourceRef, StateKind};

/// What a record says that its register no longer has: written by an end, taken back when the row is there again.
const GONE: &str = "公開データに載らなくなりました。";

/// The registers that are read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// WAM NET 障害福祉サービス等情報公表システム.
    Wam,
    /// A municipal standard data set whose rows belong to a service.
    Municipal {
        /// Id of the service.
        service: String,
    },
}

impl Form {
    pub(super) fn label(&self) -> &'static str {
        match self {
            Self::Wam => "wam",
            Self::Municipal { .. } => "municipal",
        }
    }

    /// Where its rows are remembered.
    fn memory_path(&self) -> String {
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

    pub(super) fn entry(&self, catalogue: &Catalogue, table: &Table, cells: &[String]) -> Result<Entry, Reason> {
        match self {
            Self::Wam => wam::entry(catalogue, table, cells),
            Self::Municipal { service } => municipal::entry(catalogue, table, cells, service),
        }
    }

    /// A row's own number.
    fn number<'t>(&self, table: &Table, cells: &'t [String]) -> &'t str {
        match self {
            Self::Wam => table.cell(cells, wam::TITLES[0]),
            Self::Municipal { .. } => municipal::number(table, cells),
        }
    }

    /// A source that records of this register name, when the command names none: the newest that is known by its publisher.
    fn source(&self, catalogue: &Catalogue) -> Option<String> {
        let of_register = |url: &str| *self == Self::Wam && url.contains(wam::HOST);
        let known = catalogue.sources.iter().filter(|(_, source)| source.url.as_ref().is_some_and(|url| of_register(url.as_str())));
        known.max_by_key(|(_, source)| source.date).map(|(id, _)| id.clone())
    }
}

/// One row, as a record would say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
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
    /// Its cells as the register has them, in the order of [`Form::titles`].
    pub(super) cells: Vec<String>,
    /// Start of the id of a new record.
    pub(super) id: String,
}

/// Which register a table is, if it is one.
pub(super) fn form_of(table: &Table, request: &Request<'_>, file: &str) -> Result<Option<Form>, Stop> {
    if wam::recognizes(table) {
        return Ok(Some(Form::Wam));
    }
    if !municipal::recognizes(table) {
        return Ok(None);
    }
    let service = request.service.ok_or_else(|| Stop::NeedsService(file.to_owned()))?;
    request.catalogue.service(service).ok_or_else(|| Stop::NoSuchService(service.to_owned()))?;
    Ok(Some(Form::Municipal { service: service.to_owned() }))
}

/// Compares all tables of one register with the records.
pub(super) fn compare(work: &mut Work<'_>, form: &Form, tables: &[(String, &Table)]) -> Result<(), Stop> {
    let catalogue = work.request.catalogue;
    let source = work.request.source.map(str::to_owned).or_else(|| form.source(catalogue));
    let source = source.ok_or_else(|| Stop::NeedsSource(tables.first().map(|(file, _)| file.clone()).unwrap_or_default()))?;
    let path = form.memory_path();
    let memory_text = work.text(&path);
    let memory = memory_text.as_deref().map(|text| Memory::read(text, form, catalogue)).unwrap_or_default();
    let (entries, refused) = entries(work, form, tables);
    let columns = columns(Kind::Listing, &catalogue.cares);
    let desk = Desk { source, order: order(&columns), columns: &columns, catalogue, towns: towns(catalogue) };

    let matched = assign(catalogue, &memory, &entries);
    let scopes: BTreeSet<&str> = entries.iter().map(|(_, entry)| entry.scope.as_str()).collect();
    let mut next = memory.without(|entry| scopes.contains(entry.scope.as_str()) && !refused.contains(entry.number()));
    let mut ids: BTreeSet<String> = catalogue.listings.iter().map(|record| record.id.to_string()).collect();
    for (found, group) in matched {
        let id = match found {
            Match::Known(id) => {
                let Some(record) = catalogue.listing(&id) else { continue };
                existing(work, &desk, record, &group, &entries, &memory);
                id
            }
            Match::New(first) => {
                let Some((row, entry)) = entries.get(first) else { continue };
                let id = free_id(&entry.id, &mut ids);
                match desk.new(&id, &group, &entries) {
                    Ok(change) => work.add(change),
                    Err(reason) => {
                        work.refuse(row, reason);
                        continue;
                    }
                }
                id
            }
        };
        for (_, entry) in group.iter().filter_map(|&i| entries.get(i)) {
            next.add(&id, entry.clone());
        }
    }
    ended(work, &desk, &memory, &next, &scopes);
    work.plan.source = Some(desk.source);
    let bytes = next.bytes(form);
    if memory_text.as_deref().map(str::as_bytes) != Some(bytes.as_slice()) {
        work.plan.memories.push((path, bytes));
    }
    Ok(())
}

impl Entry {
    /// The register's own number, as written.
    fn number(&self) -> &str {
        self.cells.first().map_or("", String::as_str)
    }
}

/// The rows that can be taken, and the numbers of those that are there and were not.
fn entries(work: &mut Work<'_>, form: &Form, tables: &[(String, &Table)]) -> (Vec<(Row, Entry)>, BTreeSet<String>) {
    let (mut taken, mut refused, mut keys) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (file, table) in tables {
        for (number, cells) in &table.rows {
            let row = Row { file: file.clone(), number: *number };
            if work.request.only.iter().any(|(title, word)| table.cell(cells, title) != word) {
                refused.insert(form.number(table, cells).to_owned());
                work.refuse(&row, Reason::NotAsked);
                continue;
            }
            match form.entry(work.request.catalogue, table, cells) {
                Ok(entry) if !keys.insert(entry.key.clone()) => work.refuse(&row, Reason::Repeated(entry.key)),
                Ok(entry) => {
                    for (title, text) in &entry.left_out {
                        work.refuse(&row, Reason::ValueLeftOut((*title).to_owned(), text.clone()));
                    }
                    taken.push((row, entry));
                }
                Err(reason) => {
                    // A row that is there and cannot be taken does not end its record.
                    if reason != Reason::Elsewhere {
                        refused.insert(form.number(table, cells).to_owned());
                    }
                    work.refuse(&row, reason);
                }
            }
        }
    }
    (taken, refused)
}

/// Which rows belong to which record, the record's own row first.
fn assign(catalogue: &Catalogue, memory: &Memory, entries: &[(Row, Entry)]) -> Vec<(Match, Vec<usize>)> {
    let mut records = Records::of(catalogue, memory);
    let mut groups: BTreeMap<Match, Vec<usize>> = BTreeMap::new();
    // Rows that are known come first, so that a new row beside them finds their record and not the other way round.
    let (known, other): (Vec<usize>, Vec<usize>) =
        (0..entries.len()).partition(|&i| entries.get(i).is_some_and(|(_, entry)| records.knows(&entry.key)));
    for i in known.into_iter().chain(other) {
        if let Some((_, entry)) = entries.get(i) {
            groups.entry(records.find(entry, i)).or_default().push(i);
        }
    }
    let own = |found: &Match, i: usize| {
        let Match::Known(id) = found else { return false };
        let register = catalogue.listing(id).and_then(|record| record.data.codes.as_ref()?.register.as_deref());
        entries.get(i).is_some_and(|(_, entry)| Some(entry.key.as_str()) == register)
    };
    let mut groups: Vec<(Match, Vec<usize>)> = groups.into_iter().collect();
    for (found, group) in &mut groups {
        group.sort_by_key(|&i| (!own(found, i), i));
    }
    groups
}

fn free_id(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}

/// Readings of towns that records already say, by ward and town.
fn towns(catalogue: &Catalogue) -> BTreeMap<(&str, &str), &str> {
    let known = catalogue.listings.iter().filter_map(|record| {
        let place = &record.data.place;
        Some(((record.ward.as_deref()?, place.town.as_deref()?), place.town_reading.as_deref()?))
    });
    known.collect()
}

/// What every record is compared with.
struct Desk<'c> {
    catalogue: &'c Catalogue,
    columns: &'c [Column],
    order: Vec<&'c str>,
    source: String,
    towns: BTreeMap<(&'c str, &'c str), &'c str>,
}

/// Compares a record with its rows.
fn existing(work: &mut Work<'_>, desk: &Desk<'_>, record: &Record<Listing>, group: &[usize], entries: &[(Row, Entry)], memory: &Memory) {
    let Some((row, entry)) = group.first().and_then(|&i| entries.get(i)) else { return };
    let Some(before) = work.text(&record.path) else { return };
    let Some(json) = edit::read(&before) else { return };
    let old = memory.entry(&entry.key);
    let (mut text, mut fields) = (before, Vec::new());
    let paths: BTreeSet<&'static str> = entry.fields.keys().chain(old.into_iter().flat_map(|old| old.fields.keys())).copied().collect();
    let mut wanted: Vec<(&Column, String)> = Vec::new();
    for column in desk.columns.iter().filter(|column| paths.contains(column.path.as_str())) {
        let now = shown(column, &json, desk.catalogue.lang()).text;
        let new = entry.fields.get(column.path.as_str()).cloned().unwrap_or_default();
        let said = old.map(|old| old.fields.get(column.path.as_str()).cloned().unwrap_or_default());
        match said {
            _ if column.cell.same(&new, &now) => {}
            Some(said) if column.cell.same(&said, &new) => {}
            Some(said) if !column.cell.same(&said, &now) => work.plan.kept.push(Kept {
                path: record.path.to_string(),
                name: record.data.name.main().to_owned(),
                title: column.title.clone(),
                record: now,
                register: new,
            }),
            // Somebody checked the record after the register was made.
            None if desk.is_checked_since(record) && !now.is_empty() && !new.is_empty() => work.plan.kept.push(Kept {
                path: record.path.to_string(),
                name: record.data.name.main().to_owned(),
                title: column.title.clone(),
                record: now,
                register: new,
            }),
            // What the register leaves empty takes nothing away from a record that it never filled.
            None if new.is_empty() => {}
            _ => wanted.push((column, new)),
        }
    }
    if is_gone(record) {
        wanted.extend(
            desk.columns.iter().filter(|column| matches!(column.path.as_str(), "state.is" | "state.reason")).map(|column| (column, String::new())),
        );
    }
    for (column, new) in wanted {
        let now = shown(column, &json, desk.catalogue.lang());
        let value = match value(column.cell, &new) {
            Ok(value) => value,
            Err(example) => {
                work.refuse(row, Reason::BadCell(column.title.clone(), new, example));
                continue;
            }
        };
        match own::set(&text, &now.keys, &value, &desk.order) {
            Some(changed) => {
                text = changed;
                fields.push(FieldChange { title: column.title.clone(), path: column.path.clone(), old: now.text, new });
            }
            None => work.refuse(row, Reason::ByHand(column.title.clone())),
        }
    }
    if let Some(renewed) = desk.renewed(&text, record) {
        text = renewed;
        work.plan.renewed += 1;
        let (title, path) = ("出典".to_owned(), "sources".to_owned());
        let old = record
            .data
            .sources
            .iter()
            .filter_map(|source| if let SourceRef::Id(id) = source { Some(&**id) } else { None })
            .collect::<Vec<_>>()
            .join("、");
        fields.push(FieldChange { title, path, old, new: desk.source.clone() });
    }
    if fields.is_empty() {
        work.plan.same += group.len();
        return;
    }
    let name = record.data.name.main().to_owned();
    work.add(Change { happening: Happening::Changed, path: record.path.to_string(), name, row: Some(row.clone()), fields, text });
}

/// Whether the record says that its register no longer has it.
fn is_gone(record: &Record<Listing>) -> bool {
    record.data.state.as_ref().is_some_and(|state| state.is == StateKind::Ended && state.reason.as_ref().is_some_and(|reason| reason.main() == GONE))
}

impl Desk<'_> {
    /// Whether somebody checked the record after the register's edition was made.
    fn is_checked_since(&self, record: &Record<Listing>) -> bool {
        let edition = self.catalogue.sources.get(&self.source).and_then(|source| source.date);
        record.data.checked.as_ref().is_some_and(|checked| edition.is_none_or(|edition| checked.date >= edition))
    }

    fn column(&self, path: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.path == path)
    }

    /// The text with an older edition of the source replaced: one that has the same address on the web.
    fn renewed(&self, text: &str, record: &Record<Listing>) -> Option<String> {
        let address = |id: &str| self.catalogue.sources.get(id).and_then(|source| source.url.as_ref());
        let wanted = address(&self.source)?;
        let old = record.data.sources.iter().filter_map(|source| if let SourceRef::Id(id) = source { Some(&**id) } else { None });
        let ids: Vec<&str> = old.collect();
        if ids.len() != record.data.sources.len() || ids.contains(&self.source.as_str()) {
            return None;
        }
        let at = ids.iter().position(|id| address(id) == Some(wanted))?;
        let new = ids.iter().enumerate().map(|(i, id)| if i == at { self.source.clone() } else { (*id).to_owned() }).collect();
        edit::set(text, &["sources"], &Value::List(new), &self.order)
    }

    fn new(&self, id: &str, group: &[usize], entries: &[(Row, Entry)]) -> Result<Change, Reason> {
        let rows: Vec<&(Row, Entry)> = group.iter().filter_map(|&i| entries.get(i)).collect();
        let Some((row, entry)) = rows.first() else { return Err(Reason::NoKey) };
        let mut cells: BTreeMap<&str, String> = entry.fields.iter().map(|(path, text)| (*path, text.clone())).collect();
        if let Some((town, reading)) = self.town(entry) {
            cells.extend([("place.town", town), ("place.town_reading", reading)]);
        }
        cells.insert("sources", self.source.clone());
        let mut values = Vec::new();
        for column in self.columns {
            let Some(text) = cells.get(column.path.as_str()) else { continue };
            let value = value(column.cell, text).map_err(|example| Reason::BadCell(column.title.clone(), text.clone(), example))?;
            values.push((column, value));
        }
        let path = format!("wards/{}/{}/{id}.yaml", entry.ward, entry.service);
        let mut change = own::compose(&path, &values, row).ok_or(Reason::NoName)?;
        let parts: Vec<&str> = rows.iter().filter_map(|(_, entry)| entry.part.as_deref()).collect();
        if !parts.is_empty() {
            let facts = format!("facts:\n  - label: 行う支援\n    value: {}\n", parts.join("・"));
            let at = ["codes:", "sources:"].iter().find_map(|key| change.text.find(&format!("\n{key}"))).map_or(change.text.len(), |at| at + 1);
            change.text.insert_str(at, &facts);
        }
        Ok(change)
    }

    /// The town, where its reading is known from another record: a list by town needs both.
    fn town(&self, entry: &Entry) -> Option<(String, String)> {
        let address = entry.fields.get("place.address")?;
        let ward = self.catalogue.ward(&entry.ward)?.data.name.main();
        let town = super::normal::town(address.split_once(ward)?.1)?;
        let reading = self.towns.get(&(entry.ward.as_str(), town.as_str()))?;
        Some((town.clone(), (*reading).to_owned()))
    }
}

/// Records all of whose rows are gone.
fn ended(work: &mut Work<'_>, desk: &Desk<'_>, memory: &Memory, next: &Memory, scopes: &BTreeSet<&str>) {
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
            work.plan.kept.push(Kept {
                path: record.path.to_string(),
                name: record.data.name.main().to_owned(),
                title: "いまの状態".to_owned(),
                record: record.data.state.as_ref().map_or("", |_| "受付中・休止").to_owned(),
                register: GONE.to_owned(),
            });
            continue;
        }
        let Some(mut text) = work.text(&record.path) else { continue };
        let json = edit::read(&text).unwrap_or_default();
        let mut fields = Vec::new();
        for (path, new) in [("state.is", "終了"), ("state.reason", GONE)] {
            let Some(column) = desk.column(path) else { continue };
            let now = shown(column, &json, desk.catalogue.lang());
            if let Some(changed) = own::set(&text, &now.keys, &Value::Text(new.to_owned()), &desk.order) {
                text = changed;
                fields.push(FieldChange { title: column.title.clone(), path: path.to_owned(), old: now.text, new: new.to_owned() });
            }
        }
        let name = record.data.name.main().to_owned();
        work.add(Change { happening: Happening::Ended, path: record.path.to_string(), name, row: None, fields, text });
    }
}
