//! A configuration for the web form of Sveltia CMS (which reads Decap CMS's format).
//!
//! One ward's staff get one form: its own collections, with what everybody shares hidden behind the references. Without
//! a ward the form is for what everybody shares.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::{Choice, Field, Shape, Vocabulary, fields};
use crate::content::{Kind, Of};
use crate::phrases::{Lang, kind_title};
use crate::say;

/// The form's `config.yml`; `None` if the ward is not there.
pub fn config(content: &str, vocabulary: &Vocabulary, ward: Option<&str>, lang: Lang) -> Option<String> {
    let ward = match ward {
        Some(slug) => Some(vocabulary.choices(Of::Ward).iter().find(|choice| choice.value == slug)?),
        None => None,
    };
    let form = WebForm { content, vocabulary, lang };
    let mut collections = ward.map_or_else(Vec::new, |ward| form.of_ward(ward));
    collections.extend(form.shared(ward.is_some()));
    let title = ward.map_or(vocabulary.whole_name.as_str(), |ward| &ward.label);
    let head = map(vec![
        (
            "backend",
            map(vec![("name", "github".into()), ("repo", "OWNER/REPOSITORY".into()), ("branch", "main".into())]),
        ),
        ("publish_mode", "editorial_workflow".into()),
        ("app_title", say!(lang, "cms-title", title = title).into()),
        ("media_folder", format!("{content}/assets").into()),
        ("slug", map(vec![("encoding", "ascii".into()), ("clean_accents", true.into())])),
        ("output", map(vec![("omit_empty_optional_fields", true.into())])),
    ]);
    let comment = say!(lang, "cms-comment", title = title);
    let mut out = String::new();
    for line in comment.lines() {
        out.extend(["# ", line, "\n"]);
    }
    out.push_str(&yaml(&head));
    out.push_str("collections:\n");
    let mut written = BTreeSet::new();
    for collection in collections {
        collection.write(&mut out, &form, &mut written);
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
    fn write(self, out: &mut String, form: &WebForm<'_>, written: &mut BTreeSet<Kind>) {
        let mut fields_of = |out: &mut String, kind: Kind, depth: usize| {
            let name = kind.name();
            if written.insert(kind) {
                indent(out, depth, &format!("fields: &{name}\n{}", shifted(&yaml(&form.fields(kind)))));
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
#[derive(Clone, Copy)]
struct WebForm<'f> {
    content: &'f str,
    vocabulary: &'f Vocabulary,
    lang: Lang,
}

impl WebForm<'_> {
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
            .map(|service| (service.value.as_str(), service.label.clone(), Kind::Listing));
        let others = self.others().into_iter().filter(|(folder, ..)| *folder != "schemes");
        let folders =
            services.chain([("schemes", kind_title(self.lang, Kind::LocalScheme), Kind::LocalScheme)]).chain(others);
        let folders = folders
            .map(|(folder, label, kind)| self.folder(folder, &label, kind, &format!("wards/{slug}/{folder}"), false));
        std::iter::once(Collection { head, body: Body::Files(files) }).chain(folders).collect()
    }

    /// What everybody shares; hidden in a ward's form, where only references need it.
    fn shared(&self, hidden: bool) -> Vec<Collection> {
        let whole = &self.vocabulary.whole;
        let single =
            [Kind::Portal, Kind::Areas, Kind::Cares, Kind::Services, Kind::Stages, Kind::Score, Kind::Holidays];
        let files = single.into_iter().map(|kind| self.file(kind, &format!("{}.yaml", kind.name()))).collect();
        let head = vec![
            ("name", "settings".into()),
            ("label", say!(self.lang, "cms-settings").into()),
            ("hide", hidden.into()),
            ("editor", no_preview()),
        ];
        let mut all = vec![Collection { head: map(head), body: Body::Files(files) }];
        all.push(self.folder("tasks", &kind_title(self.lang, Kind::Task), Kind::Task, "tasks", hidden));
        all.push(self.folder("glossary", &kind_title(self.lang, Kind::Term), Kind::Term, "glossary", hidden));
        let services = self
            .vocabulary
            .choices(Of::Service)
            .iter()
            .map(|service| (service.value.as_str(), service.label.clone(), Kind::Listing));
        let services: Vec<_> = if hidden { Vec::new() } else { services.collect() };
        for (folder, label, kind) in [("centres", kind_title(self.lang, Kind::Centre), Kind::Centre)]
            .into_iter()
            .chain(self.others())
            .chain(services)
        {
            all.push(self.folder(&format!("whole-{folder}"), &label, kind, &format!("{whole}/{folder}"), hidden));
        }
        all
    }

    fn file(&self, kind: Kind, path: &str) -> (Value, Kind) {
        let head = vec![
            ("name", kind.name().into()),
            ("label", kind_title(self.lang, kind).into()),
            ("file", format!("{}/{path}", self.content).into()),
        ];
        (map(head), kind)
    }

    fn folder(&self, name: &str, label: &str, kind: Kind, path: &str, hidden: bool) -> Collection {
        let (extension, format) = if kind.is_markdown() { ("md", "yaml-frontmatter") } else { ("yaml", "yaml") };
        let title = fields(kind, self.lang)
            .into_iter()
            .map(|field| field.key)
            .find(|key| matches!(key.as_str(), "name" | "title" | "label"));
        let title = title.unwrap_or_else(|| "slug".to_owned());
        let slug = map(vec![
            ("template", format!("{{{{{title}}}}}").into()),
            ("editable", Value::Sequence(vec!["create".into()])),
            ("hint", say!(self.lang, "cms-file-name").into()),
            (
                "pattern",
                Value::Sequence(vec!["^[a-z0-9][a-z0-9-]*$".into(), say!(self.lang, "cms-file-name.wrong").into()]),
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

fn no_preview() -> Value {
    map(vec![("preview", false.into())])
}

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

impl WebForm<'_> {
    /// Folders that are no services.
    fn others(&self) -> [(&'static str, String, Kind); 6] {
        let one = |folder: &'static str, phrase: &str, kind| (folder, say!(self.lang, phrase), kind);
        [
            one("schemes", "cms-schemes", Kind::Scheme),
            one("guides", "cms-guides", Kind::Guide),
            one("news", "cms-news", Kind::News),
            one("meetings", "cms-meetings", Kind::Council),
            one("statistics", "cms-statistics", Kind::Dataset),
            one("training", "cms-training", Kind::Dataset),
        ]
    }

    fn fields(&self, kind: Kind) -> Value {
        let mut all = self.widgets(&fields(kind, self.lang));
        if kind.is_markdown() {
            let label = say!(self.lang, "cms-body");
            all.push(map(vec![("name", "body".into()), ("label", label.into()), ("widget", "markdown".into())]));
        }
        Value::Sequence(all)
    }

    fn widgets(&self, fields: &[Field]) -> Vec<Value> {
        let one = |field: &Field| {
            let hint = match &field.shape {
                Shape::Formed(fixed) => format!("{}{}", field.about, fixed.hint(self.lang)),
                // A record names a shared source by its id, or writes it out. A form with fields for the second would
                // drop the first when it saves (tried); a plain list keeps both, and can be given ids.
                Shape::List(inner) if matches!(**inner, Shape::PartOrId(_)) => say!(self.lang, "cms-shared"),
                _ => field.about.clone(),
            };
            let (name, label) = (field.key.as_str().into(), field.title.as_str().into());
            let mut entries = vec![("name", name), ("label", label), ("hint", hint.into())];
            entries.push(("required", field.required.into()));
            entries.extend(self.widget(&field.key, &field.shape));
            map(entries)
        };
        fields.iter().map(one).collect()
    }

    fn widget(&self, key: &str, shape: &Shape) -> Vec<(&'static str, Value)> {
        let of = |name: &str| ("widget", name.into());
        match shape {
            Shape::Words if LONG.contains(&key) => vec![of("text")],
            Shape::Words | Shape::Line | Shape::NumberOrWords => vec![of("string")],
            Shape::Formed(fixed) => {
                let wrong = fixed.wrong(self.lang);
                vec![of("string"), ("pattern", Value::Sequence(vec![fixed.pattern.into(), wrong.into()]))]
            }
            Shape::Number { min, max } => {
                let limits =
                    [("min", *min), ("max", *max)].into_iter().filter_map(|(name, limit)| Some((name, limit?.into())));
                [of("number"), ("value_type", "int".into())].into_iter().chain(limits).collect()
            }
            Shape::Truth { default } => vec![of("boolean"), ("default", (*default).into())],
            Shape::Point => vec![of("list"), ("min", 2.into()), ("max", 2.into()), ("field", self.degrees())],
            Shape::Choice(choices) => vec![of("select"), ("options", options(choices))],
            Shape::Reference(what) => reference(*what, self.vocabulary),
            Shape::Part(fields) | Shape::PartOrId(fields) => {
                vec![of("object"), ("collapsed", true.into()), ("fields", Value::Sequence(self.widgets(fields)))]
            }
            Shape::List(inner) => self.list(key, inner),
            Shape::Map { keys, values } => match keys.map(|keys| self.vocabulary.choices(keys)) {
                Some(choices) => {
                    let fields = choices.iter().map(|choice| self.one_key(choice, values)).collect();
                    vec![of("object"), ("collapsed", true.into()), ("fields", Value::Sequence(fields))]
                }
                None => vec![of("keyvalue")],
            },
        }
    }

    fn degrees(&self) -> Value {
        map(vec![
            ("name", "degrees".into()),
            ("label", say!(self.lang, "cms-degrees").into()),
            ("widget", "number".into()),
            ("value_type", "float".into()),
        ])
    }

    fn one_key(&self, choice: &Choice, values: &Shape) -> Value {
        let entries = vec![
            ("name", choice.value.as_str().into()),
            ("label", choice.label.as_str().into()),
            ("required", false.into()),
        ];
        map(entries.into_iter().chain(self.widget(&choice.value, values)).collect())
    }

    fn list(&self, key: &str, inner: &Shape) -> Vec<(&'static str, Value)> {
        let fields = match inner {
            Shape::Part(fields) => fields,
            // Boxes of their own would turn numbers into words; a plain list keeps what it is given.
            Shape::PartOrId(_) | Shape::NumberOrWords => return vec![("widget", "list".into())],
            Shape::Choice(_) | Shape::Reference(_) => {
                let mut entries = self.widget(key, inner);
                let many = entries.iter().any(|(name, value)| *name == "widget" && value != "string");
                if many {
                    entries.push(("multiple", true.into()));
                    return entries;
                }
                return vec![("widget", "list".into())];
            }
            // A plain list of lines: commas may stand in them, so each has a box of its own.
            _ => {
                let entries = vec![("name", "item".into()), ("label", say!(self.lang, "cms-item").into())];
                let field = map(entries.into_iter().chain(self.widget(key, inner)).collect());
                return vec![("widget", "list".into()), ("field", field)];
            }
        };
        vec![("widget", "list".into()), ("collapsed", true.into()), ("fields", Value::Sequence(self.widgets(fields)))]
    }
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
