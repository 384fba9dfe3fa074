//! A configuration for the web form of Sveltia CMS (which reads Decap CMS's format).
//!
//! One ward's staff get one form: its own collections, with what everybody shares hidden behind the references. Without
//! a ward the form is for what everybody shares.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::{Choice, Field, Shape, Vocabulary, fields};
use crate::content::{Kind, Of};

/// The form's `config.yml`; `None` if the ward is not there.
pub fn config(content: &str, vocabulary: &Vocabulary, ward: Option<&str>) -> Option<String> {
    let ward = match ward {
        Some(slug) => Some(vocabulary.choices(Of::Ward).iter().find(|choice| choice.value == slug)?),
        None => None,
    };
    let form = Form { content, vocabulary };
    let mut collections = ward.map_or_else(Vec::new, |ward| form.of_ward(ward));
    collections.extend(form.shared(ward.is_some()));
    let title = ward.map_or(vocabulary.whole_name.as_str(), |ward| &ward.label);
    let head = map(vec![
        (
            "backend",
            map(vec![("name", "github".into()), ("repo", "OWNER/REPOSITORY".into()), ("branch", "main".into())]),
        ),
        ("publish_mode", "editorial_workflow".into()),
        ("app_title", format!("{title}の記録").into()),
        ("media_folder", format!("{content}/assets").into()),
        ("slug", map(vec![("encoding", "ascii".into()), ("clean_accents", true.into())])),
        ("output", map(vec![("omit_empty_optional_fields", true.into())])),
    ]);
    let mut out = format!(
        "# {title}の入力フォームの設定です。`yorisoi schema --cms` が作ります。手で直さないでください。\n# backend の repo だけは、置く所に合わせて書きかえます。\n{}collections:\n",
        yaml(&head)
    );
    let mut written = BTreeSet::new();
    for collection in collections {
        collection.write(&mut out, vocabulary, &mut written);
    }
    Some(out)
}

/// One entry of the form's side bar: a folder of records, or some single files.
struct Collection {
    head: Value,
    /// For a folder its kind; for files each file's own lines and kind.
    body: Body,
}

enum Body {
    Folder(Kind),
    Files(Vec<(Value, Kind)>),
}

impl Collection {
    /// Writes the collection; a kind's fields are written where they are first needed, and referred to afterwards.
    fn write(self, out: &mut String, vocabulary: &Vocabulary, written: &mut BTreeSet<Kind>) {
        let mut fields_of = |out: &mut String, kind: Kind, depth: usize| {
            let name = kind.name();
            if written.insert(kind) {
                indent(out, depth, &format!("fields: &{name}\n{}", shifted(&yaml(&form_fields(kind, vocabulary)))));
            } else {
                indent(out, depth, &format!("fields: *{name}\n"));
            }
        };
        item(out, 1, &yaml(&self.head));
        match self.body {
            Body::Folder(kind) => fields_of(out, kind, 2),
            Body::Files(files) => {
                indent(out, 2, "files:\n");
                for (head, kind) in files {
                    item(out, 3, &yaml(&head));
                    fields_of(out, kind, 4);
                }
            }
        }
    }
}

/// Lines, each two spaces deeper per level.
fn indent(out: &mut String, depth: usize, lines: &str) {
    for line in lines.lines() {
        out.push_str(&"  ".repeat(depth));
        out.push_str(line);
        out.push('\n');
    }
}

fn shifted(lines: &str) -> String {
    let mut out = String::new();
    indent(&mut out, 1, lines);
    out
}

/// Lines as an item of a list.
fn item(out: &mut String, depth: usize, lines: &str) {
    for (i, line) in lines.lines().enumerate() {
        out.push_str(&"  ".repeat(depth));
        out.push_str(if i == 0 { "- " } else { "  " });
        out.push_str(line);
        out.push('\n');
    }
}

fn yaml(value: &Value) -> String {
    serde_yaml::to_string(value).unwrap_or_default()
}

fn map(entries: Vec<(&str, Value)>) -> Value {
    Value::Mapping(entries.into_iter().map(|(key, value)| (Value::String(key.to_owned()), value)).collect::<Mapping>())
}

/// What all collections are made from.
struct Form<'f> {
    content: &'f str,
    vocabulary: &'f Vocabulary,
}

impl Form<'_> {
    fn of_ward(&self, ward: &Choice) -> Vec<Collection> {
        let slug = &ward.value;
        let alone = [Kind::Ward, Kind::Coordinators, Kind::Network];
        let files =
            alone.into_iter().map(|kind| self.file(kind, &format!("wards/{slug}/{}.yaml", kind.name()))).collect();
        let head = map(vec![("name", "ward".into()), ("label", ward.label.as_str().into()), ("editor", no_preview())]);
        let services = self
            .vocabulary
            .choices(Of::Service)
            .iter()
            .map(|service| (service.value.as_str(), service.label.as_str(), Kind::Listing));
        let others = OTHERS.iter().copied().filter(|(folder, ..)| *folder != "schemes");
        let folders = services.chain([("schemes", Kind::LocalScheme.title(), Kind::LocalScheme)]).chain(others);
        let folders = folders
            .map(|(folder, label, kind)| self.folder(folder, label, kind, &format!("wards/{slug}/{folder}"), false));
        std::iter::once(Collection { head, body: Body::Files(files) }).chain(folders).collect()
    }

    /// What everybody shares; hidden in a ward's form, where only references need it.
    fn shared(&self, hidden: bool) -> Vec<Collection> {
        let whole = &self.vocabulary.whole;
        let single = [Kind::Portal, Kind::Areas, Kind::Cares, Kind::Services, Kind::Stages, Kind::Score];
        let files = single.into_iter().map(|kind| self.file(kind, &format!("{}.yaml", kind.name()))).collect();
        let head = vec![
            ("name", "settings".into()),
            ("label", "全体の設定".into()),
            ("hide", hidden.into()),
            ("editor", no_preview()),
        ];
        let mut all = vec![Collection { head: map(head), body: Body::Files(files) }];
        all.push(self.folder("tasks", Kind::Task.title(), Kind::Task, "tasks", hidden));
        all.push(self.folder("glossary", Kind::Term.title(), Kind::Term, "glossary", hidden));
        let services = self
            .vocabulary
            .choices(Of::Service)
            .iter()
            .map(|service| (service.value.as_str(), service.label.as_str(), Kind::Listing));
        let services: Vec<_> = if hidden { Vec::new() } else { services.collect() };
        for (folder, label, kind) in
            [("centres", Kind::Centre.title(), Kind::Centre)].into_iter().chain(OTHERS).chain(services)
        {
            all.push(self.folder(&format!("whole-{folder}"), label, kind, &format!("{whole}/{folder}"), hidden));
        }
        all
    }

    fn file(&self, kind: Kind, path: &str) -> (Value, Kind) {
        let head = vec![
            ("name", kind.name().into()),
            ("label", kind.title().into()),
            ("file", format!("{}/{path}", self.content).into()),
        ];
        (map(head), kind)
    }

    fn folder(&self, name: &str, label: &str, kind: Kind, path: &str, hidden: bool) -> Collection {
        let (extension, format) = if kind.is_markdown() { ("md", "yaml-frontmatter") } else { ("yaml", "yaml") };
        let title = fields(kind)
            .into_iter()
            .map(|field| field.key)
            .find(|key| matches!(key.as_str(), "name" | "title" | "label"));
        let title = title.unwrap_or_else(|| "slug".to_owned());
        let slug = map(vec![
            ("template", format!("{{{{{title}}}}}").into()),
            ("editable", Value::Sequence(vec!["create".into()])),
            ("hint", "ファイルの名前。半角の小文字・数字・ハイフンで書く（例：sakura-kango）。あとで変えない。".into()),
            (
                "pattern",
                Value::Sequence(vec![
                    "^[a-z0-9][a-z0-9-]*$".into(),
                    "半角の小文字・数字・ハイフンで書いてください。".into(),
                ]),
            ),
        ]);
        let mut head =
            vec![("name", name.into()), ("label", label.into()), ("folder", format!("{}/{path}", self.content).into())];
        head.extend([
            ("extension", extension.into()),
            ("format", format.into()),
            ("create", (!hidden).into()),
            ("slug", slug),
        ]);
        if title != "slug" {
            head.push(("identifier_field", title.into()));
        }
        head.extend([("hide", hidden.into()), ("editor", no_preview())]);
        Collection { head: map(head), body: Body::Folder(kind) }
    }
}

/// Folders that are no services.
const OTHERS: [(&str, &str, Kind); 6] = [
    ("schemes", "制度", Kind::Scheme),
    ("guides", "案内の文章", Kind::Guide),
    ("news", "お知らせ", Kind::News),
    ("meetings", "会議", Kind::Council),
    ("statistics", "統計", Kind::Dataset),
    ("training", "研修の数字", Kind::Dataset),
];

fn no_preview() -> Value {
    map(vec![("preview", false.into())])
}

fn form_fields(kind: Kind, vocabulary: &Vocabulary) -> Value {
    let mut all = widgets(&fields(kind), vocabulary);
    if kind.is_markdown() {
        all.push(map(vec![("name", "body".into()), ("label", "本文".into()), ("widget", "markdown".into())]));
    }
    Value::Sequence(all)
}

fn widgets(fields: &[Field], vocabulary: &Vocabulary) -> Vec<Value> {
    let one = |field: &Field| {
        let hint = match &field.shape {
            Shape::Formed(tidy) => format!("{}{}", field.about, tidy.hint),
            Shape::List(inner) if matches!(**inner, Shape::PartOrId(_)) => SHARED.to_owned(),
            _ => field.about.clone(),
        };
        let mut entries =
            vec![("name", field.key.as_str().into()), ("label", field.title.as_str().into()), ("hint", hint.into())];
        entries.push(("required", field.required.into()));
        entries.extend(widget(&field.key, &field.shape, vocabulary));
        map(entries)
    };
    fields.iter().map(one).collect()
}

/// A record names a shared source by its id, or writes it out. A form with fields for the second would drop the first
/// when it saves (tried); a plain list keeps both, and can be given ids.
const SHARED: &str =
    "共通の資料の id（sources.yaml）を書く。資料の名前とアドレスで書いてある出典は、ここではさわらず、ファイルで直す。";

/// Keys whose texts run over several lines.
const LONG: [&str; 11] = [
    "summary",
    "plain",
    "when_none",
    "caution",
    "formula",
    "watching",
    "licence",
    "banner",
    "window_note",
    "centre_note",
    "otherwise",
];

fn widget(key: &str, shape: &Shape, vocabulary: &Vocabulary) -> Vec<(&'static str, Value)> {
    let of = |name: &str| ("widget", name.into());
    match shape {
        Shape::Words if LONG.contains(&key) => vec![of("text")],
        Shape::Words | Shape::Line | Shape::NumberOrWords => vec![of("string")],
        Shape::Formed(tidy) => {
            let wrong = format!("{}は、{}", tidy.name, tidy.hint);
            vec![of("string"), ("pattern", Value::Sequence(vec![tidy.pattern.into(), wrong.into()]))]
        }
        Shape::Number { min, max } => {
            let limits =
                [("min", *min), ("max", *max)].into_iter().filter_map(|(name, limit)| Some((name, limit?.into())));
            [of("number"), ("value_type", "int".into())].into_iter().chain(limits).collect()
        }
        Shape::Truth { default } => vec![of("boolean"), ("default", (*default).into())],
        Shape::Point => vec![of("list"), ("min", 2.into()), ("max", 2.into()), ("field", degrees())],
        Shape::Choice(choices) => vec![of("select"), ("options", options(choices))],
        Shape::Reference(what) => reference(*what, vocabulary),
        Shape::Part(fields) | Shape::PartOrId(fields) => {
            vec![of("object"), ("collapsed", true.into()), ("fields", Value::Sequence(widgets(fields, vocabulary)))]
        }
        Shape::List(inner) => list(key, inner, vocabulary),
        Shape::Map { keys, values } => match keys.map(|keys| vocabulary.choices(keys)) {
            Some(choices) => {
                let fields = choices.iter().map(|choice| one_key(choice, values, vocabulary)).collect();
                vec![of("object"), ("collapsed", true.into()), ("fields", Value::Sequence(fields))]
            }
            None => vec![of("keyvalue")],
        },
    }
}

fn degrees() -> Value {
    map(vec![
        ("name", "degrees".into()),
        ("label", "度".into()),
        ("widget", "number".into()),
        ("value_type", "float".into()),
    ])
}

fn one_key(choice: &Choice, values: &Shape, vocabulary: &Vocabulary) -> Value {
    let entries = vec![
        ("name", choice.value.as_str().into()),
        ("label", choice.label.as_str().into()),
        ("required", false.into()),
    ];
    map(entries.into_iter().chain(widget(&choice.value, values, vocabulary)).collect())
}

fn list(key: &str, inner: &Shape, vocabulary: &Vocabulary) -> Vec<(&'static str, Value)> {
    let fields = match inner {
        Shape::Part(fields) => fields,
        // Boxes of their own would turn numbers into words; a plain list keeps what it is given.
        Shape::PartOrId(_) | Shape::NumberOrWords => return vec![("widget", "list".into())],
        Shape::Choice(_) | Shape::Reference(_) => {
            let mut entries = widget(key, inner, vocabulary);
            let many = entries.iter().any(|(name, value)| *name == "widget" && value != "string");
            if many {
                entries.push(("multiple", true.into()));
                return entries;
            }
            return vec![("widget", "list".into())];
        }
        // A plain list of lines: commas may stand in them, so each has a box of its own.
        _ => {
            let entries = vec![("name", "item".into()), ("label", "内容".into())];
            let field = map(entries.into_iter().chain(widget(key, inner, vocabulary)).collect());
            return vec![("widget", "list".into()), ("field", field)];
        }
    };
    vec![
        ("widget", "list".into()),
        ("collapsed", true.into()),
        ("fields", Value::Sequence(widgets(fields, vocabulary))),
    ]
}

fn options(choices: &[Choice]) -> Value {
    let one =
        |choice: &Choice| map(vec![("label", choice.label.as_str().into()), ("value", choice.value.as_str().into())]);
    Value::Sequence(choices.iter().map(one).collect())
}

/// What refers to another record looks it up there; wards are folders, which no relation can list.
fn reference(what: Of, vocabulary: &Vocabulary) -> Vec<(&'static str, Value)> {
    let relation = |collection: &str, file: Option<&str>, value: &str, shown: &str| {
        let mut entries = vec![("widget", "relation".into()), ("collection", collection.into())];
        entries.extend(file.map(|file| ("file", file.into())));
        let names = || Value::Sequence(vec![shown.into()]);
        entries.extend([("value_field", value.into()), ("display_fields", names()), ("search_fields", names())]);
        entries
    };
    let settings = |file: &str, list: &str, shown: &str| {
        relation("settings", Some(file), &format!("{list}.*.id"), &format!("{list}.*.{shown}"))
    };
    match what {
        Of::Term => relation("glossary", None, "{{slug}}", "label"),
        Of::Scheme => relation("whole-schemes", None, "{{slug}}", "name"),
        Of::Centre => relation("whole-centres", None, "{{slug}}", "name"),
        Of::Area => settings("areas", "areas", "name"),
        Of::Care => settings("care", "care", "name"),
        Of::Service => settings("services", "services", "name"),
        Of::Stage => settings("stages", "stages", "label"),
        Of::Cut => settings("stages", "cuts", "name"),
        Of::Ward => vec![("widget", "select".into()), ("options", options(vocabulary.choices(Of::Ward)))],
        _ => vec![("widget", "string".into())],
    }
}
