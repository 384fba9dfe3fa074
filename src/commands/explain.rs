//! `yorisoi explain`: the page of a code, or the list of all.

use std::fmt::Write as _;

use yorisoi::diagnostic::{Lang, Problem, Severity, page, pages};
use yorisoi::mending::nearest;

use super::{Outcome, language, print, tell, words};
use crate::cli;

pub(super) fn run(explain: &cli::Explain) -> Outcome {
    let lang = language(&explain.lang);
    let Some(code) = &explain.code else {
        print(&list(lang));
        return Outcome::Clean;
    };
    let code = &code.trim().to_lowercase().replace('_', "-");
    if let Some(page) = page(code, lang) {
        print(page.text);
        return Outcome::Clean;
    }
    tell(words::no_such_code(lang, code, nearest(code, Problem::CODES).as_deref()));
    Outcome::CouldNotRun
}

/// All codes with their titles: errors, then warnings.
fn list(lang: Lang) -> String {
    let mut out = String::new();
    for (severity, ja, en) in [
        (Severity::Error, "誤り（サイトは作られません）", "Errors (no site is built)"),
        (Severity::Warning, "注意", "Warnings"),
    ] {
        let _ = writeln!(out, "{}", words::line(lang, ja, en));
        for page in pages(lang).filter(|page| Problem::severity_of(page.code) == Some(severity)) {
            let _ = writeln!(out, "  {:<24} {}", page.code, page.title);
        }
    }
    out
}
