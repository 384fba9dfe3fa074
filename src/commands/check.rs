//! `yorisoi check`: everything but rendering.

use yorisoi::minify::Minifier;
use yorisoi::plan;

use super::{Outcome, report, tell, threads, tree};
use crate::cli;

pub(super) fn run(check: &cli::Check) -> Outcome {
    threads(check.input.jobs);
    let Some(tree) = tree(&check.input) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, mut diagnostics) = yorisoi::load(&tree, check.input.date, &Minifier::new());
    if let Some(catalogue) = &catalogue {
        diagnostics.extend(plan::dead_links(&plan::sites(catalogue, &[])));
    }
    let (errors, warnings) = report(&[&tree], &check.input, diagnostics);
    tell(format_args!("{}個のファイルを確かめました。誤り {errors} 件、注意 {warnings} 件。", tree.files().len()));
    if errors > 0 { Outcome::Problems } else { Outcome::Clean }
}
