//! One model, many forms: the reader, the JSON Schemas, the reference page and the web form know the same fields, and
//! what is kept in the repository is what the program makes now.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use yorisoi::content::{
    Areas, Cares, Centre, CoordinatorPlan, Council, Dataset, GuideHead, Holidays, Kind, Listing, LocalScheme, Network,
    Portal, Scheme, Score, Services, SourceList, Stages, Task, Term, Ward,
};
use yorisoi::forms::{self, Field, Shape, Vocabulary};
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::reading::{Address, front_matter};
use yorisoi::source::Tree;

type Paths = BTreeSet<String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn vocabulary(content: &str) -> Vocabulary {
    let tree = Tree::walk(&root().join(content)).expect("content");
    let (catalogue, _) = yorisoi::load(&tree, None, &Minifier::new());
    Vocabulary::of(&catalogue.expect("a portal"), Lang::default())
}

#[track_caller]
fn up_to_date(file: &str, made: &str, command: &str) {
    let kept = fs::read_to_string(root().join(file)).unwrap_or_default();
    assert!(kept == made, "{file} is not what the program makes now. Run: yorisoi schema {command}");
}

#[test]
fn kept_forms_are_up_to_date() {
    let v = vocabulary("content");
    for kind in Kind::ALL {
        up_to_date(
            &format!("schemas/{}.json", kind.name()),
            &forms::schema(kind, &v, Lang::default()),
            "--output schemas",
        );
    }
    up_to_date(".vscode/settings.json", &forms::settings("content", &v), "--vscode --output .vscode");
    up_to_date(".vscode/extensions.json", &forms::extensions(), "--vscode --output .vscode");
    up_to_date(
        "docs/reference.ja.md",
        &forms::reference(&v, Lang::default()),
        "--reference --output docs/reference.ja.md",
    );
    let config = forms::config("content", &v, Some("toshima-ku"), Lang::default()).expect("the ward is there");
    up_to_date("docs/cms/config.yml", &config, "--cms --ward toshima-ku --output docs/cms/config.yml");
}

#[test]
fn reader_schema_reference_and_form_know_the_same_fields() {
    let v = vocabulary("content");
    let reference = reference_paths(&forms::reference(&v, Lang::default()));
    let form = form_paths(&[
        forms::config("content", &v, Some("toshima-ku"), Lang::default()),
        forms::config("content", &v, None, Lang::default()),
    ]);
    for kind in Kind::ALL {
        let name = kind.name();
        let fields = forms::fields(kind, Lang::default());
        let mut schema = Paths::new();
        schema_paths(&serde_json::from_str(&forms::schema(kind, &v, Lang::default())).expect("JSON"), "", &mut schema);
        same(name, "reader", &reader_paths(kind, &fields), "schema", &schema);
        same(name, "schema", &schema, "reference", &reference[name]);
        // The keys of shared sources are free, and each holds a part: no widget can show that.
        if kind == Kind::Sources {
            assert!(!form.contains_key(name), "the form can show shared sources now: take this exception away");
        } else {
            // Shared sources have an id instead of fields; a form keeps both only as a plain list (forms/cms.rs).
            let (written_out, rest): (Paths, Paths) = schema.into_iter().partition(|path| path.contains("sources[]."));
            assert!(written_out.len() <= 14, "{name}: {written_out:?}");
            same(name, "schema", &rest, "form", &form[name]);
        }
    }
}

#[track_caller]
fn same(kind: &str, a: &str, in_a: &Paths, b: &str, in_b: &Paths) {
    let only = |x: &Paths, y: &Paths| x.difference(y).cloned().collect::<Vec<_>>();
    let (left, right) = (only(in_a, in_b), only(in_b, in_a));
    assert!(left.is_empty() && right.is_empty(), "{kind}: only in {a}: {left:?}; only in {b}: {right:?}");
}

#[test]
fn every_field_has_japanese_words() {
    fn look(kind: &str, fields: &[Field]) {
        for field in fields {
            for (what, text) in [("title", &field.title), ("description", &field.about)] {
                let japanese =
                    text == "id" || text.chars().any(|c| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヶ' | '一'..='龠'));
                assert!(japanese, "{kind}: {} of {}: {text:?}", what, field.key);
            }
            if let Shape::Choice(choices) = &field.shape {
                assert!(
                    choices.iter().all(|choice| !choice.label.is_ascii()),
                    "{kind}: choices of {}: {choices:?}",
                    field.key
                );
            }
            look(kind, field.shape.inner());
        }
    }
    let v = vocabulary("content");
    for kind in Kind::ALL {
        look(kind.name(), &forms::fields(kind, Lang::default()));
        let schema = forms::schema(kind, &v, Lang::default());
        let english = schema.lines().find(|line| line.trim_start().starts_with("\"description\": ") && line.is_ascii());
        assert_eq!(english, None, "{}", kind.name());
    }
}

#[test]
fn the_order_is_the_types_own() {
    fn same(kind: Kind, fields: &[Field], declared: &[yorisoi::content::Field]) {
        let keys: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
        assert_eq!(keys, declared.iter().map(|field| field.key).collect::<Vec<_>>(), "{}", kind.name());
        for (field, declared) in fields.iter().zip(declared) {
            assert_eq!(field.title, declared.title, "{}: {}", kind.name(), field.key);
            same(kind, field.shape.inner(), declared.shape.fields());
        }
    }
    let first = |kind: Kind| {
        forms::fields(kind, Lang::default()).into_iter().take(3).map(|field| field.key).collect::<Vec<_>>()
    };
    assert_eq!(first(Kind::Listing), ["name", "reading", "aliases"]);
    assert_eq!(first(Kind::Ward), ["code", "name", "reading"]);
    for kind in Kind::ALL {
        same(kind, &forms::fields(kind, Lang::default()), kind.fields());
    }
}

#[test]
fn files_are_where_the_reader_looks_for_them() {
    let v = vocabulary("content");
    for kind in Kind::ALL {
        for file in forms::files(kind, &v) {
            let path = file.replace('*', "x");
            assert_eq!(Address::of(&path).map(|address| address.kind), Some(kind), "{file}");
        }
    }
}

/// All shipped content is in the tidy form that the editors' schemas ask for.
#[test]
fn shipped_content_fits_the_schemas() {
    let v = vocabulary("content");
    let tree = Tree::walk(&root().join("content")).expect("content");
    let validators: BTreeMap<Kind, jsonschema::Validator> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let schema: Value = serde_json::from_str(&forms::schema(kind, &v, Lang::default())).expect("JSON");
            (kind, jsonschema::validator_for(&schema).expect("a schema"))
        })
        .collect();
    for path in tree.files() {
        let Some(address) = Address::of(path) else { continue };
        let text = tree.text(path).expect("UTF-8");
        let yaml = if address.kind.is_markdown() { &text[front_matter(&text).expect("front matter").0] } else { &text };
        let value: Value = serde_yaml::from_str(yaml).expect("YAML");
        let wrong: Vec<String> = validators[&address.kind]
            .iter_errors(&value)
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{path}: {wrong:?}");
    }
}

/// A schema refuses what an editor should mark.
#[test]
fn schemas_refuse_what_is_wrong() {
    let v = vocabulary("content");
    let schema: Value = serde_json::from_str(&forms::schema(Kind::Listing, &v, Lang::default())).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let with = |key: &str, value: Value| {
        let mut record = json!({ "name": "窓口", "sources": ["a"] });
        record[key] = value;
        record
    };
    assert!(validator.is_valid(&with("reading", json!("まどぐち"))));
    for (key, value) in [
        ("contact", json!({ "phone": "0312345678" })),
        ("contact", json!({ "fone": "03-1234-5678" })),
        ("checked", json!({ "date": "令和8年9月1日" })),
        ("serves", json!({ "wards": ["nowhere"] })),
        ("serves", json!({ "care": { "nothing": "相談" } })),
        ("serves", json!({ "care": { "suction": "はい" } })),
        ("services", json!(["nothing"])),
        ("state", json!({ "is": "やめた" })),
    ] {
        assert!(!validator.is_valid(&with(key, value.clone())), "{key}: {value}");
    }
}

// --- paths -----------------------------------------------------------------------------------------------------------

fn schema_paths(schema: &Value, above: &str, found: &mut Paths) {
    for branch in schema.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
        schema_paths(branch, above, found);
    }
    if let Some(items) = schema.get("items") {
        schema_paths(items, &format!("{above}[]"), found);
    }
    // A map with known keys names each of them; its path is that of any key.
    let named = schema.get("properties").filter(|_| schema.pointer("/propertyNames/enum").is_none());
    match (named.and_then(Value::as_object), schema.get("additionalProperties")) {
        (Some(properties), _) => {
            for (key, inner) in properties {
                let path = join(above, key);
                schema_paths(inner, &path, found);
                found.insert(path);
            }
        }
        (None, Some(values)) => schema_paths(values, &join(above, "*"), found),
        _ => {}
    }
}

fn join(above: &str, key: &str) -> String {
    if above.is_empty() { key.to_owned() } else { format!("{above}.{key}") }
}

/// The fields that the reader takes: a full record is read, then one with a key too many at each part.
fn reader_paths(kind: Kind, fields: &[Field]) -> Paths {
    let full = example(fields);
    read(kind, full.clone()).unwrap_or_else(|error| panic!("{}: {error}", kind.name()));
    let mut found = Paths::new();
    let mut offer = |pointer: &str, above: &str| {
        let mut more = full.clone();
        more.pointer_mut(pointer).and_then(Value::as_object_mut).expect("a part").insert("zzz".to_owned(), Value::Null);
        let error = read(kind, more).expect_err("a key too many");
        let (_, expected) = error.split_once("expected").unwrap_or_else(|| panic!("{}: {error}", kind.name()));
        found.extend(expected.split('`').skip(1).step_by(2).map(|key| join(above, key)));
    };
    parts(fields, "", "", &mut offer);
    found
}

/// Each part of an example: its JSON pointer and its path.
fn parts(fields: &[Field], pointer: &str, above: &str, visit: &mut impl FnMut(&str, &str)) {
    visit(pointer, above);
    for field in fields {
        let (mut pointer, mut path) = (format!("{pointer}/{}", field.key), join(above, &field.key));
        let mut shape = &field.shape;
        loop {
            match shape {
                Shape::List(inner) => {
                    (pointer, path, shape) = (format!("{pointer}/0"), format!("{path}[]"), inner);
                }
                Shape::Map { values, .. } => {
                    (pointer, path, shape) = (format!("{pointer}/a"), format!("{path}.*"), values);
                }
                Shape::Part(fields) | Shape::PartOrId(fields) => {
                    parts(fields, &pointer, &path, visit);
                    break;
                }
                _ => break,
            }
        }
    }
}

fn example(fields: &[Field]) -> Value {
    Value::Object(fields.iter().map(|field| (field.key.clone(), value(&field.shape))).collect::<Map<_, _>>())
}

fn value(shape: &Shape) -> Value {
    match shape {
        Shape::Words | Shape::Line | Shape::Reference(_) => json!("a"),
        Shape::Formed(fixed) => json!(fixed.example),
        Shape::Number { .. } | Shape::NumberOrWords => json!(1),
        Shape::Truth { default } => json!(default),
        Shape::Point => json!([35.0, 139.0]),
        Shape::Choice(choices) => json!(choices[0].value),
        Shape::Part(fields) | Shape::PartOrId(fields) => example(fields),
        Shape::List(inner) => json!([value(inner)]),
        Shape::Map { values, .. } => json!({ "a": value(values) }),
    }
}

fn read(kind: Kind, value: Value) -> Result<(), String> {
    fn one<T: DeserializeOwned>(value: Value) -> Result<(), String> {
        serde_json::from_value::<T>(value).map(|_| ()).map_err(|error| error.to_string())
    }
    match kind {
        Kind::Portal => one::<Portal>(value),
        Kind::Areas => one::<Areas>(value),
        Kind::Cares => one::<Cares>(value),
        Kind::Services => one::<Services>(value),
        Kind::Stages => one::<Stages>(value),
        Kind::Sources => one::<SourceList>(value),
        Kind::Holidays => one::<Holidays>(value),
        Kind::Score => one::<Score>(value),
        Kind::Task => one::<Task>(value),
        Kind::Term => one::<Term>(value),
        Kind::Centre => one::<Centre>(value),
        Kind::Scheme => one::<Scheme>(value),
        Kind::Guide | Kind::News => one::<GuideHead>(value),
        Kind::Dataset => one::<Dataset>(value),
        Kind::Council => one::<Council>(value),
        Kind::Ward => one::<Ward>(value),
        Kind::LocalScheme => one::<LocalScheme>(value),
        Kind::Coordinators => one::<CoordinatorPlan>(value),
        Kind::Network => one::<Network>(value),
        Kind::Listing => one::<Listing>(value),
    }
}

/// The rows of the reference page, by kind.
fn reference_paths(page: &str) -> BTreeMap<String, Paths> {
    let mut found: BTreeMap<String, Paths> = BTreeMap::new();
    let (mut kind, mut rows) = (String::new(), false);
    for line in page.lines() {
        if let Some(id) = line.strip_prefix("<a id=\"").and_then(|rest| rest.split('"').next()) {
            (kind, rows) = (id.to_owned(), false);
        }
        rows |= line.starts_with("| 項目 |");
        if let Some(path) = line.strip_prefix("| `").filter(|_| rows).and_then(|rest| rest.split('`').next()) {
            found.entry(kind.clone()).or_default().insert(path.to_owned());
        }
    }
    found
}

/// The fields of web forms, by kind; a kind must have the same fields wherever it stands.
fn form_paths(configs: &[Option<String>]) -> BTreeMap<String, Paths> {
    let mut found: BTreeMap<String, Paths> = BTreeMap::new();
    let mut add = |file: &str, fields: &Value| {
        let path = file.replace("content/", "");
        let kind = Address::of(&path).map_or_else(|| panic!("{path} is no content"), |address| address.kind.name());
        let mut paths = Paths::new();
        widget_paths(fields, "", &mut paths);
        let known = found.entry(kind.to_owned()).or_insert_with(|| paths.clone());
        same(kind, "one collection", known, "another", &paths);
    };
    for config in configs {
        let config: Value = serde_yaml::from_str(config.as_deref().expect("a form")).expect("YAML");
        for collection in config["collections"].as_array().expect("collections") {
            for file in collection.get("files").and_then(Value::as_array).into_iter().flatten() {
                add(file["file"].as_str().expect("a file"), &file["fields"]);
            }
            if let Some(folder) = collection.get("folder").and_then(Value::as_str) {
                add(
                    &format!("{folder}/x.{}", collection["extension"].as_str().expect("an ending")),
                    &collection["fields"],
                );
            }
        }
    }
    found
}

fn widget_paths(fields: &Value, above: &str, found: &mut Paths) {
    for field in fields.as_array().expect("fields") {
        let name = field["name"].as_str().expect("a name");
        if name == "body" && above.is_empty() {
            continue;
        }
        let path = join(above, name);
        let Some(inner) = field.get("fields") else {
            found.insert(path);
            continue;
        };
        if field["widget"] == "list" {
            widget_paths(inner, &format!("{path}[]"), found);
        } else if !["care", "fresh_months", "called"].contains(&name) || above.is_empty() && name == "care" {
            widget_paths(inner, &path, found);
        }
        found.insert(path);
    }
}

/// What a service asks for is called what the field is called that answers it.
#[test]
fn what_is_asked_has_the_title_of_its_field() {
    fn find(fields: &[Field], key: &str) -> Option<String> {
        let here = fields.iter().find(|field| field.key == key).map(|field| field.title.clone());
        here.or_else(|| fields.iter().find_map(|field| find(field.shape.inner(), key)))
    }
    let listing = forms::fields(Kind::Listing, Lang::default());
    let services = forms::fields(Kind::Services, Lang::default());
    let asks = services[0].shape.inner().iter().find(|field| field.key == "asks").expect("services ask");
    let Shape::List(inner) = &asks.shape else { panic!("a list: {asks:?}") };
    let Shape::Choice(choices) = &**inner else { panic!("choices: {inner:?}") };
    for choice in choices {
        assert_eq!(find(&listing, &choice.value).as_deref(), Some(choice.label.as_str()), "{}", choice.value);
    }
}
