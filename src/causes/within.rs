//! Within one file: which of several problems is the mistake, and which only follow from it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::Value;

use crate::diagnostic::{At, Problem, Step};
use crate::reading::schema_tree::property_names;

/// The names of a kind's fields.
#[derive(Default)]
pub(crate) struct Names {
    /// At any depth.
    pub(crate) all: BTreeSet<String>,
    /// Those that stand below one of the kind's own fields, by that field.
    pub(crate) parents: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// The names in a kind's schema.
    pub(crate) fn of(schema: &Value) -> Self {
        let mut names = Self::default();
        field_names(schema, &mut names.all);
        for (parent, below) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            for child in property_names(below) {
                names.parents.entry(child).or_default().push(parent.clone());
            }
        }
        names
    }
}

/// A problem with its place in the file as written.
pub(crate) struct Placed {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// The line that it begins in.
    pub(crate) line: usize,
    /// What is wrong.
    pub(crate) problem: Problem,
}

/// The slips that made a text unreadable, and what is wrong with the values behind them, without what only follows.
pub(crate) fn with_slips(slips: Vec<Placed>, values: Vec<Placed>) -> impl Iterator<Item = Placed> {
    let lines: BTreeSet<usize> = slips.iter().map(|slip| slip.line).collect();
    let wrong: BTreeSet<usize> =
        values.iter().filter(|value| !is_structural(&value.problem)).map(|value| value.line).collect();
    let guessed = slips.iter().any(|slip| matches!(slip.problem, Problem::YamlSyntax { .. }));
    // A value that cannot be used even in quotes needs none.
    let is_cause =
        move |slip: &Placed| !(matches!(slip.problem, Problem::NeedsQuotes { .. }) && wrong.contains(&slip.line));
    // What is misplaced or missing where a line could not be read only follows from that.
    let is_own = move |value: &Placed| !(is_structural(&value.problem) && (guessed || lines.contains(&value.line)));
    slips.into_iter().filter(is_cause).chain(values.into_iter().filter(is_own))
}

/// Whether a problem can come from a line that is read as something else than it was meant for.
pub(crate) fn is_structural(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::UnknownField { .. }
            | Problem::MisplacedField { .. }
            | Problem::MissingField { .. }
            | Problem::WrongType { .. }
            | Problem::EmptyValue { .. }
            | Problem::DuplicateKey { .. }
    )
}

/// Unknown keys that have their place below another field are one mistake: they stand outside it.
pub(crate) fn gather_orphans(found: &mut Vec<(At, Problem)>, names: &Names) {
    let mut groups: BTreeMap<(Vec<Step>, String), usize> = BTreeMap::new();
    let mut gathered: Vec<(At, Problem)> = Vec::with_capacity(found.len());
    for (at, problem) in found.drain(..) {
        let orphan = match (&at, &problem) {
            (At::Key(steps), Problem::UnknownField { field, .. }) => {
                let inside =
                    |parent: &String| steps.iter().any(|step| matches!(step, Step::Key(key) if **key == **parent));
                let parent = names.parents.get(field).and_then(|parents| parents.iter().find(|parent| !inside(parent)));
                parent.map(|parent| (steps[..steps.len() - 1].to_vec(), parent.clone(), field.clone()))
            }
            _ => None,
        };
        let Some((steps, parent, field)) = orphan else {
            gathered.push((at, problem));
            continue;
        };
        let first = *groups.entry((steps, parent.clone())).or_insert(gathered.len());
        match gathered.get_mut(first) {
            Some((_, Problem::MisplacedField { fields, .. })) => fields.push(field),
            _ => gathered.push((at, Problem::MisplacedField { fields: vec![field], parent })),
        }
    }
    *found = gathered;
}

/// A misspelt key is one mistake: that the key it stands for is missing, only follows.
pub(crate) fn drop_misspelt(found: &mut Vec<(At, Problem)>) {
    let meant: BTreeSet<(Vec<Step>, String)> = found
        .iter()
        .filter_map(|(at, problem)| match (at, problem) {
            (At::Key(steps), Problem::UnknownField { near: Some(near), .. }) => {
                Some((steps[..steps.len() - 1].to_vec(), near.clone()))
            }
            _ => None,
        })
        .collect();
    found.retain(|(at, problem)| match (at, problem) {
        (At::Value(steps), Problem::MissingField { field, .. }) => !meant.contains(&(steps.clone(), field.clone())),
        _ => true,
    });
}

fn field_names(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(properties) = map.get("properties").and_then(Value::as_object) {
                names.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| field_names(value, names));
        }
        Value::Array(items) => items.iter().for_each(|item| field_names(item, names)),
        _ => {}
    }
}
