//! 自治体標準オープンデータセット, and the 推奨データセット before it: public buildings, hospitals, places for children.

use super::fields::{Fields, id_part};
use super::normal;
use super::places::{by_code, inside, ward};
use super::reason::Reason;
use super::row::RegisterRow;
use crate::catalogue::Catalogue;
use crate::tables::{Table, narrow};

const NO: &str = "ID";
const CODE: &str = "全国地方公共団体コード";
const NAME: &str = "名称";

/// The columns that are read, by the newer names: the number first.
pub(super) const TITLES: &[&str] = &[
    NO,
    CODE,
    NAME,
    "名称_カナ",
    "地方公共団体名",
    "所在地_連結表記",
    "建物名等(方書)",
    "緯度",
    "経度",
    "電話番号",
    "内線番号",
    "FAX番号",
    "団体名",
    "法人番号",
    "URL",
    "利用可能曜日",
    "開始時間",
    "終了時間",
    "収容定員",
];

/// Older and other names of the columns.
const OTHER: &[(&str, &[&str])] = &[
    (NO, &["NO"]),
    (CODE, &["都道府県コード又は市区町村コード"]),
    ("地方公共団体名", &["市区町村名", "所在地_市区町村"]),
    ("所在地_連結表記", &["住所"]),
    ("建物名等(方書)", &["建物名等（方書）", "方書"]),
    ("団体名", &["法人の名称"]),
    ("利用可能曜日", &["診療曜日"]),
    ("開始時間", &["診療開始時間"]),
    ("終了時間", &["診療終了時間"]),
];

pub(super) fn recognizes(table: &Table) -> bool {
    let has = |title: &str| at(table, title).is_some();
    has(CODE) && has(NAME) && (has("所在地_連結表記") || has("緯度"))
}

/// The position of a column by any of its names; some sets write their own name before each.
fn at(table: &Table, title: &str) -> Option<usize> {
    let prefix = table.titles.first().and_then(|first| first.strip_suffix(CODE)).unwrap_or_default();
    let others = OTHER.iter().find(|(known, _)| *known == title).map_or(&[][..], |(_, others)| *others);
    std::iter::once(&title)
        .chain(others)
        .find_map(|name| table.column(name).or_else(|| table.column(&format!("{prefix}{name}"))))
}

/// A row's own number.
pub(super) fn number<'t>(table: &Table, cells: &'t [String]) -> &'t str {
    at(table, NO).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
}

pub(super) fn row(
    catalogue: &Catalogue,
    table: &Table,
    cells: &[String],
    service: &str,
) -> Result<RegisterRow, Reason> {
    let cell = |title: &str| at(table, title).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
    let (code, number, name) = (cell(CODE), cell(NO), normal::name(cell(NAME)));
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    if number.is_empty() {
        return Err(Reason::NoNumber);
    }
    let address = narrow(cell("所在地_連結表記"));
    let body = narrow(cell("地方公共団体名"));
    let slug = ward(catalogue, &address)
        .or_else(|| ward(catalogue, &body))
        .or_else(|| by_code(catalogue, code))
        .ok_or(Reason::Elsewhere)?;
    let whole = catalogue.portal.whole.name.main();
    let ward_name = catalogue.ward(slug).map_or("", |ward| ward.data.name.main());
    let mut fields = Fields::default();
    fields.text("name", name);
    fields.text("reading", normal::reading(cell("名称_カナ")));
    fields.text("operator", normal::name(cell("団体名")));
    fields.phone("contact.phone", "電話番号", cell("電話番号"));
    if !cell("内線番号").is_empty() {
        fields.text("contact.phone_note", format!("内線 {}", narrow(cell("内線番号"))));
    }
    fields.phone("contact.fax", "FAX番号", cell("FAX番号"));
    fields.web("URL", cell("URL"));
    if !address.is_empty() {
        let (street, building) =
            normal::street_and_building(inside(catalogue, &format!("{whole}{ward_name}"), slug, &address));
        fields.text("place.address", format!("{whole}{ward_name}{street}"));
        fields.text("place.building", building);
    }
    fields.text("place.building", normal::name(cell("建物名等(方書)")));
    fields.text("place.point", normal::point(cell("緯度"), cell("経度")).unwrap_or_default());
    let span = format!("{}-{}", cell("開始時間"), cell("終了時間"));
    fields.text("hours.text", normal::hours(&[(&narrow(cell("利用可能曜日")), &span)]).trim().to_owned());
    fields.number("capacity", "収容定員", cell("収容定員"));
    fields.text("codes.corporate", normal::digits(cell("法人番号"), 13).unwrap_or_default());
    let key = format!("{code}-{number}");
    Ok(RegisterRow {
        id: format!("open-{}", id_part(&key)),
        key,
        scope: code.to_owned(),
        service: service.to_owned(),
        ward: slug.to_owned(),
        part: None,
        fields: fields.fields,
        left_out: fields.left_out,
        cells: TITLES.iter().map(|title| cell(title).to_owned()).collect(),
    })
}
