//! Forms for machines, what counts as a failure, and the pages of the codes.

use serde_json::Value;

use super::lab::Lab;

#[test]
fn github_gets_ten_annotations_and_the_whole_table() {
    let lab = Lab::broken();
    lab.write("summary.md", "before\n");
    let run = lab
        .program(&["check", "--format", "github"])
        .env("GITHUB_STEP_SUMMARY", lab.path("summary.md"))
        .output()
        .expect("a run");
    let annotations = String::from_utf8(run.stdout).expect("text");
    assert_eq!((run.status.code(), annotations.lines().count()), (Some(1), 10), "{annotations}");
    assert!(annotations.lines().all(|line| line.starts_with("::error file=content/")), "{annotations}");
    let summary = lab.read("summary.md");
    assert!(summary.starts_with("before\n## 内容の確認"), "{summary}");
    let all = lab.run(&["check", "--format", "short"]).stdout.lines().count();
    assert_eq!(summary.lines().filter(|line| line.starts_with("| 誤り") || line.starts_with("| 注意")).count(), all);
}

#[test]
fn a_clean_check_annotates_nothing_and_needs_no_summary() {
    let run = Lab::small().run(&["check", "--format", "github"]).ended(0);
    assert_eq!(run.stdout, "");
}

#[test]
fn a_summary_that_cannot_be_written_is_told() {
    Lab::small()
        .run(&["check", "--format", "github", "--job-summary", "nowhere/summary.md"])
        .ended(0)
        .said("nowhere/summary.md");
}

#[test]
fn sarif_says_what_the_standard_asks_for() {
    for lang in ["ja", "en"] {
        let run = Lab::broken().run(&["check", "--format", "sarif", "--lang", lang]).ended(1);
        let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!((&run["columnKind"], &run["language"]), (&"unicodeCodePoints".into(), &lang.into()));
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert!(
            rules.iter().all(|rule| rule["help"]["text"].as_str().is_some_and(|text| text.len() > 100)),
            "every rule has a help text"
        );
        let results = run["results"].as_array().expect("results");
        assert!(results.len() > 15);
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a reference");
            assert!(uri.starts_with("content/") && uri.is_ascii() && !uri.contains(' '), "{uri}");
            let number = |key: &str| place["region"][key].as_u64().expect("a number");
            assert!(
                number("startLine") > 0 && number("startColumn") > 0 && number("endColumn") >= number("startColumn")
            );
        }
    }
}

#[test]
fn warnings_fail_only_when_that_is_asked_for() {
    let lab = Lab::small();
    lab.edit("content/wards/kakera-shi/nursing/hana-1.yaml", "2026-08-01", "2020-01-01");
    lab.run(&["check"]).ended(0);
    lab.run(&["check", "--deny", "warnings"]).ended(1).said("--deny warnings");
    lab.build(&["--deny", "warnings"]).ended(1).said("注意が 1 件あるので、サイトは作りませんでした");
    assert!(!lab.output().exists());
    lab.edit("content/portal.yaml", "as_of:", "deny: warnings\nas_of:");
    lab.run(&["check", "--lang", "en"]).ended(1).said("Warnings count as errors here");
    lab.build(&[]).ended(1);
    lab.edit("content/wards/kakera-shi/nursing/hana-1.yaml", "2020-01-01", "2026-08-01");
    lab.run(&["check"]).ended(0);
    lab.build(&[]).ended(0);
}

#[test]
fn explain_shows_a_page_a_list_or_what_was_meant() {
    let lab = Lab::small();
    let page = lab.run(&["explain", "bad-phone"]).ended(0);
    assert!(page.stdout.starts_with("# bad-phone：電話番号として使えません\n"), "{}", page.stdout);
    lab.run(&["explain", "bad-phone", "--lang", "en"]).ended(0).said("# bad-phone: This is not a phone number");
    lab.run(&["explain", "bad-fone"]).ended(2).said("もしかして「bad-phone」ですか。");
    let list = lab.run(&["explain"]).ended(0);
    assert!(list.stdout.lines().count() > 60 && list.stdout.contains("  overdue "), "{}", list.stdout);
}

#[test]
fn a_mistake_in_the_theme_is_found_by_check() {
    let lab = Lab::small();
    lab.write("theme/templates/layout.html", "<!doctype html><title>[[nai]]</title>");
    lab.run(&["check"]).ended(0);
    lab.run(&["check", "--theme", "theme", "--format", "github"])
        .ended(1)
        .said("file=theme/templates/layout.html,line=1");
}
