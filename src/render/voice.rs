//! A theme in one language: its phrases, and the templates with those phrases in their places.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::files::Files;
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::escape;
use crate::minify::{self, Minifier};
use crate::phrases::{Parameter, Phrases, labels};

/// The script of a ward's service worker in a theme.
const WORKER: &str = "offline.js";

/// A template's text: as in its file, and with the phrases in their places. Lines are the same in both.
struct Template {
    name: String,
    written: String,
    expanded: String,
}

/// A theme in one language, ready to render.
pub(crate) struct Voice {
    phrases: Arc<Phrases>,
    /// The phrases without parameters, as they are said.
    plain: HashMap<String, String>,
    /// What the days of the week are called, from Monday; dates say one each.
    weekdays: [String; 7],
    tera: Tera,
    sources: Vec<Template>,
    worker: String,
}

impl Voice {
    /// Puts the phrases of a language into the templates of a theme.
    pub(super) fn load(files: &Files, phrases: Arc<Phrases>, minifier: &Minifier) -> Result<Self, Vec<Diagnostic>> {
        let without = phrases.keys().filter(|(_, parameters)| parameters.is_empty());
        let plain: HashMap<String, String> = without.map(|(key, _)| (key.to_owned(), phrases.say(key, &[]))).collect();
        let weekdays = [1, 2, 3, 4, 5, 6, 7].map(|n| phrases.say("weekday", &[("n", n.into())]));
        let mut problems = Vec::new();
        let mut sources = Vec::new();
        for (path, bytes) in files {
            let Some(name) = path.strip_prefix("templates/").filter(|name| is_html(name)) else { continue };
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            let expanded = expand(path, text, &plain, &mut problems);
            sources.push(Template { name: name.to_owned(), written: text.to_owned(), expanded });
        }
        let mut tera = with_filters();
        let ready = |one: &Template| (one.name.clone(), minifier.template(&one.expanded).trim().to_owned());
        if let Err(error) = tera.add_raw_templates(sources.iter().map(ready)) {
            problems.push(told(&sources, &error, |plain| plain.add_raw_templates(expanded(&sources)).err(), None));
        }
        let script = files.get(WORKER).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let worker = minify::script(&expand(WORKER, &script, &plain, &mut problems));
        if problems.is_empty() { Ok(Self { phrases, plain, weekdays, tera, sources, worker }) } else { Err(problems) }
    }

    /// A phrase without parameters.
    pub(super) fn t(&self, key: &str) -> &str {
        self.plain.get(key).map_or("", String::as_str)
    }

    /// A phrase with its parameters filled in.
    pub(super) fn say(&self, key: &str, parameters: &[Parameter<'_>]) -> String {
        self.phrases.say(key, parameters)
    }

    /// What a day of the week is called; Monday is 0.
    pub(super) fn weekday(&self, day: usize) -> &str {
        self.weekdays.get(day).map_or("", String::as_str)
    }

    /// The script that keeps a ward's pages at hand without a network.
    pub(crate) fn worker(&self) -> &str {
        &self.worker
    }

    /// Renders a template.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Context,
        page: impl FnOnce() -> Option<String>,
    ) -> Result<String, Diagnostic> {
        self.tera.render(template, context).map_err(|error| {
            let again = |plain: &mut Tera| {
                plain.add_raw_templates(expanded(&self.sources)).and_then(|()| plain.render(template, context)).err()
            };
            told(&self.sources, &error, again, page())
        })
    }
}

fn is_html(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

/// Templates show a text of a record by `{{ text | said }}`, in attributes by `{{ text | bare }}`: one that is not in
/// the page's language says which language it is in.
fn with_filters() -> Tera {
    let mut tera = Tera::new();
    tera.register_filter("said", said);
    tera.register_filter("bare", bare);
    tera
}

/// What a text in another language than the page's is to a template: see [`super::parts::Worded`].
fn foreign(text: &Value) -> Option<(&str, &str)> {
    Some((text.get_from_path("lang")?.as_str()?, text.get_from_path("text")?.as_str()?))
}

fn said(text: Value, _: Kwargs, _: &State<'_>) -> Value {
    let marked = text
        .as_map()
        .and_then(|_| foreign(&text))
        .map(|(lang, words)| Value::safe_string(&format!("<span lang=\"{}\">{}</span>", escape(lang), escape(words))));
    marked.unwrap_or(text)
}

fn bare(text: Value, _: Kwargs, _: &State<'_>) -> Value {
    let words = text.as_map().and_then(|_| foreign(&text)).map(|(_, words)| Value::from(words));
    words.unwrap_or(text)
}

fn expanded(sources: &[Template]) -> Vec<(String, String)> {
    sources.iter().map(|one| (one.name.clone(), one.expanded.clone())).collect()
}

/// A template's failure with its place in the file as written. The templates in use are minified and have no lines of
/// their own, so the failure is made once more with the texts as written.
fn told(
    sources: &[Template],
    error: &tera::Error,
    again: impl FnOnce(&mut Tera) -> Option<tera::Error>,
    page: Option<String>,
) -> Diagnostic {
    let plain = again(&mut with_filters());
    let error = plain.as_ref().unwrap_or(error);
    let (name, line, detail) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename(), report.span().start_line, report.message().to_owned())
        }
        _ => ("layout.html", 1, error.to_string()),
    };
    let written = sources.iter().find(|one| one.name == name).map_or("", |one| one.written.as_str());
    let start: usize = written.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = written[start..].lines().next().map_or(0, str::len);
    Diagnostic::new(
        &format!("templates/{name}").into(),
        At::Bytes(start, start + length),
        Problem::Template { detail, page },
    )
}

/// Puts the phrases into a template's text, once: `[[key]]`.
fn expand(path: &str, text: &str, plain: &HashMap<String, String>, problems: &mut Vec<Diagnostic>) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let Some(end) = rest[start..].find("]]").map(|end| start + end) else { break };
        let key = &rest[start + 2..end];
        out.push_str(&rest[..start]);
        if let Some(phrase) = plain.get(key) {
            out.push_str(phrase);
        } else {
            let at = text.len() - rest.len() + start;
            problems.push(Diagnostic::new(
                &path.into(),
                At::Bytes(at, at + key.len() + 4),
                Problem::MissingString { key: key.to_owned() },
            ));
        }
        rest = &rest[end + 2..];
    }
    out.push_str(rest);
    out
}

/// The phrases of a theme, by language: each language is a folder below `strings/`. A theme's own files are read after
/// those of the default theme, so single phrases can be replaced.
pub(super) fn phrases(layers: [&Files; 2]) -> Result<BTreeMap<String, Phrases>, Vec<Diagnostic>> {
    let mut languages: BTreeMap<String, Phrases> = BTreeMap::new();
    let mut problems = Vec::new();
    for (path, bytes) in layers.into_iter().flatten() {
        let Some((lang, name)) = path.strip_prefix("strings/").and_then(|path| path.split_once('/')) else { continue };
        if name.rsplit_once('.').is_none_or(|(_, ending)| ending != "ftl") {
            continue;
        }
        let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
        let phrases = languages.entry(lang.to_owned()).or_insert_with(|| with_labels(lang));
        let unreadable = phrases.add(&text).err().unwrap_or_default();
        let path: Arc<str> = path.as_str().into();
        problems.extend(
            unreadable
                .into_iter()
                .map(|one| Diagnostic::new(&path, At::Bytes(one.at, one.at), Problem::BadValue { detail: one.detail })),
        );
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

/// No phrases but the names of fields, which the types say.
fn with_labels(lang: &str) -> Phrases {
    let mut phrases = Phrases::none(lang);
    // A title that is no phrase would be missing from the templates that show it, and told there.
    let _ = phrases.add(&labels(lang));
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_that_no_file_has_is_told_with_its_place() {
        let mut problems = Vec::new();
        expand("templates/a.html", "<p>[[nope]]</p>", &HashMap::new(), &mut problems);
        assert_eq!(problems.first().map(|d| &d.at), Some(&At::Bytes(3, 11)));
    }
}
