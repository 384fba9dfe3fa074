//! `new`: a file for every kind, which passes `check`; nothing is overwritten, nothing unsound is written.

use super::lab::{Lab, Run, assert_same, tree};

const SOURCE: [&str; 2] = ["--source-title", "架空の資料"];

fn new(lab: &Lab, args: &[&str]) -> Run {
    lab.run(&[&["new"], args].concat())
}

#[test]
fn every_kind_can_be_begun_and_passes_check() {
    let lab = Lab::mihon();
    let ward = ["--ward", "mihon-shi"];
    let cases: [(&str, &[&str], &[&str], &str); 17] = [
        (
            "windows",
            &ward,
            &["--id", "madoguchi-2", "--name", "見本の窓口"],
            "wards/mihon-shi/windows/madoguchi-2.yaml",
        ),
        ("short-stay", &ward, &["--id", "sakura-2", "--name", "さくら"], "wards/mihon-shi/short-stay/sakura-2.yaml"),
        ("mentors", &[], &["--id", "whole-mentor", "--name", "全体の相談"], "mihon-ken/mentors/whole-mentor.yaml"),
        (
            "guides",
            &ward,
            &["--id", "guide-2", "--name", "題", "--summary", "要約です。"],
            "wards/mihon-shi/guides/guide-2.md",
        ),
        (
            "news",
            &ward,
            &["--id", "news-2", "--name", "題", "--summary", "要約です。", "--set", "date=令和8年9月1日"],
            "wards/mihon-shi/news/news-2.md",
        ),
        (
            "statistics",
            &ward,
            &["--id", "numbers-2", "--name", "題", "--summary", "要約です。", "--set", "period=2026年"],
            "wards/mihon-shi/statistics/numbers-2.yaml",
        ),
        (
            "training",
            &[],
            &["--id", "training-2", "--name", "題", "--summary", "要約です。", "--set", "period=2026年"],
            "mihon-ken/training/training-2.yaml",
        ),
        (
            "meetings",
            &ward,
            &["--id", "meeting-2", "--name", "会議", "--summary", "要約です。"],
            "wards/mihon-shi/meetings/meeting-2.yaml",
        ),
        ("schemes", &["--ward", "tonari-shi"], &["--id", "daytime-care"], "wards/tonari-shi/schemes/daytime-care.yaml"),
        (
            "schemes",
            &[],
            &[
                "--id",
                "scheme-2",
                "--name",
                "制度",
                "--reading",
                "せいど",
                "--summary",
                "説明です。",
                "--set",
                "order=90",
            ],
            "mihon-ken/schemes/scheme-2.yaml",
        ),
        (
            "centres",
            &[],
            &["--id", "centre-2", "--name", "センター", "--set", "short=センター", "--summary", "説明です。"],
            "mihon-ken/centres/centre-2.yaml",
        ),
        (
            "tasks",
            &[],
            &["--id", "task-2", "--name", "遊びたい", "--summary", "説明です。", "--set", "order=90"],
            "tasks/task-2.yaml",
        ),
        (
            "glossary",
            &[],
            &["--id", "term-2", "--name", "新語", "--reading", "しんご", "--set", "kind=topic"],
            "glossary/term-2.yaml",
        ),
        (
            "ward",
            &["--ward", "atarashi-shi"],
            &["--name", "新し市", "--reading", "あたらしし", "--set", "code=131164", "--set", "area=chubu"],
            "wards/atarashi-shi/ward.yaml",
        ),
        (
            "coordinators",
            &["--ward", "hanare-machi"],
            &["--summary", "まだいません。"],
            "wards/hanare-machi/coordinators.yaml",
        ),
        (
            "network",
            &["--ward", "tonari-shi"],
            &["--name", "図", "--summary", "図の内容です。"],
            "wards/tonari-shi/network.yaml",
        ),
        (
            "term",
            &[],
            &["--id", "term-3", "--name", "新しい語", "--reading", "あたらしいご", "--set", "kind=お金"],
            "glossary/term-3.yaml",
        ),
    ];
    for (kind, place, more, path) in cases {
        let source: &[&str] = if matches!(kind, "tasks" | "glossary" | "term") { &[] } else { &SOURCE };
        new(&lab, &[&[kind], place, more, source].concat()).ended(0).said(path).said("次にすること");
        lab.read(&format!("content/{path}"));
    }
    let before = lab.run(&["check", "--format", "short"]).ended(0);
    assert!(!before.stdout.contains("-2.yaml:1:1: 誤り"), "{}", before.stdout);
    lab.build(&[]).ended(0);
}

#[test]
fn a_full_record_is_tidy() {
    let lab = Lab::small();
    let flags = [
        "nursing",
        "--ward",
        "kakera-shi",
        "--id",
        "sakura",
        "--name",
        "訪問看護さくら",
        "--reading",
        "ほうもんかんごさくら",
    ];
    let more = [
        "--phone",
        "０３－１２３４－５６７８",
        "--address",
        "かけら県かけら市1-1",
        "--web",
        "https://www.example.jp/",
        "--checked",
        "R8.9.1",
    ];
    let last = [
        "--by",
        "障害福祉課",
        "--source-title",
        "さくらのページ",
        "--source-date",
        "2026年8月1日",
        "--set",
        "place.town=桜町",
    ];
    new(&lab, &[&flags[..], &more, &last].concat()).ended(0);
    insta::assert_snapshot!(lab.read("content/wards/kakera-shi/nursing/sakura.yaml"), @r"
    name: 訪問看護さくら
    reading: ほうもんかんごさくら
    contact:
      phone: 03-1234-5678
      web: https://www.example.jp/
    place:
      address: かけら県かけら市1-1
      town: 桜町
    sources:
    - title: さくらのページ
      date: 2026-08-01
    checked:
      date: 2026-09-01
      by: 障害福祉課
    ");
}

#[test]
fn what_is_missing_or_wrong_is_told_and_nothing_is_written() {
    let lab = Lab::small();
    let before = tree(&lab.path(""));
    let sound = ["--ward", "kakera-shi", "--id", "a", "--name", "あ", "--source-title", "資料"];
    let cases: [(&[&str], i32, &str); 14] = [
        (&["nursing", "--ward", "kakera-shi", "--id", "a"], 2, "--source-title（資料の名前）"),
        (&["nursing", "--ward", "kakera-shi", "--id", "a"], 2, "--name（名前）"),
        (&["nursing", "--ward", "kakera-shi", "--name", "あ"], 2, "--id"),
        (&["nursing", "--ward", "kakera-shi", "--id", "あ", "--name", "あ"], 2, "半角の小文字"),
        (&["nursing", "--ward", "kakera", "--id", "a"], 2, "区市町村「kakera」はありません"),
        (&["nursin", "--ward", "kakera-shi", "--id", "a"], 2, "もしかして「nursing」"),
        (&["coordinators"], 2, "--ward"),
        (&["glossary", "--ward", "kakera-shi", "--id", "a"], 2, "全体の記録です"),
        (&["glossary", "--id", "a", "--phone", "03-1234-5678"], 2, "--phone に当たる項目はありません"),
        (&[&["nursing", "--phone", "1234"], &sound[..]].concat(), 2, "「電話番号」に「1234」とは書けません"),
        (&[&["nursing", "--set", "contact.fone=1"], &sound[..]].concat(), 2, "もしかして「contact.phone」"),
        (&[&["nursing", "--set", "contact"], &sound[..]].concat(), 2, "項目=内容"),
        (
            &[&["nursing", "--web", "www.example.jp"], &sound[..]].concat(),
            2,
            "「公式ページ」に「www.example.jp」とは書けません",
        ),
        (&[&["nursing", "--set", "serves.wards=nowhere"], &sound[..]].concat(), 1, "書きませんでした"),
    ];
    for (args, code, says) in cases {
        new(&lab, args).ended(code).said(says);
    }
    assert_same(&before, &tree(&lab.path("")), "something was written");
}

#[test]
fn nothing_is_overwritten() {
    let lab = Lab::small();
    let before = tree(&lab.path(""));
    let args = ["nursing", "--ward", "kakera-shi", "--id", "hana-1", "--name", "あ", "--source-title", "資料"];
    new(&lab, &args).ended(2).said("もうあります");
    let elsewhere = ["nursing", "--ward", "tonari-shi", "--id", "hana-1", "--name", "あ", "--source-title", "資料"];
    new(&lab, &elsewhere).ended(1).said("書きませんでした");
    assert_same(&before, &tree(&lab.path("")), "something was written");
}
