//! What the tables that clerks edit hold: one column per value of a record.

use serde_json::Value as Json;

use super::edit::Value;
use crate::content::{Care, Phone, PostalCode, When};

/// The kinds of records that make a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Windows, offices, providers, groups.
    Listing,
    /// Support centres.
    Centre,
    /// Schemes.
    Scheme,
}

impl Kind {
    /// All kinds, in the order of sheets.
    pub const ALL: [Self; 3] = [Self::Listing, Self::Centre, Self::Scheme];

    /// Name for `--kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Listing => "listing",
            Self::Centre => "centre",
            Self::Scheme => "scheme",
        }
    }

    /// Name of the sheet.
    pub fn sheet(self) -> &'static str {
        match self {
            Self::Listing => "記録",
            Self::Centre => "支援センター",
            Self::Scheme => "制度",
        }
    }

    /// Title of the first column; it says which kind a table holds.
    pub(super) fn id_title(self) -> &'static str {
        match self {
            Self::Listing => "記録のid",
            Self::Centre => "支援センターのid",
            Self::Scheme => "制度のid",
        }
    }
}

/// How a value is written in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// The record's id; not a value in the file.
    Id,
    /// The name of its ward or of the whole; not a value in the file.
    Ward,
    /// The name of its service; not a value in the file.
    Service,
    /// A text.
    Text,
    /// A phone number.
    Phone,
    /// A postal code.
    Postal,
    /// Digits that are no number.
    Digits,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// Latitude and longitude.
    Point,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// はい or いいえ.
    Flag,
    /// Texts, one per line.
    List,
}

impl Cell {
    /// Whether two cells mean the same: coordinates may differ by the rounding of their last place.
    pub(super) fn same(self, a: &str, b: &str) -> bool {
        let pair = |text: &str| text.split(", ").map(str::parse::<f64>).collect::<Result<Vec<_>, _>>().unwrap_or_default();
        let near = |a: &[f64], b: &[f64]| a.len() == 2 && b.len() == 2 && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 2.5e-6);
        a == b || self == Self::Point && near(&pair(a), &pair(b))
    }
}

/// One column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) cell: Cell,
    pub(super) about: &'static str,
}

impl Column {
    pub(super) fn keys(&self) -> Vec<&str> {
        self.path.split('.').collect()
    }
}

const LEVELS: &[&str] = &["実績あり", "相談", "なし"];
const STATES: &[&str] = &["受付中", "休止", "終了"];

type Row = (&'static str, &'static str, Cell, &'static str);

const CONTACT: [Row; 7] = [
    ("電話番号", "contact.phone", Cell::Phone, "最初にかける番号。03-1234-5678 のように、ハイフンを入れます。"),
    ("電話の注", "contact.phone_note", Cell::Text, "だれの番号か、内線など"),
    ("ファクス", "contact.fax", Cell::Phone, "ファクスの番号"),
    ("メール", "contact.email", Cell::Text, "メールアドレス"),
    ("問い合わせフォーム", "contact.form", Cell::Text, "https:// で始まるアドレス"),
    ("公式ページ", "contact.web", Cell::Text, "https:// か http:// で始まるアドレス"),
    ("相談の方法", "contact.methods", Cell::List, "電話、メール、来所など"),
];

const PLACE: [Row; 10] = [
    ("郵便番号", "place.postal_code", Cell::Postal, "170-0005 のように書きます。"),
    ("住所", "place.address", Cell::Text, "都道府県から番地まで"),
    ("建物・階", "place.building", Cell::Text, "建物の名前、階、部屋"),
    ("町名", "place.town", Cell::Text, "町ごとの一覧に使います。"),
    ("町名のよみ", "place.town_reading", Cell::Text, "ひらがな"),
    ("緯度・経度", "place.point", Cell::Point, "「35.7301, 139.7112」のように、カンマで分けます。"),
    ("行き方", "place.access", Cell::Text, "駅、バス停から"),
    ("駐車場", "place.parking", Cell::Text, ""),
    ("車いす・バギー", "place.wheelchair", Cell::Text, "入れるか"),
    ("ストレッチャー", "place.stretcher", Cell::Text, "入れるか"),
];

const HOURS: [Row; 2] =
    [("受付時間", "hours.text", Cell::Text, "文で書きます。例：平日 9時〜17時"), ("休みの日", "hours.closed", Cell::Text, "文で書きます。")];

const SERVES: [Row; 4] = [
    ("対象の区市町村", "serves.wards", Cell::List, "所在地のほかに対象にする区市町村のフォルダー名"),
    ("対象の地域", "serves.areas", Cell::List, "areas.yaml の id"),
    ("何歳から", "serves.ages.from", Cell::Number, "0〜120"),
    ("何歳まで", "serves.ages.to", Cell::Number, "0〜120"),
];

const LISTING_MORE: [Row; 16] = [
    ("歩ける子の受け入れ", "serves.walking", Cell::Choice(LEVELS), "空なら未確認です。"),
    ("使える人", "serves.who", Cell::Text, "文で書きます。"),
    ("使い始めるまで", "start", Cell::List, "手順"),
    ("費用", "cost", Cell::Text, ""),
    ("必要な書類", "papers", Cell::List, ""),
    ("空き・待ち", "waiting", Cell::Text, "いつの話かも書きます。"),
    ("短期入所の床数", "beds", Cell::Number, ""),
    ("定員", "capacity", Cell::Number, ""),
    ("送迎", "pickup", Cell::Text, ""),
    ("始まった時期", "opened", Cell::Date, "2026-09-01、2026-09、2026 のどれか"),
    ("ほかのサービス", "services", Cell::List, "services.yaml の id"),
    ("検索のことば", "concepts", Cell::List, "用語の id"),
    ("注", "notes", Cell::List, ""),
    ("資料の食い違い", "conflicts", Cell::List, ""),
    ("事業所番号", "codes.office", Cell::Digits, "10けた"),
    ("公表システムの番号", "codes.register", Cell::Digits, "公開データと結びつける番号。変えないでください。"),
];

const STATE: [Row; 7] = [
    ("法人番号", "codes.corporate", Cell::Digits, "13けた"),
    ("いまの状態", "state.is", Cell::Choice(STATES), "空なら未確認です。"),
    ("状態：いつから", "state.since", Cell::Date, "2026-09-01、2026-09、2026 のどれか"),
    ("状態：いつまで", "state.until", Cell::Date, "休止のとき"),
    ("状態：理由", "state.reason", Cell::Text, ""),
    ("引き継いだ記録", "state.successor", Cell::Text, "終了のとき、引き継いだ記録の id"),
    ("公式の資料で確かめた", "verified", Cell::Flag, "ほかの人が書いた資料しか見ていないときは「いいえ」"),
];

const SOURCES: [Row; 4] = [
    ("出典", "sources", Cell::List, "sources.yaml の id。少なくとも一つ要ります。"),
    ("確かめた日", "checked.date", Cell::Date, "電話などで確かめた日。空なら未確認です。"),
    ("確かめた部署", "checked.by", Cell::Text, "部署の名前。人の名前は書きません。"),
    ("確かめ方", "checked.how", Cell::Text, "電話で、公式ページで、など"),
];

const NAME: [Row; 2] = [("名前", "name", Cell::Text, "正式な名前"), ("よみ", "reading", Cell::Text, "ひらがな")];
const ALIASES: Row = ("ほかの呼び名", "aliases", Cell::List, "");

/// The columns of a kind's table. Kinds of care are content, so they are handed in.
pub(super) fn columns(kind: Kind, cares: &[Care]) -> Vec<Column> {
    let mut out = vec![column((
        kind.id_title(),
        "",
        Cell::Id,
        "ファイルの名前。変えないでください。新しい記録には、半角の英小文字と数字とハイフンで付けます。",
    ))];
    let mut add = |rows: &[Row]| out.extend(rows.iter().copied().map(column));
    match kind {
        Kind::Listing => {
            add(&[
                ("区市町村", "", Cell::Ward, "記録のある区市町村。あとから変えられません。"),
                ("サービス", "", Cell::Service, "サービスの正式な名前。あとから変えられません。"),
            ]);
            add(&NAME);
            add(&[ALIASES, ("運営", "operator", Cell::Text, "運営している所"), ("どんな所か", "summary", Cell::Text, "1、2文で")]);
            [&CONTACT[..], &PLACE, &HOURS, &SERVES].into_iter().for_each(&mut add);
            out.extend(cares.iter().map(|care| Column {
                title: format!("ケア：{}", care.name.main()),
                path: format!("serves.care.{}", care.id),
                cell: Cell::Choice(LEVELS),
                about: "空なら未確認です。",
            }));
            let mut add = |rows: &[Row]| out.extend(rows.iter().copied().map(column));
            [&LISTING_MORE[..], &STATE, &SOURCES].into_iter().for_each(&mut add);
        }
        Kind::Centre => {
            add(&NAME);
            add(&[
                ("短い名前", "short", Cell::Text, ""),
                ("置かれている所", "host", Cell::Text, ""),
                ("どんな所か", "summary", Cell::Text, "1、2文で"),
            ]);
            add(&[("始まった時期", "opened", Cell::Date, "2026-09-01、2026-09、2026 のどれか")]);
            [&CONTACT[..], &PLACE, &HOURS].into_iter().for_each(&mut add);
            add(&[
                ("時間に電話できないとき", "otherwise", Cell::Text, ""),
                ("相談できる人", "who", Cell::List, ""),
                ("してくれること", "what", Cell::List, ""),
                ("検索のことば", "concepts", Cell::List, "用語の id"),
                ("未確認のこと", "unknown", Cell::List, ""),
                ("資料の食い違い", "conflicts", Cell::List, ""),
            ]);
            add(&SOURCES);
        }
        Kind::Scheme => {
            add(&NAME);
            add(&[
                ALIASES,
                ("順番", "order", Cell::Number, "一覧での順番"),
                ("説明", "summary", Cell::Text, "2文で"),
                ("実施する所", "run_by", Cell::Text, ""),
                ("年度", "year", Cell::Text, "金額などの年度"),
                ("使える人", "who", Cell::List, ""),
                ("条件", "conditions", Cell::List, ""),
                ("内容", "what", Cell::List, ""),
                ("費用", "cost", Cell::Text, ""),
                ("申し込み方", "apply", Cell::List, ""),
                ("書類", "papers", Cell::List, ""),
                ("締め切り", "deadline", Cell::Text, ""),
                ("窓口", "window", Cell::Text, ""),
            ]);
            add(&CONTACT);
            add(&[
                ("家族のことば", "words", Cell::List, ""),
                ("未確認のこと", "unknown", Cell::List, ""),
                ("注", "notes", Cell::List, ""),
                ("資料の食い違い", "conflicts", Cell::List, ""),
            ]);
            add(&SOURCES);
        }
    }
    out
}

fn column((title, path, cell, about): Row) -> Column {
    Column { title: title.to_owned(), path: path.to_owned(), cell, about }
}

/// The usual order of keys in a file: that of the columns, with what no table holds in its place.
pub(super) fn order(columns: &[Column]) -> Vec<&str> {
    const BETWEEN: [(&str, &str); 5] = [
        ("contact.phone_note", "contact.more_phones"),
        ("hours.text", "hours.open"),
        ("pickup", "coordinators"),
        ("pickup", "facts"),
        ("window", "window_note"),
    ];
    let paths = columns.iter().map(|column| column.path.as_str()).filter(|path| !path.is_empty());
    paths.flat_map(|path| std::iter::once(path).chain(BETWEEN.iter().filter(move |(after, _)| *after == path).map(|(_, key)| *key))).collect()
}

/// What a cell shows, and where its value stands.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) text: String,
    /// Keys of the value; for texts by language, those of the main one.
    pub(super) keys: Vec<String>,
    /// Whether the cell holds all there is to the value.
    pub(super) whole: bool,
}

/// The cell for a value of a record.
pub(super) fn shown(column: &Column, record: &Json, lang: &str) -> Shown {
    let mut keys: Vec<String> = column.keys().into_iter().map(str::to_owned).collect();
    let value = keys.iter().try_fold(record, |here, key| here.get(key)).unwrap_or(&Json::Null);
    let (text, whole) = match (column.cell, value) {
        (Cell::Text, Json::Object(by_language)) => {
            keys.push(lang.to_owned());
            (by_language.get(lang).and_then(Json::as_str).unwrap_or_default().trim().to_owned(), true)
        }
        (Cell::Flag, Json::Bool(flag)) => (if *flag { "はい" } else { "いいえ" }.to_owned(), true),
        (Cell::Flag, Json::Null) => ("はい".to_owned(), true),
        (Cell::Phone, Json::String(text)) => (Phone::parse(text).map_or_else(|| text.trim().to_owned(), |phone| phone.to_string()), true),
        (Cell::Date, Json::String(text)) => (When::parse(text).map_or_else(|| text.trim().to_owned(), When::iso), true),
        (Cell::Point, Json::Array(pair)) => (pair.iter().map(plain).collect::<Vec<_>>().join(", "), true),
        (Cell::List, Json::Array(items)) => {
            let whole = items.iter().all(|item| item.as_str().is_some_and(|text| !text.trim().is_empty() && !text.trim().contains('\n')));
            (items.iter().map(item_text).collect::<Vec<_>>().join("\n"), whole)
        }
        (_, Json::Array(_) | Json::Object(_)) => (String::new(), false),
        (_, value) => (plain(value), true),
    };
    Shown { text: text.replace("\r\n", "\n"), keys, whole }
}

fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// An item of a list: a text, or the first thing that a mapping says.
fn item_text(item: &Json) -> String {
    let named = |key: &str| item.get(key).map(|value| value.get("ja").unwrap_or(value)).and_then(Json::as_str);
    let text = item.as_str().or_else(|| named("title")).or_else(|| named("ja")).unwrap_or_default();
    text.trim().replace(['\r', '\n'], " ")
}

/// What a cell says, as a value; `Err` gives an example of what is expected.
pub(super) fn value(cell: Cell, text: &str) -> Result<Value, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Value::Absent);
    }
    let expected = |example: &str| example.to_owned();
    match cell {
        Cell::Id | Cell::Ward | Cell::Service | Cell::Text => Ok(Value::Text(text.to_owned())),
        Cell::Phone => Phone::parse(text).map(|phone| Value::Text(phone.to_string())).ok_or_else(|| expected("03-1234-5678")),
        Cell::Date => When::parse(text).map(|when| Value::Text(when.iso())).ok_or_else(|| expected("2026-09-01")),
        Cell::Postal => {
            let digits: String = super::normal::narrow(text).chars().filter(char::is_ascii_digit).collect();
            let code = if digits.len() == 7 { format!("{}-{}", &digits[..3], &digits[3..]) } else { text.to_owned() };
            serde_yaml::from_str::<PostalCode>(&format!("'{code}'")).map(|code| Value::Text(code.to_string())).map_err(|_| expected("170-0005"))
        }
        // Spreadsheets turn long numbers into 1.31E+09; the digits are lost then.
        Cell::Digits if text.contains("E+") => Err(expected("1310300072")),
        Cell::Digits => Ok(Value::Text(text.strip_suffix(".0").unwrap_or(text).to_owned())),
        Cell::Number => {
            let narrow = super::normal::narrow(text);
            narrow.strip_suffix(".0").unwrap_or(&narrow).parse::<u16>().map(|number| Value::Bare(number.to_string())).map_err(|_| expected("12"))
        }
        Cell::Point => {
            let pair: Option<Vec<f64>> = text.split([',', '、', '，']).map(|part| super::normal::narrow(part.trim()).parse().ok()).collect();
            match pair.as_deref() {
                Some([lat, lon]) if lat.is_finite() && lon.is_finite() => Ok(Value::Bare(format!("[{lat:?}, {lon:?}]"))),
                _ => Err(expected("35.7301, 139.7112")),
            }
        }
        Cell::Choice(words) => words.iter().find(|word| **word == text).map(|word| Value::Text((*word).to_owned())).ok_or_else(|| words.join("・")),
        Cell::Flag => match text {
            "はい" => Ok(Value::Bare("true".to_owned())),
            "いいえ" => Ok(Value::Bare("false".to_owned())),
            _ => Err(expected("はい・いいえ")),
        },
        Cell::List => Ok(Value::List(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    /// Whether the schema of the record has a field at a path.
    fn has(schema: &Json, path: &[&str]) -> bool {
        let Some((first, rest)) = path.split_first() else { return true };
        let branches = schema.get("anyOf").and_then(Json::as_array);
        std::iter::once(schema)
            .chain(branches.into_iter().flatten())
            .any(|schema| schema.pointer(&format!("/properties/{first}")).is_some_and(|below| has(below, rest)))
    }

    #[test]
    fn every_column_is_a_field_and_has_a_title_of_its_own() {
        for (kind, schema) in [(Kind::Listing, content::Kind::Listing), (Kind::Centre, content::Kind::Centre), (Kind::Scheme, content::Kind::Scheme)]
        {
            let (columns, schema) = (columns(kind, &[]), content::schema(schema));
            for column in columns.iter().filter(|column| !column.path.is_empty()) {
                assert!(has(&schema, &column.keys()), "{}: {}", kind.name(), column.path);
            }
            let mut titles: Vec<&str> = columns.iter().map(|column| column.title.as_str()).collect();
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), columns.len(), "{}", kind.name());
        }
    }

    #[test]
    fn cells_say_their_values() {
        let text = |text: &str| Ok(Value::Text(text.to_owned()));
        let bare = |text: &str| Ok(Value::Bare(text.to_owned()));
        for (cell, written, want) in [
            (Cell::Phone, "０３ー１２３４ー５６７８", text("03-1234-5678")),
            (Cell::Phone, "1234", Err("03-1234-5678".to_owned())),
            (Cell::Postal, "1700005", text("170-0005")),
            (Cell::Postal, "１７０－０００５", text("170-0005")),
            (Cell::Postal, "17000", Err("170-0005".to_owned())),
            (Cell::Date, "令和8年9月1日", text("2026-09-01")),
            (Cell::Number, "12.0", bare("12")),
            (Cell::Number, "十", Err("12".to_owned())),
            (Cell::Digits, "1.31E+09", Err("1310300072".to_owned())),
            (Cell::Digits, "0312", text("0312")),
            (Cell::Point, "35.5、139.25", bare("[35.5, 139.25]")),
            (Cell::Point, "35", Err("35.7301, 139.7112".to_owned())),
            (Cell::Choice(STATES), "休止", text("休止")),
            (Cell::Choice(STATES), "やすみ", Err("受付中・休止・終了".to_owned())),
            (Cell::Flag, "いいえ", bare("false")),
            (Cell::List, "一\n\n 二 ", Ok(Value::List(vec!["一".to_owned(), "二".to_owned()]))),
            (Cell::Text, "  ", Ok(Value::Absent)),
        ] {
            assert_eq!(value(cell, written), want, "{written}");
        }
    }
}
