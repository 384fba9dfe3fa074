//! Ways through a JSON Schema and its values: what stands at a path, what it is called, what it may be.

use serde_json::Value;

use crate::diagnostic::{Named, Step, named};

/// A JSON pointer as steps.
pub(crate) fn pointer_steps(pointer: &str) -> Vec<Step> {
    pointer
        .split('/')
        .skip(1)
        .map(|part| {
            part.parse().map_or_else(|_| Step::Key(part.replace("~1", "/").replace("~0", "~").into()), Step::Index)
        })
        .collect()
}

/// The value at the end of steps.
pub(crate) fn value_at<'v>(root: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(root, |here, step| match step {
        Step::Key(key) => here.get(&**key),
        Step::Index(i) => here.get(i).or_else(|| here.get(i.to_string())),
    })
}

/// Whether a place's key is one that its mapping must have.
pub(crate) fn is_required(schema: &Value, steps: &[Step]) -> bool {
    // An item of a list can go; the file as a whole cannot.
    let Some((Step::Key(key), parents)) = steps.split_last() else { return steps.is_empty() };
    let required = schema_at(schema, parents).get("required").and_then(Value::as_array);
    required.into_iter().flatten().any(|one| one.as_str() == Some(&**key))
}

/// The branch of a choice that has parts, where the schema itself has none.
pub(crate) fn opened(schema: &Value) -> &Value {
    let has_parts = |schema: &&Value| schema.get("properties").is_some() || schema.get("items").is_some();
    if has_parts(&schema) {
        return schema;
    }
    let mut branches = ["anyOf", "oneOf"].into_iter().filter_map(|name| schema.get(name)?.as_array()).flatten();
    branches.rfind(has_parts).unwrap_or(schema)
}

/// The schema of the place at the end of steps; null where it has none.
pub(crate) fn schema_at<'v>(schema: &'v Value, steps: &[Step]) -> &'v Value {
    steps.iter().fold(schema, |here, step| {
        let here = opened(here);
        let properties =
            |key: &str| here.get("properties").and_then(|p| p.get(key)).or_else(|| here.get("additionalProperties"));
        match step {
            Step::Key(key) => properties(key),
            Step::Index(i) => here.get("items").or_else(|| properties(&i.to_string())),
        }
        .unwrap_or(&Value::Null)
    })
}

/// What a field is called; nothing for the file as a whole.
pub(crate) fn title(schema: &Value, steps: &[Step]) -> Named {
    if steps.is_empty() {
        return Named::default();
    }
    let name = steps.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.to_string()),
        Step::Index(_) => None,
    });
    named(
        schema.get("title").and_then(Value::as_str).filter(|_| matches!(steps.last(), Some(Step::Key(_)))),
        &name.unwrap_or_default(),
    )
}

/// What the list is called that an item stands in.
pub(crate) fn list_title(schema: &Value, steps: &[Step]) -> Named {
    let list = steps.iter().rposition(|step| matches!(step, Step::Key(_))).map_or(&[][..], |last| &steps[..=last]);
    title(schema_at(schema, list), list)
}

/// The words that a schema allows, of all its branches.
pub(crate) fn choices(schema: &Value) -> Vec<String> {
    let branches =
        ["oneOf", "anyOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten().flat_map(choices);
    let own = schema.get("const").into_iter().chain(schema.get("enum").and_then(Value::as_array).into_iter().flatten());
    own.filter_map(Value::as_str).map(str::to_owned).chain(branches).collect()
}

/// The fields that a schema names.
pub(crate) fn property_names(schema: &Value) -> Vec<String> {
    schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|map| map.keys().cloned()).collect()
}
