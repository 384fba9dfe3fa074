//! `yorisoi import`: the difference first, then, with `--write`, the files.

use std::collections::BTreeSet;
use std::io::Write;

use yorisoi::diagnostic::{Diagnostic, Lang};
use yorisoi::minify::Minifier;
use yorisoi::output;
use yorisoi::registers::{self, Plan, Request};
use yorisoi::source::{self, Tree};
use yorisoi::tables::{self, Table};

use super::{Outcome, language, report, tell, threads, tree};
use crate::cli;

pub(super) fn run(import: &cli::Import) -> Outcome {
    threads(import.input.jobs);
    let lang = language(&import.input.lang);
    let Some(tree) = tree(&import.input) else {
        return Outcome::CouldNotRun;
    };
    let Some(files) = files(import, lang) else {
        return Outcome::CouldNotRun;
    };
    let minifier = Minifier::new();
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, import.input.date, &minifier);
    diagnostics.retain(Diagnostic::is_error);
    let (errors, _) = report(&[&tree], &import.input, diagnostics);
    let Some(catalogue) = catalogue.filter(|_| errors == 0) else {
        tell(match lang {
            Lang::Ja => "内容に誤りがあるので、取りこみませんでした。上の誤りを直してから、もう一度動かしてください。",
            _ => "The content has mistakes, so nothing was imported. Mend those above, then run it again.",
        });
        return Outcome::Problems;
    };
    let text = |path: &str| String::from_utf8(tree.read(path).ok()?).ok();
    let request = Request {
        catalogue: &catalogue,
        text: &text,
        files: &files,
        source: import.source.as_deref(),
        service: import.service.as_deref(),
        only: &import.only,
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
        tell(error);
        return Outcome::CouldNotRun;
    }
    tell(match (files, import.write, lang) {
        (0, _, Lang::Ja) => "書くものはありません。内容は、取りこむファイルと同じです。".to_owned(),
        (0, _, _) => "There is nothing to write.".to_owned(),
        (_, true, Lang::Ja) => format!("{files} 個のファイルを書きました。`yorisoi check` で確かめてください。"),
        (_, true, _) => format!("Wrote {files} files. Run `yorisoi check` next."),
        (_, false, Lang::Ja) => {
            "まだ何も書いていません。これでよければ、--write を付けてもう一度動かしてください。".to_owned()
        }
        (_, false, _) => "Nothing is written yet. If this is right, run it again with --write.".to_owned(),
    });
    if plan.has_trouble() { Outcome::Problems } else { Outcome::Clean }
}

fn files(import: &cli::Import, lang: Lang) -> Option<Vec<(String, Vec<Table>)>> {
    let mut found = Vec::new();
    for path in &import.files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tables = match source::table(path) {
            Ok(bytes) => tables::tables(&bytes).map_err(|error| error.words(lang)),
            Err(error) => Err(match lang {
                Lang::Ja => format!(
                    "読めません。{}。ファイルの場所と名前を確かめてください。",
                    yorisoi::diagnostic::cause(&error)
                ),
                _ => format!("cannot be read ({error}). Check its place and name."),
            }),
        };
        match tables {
            Ok(tables) => found.push((name, tables)),
            Err(why) => tell(format_args!("「{}」：{why}", path.display())),
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
