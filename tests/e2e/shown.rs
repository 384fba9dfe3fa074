//! What pages show and what they keep back: parts for one ward, notes to staff, news that is over, places of
//! coordinators, numbers without hyphens.

use super::lab::Lab;

const GUIDE: &str = "content/kakera-ken/guides/hajime.md";
const WARD: &str = "content/wards/kakera-shi";

/// The small portal with a service whose records are asked for coordinators.
fn lab() -> Lab {
    let lab = Lab::small();
    let services = lab.read("content/services.yaml");
    let offices = "  - id: offices\n    name: 事業所\n    reading: じぎょうしょ\n    everyday: コーディネーターをさがす\n    \
                   plain: いる所です。\n    reach: 区市町村\n    when_none: 記録がありません（未確認）。\n    \
                   asks: [coordinators]\n";
    lab.write("content/services.yaml", format!("{services}{offices}"));
    lab
}

#[test]
fn a_paragraph_for_one_ward_is_on_its_pages_alone() {
    let lab = lab();
    lab.edit(GUIDE, "## 電話する\n", "## 電話する\n\n{kakera-shi} かけら市では先に[一覧](list:nursing)を見ます。\n");
    lab.build(&[]).ended(0);
    let page = |site: &str| lab.read(&format!("output/{site}/guides/hajime.html"));
    assert!(page("kakera-shi").contains("<p>かけら市では先に<a href=../nursing/index.html>一覧</a>"));
    for site in ["tonari-shi", "kakera-ken"] {
        assert!(!page(site).contains("かけら市では") && page(site).contains("に電話します"), "{site}");
    }
}

#[test]
fn a_note_to_staff_is_on_the_work_list_and_in_no_file_of_the_sites() {
    let lab = lab();
    let note = "staff_note: 利用規約を読む\n";
    lab.edit(&format!("{WARD}/nursing/hana-1.yaml"), "sources:", &format!("{note}sources:"));
    lab.edit(&format!("{WARD}/ward.yaml"), "sources:", &format!("{note}sources:"));
    lab.edit(GUIDE, "sources:", &format!("{note}sources:"));
    let id = "  tebiki:\n";
    lab.edit("content/sources.yaml", id, &format!("{id}    {note}"));
    lab.build(&[]).ended(0);
    for path in lab.tree().keys() {
        let bytes = std::fs::read(lab.path("output").join(path)).expect("a file of the output");
        assert!(!String::from_utf8_lossy(&bytes).contains("利用規約を読む"), "{path}");
    }
    let list = lab.run(&["due", "--format", "csv"]).ended(0).stdout;
    let told: Vec<&str> = list.lines().filter(|line| line.contains("利用規約を読む")).collect();
    assert_eq!(told.len(), 4, "{list}");
    assert!(told.iter().any(|line| line.contains("tebiki") && line.contains("sources.yaml")), "{told:?}");
}

#[test]
fn news_is_over_after_its_last_day() {
    let lab = lab();
    let news = |id: &str, days: &str| {
        let text = format!("---\ntitle: {id} のこと\nsummary: 要約\n{days}\nsources: [tebiki]\n---\n\n本文\n");
        lab.write(&format!("content/kakera-ken/news/{id}.md"), text);
    };
    news("a-lasts", "date: 2026-08-01\nuntil: 2026-09-01");
    news("b-is-over", "date: 2026-08-01\nuntil: 2026-08-31");
    news("c-is-old", "date: 2025-08-31");
    news("d-is-new", "date: 2025-09-01");
    lab.build(&[]).ended(0);
    let home = lab.read("output/kakera-shi/index.html");
    assert!(home.contains("a-lasts のこと") && home.contains("d-is-new のこと"), "{home}");
    assert!(!home.contains("b-is-over") && !home.contains("c-is-old"), "{home}");
    let list = lab.read("output/kakera-shi/news/index.html");
    let (fresh, past) = list.split_once("これまで").expect("a heading for what is over");
    assert!(fresh.contains("a-lasts のこと") && fresh.contains("d-is-new のこと"), "{list}");
    assert!(past.contains("b-is-over のこと") && past.contains("c-is-old のこと"), "{list}");
    lab.build(&["--date", "2030-01-01"]).ended(0);
    assert!(!lab.read("output/kakera-shi/index.html").contains("新しいお知らせ"));
}

#[test]
fn where_a_ward_has_coordinators_is_on_its_list_and_on_no_other() {
    let lab = lab();
    let plan = |current: &str| format!("summary: 窓口にいます。03-0000-0909に。\n{current}sources: [tebiki]\n");
    lab.write(&format!("{WARD}/coordinators.yaml"), plan("current:\n- {place: 窓口, listing: kakera-window}\n"));
    lab.build(&[]).ended(0);
    let list = |site: &str| lab.read(&format!("output/{site}/offices/index.html"));
    let row = "windows/kakera-window.html";
    assert!(list("kakera-shi").contains(row), "{}", list("kakera-shi"));
    assert!(!list("tonari-shi").contains(row) && list("tonari-shi").contains("記録がありません"));
    lab.write(&format!("{WARD}/coordinators.yaml"), plan(""));
    lab.build(&[]).ended(0);
    let list = list("kakera-shi");
    assert!(
        list.contains("窓口にいます。") && list.contains("tel:+81300000909"),
        "what is known instead of a place: {list}"
    );
    assert!(list.contains("coordinators.html") && !list.contains("記録がありません"), "{list}");
}

#[test]
fn a_number_without_hyphens_can_be_called() {
    let lab = lab();
    let file = format!("{WARD}/windows/kakera-window.yaml");
    let text = lab.read(&file);
    let old = text.lines().find(|line| line.trim_start().starts_with("phone:")).expect("a number");
    lab.edit(&file, old, "  phone: 0428438690");
    lab.build(&[]).ended(0);
    let page = lab.read("output/kakera-shi/windows/kakera-window.html");
    assert!(page.contains("tel:+81428438690") && page.contains("0428438690"), "{page}");
}

#[test]
fn the_centre_is_called_before_the_head_office_where_no_window_has_a_number() {
    let lab = lab();
    lab.write(
        &format!("{WARD}/windows/yakusho.yaml"),
        "name: かけら市役所\nreading: かけらしやくしょ\ncontact:\n  phone: 03-0000-0002\nsources: [tebiki]\n",
    );
    let ward = format!("{WARD}/ward.yaml");
    let numbers = || {
        lab.build(&[]).ended(0);
        let home = lab.read("output/kakera-shi/index.html");
        let starts = home.match_indices("tel:+8130000").map(|(at, _)| &home[at + 12..at + 16]);
        starts.map(str::to_owned).collect::<Vec<_>>()
    };
    lab.edit(&ward, "fictional:", "head_office: yakusho\nfictional:");
    assert_eq!(numbers(), ["0001", "0002", "0901"], "window, head office, centre");
    lab.edit(&format!("{WARD}/windows/kakera-window.yaml"), "contact:\n  phone: 03-0000-0001\n", "");
    assert_eq!(numbers(), ["0901", "0002"], "a window without a number stands behind those with one");
    lab.edit(&ward, "first_windows: [kakera-window]\n", "");
    assert_eq!(numbers(), ["0901", "0002"], "no window");
    lab.edit("content/areas.yaml", "    centre: chubu\n", "");
    assert_eq!(numbers(), ["0002", "0901"], "which centre is in charge is not known");
    lab.edit(&ward, "head_office: yakusho", "head_office: hana-1");
    lab.run(&["check"]).ended(0).said("odd-window").said("hana-1");
}

#[test]
fn a_figure_is_printed_as_it_is_written() {
    let lab = lab();
    lab.write(
        "content/kakera-ken/statistics/figures.yaml",
        "title: 数\nsummary: 数です。\nperiod: 2026年\npages: [figures]\ntables:\n- title: 表\n  columns: [所, 中央値]\n  \
         rows:\n  - { label: 市, cells: ['2.0'] }\nsources: [tebiki]\n",
    );
    lab.build(&[]).ended(0);
    let page = lab.read("output/kakera-shi/figures.html");
    assert!(page.contains(">2.0<"), "{page}");
    let shipped = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/tokyo/statistics/placement-national-2019.yaml"),
    );
    assert!(
        shipped.is_ok_and(|text| text.contains("'2.0'") && text.contains("'1.0'")),
        "the source prints 2.0 and 1.0"
    );
}
