//! Whatever a file holds: a message or a site, never a crash.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use proptest::prelude::*;

use super::lab::{Lab, Run};

const LISTING: &str = "content/wards/kakera-shi/nursing/odd.yaml";
const GUIDE: &str = "content/kakera-ken/guides/odd.md";

/// Holds for any input: exit 0 or 1, nothing about a panic, no death by signal.
fn survives(run: &Run) -> Result<(), String> {
    match run.code {
        Some(0 | 1) if !run.stderr.contains("panicked") && !run.stdout.contains("panicked") => Ok(()),
        code => Err(format!("exit {code:?}\n{}\n{}", run.stdout, run.stderr)),
    }
}

#[track_caller]
fn check_with(name: &str, bytes: impl AsRef<[u8]>) -> Run {
    let lab = Lab::small();
    lab.write(name, bytes);
    let run = lab.build(&[]);
    if let Err(why) = survives(&run) {
        panic!("{why}");
    }
    run
}

const SEEDS: [&str; 5] = [
    include_str!("../fixtures/mihon/wards/mihon-shi/short-stay/all-fields.yaml"),
    include_str!("../fixtures/mihon/wards/mihon-shi/short-stay/paused-until.yaml"),
    include_str!("../fixtures/mihon/wards/mihon-shi/medical-child-development/unbroken-text.yaml"),
    include_str!("../fixtures/mihon/wards/mihon-shi/community/emoji-kana.yaml"),
    include_str!("../fixtures/mihon/wards/mihon-shi/windows/mihon-madoguchi.yaml"),
];
const GUIDES: [&str; 2] = [
    include_str!("../fixtures/mihon/mihon-ken/guides/markdown.md"),
    include_str!("../fixtures/mihon/wards/mihon-shi/news/mihon-shi-news.md"),
];

/// What turns a file into a strange one.
#[derive(Debug, Clone)]
enum Change {
    Insert(usize, Vec<u8>),
    Delete(usize, usize),
    Repeat(usize, usize),
    Indent(usize, usize),
    Cut(usize),
}

fn token() -> impl Strategy<Value = Vec<u8>> {
    let fixed = [
        ": ",
        ":",
        "\t",
        "- ",
        "-",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!binary ",
        "!x ",
        "\"",
        "'",
        "|\n",
        ">-\n",
        "---\n",
        "...\n",
        "\0",
        "👩‍👩‍👧",
        "\u{feff}",
        "\u{2028}",
        "\r",
        "\r\n",
        "<<: ",
        "? ",
        "null",
        "~",
        "true",
        "1e999",
        "-0",
        "0x7fffffffffffffffffffffff",
        "99999999999999999999",
        ".nan",
        "#",
        "%YAML 9.9\n",
        "{{ x }}",
        "[[x]]",
        "{% raw %}",
        "<script>",
        "\\",
        "9999-99-99",
        "東京",
        "０３",
        ",",
        "@",
        "`",
        "![](",
        "](",
        "**",
        "~~",
        "```\n",
        "<!--",
        "\u{202e}",
        "\u{1b}[31m",
    ];
    prop_oneof![8 => proptest::sample::select(fixed.to_vec()).prop_map(|text| text.as_bytes().to_vec()), 1 => proptest::collection::vec(any::<u8>(), 1..6), 1 => (1..200_usize).prop_map(|n| vec![b' '; n])]
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<usize>(), token()).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        2 => (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        1 => (any::<usize>(), 1..120_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
        1 => (any::<usize>(), 0..9_usize).prop_map(|(line, spaces)| Change::Indent(line, spaces)),
        1 => any::<usize>().prop_map(Change::Cut),
    ]
}

fn changed(seed: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.as_bytes().to_vec();
    for change in changes {
        let place = |at: usize| at % (bytes.len() + 1);
        match change {
            Change::Insert(at, new) => {
                let at = place(*at);
                bytes.splice(at..at, new.iter().copied());
            }
            Change::Delete(at, length) => {
                let at = place(*at);
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Repeat(at, length) => {
                let at = place(*at);
                let end = (at + length).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            Change::Indent(line, spaces) => {
                let starts: Vec<usize> = std::iter::once(0)
                    .chain(bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(i, _)| i + 1))
                    .collect();
                let start = starts[line % starts.len()];
                bytes.splice(start..start, vec![b' '; *spaces]);
            }
            Change::Cut(at) => {
                let at = place(*at);
                bytes.truncate(at);
            }
        }
    }
    bytes
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn random_bytes_as_a_listing(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let lab = Lab::small();
        lab.write(LISTING, bytes);
        survives(&lab.run(&["check"])).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn random_text_as_a_listing(text in "\\PC{0,120}(\n\\PC{0,60}){0,5}") {
        let lab = Lab::small();
        lab.write(LISTING, text);
        survives(&lab.run(&["check"])).map_err(TestCaseError::fail)?;
    }
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn a_changed_listing(seed in 0..SEEDS.len(), changes in proptest::collection::vec(change(), 1..5)) {
        let lab = Lab::small();
        lab.write(LISTING, changed(SEEDS[seed], &changes));
        survives(&lab.run(&["check"])).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_changed_text(seed in 0..GUIDES.len(), changes in proptest::collection::vec(change(), 1..6)) {
        let lab = Lab::small();
        lab.write(GUIDE, changed(GUIDES[seed], &changes));
        survives(&lab.run(&["check"])).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_changed_file_of_the_portal(file in 0..7_usize, changes in proptest::collection::vec(change(), 1..4)) {
        let lab = Lab::small();
        let name = ["portal.yaml", "services.yaml", "areas.yaml", "sources.yaml", "stages.yaml", "wards/kakera-shi/ward.yaml", "kakera-ken/centres/chubu.yaml"][file];
        let name = format!("content/{name}");
        let bytes = changed(&lab.read(&name), &changes);
        lab.write(&name, bytes);
        survives(&lab.build(&[])).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn deep_nesting() {
    for text in [
        "[".repeat(20_000),
        "{a: ".repeat(20_000),
        "- ".repeat(20_000),
        (0..2_000).map(|i| " ".repeat(i) + "a:\n").collect(),
    ] {
        check_with(LISTING, format!("name: 深い所\nsources: [tebiki]\nfacts: {text}")).ended(1);
        check_with(LISTING, &text).ended(1);
        check_with("content/portal.yaml", &text).ended(1);
    }
}

#[test]
fn deep_nesting_in_a_text() {
    let head = "---\ntitle: 深い文章\nsummary: 深い所まで。\nsources: [tebiki]\n---\n\n";
    for text in [
        "> ".repeat(5_000),
        "- ".repeat(5_000),
        "[".repeat(20_000),
        "*a **".repeat(10_000),
        "`".repeat(20_000),
        "<div>".repeat(10_000),
        format!("|{}|\n|{}|\n", "a|".repeat(3_000), "-|".repeat(3_000)),
        "![".repeat(10_000),
    ] {
        check_with(GUIDE, format!("{head}{text}x\n"));
    }
}

#[test]
fn a_bomb_of_aliases() {
    let mut text = String::from("name: 増える所\nsources: [tebiki]\nnotes:\n  - &a0 あ\n");
    for i in 1..40 {
        let inner = vec![format!("*a{}", i - 1); 9].join(", ");
        let _ = writeln!(text, "  - &a{i} [{inner}]");
    }
    check_with(LISTING, text).ended(1);
}

#[test]
fn huge_values() {
    let long = "あ".repeat(400_000);
    check_with(LISTING, format!("name: {long}\nreading: あ\nsources: [tebiki]\n"));
    check_with(LISTING, format!("name: 長い項目\n{long}: x\nsources: [tebiki]\n")).ended(1);
    check_with(LISTING, format!("name: 長い電話\ncontact:\n  phone: {}\nsources: [tebiki]\n", "0".repeat(100_000)))
        .ended(1);
    let many = (0..300).map(|i| format!("unknown-{i}: x")).collect::<Vec<_>>().join("\n");
    check_with(LISTING, format!("name: 多い項目\nsources: [tebiki]\n{many}")).ended(1);
}

#[test]
fn odd_values_that_are_well_formed() {
    for value in [
        "",
        "~",
        "''",
        "[]",
        "{}",
        "\"\\0\"",
        "'<script>alert(1)</script>'",
        "'{{ 1 + 1 }}'",
        "'[[skip]]'",
        "'yorisoi-mark-main'",
        "1",
        "2026-09-01",
        "!!str x",
        "\"\\ud83d\"",
        "'\u{202e}'",
    ] {
        check_with(LISTING, format!("name: {value}\nsources: [tebiki]\n"));
        check_with(
            LISTING,
            format!("name: ある所\nsummary: {value}\noperator: {value}\nnotes: [{value}]\nsources: [tebiki]\n"),
        );
    }
}

#[test]
fn nothing_of_a_value_becomes_markup() {
    let lab = Lab::small();
    let value = "<b id=x>&amp;\"'`{{ 1 + 1 }}[[skip]]{% raw %}yorisoi-mark-main";
    lab.write(
        LISTING,
        format!(
            "name: ある所\nreading: あるところ\nsummary: {0}\noperator: {0}\nnotes: [{0}]\nsources: [tebiki]\n",
            serde_json::to_string(value).expect("a string")
        ),
    );
    lab.build(&[]).ended(0);
    let page = lab.read("output/kakera-shi/nursing/odd.html");
    assert!(!page.contains("<b id"), "markup of a value came through");
    assert!(
        page.contains("{{ 1 + 1 }}") && page.contains("[[skip]]") && page.contains("{% raw %}"),
        "the words of a value were changed"
    );
    assert_eq!(page.matches("<h1").count(), 1, "a mark of the layout in a value took the page apart");
}

#[test]
fn folders_and_links_where_files_should_be() {
    let lab = Lab::small();
    fs::create_dir_all(lab.path("content/wards/kakera-shi/nursing/folder.yaml")).expect("a folder");
    fs::create_dir_all(lab.path("content/wards/empty-shi/nursing")).expect("a folder");
    survives(&lab.build(&[])).expect("folders");
    symlink("nowhere.yaml", lab.path("content/wards/kakera-shi/nursing/dangling.yaml")).expect("a link");
    lab.build(&[]).ended(1).said("dangling.yaml").said("odd-link");
    fs::remove_file(lab.path("content/wards/kakera-shi/nursing/dangling.yaml")).expect("removed");
    symlink("..", lab.path("content/wards/kakera-shi/loop")).expect("a link");
    lab.build(&[]).ended(1).said("loop").said("odd-link");
}

#[test]
fn nothing_outside_the_content_is_read() {
    let lab = Lab::small();
    lab.write(
        "secret.md",
        "---\ntitle: 秘密の文\nsummary: 秘密\nstages: []\nsources: [tebiki]\n---\n\n秘密の本文です。\n",
    );
    let link = lab.path("content/kakera-ken/guides/secret.md");
    symlink(lab.path("secret.md"), &link).expect("a link");
    let run = lab.build(&[]).ended(1).said("odd-link").said("フォルダーの外");
    assert!(!run.stdout.contains("秘密の") && !run.stderr.contains("秘密の"));
    fs::remove_file(&link).expect("removed");
    symlink("/proc/self/environ", &link).expect("a link");
    lab.run(&["check"]).ended(1).said("odd-link");
    fs::remove_file(&link).expect("removed");
    symlink(lab.path("."), lab.path("content/kakera-ken/up")).expect("a link");
    lab.run(&["check"]).ended(1).said("odd-link");
    fs::remove_file(lab.path("content/kakera-ken/up")).expect("removed");
    // A link within the content is followed.
    symlink("hajime.md", lab.path("content/kakera-ken/guides/tsugi.md")).expect("a link");
    lab.build(&[]).ended(0);
    assert!(lab.path("output/kakera-shi/guides/tsugi.html").is_file());
}

#[test]
fn a_pipe_is_told_and_not_opened() {
    let lab = Lab::small();
    let pipe = lab.path("content/kakera-ken/guides/pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    lab.run(&["check"]).ended(1).said("odd-file").said("pipe.md");
}

#[test]
fn odd_names_of_files() {
    let text = "name: ある所\nreading: あるところ\nsources: [tebiki]\n";
    for name in [
        "あ.yaml",
        "a b.yaml",
        "a\nb.yaml",
        "-.yaml",
        "--help.yaml",
        "index.yaml",
        "page-2.yaml",
        "care-x.yaml",
        "a.b.yaml",
        "A.yaml",
        "con.yaml",
        "é.yaml",
        "%2e%2e.yaml",
        "x.YAML",
        "\u{1b}[31m.yaml",
        "toString.yaml",
    ] {
        check_with(&format!("content/wards/kakera-shi/nursing/{name}"), text);
        check_with(&format!("content/wards/{name}/ward.yaml"), text);
    }
    let lab = Lab::small();
    let folder = lab.path("content/wards/kakera-shi/nursing");
    fs::write(folder.join(std::ffi::OsStr::from_bytes(b"\xff\xfe.yaml")), text).expect("a file");
    survives(&lab.build(&[])).expect("a name that is not UTF-8");
}

#[test]
fn two_pages_at_one_address_are_told() {
    let text = "name: ある所\nreading: あるところ\nsources: [tebiki]\n";
    check_with("content/wards/kakera-shi/nursing/index.yaml", text)
        .ended(1)
        .said("wards/kakera-shi/nursing/index.yaml");
}

#[test]
fn a_file_of_megabytes_is_told_and_not_read() {
    let lab = Lab::small();
    lab.write("content/kakera-ken/guides/hajime.md", "本文です。\n".repeat(400_000));
    let run = lab.run(&["check"]).ended(1).said("large-file").said("4 MB まで");
    assert!(run.stdout.len() + run.stderr.len() < 4_000);
}

#[test]
fn of_many_mistakes_in_a_file_some_are_told_and_that_there_are_more() {
    let lab = Lab::small();
    let keys = (0..3_000).map(|i| format!("k{i}: 1")).collect::<Vec<_>>().join("\n");
    lab.write("content/wards/kakera-shi/nursing/hana-1.yaml", format!("name: はな\nsources: [tebiki]\n{keys}"));
    lab.run(&["check", "--format", "short"]).ended(1).said("more-problems").said("200 件まで");
}
