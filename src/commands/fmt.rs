//! `yorisoi fmt`: writes files in their tidy form, or lists those that are not.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use yorisoi::diagnostic::{Diagnostic, Problem};
use yorisoi::mending::{Explainer, Suspects, Tidied, tidy};
use yorisoi::output;
use yorisoi::phrases::Lang;
use yorisoi::reading::Address;
use yorisoi::say;
use yorisoi::source::{self, Tree};

use super::{Outcome, report, tell, threads, tree, unwritable};
use crate::cli;

pub(super) fn run(fmt: &cli::Fmt, lang: Lang) -> Outcome {
    threads(fmt.input.jobs);
    let Some(tree) = tree(&fmt.input.content, lang) else { return Outcome::CouldNotRun };
    let Some(paths) = chosen(fmt, &tree, lang) else { return Outcome::CouldNotRun };
    let (explainer, suspects) = (Explainer::default(), Suspects::default());
    let results: Vec<_> = paths.par_iter().map(|path| (path, one(&tree, path, &explainer, &suspects))).collect();
    let (mut changed, mut refused, mut problems) = (0, 0, Vec::new());
    for (path, result) in results {
        match result {
            Ok(Tidied::Already) => {}
            Ok(Tidied::Text(text)) => {
                if let Err(error) = write(fmt, &tree, path, &text) {
                    return unwritable(&error, lang);
                }
                let _ = writeln!(std::io::stdout().lock(), "{path}");
                changed += 1;
            }
            Err(found) => {
                refused += 1;
                problems.extend(found);
            }
        }
    }
    report(&[&tree], &fmt.input, lang, problems);
    match (fmt.check, changed) {
        (_, 0) if refused == 0 => tell(say!(lang, "fmt-all-tidy", files = paths.len())),
        (_, 0) => {}
        (true, _) => tell(say!(lang, "fmt-untidy", files = changed)),
        (false, _) => tell(say!(lang, "fmt-tidied", files = changed)),
    }
    if refused > 0 {
        tell(say!(lang, "fmt-refused", files = refused));
    }
    if refused > 0 || (fmt.check && changed > 0) { Outcome::Problems } else { Outcome::Clean }
}

fn one(tree: &Tree, path: &Arc<str>, explainer: &Explainer, suspects: &Suspects) -> Result<Tidied, Vec<Diagnostic>> {
    let refused = |problem| vec![Diagnostic::of_file(path, problem)];
    let address = Address::of(path).ok_or_else(|| refused(Problem::MisplacedFile { near: None }))?;
    let bytes = tree.read(path).map_err(|error| refused(Problem::BadValue { detail: error.to_string() }))?;
    tidy(path, &address, &bytes, explainer, suspects)
}

fn write(fmt: &cli::Fmt, tree: &Tree, path: &str, text: &str) -> Result<(), output::OutputError> {
    if fmt.check { Ok(()) } else { output::rewrite(&tree.full(path), text.as_bytes()) }
}

/// The files that were named, folders with all in them; everything when none was.
fn chosen(fmt: &cli::Fmt, tree: &Tree, lang: Lang) -> Option<Vec<Arc<str>>> {
    let content = |path: &&Arc<str>| Address::of(path).is_some();
    if fmt.files.is_empty() {
        return Some(tree.files().iter().filter(content).cloned().collect());
    }
    let root = source::real_path(&fmt.input.content).unwrap_or_else(|_| fmt.input.content.clone());
    let mut paths = Vec::new();
    for file in &fmt.files {
        let Some(relative) = below(&root, file) else {
            let (path, content) = (file.to_string_lossy(), fmt.input.content.to_string_lossy());
            tell(say!(lang, "fmt-outside", path = path, content = content));
            return None;
        };
        let folder = format!("{relative}/");
        let within: Vec<Arc<str>> = tree
            .files()
            .iter()
            .filter(content)
            .filter(|path| relative.is_empty() || path.starts_with(&folder))
            .cloned()
            .collect();
        if within.is_empty() { paths.push(relative.into()) } else { paths.extend(within) }
    }
    paths.sort_unstable();
    paths.dedup();
    Some(paths)
}

/// A file's path below the root, with `/` between its parts; none when it is elsewhere or not there.
fn below(root: &Path, file: &Path) -> Option<String> {
    let file: PathBuf = source::real_path(file).or_else(|_| source::real_path(&root.join(file))).ok()?;
    let relative = file.strip_prefix(root).ok()?;
    Some(
        relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/"),
    )
}
