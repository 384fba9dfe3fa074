//! Several languages: each has its pages, what is not there in one is said to be in another, and none is invented.

use super::lab::Lab;

/// The phrases of the default theme in a language, as those of another one.
fn phrases_of(lab: &Lab, from: &str, to: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/strings").join(from);
    for entry in std::fs::read_dir(folder).expect("phrases").filter_map(Result::ok) {
        let text = std::fs::read_to_string(entry.path()).expect("text");
        lab.write(&format!("theme/strings/{to}/{}", entry.file_name().to_string_lossy()), text);
    }
    // What fields are called stands with the program in the languages that it speaks.
    let labels = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lang").join(from).join("fields.ftl");
    lab.write(&format!("theme/strings/{to}/labels.ftl"), std::fs::read_to_string(labels).expect("text"));
}

#[test]
fn pages_of_data_and_texts_of_their_own_are_there_in_english() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let home = lab.read("output/mihon-shi/en/index.html");
    assert!(home.starts_with("<!doctype html><html lang=\"en\">"), "{}", &home[..60]);
    assert!(home.contains("Mihon City") && home.contains("hreflang=\"ja\""));
    for page in [
        "tasks/soudan",
        "short-stay/index",
        "short-stay/all-fields",
        "centres/chubu",
        "disaster",
        "wards",
        "search",
        "404",
    ] {
        assert!(lab.output().join(format!("mihon-shi/en/{page}.html")).is_file(), "{page}");
    }
    // A guide whose text nobody has written in English is not there; the one that has is.
    assert!(lab.output().join("mihon-shi/en/guides/first.html").is_file());
    assert!(!lab.output().join("mihon-shi/en/guides/discharge.html").exists());
    assert!(lab.read("output/mihon-shi/en/guides/first.html").contains("Note down the care"));
    assert!(!lab.read("output/mihon-shi/guides/first.html").contains("Note down the care"));
    assert!(lab.read("output/en/index.html").contains("../mihon-shi/en/index.html"));
}

#[test]
fn what_is_in_another_language_says_so() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let record = lab.read("output/mihon-shi/en/short-stay/all-fields.html");
    assert!(record.contains("<h1><span lang=\"ja\">全部の項目がある短期入所「見本の家」</span></h1>"));
    // A link to a page that is not there in English leads to the Japanese one.
    assert!(record.contains("<a href=\"../../glossary.html\" hreflang=\"ja\">") || record.contains("hreflang=\"ja\">"));
    assert!(record.contains("(日本語)"), "a link in the foot names its language");
    let japanese = lab.read("output/mihon-shi/short-stay/all-fields.html");
    assert!(!japanese.contains("<span lang="), "a page in the main language has nothing to mark");
    assert!(japanese.contains("href=\"../en/short-stay/all-fields.html\""));
}

#[test]
fn each_language_has_a_search_of_its_own() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let first = |folder: &str| {
        let files = lab.hashes();
        let name = files.keys().find(|name| name.starts_with(&format!("{folder}search/first."))).expect("a script");
        lab.read(&format!("output/{name}"))
    };
    let (japanese, english) = (first("mihon-shi/"), first("mihon-shi/en/"));
    assert!(english.contains("Mihon Nursery School") && !japanese.contains("Mihon Nursery School"));
    // The name in the main language is found as well.
    assert!(english.contains("Short stay") && english.contains("短期入所"));
}

#[test]
fn a_language_without_phrases_is_told_at_its_line() {
    let lab = Lab::small();
    for (tags, column) in [("[ja, eng]", 17), ("[xx]", 13)] {
        let portal = lab.read("content/portal.yaml").replace("languages: [ja]", &format!("languages: {tags}"));
        lab.write("content/portal.yaml", &portal);
        let told = format!("portal.yaml:10:{column}: unknown-language:");
        lab.build(&["--format", "short"]).ended(1).said(&told);
        lab.run(&["check", "--content", "content", "--format", "short"]).ended(1).said(&told);
        lab.write("content/portal.yaml", portal.replace(&format!("languages: {tags}"), "languages: [ja]"));
    }
    assert!(!lab.output().exists());
}

#[test]
fn what_a_language_lacks_is_named() {
    let lab = Lab::small();
    lab.edit("content/portal.yaml", "languages: [ja]", "languages: [ja, fr]");
    phrases_of(&lab, "en", "fr");
    lab.build(&["--theme", "theme"]).ended(0);
    assert!(lab.read("output/kakera-shi/fr/index.html").contains("lang=\"fr\""));
    let labels = lab.read("theme/strings/fr/labels.ftl").replace("    .cost = cost\n", "");
    lab.write("theme/strings/fr/labels.ftl", labels);
    lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("missing-string").said("Listing.cost");
}

#[test]
fn a_portal_may_be_in_english_first() {
    let lab = Lab::small();
    lab.edit("content/portal.yaml", "languages: [ja]", "languages: [en]");
    lab.build(&[]).ended(0);
    let home = lab.read("output/kakera-shi/index.html");
    assert!(home.contains("<html lang=\"en\">") && home.contains("Call first"));
    assert!(!lab.output().join("kakera-shi/en").exists());
}
