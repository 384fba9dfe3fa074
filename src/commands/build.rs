//! `yorisoi build`: the whole way, from content to published sites.

use std::io::IsTerminal;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use yorisoi::diagnostic::Diagnostic;
use yorisoi::minify::Minifier;
use yorisoi::output::{OutputError, Published, Publisher, Swap};
use yorisoi::phrases::Lang;
use yorisoi::plan::{self, Site};
use yorisoi::render::{Finds, Repeats, SiteSearch, Theme};
use yorisoi::say;
use yorisoi::site::{self, Made, Works, root_bytes, root_outputs};
use yorisoi::source::Tree;

use super::{Outcome, denies, keep_out, no_ward, overrides, report, tell, threads, tree, unwritable, ward_slug};
use crate::cli;

pub(super) fn run(build: &cli::Build, lang: Lang) -> Outcome {
    let start = Instant::now();
    threads(build.input.jobs);
    if let Err(outcome) = keep_out(lang, &build.input.content, &build.output) {
        return outcome;
    }
    let minifier = Minifier::new();
    let Some(tree) = tree(&build.input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let Ok(overrides) = overrides(&build.input, lang) else {
        return Outcome::CouldNotRun;
    };
    let trees: Vec<&Tree> = overrides.iter().chain([&tree]).collect();
    let (theme, loaded) = rayon::join(
        || Theme::load(overrides.as_ref(), &minifier),
        || yorisoi::load(&tree, build.input.date, &minifier),
    );
    let theme = match theme {
        Ok(theme) => theme,
        Err(problems) => {
            report(&trees, &build.input, lang, problems);
            tell(say!(lang, "old-site-stays"));
            return Outcome::Problems;
        }
    };
    let (catalogue, mut diagnostics) = loaded;
    let asked: Vec<String> =
        build.ward.iter().map(|ward| catalogue.as_ref().map_or_else(|| ward.clone(), |c| ward_slug(c, ward))).collect();
    let sites = catalogue.as_ref().map(|catalogue| plan::sites(catalogue, &asked)).unwrap_or_default();
    let dead = yorisoi::dead_links(&sites, &diagnostics);
    diagnostics.extend(dead);
    if let Some(unknown) =
        asked.iter().find(|slug| sites.iter().all(|site| site.slug != slug.as_str()) && catalogue.is_some())
    {
        return no_ward(lang, unknown, catalogue.as_ref());
    }
    diagnostics.extend(catalogue.iter().flat_map(|catalogue| theme.fit(catalogue)));
    let (errors, warnings) = report(&trees, &build.input, lang, diagnostics);
    let denied = errors == 0 && warnings > 0 && denies(&build.input, catalogue.as_ref());
    if errors > 0 || denied {
        tell(say!(lang, "not-built", errors = errors, warnings = warnings));
        if denied {
            tell(say!(lang, "warnings-denied"));
        }
        return Outcome::Problems;
    }
    match publish(build, &sites, &theme, lang) {
        Ok(published) => {
            tell(summary(build, &sites, &published, warnings, start, lang));
            if let Some(left) = &published.left {
                tell(say!(lang, "old-tree-left", path = left.to_string_lossy()));
            }
            Outcome::Clean
        }
        Err(Failure::Output(error)) => unwritable(&error, lang),
        Err(Failure::Page(diagnostic)) => {
            report(&trees, &build.input, lang, vec![*diagnostic]);
            tell(say!(lang, "old-site-stays"));
            Outcome::Problems
        }
    }
}

/// Why publishing stopped.
enum Failure {
    Output(OutputError),
    Page(Box<Diagnostic>),
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Page(Box::new(diagnostic))
    }
}

fn publish(build: &cli::Build, sites: &[Site<'_>], theme: &Theme, lang: Lang) -> Result<Published, Failure> {
    let swap = if build.in_place { Swap::InPlace } else { Swap::Folder };
    let mut publisher = Publisher::open(&build.output, swap)?;
    if !build.ward.is_empty() {
        publisher.keep_folders(|top| sites.iter().all(|site| site.slug != top));
    }
    let make_folders = || sites.iter().try_for_each(|site| known_folders(site, theme, &publisher));
    let (made, finds) = rayon::join(make_folders, || sites.first().map(|site| Finds::new(site.catalogue, theme)));
    made?;
    let progress = progress(sites.iter().map(|site| site.pages.len() as u64).sum(), lang);
    if let Some(site) = sites.last().filter(|_| build.ward.is_empty()) {
        let outputs: Vec<_> = root_outputs(site.catalogue, theme).collect();
        publisher.folders(site::folders(outputs.iter().map(|output| output.path.as_str())).into_iter())?;
        for output in outputs {
            publisher.put(&output.path, &root_bytes(site, theme, output.made)?)?;
        }
    }
    if let Some(finds) = finds {
        let repeats = Repeats::default();
        sites.par_iter().try_for_each(|site| one_site(site, theme, (&finds, &repeats), &publisher, &progress))?;
    }
    progress.finish_and_clear();
    Ok(publisher.publish()?)
}

/// Makes the folders of a site that are known before its search is made.
fn known_folders(site: &Site<'_>, theme: &Theme, publisher: &Publisher) -> Result<(), OutputError> {
    let paths: Vec<String> = site::outputs(site, theme, &SiteSearch::default()).map(|output| output.path).collect();
    open_folders(publisher, site, paths.iter().map(String::as_str))
}

fn open_folders<'p>(
    publisher: &Publisher,
    site: &Site<'_>,
    paths: impl Iterator<Item = &'p str>,
) -> Result<(), OutputError> {
    let mut folders = site::folders(paths).into_iter().map(|folder| format!("{}/{folder}", site.slug));
    folders.try_for_each(|folder| publisher.folders([folder.as_str()].into_iter()))
}

fn one_site<'a>(
    site: &'a Site<'a>,
    theme: &'a Theme,
    (finds, repeats): (&Finds<'_>, &Repeats),
    publisher: &Publisher,
    progress: &ProgressBar,
) -> Result<(), Failure> {
    let search = finds.files(site);
    let paths: Vec<String> = search.files().map(|(language, file)| language.below(&file.path)).collect();
    open_folders(publisher, site, paths.iter().map(String::as_str))?;
    let made = || &search;
    Works::new(site, theme, &made, repeats).all(|output, bytes| {
        publisher.put(&format!("{}/{}", site.slug, output.path), bytes)?;
        if let Made::Page(_) = output.made {
            progress.inc(1);
        }
        Ok(())
    })
}

/// A bar on a terminal, nothing elsewhere: a log wants lines, and the summary is one.
fn progress(pages: u64, lang: Lang) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = format!("{{bar:40}} {{pos}}/{{len}} {} {{elapsed}}", say!(lang, "progress-pages"));
    let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(pages).with_style(style)
}

/// What was built, for people.
fn summary(
    build: &cli::Build,
    sites: &[Site<'_>],
    published: &Published,
    warnings: usize,
    start: Instant,
    lang: Lang,
) -> String {
    let seconds = start.elapsed().as_secs_f64();
    let pages: usize = sites.iter().map(|site| site.pages.len()).sum();
    let wards = sites.iter().filter(|site| site.ward().is_some()).count();
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let rate = pages as f64 / seconds;
    say!(
        lang,
        "built",
        wards = wards,
        pages = pages,
        megabytes = format!("{:.1}", mega(published.bytes)),
        path = build.output.to_string_lossy(),
        seconds = format!("{seconds:.2}"),
        rate = format!("{rate:.0}"),
        written = published.written,
        same = published.files - published.written,
        removed = published.removed,
        warnings = warnings,
    )
}

#[expect(clippy::cast_precision_loss, reason = "a size for people")]
fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
