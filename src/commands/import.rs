//! `yorisoi import`: the difference first, then, with `--write`, the files.

use std::collections::BTreeSet;
use std::io::Write;

use yorisoi::diagnostic::{self, Diagnostic};
use yorisoi::minify::Minifier;
use yorisoi::output;
use yorisoi::phrases::Lang;
use yorisoi::registers::{self, Plan, Request};
use yorisoi::say;
use yorisoi::source::{self, Tree};
use yorisoi::tables::{self, Table};

use super::{Outcome, report, tell, threads, tree, unwritable};
use crate::cli;

pub(super) fn run(import: &cli::Import, lang: Lang) -> Outcome {
    threads(import.input.jobs);
    let Some(tree) = tree(&import.input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let Some(files) = files(import, lang) else {
        return Outcome::CouldNotRun;
    };
    let minifier = Minifier::new();
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, import.input.date, &minifier);
    diagnostics.retain(Diagnostic::is_error);
    let (errors, _) = report(&[&tree], &import.input, lang, diagnostics);
    let Some(catalogue) = catalogue.filter(|_| errors == 0) else {
        tell(say!(lang, "import-mend-first"));
        return Outcome::Problems;
    };
    let text = |path: &str| {
        let text = String::from_utf8(tree.read(path).ok()?).ok()?;
        Some(source::text::composed(&text).unwrap_or(text))
    };
    let request = Request {
        catalogue: &catalogue,
        text: &text,
        files: &files,
        source: import.source.as_deref(),
        service: import.service.as_deref(),
        only: &import.only,
        allow_removal: import.allow_removal,
        lang,
    };
    let mut plan = match registers::plan(&request) {
        Ok(plan) => plan,
        Err(stop) => {
            tell(stop.words(lang));
            return Outcome::CouldNotRun;
        }
    };
    refuse_mistakes(&mut plan, &tree, import, &minifier, lang);
    let _ = std::io::stdout().lock().write_all(plan.words(lang).as_bytes());
    finish(import, &plan, lang)
}

/// Writes if asked to, and says what stands now.
fn finish(import: &cli::Import, plan: &Plan, lang: Lang) -> Outcome {
    let writes = plan.writes();
    let files = writes.len();
    if files > 0
        && import.write
        && let Err(error) = output::put_all(&import.input.content, writes.iter().map(|(path, bytes)| (*path, &**bytes)))
    {
        return unwritable(&error, lang);
    }
    tell(match (files, import.write) {
        (0, _) => say!(lang, "import-nothing"),
        (_, true) => say!(lang, "import-written", files = files),
        (_, false) => say!(lang, "import-not-yet"),
    });
    if plan.has_trouble() { Outcome::Problems } else { Outcome::Clean }
}

fn files(import: &cli::Import, lang: Lang) -> Option<Vec<(String, Vec<Table>)>> {
    let mut found = Vec::new();
    for path in &import.files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tables = match source::table(path) {
            Ok(bytes) => tables::tables(&bytes).map_err(|error| error.words(lang)),
            Err(error) => Err(say!(lang, "import-unreadable", cause = diagnostic::cause(&error, lang))),
        };
        match tables {
            Ok(tables) => found.push((name, tables)),
            Err(why) => tell(say!(lang, "import-file-refused", path = path.to_string_lossy(), why = why)),
        }
    }
    (found.len() == import.files.len()).then_some(found)
}

/// Reads the content as it would be, and takes out what would bring in a mistake, until none is left.
fn refuse_mistakes(plan: &mut Plan, tree: &Tree, import: &cli::Import, minifier: &Minifier, lang: Lang) {
    while !plan.changes.is_empty() {
        let drafts = plan.changes.iter().map(|change| (change.path.as_str(), change.text.as_bytes()));
        let (_, found) = yorisoi::load(&tree.with_drafts(drafts), import.input.date, minifier);
        let changed: BTreeSet<&str> = plan.changes.iter().map(|change| change.path.as_str()).collect();
        let mistakes: Vec<(String, String)> = found
            .iter()
            .filter(|diagnostic| diagnostic.is_error() && changed.contains(&*diagnostic.path))
            .map(|diagnostic| (diagnostic.path.to_string(), diagnostic.sentence(lang)))
            .collect();
        if mistakes.is_empty() {
            return;
        }
        for (path, words) in mistakes {
            plan.refuse(&path, &words);
        }
    }
}
