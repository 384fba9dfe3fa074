//! Public registers against the records: what is new, what changed there, what is gone.
//!
//! The last import's rows are remembered ([`super::memory`]). A value is taken when the register changed it and the
//! record still says what the register said before; what people wrote otherwise stays. Without a memory the register's
//! value is taken and the difference shown.

use std::collections::{BTreeMap, BTreeSet};

use super::matching::{Match, Records};
use super::memory::Memory;
use super::plan::Remembered;
use super::reason::{Reason, Row, Stop};
use super::register::Register;
use super::revise::{Desk, ended, existing, towns};
use super::row::RegisterRow;
use super::work::Work;
use crate::catalogue::Catalogue;
use crate::content::Kind;
use crate::tables::{Table, columns, order};

/// Compares all tables of one register with the records.
pub(super) fn compare(work: &mut Work<'_>, register: &Register, tables: &[(String, Table)]) -> Result<(), Stop> {
    let catalogue = work.request.catalogue;
    let source = work.request.source.map(str::to_owned).or_else(|| register.source(catalogue));
    let source =
        source.ok_or_else(|| Stop::NeedsSource(tables.first().map(|(file, _)| file.clone()).unwrap_or_default()))?;
    let path = register.memory_path();
    let memory_text = work.text(&path);
    let memory = memory_text.as_deref().map(|text| Memory::read(text, register, catalogue)).unwrap_or_default();
    // What a table does not say would count as gone.
    for (file, table) in tables {
        let lost = register.lacks(table).into_iter().filter(|(column, _)| memory.fills(*column));
        let lost: Vec<String> = lost.map(|(_, title)| title.to_owned()).collect();
        if !lost.is_empty() {
            return Err(Stop::MissingColumns(file.clone(), lost));
        }
    }
    let (entries, refused) = entries(work, register, tables);
    let columns = columns(Kind::Listing, &catalogue.cares);
    let order = order(Kind::Listing, &catalogue.cares);
    let desk = Desk {
        source,
        order: order.iter().map(String::as_str).collect(),
        lang: work.request.lang,
        columns: &columns,
        catalogue,
        towns: towns(catalogue),
    };

    let matched = assign(register, catalogue, &memory, &entries);
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
    work.plan.memories.push(Remembered {
        path,
        register: register.clone(),
        text: memory_text,
        before: memory,
        now: next,
    });
    Ok(())
}

/// The rows that can be taken, and the numbers of those that are there and were not.
fn entries(
    work: &mut Work<'_>,
    register: &Register,
    tables: &[(String, Table)],
) -> (Vec<(Row, RegisterRow)>, BTreeSet<String>) {
    let (mut taken, mut refused, mut keys) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (file, table) in tables {
        for (number, cells) in &table.rows {
            let row = Row { file: file.clone(), number: *number };
            if work.request.only.iter().any(|(title, word)| table.cell(cells, title) != word) {
                refused.insert(register.number(table, cells).to_owned());
                work.refuse(&row, Reason::NotAsked);
                continue;
            }
            match register.row(work.request.catalogue, table, cells) {
                Ok(entry) if !keys.insert(entry.key.clone()) => {
                    work.refuse(&row, Reason::Repeated(entry.number().to_owned()));
                }
                Ok(entry) => {
                    for (title, text) in &entry.left_out {
                        work.refuse(&row, Reason::ValueLeftOut((*title).to_owned(), text.clone()));
                    }
                    taken.push((row, entry));
                }
                Err(reason) => {
                    // A row that is there and cannot be taken does not end its record.
                    if reason != Reason::Elsewhere {
                        refused.insert(register.number(table, cells).to_owned());
                    }
                    work.refuse(&row, reason);
                }
            }
        }
    }
    (taken, refused)
}

/// Which rows belong to which record, the record's own row first.
fn assign(
    register: &Register,
    catalogue: &Catalogue,
    memory: &Memory,
    entries: &[(Row, RegisterRow)],
) -> Vec<(Match, Vec<usize>)> {
    let mut records = Records::of(catalogue, memory);
    let mut groups: BTreeMap<Match, Vec<usize>> = BTreeMap::new();
    // Rows that are known come first, so that a new row beside them finds their record and not the other way round.
    let (known, other): (Vec<usize>, Vec<usize>) =
        (0..entries.len()).partition(|&i| entries.get(i).is_some_and(|(_, entry)| records.knows(&entry.key)));
    for i in known.into_iter().chain(other) {
        if let Some((_, entry)) = entries.get(i) {
            let found = records.find(entry, i);
            // Two rows of a list are two places, whatever they share; of a register they may be services of one office.
            let other = register.has_a_row_for_each() && groups.contains_key(&found);
            groups.entry(if other { Match::New(i) } else { found }).or_default().push(i);
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
