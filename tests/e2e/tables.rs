//! Tables out of the records and back: what goes round comes back, what people wrote stays, what cannot be taken is
//! named.

use std::collections::BTreeMap;
use std::fs;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use yorisoi::tables::tables;

use super::lab::{Lab, assert_same, hashes};

/// The 29 titles of the WAM NET open data.
const WAM: [&str; 29] = [
    "都道府県コード又は市区町村コード",
    "NO（※システム内の固有の番号、連番）",
    "指定機関名",
    "法人の名称",
    "法人の名称_かな",
    "法人番号",
    "法人住所（市区町村）",
    "法人住所（番地以降）",
    "法人電話番号",
    "法人FAX番号",
    "法人URL",
    "サービス種別",
    "事業所の名称",
    "事業所の名称_かな",
    "事業所番号",
    "事業所住所（市区町村）",
    "事業所住所（番地以降）",
    "事業所電話番号",
    "事業所FAX番号",
    "事業所URL",
    "事業所緯度",
    "事業所経度",
    "利用可能な時間帯（平日）",
    "利用可能な時間帯（土曜）",
    "利用可能な時間帯（日曜）",
    "利用可能な時間帯（祝日）",
    "定休日",
    "利用可能曜日特記事項（留意事項）",
    "定員",
];

const NO: &str = WAM[1];

fn csv(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

fn sjis(text: &str) -> Vec<u8> {
    encoding_rs::SHIFT_JIS.encode(text).0.into_owned()
}

/// Rows of the register, each given by the cells that matter.
fn wam(rows: &[&[(&str, &str)]]) -> String {
    let row = |cells: &&[(&str, &str)]| {
        WAM.iter()
            .map(|title| cells.iter().find(|(name, _)| name == title).map_or("", |(_, cell)| cell).to_owned())
            .collect()
    };
    csv(&std::iter::once(WAM.map(str::to_owned).to_vec()).chain(rows.iter().map(row)).collect::<Vec<_>>())
}

/// An office in the fictional city.
fn office<'a>(no: &'a str, name: &'a str, phone: &'a str, closed: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        (NO, no),
        ("サービス種別", "保育所等訪問支援"),
        ("事業所の名称", name),
        ("事業所の名称_かな", "サクラ・ホウモン"),
        ("法人の名称", "架空の会(見本)"),
        ("事業所番号", "9990000001"),
        ("事業所住所（市区町村）", "見本県見本市"),
        ("事業所住所（番地以降）", "例示町１－２－３　見本ビル２階"),
        ("事業所電話番号", phone),
        ("事業所緯度", "30.00012345"),
        ("事業所経度", "135.1"),
        ("利用可能な時間帯（平日）", "09:00-17:30"),
        ("利用可能な時間帯（土曜）", "00:00-00:00"),
        ("定休日", closed),
        ("定員", "10"),
    ]
}

const SAKURA: &str = "content/wards/mihon-shi/nursery-visit/wam-s0000000001.yaml";

fn import(lab: &Lab, more: &[&str]) -> super::lab::Run {
    lab.run(&[&["import", "t.csv", "--source", "koukai-data"], more].concat())
}

#[test]
fn what_is_exported_comes_back_without_a_difference() {
    for lab in [Lab::shipped(), Lab::mihon(), Lab::small()] {
        let before = hashes(&lab.content());
        for flags in [
            &["--output", "t.xlsx"][..],
            &["--output", "t.csv"],
            &["--kind", "centre", "--output", "c.csv"],
            &["--kind", "scheme", "--output", "s.csv"],
        ] {
            let file = flags.last().expect("a file");
            lab.run(&[&["export"], flags].concat()).ended(0);
            lab.run(&["import", file, "--write"])
                .ended(0)
                .said("新しい 0、変わる 0、なくなった 0")
                .said("書くものはありません");
        }
        // As Excel on Windows saves a CSV; rows with letters that its encoding lacks are left out.
        let table = tables(lab.read("t.csv").as_bytes()).expect("a table").remove(0);
        let windows = |row: Vec<String>| csv(&[row]).replace('〜', "～");
        let rows = std::iter::once(table.titles).chain(table.rows.into_iter().map(|(_, row)| row)).map(windows);
        let rows: Vec<String> = rows.filter(|row| !encoding_rs::SHIFT_JIS.encode(row).2).collect();
        assert!(rows.len() > 3);
        lab.write("t.csv", sjis(&rows.concat()));
        lab.run(&["import", "t.csv", "--write"]).ended(0).said("Shift_JIS").said("書くものはありません");
        assert_same(&before, &hashes(&lab.content()), "a round trip changed the content");
    }
}

#[test]
fn equal_records_give_equal_bytes() {
    let lab = Lab::mihon();
    for name in ["a.xlsx", "b.xlsx", "a.csv", "b.csv"] {
        lab.run(&["export", "--output", name]).ended(0);
        std::thread::sleep(std::time::Duration::from_millis(600));
    }
    for ending in ["xlsx", "csv"] {
        let bytes = |name: &str| fs::read(lab.path(&format!("{name}.{ending}"))).expect("a file");
        assert!(bytes("a") == bytes("b"), "{ending}");
    }
    assert!(lab.read("a.csv").starts_with("\u{feff}\"記録のid\"") || lab.read("a.csv").starts_with("\u{feff}記録のid"));
}

#[test]
fn exports_hold_what_was_asked_for() {
    let lab = Lab::mihon();
    let rows = |name: &str| tables(&fs::read(lab.path(name)).expect("a file")).expect("a table");
    lab.run(&["export", "--output", "all.xlsx"]).ended(0);
    let all = rows("all.xlsx");
    let sheets: Vec<&str> = all.iter().map(|table| table.sheet.as_str()).collect();
    assert_eq!(sheets, ["記録", "支援センター", "制度", "説明", "選択肢"]);
    lab.run(&["export", "--ward", "tonari-shi", "--format", "csv"]).ended(0);
    assert!(rows("yorisoi.csv")[0].rows.iter().all(|(_, row)| row[1] == "となり市"));
    assert!(rows("yorisoi.csv")[0].rows.len() < all[0].rows.len());
    lab.run(&["export", "--kind", "nursing", "--output", "n.csv"]).ended(0);
    assert!(rows("n.csv")[0].rows.iter().all(|(_, row)| row[2] == "訪問看護"));
    lab.run(&["export", "--ward", "nowhere"]).ended(2).said("nowhere");
    lab.run(&["export", "--kind", "nothing", "--lang", "en"]).ended(2).said("There is no kind");
    Lab::broken().run(&["export"]).ended(1).said("誤りを直してから");
}

/// A clerk who reads English exports, changes a value, and reads what would change; a table from before has other
/// titles.
#[test]
fn tables_are_understood_in_each_language_and_as_they_were_before() {
    let lab = Lab::mihon();
    for (lang, sheet, phone) in [("ja", "記録", "電話番号"), ("en", "records", "phone number")] {
        for name in ["t.xlsx", "t.csv"] {
            lab.run(&["export", "--output", name, "--lang", lang]).ended(0);
            lab.run(&["import", name, "--write"]).ended(0).said("変わる 0").said("書くものはありません");
        }
        let book = tables(&fs::read(lab.path("t.xlsx")).expect("a file")).expect("tables");
        assert!(book[0].sheet == sheet && book[0].titles.contains(&phone.to_owned()), "{:?}", book[0].titles);
    }
    let english = lab.read("t.csv");
    let verified = english.find(",yes,").expect("a verified record");
    lab.write("t.csv", format!("{},No,{}", &english[..verified], &english[verified + 5..]));
    lab.run(&["import", "t.csv", "--lang", "en"])
        .ended(0)
        .said("confirmed by an official source: yes → no")
        .said("changed 1");
    lab.run(&["export", "--output", "t.csv"]).ended(0);
    let japanese = lab.read("t.csv");
    let before = [
        ("電話の注（内線・だれの番号か）", "電話の注"),
        ("時間（文で）", "受付時間"),
        ("検索のことば（用語の id）", "検索のことば"),
        ("いまの状態：いつから", "状態：いつから"),
    ];
    let old = before.iter().fold(japanese, |text, (now, then)| {
        assert!(text.contains(now), "{now}");
        text.replacen(now, then, 1)
    });
    lab.write("t.csv", &old);
    let run = lab.run(&["import", "t.csv"]).ended(0).said("変わる 0");
    assert!(!run.stdout.contains("知りません"), "{}", run.stdout);
}

#[test]
fn a_register_that_is_cut_off_is_called_out() {
    let lab = Lab::mihon();
    let names = ["さくら", "もも", "うめ", "ふじ"];
    let numbers = ["S0000000001", "S0000000002", "S0000000003", "S0000000004"];
    let rows: Vec<_> = numbers.iter().zip(names).map(|(no, name)| office(no, name, "03-0000-0001", "")).collect();
    lab.write("t.csv", wam(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>()));
    import(&lab, &["--write"]).ended(0);
    lab.write("t.csv", wam(&[&rows[0]]));
    import(&lab, &[]).ended(0).said("なくなった 3").said("半分より多くが、この資料にありません");
}

/// Every value of a column changes and changes back: the files are what they were, to the byte.
#[test]
fn there_and_back_again_leaves_every_byte() {
    let mihon = Lab::mihon();
    // A note of two lines does not fit into a cell with one note per line.
    mihon.edit(
        "content/wards/mihon-shi/nursery/other-forms.yaml",
        "  - |\n    2行にわたる\n    注の見本です。\n",
        "  - 一行の注\n",
    );
    // A letter whose mark stands apart comes back in one.
    mihon.run(&["fmt", "content/wards/mihon-shi/community/emoji-kana.yaml"]).ended(0);
    for lab in [Lab::shipped(), mihon] {
        lab.run(&["export", "--output", "old.csv"]).ended(0);
        let before = hashes(&lab.content());
        let table = tables(lab.read("old.csv").as_bytes()).expect("a table").remove(0);
        let mut rows = vec![table.titles.clone()];
        for (_, row) in &table.rows {
            let change = |(title, cell): (&String, &String)| match title.as_str() {
                "名前" | "費用" | "電話の注（内線・だれの番号か）" | "運営" | "時間（文で）" =>
                {
                    format!("{cell}改")
                }
                "注" | "相談の方法" => format!("{cell}\n足した行"),
                "定員" => "77".to_owned(),
                "いまの状態" if cell.is_empty() => "受付中".to_owned(),
                "確かめた日" if cell.is_empty() => "2026-08-01".to_owned(),
                _ => cell.clone(),
            };
            rows.push(table.titles.iter().zip(row).map(change).collect());
        }
        lab.write("new.csv", csv(&rows));
        lab.run(&["import", "new.csv", "--write"]).ended(0).said(&format!("変わる {}", table.rows.len()));
        lab.run(&["check"]).ended(0);
        lab.run(&["import", "new.csv", "--write"]).ended(0).said("書くものはありません");
        // What was added goes only when that is asked for.
        lab.run(&["import", "old.csv", "--write"]).ended(1).said("--allow-removal");
        lab.run(&["import", "old.csv", "--write", "--allow-removal"]).ended(0);
        assert_same(&before, &hashes(&lab.content()), "there and back");
    }
}

/// The rows that the shipped content was made of, as the register publishes them.
fn shipped_rows(lab: &Lab) -> Vec<u8> {
    let mut memory = tables(lab.read("content/imports/wam-net.csv").as_bytes()).expect("a table").remove(0);
    // 短期入所 is of another edition.
    let service = memory.titles.iter().position(|title| title == "サービス種別").expect("a column");
    memory.rows.retain(|(_, cells)| cells[service] != "短期入所");
    assert_eq!(memory.rows.len(), 595);
    let at: Vec<Option<usize>> =
        WAM.iter().map(|title| memory.titles.iter().position(|known| known == title)).collect();
    let row = |(_, cells): &(usize, Vec<String>)| {
        at.iter().map(|at| at.map_or_else(String::new, |at| cells[at].clone())).collect::<Vec<_>>()
    };
    csv(&std::iter::once(WAM.map(str::to_owned).to_vec()).chain(memory.rows.iter().map(row)).collect::<Vec<_>>())
        .into_bytes()
}

#[test]
fn the_open_data_twice_writes_nothing_the_second_time() {
    let lab = Lab::shipped();
    let rows = shipped_rows(&lab);
    lab.write("wam.csv", &rows);
    let shipped = hashes(&lab.content());
    lab.run(&["import", "wam.csv", "--write"]).ended(0).said("同じ 595行").said("書くものはありません");
    assert_same(&shipped, &hashes(&lab.content()), "the content is what these rows were made into");

    // Without a memory of them: matched by number, name, address and phone.
    lab.remove("content/imports/wam-net.csv");
    let first = lab.run(&["import", "wam.csv", "--write"]).ended(0);
    assert!(first.stdout.contains("新しい 2、"), "only what was merged by hand is new: {}", first.stdout);
    lab.run(&["check"]).ended(0);
    let once = hashes(&lab.content());
    lab.run(&["import", "wam.csv", "--write"])
        .ended(0)
        .said("新しい 0、変わる 0、なくなった 0")
        .said("書くものはありません");
    assert_same(&once, &hashes(&lab.content()), "the second import");
}

#[test]
fn what_people_found_elsewhere_stays_and_what_is_taken_names_its_source() {
    let lab = Lab::mihon();
    lab.write(
        SAKURA,
        "name: さくら\nreading: さくら\ncontact:\n  phone: 03-0000-0001\nplace:\n  address: 見本県見本市例示町9\n\
         sources:\n  - shi-ichiran # 窓口の一覧\n",
    );
    let office = office("S0000000001", "さくら", "03-0000-0001", "");
    lab.write("t.csv", wam(&[&office]));
    import(&lab, &["--write"]).ended(0).said("新しい 0、変わる 1").said("住所: 記録 見本県見本市例示町9");
    let written = lab.read(SAKURA);
    for line in [
        "  address: 見本県見本市例示町9\n",
        "  point: [30.000123, 135.1]\n",
        "  - shi-ichiran # 窓口の一覧\n",
        "  - koukai-data\n",
    ] {
        assert!(written.contains(line), "{line}{written}");
    }
    import(&lab, &["--write"]).ended(0).said("書くものはありません");
    lab.run(&["check"]).ended(0);
}

#[test]
fn a_register_changes_only_what_it_changed() {
    let lab = Lab::mihon();
    let rows = |office: &[Vec<(&str, &str)>]| wam(&office.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let other = office("S0000000002", "ひので訪問", "0300000009", "");
    lab.write(
        "t.csv",
        sjis(&rows(&[office("S0000000001", "さくら（訪問）", "０３ー００００ー０００１", "12/29-1/3"), other.clone()])),
    );
    let before = hashes(&lab.content());
    import(&lab, &[]).ended(0).said("新しい 2、変わる 0").said("まだ何も書いていません");
    assert_same(&before, &hashes(&lab.content()), "nothing is written without --write");
    import(&lab, &["--write"]).ended(0);
    assert_eq!(
        lab.read(SAKURA),
        "name: さくら（訪問）\nreading: さくらほうもん\noperator: 架空の会（見本）\ncontact:\n  phone: 03-0000-0001\nplace:\n  address: 見本県見本市例示町1-2-3\n  \
         building: 見本ビル2階\n  town: 例示町\n  town_reading: れいじちょう\n  point: [30.000123, 135.1]\nhours:\n  text: 平日 9時〜17時30分\n  \
         closed: 12月29日〜1月3日\ncapacity: 10\ncodes:\n  office: '9990000001'\n  register: S0000000001\nsources:\n  - koukai-data\n"
    );
    lab.run(&["check"]).ended(0);
    import(&lab, &["--write"]).ended(0).said("書くものはありません");

    // People write into the record; then the register changes the phone, and the days that people changed as well.
    lab.edit(SAKURA, "operator: ", "# 電話で聞いた\noperator: 直した");
    lab.edit(SAKURA, "12月29日〜1月3日", "年末年始 # 看板より");
    let by_hand = lab.read(SAKURA);
    lab.write("t.csv", rows(&[office("S0000000001", "さくら（訪問）", "03-0000-0002", "土日"), other.clone()]));
    import(&lab, &["--write"])
        .ended(0)
        .said("電話番号: 03-0000-0001 → 03-0000-0002")
        .said("記録 年末年始 ／ 資料 土日")
        .said("変わる 1");
    assert_eq!(lab.read(SAKURA), by_hand.replace("0001\n", "0002\n").replace("S0000000002", "S0000000001"));
    import(&lab, &["--write"]).ended(0).said("書くものはありません");

    // The office goes, and is there again.
    let changed = lab.read(SAKURA);
    lab.write("t.csv", rows(std::slice::from_ref(&other)));
    import(&lab, &["--write"]).ended(0).said("なくなった 1").said("いまの状態: （なし） → 終了");
    assert!(lab.read(SAKURA).contains("state:\n  is: 終了\n  reason: 公開データに載らなくなりました。\n"));
    lab.run(&["check"]).ended(0);
    import(&lab, &["--write"]).ended(0).said("書くものはありません");
    lab.write("t.csv", rows(&[office("S0000000001", "さくら（訪問）", "03-0000-0002", "土日"), other]));
    import(&lab, &["--write"]).ended(0);
    assert!(!lab.read(SAKURA).contains("state:"), "{}", lab.read(SAKURA));
    assert!(lab.read(SAKURA).contains("# 電話で聞いた") && changed.contains("# 看板より"));
}

#[test]
fn what_could_not_be_written_is_tried_again() {
    let lab = Lab::mihon();
    let good = office("S0000000001", "さくら", "03-0000-0001", "土日");
    lab.write("t.csv", wam(&[&good]));
    import(&lab, &["--write"]).ended(0);
    // A way of writing that no import touches: the value has a name, and another refers to it.
    lab.edit(SAKURA, "  closed: 土日\n", "  closed: &days 土日\nnotes:\n  - *days\n");
    let before = lab.read(SAKURA);
    lab.write("t.csv", wam(&[&office("S0000000001", "さくら", "03-0000-0002", "月火")]));
    for _ in 0..2 {
        import(&lab, &["--write"]).ended(1).said("「休みの日」は、ファイルの書き方が特別");
    }
    lab.write(SAKURA, before.replace("&days ", "").replace("*days", "土日"));
    import(&lab, &["--write"]).ended(0).said("休みの日: 土日 → 月火");
}

#[test]
fn rows_that_are_passed_over_are_named_and_end_nothing() {
    let lab = Lab::mihon();
    let good = office("S0000000001", "さくら", "03-0000-0001", "");
    let with = |changes: &[(&'static str, &'static str)]| {
        let mut row = office("S0000000009", "もも", "042000000", "");
        row.retain(|(title, _)| !changes.iter().any(|(changed, _)| changed == title));
        row.extend(changes);
        row
    };
    let rows = [
        good.clone(),
        with(&[("サービス種別", "宇宙支援")]),
        with(&[("事業所住所（市区町村）", "よその県見本市")]),
        with(&[("事業所の名称", "")]),
        with(&[(NO, "")]),
        good.clone(),
        with(&[("事業所番号", "9990000002")]),
    ];
    lab.write("t.csv", wam(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>()));
    let run = import(&lab, &["--write"]).ended(1);
    for line in [
        "3行目：サービス「宇宙支援」は、services.yaml にありません",
        "4行目：この内容にない区市町村の所です",
        "5行目：名前がありません",
        "6行目：番号（ID・NO）がありません",
        "7行目：番号「S0000000001」の行が、前にもあります",
        "8行目：「事業所電話番号」の「042000000」は読めません",
        "新しい 2、",
    ] {
        assert!(run.stdout.contains(line), "{line}\n{}", run.stdout);
    }
    import(&lab, &["--lang", "en"])
        .ended(1)
        .said("t.csv row 4: It is in no ward of this content.")
        .said("There is nothing to write");
    // A row that lost its name does not end its record.
    let nameless: Vec<_> =
        good.iter().map(|&(title, cell)| if title == "事業所の名称" { (title, "") } else { (title, cell) }).collect();
    lab.write("t.csv", wam(&[&nameless, &with(&[("事業所番号", "9990000002")])]));
    import(&lab, &["--write"]).ended(1).said("なくなった 0");
}

#[test]
fn municipal_data_are_taken_for_the_service_asked_for() {
    let lab = Lab::mihon();
    let before = hashes(&lab.content());
    let old = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,種別,住所,方書,緯度,経度,電話番号,内線番号,収容定員,利用可能曜日,開始時間,終了時間,URL\r\n\
        990019,0000000001,見本県,見本市,そら保育園,ソラホイクエン,認可保育所,見本市例示町４－５－６,,30.1,135.2,03-0000-0021,12,60,月火水木金土,7:30,18:30,https://example.jp/\r\n\
        990019,0000000002,見本県,見本市,うみ学園,ウミガクエン,その他,見本市例示町４－５－７,,,,,,,,,,\r\n";
    lab.write("t.csv", old);
    lab.run(&["import", "t.csv"]).ended(2).said("--service");
    lab.run(&["import", "t.csv", "--service", "nursery"]).ended(2).said("--source");
    import(&lab, &["--service", "nowhere"]).ended(2).said("nowhere");
    let flags = ["--service", "nursery", "--only", "種別=認可保育所"];
    import(&lab, &[&flags[..], &["--write"]].concat())
        .ended(0)
        .said("新しい 1")
        .said("3行目：--only で選んだ行ではありません");
    let path = "content/wards/mihon-shi/nursery/open-990019-0000000001.yaml";
    assert!(
        lab.read(path).contains("  address: 見本県見本市例示町4-5-6\n")
            && lab.read(path).contains("text: 月火水木金土 7時30分〜18時30分\n"),
        "{}",
        lab.read(path)
    );
    import(&lab, &[&flags[..], &["--write"]].concat()).ended(0).said("書くものはありません");
    // The newer form of the same set, with another phone; the code as a spreadsheet leaves it.
    let new = "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,種別,所在地_連結表記,緯度,経度,電話番号,内線番号,収容定員,利用可能曜日,開始時間,終了時間,URL\r\n\
        990019,0000000001,見本県見本市,そら保育園,ソラホイクエン,認可保育所,見本県見本市例示町4-5-6,30.1,135.2,03-0000-0022,12,60,月火水木金土,7:30,18:30,https://example.jp/\r\n";
    lab.write("t.csv", new);
    import(&lab, &[&flags[..], &["--write"]].concat())
        .ended(0)
        .said("電話番号: 03-0000-0021 → 03-0000-0022")
        .said("変わる 1");
    lab.run(&["check"]).ended(0);
    assert_eq!(hashes(&lab.content()).len(), before.len() + 2, "the record and the memory");
}

/// A table of the register of care services, as it is published.
const KAIGO: &str = "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,\
    方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,備考\r\n";

#[test]
fn stations_of_the_care_register_come_from_the_published_table_and_from_a_list_made_from_it() {
    let lab = Lab::mihon();
    let path = "content/wards/mihon-shi/nursing/kaigo-9990000101.yaml";
    // A list with fewer columns: no official word, and it does not say its service.
    let list = "office_number,name_as_published,municipality,municipality_code,address_as_published,\
        tel_as_published,url_as_published,lat,lon\r\n\
        9990000101,つき訪問看護,見本市,990019,所在地:〒999-0001見本県見本市例示町１－２－３見本ビル２階 見本ビル２階,\
        0422-00012,www.example.jp,30.1,135.2\r\n\
        ,番号のない所,見本市,990019,見本県見本市例示町1,,,,\r\n\
        9990000103,よその所,別市,,別県別市1,,,,\r\n";
    lab.write("t.csv", list);
    lab.run(&["import", "t.csv", "--source", "koukai-data"]).ended(2).said("--service");
    let told = ["--service", "nursing"];
    import(&lab, &[&told[..], &["--write"]].concat())
        .ended(1)
        .said("新しい 1")
        .said("「電話番号」の「0422-00012」は読めません")
        .said("「URL」の「www.example.jp」は読めません")
        .said("3行目")
        .said("取りこめない 1");
    let written = lab.read(path);
    for line in [
        "name: つき訪問看護\n",
        "  postal_code: 999-0001\n",
        "  address: 見本県見本市例示町1-2-3\n",
        "  building: 見本ビル2階\n",
        "  point: [30.1, 135.2]\n",
        "  office: '9990000101'\n",
        "verified: false\n",
    ] {
        assert!(written.contains(line), "{line}{written}");
    }
    lab.write("t.csv", list.replace(",番号のない所", "9990000102,番号のある所"));
    import(&lab, &[&told[..], &["--write"]].concat()).ended(0).said("新しい 1");
    import(&lab, &[&told[..], &["--write"]].concat()).ended(0).said("書くものはありません");

    // The published table knows the record again, fills what the list lacked, and is an official word.
    let row = |office: &str, name: &str| {
        format!(
            "990019,{office},見本県,見本市,{name},ツキホウモンカンゴ,訪問看護,見本県見本市例示町1-2-3見本ビル2階,見本ビル2階,\
             30.1,135.2,03-0000-0011,03-0000-0012,,架空の会,{office},平日,祝日も休み,0,https://example.jp/,\r\n"
        )
    };
    let published = [KAIGO, &row("9990000101", "つき訪問看護"), &row("9990000102", "番号のある所")].concat();
    lab.write("t.csv", &published);
    import(&lab, &["--write"]).ended(0).said("変わる 2").said("電話番号: （なし） → 03-0000-0011");
    let written = lab.read(path);
    assert!(!written.contains("verified") && written.contains("text: 平日（祝日も休み）"), "{written}");
    import(&lab, &["--write"]).ended(0).said("書くものはありません");

    // A list that has fewer columns than what is remembered would take values away.
    lab.write("t.csv", list.replace(",番号のない所", "9990000102,番号のある所"));
    import(&lab, &told).ended(2).said("事業所名カナ").said("足りない列は");
    lab.write("t.csv", [KAIGO, &row("9990000101", "つき訪問看護")].concat());
    import(&lab, &["--write"]).ended(0).said("なくなった 1");
    assert!(lab.read("content/wards/mihon-shi/nursing/kaigo-9990000102.yaml").contains("is: 終了"));
    lab.run(&["check"]).ended(0);
}

#[test]
fn no_table_holds_a_cell_that_a_spreadsheet_runs() {
    let lab = Lab::small();
    let record = "content/wards/kakera-shi/nursing/hana-1.yaml";
    let name = lab.read(record).lines().next().expect("a name").to_owned();
    lab.edit(record, &name, "name: '=HYPERLINK(\"https://example.jp/\")'");
    lab.build(&[]).ended(0);
    lab.run(&["due", "--format", "csv", "--output", "due.csv"]);
    lab.run(&["export", "--output", "all.csv"]).ended(0);
    for table in ["output/kakera-shi/data/records.csv", "due.csv", "all.csv"] {
        let text = lab.read(table);
        assert!(text.contains("'=HYPERLINK"), "{table}: {text}");
        let bare = text.split("=HYPERLINK").filter(|before| !before.ends_with('\'')).count();
        assert_eq!(bare, 1, "only what follows the last: {table}: {text}");
    }
}

#[test]
fn mistakes_in_our_own_table_are_named_by_row() {
    let lab = Lab::mihon();
    lab.run(&["export", "--kind", "nursing", "--output", "t.csv"]).ended(0);
    let table = tables(lab.read("t.csv").as_bytes()).expect("a table").remove(0);
    let first: BTreeMap<&str, &str> =
        table.titles.iter().map(String::as_str).zip(table.rows[0].1.iter().map(String::as_str)).collect();
    let new = [
        ("記録のid", "atarashii"),
        ("区市町村", "見本市"),
        ("サービス", "訪問看護"),
        ("名前", "あたらしい所"),
        ("出典", "shi-ichiran"),
    ];
    let before = hashes(&lab.content());
    for (changes, base, japanese, english) in [
        (
            &[("電話番号", "12345")][..],
            false,
            "「電話番号」の「12345」は読めません。03-1234-5678",
            "Write it like 03-1234-5678",
        ),
        (&[("いまの状態", "やってる")], false, "受付中・休止・終了", "受付中・休止・終了"),
        (&[("事業所番号", "1.31E+09")], false, "「1.31E+09」は読めません", "cannot be read"),
        (&[("確かめた日", "昨日")], false, "2026-09-01", "2026-09-01"),
        (&[("緯度・経度", "北緯30度")], false, "35.7301, 139.7112", "35.7301, 139.7112"),
        (&[("名前", "")], false, "「名前」がありません", "must be filled in"),
        (&[("区市町村", "となり")], false, "表では変えられません", "cannot be changed in a table"),
        (&[("対象の地域", "dokoka")], false, "取りこむと、記録に誤りができます", "would have a mistake"),
        (&[("公式ページ", "www.example.jp")], false, "取りこむと、記録に誤りができます", "would have a mistake"),
        (&[("出典", "nai-shiryo")], true, "nai-shiryo", "nai-shiryo"),
        (&[("出典", "")], true, "「出典」がありません", "must be filled in"),
        (&[("サービス", "宇宙")], true, "「サービス」の「宇宙」は読めません", "cannot be read"),
        (&[("区市町村", "よその市")], true, "区市町村「よその市」はありません", "There is no ward"),
        (&[("記録のid", "../../x")], true, "id「../../x」は使えません", "cannot be an id"),
        (&[("記録のid", "")], true, "id（番号）がありません", "It has no id"),
    ] {
        let mut cells: BTreeMap<&str, &str> = if base { new.into_iter().collect() } else { first.clone() };
        cells.extend(changes.iter().copied());
        let row = table
            .titles
            .iter()
            .map(|title| cells.get(title.as_str()).copied().unwrap_or_default().to_owned())
            .collect();
        lab.write("t.csv", csv(&[table.titles.clone(), row]));
        lab.run(&["import", "t.csv", "--write"]).ended(1).said("t.csv 2行目：").said(japanese).said("取りこめない 1");
        lab.run(&["import", "t.csv", "--write", "--lang", "en"]).ended(1).said("t.csv row 2: ").said(english);
    }
    assert_same(&before, &hashes(&lab.content()), "a refused row wrote something");
}

#[test]
fn workbooks_as_people_fill_them_are_understood() {
    let lab = Lab::mihon();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let titles = [
        "名前",
        "記録のid",
        "区市町村",
        "サービス",
        "電話番号",
        "定員",
        "始まった時期",
        "注",
        "出典",
        "わたしの覚え書き",
    ];
    for (at, title) in (0u16..).zip(titles) {
        sheet.write_string(2, at, title).expect("a cell");
    }
    for (at, cell) in (0u16..).zip(["=1+1 の家", "shin-no-ie", "見本市", "訪問看護", "０３００００００９１"])
    {
        sheet.write_string(3, at, cell).expect("a cell");
    }
    sheet.write_number(3, 5, 12.0).expect("a cell");
    let date = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
    sheet.write_datetime_with_format(3, 6, ExcelDateTime::from_ymd(2026, 4, 1).expect("a day"), &date).expect("a cell");
    sheet.write_string(3, 7, "一つ目\r\n二つ目: 「:」").expect("a cell");
    sheet.write_string(3, 8, "shi-ichiran").expect("a cell");
    lab.write("t.xlsx", book.save_to_buffer().expect("a workbook"));
    lab.run(&["import", "t.xlsx", "--write"])
        .ended(0)
        .said("列「わたしの覚え書き」は知りません")
        .said("4行目")
        .said("新しい 1");
    assert_eq!(
        lab.read("content/wards/mihon-shi/nursing/shin-no-ie.yaml"),
        "name: '=1+1 の家'\ncontact:\n  phone: 03-0000-0091\ncapacity: 12\nopened: 2026-04-01\nnotes:\n  - 一つ目\n  - '二つ目: 「:」'\nsources:\n  - shi-ichiran\n"
    );
    lab.run(&["import", "t.xlsx", "--write"]).ended(0).said("書くものはありません");
}

#[test]
fn what_cannot_be_read_is_2_and_content_with_mistakes_is_1() {
    let lab = Lab::mihon();
    lab.write("zip.csv", b"PK\x03\x04xxxx");
    lab.write("old.xls", [0xD0, 0xCF, 0x11, 0xE0]);
    lab.write("other.csv", "a,b\n1,2\n");
    lab.write("empty.csv", "");
    lab.write("bytes.csv", [0x82, 0xFF, 0xFF, 0x0A]);
    for (file, japanese, english) in [
        ("zip.csv", "zip にまとめた", "zip archive"),
        ("old.xls", "古い Excel", "old Excel"),
        ("other.csv", "知っている表の形ではありません", "no table that is known"),
        ("empty.csv", "何も書かれていません", "it is empty"),
        ("bytes.csv", "文字コードがわかりません", "encoding is unknown"),
        ("nowhere.csv", "読めません", "cannot be read"),
    ] {
        lab.run(&["import", file]).ended(2).said(file).said(japanese);
        lab.run(&["import", file, "--lang", "en"]).ended(2).said(english);
    }
    lab.run(&["import"]).ended(2);
    lab.write("t.csv", wam(&[&office("S0000000001", "さくら", "03-0000-0001", "")]));
    lab.run(&["import", "t.csv", "--source", "nai"]).ended(2).said("「nai」は、sources.yaml にありません");
    lab.edit("content/wards/mihon-shi/ward.yaml", "area: chubu", "area: dokoka");
    let before = hashes(&lab.content());
    import(&lab, &["--write"]).ended(1).said("dangling-reference").said("誤りがあるので、取りこみませんでした");
    assert_same(&before, &hashes(&lab.content()), "content with mistakes");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_content_is_not_followed() {
    let lab = Lab::mihon();
    let record = "content/wards/mihon-shi/nursery-visit";
    lab.write("outside/kept.csv", "x");
    fs::remove_dir_all(lab.path(record)).expect("removed");
    std::os::unix::fs::symlink(lab.path("outside"), lab.path(record)).expect("a link");
    lab.write("t.csv", wam(&[&office("S0000000001", "さくら", "03-0000-0001", "")]));
    let before = hashes(&lab.path("outside"));
    import(&lab, &["--write"]).ended(1).said("odd-link");
    assert_same(&before, &hashes(&lab.path("outside")), "written outside");
    assert!(!lab.path("content/imports/wam-net.csv").exists(), "all or nothing");
}
