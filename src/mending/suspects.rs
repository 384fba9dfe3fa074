//! Files that may hold an untidy value, recognized line by line, so that the check pays for those alone that have one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use crate::content::Kind;
use crate::content::values::formats::of_format;
use crate::reading::schema;

/// The keys whose values have a form, kind by kind, found when first needed.
#[derive(Debug, Default)]
pub struct Suspects {
    kinds: [OnceLock<Prepared>; Kind::ALL.len()],
}

/// A kind's schema, and the formats that its keys may have.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) schema: Value,
    keys: BTreeMap<String, Vec<String>>,
}

impl Suspects {
    pub(crate) fn prepared(&self, kind: Kind) -> Option<&Prepared> {
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
    pub(crate) fn suspects(&self, yaml: &str) -> bool {
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
        let forms = Suspects::default();
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
        let tidy = "name: ０３番\ncontact:\n  phone: 03-1234-5678 # 代表\n  more_phones:\n  \
                    - {number: 042-123-4567, note: 夜}\n\
                    hours:\n  text: 9時〜17時\n  open: [{days: 月, from: '9:00', to: \"17:00\"}]\nserves:\n  \
                    ages: {from: 0, to: 18}\n\
                    checked:\n  date: 2026-09-01\nplace:\n  postal_code: 170-0005\nsources: [a]\n";
        assert!(!prepared.suspects(tidy), "the quick look is quick because it spares tidy files the long one");
    }
}
