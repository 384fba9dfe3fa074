//! Same content, same bytes: whatever the run, the threads, the order of the folders, the place, the environment.

use std::fs;

use super::lab::{Lab, assert_same, files, hashes};

#[test]
fn runs_and_threads_change_nothing() {
    let lab = Lab::mihon();
    lab.build(&["--output", "a"]).ended(0);
    let wanted = hashes(&lab.path("a"));
    for (name, flags) in [("b", &[][..]), ("c", &["--jobs", "1"]), ("d", &["--jobs", "2"]), ("e", &["--jobs", "7"])] {
        lab.build(&[&["--output", name], flags].concat()).ended(0);
        assert_same(&wanted, &hashes(&lab.path(name)), &format!("{flags:?}"));
    }
}

#[test]
fn the_order_in_which_files_were_made_changes_nothing() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let wanted = lab.hashes();
    let all: Vec<_> = files(&lab.content()).into_iter().collect();
    // Backwards, and in the order of a hash: folders list their files in another order then.
    let backwards: Vec<_> = all.iter().rev().collect();
    let mut mixed: Vec<_> = all.iter().collect();
    mixed.sort_by_key(|(name, _)| *blake3::hash(name.as_bytes()).as_bytes());
    for (copy, order) in [("elsewhere/backwards", backwards), ("a deeper/フォルダー/mixed", mixed)] {
        for (name, path) in order {
            lab.write(&format!("{copy}/{name}"), fs::read(path).expect("a file"));
        }
        lab.build(&["--content", copy, "--output", "shuffled"]).ended(0);
        assert_same(&wanted, &hashes(&lab.path("shuffled")), copy);
        fs::remove_dir_all(lab.path("shuffled")).expect("removed");
    }
}

#[test]
fn messages_do_not_depend_on_the_order_either() {
    let lab = Lab::broken();
    let wanted = lab.run(&["check", "--format", "json"]).ended(1).stdout;
    for jobs in ["1", "2", "5"] {
        assert_eq!(wanted, lab.run(&["check", "--format", "json", "--jobs", jobs]).ended(1).stdout, "--jobs {jobs}");
    }
}

#[test]
fn the_environment_changes_nothing() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let mut program = lab.program(&["build", "--output", "abroad", "--content"]);
    program
        .arg(lab.content())
        .env("TZ", "Pacific/Auckland")
        .env("LANG", "tr_TR.UTF-8")
        .env("LC_ALL", "C")
        .env("HOME", "/nowhere");
    assert!(program.output().expect("started").status.success());
    assert_same(&lab.hashes(), &hashes(&lab.path("abroad")), "another environment");
}

#[test]
fn marks_and_line_ends_of_editors_change_nothing() {
    let lab = Lab::mihon();
    for (copy, mark, end) in [("plain", "", "\n"), ("windows", "\u{feff}", "\r\n")] {
        for (name, path) in files(&lab.content()) {
            let text = fs::read_to_string(path).expect("UTF-8");
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            lab.write(&format!("{copy}/{name}"), format!("{mark}{}", text.replace('\n', end)));
        }
        lab.build(&["--content", copy, "--output", &format!("{copy}-output")]).ended(0);
    }
    assert_same(&hashes(&lab.path("plain-output")), &hashes(&lab.path("windows-output")), "BOM and CRLF");
}

#[test]
fn what_editors_and_systems_leave_changes_nothing() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let wanted = lab.hashes();
    for litter in [
        ".DS_Store",
        "Thumbs.db",
        "wards/.ward.yaml.swp",
        "wards/kakera-shi/ward.yaml~",
        "wards/kakera-shi/nursing/#hana-1.yaml#",
        ".git/config.yaml",
        "wards/kakera-shi/nursing/hana-1.yaml.orig",
    ] {
        lab.write(&format!("content/{litter}"), "\0 litter");
    }
    lab.build(&[]).ended(0);
    assert_same(&wanted, &lab.hashes(), "litter");
}
