//! `yorisoi new`: asks for what a record needs, and writes its file.

use std::path::Path;
use std::sync::Arc;

use yorisoi::catalogue::Catalogue;
use yorisoi::content::Kind;
use yorisoi::diagnostic::{Diagnostic, Problem};
use yorisoi::forms::{Answer, Blank, Question, Vocabulary};
use yorisoi::mending::nearest;
use yorisoi::minify::Minifier;
use yorisoi::phrases::{Lang, kind_title};
use yorisoi::reading::{Address, is_id};
use yorisoi::say;
use yorisoi::source::Tree;

use super::ask::{self, Said};
use super::{Outcome, no_ward, report, tell, threads, tree, unwritable, ward_slug};
use crate::cli;

pub(super) fn run(new: &cli::New, lang: Lang) -> Outcome {
    threads(new.input.jobs);
    let Some(tree) = tree(&new.input.content, lang) else {
        return Outcome::CouldNotRun;
    };
    let (Some(catalogue), _) = yorisoi::load(&tree, new.input.date, &Minifier::new()) else {
        tell(say!(lang, "portal-unreadable"));
        return Outcome::CouldNotRun;
    };
    let new = &called(new, &catalogue);
    let planned = match plan(new, &catalogue, lang) {
        Ok(planned) => planned,
        Err(outcome) => return outcome,
    };
    if let Some(there) = tree.files().iter().find(|file| same_record(file, &planned.path)) {
        tell(say!(lang, "new-already-there", path = &**there));
        return Outcome::CouldNotRun;
    }
    match text(&planned, lang) {
        Some(text) => keep(new, &tree, &planned, &text, &Vocabulary::of(&catalogue, lang), lang),
        None => Outcome::CouldNotRun,
    }
}

/// The request with folders in place of names: people say かけら市 and 訪問看護.
fn called(new: &cli::New, c: &Catalogue) -> cli::New {
    let mut new = new.clone();
    if new.kind != "ward" {
        new.ward = new.ward.map(|ward| ward_slug(c, &ward));
    }
    let same = |name: &str| name == new.kind || name.split(['（', '(']).next() == Some(new.kind.as_str());
    let service = c.services.iter().find(|service| same(service.name.main()) || service.reading == new.kind);
    if let Some(service) = service.filter(|_| c.service(&new.kind).is_none()) {
        new.kind.clone_from(&service.id);
    }
    new
}

/// What is to be written, and where.
struct Planned {
    path: Arc<str>,
    kind: Kind,
    blank: Blank,
    answers: Vec<Answer>,
}

/// Whether two paths mean one record, whatever their ending.
fn same_record(a: &str, b: &str) -> bool {
    let stem = |path: &str| path.rsplit_once('.').map_or_else(|| path.to_owned(), |(stem, _)| stem.to_owned());
    stem(a) == stem(b)
}

fn plan(new: &cli::New, c: &Catalogue, lang: Lang) -> Result<Planned, Outcome> {
    let folder = folder(&new.kind);
    let alone = matches!(folder, "ward" | "coordinators" | "network");
    match &new.ward {
        Some(slug) if folder == "ward" && !is_id(slug) => {
            tell(say!(lang, "new-bad-folder", slug = slug.as_str(), example = example_ward(c)));
            return Err(Outcome::CouldNotRun);
        }
        Some(slug) if folder != "ward" && c.ward(slug).is_none() => {
            return Err(no_ward(lang, slug, Some(c)));
        }
        Some(_) if matches!(folder, "centres" | "tasks" | "glossary") => {
            tell(say!(lang, "new-of-the-whole", kind = new.kind.as_str()));
            return Err(Outcome::CouldNotRun);
        }
        None if alone => {
            tell(say!(lang, "new-of-a-ward", kind = new.kind.as_str(), example = example_ward(c)));
            return Err(Outcome::CouldNotRun);
        }
        _ => {}
    }
    let known = [c.services.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), FOLDERS.to_vec()].concat();
    if !alone && !known.contains(&folder) {
        let (near, known) = (nearest(folder, &known), known.join(&say!(lang, "between")));
        let others = [("kind", new.kind.as_str().into()), ("known", known.into())];
        tell(lang.say_near("new-no-kind", near.as_deref(), &others));
        return Err(Outcome::CouldNotRun);
    }
    let id = if alone { folder.to_owned() } else { id(new, lang)? };
    let ending = if matches!(folder, "guides" | "news") { "md" } else { "yaml" };
    let path = match &new.ward {
        Some(slug) if alone => format!("wards/{slug}/{folder}.{ending}"),
        Some(slug) => format!("wards/{slug}/{folder}/{id}.{ending}"),
        None if matches!(folder, "tasks" | "glossary") => format!("{folder}/{id}.{ending}"),
        None => format!("{}/{folder}/{id}.{ending}", c.portal.whole.folder),
    };
    let Some(kind) = Address::of(&path).map(|address| address.kind) else {
        tell(say!(lang, "new-no-place", path = path));
        return Err(Outcome::CouldNotRun);
    };
    let blank = Blank::of(kind, lang);
    let answers = flags(new, &blank).map_err(|flag| {
        tell(say!(lang, "new-no-field", kind = new.kind.as_str(), title = kind_title(lang, kind), flag = flag));
        Outcome::CouldNotRun
    })?;
    Ok(Planned { path: path.into(), kind, blank, answers })
}

/// Folders of content that are no services.
const FOLDERS: [&str; 9] =
    ["centres", "schemes", "guides", "news", "statistics", "training", "meetings", "tasks", "glossary"];

/// The folder that a word for a kind means.
fn folder(kind: &str) -> &str {
    match kind {
        "term" => "glossary",
        "task" => "tasks",
        "centre" => "centres",
        "scheme" | "local-scheme" => "schemes",
        "guide" => "guides",
        "dataset" => "statistics",
        "council" => "meetings",
        other => other,
    }
}

fn example_ward(c: &Catalogue) -> &str {
    c.wards.first().map_or("slug", |ward| &ward.id)
}

fn id(new: &cli::New, lang: Lang) -> Result<String, Outcome> {
    let mut given = new.id.clone();
    loop {
        match given {
            Some(id) if id == "index" => tell(say!(lang, "new-id.index")),
            Some(id) if is_id(&id) => return Ok(id),
            Some(id) => tell(say!(lang, "new-id.bad", id = id)),
            None if !ask::somebody() => tell(say!(lang, "new-id.missing")),
            None => {}
        }
        if !ask::somebody() {
            return Err(Outcome::CouldNotRun);
        }
        let (title, about) = (say!(lang, "new-id"), say!(lang, "new-id.about"));
        given = Some(ask::line(&title, &about, true, lang).ok_or(Outcome::CouldNotRun)?);
    }
}

/// The flags as answers, or the name of one that the kind has no field for.
fn flags(new: &cli::New, blank: &Blank) -> Result<Vec<Answer>, &'static str> {
    let named: [(&'static str, &[&str], &Option<String>); 10] = [
        ("name", &["name", "title", "label"], &new.name),
        ("reading", &["reading"], &new.reading),
        ("summary", &["summary", "plain"], &new.summary),
        ("phone", &["contact.phone"], &new.phone),
        ("address", &["place.address"], &new.address),
        ("web", &["contact.web", "web"], &new.web),
        ("source-title", &["sources.0.title"], &new.source_title),
        ("source-url", &["sources.0.url"], &new.source_url),
        ("source-date", &["sources.0.date"], &new.source_date),
        ("checked", &["checked.date"], &new.checked),
    ];
    let mut answers = Vec::new();
    let by = ("by", ["checked.by"].as_slice(), &new.by);
    for (flag, paths, text) in named.into_iter().chain([by]) {
        if let Some(text) = text {
            answers.push(Answer { path: blank.first_of(paths).ok_or(flag)?.to_owned(), text: text.clone() });
        }
    }
    if !new.source.is_empty() && blank.first_of(&["sources"]).is_none() {
        return Err("source");
    }
    answers.extend(new.source.iter().map(|id| Answer { path: "sources".to_owned(), text: id.clone() }));
    answers.extend(new.set.iter().map(|(path, text)| Answer { path: path.clone(), text: text.clone() }));
    Ok(answers)
}

/// The file's text: flags first, then, on a terminal, questions for the rest.
fn text(planned: &Planned, lang: Lang) -> Option<String> {
    let mut answers = planned.answers.clone();
    let open: Vec<Question> =
        planned.blank.questions().into_iter().filter(|question| !answered(&answers, &question.path)).collect();
    if ask::somebody() {
        tell(say!(lang, "new-begin", path = &*planned.path, title = kind_title(lang, planned.kind)));
        for question in &open {
            match ask::answer(&planned.blank, question, lang) {
                Said::Answer(answer) => answers.push(answer),
                Said::Nothing => {}
                Said::End => return None,
            }
        }
    } else {
        let missing: Vec<String> = open
            .iter()
            .filter(|question| question.required)
            .map(|question| missing(question, &planned.blank, lang))
            .collect();
        if !missing.is_empty() {
            tell(format_args!("{}\n{}", say!(lang, "new-missing"), missing.join("\n")));
            return None;
        }
    }
    match planned.blank.yaml(&answers) {
        Ok(yaml) if planned.kind.is_markdown() => Some(format!("---\n{yaml}---\n")),
        Ok(yaml) => Some(yaml),
        Err(troubles) => {
            for trouble in &troubles {
                tell(trouble.words(lang));
            }
            None
        }
    }
}

fn answered(answers: &[Answer], path: &str) -> bool {
    // A source named by its id needs no title.
    answers.iter().any(|answer| answer.path == path || (answer.path == "sources" && path.starts_with("sources.")))
}

/// The flag that gives an answer.
fn missing(question: &Question, blank: &Blank, lang: Lang) -> String {
    let flag = match question.path.as_str() {
        path if blank.first_of(&["name", "title", "label"]) == Some(path) => "--name".to_owned(),
        path if blank.first_of(&["summary", "plain"]) == Some(path) => "--summary".to_owned(),
        "reading" => "--reading".to_owned(),
        "sources.0.title" => "--source-title".to_owned(),
        path => format!("--set {path}="),
    };
    say!(
        lang,
        "new-missing-field",
        flag = flag,
        path = question.path.as_str(),
        title = question.title.as_str(),
        about = question.about.as_str(),
    )
}

/// Checks the text as if it stood there already, then writes it.
fn keep(new: &cli::New, tree: &Tree, planned: &Planned, text: &str, vocabulary: &Vocabulary, lang: Lang) -> Outcome {
    let tree = tree.with_drafts([(&*planned.path, text.as_bytes())]);
    let (catalogue, mut found) = yorisoi::load(&tree, new.input.date, &Minifier::new());
    if let Some(catalogue) = &catalogue {
        found.extend(yorisoi::dead_links(&yorisoi::plan::sites(catalogue, &[]), &found));
    }
    found.retain(|diagnostic| concerns(diagnostic, &planned.path));
    if found.iter().any(Diagnostic::is_error) {
        report(&[&tree], &new.input, lang, found);
        tell(format_args!("{}\n{text}", say!(lang, "new-refused")));
        return Outcome::Problems;
    }
    report(&[&tree], &new.input, lang, found);
    let file = new.input.content.join(&*planned.path);
    match yorisoi::output::put_new(&file, text) {
        Ok(true) => {
            next(new, planned, &file, vocabulary, lang);
            Outcome::Clean
        }
        Ok(false) => {
            tell(say!(lang, "already-there", path = file.to_string_lossy()));
            Outcome::CouldNotRun
        }
        Err(error) => unwritable(&error, lang),
    }
}

fn concerns(diagnostic: &Diagnostic, path: &Arc<str>) -> bool {
    let other = match &*diagnostic.problem {
        Problem::DuplicateId { other, .. } | Problem::DuplicateOffice { other } => **other == **path,
        _ => false,
    };
    diagnostic.path == *path || other
}

/// What to do now.
fn next(new: &cli::New, planned: &Planned, file: &Path, vocabulary: &Vocabulary, lang: Lang) {
    tell(say!(lang, "new-made", path = file.to_string_lossy()));
    let asks = vocabulary.asks(folder(&new.kind));
    if planned.kind == Kind::Listing && !asks.is_empty() {
        tell(say!(lang, "new-asks", fields = asks.join(&say!(lang, "between"))));
    }
    let kind = if planned.kind.is_markdown() { "text" } else { planned.kind.name() };
    tell(say!(lang, "new-next", kind = kind));
}
