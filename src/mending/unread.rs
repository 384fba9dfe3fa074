//! What a schema says too little of: values that it lets pass and the reader refuses, and fields with a form of their
//! own.

use serde_json::Value;

use super::meant;
use crate::content::When;
use crate::content::values::{formats, number, shape};
use crate::diagnostic::{At, Named, Problem, Step};
use crate::reading::schema_tree::{opened, schema_at, title, value_at};
use crate::reading::tree::{Body, Node};

/// What the schema lets pass and the reader refuses: whole numbers written as fractions, numbers that are no date.
pub(super) fn unread(schema: &Value, node: &Node, steps: &mut Vec<Step>, found: &mut Vec<(At, Problem)>) {
    let schema = opened(schema);
    match &node.body {
        Body::Scalar { text, plain: true } => {
            found.extend(unread_scalar(schema, text, steps).map(|problem| (At::Value(steps.clone()), problem)));
        }
        Body::Scalar { .. } => {}
        Body::List(items) => {
            let inner = schema.get("items").unwrap_or(&Value::Null);
            for (i, item) in items.iter().enumerate() {
                steps.push(Step::Index(i));
                unread(inner, item, steps, found);
                steps.pop();
            }
        }
        Body::Map(entries) => {
            for (key, value) in entries {
                let step = Step::Key(key.key_text().into());
                let inner = schema_at(schema, std::slice::from_ref(&step));
                steps.push(step);
                unread(inner, value, steps, found);
                steps.pop();
            }
        }
    }
}

fn unread_scalar(schema: &Value, text: &str, steps: &[Step]) -> Option<Problem> {
    let is_date = schema.get("format").and_then(Value::as_str) == Some("yorisoi-date");
    if is_date && text.parse::<i64>().is_ok() && When::parse(text).is_none() {
        return Some(Problem::BadDate { value: text.to_owned(), near: meant::date(text) });
    }
    if !may_be(schema, "integer") || may_be(schema, "number") {
        return None;
    }
    meant::whole(text).map(|example| Problem::BadShape { field: title(schema, steps), value: text.to_owned(), example })
}

/// Whether a schema allows a type by its name.
fn may_be(schema: &Value, name: &str) -> bool {
    schema
        .get("type")
        .is_some_and(|kind| kind == name || kind.as_array().is_some_and(|all| all.iter().any(|one| one == name)))
}

/// A value's problem where its field has a form of its own that says more than a type.
pub(super) fn own_form(here: &Value, value: &Value, field: &Named) -> Option<Problem> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let scalar = matches!(value, Value::String(_) | Value::Number(_));
    let shape = |example: String| Problem::BadShape { field: field.clone(), value: plain_text(value), example };
    if is_pair(here) && !value.is_null() {
        return Some(shape(meant::point(&text).unwrap_or_else(|| "[35.6895, 139.6917]".to_owned())));
    }
    if let Some(problem) = value.as_array().and_then(|items| listed(here, items, field)) {
        return Some(problem);
    }
    match here.get("format").and_then(Value::as_str).filter(|_| scalar) {
        Some(number::FORMAT) => meant::count(&text).map(shape),
        Some(format) if format.starts_with("yorisoi-") => Some(format_problem(format, field.clone(), text)),
        _ => meant::group(here, &text).filter(|_| scalar).map(shape),
    }
}

/// A list where one text is wanted: its words in a row.
fn listed(here: &Value, items: &[Value], field: &Named) -> Option<Problem> {
    let words: Vec<&str> = items.iter().map(Value::as_str).collect::<Option<_>>()?;
    if !may_be(here, "string") || words.is_empty() {
        return None;
    }
    Some(match here.get("format").and_then(Value::as_str) {
        Some("yorisoi-phone") => Problem::BadPhone { value: words.join("、"), near: None },
        format => {
            let between = if format.is_some() { "" } else { "・" };
            Problem::BadShape {
                field: field.clone(),
                value: format!("[{}]", words.join(", ")),
                example: words.join(between),
            }
        }
    })
}

/// Whether a value is two numbers: coordinates.
pub(super) fn is_pair(schema: &Value) -> bool {
    let limit = |name: &str| schema.get(name).and_then(Value::as_u64) == Some(2);
    limit("minItems") && limit("maxItems") && schema.pointer("/items/type").and_then(Value::as_str) == Some("number")
}

/// A wrong number of two coordinates: the pair is told, and once.
pub(super) fn add_pair(schema: &Value, root: &Value, pair: &[Step], found: &mut Vec<(At, Problem)>) {
    let at = At::Value(pair.to_vec());
    let (here, value) = (schema_at(schema, pair), value_at(root, pair).unwrap_or(&Value::Null));
    if let Some(problem) =
        own_form(here, value, &title(here, pair)).filter(|_| found.iter().all(|(other, _)| *other != at))
    {
        found.push((at, problem));
    }
}

/// What is wrong with a value that its format refuses.
pub(super) fn format_problem(format: &str, field: Named, value: String) -> Problem {
    match format {
        "yorisoi-phone" => Problem::BadPhone { near: meant::phone(&value), value },
        "yorisoi-date" => Problem::BadDate { near: meant::date(&value), value },
        "yorisoi-url" => Problem::BadUrl { value },
        "yorisoi-email" => Problem::BadEmail { value },
        other => {
            let open = (other == formats::OPEN_HOURS).then_some("{days: 月火水木金, from: '9:00', to: '17:00'}");
            let example = open
                .or_else(|| shape::SHAPES.iter().find(|shape| shape.format == other).map(|shape| shape.example))
                .unwrap_or_default();
            Problem::BadShape { field, value, example: example.to_owned() }
        }
    }
}

/// A value as a message quotes it, cut where it is long.
pub(super) fn plain_text(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() > 60 { text.chars().take(59).chain(['…']).collect() } else { text }
}
