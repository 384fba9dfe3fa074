//! Diagnostics as text: for people, for editors, for machines.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::style::{Style, severity};
use super::{Lang, Located, floor_char, github, sarif};
use crate::say;

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With the line and a mark below it.
    Human,
    /// `path:line:col: code: message`, one line each.
    Short,
    /// One JSON object per line.
    Json,
    /// Annotations of a GitHub workflow: the ten most important.
    Github,
    /// A SARIF 2.1.0 log.
    Sarif,
}

/// Prints diagnostics.
pub fn print(located: &[Located], format: Format, style: &Style<'_>) -> String {
    let mut out = String::new();
    match format {
        Format::Human => located.iter().for_each(|one| human(&mut out, one, style)),
        Format::Short => located.iter().for_each(|one| short(&mut out, one, style.lang)),
        Format::Json => located.iter().for_each(|one| json(&mut out, one, style.lang)),
        Format::Github => out = github::annotations(located, style),
        Format::Sarif => out = sarif::log(located, style),
    }
    out
}

fn human(out: &mut String, one: &Located, style: &Style<'_>) {
    let (lang, text) = (style.lang, (style.text)(&one.diagnostic.path));
    let words = one.diagnostic.problem.words(lang);
    let code = one.diagnostic.problem.code();
    let name = severity(one, lang);
    let level = if one.diagnostic.is_error() { Level::ERROR } else { Level::WARNING };
    let help_name = say!(lang, "help-label");
    let mut group = level
        .with_name(name)
        .primary_title(&words.message)
        .id(code)
        .elements(Vec::<annotate_snippets::Element<'_>>::new());
    let shown = text.zip(one.range.clone()).map(|(text, range)| excerpt(text, range));
    if let Some((source, first_line, range)) = &shown {
        group = group.element(
            Snippet::source(source.as_str())
                .path(&*one.diagnostic.path)
                .line_start(*first_line)
                .annotation(AnnotationKind::Primary.span(range.clone())),
        );
    } else {
        group = group.element(annotate_snippets::Origin::path(&*one.diagnostic.path));
    }
    if let Some(help) = &words.help {
        group = group.element(Level::HELP.with_name(help_name).message(help));
    }
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let _ = writeln!(out, "{}\n", renderer.render(&[group]));
}

/// The lines around a range, short lines only, with the range moved to fit: a file of a megabyte must not be printed.
pub(crate) fn excerpt(text: &str, range: std::ops::Range<usize>) -> (String, usize, std::ops::Range<usize>) {
    let start = floor_char(text, range.start);
    let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
    let line = text[line_start..line_end].trim_end_matches('\r');
    let from = start - line_start;
    let to = floor_char(line, range.end.saturating_sub(line_start)).max(from).min(line.len());
    let cut = floor_char(line, from.saturating_sub(90));
    let end = floor_char(line, (to + 90).max(cut + 180));
    let from = from.min(line.len()) - cut;
    let to = to.clamp(from + cut, end.max(from + cut)) - cut;
    let shown = line[cut..end].replace(|c: char| c.is_control() && c != '\t', "·");
    let number = text[..line_start].matches('\n').count() + 1;
    let to = floor_char(&shown, to.max(from));
    let from = floor_char(&shown, from);
    (shown, number, from..to.max(from))
}

fn short(out: &mut String, one: &Located, lang: Lang) {
    let words = one.diagnostic.problem.words(lang);
    let (line, column) = one.position;
    let help = words.help.map(|help| format!(" {help}")).unwrap_or_default();
    let _ = writeln!(
        out,
        "{}:{line}:{column}: {}: {}{help}",
        one.diagnostic.path,
        one.diagnostic.problem.code(),
        words.message
    );
}

fn json(out: &mut String, one: &Located, lang: Lang) {
    let words = one.diagnostic.problem.words(lang);
    let severity = if one.diagnostic.is_error() { "error" } else { "warning" };
    let (line, column) = one.position;
    let value = serde_json::json!({
        "path": &*one.diagnostic.path, "line": line, "column": column, "code": one.diagnostic.problem.code(),
        "severity": severity, "message": words.message, "help": words.help,
    });
    let _ = writeln!(out, "{value}");
}
