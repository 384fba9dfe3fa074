//! Diagnostics as a SARIF 2.1.0 log (OASIS standard), for code scanning and editors.

use serde_json::{Value, json};

use super::style::Style;
use super::{Lang, Located, Problem, Severity, page};
use crate::percent;

/// One run with the rules of all codes and a result for each diagnostic. Columns count characters, as everywhere here.
pub(super) fn log(located: &[Located], style: &Style<'_>) -> String {
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "version": env!("CARGO_PKG_VERSION"),
                "language": style.lang.tag(),
                "rules": Problem::CODES.iter().map(|code| rule(code, style.lang)).collect::<Value>(),
            }},
            "language": style.lang.tag(),
            "columnKind": "unicodeCodePoints",
            "results": located.iter().map(|one| result(one, style)).collect::<Value>(),
        }],
    });
    format!("{log}\n")
}

fn rule(code: &str, lang: Lang) -> Value {
    let page = page(code, lang);
    let (title, text) = page.as_ref().map_or((code, code), |page| (page.title, page.text));
    let level = if Problem::severity_of(code) == Some(Severity::Warning) { "warning" } else { "error" };
    json!({
        "id": code,
        "shortDescription": { "text": title },
        "fullDescription": { "text": title },
        "help": { "text": text, "markdown": text },
        "defaultConfiguration": { "level": level },
    })
}

fn result(one: &Located, style: &Style<'_>) -> Value {
    let problem = &one.diagnostic.problem;
    let words = problem.words(style.lang);
    let ((line, column), (_, end)) = (one.position, one.end);
    let text = words.help.map_or(words.message.clone(), |help| format!("{} {help}", words.message));
    json!({
        "ruleId": problem.code(),
        "ruleIndex": problem.rank(),
        "level": if one.diagnostic.is_error() { "error" } else { "warning" },
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact(&(style.name)(&one.diagnostic.path)),
            "region": { "startLine": line, "startColumn": column, "endLine": line, "endColumn": end.max(column) },
        }}],
    })
}

/// A file below the folder that the program runs in; one elsewhere by its whole address.
fn artifact(name: &str) -> Value {
    if name.starts_with('/') {
        json!({ "uri": format!("file://{}", percent::path(name)) })
    } else {
        json!({ "uri": percent::path(name), "uriBaseId": "%SRCROOT%" })
    }
}
