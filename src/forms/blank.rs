//! A new record: which questions it asks, and the tidy file that the answers make.

use std::fmt;

use serde_yaml::{Mapping, Value};

use super::{Field, Shape, fields};
use crate::content::{Kind, Phone, When, fits};
use crate::mending::nearest;

/// One answer: where it goes, and what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Keys and positions with dots between: `contact.phone`, `sources.0.title`.
    pub path: String,
    /// The words. Several answers at one path make a list.
    pub text: String,
}

/// Something that a new record should know.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where the answer goes.
    pub path: String,
    /// What is asked for.
    pub title: String,
    /// How to answer.
    pub about: String,
    /// Whether a record without it is refused.
    pub required: bool,
}

/// Why an answer cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The kind has no such field.
    NoField {
        /// As given.
        path: String,
        /// A field like it.
        near: Option<String>,
    },
    /// The field takes something else.
    Bad {
        /// What was asked for.
        title: String,
        /// As given.
        text: String,
        /// What it takes.
        takes: String,
    },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoField { path, near: Some(near) } => {
                write!(f, "この種類に、項目「{path}」はありません。もしかして「{near}」ですか。")
            }
            Self::NoField { path, near: None } => write!(f, "この種類に、項目「{path}」はありません。"),
            Self::Bad { title, text, takes } => write!(f, "「{title}」に「{text}」とは書けません。{takes}"),
        }
    }
}

/// Optional fields that are worth a question: what families ask first.
const ASKED: [&str; 14] = [
    "reading",
    "operator",
    "summary",
    "contact.phone",
    "contact.web",
    "place.address",
    "hours.text",
    "web",
    "date",
    "sources.0.publisher",
    "sources.0.date",
    "sources.0.url",
    "checked.date",
    "checked.by",
];

/// An empty record of a kind.
pub struct Blank {
    fields: Vec<Field>,
}

impl Blank {
    /// An empty record.
    pub fn of(kind: Kind) -> Self {
        Self { fields: fields(kind) }
    }

    /// What to ask, in the order of the file: what is needed, and what families ask first.
    pub fn questions(&self) -> Vec<Question> {
        let mut found = Vec::new();
        questions(&self.fields, "", true, &mut found);
        found
    }

    /// The first of some paths that the kind has: what `--name` means for a guide is its title.
    pub fn first_of<'p>(&self, paths: &[&'p str]) -> Option<&'p str> {
        paths.iter().copied().find(|path| self.shape(path).is_some())
    }

    /// What people call the field at a path, and what it takes.
    fn shape(&self, path: &str) -> Option<(&str, &Shape)> {
        let mut here: &[Field] = &self.fields;
        let mut found: Option<(&str, &Shape)> = None;
        for step in path.split('.') {
            found = Some(match found {
                Some((title, Shape::List(inner))) if step.parse::<usize>().is_ok() => (title, inner),
                Some((title, Shape::Map { values, .. })) => (title, values),
                _ => here.iter().find(|field| field.key == step).map(|field| (field.title.as_str(), &field.shape))?,
            });
            here = found.map_or(&[], |(_, shape)| shape.inner());
        }
        found
    }

    /// Whether an answer can stand where it is meant to.
    pub fn test(&self, answer: &Answer) -> Result<(), Trouble> {
        self.value(answer).map(|_| ())
    }

    fn value(&self, answer: &Answer) -> Result<Value, Trouble> {
        let (title, shape) = self.shape(&answer.path).ok_or_else(|| {
            let known = paths(&self.fields, "");
            Trouble::NoField { path: answer.path.clone(), near: nearest(&answer.path, &known) }
        })?;
        value(shape, answer.text.trim()).map_err(|takes| Trouble::Bad {
            title: title.to_owned(),
            text: answer.text.clone(),
            takes,
        })
    }

    /// The file's YAML: answers in the order of declaration, what was not answered left out.
    pub fn yaml(&self, answers: &[Answer]) -> Result<String, Vec<Trouble>> {
        let (mut leaves, mut troubles) = (Vec::new(), Vec::new());
        for answer in answers {
            match self.value(answer) {
                Ok(value) => leaves.push((answer.path.as_str(), value)),
                Err(trouble) => troubles.push(trouble),
            }
        }
        if !troubles.is_empty() {
            return Err(troubles);
        }
        Ok(serde_yaml::to_string(&assemble(&self.fields, "", &leaves)).unwrap_or_default())
    }
}

fn questions(fields: &[Field], above: &str, needed: bool, found: &mut Vec<Question>) {
    for field in fields {
        let path = format!("{above}{}", field.key);
        let required = needed && field.required;
        match &field.shape {
            Shape::Part(inner) => questions(inner, &format!("{path}."), required, found),
            // One source is needed; it is asked for in full.
            Shape::List(inner) if matches!(**inner, Shape::PartOrId(_)) => {
                questions(inner.inner(), &format!("{path}.0."), required, found)
            }
            // Tables and diagrams are no matter for questions: they begin empty.
            Shape::List(_) | Shape::Map { .. } | Shape::PartOrId(_) => {}
            shape if required || ASKED.contains(&path.as_str()) => {
                found.push(Question {
                    about: format!("{}{}", field.about, takes(shape)),
                    title: field.title.clone(),
                    path,
                    required,
                });
            }
            _ => {}
        }
    }
}

fn paths(fields: &[Field], above: &str) -> Vec<String> {
    let one = |field: &Field| {
        let path = format!("{above}{}", field.key);
        let step = if matches!(field.shape, Shape::List(_)) { ".0." } else { "." };
        let below = paths(field.shape.inner(), &format!("{path}{step}"));
        std::iter::once(path).chain(below).collect::<Vec<_>>()
    };
    fields.iter().flat_map(one).collect()
}

/// What a shape takes, for questions and refusals.
fn takes(shape: &Shape) -> String {
    match shape {
        Shape::Formed(tidy) => tidy.hint.to_owned(),
        Shape::Number { .. } => "半角の数字で書く。".to_owned(),
        Shape::Truth { .. } => "true か false と書く。".to_owned(),
        Shape::Point => "35.7,139.7 のように、緯度と経度を書く。".to_owned(),
        Shape::Choice(choices) => {
            let words: Vec<String> = choices
                .iter()
                .map(|choice| {
                    if choice.label == choice.value {
                        choice.value.clone()
                    } else {
                        format!("{}（{}）", choice.value, choice.label)
                    }
                })
                .collect();
            format!("どれか：{}", words.join("、"))
        }
        Shape::Part(_) | Shape::Map { .. } => {
            "下の項目を、点でつないで示してください（例：contact.phone）。".to_owned()
        }
        _ => String::new(),
    }
}

/// The value that some words mean, or what the shape takes instead.
fn value(shape: &Shape, text: &str) -> Result<Value, String> {
    let refused = || takes(shape);
    let string = |text: &str| Value::String(text.to_owned());
    Ok(match shape {
        Shape::Formed(tidy) if !fits(tidy.format, text) => return Err(refused()),
        Shape::Formed(tidy) if tidy.format == "yorisoi-phone" => {
            string(Phone::parse(text).ok_or_else(refused)?.as_str())
        }
        Shape::Formed(tidy) if tidy.format == "yorisoi-date" => string(&When::parse(text).ok_or_else(refused)?.iso()),
        Shape::Number { min, max } => {
            let number: i64 = text.parse().map_err(|_| refused())?;
            if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
                return Err(refused());
            }
            Value::Number(number.into())
        }
        Shape::Truth { .. } => Value::Bool(text.parse().map_err(|_| refused())?),
        Shape::NumberOrWords => {
            text.parse::<i64>().map_or_else(|_| string(text), |number| Value::Number(number.into()))
        }
        Shape::Point => {
            let (latitude, longitude) = text.split_once([',', '、']).ok_or_else(refused)?;
            let degrees = |text: &str| {
                text.trim().parse::<f64>().map(|number| Value::Number(number.into())).map_err(|_| refused())
            };
            Value::Sequence(vec![degrees(latitude)?, degrees(longitude)?])
        }
        Shape::Choice(choices) => {
            let choice = choices.iter().find(|choice| choice.value == text || choice.label == text);
            string(&choice.ok_or_else(refused)?.value)
        }
        Shape::List(inner) => Value::Sequence(vec![value(inner, text)?]),
        Shape::Part(_) | Shape::Map { .. } => return Err(refused()),
        Shape::Words | Shape::Line | Shape::Formed(_) | Shape::Reference(_) | Shape::PartOrId(_) => string(text),
    })
}

fn assemble(fields: &[Field], above: &str, leaves: &[(&str, Value)]) -> Mapping {
    let mut out = Mapping::new();
    for field in fields {
        let path = format!("{above}{}", field.key);
        if let Some(value) =
            gather(&field.shape, &path, leaves).or_else(|| field.required.then(|| empty(&field.shape)).flatten())
        {
            out.insert(Value::String(field.key.clone()), value);
        }
    }
    out
}

/// What the answers at and below a path make.
fn gather(shape: &Shape, path: &str, leaves: &[(&str, Value)]) -> Option<Value> {
    let here: Vec<&Value> = leaves.iter().filter(|(at, _)| *at == path).map(|(_, value)| value).collect();
    let below = |at: &str| {
        at.strip_prefix(path)
            .and_then(|rest| rest.strip_prefix('.'))
            .map(|rest| rest.split('.').next().unwrap_or(rest).to_owned())
    };
    let mut steps: Vec<String> = leaves.iter().filter_map(|(at, _)| below(at)).collect();
    steps.dedup();
    match shape {
        Shape::List(inner) => {
            steps.sort_by_key(|step| step.parse::<usize>().unwrap_or(usize::MAX));
            steps.dedup();
            let said = here.into_iter().flat_map(|value| value.as_sequence().into_iter().flatten().cloned());
            let items: Vec<Value> =
                said.chain(steps.iter().filter_map(|step| gather(inner, &format!("{path}.{step}"), leaves))).collect();
            (!items.is_empty()).then_some(Value::Sequence(items))
        }
        Shape::Map { values, .. } => {
            steps.sort();
            steps.dedup();
            let entries: Mapping = steps
                .into_iter()
                .filter_map(|step| {
                    Some((Value::String(step.clone()), gather(values, &format!("{path}.{step}"), leaves)?))
                })
                .collect();
            (!entries.is_empty()).then_some(Value::Mapping(entries))
        }
        Shape::Part(fields) | Shape::PartOrId(fields) if !steps.is_empty() => {
            Some(Value::Mapping(assemble(fields, &format!("{path}."), leaves)))
        }
        _ => here.last().map(|value| (*value).clone()),
    }
}

/// What stands for a needed field that has no answer, where something can.
fn empty(shape: &Shape) -> Option<Value> {
    match shape {
        Shape::Part(fields) => Some(Value::Mapping(assemble(fields, "", &[]))),
        Shape::List(_) => Some(Value::Sequence(Vec::new())),
        Shape::Map { .. } => Some(Value::Mapping(Mapping::new())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yaml(kind: Kind, answers: &[(&str, &str)]) -> Result<String, String> {
        let answers: Vec<Answer> =
            answers.iter().map(|(path, text)| Answer { path: (*path).to_owned(), text: (*text).to_owned() }).collect();
        Blank::of(kind)
            .yaml(&answers)
            .map_err(|troubles| troubles.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    #[test]
    fn answers_stand_in_the_order_of_the_type_and_in_tidy_form() {
        let text = yaml(
            Kind::Listing,
            &[
                ("sources.0.url", "https://www.example.jp/"),
                ("sources.0.title", "見本市のページ"),
                ("checked.date", "令和8年9月1日"),
                ("contact.phone", "０３－１２３４－５６７８"),
                ("name", "見本: 窓口"),
                ("start", "電話する"),
                ("start", "申し込む"),
                ("serves.care.suction", "相談"),
            ],
        );
        let want = "name: '見本: 窓口'\ncontact:\n  phone: 03-1234-5678\nserves:\n  care:\n    suction: 相談\nstart:\n- 電話する\n- 申し込む\nsources:\n- title: 見本市のページ\n  url: https://www.example.jp/\nchecked:\n  date: 2026-09-01\n";
        assert_eq!(text.as_deref(), Ok(want));
    }

    #[test]
    fn what_cannot_be_written_is_refused_with_what_can() {
        for (path, text, says) in [
            ("contact.phone", "1234", "「電話番号」に「1234」とは書けません。03-1234-5678 のように"),
            ("contact.web", "www.example.jp", "https:// か http://"),
            ("place.postal_code", "170", "半角で 170-0005"),
            ("beds", "三", "「短期入所の床数」に「三」とは書けません。半角の数字"),
            ("state.is", "やめた", "どれか：受付中"),
            ("contact.fone", "03-1234-5678", "もしかして「contact.phone」ですか"),
            ("contact", "03-1234-5678", "下の項目を"),
        ] {
            let said = yaml(Kind::Listing, &[(path, text)]).expect_err("refused");
            assert!(said.contains(says), "{said}");
        }
    }

    #[test]
    fn a_needed_table_begins_empty() {
        let text = yaml(
            Kind::Dataset,
            &[("title", "数"), ("summary", "数です。"), ("period", "2026年"), ("sources.0.title", "資料")],
        );
        assert_eq!(
            text.as_deref(),
            Ok("title: 数\nsummary: 数です。\nperiod: 2026年\ntables: []\nsources:\n- title: 資料\n")
        );
    }
}
