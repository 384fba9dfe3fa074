//! Exit codes: 0 clean, 1 problems in the content, 2 could not run. And what each command leaves alone.

use super::lab::{Lab, assert_same, tree};

#[test]
fn the_fixture_builds() {
    let lab = Lab::mihon();
    let run = lab.build(&[]).ended(0).said("3の区市町村");
    assert!(
        run.stderr.trim_end().lines().count() == 1,
        "one summary line, and no bar where there is no terminal: {}",
        run.stderr
    );
    for file in [
        "index.html",
        "mihon-shi/index.html",
        "tonari-shi/index.html",
        "hanare-machi/index.html",
        "mihon-ken/index.html",
    ] {
        assert!(lab.output().join(file).is_file(), "{file}");
    }
}

#[test]
fn content_that_has_only_warnings_is_clean() {
    let lab = Lab::small();
    lab.edit("content/wards/kakera-shi/nursing/hana-1.yaml", "2026-08-01", "2020-01-01");
    lab.run(&["check", "--format", "short"]).ended(0).said("overdue").said("注意 1 件");
    lab.build(&[]).ended(0).said("注意 1 件");
}

#[test]
fn check_says_0_and_1_and_writes_nothing() {
    let lab = Lab::small();
    let before = tree(&lab.path(""));
    lab.run(&["check"]).ended(0);
    assert_same(&before, &tree(&lab.path("")), "check wrote something");
    let lab = Lab::broken();
    let before = tree(&lab.path(""));
    lab.run(&["check"]).ended(1);
    assert_same(&before, &tree(&lab.path("")), "check wrote something");
}

#[test]
fn problems_in_the_content_are_1() {
    let lab = Lab::broken();
    lab.build(&[]).ended(1).said("サイトは作りませんでした");
    assert!(!lab.output().exists());
}

#[test]
fn what_cannot_run_is_2() {
    let lab = Lab::small();
    lab.build(&["--content", "nowhere"]).ended(2).said("nowhere");
    lab.run(&["check", "--content", "nowhere"]).ended(2);
    lab.build(&["--date", "yesterday"]).ended(2).said("yesterday");
    lab.build(&["--no-such-flag"]).ended(2);
    lab.run(&["no-such-command"]).ended(2);
    lab.run(&[]).ended(2);
    lab.write("a-file", "x");
    lab.build(&["--output", "a-file"]).ended(2);
    lab.build(&["--output", "a-file/below"]).ended(2);
    assert!(!lab.output().exists());
}

#[test]
fn a_content_folder_that_is_a_file_is_2() {
    let lab = Lab::small();
    lab.write("a-file", "x");
    lab.build(&["--content", "a-file"]).ended(2).said("a-file");
}

#[test]
fn a_theme_folder_that_is_not_there_is_2() {
    let lab = Lab::small();
    lab.build(&["--theme", "nowhere"]).ended(2).said("nowhere");
}

#[test]
fn an_empty_content_folder_is_1_and_says_what_is_missing() {
    let lab = Lab::small();
    std::fs::create_dir(lab.path("empty")).expect("a folder");
    lab.run(&["check", "--content", "empty"]).ended(1).said("portal.yaml").said("services.yaml").said("areas.yaml");
    lab.build(&["--content", "empty"]).ended(1);
}

#[test]
fn help_and_version_are_0() {
    let lab = Lab::small();
    lab.run(&["--help"]).ended(0).said("build").said("check");
    lab.run(&["build", "--help"]).ended(0).said("--ward").said("--output");
    lab.run(&["--version"]).ended(0).said(env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_date_is_the_only_clock() {
    let lab = Lab::small();
    lab.build(&["--date", "2026-09-01", "--format", "short"]).ended(0).said("注意 0 件");
    lab.build(&["--date", "2031-09-01", "--format", "short"]).ended(0).said("overdue");
}
