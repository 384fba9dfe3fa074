//! The tidy form of every value that has a fixed form, by the name of its format in schemas.

use serde_json::Value;

use super::{Phone, When, hours, number, shape};

/// Format of open hours written as one text.
pub(crate) const OPEN_HOURS: &str = "yorisoi-open-hours";

/// How a tidy value is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tidy {
    /// As text; with the quotes that it has.
    Text(String),
    /// As text in quotes: other readers of YAML would take it for a number.
    Quoted(String),
    /// As it is, without quotes.
    Bare(String),
}

impl Tidy {
    /// The value without quotes.
    pub(crate) fn value(&self) -> &str {
        match self {
            Self::Text(text) | Self::Quoted(text) | Self::Bare(text) => text,
        }
    }
}

/// The tidy form of a scalar, if its schema asks for a form and the meaning is certain.
pub(crate) fn tidy(schema: &Value, text: &str) -> Option<Tidy> {
    of_format(schema.get("format")?.as_str()?, text)
}

pub(crate) fn of_format(format: &str, text: &str) -> Option<Tidy> {
    match format {
        "yorisoi-phone" => Phone::parse(text).map(|phone| phone_tidy(phone.as_str())),
        "yorisoi-date" => When::parse(text).map(|when| Tidy::Text(when.iso())),
        OPEN_HOURS => hours::open(text)
            .map(|[days, from, to]| Tidy::Bare(format!("{{days: {days}, from: '{from}', to: '{to}'}}"))),
        number::FORMAT => number::read(text).map(|number| Tidy::Bare(number.to_string())),
        "yorisoi-time" | "yorisoi-authority-code" | "yorisoi-colour" => of_shape(format, text).map(Tidy::Quoted),
        other => of_shape(other, text).map(Tidy::Text),
    }
}

/// Digits alone would be a number to other tools, without the zero that it begins with.
fn phone_tidy(number: &str) -> Tidy {
    if number.contains('-') { Tidy::Text(number.to_owned()) } else { Tidy::Quoted(number.to_owned()) }
}

fn of_shape(format: &str, text: &str) -> Option<String> {
    shape::SHAPES.iter().find(|shape| shape.format == format).and_then(|shape| (shape.tidy)(text))
}

/// Whether the reader takes a value although its type is another than the schema's.
pub(crate) fn reads_otherwise(schema: &Value, value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_u64() && tidy(schema, &number.to_string()).is_some(),
        Value::String(text) => {
            schema.get("format").and_then(Value::as_str) == Some(number::FORMAT) && tidy(schema, text).is_some()
        }
        _ => false,
    }
}
