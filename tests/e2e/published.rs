//! Lists as municipalities publish them: every row and every column is accounted for. The shapes are of real lists, what
//! they say is made up.

use super::lab::Lab;

/// The columns of the national data sets that the cases use.
const HEAD: &str = "全国地方公共団体コード,ID,名称,名称_カナ,所在地_連結表記,建物名等(方書),電話番号,内線番号,法人番号,利用可能曜日,開始時間,\
                    終了時間,利用可能日時特記事項";

/// A list: its name, its rows (`{id}` counts up), what the import says and what it does not say.
struct Case {
    name: &'static str,
    rows: &'static str,
    said: &'static [&'static str],
    unsaid: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        name: "日を「;」で区切る",
        rows: "990019,1,例の園,レイノエン,かけら県かけら市例1-1,,03-0000-0801,,,月;火;水,7:30,18:30,祝日及び12/29～1/3は休園",
        said: &["時間（文で）: 月・火・水 7時30分〜18時30分", "休みの日: 祝日及び12月29日〜1月3日は休園"],
        unsaid: &[";", "取りこめない行"],
    },
    Case {
        name: "午前と午後、昼休みで二つの時間",
        rows: "990019,1,例の園,,かけら県かけら市例1-1,,,,,平日,午前9時;午後1時,正午前;17時30分,\n\
               990019,2,例の室,,かけら県かけら市例1-2,,,,,平日,9:00;13:00,12:00;17:00,",
        said: &["平日 午前9時〜正午前、13時〜17時30分", "平日 9時〜12時、13時〜17時"],
        unsaid: &[],
    },
    Case {
        name: "0時から24時、時間が空",
        rows: "990019,1,例の園,,かけら県かけら市例1-1,,,,,毎日,0,24:00,\n990019,2,例の室,,かけら県かけら市例1-2,,,,,毎日,,,",
        said: &["毎日 0時〜24時", "時間（文で）: 毎日\n"],
        unsaid: &[],
    },
    Case {
        name: "番地が日付や「?」に化けた",
        rows: "990019,1,例の園,,2026-02-03,,,,,,,,\n990019,2,例の室,,かけら県かけら市例１２?１,,,,,,,,\n\
               990019,3,例の家,,2月3日,,,,,,,,",
        said: &[
            "2行目：「所在地_連結表記」の「2026-02-03」は読めません",
            "「かけら県かけら市例１２?１」は読めません",
            "「2月3日」は読めません",
            "新しい 3",
        ],
        unsaid: &["住所: かけら県"],
    },
    Case {
        name: "建物が住所と方書の両方にある",
        rows: "990019,1,例の園,,かけら県かけら市例1丁目5番3号例ビル3階,総合受付,,,,,,,",
        said: &["建物・階: 例ビル3階 総合受付"],
        unsaid: &[],
    },
    Case {
        name: "電話番号のない内線",
        rows: "990019,1,例の園,,かけら県かけら市例1-1,,,172014,,,,,",
        said: &["「内線番号」の「172014」は読めません"],
        unsaid: &["電話の注"],
    },
    Case {
        name: "13けたの番号が指数になった",
        rows: "990019,1,例の園,,かけら県かけら市例1-1,,,,2.00002E+12,,,,",
        said: &["「法人番号」の「2.00002E+12」は読めません"],
        unsaid: &[],
    },
    Case {
        name: "同じ名前と電話の二つの支所",
        rows: "990019,1,例の園,,かけら県かけら市例1-1,,03-0000-0801,,,,,,\n990019,2,例の園,,かけら県かけら市例9-9,,03-0000-0801,,,,,,",
        said: &["新しい 2"],
        unsaid: &[],
    },
    Case {
        name: "半角かな、全角の番号、名前のない行、番号のない行、ほかの市",
        rows: "９９００１９,1,ﾚｲﾉ園,ﾚｲﾉｴﾝ,かけら県かけら市例1-1,,０３－００００－０８０１,,,,,,\n990019,2,,,かけら県かけら市例1-2,,,,,,,,\n\
               990019,,例の室,,かけら県かけら市例1-3,,,,,,,,\n131016,4,よその園,,東京都千代田区1-1,,,,,,,,",
        said: &[
            "レイノ園",
            "電話番号: 03-0000-0801",
            "3行目：名前がありません",
            "4行目：番号（ID・NO）がありません",
            "この内容にない区市町村",
        ],
        unsaid: &[],
    },
    Case {
        name: "濁点の分かれた字",
        rows: "990019,1,カ\u{3099}ーテ\u{3099}ン園,,かけら県かけら市例1-1,,,,,,,,",
        said: &["ガーデン園"],
        unsaid: &["\u{3099}"],
    },
    Case {
        name: "空の行と引用符の中の改行",
        rows: "\n990019,1,\"例の\n園\",,かけら県かけら市例1-1,,,,,,,,\n\n990019,2,,,かけら県かけら市例1-2,,,,,,,,",
        said: &["5行目：名前がありません"],
        unsaid: &[],
    },
];

#[test]
fn every_row_and_column_is_accounted_for() {
    for case in CASES {
        let lab = Lab::small();
        lab.write("list.csv", format!("{HEAD}\n{}\n", case.rows));
        let out = lab.run(&["import", "list.csv", "--service", "nursing", "--source", "tebiki"]).stdout;
        for said in case.said {
            assert!(out.contains(said), "{}: {said}\n{out}", case.name);
        }
        for unsaid in case.unsaid {
            assert!(!out.contains(unsaid), "{}: {unsaid} is said\n{out}", case.name);
        }
        let sum = out.lines().find(|line| line.starts_with("表の行：")).unwrap_or_else(|| panic!("{out}"));
        let numbers: Vec<usize> = sum.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        assert_eq!(numbers[0], numbers[1..].iter().sum::<usize>(), "{}: {sum}", case.name);
    }
}

#[test]
fn lists_of_one_service_do_not_end_each_other() {
    let lab = Lab::small();
    let sources = lab.read("content/sources.yaml");
    let more = "  ninka:\n    title: 認可の一覧\n    url: https://example.jp/ninka\n  shokibo:\n    title: 小規模の一覧\n    \
                url: https://example.jp/shokibo\n";
    lab.write("content/sources.yaml", format!("{}\n{more}", sources.trim_end()));
    // Each list counts from 1.
    let rows = |names: &[&str]| {
        let rows = names
            .iter()
            .enumerate()
            .map(|(i, name)| format!("990019,{},{name},,かけら県かけら市例{}-1,,,,,,,,\n", i + 1, name.len()));
        format!("{HEAD}\n{}", rows.collect::<String>())
    };
    let import =
        |file: &str, source: &str| lab.run(&["import", file, "--service", "nursing", "--source", source, "--write"]);
    lab.write("ninka.csv", rows(&["例の第一園", "例の第二保育園"]));
    lab.write("shokibo.csv", rows(&["例の小さな保育の室"]));
    import("ninka.csv", "ninka").ended(0).said("新しい 2");
    import("shokibo.csv", "shokibo").ended(0).said("新しい 1、変わる 0、なくなった 0");
    import("ninka.csv", "ninka").ended(0).said("書くものはありません");
    lab.write("ninka.csv", rows(&["例の第一園"]));
    import("ninka.csv", "ninka").ended(0).said("なくなった 1");
}

#[test]
fn what_is_no_row_is_told_before_any_row_is_lost() {
    let lab = Lab::small();
    lab.write(
        "quote.csv",
        format!("{HEAD}\n990019,1,\"例の園,,かけら県かけら市例1-1,,,,,,,,\n990019,2,例の室,,,,,,,,,,\n"),
    );
    lab.run(&["import", "quote.csv", "--service", "nursing", "--source", "tebiki"])
        .ended(2)
        .said("2行目に、閉じていない");
    lab.write("title.csv", format!("かけら市の保育所,,\n令和8年4月1日現在,,\n{HEAD}\n990019,1,例の園,,,,,,,,,,\n"));
    let titled = lab.run(&["import", "title.csv", "--service", "nursing", "--source", "tebiki"]);
    titled.ended(0).said("新しい 1").said("title.csv 4行目");
    lab.write(
        "more.csv",
        "全国地方公共団体コード,ID,名称,所在地_連結表記,駐車台数\n990019,1,例の園,かけら県かけら市例1-1,3台\n",
    );
    lab.run(&["import", "more.csv", "--service", "nursing", "--source", "tebiki"])
        .said("読まない列：more.csv の「駐車台数」（3台）");
}

#[test]
fn an_empty_column_takes_nothing_away_unasked() {
    let lab = Lab::small();
    lab.run(&["export", "--output", "all.csv"]).ended(0);
    let text = lab.read("all.csv");
    let (head, _) = text.split_once('\n').expect("titles");
    assert!(head.contains("電話番号"));
    lab.write("empty.csv", text.replace("03-0000-0101", ""));
    lab.run(&["import", "empty.csv"]).ended(1).said("「電話番号」が空です。記録には「03-0000-0101」とあります");
    lab.run(&["import", "empty.csv", "--allow-removal"]).ended(0).said("電話番号: 03-0000-0101 → （なし）");
    let lines: Vec<&str> = text.lines().filter(|line| !line.contains("hana-1,")).collect();
    let without = lines.join("\n");
    if lines.len() < text.lines().count() {
        lab.write("fewer.csv", without);
        lab.run(&["import", "fewer.csv"]).ended(0).said("表にない記録");
    }
}
