//! `--ward`: builds that folder only and leaves all others as they are.

use super::lab::{Lab, assert_same, differing};

#[test]
fn only_that_folder_changes() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let before = lab.tree();
    lab.edit("content/portal.yaml", "寄り添い（見本県の架空の見本）", "あたらしい題");
    lab.build(&["--ward", "tonari-shi"]).ended(0);
    let after = lab.tree();
    let changed = differing(&before, &after);
    assert!(changed.contains(&"tonari-shi/index.html".to_owned()));
    let elsewhere: Vec<_> = changed.iter().filter(|name| !name.starts_with("tonari-shi/")).collect();
    assert!(elsewhere.is_empty(), "changed or gone outside the ward: {elsewhere:?}");
    lab.build(&[]).ended(0);
    assert!(lab.read("output/mihon-shi/index.html").contains("あたらしい題"));
}

#[test]
fn several_wards_and_the_whole_can_be_named() {
    let lab = Lab::mihon();
    lab.build(&["--ward", "tonari-shi", "--ward", "mihon-ken"]).ended(0);
    let tops: std::collections::BTreeSet<String> = lab
        .hashes()
        .keys()
        .filter_map(|name| name.split_once('/').map(|(top, _)| top.to_owned()))
        .filter(|top| top != "assets")
        .collect();
    assert_eq!(tops.into_iter().collect::<Vec<_>>(), ["mihon-ken", "tonari-shi"]);
}

#[test]
fn a_ward_alone_is_the_ward_of_the_whole() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    lab.build(&["--ward", "mihon-shi", "--output", "alone"]).ended(0);
    let of = |root: &str| super::lab::hashes(&lab.path(root).join("mihon-shi"));
    assert_same(&of("output"), &of("alone"), "a ward built alone");
}

#[test]
fn a_ward_that_is_not_there_is_2_and_named() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let before = lab.tree();
    lab.build(&["--ward", "mihon-si"]).ended(2).said("mihon-si");
    lab.build(&["--ward", "tonari-shi", "--ward", "nowhere"]).ended(2).said("nowhere");
    assert_same(&before, &lab.tree(), "after an unknown ward");
}

#[test]
fn a_ward_does_not_hide_the_mistakes_of_others() {
    let lab = Lab::broken();
    lab.build(&["--ward", "tonari-shi"]).ended(1).said("wrong-phone.yaml");
}
