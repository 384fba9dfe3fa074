//! `yorisoi due`: the staff's work list.

use yorisoi::diagnostic::{Diagnostic, Lang};
use yorisoi::due;
use yorisoi::forms::Vocabulary;
use yorisoi::minify::Minifier;

use super::{Outcome, deliver, keep_out, no_ward, tell, tree_in, ward_slug};
use crate::cli;

pub(super) fn run(args: &cli::Due) -> Outcome {
    let Some(tree) = tree_in(&args.content, Lang::Ja) else {
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
        tell("portal.yaml が読めません。先に yorisoi check で直してください。");
        return Outcome::CouldNotRun;
    };
    let ward = args.ward.as_deref().map(|ward| ward_slug(&catalogue, ward));
    if let Some(slug) = ward.as_deref().filter(|slug| catalogue.ward(slug).is_none()) {
        return no_ward(Lang::Ja, slug, Some(&catalogue));
    }
    if let Some(Err(outcome)) = args.output.as_ref().map(|output| keep_out(Lang::Ja, &args.content, output)) {
        return outcome;
    }
    if errors > 0 {
        tell(format_args!(
            "誤りのあるファイルが {errors} 個あり、読めない記録はこの一覧に出ません。yorisoi check で直してください。"
        ));
    }
    let parts = due::parts(&catalogue, &Vocabulary::of(&catalogue), ward.as_deref());
    deliver(args.output.as_deref(), &due::print(&parts, &catalogue.today.to_string(), args.format))
}
