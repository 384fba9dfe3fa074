//! Compares files with the content.

use std::collections::BTreeMap;

use super::plan::Plan;
use super::reason::Stop;
use super::register::{Register, register_of};
use super::work::{Request, Work};
use super::{compare, own};
use crate::say;
use crate::tables::{Table, kind_of};

/// Compares the files with the content.
pub fn plan(request: &Request<'_>) -> Result<Plan, Stop> {
    if let Some(source) = request.source.filter(|source| !request.catalogue.sources.contains_key(*source)) {
        return Err(Stop::NoSuchSource(source.to_owned()));
    }
    let mut work = Work { request, plan: Plan::default(), texts: BTreeMap::new() };
    let mut registers: BTreeMap<Register, Vec<(String, &Table)>> = BTreeMap::new();
    for (file, tables) in request.files {
        let mut known = false;
        for table in tables {
            let name = if table.sheet.is_empty() {
                file.clone()
            } else {
                say!(request.lang, "plan-sheet", file = file.as_str(), sheet = table.sheet.as_str())
            };
            let form = if let Some(kind) = kind_of(&table.titles) {
                own::compare(&mut work, kind, &name, table);
                "own"
            } else if let Some(form) = register_of(table, request.catalogue, request.service, &name)? {
                let label = form.label();
                registers.entry(form).or_default().push((name.clone(), table));
                label
            } else {
                continue;
            };
            known = true;
            work.plan.headings.extend(headings(table).map(|(title, number)| (name.clone(), title, number)));
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

/// Titles that stand twice, and columns without one that hold something.
fn headings(table: &Table) -> impl Iterator<Item = (Option<String>, usize)> {
    let holds = |i: usize| table.rows.iter().any(|(_, cells)| cells.get(i).is_some_and(|cell| !cell.trim().is_empty()));
    table.titles.iter().enumerate().filter_map(move |(i, title)| match title.as_str() {
        "" => holds(i).then_some((None, i + 1)),
        title => table.titles.iter().take(i).any(|before| before == title).then(|| (Some(title.to_owned()), i + 1)),
    })
}
