//! Diagnostics for GitHub: annotations at the lines of a change, and a table for the job's summary.

use std::fmt::Write as _;

use super::Located;
use super::style::{Style, severity};
use crate::say;

/// GitHub shows ten annotations of a kind and step; more would push the most important ones out.
const ANNOTATIONS: usize = 10;
/// GitHub refuses a step's summary above one mebibyte.
const SUMMARY_BYTES: usize = 1_000_000;

/// The ten most important as workflow commands.
pub(super) fn annotations(located: &[Located], style: &Style<'_>) -> String {
    let mut out = String::new();
    for one in most_important(located) {
        let words = one.diagnostic.problem.words(style.lang);
        let command = if one.diagnostic.is_error() { "error" } else { "warning" };
        let ((line, column), (_, end)) = (one.position, one.end);
        let end = if end > column { format!(",endColumn={}", end - 1) } else { String::new() };
        let file = property(&(style.name)(&one.diagnostic.path));
        let text = words.help.map_or(words.message.clone(), |help| format!("{}\n{help}", words.message));
        let title = property(one.diagnostic.problem.code());
        let _ = writeln!(
            out,
            "::{command} file={file},line={line},endLine={line},col={column}{end},title={title}::{}",
            data(&text)
        );
    }
    out
}

/// Errors before warnings, and of each the kinds that do most harm; the first of every kind before the second.
fn most_important(located: &[Located]) -> Vec<&Located> {
    let mut seen: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut ranked: Vec<(bool, usize, usize, &Located)> = Vec::new();
    for one in located {
        let problem = &one.diagnostic.problem;
        let nth = seen.entry(problem.code()).and_modify(|count| *count += 1).or_insert(0);
        ranked.push((!one.diagnostic.is_error(), *nth, problem.rank(), one));
    }
    ranked.sort_by_key(|(warning, nth, rank, _)| (*warning, *nth, *rank));
    ranked.into_iter().take(ANNOTATIONS).map(|(.., one)| one).collect()
}

/// All diagnostics as a table in Markdown.
pub fn job_summary(located: &[Located], style: &Style<'_>) -> String {
    let lang = style.lang;
    let errors = located.iter().filter(|one| one.diagnostic.is_error()).count();
    let warnings = located.len() - errors;
    let mut out = format!("## {}\n\n", say!(lang, "job-summary", errors = errors, warnings = warnings));
    if located.is_empty() {
        return out;
    }
    let _ = writeln!(out, "{}\n|---|---|--:|---|---|---|", say!(lang, "job-summary-heads"));
    for (i, one) in located.iter().enumerate() {
        let words = one.diagnostic.problem.words(lang);
        let mark = severity(one, lang);
        let file = (style.name)(&one.diagnostic.path);
        let (help, code) = (words.help.unwrap_or_default(), one.diagnostic.problem.code());
        let row = format!(
            "| {mark} | {} | {} | {} | {} | {code} |\n",
            cell(&file),
            one.position.0,
            cell(&words.message),
            cell(&help)
        );
        if out.len() + row.len() > SUMMARY_BYTES {
            let _ = write!(out, "\n{}\n", say!(lang, "job-summary-more", rest = located.len() - i));
            break;
        }
        out += &row;
    }
    out
}

/// A text that a table's cell shows as it is.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '~' | '#' | '!' => out.extend(['\\', c]),
            other => out.push(other),
        }
    }
    out
}

/// Escapes a command's message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{At, Diagnostic, Lang, Problem};

    fn located(path: &str, problem: Problem) -> Located {
        Located::new(Diagnostic::new(&path.into(), At::Bytes(2, 5), problem), Some("a: xyz\n"), Some(3..6))
    }

    fn style() -> Style<'static> {
        Style {
            lang: Lang::of("en").expect("English"),
            colour: false,
            text: &|_| None,
            name: &|path| format!("content/{path}"),
        }
    }

    #[test]
    fn commands_are_escaped() {
        let one = located("a,b:c%.yaml", Problem::BadPhone { value: "1\n2:%".to_owned(), near: None });
        assert_eq!(
            annotations(&[one], &style()),
            "::error file=content/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=6,title=bad-phone::\
             `1%0A2:%25` is not a phone number.%0AWrite only the number, \
             with its area code and hyphens: `03-1234-5678`. \
             Words go into `phone_note`, a second number into `more_phones`; if there is none, delete the line.\n"
        );
    }

    #[test]
    fn ten_are_annotated_errors_of_all_kinds_first() {
        let mut all: Vec<Located> =
            (0..30).map(|i| located(&format!("{i}.yaml"), Problem::VagueLink { text: "x".to_owned() })).collect();
        all.extend(
            (0..30).map(|i| located(&format!("{i}.yaml"), Problem::BadPhone { value: i.to_string(), near: None })),
        );
        all.push(located("z.yaml", Problem::EmptyFile {}));
        let text = annotations(&all, &style());
        assert_eq!(text.lines().count(), 10);
        assert!(text.starts_with("::error file=content/z.yaml"), "{text}");
        assert!(text.contains("title=bad-phone") && !text.contains("::warning"), "{text}");
    }

    #[test]
    fn the_table_is_cut_before_it_is_refused() {
        let all: Vec<Located> = (0..20_000)
            .map(|i| located(&format!("{i}.yaml"), Problem::BadPhone { value: "|<b>".to_owned(), near: None }))
            .collect();
        let text = job_summary(&all, &style());
        assert!(text.len() < 1 << 20 && text.trim_end().ends_with("more."), "{}", text.len());
        assert!(text.contains("\\|&lt;b>"));
    }
}
