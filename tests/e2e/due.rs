//! `due`: what is the matter is listed by ward, the most harmful first; as text, CSV and a page for staff.

use super::lab::{Lab, assert_same, tree};

const PLACE: &str = "content/wards/kakera-shi/nursing";

/// The small portal, with one record for each matter.
fn lab() -> Lab {
    let lab = Lab::small();
    let record = |id: &str, more: &str| lab.write(&format!("{PLACE}/{id}.yaml"), format!("name: {id} の名前\n{more}"));
    let source = "sources:\n  - title: 資料\n    date: 2026-08-01\n";
    let phone = "contact:\n  phone: 03-1234-5678\n";
    record("a-no-contact", source);
    record("b-unverified", &format!("{phone}verified: false\n{source}"));
    record("c-ended", &format!("state:\n  is: 終了\n{source}"));
    record("d-ended-well", &format!("state:\n  is: 終了\n  reason: 法人の解散\n{source}"));
    record("e-checked-long-ago", &format!("{phone}{source}checked:\n  date: 2025-01-31\n"));
    record("f-old-source", &format!("{phone}sources:\n  - title: 資料\n    date: 2024-04\n"));
    record("g-undated", &format!("{phone}sources:\n  - title: 資料\n"));
    record("h-fresh", &format!("{phone}{source}checked:\n  date: 2026-08-31\n"));
    lab.edit("content/wards/tonari-shi/ward.yaml", "first_windows: [tonari-window]\n", "");
    lab
}

#[test]
fn the_list_is_by_ward_and_the_most_harmful_first() {
    let lab = lab();
    let before = tree(&lab.path(""));
    let list = lab.run(&["due", "--format", "csv"]).ended(0).stdout;
    assert_same(&before, &tree(&lab.path("")), "due wrote something");
    let rows: Vec<Vec<&str>> = list.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let of = |ward: &str| rows.iter().filter(|row| row[0] == ward).map(|row| (row[1], row[3])).collect::<Vec<_>>();
    let kakera = of("かけら市");
    let serious: Vec<_> =
        kakera.iter().filter(|(rank, name)| *rank != "8" && name.ends_with("の名前")).copied().collect();
    let wanted = [
        ("2", "a-no-contact の名前"),
        ("3", "b-unverified の名前"),
        ("4", "c-ended の名前"),
        ("5", "e-checked-long-ago の名前"),
        ("5", "f-old-source の名前"),
        ("6", "g-undated の名前"),
    ];
    assert_eq!(serious, wanted);
    assert!(kakera.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{kakera:?}");
    assert!(kakera.contains(&("8", "h-fresh の名前")), "its cost and papers are unknown");
    assert!(!kakera.iter().any(|(_, name)| name.contains("d-ended-well")));
    assert_eq!(of("となり市").first().map(|row| row.0), Some("1"), "no window to call first");
}

#[test]
fn the_list_is_in_the_language_asked_for() {
    let lab = lab();
    let list = lab
        .run(&["due", "--lang", "en"])
        .ended(0)
        .said("No way to reach it (")
        .said(": address, hours, present state")
        .stdout;
    assert!(list.contains("old after 12 months") && list.contains("things to do."), "{list}");
    lab.run(&["due", "--lang", "en", "--format", "html"]).ended(0).said("<html lang=\"en\">").said("What to do next");
    lab.run(&["due", "--lang", "en", "--format", "csv"]).ended(0).said("municipality,rank,what is the matter");
}

#[test]
fn one_ward_one_day_and_what_is_not_tried() {
    let lab = lab();
    let run = lab
        .run(&["due", "--ward", "tonari-shi"])
        .ended(0)
        .said("■ となり市")
        .said("リンクが切れていないかは、調べていません");
    assert!(!run.stdout.contains("かけら市"), "{}", run.stdout);
    let fresh = |day: &str| {
        lab.run(&["due", "--date", day]).ended(0).said(day).stdout.contains("確認は 2026-08-31（12か月で期限切れ）")
    };
    assert!(!fresh("2027-08-31") && fresh("2027-09-01"));
    lab.run(&["due", "--ward", "kakera"]).ended(2).said("区市町村「kakera」はありません");
    lab.run(&["due", "--content", "nowhere"]).ended(2).said("nowhere");
}

#[test]
fn the_page_for_staff_is_kept_out_of_search_engines_and_out_of_the_site() {
    let lab = lab();
    lab.edit(&format!("{PLACE}/a-no-contact.yaml"), "a-no-contact の名前", "<b>\"名前\" & 名前</b>");
    lab.run(&["due", "--format", "html", "--output", "staff/due.html"]).ended(0);
    let page = lab.read("staff/due.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"));
    assert!(
        page.contains("&lt;b&gt;&quot;名前&quot; &amp; 名前&lt;/b&gt;") && !page.contains("<b>"),
        "names are escaped"
    );
    lab.build(&[]).ended(0);
    assert!(lab.tree().keys().all(|path| !path.contains("due")), "families' sites have no work list");
}

#[test]
fn files_that_cannot_be_read_are_told() {
    let lab = lab();
    lab.write(&format!("{PLACE}/a-no-contact.yaml"), "nam: x\n");
    lab.run(&["due"]).ended(0).said("誤りのあるファイルが 1 個あり");
}
