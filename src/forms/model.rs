//! From a kind's JSON Schema to its fields, in the order of declaration.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Choice, Field, Shape, tidy};
use crate::content::Kind;
use crate::reading::schema;

/// The fields of a kind.
pub fn fields(kind: Kind) -> Vec<Field> {
    part(&schema(kind))
}

/// What a service can ask its records for.
pub(super) fn ask_titles() -> Vec<Choice> {
    let services = fields(Kind::Services);
    let asks = find(&services, "asks").map(|field| field.shape.clone());
    match asks {
        Some(Shape::List(inner)) => match *inner {
            Shape::Choice(choices) => choices,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The first field of a key, at any depth.
fn find<'f>(fields: &'f [Field], key: &str) -> Option<&'f Field> {
    fields.iter().find_map(|field| if field.key == key { Some(field) } else { find(field.shape.inner(), key) })
}

impl Shape {
    /// The fields below: of a part, or of each part of a list or a map.
    pub fn inner(&self) -> &[Field] {
        match self {
            Self::Part(fields) | Self::PartOrId(fields) => fields,
            Self::List(inner) | Self::Map { values: inner, .. } => inner.inner(),
            _ => &[],
        }
    }
}

fn part(schema: &Value) -> Vec<Field> {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return Vec::new() };
    let required: BTreeSet<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let words =
        |key: &str, word: &str| properties[key].get(word).and_then(Value::as_str).unwrap_or_default().to_owned();
    // The schema keeps the order in which the type declares its fields.
    properties
        .keys()
        .map(|key| Field {
            key: key.clone(),
            title: words(key, "title"),
            about: words(key, "description"),
            required: required.contains(key.as_str()),
            shape: shape(&properties[key], word(&properties[key], "x-of")),
        })
        .collect()
}

fn word<'v>(schema: &'v Value, key: &str) -> Option<&'v str> {
    schema.get(key).and_then(Value::as_str)
}

fn shape(outer: &Value, of: Option<&str>) -> Shape {
    let schema = not_null(outer);
    let is = |name: &str| {
        schema
            .get("type")
            .is_some_and(|types| types == name || types.as_array().is_some_and(|all| all.iter().any(|t| t == name)))
    };
    let choices = choices(schema);
    if !choices.is_empty() {
        return Shape::Choice(choices);
    }
    if is("array") {
        if schema.get("maxItems").is_some() {
            return Shape::Point;
        }
        return Shape::List(Box::new(schema.get("items").map_or(Shape::Line, |items| shape(items, of))));
    }
    if is("object") {
        return match (schema.get("properties"), schema.get("additionalProperties")) {
            // Open hours may be written as one text (they have a format); forms offer their parts.
            (Some(_), _) if is("string") && schema.get("format").is_none() => Shape::PartOrId(part(schema)),
            (None, Some(values)) if !is("string") => {
                Shape::Map { keys: word(outer, "x-keys").map(str::to_owned), values: Box::new(shape(values, None)) }
            }
            (Some(_), _) => Shape::Part(part(schema)),
            _ => Shape::Words,
        };
    }
    if let Some(tidy) = word(schema, "format").and_then(tidy::of) {
        return Shape::Formed(tidy);
    }
    if is("boolean") {
        return Shape::Truth { default: outer.get("default").and_then(Value::as_bool).unwrap_or_default() };
    }
    if is("integer") || is("number") {
        let limit =
            |key: &str| schema.get(key).and_then(|value| value.as_i64().or_else(|| value.as_f64().map(rounded)));
        return Shape::Number { min: limit("minimum"), max: limit("maximum") };
    }
    if schema.get("anyOf").is_some() {
        return Shape::NumberOrWords;
    }
    of.map_or(Shape::Line, |of| Shape::Reference(of.to_owned()))
}

#[expect(clippy::cast_possible_truncation, reason = "limits of fields are small whole numbers")]
fn rounded(limit: f64) -> i64 {
    limit as i64
}

/// The branch of an optional value that is not null.
fn not_null(schema: &Value) -> &Value {
    let branches: Vec<&Value> = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten().collect();
    match branches.as_slice() {
        [value, null] if null.get("type").is_some_and(|name| name == "null") => value,
        _ => schema,
    }
}

fn choices(schema: &Value) -> Vec<Choice> {
    let one = |branch: &Value| {
        let value = word(branch, "const")?;
        Some(Choice { value: value.to_owned(), label: word(branch, "title").unwrap_or(value).to_owned() })
    };
    schema.get("oneOf").and_then(Value::as_array).into_iter().flatten().filter_map(one).collect()
}
