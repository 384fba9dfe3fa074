//! `yorisoi explain`: the page of a code, or the list of all.

use std::fmt::Write as _;

use yorisoi::diagnostic::{Problem, Severity, page, pages};
use yorisoi::mending::nearest;
use yorisoi::phrases::Lang;
use yorisoi::say;

use super::{Outcome, print, tell};
use crate::cli;

pub(super) fn run(explain: &cli::Explain, lang: Lang) -> Outcome {
    let Some(code) = &explain.code else {
        print(&list(lang));
        return Outcome::Clean;
    };
    let code = &code.trim().to_lowercase().replace('_', "-");
    if let Some(page) = page(code, lang) {
        print(page.text);
        return Outcome::Clean;
    }
    let near = nearest(code, Problem::CODES);
    tell(lang.say_near("no-such-code", near.as_deref(), &[("code", code.as_str().into())]));
    Outcome::CouldNotRun
}

/// All codes with their titles: errors, then warnings.
fn list(lang: Lang) -> String {
    let mut out = String::new();
    for (severity, heading) in [(Severity::Error, "explain-errors"), (Severity::Warning, "explain-warnings")] {
        let _ = writeln!(out, "{}", say!(lang, heading));
        for page in pages(lang).filter(|page| Problem::severity_of(page.code) == Some(severity)) {
            let _ = writeln!(out, "  {:<24} {}", page.code, page.title);
        }
    }
    out
}
