//! `yorisoi fmt`: writes tidily what is certain, touches nothing else, refuses what has errors.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use yorisoi::content::Phone;
use yorisoi::markdown::Document;
use yorisoi::mending::{Explainer, Suspects, Tidied, tidy};
use yorisoi::reading::{Address, Means, decode};
use yorisoi::source::Tree;

use super::lab::{Lab, assert_same, tree};

const RECORD: &str = "content/wards/kakera-shi/nursing/hana-1.yaml";

fn root(name: &str) -> Tree {
    Tree::walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a folder")
}

#[test]
fn untidy_values_are_told_by_check_and_written_by_fmt() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.hashes();
    lab.edit(RECORD, "phone: 03-0000-0101", "phone: ０３（００００）０１０１   # 代表");
    lab.edit(RECORD, "date: 2026-08-01", "date: 令和8年8月1日");
    let run = lab.run(&["check", "--format", "short"]).ended(0);
    for place in ["hana-1.yaml:4:10: untidy: ", "hana-1.yaml:10:9: untidy: "] {
        assert!(run.stdout.contains(place), "{place} is not in\n{}", run.stdout);
    }
    lab.run(&["fmt", "--check"]).ended(1).said("wards/kakera-shi/nursing/hana-1.yaml").said("yorisoi fmt");
    assert!(lab.read(RECORD).contains("０３（"), "--check writes nothing");
    lab.run(&["fmt"]).ended(0).said("1個のファイルを整えました");
    assert!(
        lab.read(RECORD).contains("phone: 03-0000-0101   # 代表\n") && lab.read(RECORD).contains("date: 2026-08-01\n"),
        "{}",
        lab.read(RECORD)
    );
    lab.run(&["fmt", "--check"]).ended(0).said("どれも整っています");
    lab.build(&[]).ended(0).said("注意 0 件");
    assert_same(&before, &lab.hashes(), "what is said is the same");
}

#[test]
fn line_ends_marks_and_blanks_are_tidied() {
    let lab = Lab::small();
    let whole = lab.read(RECORD);
    lab.write(RECORD, format!("\u{feff}{}\r\n\r\n", whole.trim_end().replace('\n', "  \r\n")));
    lab.run(&["fmt", RECORD]).ended(0);
    assert_eq!(lab.read(RECORD), whole);
}

#[test]
fn files_with_errors_stay_and_the_others_are_tidied() {
    let lab = Lab::small();
    let other = "content/wards/kakera-shi/nursing/hana-2.yaml";
    lab.edit(RECORD, "phone: 03-", "phone: ３-");
    lab.write(other, format!("{}\n\n", lab.read(other)));
    let broken = lab.read(RECORD);
    lab.run(&["fmt"]).ended(1).said("bad-phone").said("そのままにしました").said("hana-2.yaml");
    assert_eq!(lab.read(RECORD), broken);
    assert!(!lab.read(other).ends_with("\n\n"));
}

#[test]
fn only_what_is_named_is_touched() {
    let lab = Lab::small();
    for name in [RECORD, "content/wards/kakera-shi/ward.yaml", "content/areas.yaml"] {
        lab.write(name, format!("{}\n\n", lab.read(name)));
    }
    lab.run(&["fmt", RECORD]).ended(0).said("1個の");
    lab.run(&["fmt", "content/wards"]).ended(0).said("1個の").said("ward.yaml");
    lab.run(&["fmt", "--check"]).ended(1).said("areas.yaml");
    lab.run(&["fmt", "nowhere.yaml"]).ended(2).said("nowhere.yaml");
    lab.write("outside.yaml", "a: b");
    lab.run(&["fmt", "outside.yaml"]).ended(2).said("outside.yaml");
    let before = tree(&lab.path("content/kakera-ken"));
    lab.run(&["fmt"]).ended(0);
    assert_same(&before, &tree(&lab.path("content/kakera-ken")), "tidy files keep their time");
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let lab = Lab::small();
    lab.write("content/assets/real.yaml", format!("{}\n\n", lab.read(RECORD)));
    lab.remove(RECORD);
    std::fs::set_permissions(lab.path("content/assets/real.yaml"), std::fs::Permissions::from_mode(0o640))
        .expect("rights");
    symlink(lab.path("content/assets/real.yaml"), lab.path(RECORD)).expect("a link");
    lab.run(&["fmt"]).ended(0);
    assert!(lab.path(RECORD).is_symlink() && !lab.read("content/assets/real.yaml").ends_with("\n\n"));
    assert_eq!(
        std::fs::metadata(lab.path("content/assets/real.yaml")).expect("there").permissions().mode() & 0o777,
        0o640
    );
}

/// Every way in which a line is written otherwise; most mean the same, some are mistakes.
fn mutants(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let wide = |text: &str| {
        text.chars()
            .map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c })
            .collect::<String>()
    };
    let mut found = Vec::new();
    for i in 0..lines.len() {
        let Some((key, value)) = lines[i].split_once(": ") else { continue };
        for new in [
            format!("{key}: {}", wide(value)),
            format!("{key}: {}", value.replace('-', "")),
            format!("{key}: {}", value.replace('-', "/")),
            format!("{key}: {}", value.replace(':', "：")),
            format!("{key}: {value}   "),
            format!("{key}: {}", value.replace(['\'', '"'], "")),
            format!("{key}:  '{}'", value.trim_matches(['\'', '"']).replace('\'', "''")),
            format!("{key}: |\n{}  {}  ", " ".repeat(key.len() - key.trim_start_matches([' ', '-']).len()), value),
        ] {
            let mut lines: Vec<&str> = lines.clone();
            lines[i] = &new;
            found.push(lines.join("\n"));
        }
    }
    found.push(text.replace('\n', "\r\n"));
    found.push(format!("\u{feff}{}\n \n", text.replace('\n', " \n")));
    found.push(text.trim_end().to_owned());
    found
}

#[test]
fn fmt_twice_is_fmt_once_and_the_meaning_stays() {
    let (tree, explainer, suspects) = (root("tests/fixtures/mihon"), Explainer::default(), Suspects::default());
    let mut by_kind: BTreeMap<String, usize> = BTreeMap::new();
    let (mut tidied, mut read) = (0, 0);
    for path in tree.files() {
        let Some(address) = Address::of(path) else { continue };
        // One of each folder is enough: the records of the fixture are much alike. The one in other forms is among
        // them.
        let seen = by_kind.entry(format!("{:?}{}", address.kind, address.folder)).or_default();
        *seen += 1;
        if *seen > 1 && !path.contains("other-forms") {
            continue;
        }
        let text = tree.text(path).expect("text");
        for mutant in mutants(&text) {
            let run = |text: &str| tidy(path, &address, text.as_bytes(), &explainer, &suspects);
            let data = |text: &str| {
                let means = Means { explain: &explainer, render: &|_| Document::default() };
                format!("{:?}", decode(path, address.clone(), text.as_bytes(), means).expect("reads"))
            };
            let Ok(once) = run(&mutant) else { continue };
            read += 1;
            let Tidied::Text(once) = once else { continue };
            tidied += 1;
            assert_eq!(run(&once).expect("reads"), Tidied::Already, "{path}:\n{mutant}\n--- once\n{once}");
            if !address.kind.is_markdown() {
                assert_eq!(data(&once), data(&mutant), "{path}:\n{mutant}");
            }
        }
    }
    assert!(read > 500 && tidied > 400, "{read} read, {tidied} tidied");
}

#[test]
fn the_shipped_content_is_tidy() {
    let lab = Lab::small();
    for content in ["content", "tests/fixtures/small"] {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join(content);
        lab.run(&["fmt", "--check", "--content", content.to_str().expect("a path")]).ended(0);
    }
}

/// The cuts that are known agree with every number that people have hyphenated.
#[test]
fn numbers_are_cut_as_people_cut_them() {
    let (tree, mut known, mut left, mut otherwise) = (root("content"), 0, 0, Vec::new());
    let phones = |text: &str| -> Vec<Arc<str>> {
        text.lines()
            .filter_map(|line| line.trim_start_matches(['-', ' ']).split_once(": "))
            .filter(|(key, _)| ["phone", "fax", "number"].contains(key))
            .map(|(_, value)| value.trim_matches(['\'', '"']).into())
            .collect()
    };
    for path in tree.files().iter().filter(|path| path.ends_with(".yaml")) {
        for written in phones(&tree.text(path).expect("text")) {
            match Phone::parse(&written.replace('-', "")) {
                Some(cut) if cut.as_str().contains('-') => {
                    known += 1;
                    if cut.as_str() != &*written {
                        otherwise.push((path.clone(), written));
                    }
                }
                _ => left += 1,
            }
        }
    }
    // Stations write a free or a mobile number as they like, and one still cuts 042-6 as it was cut once; a call goes
    // to the right place all the same. Any other area code is cut in one way.
    let as_they_like = ["0120", "0800", "0570", "050", "070", "080", "090", "0426-23-"];
    otherwise.retain(|(_, written)| !as_they_like.iter().any(|start| written.starts_with(start)));
    assert!(otherwise.is_empty(), "{otherwise:?}");
    assert!(known > 500 && left < known / 10, "{known} cut, {left} left");
}
