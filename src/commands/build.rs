//! `yorisoi build`: the whole way, from content to published sites.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use yorisoi::diagnostic::Diagnostic;
use yorisoi::exchange;
use yorisoi::minify::Minifier;
use yorisoi::output::{OutputError, Published, Publisher};
use yorisoi::phrases::Lang;
use yorisoi::plan::{self, Route, Site};
use yorisoi::render::{Renderer, Repeats, SearchFiles, Theme, WORKER, is_kept, root_page, worker};
use yorisoi::say;
use yorisoi::search;
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
    let mut publisher = Publisher::open(&build.output)?;
    if !build.ward.is_empty() {
        publisher.keep_folders(|top| sites.iter().all(|site| site.slug != top));
    }
    let make_folders = || publisher.folders(folders(sites, theme).iter().map(String::as_str));
    let (made, portal) = rayon::join(make_folders, || sites.first().map(|site| search::Portal::new(site.catalogue)));
    made?;
    let progress = progress(sites.iter().map(|site| site.pages.len() as u64).sum(), lang);
    if let Some(site) = sites.last().filter(|_| build.ward.is_empty()) {
        publisher.put("index.html", root_page(site, theme)?.as_bytes())?;
        theme.assets_of(false).try_for_each(|asset| publisher.put(&asset.path, &asset.bytes))?;
    }
    if let Some(portal) = portal {
        let repeats = Repeats::default();
        sites.par_iter().try_for_each(|site| one_site(site, theme, (&portal, &repeats), &publisher, &progress))?;
    }
    progress.finish_and_clear();
    Ok(publisher.publish()?)
}

/// Every folder that a file goes into.
fn folders(sites: &[Site<'_>], theme: &Theme) -> BTreeSet<String> {
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let shared: Vec<String> = theme
        .assets()
        .filter_map(|asset| folder(&asset.path))
        .chain(["data".to_owned(), "search".to_owned()])
        .collect();
    let of_site = |site: &Site<'_>| {
        let inner: BTreeSet<String> =
            site.paths().iter().filter_map(|path| folder(path)).chain(shared.iter().cloned()).collect();
        inner
            .into_iter()
            .map(|inner| format!("{}/{inner}", site.slug))
            .chain([site.slug.to_owned()])
            .collect::<Vec<_>>()
    };
    sites.iter().flat_map(of_site).chain(theme.assets().filter_map(|asset| folder(&asset.path))).collect()
}

fn one_site<'a>(
    site: &'a Site<'a>,
    theme: &'a Theme,
    (portal, repeats): (&search::Portal<'_>, &Repeats),
    publisher: &Publisher,
    progress: &ProgressBar,
) -> Result<(), Failure> {
    let search = SearchFiles::of(site, portal);
    let made = || &search;
    let renderer = Renderer::new(site, theme, &made, repeats)?;
    let kept = site.pages.par_iter().map(|route: &Route<'a>| -> Result<Option<(String, String)>, Failure> {
        let (path, page) = (route.path(), renderer.page(route)?);
        publisher.put(&format!("{}/{path}", site.slug), page.as_bytes())?;
        progress.inc(1);
        Ok((site.ward().is_some() && is_kept(site, route)).then(|| (path, plan::fingerprint(page.as_bytes()))))
    });
    let kept: Vec<Option<(String, String)>> = kept.collect::<Result<_, Failure>>()?;
    if site.ward().is_some() {
        publisher
            .put(&format!("{}/{WORKER}", site.slug), worker(theme, &search, kept.into_iter().flatten()).as_bytes())?;
    }
    theme
        .assets_of(search.is_wide())
        .try_for_each(|asset| publisher.put(&format!("{}/{}", site.slug, asset.path), &asset.bytes))?;
    if let Some(folder) = search
        .files
        .first()
        .and_then(|(path, _)| path.rsplit_once('/'))
        .map(|(folder, _)| format!("{}/{folder}", site.slug))
    {
        publisher.folders([folder.as_str()].into_iter())?;
    }
    search
        .files
        .par_iter()
        .try_for_each(|(path, text)| publisher.put(&format!("{}/{path}", site.slug), text.as_bytes()))?;
    publisher.put(&format!("{}/data/records.csv", site.slug), &exchange::csv(site))?;
    Ok(())
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
