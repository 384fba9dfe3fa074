//! One file per command, and what they share: reading the content and telling what was found.

mod ask;
mod build;
mod check;
mod due;
mod explain;
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

use yorisoi::catalogue::Catalogue;
use yorisoi::diagnostic::{self, Diagnostic, Format, Style};
use yorisoi::output::OutputError;
use yorisoi::phrases::Lang;
use yorisoi::say;
use yorisoi::source::{Tree, TreeError};
use yorisoi::{content, output};

use crate::cli::{self, Cli, Command, Input};

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
    let lang = cli.lang;
    match cli.command {
        Command::Build(build) => build::run(&build, lang),
        Command::Check(check) => check::run(&check, lang),
        Command::Due(due) => due::run(&due, lang),
        Command::New(new) => new::run(&new, lang),
        Command::Schema(schema) => schema::run(&schema, lang),
        Command::Export(export) => export::run(&export, lang),
        Command::Import(import) => import::run(&import, lang),
        Command::Fmt(fmt) => fmt::run(&fmt, lang),
        Command::Serve(serve) => serve::run(&serve, lang),
        Command::Explain(explain) => explain::run(&explain, lang),
    }
}

/// A line to standard error. What cannot be told (a closed pipe) is not worth failing for.
fn tell(text: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// The content; or it is told why it cannot be read.
fn tree(content: &Path, lang: Lang) -> Option<Tree> {
    Tree::walk(content).map_err(|error| tell(unreadable("content-unreadable", &error, lang))).ok()
}

fn unreadable(key: &str, error: &TreeError, lang: Lang) -> String {
    say!(lang, key, path = error.path.to_string_lossy(), cause = diagnostic::cause(&error.cause, lang))
}

/// The folder of the reader's own theme, if one is given.
fn overrides(input: &Input, lang: Lang) -> Result<Option<Tree>, ()> {
    let tell_of = |error: TreeError| tell(unreadable("theme-unreadable", &error, lang));
    input.theme.as_deref().map(Tree::walk_trusted).transpose().map_err(tell_of)
}

/// Whether warnings count as errors, by flag or by the portal's own setting.
fn denies(input: &Input, catalogue: Option<&Catalogue>) -> bool {
    input.deny == Some(cli::Deny::Warnings)
        || catalogue.is_some_and(|catalogue| catalogue.portal.deny == Some(content::Deny::Warnings))
}

/// Text to standard output.
fn print(text: &str) -> Outcome {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Outcome::Clean,
        Err(_) => Outcome::CouldNotRun,
    }
}

/// Text to a file, or to standard output where none is named.
fn deliver(output: Option<&Path>, text: &str, lang: Lang) -> Outcome {
    let Some(path) = output else { return print(text) };
    match yorisoi::output::put_with_folders(path, text) {
        Ok(()) => {
            tell(say!(lang, "written", path = path.to_string_lossy()));
            Outcome::Clean
        }
        Err(error) => unwritable(&error, lang),
    }
}

/// That something could not be written.
fn unwritable(error: &OutputError, lang: Lang) -> Outcome {
    tell(error.say(lang));
    Outcome::CouldNotRun
}

/// That a ward is not there, and which may be meant.
fn no_ward(lang: Lang, slug: &str, catalogue: Option<&Catalogue>) -> Outcome {
    let slugs: Vec<&str> = catalogue.into_iter().flat_map(|c| c.wards.iter().map(|ward| &*ward.id)).collect();
    let mut wards = catalogue.into_iter().flat_map(|c| &c.wards);
    let named =
        wards.find(|ward| ward.data.name.main().starts_with(slug) && !slug.is_empty()).map(|ward| ward.id.to_string());
    let near = named.or_else(|| yorisoi::mending::nearest(&slug.to_lowercase(), &slugs));
    tell(lang.say_near("unknown-ward", near.as_deref(), &[("slug", slug.into())]));
    Outcome::CouldNotRun
}

/// The folder of a ward that is called by its name, as people call it: `かけら市`, `かけらし`. Anything else stays.
fn ward_slug(catalogue: &Catalogue, given: &str) -> String {
    let called = |ward: &&content::Record<content::Ward>| {
        let data = &ward.data;
        data.name.main() == given || data.reading == given || data.aliases.iter().any(|alias| alias == given)
    };
    let known = catalogue.ward(given).is_some() || given == catalogue.portal.whole.folder;
    let ward = if known { None } else { catalogue.wards.iter().find(called) };
    ward.map_or_else(|| given.to_owned(), |ward| ward.id.to_string())
}

/// Tells it when a path to write to lies among the content.
fn keep_out(lang: Lang, content: &Path, output: &Path) -> Result<(), Outcome> {
    output::keep_out(content, output).map_err(|error| unwritable(&error, lang))
}

/// Prints diagnostics to standard output; gives the numbers of errors and warnings.
fn report(trees: &[&Tree], input: &Input, lang: Lang, diagnostics: Vec<Diagnostic>) -> (usize, usize) {
    let located = yorisoi::locate(trees, diagnostics);
    let errors = located.iter().filter(|one| one.diagnostic.is_error()).count();
    let warnings = located.len() - errors;
    let wants_text = input.format == Format::Human;
    let texts: std::collections::BTreeMap<&str, String> = located
        .iter()
        .filter(|_| wants_text)
        .filter_map(|one| Some((&*one.diagnostic.path, yorisoi::text_in(trees, &one.diagnostic.path)?)))
        .collect();
    let style = Style {
        lang,
        colour: std::io::stdout().is_terminal(),
        text: &|path| texts.get(path).map(String::as_str),
        name: &|path| outside_name(trees, path),
    };
    let _ = print(&diagnostic::print(&located, input.format, &style));
    if let Some(file) = input.job_summary.as_ref().filter(|_| input.format == Format::Github)
        && let Err(error) = output::append(file, &diagnostic::job_summary(&located, &style))
    {
        tell(error.say(lang));
    }
    if let Some(one) = located.first().filter(|_| wants_text && errors > 0) {
        tell(say!(lang, "see-explain", code = one.diagnostic.problem.code()));
    }
    (errors, warnings)
}

/// A file's path from the folder that the program runs in, as far as it is below it.
fn outside_name(trees: &[&Tree], path: &str) -> String {
    let root = trees.iter().find(|tree| tree.has(path)).or(trees.last()).map(|tree| tree.root());
    let root = root.map_or_else(Default::default, |root| match std::env::current_dir() {
        Ok(here) => root.strip_prefix(&here).unwrap_or(root).to_path_buf(),
        Err(_) => root.to_path_buf(),
    });
    let parts: Vec<_> = root
        .components()
        .filter(|part| *part != std::path::Component::CurDir)
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let parts = parts.iter().map(|part| &**part).chain([path]);
    parts.collect::<Vec<_>>().join("/").replace("//", "/")
}

/// Threads for the whole run.
fn threads(jobs: usize) {
    // A second call in one process would fail; the pool is then already there.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
}
