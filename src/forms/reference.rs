//! The reference page of all kinds and fields, for staff.

use std::fmt::Write as _;

use super::editor::place;
use super::{Choice, Field, Shape, Vocabulary, fields};
use crate::content::{Kind, Of};
use crate::phrases::{Lang, kind_title};
use crate::say;

/// The reference page.
pub fn reference(vocabulary: &Vocabulary, lang: Lang) -> String {
    let page = Page { vocabulary, lang };
    let mut out = say!(lang, "reference-head");
    let _ = write!(out, "\n\n{}\n|---|---|\n", say!(lang, "reference-kinds"));
    for kind in Kind::ALL {
        let title = kind_title(lang, kind);
        let _ = writeln!(out, "| [{title}](#{}) | `{}` |", kind.name(), place(kind, vocabulary, lang));
    }
    for kind in Kind::ALL {
        page.kind(&mut out, kind);
    }
    out
}

/// What the page is made from.
struct Page<'v> {
    vocabulary: &'v Vocabulary,
    lang: Lang,
}

impl Page<'_> {
    fn kind(&self, out: &mut String, kind: Kind) {
        let (name, lang) = (kind.name(), self.lang);
        let heading = say!(lang, "reference-kind", title = kind_title(lang, kind), name = name);
        let files = say!(lang, "reference-file", files = place(kind, self.vocabulary, lang));
        let _ = write!(out, "\n<a id=\"{name}\"></a>\n\n{heading}\n\n{files}\n\n");
        if kind == Kind::Listing {
            self.services(out);
        }
        if kind.is_markdown() {
            let _ = write!(out, "{}\n\n", say!(lang, "reference-front-matter"));
        }
        let _ = write!(out, "{}\n|---|---|---|---|---|\n", say!(lang, "reference-fields"));
        self.rows(out, "", &fields(kind, lang));
    }

    fn services(&self, out: &mut String) {
        let _ = write!(out, "{}\n|---|---|---|\n", say!(self.lang, "reference-services"));
        for service in self.vocabulary.choices(Of::Service) {
            let asks = self.vocabulary.asks(&service.value).join(&say!(self.lang, "between"));
            let _ = writeln!(out, "| `{}` | {} | {asks} |", service.value, service.label);
        }
        out.push('\n');
    }

    fn rows(&self, out: &mut String, above: &str, fields: &[Field]) {
        for field in fields {
            let path = format!("{above}{}", field.key);
            let needed = if field.required { say!(self.lang, "reference-needed") } else { String::new() };
            let (title, way, about) = (&field.title, self.way(&field.shape), cell(&field.about));
            let _ = writeln!(out, "| `{path}` | {title} | {needed} | {way} | {about} |");
            self.rows(out, &format!("{path}{}", step(&field.shape)), field.shape.inner());
        }
    }

    /// How a value is written.
    fn way(&self, shape: &Shape) -> String {
        let lang = self.lang;
        match shape {
            Shape::Words => say!(lang, "way-words"),
            Shape::Line => say!(lang, "way-line"),
            Shape::Formed(fixed) => {
                say!(lang, "way-formed", name = fixed.name(lang), hint = cell(&fixed.hint(lang)))
            }
            Shape::Number { .. } => say!(lang, "way-digits"),
            Shape::Truth { .. } => say!(lang, "way-truth"),
            Shape::NumberOrWords => say!(lang, "way-number-or-words"),
            Shape::Point => say!(lang, "way-point"),
            Shape::Choice(choices) => choice_list(choices, lang),
            Shape::Reference(of) => self.reference_way(*of),
            Shape::Part(_) => say!(lang, "way-part"),
            Shape::PartOrId(_) => say!(lang, "way-part-or-id"),
            Shape::List(inner) => say!(lang, "way-list-of", of = self.way(inner)),
            Shape::Map { values, .. } => say!(lang, "way-map-of", of = self.way(values)),
        }
    }

    /// Short vocabularies are written out; long ones are named.
    fn reference_way(&self, of: Of) -> String {
        let (lang, choices) = (self.lang, self.vocabulary.choices(of));
        if !choices.is_empty() && choices.len() <= 8 {
            return choice_list(choices, lang);
        }
        let files = |place: &str| say!(lang, "way-file-name", place = place);
        match of {
            Of::Ward => say!(lang, "way-folder-name"),
            Of::Care => say!(lang, "way-id-of", file = "care.yaml"),
            Of::Service => say!(lang, "way-id-of", file = "services.yaml"),
            Of::Term => files("glossary/"),
            Of::Scheme => files(&format!("{}/schemes/", self.vocabulary.whole)),
            Of::Page => say!(lang, "way-page"),
            _ => say!(lang, "way-record"),
        }
    }
}

/// What stands between a field and those below it.
fn step(shape: &Shape) -> &'static str {
    match shape {
        Shape::List(_) => "[].",
        Shape::Map { .. } => ".*.",
        _ => ".",
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn choice_list(choices: &[Choice], lang: Lang) -> String {
    let one = |choice: &Choice| {
        let same = if choice.label == choice.value { "yes" } else { "no" };
        say!(lang, "way-one-word", same = same, value = choice.value.as_str(), label = choice.label.as_str())
    };
    let all = choices.iter().map(one).collect::<Vec<_>>().join(&say!(lang, "between"));
    say!(lang, "way-one-of", choices = all)
}
