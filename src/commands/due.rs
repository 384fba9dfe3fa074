//! `yorisoi due`: the staff's work list.

use yorisoi::diagnostic::Diagnostic;
use yorisoi::due;
use yorisoi::forms::Vocabulary;
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::say;

use super::{Outcome, deliver, keep_out, no_ward, tell, tree, ward_slug};
use crate::cli;

pub(super) fn run(args: &cli::Due, lang: Lang) -> Outcome {
    let Some(tree) = tree(&args.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let (catalogue, found) = yorisoi::load(&tree, args.date, &Minifier::new());
    let errors = found
        .iter()
        .filter(|one| one.is_error())
        .map(|one: &Diagnostic| &one.path)
        .collect::<std::collections::BTreeSet<_>>()
        .len();
    let Some(catalogue) = catalogue else {
        tell(say!(lang, "portal-unreadable"));
        return Outcome::CouldNotRun;
    };
    let ward = args.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    if let Some(slug) = ward.as_deref().filter(|slug| catalogue.ward(slug).is_none()) {
        return no_ward(lang, slug, Some(&catalogue));
    }
    if let Some(Err(outcome)) = args.output.as_ref().map(|output| keep_out(lang, &args.content, output)) {
        return outcome;
    }
    if errors > 0 {
        tell(say!(lang, "due-incomplete", files = errors));
    }
    let parts = due::parts(&catalogue, &Vocabulary::of(&catalogue), ward.as_deref());
    deliver(args.output.as_deref(), &due::print(&parts, &catalogue.today.to_string(), args.format), lang)
}
