//! The slow way: all that is wrong with one file.
//!
//! The reader stops at the first mistake. When it fails, the file is read again as a marked tree, and a JSON Schema
//! made from the same types finds every problem as a value; the tree gives each its line. Slips that make the rest
//! unreadable are mended on a copy ([`super::repair`]), so that what stands behind them is told in the same run.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::causes::{Names, drop_misspelt, gather_orphans, is_structural};
use super::marked::{self, Body, Node, Unreadable};
use super::repair::repair;
use super::slips;
use super::{
    Areas, Cares, Centre, CoordinatorPlan, Council, Dataset, GuideHead, Kind, Listing, LocalScheme, Network, Phone, Portal, Scheme, Score, Services,
    SourceList, Stages, Task, Term, Ward, When, shape,
};
use super::{forms, hours};
use crate::diagnostic::{At, Diagnostic, Problem, Step, named, position};

/// The JSON Schema (2020-12) of a kind, with Japanese titles.
pub fn schema(kind: Kind) -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    let generator = settings.into_generator();
    let schema = match kind {
        Kind::Portal => generator.into_root_schema_for::<Portal>(),
        Kind::Areas => generator.into_root_schema_for::<Areas>(),
        Kind::Cares => generator.into_root_schema_for::<Cares>(),
        Kind::Services => generator.into_root_schema_for::<Services>(),
        Kind::Stages => generator.into_root_schema_for::<Stages>(),
        Kind::Sources => generator.into_root_schema_for::<SourceList>(),
        Kind::Score => generator.into_root_schema_for::<Score>(),
        Kind::Task => generator.into_root_schema_for::<Task>(),
        Kind::Term => generator.into_root_schema_for::<Term>(),
        Kind::Centre => generator.into_root_schema_for::<Centre>(),
        Kind::Scheme => generator.into_root_schema_for::<Scheme>(),
        Kind::Guide | Kind::News => generator.into_root_schema_for::<GuideHead>(),
        Kind::Dataset => generator.into_root_schema_for::<Dataset>(),
        Kind::Council => generator.into_root_schema_for::<Council>(),
        Kind::Ward => generator.into_root_schema_for::<Ward>(),
        Kind::LocalScheme => generator.into_root_schema_for::<LocalScheme>(),
        Kind::Coordinators => generator.into_root_schema_for::<CoordinatorPlan>(),
        Kind::Network => generator.into_root_schema_for::<Network>(),
        Kind::Listing => generator.into_root_schema_for::<Listing>(),
    };
    schema.to_value()
}

/// A kind's schema, ready to validate.
struct Prepared {
    schema: Value,
    validator: Validator,
    names: Names,
}

/// How a text reads: its tree, or why there is none, and what is wrong with its values.
pub(super) struct Reading {
    pub(super) tree: Result<Node, Unreadable>,
    found: Vec<(At, Problem)>,
    cost: usize,
}

impl Reading {
    /// The less, the better it reads: unreadable texts by how far they can be read, others by their problems.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }

    /// Places of problems that a wrong indentation or a missing quote can cause.
    pub(super) fn structural(&self, text: &str) -> Vec<usize> {
        let Ok(root) = &self.tree else { return Vec::new() };
        self.found.iter().filter(|(_, problem)| is_structural(problem)).map(|(at, _)| marked::place(text, root, at).start).collect()
    }
}

/// What [`Explainer`] says of a file: all that is wrong, and what can be used of the rest.
pub(super) struct Explained {
    pub(super) found: Vec<Diagnostic>,
    /// What was read, and where it is wrong; nothing if it could not be read as it stands.
    value: Option<(Value, Vec<At>)>,
}

impl Explained {
    fn refused(found: Vec<Diagnostic>) -> Self {
        Self { found, value: None }
    }

    /// The value without the wrong parts, and, should it miss them, without all that is around them.
    pub(super) fn rests(self) -> impl Iterator<Item = Value> {
        self.value.into_iter().flat_map(|(value, places)| [usize::MAX, 2, 1].into_iter().filter_map(move |depth| rest(value.clone(), &places, depth)))
    }
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
            .with_format(forms::OPEN_HOURS, |text: &str| hours::open(text).is_some());
        for shape in shape::SHAPES {
            options = options.with_format(shape.format, |text: &str| (shape.tidy)(text).is_some());
        }
        let validator = options.build(&schema).ok()?;
        let names = Names::of(&schema);
        let ready = Arc::new(Prepared { schema, validator, names });
        prepared.insert(kind, Arc::clone(&ready));
        Some(ready)
    }

    /// All problems of a YAML text that starts `offset` bytes into its file.
    pub(super) fn explain(&self, path: &Arc<str>, kind: Kind, yaml: &str, offset: usize) -> Explained {
        let Some(prepared) = self.prepared(kind) else { return Explained::refused(Vec::new()) };
        let read = |text: &str| read(text, &prepared);
        let repaired = repair(yaml, &prepared.names, read(yaml), read);
        let mut found: Vec<Diagnostic> = Vec::new();
        for slip in &repaired.slips {
            found.push(Diagnostic::new(path, At::Bytes(offset + slip.at.start, offset + slip.at.end), slip.problem.clone()));
        }
        let root = match &repaired.reading.tree {
            Err(error) => {
                // Behind a slip that could not be mended for certain, more words would only repeat it.
                if found.is_empty() {
                    let at = offset + error.at.min(yaml.len());
                    found.push(Diagnostic::new(path, At::Bytes(at, at), Problem::YamlSyntax { detail: error.detail.clone() }));
                }
                return Explained::refused(found);
            }
            Ok(root) => root,
        };
        let slip_lines: Vec<usize> = repaired.slips.iter().map(|slip| position(yaml, slip.at.start).0).collect();
        let guessed = repaired.slips.iter().any(|slip| matches!(slip.problem, Problem::YamlSyntax { .. }));
        for (at, problem) in &repaired.reading.found {
            let range = repaired.original(marked::place(&repaired.text, root, at));
            let on_slip = slip_lines.contains(&position(yaml, range.start).0);
            // What is misplaced or missing where a line could not be read only follows from that.
            if !(is_structural(problem) && (guessed || on_slip)) {
                found.push(Diagnostic::new(path, At::Bytes(offset + range.start, offset + range.end), problem.clone()));
            }
        }
        // The places of a mended text are not those of the file: rules over the portal would point nowhere.
        let value = (!repaired.is_changed()).then(|| (root.json(), repaired.reading.found.iter().map(|(at, _)| at.clone()).collect()));
        Explained { found, value }
    }
}

fn read(text: &str, prepared: &Prepared) -> Reading {
    let tree = match slips::unseen(text) {
        Some(at) => Err(Unreadable { at, detail: "control character".to_owned() }),
        None => marked::parse(text),
    };
    let mut found = Vec::new();
    let cost = match &tree {
        Ok(root) => {
            duplicate_keys(root, &mut found);
            let value = root.json();
            for error in prepared.validator.iter_errors(&value) {
                problems(&prepared.schema, &value, &error, &mut found);
            }
            drop_misspelt(&mut found);
            gather_orphans(&mut found, &prepared.names);
            found.len()
        }
        Err(error) => 1_000_000_usize.saturating_sub(position(text, error.at).0),
    };
    Reading { tree, found, cost }
}

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
                if !seen.insert(key.key_text()) {
                    found.push((At::Bytes(key.range.start, key.range.end), Problem::DuplicateKey { key: key.key_text().to_owned() }));
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
    let here = schema_at(schema, &steps);
    let value = value_at(root, &steps).unwrap_or(&Value::Null);
    let written = || plain_text(value);
    let field = title(here, &steps);
    let needed = is_required(schema, &steps);
    let mut add = |at, problem| found.push((at, problem));
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = property_names(here);
            for name in unexpected {
                let key = steps.iter().cloned().chain([Step::Key(name.as_str().into())]).collect();
                add(At::Key(key), Problem::UnknownField { field: name.clone(), near: nearest(name, &known), known: known.clone() });
            }
        }
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let title = here.pointer(&format!("/properties/{name}/title")).and_then(Value::as_str).unwrap_or(name);
            add(At::Value(steps), Problem::MissingField { field: name.to_owned(), title: title.to_owned() });
        }
        // The reader takes these as well: a code without quotes, a count in full-width digits or with its unit.
        ValidationErrorKind::Type { .. } if forms::reads_otherwise(here, value) => {}
        // A key whose value was forgotten: the reader takes it for absent where it may be.
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) }
            if value.is_null() && kind.to_string() == "object" && !is_required(schema, &steps) => {}
        ValidationErrorKind::Type { .. } if value.is_null() => add(At::Value(steps), Problem::EmptyValue { field, needed }),
        ValidationErrorKind::PropertyNames { .. } => {
            add(At::Value(steps), Problem::WrongType { field, expected: "string".to_owned(), found: type_name(value).to_owned() });
        }
        ValidationErrorKind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(one) => one.to_string(),
                // A text may be given by language, a date as a bare year: the plain form is what to write.
                TypeKind::Multiple(many) if many.iter().any(|one| one.to_string() == "string") => "string".to_owned(),
                TypeKind::Multiple(many) => many.iter().map(|one| one.to_string()).filter(|name| name != "null").collect::<Vec<_>>().join(" | "),
            };
            add(At::Value(steps), Problem::WrongType { field, expected, found: type_name(value).to_owned() });
        }
        ValidationErrorKind::Format { format } => add(At::Value(steps), format_problem(format, field, written())),
        ValidationErrorKind::Enum { options } => {
            let allowed: Vec<String> = options.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
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
            let choices = choices(here);
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

/// The words that a schema allows, of all its branches.
fn choices(schema: &Value) -> Vec<String> {
    let branches = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten().flat_map(choices);
    let own = schema.get("const").into_iter().chain(schema.get("enum").and_then(Value::as_array).into_iter().flatten());
    own.filter_map(Value::as_str).map(str::to_owned).chain(branches).collect()
}

/// The branch of a choice that fits best: the one whose problems lie deepest, else the one with the fewest.
fn closest<'a, 'e>(context: &'a [Vec<ValidationError<'e>>]) -> &'a [ValidationError<'e>] {
    let depth = |branch: &Vec<ValidationError<'_>>| branch.iter().map(|e| e.instance_path().as_str().len()).max().unwrap_or(0);
    let only_null = |branch: &Vec<ValidationError<'_>>| matches!(branch.as_slice(), [one] if matches!(one.kind(), ValidationErrorKind::Type { kind: TypeKind::Single(kind) } if kind.to_string() == "null"));
    let branches = context.iter().filter(|branch| !only_null(branch));
    branches.max_by_key(|branch| (depth(branch), usize::MAX - branch.len())).map_or(&[], Vec::as_slice)
}

fn format_problem(format: &str, field: String, value: String) -> Problem {
    match format {
        "yorisoi-phone" => Problem::BadPhone { value },
        "yorisoi-date" => Problem::BadDate { value },
        "yorisoi-url" => Problem::BadUrl { value },
        "yorisoi-email" => Problem::BadEmail { value },
        other => {
            let open = (other == forms::OPEN_HOURS).then_some("{days: 月火水木金, from: '9:00', to: '17:00'}");
            let example = open.or_else(|| shape::SHAPES.iter().find(|shape| shape.format == other).map(|shape| shape.example)).unwrap_or_default();
            Problem::BadShape { field, value, example: example.to_owned() }
        }
    }
}

fn pointer_steps(pointer: &str) -> Vec<Step> {
    pointer
        .split('/')
        .skip(1)
        .map(|part| part.parse().map_or_else(|_| Step::Key(part.replace("~1", "/").replace("~0", "~").into()), Step::Index))
        .collect()
}

fn value_at<'v>(root: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(root, |here, step| match step {
        Step::Key(key) => here.get(&**key),
        Step::Index(i) => here.get(i).or_else(|| here.get(i.to_string())),
    })
}

/// Whether a place's key is one that its mapping must have.
fn is_required(schema: &Value, steps: &[Step]) -> bool {
    let Some((Step::Key(key), parents)) = steps.split_last() else { return true };
    let required = schema_at(schema, parents).get("required").and_then(Value::as_array);
    required.into_iter().flatten().any(|one| one.as_str() == Some(&**key))
}

fn schema_at<'v>(schema: &'v Value, steps: &[Step]) -> &'v Value {
    steps.iter().fold(schema, |here, step| {
        let properties = |key: &str| here.get("properties").and_then(|p| p.get(key)).or_else(|| here.get("additionalProperties"));
        match step {
            Step::Key(key) => properties(key),
            Step::Index(i) => here.get("items").or_else(|| properties(&i.to_string())),
        }
        .unwrap_or(&Value::Null)
    })
}

/// What a field is called; nothing for the file as a whole.
fn title(schema: &Value, steps: &[Step]) -> String {
    if steps.is_empty() {
        return String::new();
    }
    let name = steps.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.to_string()),
        Step::Index(_) => None,
    });
    named(schema.get("title").and_then(Value::as_str).filter(|_| matches!(steps.last(), Some(Step::Key(_)))), &name.unwrap_or_default())
}

pub(super) fn property_names(schema: &Value) -> Vec<String> {
    schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|map| map.keys().cloned()).collect()
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn plain_text(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() > 60 { text.chars().take(59).chain(['…']).collect() } else { text }
}

/// The candidate most like `name`, if any is like it at all.
pub fn nearest<S: AsRef<str>>(name: &str, candidates: &[S]) -> Option<String> {
    candidates
        .iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate.as_ref()), candidate.as_ref()))
        .filter(|(likeness, _)| *likeness > 0.78)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate.to_owned())
}
