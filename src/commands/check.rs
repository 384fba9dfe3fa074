//! `yorisoi check`: everything but rendering.

use yorisoi::catalogue::Catalogue;
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::plan;
use yorisoi::render::Theme;
use yorisoi::say;
use yorisoi::source::Tree;

use super::{Outcome, denies, overrides, report, tell, threads, tree};
use crate::cli;

pub(super) fn run(check: &cli::Check, lang: Lang) -> Outcome {
    let input = &check.input;
    threads(input.jobs);
    let Some(tree) = tree(&input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let Ok(overrides) = overrides(input, lang) else {
        return Outcome::CouldNotRun;
    };
    let minifier = Minifier::new();
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, input.date, &minifier);
    if let Some(catalogue) = &catalogue {
        let dead = yorisoi::dead_links(&plan::sites(catalogue, &[]), &diagnostics);
        diagnostics.extend(dead);
    }
    // The theme that comes with the program is tested with it; only a reader's own can be wrong, a language that no
    // theme speaks, or a ward's colour.
    let asks_of_theme = |catalogue: &Catalogue| {
        !catalogue.portal.languages.iter().all(|lang| Theme::comes_with(lang))
            || catalogue.wards.iter().any(|ward| ward.data.accent.is_some())
    };
    if overrides.is_some() || catalogue.as_ref().is_some_and(asks_of_theme) {
        diagnostics.extend(match Theme::load(overrides.as_ref(), &minifier) {
            Ok(theme) => catalogue.as_ref().map_or_else(Vec::new, |catalogue| theme.fit(catalogue)),
            Err(found) => found,
        });
    }
    let trees: Vec<&Tree> = overrides.iter().chain([&tree]).collect();
    let (errors, warnings) = report(&trees, input, lang, diagnostics);
    tell(say!(lang, "checked", files = tree.files().len(), errors = errors, warnings = warnings));
    if errors == 0 && warnings > 0 && denies(input, catalogue.as_ref()) {
        tell(say!(lang, "warnings-denied"));
        return Outcome::Problems;
    }
    if errors > 0 { Outcome::Problems } else { Outcome::Clean }
}
