//! `yorisoi schema`: the record types as JSON Schemas, reference page, web form and editor settings.

use std::path::Path;

use yorisoi::content::Kind;
use yorisoi::forms::{self, Vocabulary};
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::say;

use super::{Outcome, deliver, keep_out, report, tell, threads, tree, ward_slug};
use crate::cli;

pub(super) fn run(schema: &cli::Schema, lang: Lang) -> Outcome {
    threads(schema.input.jobs);
    let Some(tree) = tree(&schema.input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, schema.input.date, &Minifier::new());
    diagnostics.retain(yorisoi::diagnostic::Diagnostic::is_error);
    let Some(catalogue) = catalogue.filter(|_| diagnostics.is_empty()) else {
        let (errors, _) = report(&[&tree], &schema.input, lang, diagnostics);
        tell(say!(lang, "schema-mend-first", errors = errors));
        return Outcome::Problems;
    };
    let vocabulary = Vocabulary::of(&catalogue);
    let output = schema.output.as_deref();
    if let Some(Err(outcome)) = output.map(|output| keep_out(lang, &schema.input.content, output)) {
        return outcome;
    }
    if schema.reference {
        return deliver(output, &forms::reference(&vocabulary), lang);
    }
    let ward = schema.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    let content = schema.input.content.to_string_lossy();
    if schema.cms {
        return match forms::config(&content, &vocabulary, ward.as_deref()) {
            Some(config) => deliver(output, &config, lang),
            None => super::no_ward(lang, ward.as_deref().unwrap_or_default(), Some(&catalogue)),
        };
    }
    if schema.vscode {
        let files =
            [("settings.json", forms::settings(&content, &vocabulary)), ("extensions.json", forms::extensions())];
        return all(output.unwrap_or(Path::new(".vscode")), &files, lang);
    }
    match (&schema.kind, output) {
        (Some(name), _) => match Kind::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => deliver(output, &forms::schema(kind, &vocabulary), lang),
            None => unknown_kind(name, lang),
        },
        (None, Some(folder)) => {
            let files: Vec<(String, String)> = Kind::ALL
                .into_iter()
                .map(|kind| (format!("{}.json", kind.name()), forms::schema(kind, &vocabulary)))
                .collect();
            all(folder, &files, lang)
        }
        (None, None) => {
            tell(say!(lang, "schema-which"));
            tell(say!(lang, "schema-kinds", kinds = names(lang)));
            Outcome::CouldNotRun
        }
    }
}

fn names(lang: Lang) -> String {
    Kind::ALL.map(Kind::name).join(&say!(lang, "between"))
}

fn unknown_kind(name: &str, lang: Lang) -> Outcome {
    tell(say!(lang, "schema-no-kind", kind = name, kinds = names(lang)));
    Outcome::CouldNotRun
}

fn all(folder: &Path, files: &[(impl AsRef<str>, String)], lang: Lang) -> Outcome {
    for (name, text) in files {
        let outcome = deliver(Some(&folder.join(name.as_ref())), text, lang);
        if outcome != Outcome::Clean {
            return outcome;
        }
    }
    Outcome::Clean
}
