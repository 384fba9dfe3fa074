//! Tables whose rows do not fit, diagrams whose lines end nowhere, scores that do not add up.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::{Cell, Network, Record, Score, Table};
use crate::diagnostic::{At, Diagnostic, Problem};

/// Columns that a diagram has room for.
const COLUMNS: u8 = 8;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.datasets {
        for (t, table) in record.data.tables.iter().enumerate() {
            bars(&record.path, t, table, found);
            let columns = table.columns.len().saturating_sub(1);
            for (r, row) in table.rows.iter().enumerate().filter(|(_, row)| row.cells.len() != columns) {
                let problem = Problem::BadRow { columns, cells: row.cells.len() };
                found.push(Diagnostic::new(&record.path, At::value(&format!("tables.{t}.rows.{r}.cells")), problem));
            }
        }
    }
    if let Some(score) = &catalogue.score {
        twice(&score.path, "items", score.data.items.iter().map(|item| item.id.as_str()), found);
        examples(score, found);
        watching(score, found);
    }
    for record in &catalogue.networks {
        network(record, found);
        for (e, edge) in record.data.edges.iter().enumerate() {
            for (field, id) in [("from", &edge.from), ("to", &edge.to)] {
                if !record.data.nodes.iter().any(|node| &node.id == id) {
                    let ids: Vec<&str> = record.data.nodes.iter().map(|node| node.id.as_str()).collect();
                    let problem = Problem::DanglingReference {
                        what: "node",
                        id: id.clone(),
                        near: crate::mending::nearest(id, &ids),
                    };
                    found.push(Diagnostic::new(&record.path, At::value(&format!("edges.{e}.{field}")), problem));
                }
            }
        }
    }
}

/// Examples that count items which the score does not have.
fn examples(score: &Record<Score>, found: &mut Vec<Diagnostic>) {
    for (e, example) in score.data.examples.iter().enumerate() {
        let is_known = |id: &String| score.data.items.iter().any(|item| item.id == *id);
        for (i, id) in example.items.iter().enumerate().filter(|(_, id)| !is_known(id)) {
            let problem = Problem::DanglingReference { what: "score item", id: id.clone(), near: None };
            found.push(Diagnostic::new(&score.path, At::value(&format!("examples.{e}.items.{i}")), problem));
        }
    }
}

/// Items whose watching is said to depend on an item that the score does not have.
fn watching(score: &Record<Score>, found: &mut Vec<Diagnostic>) {
    let ids: Vec<&str> = score.data.items.iter().map(|item| item.id.as_str()).collect();
    for (i, item) in score.data.items.iter().enumerate() {
        let Some(id) = item.no_watch_with.as_ref().filter(|id| !ids.contains(&id.as_str())) else { continue };
        let near = crate::mending::nearest(id, &ids);
        let problem = Problem::DanglingReference { what: "score item", id: id.clone(), near };
        found.push(Diagnostic::new(&score.path, At::value(&format!("items.{i}.no_watch_with")), problem));
    }
}

/// Ids that one list has twice.
fn twice<'a>(path: &Arc<str>, list: &str, ids: impl Iterator<Item = &'a str>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate().filter(|(_, id)| !seen.insert(*id)) {
        let problem = Problem::DuplicateId { id: id.to_owned(), other: path.to_string() };
        found.push(Diagnostic::new(path, At::value(&format!("{list}.{i}.id")), problem));
    }
}

/// Bodies of one id, columns without room, links that end where they begin.
fn network(record: &Record<Network>, found: &mut Vec<Diagnostic>) {
    let (path, data) = (&record.path, &record.data);
    twice(path, "nodes", data.nodes.iter().map(|node| node.id.as_str()), found);
    for (i, node) in data.nodes.iter().enumerate().filter(|(_, node)| !(1..=COLUMNS).contains(&node.column)) {
        let most = node.column > COLUMNS;
        let problem = Problem::OutOfRange {
            value: node.column.to_string(),
            limit: if most { COLUMNS } else { 1 }.to_string(),
            most,
        };
        found.push(Diagnostic::new(path, At::value(&format!("nodes.{i}.column")), problem));
    }
    for (i, edge) in data.edges.iter().enumerate().filter(|(_, edge)| edge.from == edge.to) {
        found.push(Diagnostic::new(
            path,
            At::value(&format!("edges.{i}.to")),
            Problem::SelfEdge { id: edge.to.clone() },
        ));
    }
}

/// A column of bars that is not there, and its numbers that are written as words.
fn bars(path: &Arc<str>, t: usize, table: &Table, found: &mut Vec<Diagnostic>) {
    let Some(bars) = table.bars else { return };
    let last = table.columns.len();
    if !(2..=last).contains(&bars) {
        let most = bars > last;
        let problem =
            Problem::OutOfRange { value: bars.to_string(), limit: if most { last } else { 2 }.to_string(), most };
        found.push(Diagnostic::new(path, At::value(&format!("tables.{t}.bars")), problem));
        return;
    }
    for (r, row) in table.rows.iter().enumerate() {
        let Some(Cell::Words(words)) = row.cells.get(bars - 2) else { continue };
        if let Some(example) = number(words) {
            let problem = Problem::BadShape {
                field: crate::diagnostic::named(Some("値"), "cells"),
                value: words.clone(),
                example,
            };
            found.push(Diagnostic::new(path, At::value(&format!("tables.{t}.rows.{r}.cells.{}", bars - 2)), problem));
        }
    }
}

/// The number that words mean: full-width digits, commas, a unit behind. `None`: true words, such as 10未満.
fn number(words: &str) -> Option<String> {
    const UNITS: [&str; 12] = ["人", "名", "件", "回", "床", "台", "校", "か所", "施設", "時間", "%", "円"];
    let narrow: String = words
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，'))
        .map(|c| if ('！'..='～').contains(&c) { char::from_u32(c as u32 - 0xFEE0).unwrap_or(c) } else { c })
        .collect();
    let digits = UNITS.iter().find_map(|unit| narrow.strip_suffix(unit)).unwrap_or(&narrow);
    (digits.starts_with(|c: char| c.is_ascii_digit()) && digits.parse::<f64>().is_ok()).then(|| digits.to_owned())
}
