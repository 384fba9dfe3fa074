//! `yorisoi schema`: the record types as JSON Schemas, reference page, web form and editor settings.

use std::path::Path;

use yorisoi::content::Kind;
use yorisoi::forms::{self, Vocabulary};
use yorisoi::minify::Minifier;

use super::{Outcome, deliver, keep_out, language, report, tell, threads, tree, ward_slug};
use crate::cli;

pub(super) fn run(schema: &cli::Schema) -> Outcome {
    threads(schema.input.jobs);
    let Some(tree) = tree(&schema.input) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, schema.input.date, &Minifier::new());
    diagnostics.retain(yorisoi::diagnostic::Diagnostic::is_error);
    let Some(catalogue) = catalogue.filter(|_| diagnostics.is_empty()) else {
        let (errors, _) = report(&[&tree], &schema.input, diagnostics);
        tell(format_args!(
            "誤りが {errors} 件あるので、書き出しませんでした。サービスや地域の名前は内容から取るので、先に直してください。"
        ));
        return Outcome::Problems;
    };
    let vocabulary = Vocabulary::of(&catalogue);
    let output = schema.output.as_deref();
    if let Some(Err(outcome)) =
        output.map(|output| keep_out(language(&schema.input.lang), &schema.input.content, output))
    {
        return outcome;
    }
    if schema.reference {
        return deliver(output, &forms::reference(&vocabulary));
    }
    let ward = schema.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    let content = schema.input.content.to_string_lossy();
    if schema.cms {
        return match forms::config(&content, &vocabulary, ward.as_deref()) {
            Some(config) => deliver(output, &config),
            None => super::no_ward(
                super::language(&schema.input.lang),
                ward.as_deref().unwrap_or_default(),
                Some(&catalogue),
            ),
        };
    }
    if schema.vscode {
        let files =
            [("settings.json", forms::settings(&content, &vocabulary)), ("extensions.json", forms::extensions())];
        return all(output.unwrap_or(Path::new(".vscode")), &files);
    }
    match (&schema.kind, output) {
        (Some(name), _) => match Kind::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => deliver(output, &forms::schema(kind, &vocabulary)),
            None => unknown_kind(name),
        },
        (None, Some(folder)) => {
            let files: Vec<(String, String)> = Kind::ALL
                .into_iter()
                .map(|kind| (format!("{}.json", kind.name()), forms::schema(kind, &vocabulary)))
                .collect();
            all(folder, &files)
        }
        (None, None) => {
            tell(
                "どの種類か（例：yorisoi schema listing）、書き出すフォルダー（例：yorisoi schema --output schemas）を示してください。",
            );
            tell(format_args!("種類：{}", names()));
            Outcome::CouldNotRun
        }
    }
}

fn names() -> String {
    Kind::ALL.map(Kind::name).join("、")
}

fn unknown_kind(name: &str) -> Outcome {
    tell(format_args!("種類「{name}」はありません。ある種類：{}", names()));
    Outcome::CouldNotRun
}

fn all(folder: &Path, files: &[(impl AsRef<str>, String)]) -> Outcome {
    for (name, text) in files {
        let outcome = deliver(Some(&folder.join(name.as_ref())), text);
        if outcome != Outcome::Clean {
            return outcome;
        }
    }
    Outcome::Clean
}
