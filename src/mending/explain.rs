//! The slow way: all that is wrong with one file.
//!
//! The reader stops at the first mistake. When it fails, the file is read again as a marked tree, and a JSON Schema
//! made from the same types finds every problem as a value; the tree gives each its line. Slips that make the rest
//! unreadable are mended on a copy ([`super::repair`]), so that what stands behind them is told in the same run.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, Mutex};

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::judged::Reading;
use super::likeness::nearest;
use super::meant;
use super::repair::repair;
use super::slips;
use super::unread::{add_pair, format_problem, is_pair, own_form, plain_text, unread};
use super::unseen;
use crate::causes::within::{Names, Placed, drop_misspelt, gather_orphans, with_slips};
use crate::content::values::{formats, hours, shape};
use crate::content::{Kind, Phone, When};
use crate::diagnostic::{At, Diagnostic, Problem, Step, position};
use crate::reading::schema_tree::{
    choices, is_required, list_title, opened, pointer_steps, property_names, schema_at, title, value_at,
};
use crate::reading::tree::{self, Body, Node, Unreadable};
use crate::reading::{Explain, Explained, schema};

/// A kind's schema, ready to validate.
struct Prepared {
    schema: Value,
    validator: Validator,
    names: Names,
}

/// Finds all problems of files that the reader refused. Schemas are prepared when first needed.
#[derive(Default)]
pub struct Explainer {
    prepared: Mutex<BTreeMap<Kind, Arc<Prepared>>>,
}

impl Explainer {
    fn prepared(&self, kind: Kind) -> Option<Arc<Prepared>> {
        let mut prepared = self.prepared.lock().ok()?;
        if let Some(ready) = prepared.get(&kind) {
            return Some(Arc::clone(ready));
        }
        let schema = schema(kind);
        let mut options = jsonschema::options()
            .should_validate_formats(true)
            .with_format("yorisoi-phone", |text: &str| Phone::parse(text).is_some())
            .with_format("yorisoi-date", |text: &str| When::parse(text).is_some())
            .with_format(formats::OPEN_HOURS, |text: &str| hours::open(text).is_some());
        for shape in shape::SHAPES {
            options = options.with_format(shape.format, |text: &str| (shape.tidy)(text).is_some());
        }
        let validator = options.build(&schema).ok()?;
        let names = Names::of(&schema);
        let ready = Arc::new(Prepared { schema, validator, names });
        prepared.insert(kind, Arc::clone(&ready));
        Some(ready)
    }
}

impl Explain for Explainer {
    fn explain(&self, path: &Arc<str>, kind: Kind, yaml: &str, offset: usize) -> Explained {
        let Some(prepared) = self.prepared(kind) else { return refused(Vec::new()) };
        let read = |text: &str| read(text, &prepared);
        let repaired = repair(yaml, &prepared.names, read(yaml), read);
        let placed = |range: Range<usize>, problem: &Problem| Placed {
            line: position(yaml, range.start).0,
            range,
            problem: problem.clone(),
        };
        let slips: Vec<Placed> = repaired.slips.iter().map(|slip| placed(slip.at.clone(), &slip.problem)).collect();
        let told = |one: Placed| {
            Diagnostic::new(path, At::Bytes(offset + one.range.start, offset + one.range.end), one.problem)
        };
        let root = match &repaired.reading.tree {
            Err(error) => {
                // Behind a slip that could not be mended for certain, more words would only repeat it.
                let at = error.at.min(yaml.len());
                let unreadable = Problem::YamlSyntax { detail: error.detail.clone() };
                let slips = if slips.is_empty() { vec![placed(at..at, &unreadable)] } else { slips };
                return refused(slips.into_iter().map(told).collect());
            }
            Ok(root) => root,
        };
        let values = repaired.reading.found.iter();
        let values = values
            .map(|(at, problem)| placed(repaired.original(tree::place(&repaired.text, root, at)), problem))
            .collect();
        let mut found: Vec<Diagnostic> = with_slips(slips, values).map(told).collect();
        if repaired.reading.found.len() >= MOST {
            found.push(Diagnostic::of_file(path, Problem::MoreProblems { shown: MOST }));
        }
        // The places of a mended text are not those of the file: rules over the portal would point nowhere.
        if repaired.is_changed() {
            return refused(found);
        }
        let wrong: Vec<At> = repaired.reading.found.iter().map(|(at, _)| at.clone()).collect();
        let value = root.json();
        let rests = [usize::MAX, 2, 1].into_iter().filter_map(move |depth| rest(value.clone(), &wrong, depth));
        Explained { found, rests: Box::new(rests) }
    }
}

fn refused(found: Vec<Diagnostic>) -> Explained {
    Explained { found, rests: Box::new(std::iter::empty()) }
}

fn read(text: &str, prepared: &Prepared) -> Reading {
    let refused = unseen::unseen(text)
        .map(|at| (at, "control character"))
        .or_else(|| slips::bad_anchor(text).map(|at| (at, "anchor")));
    let tree = match refused {
        Some((at, detail)) => Err(Unreadable { at, detail: detail.to_owned() }),
        None => tree::parse(text),
    };
    let mut found = Vec::new();
    let cost = match &tree {
        Ok(root) => {
            duplicate_keys(root, &mut found);
            let value = root.json();
            for error in prepared.validator.iter_errors(&value) {
                problems(&prepared.schema, &value, &error, &mut found);
                if found.len() >= MOST {
                    break;
                }
            }
            found.truncate(MOST);
            unread(&prepared.schema, root, &mut Vec::new(), &mut found);
            drop_misspelt(&mut found);
            // As they stand in the file: the first of a group says where it is.
            found.sort_by_cached_key(|(at, _)| tree::place(text, root, at).start);
            gather_orphans(&mut found, &prepared.names);
            found.len()
        }
        Err(error) => 1_000_000_usize.saturating_sub(position(text, error.at).0),
    };
    Reading { tree, found, cost }
}

/// Problems of one file that are told: nobody mends more at a time, and each is looked up in the text.
const MOST: usize = 200;

/// The value without the wrong parts, or without what holds them at a depth, for the rules over the whole portal: other
/// mistakes of the same file. A list is cut at its first bad item, so
/// that positions stay what they are.
fn rest(mut value: Value, places: &[At], depth: usize) -> Option<Value> {
    for at in places {
        let (At::Value(steps) | At::Key(steps)) = at else { continue };
        let (last, parents) = steps[..depth.min(steps.len())].split_last()?;
        let parent = parents.iter().try_fold(&mut value, |here, step| match step {
            Step::Key(key) => here.get_mut(&**key),
            Step::Index(i) => here.get_mut(i),
        });
        match (parent, last) {
            (Some(Value::Object(map)), Step::Key(key)) => drop(map.remove(&**key)),
            (Some(Value::Array(items)), Step::Index(i)) => items.truncate(*i),
            _ => {}
        }
    }
    Some(value)
}

fn duplicate_keys(node: &Node, found: &mut Vec<(At, Problem)>) {
    match &node.body {
        Body::Map(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries {
                if found.len() < MOST && !seen.insert(key.key_text()) {
                    found.push((
                        At::Bytes(key.range.start, key.range.end),
                        Problem::DuplicateKey { key: key.key_text().to_owned() },
                    ));
                }
                duplicate_keys(value, found);
            }
        }
        Body::List(items) => items.iter().for_each(|item| duplicate_keys(item, found)),
        Body::Scalar { .. } => {}
    }
}

fn problems(schema: &Value, root: &Value, error: &ValidationError<'_>, found: &mut Vec<(At, Problem)>) {
    let steps = pointer_steps(error.instance_path().as_str());
    let here = opened(schema_at(schema, &steps));
    let value = value_at(root, &steps).unwrap_or(&Value::Null);
    let written = || plain_text(value);
    let field = title(here, &steps);
    let needed = is_required(schema, &steps);
    let form =
        matches!(error.kind(), ValidationErrorKind::Type { .. }).then(|| own_form(here, value, &field)).flatten();
    let keys =
        matches!(error.kind(), ValidationErrorKind::Required { .. } | ValidationErrorKind::AdditionalProperties { .. });
    let row = keys.then(|| meant::row(here, value)).flatten();
    let pair = steps.split_last().map(|(_, parents)| parents).filter(|parents| is_pair(schema_at(schema, parents)));
    let mut add = |at, problem| found.push((at, problem));
    match error.kind() {
        ValidationErrorKind::Type { .. } if pair.is_some() => add_pair(schema, root, pair.unwrap_or_default(), found),
        ValidationErrorKind::MinItems { .. }
            if is_pair(here) && value.as_array().is_some_and(|items| items.iter().any(Value::is_string)) => {}
        ValidationErrorKind::Required { .. } if row.is_some() => {}
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = property_names(here);
            if let Some((value, example)) = row {
                let first = steps
                    .iter()
                    .cloned()
                    .chain(unexpected.first().map(|name| Step::Key(name.as_str().into())))
                    .collect();
                add(At::Key(first), Problem::BadShape { field: list_title(schema, &steps), value, example });
                return;
            }
            for name in unexpected.iter().take(MOST) {
                if let Some((key, written)) = unparted(name, &known) {
                    let at = steps.iter().cloned().chain([Step::Key(name.as_str().into())]).collect();
                    add(At::Key(at), Problem::YamlColon { key, written });
                    continue;
                }
                let key = steps.iter().cloned().chain([Step::Key(name.as_str().into())]).collect();
                add(
                    At::Key(key),
                    Problem::UnknownField { field: name.clone(), near: meant::key(name, here), known: known.clone() },
                );
            }
        }
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let title = here.pointer(&format!("/properties/{name}/title")).and_then(Value::as_str).unwrap_or(name);
            add(At::Value(steps), Problem::MissingField { field: name.to_owned(), title: title.to_owned() });
        }
        // The reader takes these as well: a code without quotes, a count in full-width digits or with its unit.
        ValidationErrorKind::Type { .. } if formats::reads_otherwise(here, value) => {}
        ValidationErrorKind::Type { .. } if form.is_some() => {
            found.extend(form.map(|problem| (At::Value(steps), problem)));
        }
        // A key whose value was forgotten: the reader takes it for absent where it may be.
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) }
            if value.is_null() && kind.to_string() == "object" && !is_required(schema, &steps) => {}
        ValidationErrorKind::Type { .. } if value.is_null() => {
            add(At::Value(steps), Problem::EmptyValue { field, needed });
        }
        ValidationErrorKind::PropertyNames { .. } => {
            add(
                At::Value(steps),
                Problem::WrongType { field, expected: "string".to_owned(), found: type_name(value).to_owned() },
            );
        }
        ValidationErrorKind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(one) => one.to_string(),
                // A text may be given by language, a date as a bare year: the plain form is what to write.
                TypeKind::Multiple(many) if many.iter().any(|one| one.to_string() == "string") => "string".to_owned(),
                TypeKind::Multiple(many) => {
                    many.iter().map(|one| one.to_string()).filter(|name| name != "null").collect::<Vec<_>>().join(" | ")
                }
            };
            add(At::Value(steps), Problem::WrongType { field, expected, found: type_name(value).to_owned() });
        }
        ValidationErrorKind::Format { format } => add(At::Value(steps), format_problem(format, field, written())),
        ValidationErrorKind::Enum { options } => {
            let allowed: Vec<String> =
                options.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
            let near = nearest(&written(), &allowed);
            add(At::Value(steps), Problem::BadChoice { value: written(), allowed, near });
        }
        ValidationErrorKind::Minimum { limit } => {
            add(At::Value(steps), Problem::OutOfRange { value: written(), limit: limit.to_string(), most: false });
        }
        ValidationErrorKind::Maximum { limit } => {
            add(At::Value(steps), Problem::OutOfRange { value: written(), limit: limit.to_string(), most: true });
        }
        ValidationErrorKind::MinItems { limit } | ValidationErrorKind::MaxItems { limit } if *limit != 1 => {
            let count = value.as_array().map_or(0, Vec::len);
            add(At::Value(steps), Problem::WrongCount { field, needed: limit.to_string(), count });
        }
        ValidationErrorKind::MinItems { .. } | ValidationErrorKind::MinLength { .. } => {
            add(At::Value(steps), Problem::EmptyValue { field, needed });
        }
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            let choices = choices(schema_at(schema, &steps));
            if choices.is_empty() {
                for error in closest(context) {
                    problems(schema, root, error, found);
                }
            } else {
                let near = nearest(&written(), &choices);
                add(At::Value(steps), Problem::BadChoice { value: written(), allowed: choices, near });
            }
        }
        other => add(At::Value(steps), Problem::BadValue { detail: format!("{}: {}", other.keyword(), written()) }),
    }
}

/// A key and what stands between it and its value, where YAML took all of them for a key: `{from:0}`.
fn unparted(name: &str, known: &[String]) -> Option<(String, String)> {
    let at = name.find([':', '：'])?;
    let mark = name[at..].chars().next()?;
    known.iter().any(|key| *key == name[..at]).then(|| (name[..at].to_owned(), mark.to_string()))
}

/// The branch of a choice that fits best: the one whose problems lie deepest, else the one with the fewest.
fn closest<'a, 'e>(context: &'a [Vec<ValidationError<'e>>]) -> &'a [ValidationError<'e>] {
    let depth =
        |branch: &Vec<ValidationError<'_>>| branch.iter().map(|e| e.instance_path().as_str().len()).max().unwrap_or(0);
    let only_null = |branch: &Vec<ValidationError<'_>>| match branch.as_slice() {
        [one] => match one.kind() {
            ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => kind.to_string() == "null",
            _ => false,
        },
        _ => false,
    };
    let branches = context.iter().filter(|branch| !only_null(branch));
    branches.max_by_key(|branch| (depth(branch), usize::MAX - branch.len())).map_or(&[], Vec::as_slice)
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "fraction",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
