//! `schema`: one kind to the screen, all to a folder, and what cannot be told.

use super::lab::{Lab, files};

#[test]
fn forms_go_where_they_are_asked_to() {
    let lab = Lab::small();
    lab.run(&["schema", "listing"]).ended(0).said("\"title\": \"窓口・事業所\"");
    lab.run(&["schema", "--output", "made"]).ended(0);
    assert_eq!(files(&lab.path("made")).len(), 21, "one schema per kind");
    lab.run(&["schema", "--vscode"]).ended(0);
    let settings = lab.read(".vscode/settings.json");
    assert!(
        settings.contains("content/kakera-ken/nursing/*.yaml") && settings.contains("content/wards/*/windows/*.yaml"),
        "{settings}"
    );
    lab.run(&["schema", "--reference"]).ended(0).said("| `nursing` | 訪問看護 |");
    lab.run(&["schema", "--cms", "--ward", "kakera-shi"]).ended(0).said("folder: content/wards/kakera-shi/nursing");
    lab.run(&["schema", "--cms"]).ended(0).said("folder: content/kakera-ken/nursing");
}

#[test]
fn titles_and_hints_are_in_the_language_asked_for() {
    let lab = Lab::small();
    let english = lab.run(&["schema", "listing", "--lang", "en"]).ended(0).stdout;
    for said in
        ["\"title\": \"window or office\"", "\"title\": \"phone number\"", "A phone number: Write it with digits"]
    {
        assert!(english.contains(said), "{said}\n{english}");
    }
    assert!(!english.contains("\"title\": \"電話番号\""), "{english}");
    lab.run(&["schema", "--reference", "--lang", "en"]).ended(0).said("| `contact.phone` | phone number |");
    lab.run(&["schema", "--cms", "--lang", "en"]).ended(0).said("label: phone number");
}

#[test]
fn what_cannot_be_told_says_what_can() {
    let lab = Lab::small();
    lab.run(&["schema"]).ended(2).said("yorisoi schema listing");
    lab.run(&["schema", "office"]).ended(2).said("種類「office」はありません").said("listing");
    lab.run(&["schema", "--cms", "--ward", "kakera"]).ended(2).said("区市町村「kakera」はありません");
    lab.run(&["schema", "--reference", "--cms"]).ended(2);
    lab.run(&["schema", "listing", "--content", "nowhere"]).ended(2).said("nowhere");
    let broken = Lab::broken();
    broken.run(&["schema", "listing", "--format", "short"]).ended(1).said("書き出しませんでした");
}
