//! From a kind's JSON Schema to its fields, in the order of declaration.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Choice, Field, Fixed, Shape};
use crate::content::{self, Kind, Part};
use crate::phrases::{Lang, ask_title, title};
use crate::reading::schema;

/// The fields of a kind, with titles in one language.
pub fn fields(kind: Kind, lang: Lang) -> Vec<Field> {
    Model { lang }.part(&schema(kind), kind.part())
}

/// What a service can ask its records for.
pub(super) fn ask_titles(lang: Lang) -> Vec<Choice> {
    let services = fields(Kind::Services, lang);
    let Some(Shape::List(inner)) = find(&services, "asks").map(|field| &field.shape) else { return Vec::new() };
    let Shape::Choice(choices) = &**inner else { return Vec::new() };
    let label = |choice: &Choice| ask_title(lang, &choice.value, &choice.label);
    choices.iter().map(|choice| Choice { value: choice.value.clone(), label: label(choice) }).collect()
}

/// The first field of a key, at any depth.
fn find<'f>(fields: &'f [Field], key: &str) -> Option<&'f Field> {
    fields.iter().find_map(|field| if field.key == key { Some(field) } else { find(field.shape.inner(), key) })
}

impl Shape {
    /// What an item of a list is; what is no list is itself.
    pub(super) fn item(&self) -> &Self {
        if let Self::List(inner) = self { inner.item() } else { self }
    }

    /// The fields below: of a part, or of each part of a list or a map.
    pub fn inner(&self) -> &[Field] {
        match self {
            Self::Part(fields) | Self::PartOrId(fields) => fields,
            Self::List(inner) | Self::Map { values: inner, .. } => inner.inner(),
            _ => &[],
        }
    }
}

/// What the fields are told in.
#[derive(Clone, Copy)]
struct Model {
    lang: Lang,
}

impl Model {
    /// The schema sorts its properties by name; `declared` has them in the order of their type.
    fn part(self, schema: &Value, declared: &Part) -> Vec<Field> {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return Vec::new() };
        let required: BTreeSet<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        declared
            .fields
            .iter()
            .filter_map(|field| Some((field, properties.get(field.key)?)))
            .map(|(field, schema)| Field {
                key: field.key.to_owned(),
                title: title(self.lang, declared, field),
                about: word(schema, "description").unwrap_or_default().to_owned(),
                required: required.contains(field.key),
                shape: self.shape(field, field.shape, schema),
            })
            .collect()
    }

    /// What the type says of a value, with what only its schema says: limits, the titles of choices, a default.
    fn shape(self, field: &content::Field, declared: content::Shape, outer: &Value) -> Shape {
        use content::Shape as Declared;
        let schema = not_null(outer);
        let below = |name: &str| schema.get(name).unwrap_or(&Value::Null);
        match declared {
            Declared::Text => Shape::Words,
            Declared::Line => field.of.map_or(Shape::Line, Shape::Reference),
            Declared::Cell => Shape::NumberOrWords,
            Declared::Point => Shape::Point,
            Declared::Truth => {
                Shape::Truth { default: outer.get("default").and_then(Value::as_bool).unwrap_or_default() }
            }
            Declared::Number => {
                let limit = |key: &str| {
                    schema.get(key).and_then(|value| value.as_i64().or_else(|| value.as_f64().map(rounded)))
                };
                Shape::Number { min: limit("minimum"), max: limit("maximum") }
            }
            Declared::Choice(_) => Shape::Choice(choices(schema)),
            Declared::Part(part_of) => Shape::Part(self.part(schema, part_of)),
            Declared::PartOrId(part_of) => Shape::PartOrId(self.part(schema, part_of)),
            Declared::List(inner) => Shape::List(Box::new(self.shape(field, *inner, below("items")))),
            Declared::Map(inner) => {
                let values = Box::new(self.shape(field, *inner, below("additionalProperties")));
                Shape::Map { keys: field.keys, values }
            }
            Declared::Phone
            | Declared::Postal
            | Declared::Date
            | Declared::Web
            | Declared::Email
            | Declared::Code
            | Declared::Days
            | Declared::Time
            | Declared::Colour => word(schema, "format").and_then(Fixed::of).map_or(Shape::Line, Shape::Formed),
        }
    }
}

fn word<'v>(schema: &'v Value, key: &str) -> Option<&'v str> {
    schema.get(key).and_then(Value::as_str)
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
