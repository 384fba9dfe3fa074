//! The output folder: nothing lost, nothing half done, nothing written twice.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use super::lab::{Lab, assert_same, differing, hashes, tree};

/// Sets times back, so that a file written anew cannot have its old time by chance.
fn age(lab: &Lab) {
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    for path in super::lab::files(&lab.content()).values() {
        File::options().append(true).open(path).and_then(|file| file.set_modified(past)).expect("a time is set");
    }
}

/// What stands in the folder of the output, besides it: staging folders that were left.
fn beside(lab: &Lab) -> Vec<String> {
    let entries = fs::read_dir(lab.path("")).expect("the folder");
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    names.filter(|name| name.starts_with(".output.") && ![".output.lock", ".output.times"].contains(&&**name)).collect()
}

/// A failing build after a good one, whatever makes it fail.
fn failing(lab: &Lab, flags: &[&str], code: i32) {
    let (before, root) = (lab.tree(), fs::metadata(lab.output()).expect("output").modified().expect("a time"));
    lab.build(flags).ended(code);
    assert_same(&before, &lab.tree(), "after a failed build");
    assert_eq!(
        root,
        fs::metadata(lab.output()).expect("output").modified().expect("a time"),
        "the folder itself was touched"
    );
    assert!(beside(lab).is_empty(), "left beside the output: {:?}", beside(lab));
}

#[test]
fn a_content_error_leaves_the_old_site() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    lab.edit("content/wards/mihon-shi/short-stay/all-fields.yaml", "03-0000-0201", "03-00");
    failing(&lab, &[], 1);
}

#[test]
fn a_template_error_leaves_the_old_site() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.write("theme/templates/notfound.html", "<h1>{% if %}</h1>");
    failing(&lab, &["--theme", "theme"], 1);
    // This one is found only when the first page is rendered.
    lab.write("theme/templates/notfound.html", "<h1>{{ nowhere.to.be.found }}</h1>");
    failing(&lab, &["--theme", "theme"], 1);
}

#[test]
fn a_page_above_its_budget_leaves_the_old_site() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.write("theme/budgets.yaml", "home: 1\n");
    failing(&lab, &["--theme", "theme"], 1);
    lab.build(&["--theme", "theme"]).ended(1).said("budgets.yaml").said("index.html」が重すぎます");
    lab.write("theme/budgets.yaml", "home: 14\nother: 60\n");
    lab.build(&["--theme", "theme"]).ended(0);
}

#[test]
fn a_missing_string_leaves_the_old_site() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.write("theme/templates/notfound.html", "<h1>[[no-such-words]]</h1>");
    failing(&lab, &["--theme", "theme"], 1);
}

#[test]
fn a_language_that_lacks_a_phrase_leaves_the_old_site() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.edit("content/portal.yaml", "languages: [ja]", "languages: [ja, fr]");
    lab.write("theme/strings/fr/frame.ftl", "skip = Aller au contenu\n");
    failing(&lab, &["--theme", "theme"], 1);
}

#[test]
fn a_foreign_folder_is_refused() {
    let lab = Lab::small();
    lab.write("output/photo.jpg", "precious");
    lab.write("output/deep/er/letter.txt", "dear");
    let before = lab.tree();
    lab.build(&[]).ended(2).said("このプログラムが作ったものではない");
    assert_same(&before, &lab.tree(), "a foreign folder");
    assert!(beside(&lab).is_empty(), "{:?}", beside(&lab));
    // Nor is it taken for ours because of a file that only has the name.
    lab.write("output/.yorisoi-manifest", "another program's\n");
    lab.build(&[]).ended(2);
    assert_same(&before, &lab.tree(), "a foreign folder with a strange manifest");
}

#[test]
fn an_empty_folder_is_taken() {
    let lab = Lab::small();
    fs::create_dir(lab.output()).expect("a folder");
    lab.build(&[]).ended(0);
    assert!(lab.output().join("index.html").is_file());
}

#[test]
fn folders_above_the_output_are_made() {
    let lab = Lab::small();
    lab.build(&["--output", "a/b/c"]).ended(0);
    assert!(lab.path("a/b/c/index.html").is_file());
    lab.build(&["--output", "a/b/c/"]).ended(0).said("書いたファイル 0");
    lab.build(&["--output", "./a/../a/b/c"]).ended(0).said("書いたファイル 0");
}

#[test]
fn the_output_may_not_be_the_content() {
    let lab = Lab::small();
    let before = tree(&lab.content());
    lab.build(&["--output", "content"]).ended(2);
    lab.build(&["--output", "."]).ended(2);
    assert_same(&before, &tree(&lab.content()), "the content");
}

#[test]
fn the_second_build_writes_nothing() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    age(&lab);
    let stamps = |lab: &Lab| {
        let all = walkdir::WalkDir::new(lab.output()).into_iter().filter_map(Result::ok);
        all.map(|entry| {
            (entry.path().to_string_lossy().into_owned(), entry.metadata().ok().and_then(|meta| meta.modified().ok()))
        })
        .collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = stamps(&lab);
    lab.build(&[]).ended(0).said("書いたファイル 0").said("消したもの 0");
    // Folders and the manifest too: nothing was even moved.
    assert_same(&before, &stamps(&lab), "a second build");
    assert!(beside(&lab).is_empty(), "{:?}", beside(&lab));
}

#[test]
fn only_what_changed_is_written() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let before = lab.tree();
    lab.edit("content/wards/mihon-shi/nursery-visit/unverified.yaml", "name: ", "name: 改めた");
    lab.build(&[]).ended(0);
    let after = lab.tree();
    let touched: Vec<&String> =
        after.iter().filter(|(name, stamp)| before.get(*name) != Some(*stamp)).map(|(name, _)| name).collect();
    assert!(touched.iter().any(|name| name.ends_with("nursery-visit/unverified.html")), "{touched:?}");
    assert!(touched.len() < 60, "{} files were written for one name", touched.len());
    for name in touched {
        assert_ne!(
            before.get(name).map(|stamp| stamp.hash),
            Some(after[name].hash),
            "{name} was written with the bytes that it had"
        );
    }
}

#[test]
fn the_page_of_a_removed_record_is_gone() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.hashes();
    assert!(before.contains_key("kakera-shi/nursing/hana-2.html"));
    lab.remove("content/wards/kakera-shi/nursing/hana-2.yaml");
    lab.build(&[]).ended(0);
    let after = lab.hashes();
    assert!(after.keys().all(|name| !name.contains("hana-2")));
    lab.write(
        "content/wards/kakera-shi/nursing/hana-2.yaml",
        fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small/wards/kakera-shi/nursing/hana-2.yaml"))
            .expect("the fixture"),
    );
    lab.build(&[]).ended(0);
    assert_same(&before, &lab.hashes(), "removed and put back");
}

#[test]
fn folders_without_files_are_gone_too() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    fs::remove_dir_all(lab.content().join("wards/tonari-shi")).expect("removed");
    lab.edit("content/wards/kakera-shi/ward.yaml", "neighbours: [tonari-shi]\n", "");
    lab.build(&[]).ended(0);
    assert!(!lab.output().join("tonari-shi").exists(), "the folder of a ward that is gone");
}

#[test]
fn files_of_others_stay() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    for name in ["CNAME", ".nojekyll", "kakera-shi/notes/letter.txt", "own/page.html"] {
        lab.write(&format!("output/{name}"), name);
    }
    lab.edit("content/portal.yaml", "かけらの案内", "あたらしい案内");
    lab.build(&[]).ended(0);
    lab.edit("content/portal.yaml", "あたらしい案内", "もっとあたらしい案内");
    lab.build(&["--ward", "kakera-shi"]).ended(0);
    for name in ["CNAME", ".nojekyll", "kakera-shi/notes/letter.txt", "own/page.html"] {
        assert_eq!(lab.read(&format!("output/{name}")), name);
    }
}

#[test]
fn what_somebody_changed_in_the_output_is_put_right() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.hashes();
    lab.write("output/kakera-shi/index.html", "edited by hand");
    lab.remove("output/kakera-shi/search.html");
    lab.build(&[]).ended(0);
    assert_same(&before, &lab.hashes(), "after a hand in the output");
}

/// Nobody could tell which files may go: what was withdrawn would stay online.
#[test]
fn a_damaged_manifest_stops_the_build_and_the_advice_works() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let (before, manifest) = (lab.tree(), lab.read("output/.yorisoi-manifest"));
    let line = manifest.lines().nth(3).expect("a file's line").to_owned();
    for damaged in [
        String::new(),
        manifest.replace(&line, "../../etc/passwd garbage"),
        manifest.replace(&format!("{line}\n"), ""),
        manifest[..manifest.len() / 2].to_owned(),
    ] {
        lab.write("output/.yorisoi-manifest", damaged);
        lab.build(&[]).ended(2).said("一覧（.yorisoi-manifest）がこわれています").said("別の名前に変えて");
        assert_same(&before, &lab.tree(), "a damaged manifest");
    }
    fs::rename(lab.output(), lab.path("aside")).expect("renamed");
    lab.build(&[]).ended(0);
    assert_same(&hashes(&lab.path("aside")), &lab.hashes(), "after the advice");
}

#[test]
fn an_output_with_the_manifest_of_before_is_ours() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.hashes();
    let manifest = lab.read("output/.yorisoi-manifest");
    let old = |line: &str| {
        let (hash, rest) = line.split_once(' ').expect("a hash");
        let (size, path) = rest.split_once(' ').expect("a size");
        format!("{hash} {size} 1700000000000000000 {path}\n")
    };
    let lines: String = manifest.lines().skip(1).map(old).collect();
    lab.write("output/.yorisoi-manifest", format!("yorisoi-manifest 1\n{lines}"));
    lab.remove("content/wards/kakera-shi/nursing/hana-2.yaml");
    lab.build(&[]).ended(0).said("消したもの");
    assert!(!lab.path("output/kakera-shi/nursing/hana-2.html").exists());
    assert!(lab.hashes().len() < before.len());
}

#[test]
fn equal_sites_have_equal_manifests() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let first = lab.read("output/.yorisoi-manifest");
    // Read back after another build, and without the times that this machine noted.
    age(&lab);
    lab.build(&[]).ended(0).said("書いたファイル 0");
    lab.remove(".output.times");
    lab.build(&[]).ended(0);
    assert_eq!(first, lab.read("output/.yorisoi-manifest"));
    lab.build(&["--output", "elsewhere"]).ended(0);
    assert_eq!(first, lab.read("elsewhere/.yorisoi-manifest"));
}

#[cfg(unix)]
#[test]
fn what_is_not_ours_keeps_its_kind_and_the_folder_its_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.write("output/.git/HEAD", "ref: refs/heads/main\n");
    fs::create_dir_all(lab.path("output/.git/refs/tags")).expect("a folder");
    symlink("nowhere", lab.path("output/dangling")).expect("a link");
    symlink("kakera-shi", lab.path("output/ward")).expect("a link");
    let mode = |path: &str| fs::metadata(lab.path(path)).expect("there").permissions().mode() & 0o777;
    for (path, mode) in [("output", 0o751), ("output/.git/refs", 0o700)] {
        fs::set_permissions(lab.path(path), fs::Permissions::from_mode(mode)).expect("a mode");
    }
    lab.edit("content/portal.yaml", "かけらの案内", "あたらしい案内");
    lab.build(&[]).ended(0);
    assert!(lab.path("output/.git/refs/tags").is_dir(), "an empty folder");
    assert_eq!(lab.read("output/.git/HEAD"), "ref: refs/heads/main\n");
    let link = |path: &str| fs::read_link(lab.path(path)).expect("still a link");
    assert_eq!((link("output/dangling"), link("output/ward")), ("nowhere".into(), "kakera-shi".into()));
    assert_eq!((mode("output"), mode("output/.git/refs")), (0o751, 0o700));
}

#[cfg(unix)]
#[test]
fn a_link_is_published_into_what_it_points_to() {
    use std::os::unix::fs::symlink;
    let lab = Lab::small();
    lab.build(&["--output", "real"]).ended(0);
    symlink("real", lab.output()).expect("a link");
    lab.edit("content/portal.yaml", "かけらの案内", "あたらしい案内");
    lab.build(&[]).ended(0);
    assert!(lab.output().is_symlink() && lab.read("real/index.html").contains("あたらしい案内"));
    symlink("nowhere", lab.path("dangling")).expect("a link");
    lab.build(&["--output", "dangling"]).ended(2);
}

#[cfg(unix)]
#[test]
fn names_beside_the_output_that_are_not_ours_are_refused() {
    use std::os::unix::fs::symlink;
    let lab = Lab::small();
    lab.write("precious.txt", "precious");
    symlink("precious.txt", lab.path(".output.lock")).expect("a link");
    lab.build(&[]).ended(2).said(".output.lock");
    assert_eq!(lab.read("precious.txt"), "precious");
    lab.remove(".output.lock");
    for folder in [".output.old", ".output.new"] {
        lab.write(&format!("{folder}/letter.txt"), "dear");
        lab.build(&[]).ended(2).said(folder);
        assert_eq!(lab.read(&format!("{folder}/letter.txt")), "dear");
        assert!(!lab.output().exists());
        fs::remove_dir_all(lab.path(folder)).expect("removed");
    }
    lab.build(&[]).ended(0);
}

#[test]
fn the_folder_of_the_whole_stays_in_the_output() {
    for folder in ["../important", "/tmp/important", "a/b", ".."] {
        let lab = Lab::small();
        lab.edit("content/portal.yaml", "folder: kakera-ken", &format!("folder: \"{folder}\""));
        lab.build(&[]).ended(1).said("bad-id");
        assert!(!lab.output().exists() && !lab.path("important").exists(), "{folder}");
    }
}

#[test]
fn in_place_gives_the_same_site_and_a_kill_is_made_good() {
    let lab = Lab::small();
    let title = ["かけらの案内", "あたらしい案内"];
    let page = "content/wards/kakera-shi/nursing/hana-1.yaml";
    let record = lab.read(page);
    lab.write("output/.yorisoi-x", "not ours, and no reason to stop");
    lab.build(&["--in-place"]).ended(0);
    let first = lab.hashes();
    lab.edit("content/portal.yaml", title[0], title[1]);
    lab.write("content/wards/kakera-shi/nursing/other.yaml", record.replace("name: ", "name: もう一つの"));
    lab.build(&["--output", "wanted"]).ended(0);
    let wanted = hashes(&lab.path("wanted"));
    lab.build(&["--in-place"]).ended(0);
    let ours = |tree: std::collections::BTreeMap<String, blake3::Hash>| {
        tree.into_iter()
            .filter(|(name, _)| !name.starts_with(".yorisoi-"))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_same(&wanted, &ours(lab.hashes()), "in place");
    // As a kill in the middle of the renames leaves it: a whole staged tree, of which the first files are in place.
    lab.edit("content/portal.yaml", title[1], title[0]);
    lab.remove("content/wards/kakera-shi/nursing/other.yaml");
    lab.build(&["--output", "staged"]).ended(0);
    fs::rename(lab.path("staged"), lab.path("output/.yorisoi-new")).expect("renamed");
    fs::rename(lab.path("output/.yorisoi-new/index.html"), lab.path("output/index.html")).expect("renamed");
    lab.build(&["--in-place"]).ended(0).said("書いたファイル");
    assert_same(&ours(first), &ours(lab.hashes()), "after a kill");
    assert!(!lab.path("output/.yorisoi-new").exists());
}

#[test]
fn while_another_holds_the_lock_it_stops() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.tree();
    lab.edit("content/portal.yaml", "かけらの案内", "あたらしい案内");
    let lock = File::create(lab.path(".output.lock")).expect("the lock's file");
    lock.lock().expect("locked");
    lab.build(&[]).ended(2).said("別の作業");
    assert_same(&before, &lab.tree(), "while locked");
    drop(lock);
    lab.build(&[]).ended(0);
}

#[test]
fn two_builds_at_once_leave_a_whole_tree() {
    let lab = Lab::mihon();
    lab.build(&["--output", "wanted"]).ended(0);
    let wanted = hashes(&lab.path("wanted"));
    for _ in 0..4 {
        let mut children: Vec<_> = (0..3)
            .map(|_| {
                lab.program(&["build"])
                    .stdout(std::process::Stdio::null())
                    .stderr(std::process::Stdio::null())
                    .spawn()
                    .expect("started")
            })
            .collect();
        let codes: Vec<_> = children.iter_mut().map(|child| child.wait().expect("ended").code()).collect();
        assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
        assert!(codes.contains(&Some(0)), "{codes:?}");
        assert_same(&wanted, &lab.hashes(), "two builds at once");
        fs::remove_dir_all(lab.output()).expect("removed");
    }
}

#[test]
fn nothing_but_the_output_is_written() {
    let lab = Lab::small();
    let before = tree(&lab.path(""));
    lab.build(&[]).ended(0);
    let after = tree(&lab.path(""));
    let new: Vec<_> = differing(&before, &after)
        .into_iter()
        .filter(|name| !name.starts_with("output/") && ![".output.lock", ".output.times"].contains(&&**name))
        .collect();
    assert!(new.is_empty(), "{new:?}");
}
