//! Public registers against the records: what is new, what changed there, what is gone.
//!
//! The last import's rows are remembered ([`super::memory`]). A value is taken when the register changed it and the
//! record still says what the register said before; what people wrote otherwise stays. Without a memory the register's
//! value is taken and the difference shown.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Kind, columns, order};
use super::matching::{Match, Records};
use super::memory::Memory;
use super::plan::{Reason, Remembered, Request, Row, Stop, Work};
use super::revise::{Desk, ended, existing, towns};
use super::table::Table;
use super::{municipal, wam};
use crate::catalogue::Catalogue;

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
        let known = catalogue
            .sources
            .iter()
            .filter(|(_, source)| source.url.as_ref().is_some_and(|url| of_register(url.as_str())));
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
        let missing: Vec<String> =
            wam::TITLES.iter().filter(|title| table.column(title).is_none()).map(|title| (*title).to_owned()).collect();
        return if missing.is_empty() {
            Ok(Some(Form::Wam))
        } else {
            Err(Stop::MissingColumns(file.to_owned(), missing))
        };
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
    let source =
        source.ok_or_else(|| Stop::NeedsSource(tables.first().map(|(file, _)| file.clone()).unwrap_or_default()))?;
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
                match desk.compose(&id, &group, &entries) {
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
    work.plan.memories.push(Remembered { path, form: form.clone(), text: memory_text, before: memory, now: next });
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
