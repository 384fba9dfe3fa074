//! The catalogues of the program against each other and against the source: no language lacks a phrase, no phrase is
//! unused, none is asked for that is not there or without a parameter that it asks for.
//!
//! What kinds and fields are called (`fields.ftl`) is held against the types in `src/phrases/titles.rs`.
//! That every command and flag is explained is tested in `src/help.rs`, that every code has its phrases in
//! `src/diagnostic/wording`; that no parameter of theirs is missing shows in the snapshots of `tests/mistakes`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use walkdir::WalkDir;
use yorisoi::diagnostic::Problem;
use yorisoi::phrases::{Lang, Phrases};

/// The language that clap speaks by itself, and the file of what it says there.
const CLAP: (&str, &str) = ("en", "usage.ftl");

/// All texts below a folder with an ending.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|file| file.file_name().to_string_lossy().ends_with(ending));
    files.map(|file| fs::read_to_string(file.path()).expect("text")).collect()
}

/// The keys of what the program says; names of types and their fields begin with a capital.
fn keys(phrases: &Phrases) -> BTreeSet<String> {
    let all = phrases.keys().map(|(key, _)| key.to_owned());
    all.filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

/// String literals of the program's source, without its tests.
fn literals() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for text in texts("src", ".rs") {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        // Every other piece between quotes is a literal; no key has an escape in it.
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            all.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    all
}

/// The calls of `say!` with a literal key: the key, and the parameters that it is given.
fn calls() -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for text in texts("src", ".rs") {
        for call in text.split("say!(").skip(1) {
            let mut parts = parts(call).into_iter().skip(1);
            let key = parts.next().unwrap_or_default();
            let Some(key) = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) else { continue };
            let given = parts.filter_map(|part| Some(part.split_once(" = ")?.0.to_owned())).collect();
            found.push((key.to_owned(), given));
        }
    }
    found
}

/// The arguments of a call, up to its closing bracket.
fn parts(call: &str) -> Vec<String> {
    let (mut parts, mut depth, mut quoted) = (vec![String::new()], 0, false);
    for c in call.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' if !quoted && depth == 0 => break,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("one").push(c);
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

#[test]
fn no_language_lacks_a_phrase_of_another() {
    let ours = |lang: Lang| {
        let mut all = keys(lang.phrases());
        for other in Lang::all().filter(|other| other.tag() != CLAP.0) {
            let mut of_clap = Phrases::none(other.tag());
            for text in texts(&format!("lang/{}", other.tag()), CLAP.1) {
                of_clap.add(&text).expect("phrases");
            }
            assert!(of_clap.keys().count() > 20, "{} has no {}", other.tag(), CLAP.1);
            all.retain(|key| !of_clap.has(key));
        }
        all
    };
    for lang in Lang::all() {
        let (here, first) = (ours(lang), ours(Lang::default()));
        let differing: Vec<_> = here.symmetric_difference(&first).collect();
        assert!(differing.is_empty(), "{} and {} differ in {differing:?}", lang.tag(), Lang::default().tag());
    }
}

#[test]
fn no_phrase_is_unused() {
    let literals = literals();
    let references: String = texts("lang", ".ftl").concat();
    for lang in Lang::all() {
        let unused: Vec<String> = keys(lang.phrases())
            .into_iter()
            .filter(|key| !literals.contains(key) && !references.contains(&format!("{{ {key} }}")))
            .filter(|key| !Problem::CODES.contains(&key.trim_end_matches(".help")))
            .filter(|key| key.split(['.', '-']).next() != Some("cli"))
            .collect();
        assert!(unused.is_empty(), "lang/{}: {unused:?}", lang.tag());
    }
}

#[test]
fn no_phrase_is_asked_for_that_is_not_there() {
    let asked: BTreeSet<String> = calls().into_iter().map(|(key, _)| key).collect();
    assert!(asked.len() > 80, "the calls are found: {}", asked.len());
    let tables =
        ["output-", "usage-", "help-", "told-", "value-", "serve-", "new-", "explain-", "remark-", "guide-", "due-"];
    let listed = literals().into_iter().filter(|text| tables.iter().any(|start| text.starts_with(start)));
    let there = keys(Lang::default().phrases());
    let absent: Vec<String> = asked.into_iter().chain(listed).filter(|key| !there.contains(key)).collect();
    assert!(absent.is_empty(), "{absent:?}");
}

#[test]
fn no_parameter_is_missing() {
    let calls = calls();
    for lang in Lang::all() {
        let asked: BTreeMap<&str, &BTreeSet<String>> = lang.phrases().keys().collect();
        for (key, given) in &calls {
            let missing: Vec<&String> =
                asked.get(key.as_str()).into_iter().flat_map(|all| all.difference(given)).collect();
            assert!(missing.is_empty(), "lang/{}: `{key}` asks for {missing:?}", lang.tag());
        }
    }
}

/// The phrases that pages ask for by `say("…` and `t("…`, without tests.
fn asked_by_pages() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for text in texts("src/render", ".rs") {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for call in [".say(", ".t("] {
            let calls = code.split(call).skip(1);
            let keys = calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
            asked.extend(keys.map(str::to_owned));
        }
    }
    asked
}

/// A phrase that is not there shows as its key, in the middle of a row that a family reads.
#[test]
fn no_phrase_of_a_page_is_asked_for_that_is_not_there() {
    let asked = asked_by_pages();
    assert!(asked.len() > 80, "the calls are found: {}", asked.len());
    for lang in ["ja", "en"] {
        let mut phrases = Phrases::none(lang);
        for text in texts(&format!("themes/default/strings/{lang}"), ".ftl") {
            phrases.add(&text).expect("phrases");
        }
        let missing: Vec<_> = asked.iter().filter(|key| !phrases.has(key)).collect();
        assert!(missing.is_empty(), "themes/default/strings/{lang}: {missing:?}");
    }
}
