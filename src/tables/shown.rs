//! What a cell shows of a record.

use serde_json::Value as Json;

use super::cell::Cell;
use super::columns::Column;
use crate::content::{Phone, When};
use crate::edit::Value;

/// What a cell shows, and where its value stands.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    pub(crate) text: String,
    /// Keys of the value; for texts by language, those of the main one.
    pub(crate) keys: Vec<String>,
    /// Whether the cell holds all there is to the value.
    pub(crate) whole: bool,
}

/// The cell for a value of a record.
pub(crate) fn shown(column: &Column, record: &Json, lang: &str) -> Shown {
    let mut keys: Vec<String> = column.keys().into_iter().map(str::to_owned).collect();
    let value = keys.iter().try_fold(record, |here, key| here.get(key)).unwrap_or(&Json::Null);
    let (text, whole) = match (column.cell, value) {
        (Cell::Text, Json::Object(by_language)) => {
            keys.push(lang.to_owned());
            (by_language.get(lang).and_then(Json::as_str).unwrap_or_default().trim().to_owned(), true)
        }
        (Cell::Flag, Json::Bool(flag)) => (if *flag { "はい" } else { "いいえ" }.to_owned(), true),
        (Cell::Flag, Json::Null) => ("はい".to_owned(), true),
        (Cell::Phone, Json::String(text)) => {
            (Phone::parse(text).map_or_else(|| text.trim().to_owned(), |phone| phone.to_string()), true)
        }
        (Cell::Date, Json::String(text)) => (When::parse(text).map_or_else(|| text.trim().to_owned(), When::iso), true),
        (Cell::Point, Json::Array(pair)) => (pair.iter().map(plain).collect::<Vec<_>>().join(", "), true),
        (Cell::List, Json::Array(items)) => {
            let whole = items
                .iter()
                .all(|item| item.as_str().is_some_and(|text| !text.trim().is_empty() && !text.trim().contains('\n')));
            (items.iter().map(item_text).collect::<Vec<_>>().join("\n"), whole)
        }
        (_, Json::Array(_) | Json::Object(_)) => (String::new(), false),
        (_, value) => (plain(value), true),
    };
    Shown { text: text.replace("\r\n", "\n"), keys, whole }
}

fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// An item of a list: a text, or the first thing that a mapping says.
fn item_text(item: &Json) -> String {
    let named = |key: &str| item.get(key).map(|value| value.get("ja").unwrap_or(value)).and_then(Json::as_str);
    let text = item.as_str().or_else(|| named("title")).or_else(|| named("ja")).unwrap_or_default();
    text.trim().replace(['\r', '\n'], " ")
}

/// What a column shows of a value: two ways of writing the same are no difference.
pub(crate) fn said(column: &Column, value: &Value) -> String {
    match value {
        Value::Absent if column.cell == Cell::Flag => "はい".to_owned(),
        Value::Absent => String::new(),
        Value::Text(text) => text.clone(),
        Value::Bare(bare) if column.cell == Cell::Flag => if bare == "true" { "はい" } else { "いいえ" }.to_owned(),
        Value::Bare(bare) => bare.trim_matches(['[', ']']).to_owned(),
        Value::List(items) => items.join("\n"),
    }
}
