//! JSON Schemas and settings for editors: completion, hover texts and marks while typing.

use serde_json::{Map, Value, json};

use super::{Vocabulary, files, tidy};
use crate::content::{Kind, Of};
use crate::reading;

/// The JSON Schema of a kind for editors: Japanese titles and descriptions, the portal's vocabularies as choices, and
/// the tidy form of phones, dates and the like as patterns.
pub fn schema(kind: Kind, vocabulary: &Vocabulary) -> String {
    let mut schema = reading::schema(kind);
    polish(&mut schema, vocabulary);
    schema["title"] = kind.title().into();
    schema["description"] = format!("{}（{}）", kind.title(), place(kind, vocabulary)).into();
    pretty(&schema)
}

/// Where the kind's files are, in one line.
pub(super) fn place(kind: Kind, vocabulary: &Vocabulary) -> String {
    if kind == Kind::Listing {
        return format!("{}/サービスの id/*.yaml、wards/*/サービスの id/*.yaml", vocabulary.whole);
    }
    files(kind, vocabulary).join("、")
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn polish(value: &mut Value, vocabulary: &Vocabulary) {
    match value {
        Value::Object(map) => {
            polish_one(map, vocabulary);
            // A property may be called `default` or `format`: only schemas are polished, never the map of properties.
            for (key, inner) in map.iter_mut() {
                match (key.as_str(), inner) {
                    ("properties", Value::Object(properties)) => {
                        properties.values_mut().for_each(|one| polish(one, vocabulary))
                    }
                    ("items" | "additionalProperties" | "anyOf" | "oneOf", inner) => polish(inner, vocabulary),
                    _ => {}
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| polish(one, vocabulary)),
        _ => {}
    }
}

fn polish_one(map: &mut Map<String, Value>, vocabulary: &Vocabulary) {
    map.remove("default");
    // What the types say in English is for developers; each field says it in Japanese.
    if map.get("description").and_then(Value::as_str).is_some_and(str::is_ascii) {
        map.remove("description");
    }
    if let Some(format) = map.remove("format")
        && let Some(tidy) = format.as_str().and_then(tidy::of)
    {
        let about = map
            .get("description")
            .and_then(Value::as_str)
            .filter(|about| !about.contains(tidy.hint))
            .unwrap_or_default();
        let about = format!("{about}{}", tidy.hint);
        map.insert("description".to_owned(), about.into());
        map.insert("pattern".to_owned(), tidy.pattern.into());
        map.insert("patternErrorMessage".to_owned(), format!("{}は、{}", tidy.name, tidy.hint).into());
        map.insert("examples".to_owned(), json!([tidy.example]));
    }
    let taken = |name: Option<Value>| {
        name.as_ref()
            .and_then(Value::as_str)
            .and_then(Of::of_word)
            .map(|of| vocabulary.choices(of))
            .filter(|all| !all.is_empty())
    };
    if let Some(choices) = taken(map.remove("x-of")) {
        let words = one_of(choices);
        match map.get_mut("items").and_then(Value::as_object_mut) {
            Some(items) => items.extend(words),
            None => map.extend(words),
        }
        let optional =
            map.get("type").and_then(Value::as_array).is_some_and(|types| types.iter().any(|name| name == "null"));
        if let Some(words) = map.get_mut("enum").and_then(Value::as_array_mut).filter(|_| optional) {
            words.push(Value::Null);
        }
    }
    if let Some(choices) = taken(map.remove("x-keys")) {
        map.insert("propertyNames".to_owned(), Value::Object(one_of(choices)));
        // Each key by itself as well: editors then say what the key means.
        let values = map.get("additionalProperties").cloned().unwrap_or_default();
        let named = choices.iter().map(|choice| {
            let mut value = values.clone();
            value["title"] = choice.label.as_str().into();
            value["description"] = choice.label.as_str().into();
            (choice.value.clone(), value)
        });
        map.insert("properties".to_owned(), Value::Object(named.collect()));
    }
}

fn one_of(choices: &[super::Choice]) -> Map<String, Value> {
    let values = choices.iter().map(|choice| choice.value.clone()).collect::<Vec<_>>();
    let labels = choices.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>();
    [("enum".to_owned(), json!(values)), ("enumDescriptions".to_owned(), json!(labels))].into_iter().collect()
}

/// `.vscode/settings.json`: which files each schema speaks of, for the Red Hat YAML extension.
pub fn settings(content: &str, vocabulary: &Vocabulary) -> String {
    let schemas: Map<String, Value> = Kind::ALL
        .into_iter()
        .filter(|kind| !kind.is_markdown())
        .map(|kind| {
            let globs: Vec<String> = files(kind, vocabulary).iter().map(|file| format!("{content}/{file}")).collect();
            (format!("./schemas/{}.json", kind.name()), json!(globs))
        })
        .collect();
    pretty(&json!({
        "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true, "editor.formatOnSave": false, "editor.quickSuggestions": { "other": true, "comments": false, "strings": true } },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": true,
        "yaml.format.enable": false,
        "yaml.schemaStore.enable": false,
        "yaml.schemas": schemas,
    }))
}

/// `.vscode/extensions.json`: what the settings need.
pub fn extensions() -> String {
    pretty(&json!({ "recommendations": ["redhat.vscode-yaml", "MS-CEINTL.vscode-language-pack-ja"] }))
}
