//! Which values have a form, by their schema, and what that form is. Files without an untidy value are recognized line
//! by line, so that the check pays for those alone that have one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use super::{Kind, Phone, When, hours, number, schema, shape};

/// Format of open hours written as one text.
pub(super) const OPEN_HOURS: &str = "yorisoi-open-hours";

/// How a tidy value is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tidy {
    /// As text; with the quotes that it has.
    Text(String),
    /// As text in quotes: other readers of YAML would take it for a number.
    Quoted(String),
    /// As it is, without quotes.
    Bare(String),
}

impl Tidy {
    /// The value without quotes.
    pub(super) fn value(&self) -> &str {
        match self {
            Self::Text(text) | Self::Quoted(text) | Self::Bare(text) => text,
        }
    }
}

/// The tidy form of a scalar, if its schema asks for a form and the meaning is certain.
pub(super) fn tidy(schema: &Value, text: &str) -> Option<Tidy> {
    of_format(schema.get("format")?.as_str()?, text)
}

fn of_format(format: &str, text: &str) -> Option<Tidy> {
    match format {
        "yorisoi-phone" => Phone::parse(text).map(|phone| Tidy::Text(phone.to_string())),
        "yorisoi-date" => When::parse(text).map(|when| Tidy::Text(when.iso())),
        OPEN_HOURS => hours::open(text)
            .map(|[days, from, to]| Tidy::Bare(format!("{{days: {days}, from: '{from}', to: '{to}'}}"))),
        number::FORMAT => number::read(text).map(|number| Tidy::Bare(number.to_string())),
        "yorisoi-time" | "yorisoi-authority-code" => of_shape(format, text).map(Tidy::Quoted),
        other => of_shape(other, text).map(Tidy::Text),
    }
}

fn of_shape(format: &str, text: &str) -> Option<String> {
    shape::SHAPES.iter().find(|shape| shape.format == format).and_then(|shape| (shape.tidy)(text))
}

/// Whether the reader takes a value although its type is another than the schema's.
pub(super) fn reads_otherwise(schema: &Value, value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_u64() && tidy(schema, &number.to_string()).is_some(),
        Value::String(text) => {
            schema.get("format").and_then(Value::as_str) == Some(number::FORMAT) && tidy(schema, text).is_some()
        }
        _ => false,
    }
}

/// The keys whose values have a form, kind by kind, found when first needed.
#[derive(Debug, Default)]
pub struct Forms {
    kinds: [OnceLock<Prepared>; Kind::ALL.len()],
}

/// A kind's schema, and the formats that its keys may have.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) schema: Value,
    keys: BTreeMap<String, Vec<String>>,
}

impl Forms {
    pub(super) fn prepared(&self, kind: Kind) -> Option<&Prepared> {
        let place = self.kinds.get(Kind::ALL.iter().position(|one| *one == kind)?)?;
        Some(place.get_or_init(|| {
            let schema = schema(kind);
            let mut keys = BTreeMap::new();
            collect(&schema, "", &mut keys);
            Prepared { schema, keys }
        }))
    }
}

/// Gathers the formats below a schema by the keys that lead to them.
fn collect(schema: &Value, key: &str, keys: &mut BTreeMap<String, Vec<String>>) {
    if let Some(format) = schema.get("format").and_then(Value::as_str).filter(|format| format.starts_with("yorisoi-")) {
        keys.entry(key.to_owned()).or_default().push(format.to_owned());
    }
    for (name, inner) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        collect(inner, name, keys);
    }
    for inner in ["items", "additionalProperties"].into_iter().filter_map(|name| schema.get(name)) {
        collect(inner, key, keys);
    }
    for inner in ["anyOf", "oneOf"].into_iter().filter_map(|name| schema.get(name)?.as_array()).flatten() {
        collect(inner, key, keys);
    }
}

impl Prepared {
    /// Whether some line may hold an untidy value: a quick look that may be wrong in this direction only.
    pub(super) fn suspects(&self, yaml: &str) -> bool {
        let mut key = "";
        yaml.lines().any(|line| {
            // Within brackets, commas part what lines part elsewhere.
            if line.bytes().any(|byte| matches!(byte, b'{' | b'[')) {
                line.split(['{', '}', '[', ']', ',']).any(|part| self.suspects_part(part.trim(), &mut key))
            } else {
                self.suspects_part(line.trim_start(), &mut key)
            }
        })
    }

    fn suspects_part<'y>(&self, part: &'y str, key: &mut &'y str) -> bool {
        match part.split_once(':') {
            Some((name, value)) if value.trim_ascii_end().is_empty() => {
                *key = bare(name.trim_start_matches("- "));
                return false;
            }
            Some((name, value)) if value.starts_with(' ') => *key = bare(name.trim_start_matches("- ")),
            _ => {}
        }
        self.is_suspicious(part, key)
    }

    /// `above` is the key that stands before, for items of a list and values on a line of their own.
    fn is_suspicious(&self, line: &str, above: &str) -> bool {
        let item = line.strip_prefix("- ").map(str::trim_start);
        let (key, value) = match item.unwrap_or(line).split_once(": ") {
            Some((key, value)) => (bare(key), value),
            None => (above, item.unwrap_or(line)),
        };
        let Some(formats) = self.keys.get(key) else { return false };
        let value = if value.as_bytes().contains(&b'#') { value.split(" #").next().unwrap_or_default() } else { value };
        let value = bare(value);
        !value.is_empty()
            && !formats.iter().any(|format| of_format(format, value).is_some_and(|tidy| tidy.value() == value))
    }
}

/// A key or a value without its quotes.
fn bare(text: &str) -> &str {
    text.trim().trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_with_untidy_values_are_suspected() {
        let forms = Forms::default();
        let prepared = forms.prepared(Kind::Listing).expect("known");
        for untidy in [
            "contact:\n  phone: ０３-1234-5678\n",
            "contact: {fax: 0312345678}\n",
            "contact:\n  phone:\n    0312345678\n",
            "contact:\n  'phone' : \"0312345678\"\n",
            "contact:\n  more_phones:\n  - number: 0312345678\n",
            "hours:\n  open:\n  - 月〜金 9時〜17時\n",
            "hours:\n  open: [{days: 月, from: '9時', to: '17:00'}]\n",
            "hours: {open: [月〜金 9時〜17時]}\n",
            "serves:\n  ages: {from: 0, to: 18歳}\n",
            "checked:\n  date: 2026/9/1 # 電話で\n",
        ] {
            assert!(prepared.suspects(untidy), "{untidy}");
        }
        let tidy = "name: ０３番\ncontact:\n  phone: 03-1234-5678 # 代表\n  more_phones:\n  - {number: 042-123-4567, note: 夜}\n\
                    hours:\n  text: 9時〜17時\n  open: [{days: 月, from: '9:00', to: \"17:00\"}]\nserves:\n  ages: {from: 0, to: 18}\n\
                    checked:\n  date: 2026-09-01\nplace:\n  postal_code: 170-0005\nsources: [a]\n";
        assert!(!prepared.suspects(tidy), "the quick look is quick because it spares tidy files the long one");
    }
}
