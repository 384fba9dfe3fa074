//! `yorisoi export`: records as a table for Excel.

use std::path::{Path, PathBuf};

use yorisoi::diagnostic::Format;
use yorisoi::exchange::{self, Kind, Sheet};
use yorisoi::minify::Minifier;
use yorisoi::output;
use yorisoi::phrases::Lang;
use yorisoi::say;

use super::{Outcome, keep_out, no_ward, report, tell, tree, unwritable, ward_slug};
use crate::cli::{self, TableFormat};

pub(super) fn run(export: &cli::Export, lang: Lang) -> Outcome {
    let input = cli::Input {
        content: export.content.clone(),
        theme: None,
        date: None,
        jobs: 0,
        format: Format::Human,
        deny: None,
        job_summary: None,
    };
    let (format, target) = target(export);
    if let Some(ending) = strange_ending(&target, format) {
        let wanted = if format == TableFormat::Csv { ".csv" } else { ".xlsx" };
        let (path, ending) = (target.to_string_lossy(), ending.as_str());
        tell(say!(lang, "export-ending", path = path, ending = ending, wanted = wanted));
        return Outcome::CouldNotRun;
    }
    if let Err(outcome) = keep_out(lang, &input.content, &target) {
        return outcome;
    }
    let Some(tree) = tree(&input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, None, &Minifier::new());
    diagnostics.retain(yorisoi::diagnostic::Diagnostic::is_error);
    let (errors, _) = report(&[&tree], &input, lang, diagnostics);
    let Some(catalogue) = catalogue.filter(|_| errors == 0) else {
        tell(say!(lang, "export-mend-first"));
        return Outcome::Problems;
    };
    let ward = export.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    if let Some(slug) = ward.as_deref().filter(|slug| catalogue.ward(slug).is_none()) {
        return no_ward(lang, slug, Some(&catalogue));
    }
    let kind = export.kind.as_deref();
    let known = Kind::ALL.into_iter().find(|known| Some(known.name()) == kind);
    let service = kind.filter(|_| known.is_none());
    if let Some(id) = service.filter(|id| catalogue.service(id).is_none()) {
        tell(say!(lang, "export-no-kind", kind = id));
        return Outcome::CouldNotRun;
    }
    let kinds = kinds(known, service.is_some() || ward.is_some(), format);
    let sheets = exchange::sheets(&catalogue, &|path| tree.text(path), &kinds, ward.as_deref(), service);
    let bytes = match format {
        TableFormat::Csv => sheets.first().map(Sheet::csv).unwrap_or_default(),
        TableFormat::Xlsx => match exchange::workbook(&sheets) {
            Ok(bytes) => bytes,
            Err(error) => {
                tell(error);
                return Outcome::CouldNotRun;
            }
        },
    };
    if let Err(error) = output::put_one(&target, &bytes) {
        return unwritable(&error, lang);
    }
    let records = sheets.iter().map(Sheet::len).sum::<usize>();
    tell(say!(lang, "exported", records = records, path = target.to_string_lossy()));
    Outcome::Clean
}

/// A CSV holds one kind. What is asked for by ward or service is listings.
fn kinds(asked: Option<Kind>, listings: bool, format: TableFormat) -> Vec<Kind> {
    match asked {
        Some(kind) => vec![kind],
        None if listings || format == TableFormat::Csv => vec![Kind::Listing],
        None => Kind::ALL.to_vec(),
    }
}

/// The form and the file: as asked for, else as the file's name says.
fn target(export: &cli::Export) -> (TableFormat, PathBuf) {
    let is_csv = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let named = export.output.as_deref().map(|path| if is_csv(path) { TableFormat::Csv } else { TableFormat::Xlsx });
    let format = export.format.or(named).unwrap_or(TableFormat::Xlsx);
    let usual = if format == TableFormat::Csv { "yorisoi.csv" } else { "yorisoi.xlsx" };
    (format, export.output.clone().unwrap_or_else(|| PathBuf::from(usual)))
}

/// The ending of a name that the table's form does not have; `none` where there is no ending.
fn strange_ending(target: &Path, format: TableFormat) -> Option<String> {
    let wanted = if format == TableFormat::Csv { "csv" } else { "xlsx" };
    let ending = target.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    (!ending.eq_ignore_ascii_case(wanted))
        .then(|| if ending.is_empty() { String::from("none") } else { format!(".{ending}") })
}
