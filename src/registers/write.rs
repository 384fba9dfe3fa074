//! Values of columns in the text of a record's file.

use super::plan::{Change, FieldChange, Happening};
use super::reason::Row;
use crate::edit::{self, Value};
use crate::phrases::Lang;
use crate::tables::{Column, said};

/// The text with a value at some keys.
pub(super) fn set(text: &str, keys: &[String], value: &Value, order: &[&str]) -> Option<String> {
    edit::set(text, &keys.iter().map(String::as_str).collect::<Vec<_>>(), value, order)
}

/// A new record out of its values, in the usual order; what is unknown is left out.
pub(super) fn compose(path: &str, values: &[(&Column, Value)], row: &Row, lang: Lang) -> Option<Change> {
    let known: Vec<&(&Column, Value)> = values.iter().filter(|(_, value)| *value != Value::Absent).collect();
    let order: Vec<&str> = known.iter().map(|(column, _)| column.path.as_str()).collect();
    let (first, rest) = known.split_first()?;
    // A file begins with one key; the others find their places after it.
    let mut text = edit::set("x: 0\n", &first.0.keys(), &first.1, &order)?.replacen("x: 0\n", "", 1);
    for (column, value) in rest {
        text = edit::set(&text, &column.keys(), value, &order)?;
    }
    let fields = known.iter().map(|(column, value)| FieldChange {
        heading: column.heading.clone(),
        path: column.path.clone(),
        old: String::new(),
        new: said(column, value, lang),
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
