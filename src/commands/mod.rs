//! One file per command, and what they share: reading the content and telling what was found.

mod ask;
mod build;
mod check;
mod due;
mod export;
mod fmt;
mod import;
mod new;
mod schema;
mod serve;

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use yorisoi::diagnostic::{self, Diagnostic, Lang};
use yorisoi::source::Tree;

use crate::cli::{Cli, Command, Input};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Clean,
    /// The content has problems; nothing was published.
    Problems,
    /// It could not run: a folder is missing, the disk is full, another build is running.
    CouldNotRun,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Problems => Self::from(1),
            Outcome::CouldNotRun => Self::from(2),
        }
    }
}

pub(crate) fn run(cli: Cli) -> Outcome {
    match cli.command {
        Command::Build(build) => build::run(&build),
        Command::Check(check) => check::run(&check),
        Command::Due(due) => due::run(&due),
        Command::New(new) => new::run(&new),
        Command::Schema(schema) => schema::run(&schema),
        Command::Export(export) => export::run(&export),
        Command::Import(import) => import::run(&import),
        Command::Fmt(fmt) => fmt::run(&fmt),
        Command::Serve(serve) => serve::run(&serve),
    }
}

/// A line to standard error. What cannot be told (a closed pipe) is not worth failing for.
fn tell(text: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

fn lang(input: &Input) -> Lang {
    if input.lang == "en" { Lang::En } else { Lang::Ja }
}

fn tree(input: &Input) -> Option<Tree> {
    tree_in(&input.content)
}

fn tree_in(content: &Path) -> Option<Tree> {
    match Tree::walk(content) {
        Ok(tree) => Some(tree),
        Err(error) => {
            tell(format_args!("内容のフォルダー「{}」が読めません：{}", error.path.display(), error.cause));
            tell("直し方: フォルダーの場所を --content で示してください。");
            None
        }
    }
}

/// Text to standard output.
fn print(text: &str) -> Outcome {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Outcome::Clean,
        Err(_) => Outcome::CouldNotRun,
    }
}

/// Text to a file, or to standard output where none is named.
fn deliver(output: Option<&Path>, text: &str) -> Outcome {
    let Some(path) = output else { return print(text) };
    match yorisoi::output::put_with_folders(path, text) {
        Ok(()) => {
            tell(format_args!("「{}」に書きました。", path.display()));
            Outcome::Clean
        }
        Err(error) => {
            tell(error);
            Outcome::CouldNotRun
        }
    }
}

/// That a ward is not there.
fn no_ward(slug: &str) -> Outcome {
    tell(format_args!("区市町村「{slug}」はありません。wards/ のフォルダー名（例：toshima-ku）を書いてください。"));
    Outcome::CouldNotRun
}

/// Prints diagnostics to standard output; gives the numbers of errors and warnings.
fn report(trees: &[&Tree], input: &Input, diagnostics: Vec<Diagnostic>) -> (usize, usize) {
    let located = yorisoi::locate(trees, diagnostics);
    let errors = located.iter().filter(|one| one.diagnostic.is_error()).count();
    let warnings = located.len() - errors;
    let texts: std::collections::BTreeMap<&str, String> =
        located.iter().filter_map(|one| Some((&*one.diagnostic.path, yorisoi::text_in(trees, &one.diagnostic.path)?))).collect();
    let colour = std::io::stdout().is_terminal();
    let text = diagnostic::print(&located, input.format, lang(input), colour, |path| texts.get(path).map(String::as_str));
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    (errors, warnings)
}

/// Threads for the whole run.
fn threads(jobs: usize) {
    // A second call in one process would fail; the pool is then already there.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
}
