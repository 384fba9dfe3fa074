//! What a clerk reads: every mistake at once, each with its file, line and column. `tests/fixtures/broken` lies over
//! the small portal; to take a new wording, run with `INSTA_UPDATE=always` and read the difference.

use super::lab::Lab;

fn told(flags: &[&str]) -> String {
    let run = Lab::broken().run(&[&["check"], flags].concat()).ended(1);
    format!("{}\n--- standard error\n{}", run.stdout, run.stderr)
}

#[test]
fn short_japanese() {
    insta::assert_snapshot!(told(&["--format", "short"]));
}

#[test]
fn short_english() {
    insta::assert_snapshot!(told(&["--format", "short", "--lang", "en"]));
}

#[test]
fn json_japanese() {
    insta::assert_snapshot!(told(&["--format", "json"]));
}

#[test]
fn json_english() {
    insta::assert_snapshot!(told(&["--format", "json", "--lang", "en"]));
}

#[test]
fn human_japanese() {
    insta::assert_snapshot!(told(&[]));
}

#[test]
fn human_english() {
    insta::assert_snapshot!(told(&["--lang", "en"]));
}

#[test]
fn the_places_are_right() {
    let run = Lab::broken().run(&["check", "--format", "short"]).ended(1);
    for place in [
        "nursing/wrong-phone.yaml:4:10: bad-phone:",
        "nursing/unknown-key.yaml:3:1: unknown-field:",
        "nursing/missing-key.yaml:1:1: missing-field:",
        "nursing/bad-yaml.yaml:",
        "nursing/tab.yaml:3:1: yaml-tab:",
        "nursing/shift-jis.yaml:1:7: not-utf8:",
        "nursing/dangling.yaml:3:11: dangling-reference:",
        "nursing/duplicate-key.yaml:2:1: duplicate-key:",
        "nursing/empty.yaml:1:1: empty-file:",
        "nursing/several.yaml:4:10: bad-phone:",
        "nursing/several.yaml:5:8: bad-url:",
        "nursing/several.yaml:10:9: bad-date:",
        "nurcing/lost.yaml:1:1: misplaced-file:",
        "guides/dead-link.md:9:1: dead-link:",
        "guides/dead-link.md:9:27: dead-link:",
        "guides/dead-link.md:9:46: dead-anchor:",
        "guides/no-end.md:3:1: front-matter-open:",
    ] {
        assert!(run.stdout.contains(place), "{place:?} is not in\n{}", run.stdout);
    }
}

#[test]
fn build_and_check_tell_the_same() {
    let lab = Lab::broken();
    let flags = ["--format", "json"];
    assert_eq!(lab.run(&[&["check"], &flags[..]].concat()).stdout, lab.build(&flags).ended(1).stdout);
}

#[test]
fn json_is_one_object_a_line() {
    let run = Lab::broken().run(&["check", "--format", "json"]).ended(1);
    for line in run.stdout.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert!(
            value["line"].as_u64().is_some_and(|line| line > 0)
                && value["column"].as_u64().is_some_and(|column| column > 0),
            "{line}"
        );
        assert!(value["message"].as_str().is_some_and(|text| !text.is_empty()), "{line}");
    }
}

#[test]
fn a_file_that_cannot_be_read_makes_no_second_message() {
    let lab = Lab::small();
    lab.edit("content/wards/kakera-shi/windows/kakera-window.yaml", "name:", "nmae:");
    let run = lab.run(&["check", "--format", "short"]).ended(1);
    assert!(
        run.stdout.lines().all(|line| line.starts_with("wards/kakera-shi/windows/kakera-window.yaml:")),
        "{}",
        run.stdout
    );
    let lab = Lab::small();
    lab.write("content/sources.yaml", "sources: [\n");
    let run = lab.run(&["check", "--format", "short"]).ended(1);
    assert!(run.stdout.lines().all(|line| line.starts_with("sources.yaml:")), "{}", run.stdout);
}
