//! From a kind's JSON Schema to its fields, in the order of declaration.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Choice, Field, Shape, tidy};
use crate::content::{self, Kind};
use crate::reading::schema;

/// The fields of a kind.
pub fn fields(kind: Kind) -> Vec<Field> {
    part(&schema(kind), kind.fields())
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

/// The schema sorts its properties by name; `declared` has them in the order of their type.
fn part(schema: &Value, declared: &[content::Field]) -> Vec<Field> {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return Vec::new() };
    let required: BTreeSet<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    declared
        .iter()
        .filter_map(|field| Some((field, properties.get(field.key)?)))
        .map(|(field, schema)| Field {
            key: field.key.to_owned(),
            title: field.title.to_owned(),
            about: word(schema, "description").unwrap_or_default().to_owned(),
            required: required.contains(field.key),
            shape: shape(field, field.shape, schema),
        })
        .collect()
}

fn word<'v>(schema: &'v Value, key: &str) -> Option<&'v str> {
    schema.get(key).and_then(Value::as_str)
}

/// What the type says of a value, with what only its schema says: limits, the titles of choices, a default.
fn shape(field: &content::Field, declared: content::Shape, outer: &Value) -> Shape {
    use content::Shape as Declared;
    let schema = not_null(outer);
    let below = |name: &str| schema.get(name).unwrap_or(&Value::Null);
    match declared {
        Declared::Text => Shape::Words,
        Declared::Line => field.of.map_or(Shape::Line, Shape::Reference),
        Declared::Cell => Shape::NumberOrWords,
        Declared::Point => Shape::Point,
        Declared::Truth => Shape::Truth { default: outer.get("default").and_then(Value::as_bool).unwrap_or_default() },
        Declared::Number => {
            let limit =
                |key: &str| schema.get(key).and_then(|value| value.as_i64().or_else(|| value.as_f64().map(rounded)));
            Shape::Number { min: limit("minimum"), max: limit("maximum") }
        }
        Declared::Choice(_) => Shape::Choice(choices(schema)),
        Declared::Part(part_of) => Shape::Part(part(schema, part_of.fields)),
        Declared::PartOrId(part_of) => Shape::PartOrId(part(schema, part_of.fields)),
        Declared::List(inner) => Shape::List(Box::new(shape(field, *inner, below("items")))),
        Declared::Map(inner) => {
            let values = Box::new(shape(field, *inner, below("additionalProperties")));
            Shape::Map { keys: field.keys, values }
        }
        Declared::Phone
        | Declared::Postal
        | Declared::Date
        | Declared::Web
        | Declared::Email
        | Declared::Code
        | Declared::Days
        | Declared::Time => word(schema, "format").and_then(tidy::of).map_or(Shape::Line, Shape::Formed),
    }
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
