//! What a cell shows of a record.

use serde_json::Value as Json;

use super::cell::{Cell, flag_word};
use super::columns::Column;
use crate::content::{Phone, When};
use crate::edit::Value;
use crate::phrases::Lang;

/// What a cell shows, and where its value stands.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    pub(crate) text: String,
    /// Keys of the value; for texts by language, those of the main one.
    pub(crate) keys: Vec<String>,
    /// Whether the cell holds all there is to the value.
    pub(crate) whole: bool,
}

/// The cell for a value of a record: texts in the content's main language, yes and no in `lang`.
pub(crate) fn shown(column: &Column, record: &Json, main: &str, lang: Lang) -> Shown {
    let mut keys: Vec<String> = column.keys().into_iter().map(str::to_owned).collect();
    let value = keys.iter().try_fold(record, |here, key| here.get(key)).unwrap_or(&Json::Null);
    let (text, whole) = match (column.cell, value) {
        (Cell::Text, Json::Object(by_language)) => {
            keys.push(main.to_owned());
            (by_language.get(main).and_then(Json::as_str).unwrap_or_default().trim().to_owned(), true)
        }
        (Cell::Flag { .. }, Json::Bool(flag)) => (flag_word(*flag, lang), true),
        (Cell::Flag { absent }, Json::Null) => (flag_word(absent, lang), true),
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
pub(crate) fn said(column: &Column, value: &Value, lang: Lang) -> String {
    match (value, column.cell) {
        (Value::Absent, Cell::Flag { absent }) => flag_word(absent, lang),
        (Value::Absent, _) => String::new(),
        (Value::Text(text), _) => text.clone(),
        (Value::Bare(bare), Cell::Flag { .. }) => flag_word(bare == "true", lang),
        (Value::Bare(bare), _) => bare.trim_matches(['[', ']']).to_owned(),
        (Value::List(items), _) => items.join("\n"),
    }
}
