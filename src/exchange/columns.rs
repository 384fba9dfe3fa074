//! What the tables that clerks edit hold: one column per value of a record.

use super::cell::Cell;
use crate::content::Care;

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

const HOURS: [Row; 2] = [
    ("受付時間", "hours.text", Cell::Text, "文で書きます。例：平日 9時〜17時"),
    ("休みの日", "hours.closed", Cell::Text, "文で書きます。"),
];

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
    OPENED,
    ("ほかのサービス", "services", Cell::List, "services.yaml の id"),
    CONCEPTS,
    ("注", "notes", Cell::List, ""),
    CONFLICTS,
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

const OPENED: Row = ("始まった時期", "opened", Cell::Date, "2026-09-01、2026-09、2026 のどれか");
const SUMMARY: Row = ("どんな所か", "summary", Cell::Text, "1、2文で");
const CONCEPTS: Row = ("検索のことば", "concepts", Cell::List, "用語の id");
const UNKNOWN: Row = ("未確認のこと", "unknown", Cell::List, "");
const CONFLICTS: Row = ("資料の食い違い", "conflicts", Cell::List, "");

const LISTING_PLACE: [Row; 2] = [
    ("区市町村", "", Cell::Ward, "記録のある区市町村。あとから変えられません。"),
    ("サービス", "", Cell::Service, "サービスの正式な名前。あとから変えられません。"),
];

const LISTING_ABOUT: [Row; 3] = [ALIASES, ("運営", "operator", Cell::Text, "運営している所"), SUMMARY];

const CENTRE_ABOUT: [Row; 4] =
    [("短い名前", "short", Cell::Text, ""), ("置かれている所", "host", Cell::Text, ""), SUMMARY, OPENED];

const CENTRE_MORE: [Row; 6] = [
    ("時間に電話できないとき", "otherwise", Cell::Text, ""),
    ("相談できる人", "who", Cell::List, ""),
    ("してくれること", "what", Cell::List, ""),
    CONCEPTS,
    UNKNOWN,
    CONFLICTS,
];

const SCHEME_ABOUT: [Row; 14] = [
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
    CONCEPTS,
];

const SCHEME_MORE: [Row; 4] =
    [("家族のことば", "words", Cell::List, ""), UNKNOWN, ("注", "notes", Cell::List, ""), CONFLICTS];

/// The columns of a kind's table. Kinds of care are content, so they are handed in.
pub(super) fn columns(kind: Kind, cares: &[Care]) -> Vec<Column> {
    let id = (
        kind.id_title(),
        "",
        Cell::Id,
        "ファイルの名前。変えないでください。新しい記録には、半角の英小文字と数字とハイフンで付けます。",
    );
    let (before, after): (Vec<&[Row]>, Vec<&[Row]>) = match kind {
        Kind::Listing => (
            vec![&LISTING_PLACE, &NAME, &LISTING_ABOUT, &CONTACT, &PLACE, &HOURS, &SERVES],
            vec![&LISTING_MORE, &STATE, &SOURCES],
        ),
        Kind::Centre => (vec![&NAME, &CENTRE_ABOUT, &CONTACT, &PLACE, &HOURS, &CENTRE_MORE, &SOURCES], Vec::new()),
        Kind::Scheme => (vec![&NAME, &SCHEME_ABOUT, &CONTACT, &SCHEME_MORE, &SOURCES], Vec::new()),
    };
    let care = |care: &Care| Column {
        title: format!("ケア：{}", care.name.main()),
        path: format!("serves.care.{}", care.id),
        cell: Cell::Choice(LEVELS),
        about: "空なら未確認です。",
    };
    let cares = cares.iter().filter(|_| kind == Kind::Listing).map(care);
    let rows = |rows: Vec<&'static [Row]>| rows.into_iter().flatten().copied().map(column);
    std::iter::once(column(id)).chain(rows(before)).chain(cares).chain(rows(after)).collect()
}

fn column((title, path, cell, about): Row) -> Column {
    Column { title: title.to_owned(), path: path.to_owned(), cell, about }
}

/// The usual order of keys in a file: that of the columns, with what no table holds in its place.
pub(super) fn order(columns: &[Column]) -> Vec<&str> {
    const BETWEEN: [(&str, &str); 4] = [
        ("contact.phone_note", "contact.more_phones"),
        ("hours.text", "hours.open"),
        ("pickup", "coordinators"),
        ("pickup", "facts"),
    ];
    let paths = columns.iter().map(|column| column.path.as_str()).filter(|path| !path.is_empty());
    paths
        .flat_map(|path| {
            std::iter::once(path).chain(BETWEEN.iter().filter(move |(after, _)| *after == path).map(|(_, key)| *key))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

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
        for (kind, schema) in [
            (Kind::Listing, content::Kind::Listing),
            (Kind::Centre, content::Kind::Centre),
            (Kind::Scheme, content::Kind::Scheme),
        ] {
            let (columns, schema) = (columns(kind, &[]), crate::reading::schema(schema));
            for column in columns.iter().filter(|column| !column.path.is_empty()) {
                assert!(has(&schema, &column.keys()), "{}: {}", kind.name(), column.path);
            }
            let mut titles: Vec<&str> = columns.iter().map(|column| column.title.as_str()).collect();
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), columns.len(), "{}", kind.name());
        }
    }
}
