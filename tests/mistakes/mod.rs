//! Mistakes as hands make them: each case breaks one file of a good portal and says what must be told, and where.
//!
//! The cases stand in the YAML files beside this one, by theme. A case:
//!
//! ```yaml
//! - name: 電話番号に言葉を足した             # what the hand did
//!   file: wards/…/hana-1.yaml              # default: the theme's `file`
//!   edit: [["03-0000-0101", "03-0101（代表）"]]  # text to replace (its first place), and by what; or
//!   text: "name: …"                        # the whole file
//!   as: Shift_JIS                          # how it is saved: Shift_JIS, EUC-JP, UTF-16LE, BOM, CRLF, or a new name
//!   finds: ["4:10 bad-phone"]              # all that is told, in order; another file: "path:1:1 code"
//! ```
//!
//! Nothing else may be told: no follow-on errors. The wording in both languages is in the snapshots; to take a new one,
//! run with `INSTA_UPDATE=always` and read the difference.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tempfile::TempDir;
use yorisoi::catalogue::Catalogue;
use yorisoi::diagnostic::{Diagnostic, Format, Located, Problem, Style, print};
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::plan;
use yorisoi::render::Theme;
use yorisoi::source::Tree;

use crate::e2e::lab::copy;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    /// The fixture that is broken.
    base: String,
    /// The file that is broken, unless a case names another.
    file: Option<String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    file: Option<String>,
    #[serde(default)]
    edit: Vec<(String, String)>,
    text: Option<String>,
    #[serde(default, rename = "as")]
    saved: Vec<String>,
    /// Further files, by path: the name of a file to copy, or a text.
    #[serde(default)]
    also: Vec<(String, String)>,
    /// Files and folders that are deleted.
    #[serde(default)]
    gone: Vec<String>,
    finds: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")
}

/// The themes, by name.
fn sheets() -> Vec<(String, Sheet)> {
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder()).expect("the cases").filter_map(|entry| Some(entry.ok()?.path())).collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    names.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a file");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    names.into_iter().map(read).collect()
}

fn english() -> Lang {
    Lang::of("en").expect("English")
}

/// The messages as lines.
fn lines(located: &[Located], lang: Lang) -> String {
    print(located, Format::Short, &Style { lang, colour: false, text: &|_| None, name: &str::to_owned })
}

/// What is told of a broken portal.
fn run(sheet: &Sheet, case: &Case) -> Vec<Located> {
    let lab = TempDir::new().expect("a temporary folder");
    let content = lab.path().join("content");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(&sheet.base), &content);
    let file = case.file.as_ref().or(sheet.file.as_ref()).unwrap_or_else(|| panic!("{}: no file", case.name));
    let (theme, path) = match file.strip_prefix("theme/") {
        Some(name) => (true, lab.path().join("theme").join(name)),
        None => (false, content.join(file)),
    };
    let source = if theme {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(&file[6..])
    } else {
        path.clone()
    };
    let mut text = case.text.clone().unwrap_or_else(|| fs::read_to_string(&source).unwrap_or_default());
    for (from, to) in &case.edit {
        assert!(text.contains(from.as_str()), "{}: {from:?} is not in {file}", case.name);
        text = text.replacen(from.as_str(), to, 1);
    }
    save(&path, &text, &case.saved);
    for (path, text) in &case.also {
        let copied = fs::read_to_string(content.join(text)).unwrap_or_else(|_| text.clone());
        save(&content.join(path), &copied, &[]);
    }
    for path in case.gone.iter().map(|path| content.join(path)) {
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("what is there");
    }
    let tree = Tree::walk(&content).expect("content");
    let minifier = Minifier::new();
    let (catalogue, mut found) = yorisoi::load(&tree, None, &minifier);
    if let Some(catalogue) = &catalogue {
        let dead = yorisoi::dead_links(&plan::sites(catalogue, &[]), &found);
        found.extend(dead);
    }
    let mut trees = vec![tree];
    let own = theme.then(|| Tree::walk(&lab.path().join("theme")).expect("a theme"));
    let languages = catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.portal.languages);
    let coloured = |catalogue: &Catalogue| catalogue.wards.iter().any(|ward| ward.data.accent.is_some());
    if theme || catalogue.as_ref().is_some_and(coloured) || !languages.iter().all(|lang| Theme::comes_with(lang)) {
        found.extend(match Theme::load(own.as_ref(), &minifier) {
            Ok(theme) => catalogue.as_ref().map_or_else(Vec::new, |catalogue| theme.fit(catalogue)),
            Err(problems) => problems,
        });
    }
    trees.splice(0..0, own);
    yorisoi::locate(&trees.iter().collect::<Vec<_>>(), found)
}

fn save(path: &Path, text: &str, ways: &[String]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
    let mut path = path.to_path_buf();
    let mut bytes = text.as_bytes().to_vec();
    for way in ways {
        match way.as_str() {
            "Shift_JIS" => bytes = encoding_rs::SHIFT_JIS.encode(text).0.into_owned(),
            "EUC-JP" => bytes = encoding_rs::EUC_JP.encode(text).0.into_owned(),
            "UTF-16LE" => {
                bytes =
                    [&[0xFF, 0xFE][..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
            }
            "BOM" => bytes = [b"\xEF\xBB\xBF", &bytes[..]].concat(),
            "CRLF" => bytes = String::from_utf8(bytes).expect("text").replace('\n', "\r\n").into_bytes(),
            "cut" => {
                // A character cut in its middle, as by a broken copy.
                let at = bytes.iter().rposition(|byte| *byte >= 0xE3).expect("a character");
                bytes.remove(at + 1);
            }
            name => {
                let _ = fs::remove_file(&path);
                path = path.with_file_name(name);
            }
        }
    }
    fs::write(path, bytes).expect("a file");
}

/// Runs all cases of a theme; the snapshot holds the messages.
fn check(theme: &str) {
    let (_, sheet) = sheets().into_iter().find(|(name, _)| name == theme).unwrap_or_else(|| panic!("no {theme}.yaml"));
    let (mut shown, mut wrong) = (String::new(), String::new());
    for case in &sheet.cases {
        let told = run(&sheet, case);
        let file = case.saved.iter().find(|way| way.contains('.')).map_or_else(
            || case.file.as_ref().or(sheet.file.as_ref()).expect("a file").trim_start_matches("theme/").to_owned(),
            |name| {
                Path::new(case.file.as_ref().or(sheet.file.as_ref()).expect("a file"))
                    .with_file_name(name)
                    .to_string_lossy()
                    .into_owned()
            },
        );
        let place = |one: &Located| {
            let Diagnostic { path, problem, .. } = &one.diagnostic;
            let (line, column) = one.position;
            let prefix = if **path == *file { String::new() } else { format!("{path}:") };
            format!("{prefix}{line}:{column} {}", problem.code())
        };
        let found: Vec<String> = told.iter().map(place).collect();
        if found != case.finds {
            let _ = writeln!(
                wrong,
                "{}\n  expected {:?}\n  told     {found:?}\n{}",
                case.name,
                case.finds,
                lines(&told, english())
            );
        }
        let _ = writeln!(shown, "● {}\n{}{}", case.name, lines(&told, Lang::default()), lines(&told, english()));
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(theme, shown);
    });
}

macro_rules! themes {
    ($($name:ident)*) => {
        $(#[test] fn $name() { check(stringify!($name)); })*

        #[test]
        fn every_theme_is_run() {
            let names: Vec<String> = sheets().into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

themes! { clerk contradictions encodings files forms layout markdown portal quotes theme values }

#[test]
fn there_are_at_least_150() {
    let count: usize = sheets().iter().map(|(_, sheet)| sheet.cases.len()).sum();
    assert!(count >= 150, "{count}");
}

/// What only shows when a page is made, or in a file of megabytes: `e2e/output.rs` and `e2e/odd.rs` have the cases.
const FOUND_ELSEWHERE: [&str; 5] = ["heavy-page", "large-file", "more-problems", "odd-file", "odd-link"];

#[test]
fn every_code_has_a_case() {
    let codes: BTreeSet<String> = sheets()
        .iter()
        .flat_map(|(_, sheet)| &sheet.cases)
        .flat_map(|case| &case.finds)
        .filter_map(|find| find.split(' ').nth(1))
        .map(str::to_owned)
        .collect();
    let is_here = |code: &&&str| codes.contains(**code) || FOUND_ELSEWHERE.contains(code);
    let missing: Vec<&&str> = Problem::CODES.iter().filter(|code| !is_here(code)).collect();
    assert!(missing.is_empty(), "no case in tests/mistakes finds {missing:?}");
}
