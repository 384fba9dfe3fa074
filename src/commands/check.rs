//! `yorisoi check`: everything but rendering.

use yorisoi::minify::Minifier;
use yorisoi::plan;
use yorisoi::render::Theme;
use yorisoi::source::Tree;

use super::{Outcome, denies, language, overrides, report, tell, threads, tree, words};
use crate::cli;

pub(super) fn run(check: &cli::Check) -> Outcome {
    let (input, lang) = (&check.input, language(&check.input.lang));
    threads(input.jobs);
    let Some(tree) = tree(input) else {
        return Outcome::CouldNotRun;
    };
    let Ok(overrides) = overrides(input) else {
        return Outcome::CouldNotRun;
    };
    let minifier = Minifier::new();
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, input.date, &minifier);
    if let Some(catalogue) = &catalogue {
        let dead = yorisoi::dead_links(&plan::sites(catalogue, &[]), &diagnostics);
        diagnostics.extend(dead);
    }
    // The theme that comes with the program is tested with it; only a reader's own can be wrong, or a language that no
    // theme speaks.
    let languages = catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.portal.languages);
    if overrides.is_some() || !languages.iter().all(|lang| Theme::comes_with(lang)) {
        diagnostics.extend(match Theme::load(overrides.as_ref(), &minifier) {
            Ok(theme) => theme.speak(languages),
            Err(found) => found,
        });
    }
    let trees: Vec<&Tree> = overrides.iter().chain([&tree]).collect();
    let (errors, warnings) = report(&trees, input, diagnostics);
    tell(words::checked(lang, tree.files().len(), errors, warnings));
    if errors == 0 && warnings > 0 && denies(input, catalogue.as_ref()) {
        tell(words::warnings_denied(lang));
        return Outcome::Problems;
    }
    if errors > 0 { Outcome::Problems } else { Outcome::Clean }
}
