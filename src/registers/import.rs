//! Compares files with the content.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::plan::Plan;
use super::reason::Stop;
use super::register::{Register, register_of};
use super::work::{Request, Work};
use super::{compare, own};
use crate::content::Kind;
use crate::phrases::Lang;
use crate::say;
use crate::tables::{Table, columns, kind_of};

/// Compares the files with the content.
pub fn plan(request: &Request<'_>) -> Result<Plan, Stop> {
    if let Some(source) = request.source.filter(|source| !request.catalogue.sources.contains_key(*source)) {
        return Err(Stop::NoSuchSource(source.to_owned()));
    }
    let mut work = Work { request, plan: Plan::default(), texts: BTreeMap::new() };
    let mut registers: BTreeMap<Register, Vec<(String, Table)>> = BTreeMap::new();
    for (file, tables) in request.files {
        let mut known = false;
        for table in tables {
            if table.is_hidden && Lang::all().any(|lang| say!(lang, "sheet-choices") == table.sheet) {
                // Our own workbooks keep there what their cells can be filled with.
                continue;
            }
            if table.is_hidden {
                work.plan.hidden.push((file.clone(), table.sheet.clone(), table.rows.len()));
                continue;
            }
            let name = if table.sheet.is_empty() {
                file.clone()
            } else {
                say!(request.lang, "plan-sheet", file = file.as_str(), sheet = table.sheet.as_str())
            };
            let Some((table, form)) = recognized(table, request, &name)? else { continue };
            let form = match form {
                Form::Own(kind) => {
                    own::compare(&mut work, kind, &name, &table);
                    "own"
                }
                Form::Register(register) => {
                    let label = register.label();
                    work.plan.unused.extend(unused(&register, &table, &name));
                    registers.entry(register).or_default().push((name.clone(), table.clone().into_owned()));
                    label
                }
            };
            known = true;
            work.plan.headings.extend(headings(&table).map(|(title, number)| (name.clone(), title, number)));
            work.plan.files.push((name, form, table.encoding, table.rows.len()));
        }
        if !known {
            return Err(Stop::UnknownForm(
                file.clone(),
                tables.first().map(|table| table.titles.clone()).unwrap_or_default(),
            ));
        }
    }
    for (form, tables) in &registers {
        compare::compare(&mut work, form, tables)?;
    }
    let mut plan = work.plan;
    plan.changes.sort_by(|a, b| (a.happening, &a.path).cmp(&(b.happening, &b.path)));
    plan.refusals.sort();
    Ok(plan)
}

/// Columns of ours that a row below the first must have to be the row of titles.
const COLUMNS_AT_LEAST: usize = 3;

/// What a table is.
enum Form {
    Own(Kind),
    Register(Register),
}

/// A table by its titles, which may stand below a heading.
fn recognized<'t>(table: &'t Table, request: &Request<'_>, name: &str) -> Result<Option<(Cow<'t, Table>, Form)>, Stop> {
    let form = |table: &Table| -> Result<Option<Form>, Stop> {
        if let Some(kind) = kind_of(&table.titles) {
            return Ok(Some(Form::Own(kind)));
        }
        Ok(register_of(table, request.catalogue, [request.service, request.source], name)?.map(Form::Register))
    };
    if let Some(found) = form(table)? {
        return Ok(Some((Cow::Borrowed(table), found)));
    }
    for below in table.headed_below() {
        let ours = kind_of(&below.titles).is_some_and(|kind| {
            let columns = columns(kind, &request.catalogue.cares);
            columns.iter().filter(|column| below.titles.iter().any(|title| column.is_called(title))).count()
                < COLUMNS_AT_LEAST
        });
        // One word that a column of ours has makes no row of titles.
        if ours {
            continue;
        }
        if let Some(found) = form(&below)? {
            return Ok(Some((Cow::Owned(below), found)));
        }
    }
    Ok(None)
}

/// Values of a column that are shown as samples.
const SAMPLES: usize = 3;

/// Columns of a register that nothing reads and that hold something, with samples.
fn unused(register: &Register, table: &Table, file: &str) -> Vec<(String, String, Vec<String>)> {
    let titled = table.titles.iter().enumerate().filter(|(_, title)| !title.is_empty());
    let column = |(at, title): (usize, &String)| {
        let values = table.rows.iter().filter_map(|(_, cells)| cells.get(at).map(|cell| cell.trim()));
        let mut samples: Vec<String> = Vec::new();
        for value in values.filter(|value| !value.is_empty()) {
            if samples.len() < SAMPLES && !samples.iter().any(|known| known == value) {
                samples.push(value.chars().take(20).collect());
            }
        }
        (!samples.is_empty()).then(|| (file.to_owned(), title.clone(), samples))
    };
    titled.filter(|(at, _)| !register.reads(table, *at)).filter_map(column).collect()
}

/// Titles that stand twice, and columns without one that hold something.
fn headings(table: &Table) -> impl Iterator<Item = (Option<String>, usize)> {
    let holds = |i: usize| table.rows.iter().any(|(_, cells)| cells.get(i).is_some_and(|cell| !cell.trim().is_empty()));
    table.titles.iter().enumerate().filter_map(move |(i, title)| match title.as_str() {
        "" => holds(i).then_some((None, i + 1)),
        title => table.titles.iter().take(i).any(|before| before == title).then(|| (Some(title.to_owned()), i + 1)),
    })
}
