//! `yorisoi export`: records as a table for Excel.

use std::path::{Path, PathBuf};

use yorisoi::content::Kind;
use yorisoi::diagnostic::{Format, Lang};
use yorisoi::minify::Minifier;
use yorisoi::output;
use yorisoi::tables::{self, KINDS, Sheet, Wanted};

use super::{Outcome, keep_out, language, no_ward, report, tell, tree, ward_slug};
use crate::cli::{self, TableFormat};

pub(super) fn run(export: &cli::Export) -> Outcome {
    let input = cli::Input {
        content: export.content.clone(),
        theme: None,
        date: None,
        jobs: 0,
        format: Format::Human,
        lang: export.lang.clone(),
        deny: None,
        job_summary: None,
    };
    let (format, target) = target(export);
    if let Some(ending) = strange_ending(&target, format) {
        let wanted = if format == TableFormat::Csv { ".csv" } else { ".xlsx" };
        let japanese = format!(
            "書き出す名前「{}」の終わりが「{ending}」です。\n直し方: 名前の終わりを「{wanted}」にしてください（例：kiroku{wanted}）。",
            target.display()
        );
        return say(
            &input,
            Outcome::CouldNotRun,
            &japanese,
            &format!("The name `{}` does not end in `{wanted}`.\nhelp: Give it that ending.", target.display()),
        );
    }
    if let Err(outcome) = keep_out(language(&input.lang), &input.content, &target) {
        return outcome;
    }
    let Some(tree) = tree(&input) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, None, &Minifier::new());
    diagnostics.retain(yorisoi::diagnostic::Diagnostic::is_error);
    let (errors, _) = report(&[&tree], &input, diagnostics);
    let Some(catalogue) = catalogue.filter(|_| errors == 0) else {
        return say(
            &input,
            Outcome::Problems,
            "誤りを直してから、もう一度書き出してください。",
            "Mend the mistakes, then export again.",
        );
    };
    let ward = export.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    if let Some(slug) = ward.as_deref().filter(|slug| catalogue.ward(slug).is_none()) {
        return no_ward(language(&input.lang), slug, Some(&catalogue));
    }
    let kind = export.kind.as_deref();
    let known = KINDS.into_iter().find(|known| Some(known.name()) == kind);
    let service = kind.filter(|_| known.is_none());
    if let Some(id) = service.filter(|id| catalogue.service(id).is_none()) {
        tell(match language(&input.lang) {
            Lang::Ja => format!(
                "「{id}」という種類はありません。listing（窓口・事業所）、centre（支援センター）、scheme（制度）か、services.yaml のサービスの id を書いてください。"
            ),
            _ => format!(
                "There is no kind \"{id}\". Write listing, centre, scheme, or the id of a service of services.yaml."
            ),
        });
        return Outcome::CouldNotRun;
    }
    let kinds = kinds(known, service.is_some() || ward.is_some(), format);
    let wanted = Wanted { kinds: &kinds, ward: ward.as_deref(), service };
    let sheets = tables::sheets(&catalogue, &|path| tree.text(path), wanted, language(&input.lang));
    let bytes = match format {
        TableFormat::Csv => sheets.first().map(Sheet::csv).unwrap_or_default(),
        TableFormat::Xlsx => match tables::workbook(&sheets) {
            Ok(bytes) => bytes,
            Err(error) => {
                tell(error);
                return Outcome::CouldNotRun;
            }
        },
    };
    if let Err(error) = output::put_one(&target, &bytes) {
        tell(error);
        return Outcome::CouldNotRun;
    }
    let (count, target) = (sheets.iter().map(Sheet::len).sum::<usize>(), target.display().to_string());
    say(
        &input,
        Outcome::Clean,
        &format!("{count} 件の記録を「{target}」に書き出しました。"),
        &format!("Wrote {count} records to {target}."),
    )
}

fn say(input: &cli::Input, outcome: Outcome, japanese: &str, english: &str) -> Outcome {
    tell(if language(&input.lang) == Lang::Ja { japanese } else { english });
    outcome
}

/// A CSV holds one kind. What is asked for by ward or service is listings.
fn kinds(asked: Option<Kind>, listings: bool, format: TableFormat) -> Vec<Kind> {
    match asked {
        Some(kind) => vec![kind],
        None if listings || format == TableFormat::Csv => vec![Kind::Listing],
        None => KINDS.to_vec(),
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

/// The ending of a name that the table's form does not have.
fn strange_ending(target: &Path, format: TableFormat) -> Option<String> {
    let wanted = if format == TableFormat::Csv { "csv" } else { "xlsx" };
    let ending = target.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    (!ending.eq_ignore_ascii_case(wanted))
        .then(|| if ending.is_empty() { String::from("なし") } else { format!(".{ending}") })
}
