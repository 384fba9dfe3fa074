//! 自治体標準オープンデータセット, and the 推奨データセット before it: public buildings, hospitals, places for children.

use super::fields::{Fields, id_part};
use super::japanese::EXTENSION as EXTENSION_WORD;
use super::normal;
use super::places::{by_code, inside, ward};
use super::reason::Reason;
use super::row::RegisterRow;
use crate::catalogue::Catalogue;
use crate::tables::{Table, narrow};

// The newer names of its columns.
const NO: &str = "ID";
const CODE: &str = "全国地方公共団体コード";
const NAME: &str = "名称";
const READING: &str = "名称_カナ";
const BODY: &str = "地方公共団体名";
const ADDRESS: &str = "所在地_連結表記";
const BUILDING: &str = "建物名等(方書)";
const LATITUDE: &str = "緯度";
const LONGITUDE: &str = "経度";
const PHONE: &str = "電話番号";
const EXTENSION: &str = "内線番号";
const FAX: &str = "FAX番号";
const OPERATOR: &str = "団体名";
const CORPORATE: &str = "法人番号";
const WEB: &str = "URL";
const DAYS: &str = "利用可能曜日";
const OPENS: &str = "開始時間";
const CLOSES: &str = "終了時間";
const HOURS_NOTE: &str = "利用可能日時特記事項";
const CAPACITY: &str = "収容定員";

/// Our own column in the memory: the list that the row came from.
const LIST: &str = "出典の一覧";

/// The columns that are read, by the newer names: the number first.
pub(super) const TITLES: &[&str] = &[
    NO, CODE, NAME, READING, BODY, ADDRESS, BUILDING, LATITUDE, LONGITUDE, PHONE, EXTENSION, FAX, OPERATOR, CORPORATE,
    WEB, DAYS, OPENS, CLOSES, HOURS_NOTE, CAPACITY, LIST,
];

/// Older and other names of the columns.
const OTHER: &[(&str, &[&str])] = &[
    (NO, &["NO"]),
    (CODE, &["都道府県コード又は市区町村コード"]),
    (BODY, &["市区町村名", "所在地_市区町村"]),
    (ADDRESS, &["住所"]),
    (BUILDING, &["建物名等（方書）", "方書"]),
    (OPERATOR, &["法人の名称"]),
    (DAYS, &["診療曜日"]),
    (OPENS, &["診療開始時間"]),
    (CLOSES, &["診療終了時間"]),
    (HOURS_NOTE, &["診療日時特記事項", "利用可能時間特記事項", "利用可能曜日特記事項"]),
    (CAPACITY, &["定員"]),
];

pub(super) fn recognizes(table: &Table) -> bool {
    let has = |title: &str| at(table, title).is_some();
    has(CODE) && has(NAME) && (has(ADDRESS) || has(LATITUDE))
}

/// The position of a column by any of its names; some sets write their own name before each.
pub(super) fn at(table: &Table, title: &str) -> Option<usize> {
    let prefix = table.titles.first().and_then(|first| first.strip_suffix(CODE)).unwrap_or_default();
    let others = OTHER.iter().find(|(known, _)| *known == title).map_or(&[][..], |(_, others)| *others);
    std::iter::once(&title)
        .chain(others)
        .find_map(|name| table.column(name).or_else(|| table.column(&format!("{prefix}{name}"))))
}

/// Whether a table has the column, by any of its names.
pub(super) fn has(table: &Table, title: &str) -> bool {
    at(table, title).is_some() || title == LIST
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
    list: &str,
) -> Result<RegisterRow, Reason> {
    let cell = |title: &str| at(table, title).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
    let (code, number, name) = (cell(CODE), cell(NO), normal::name(cell(NAME)));
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    if number.is_empty() {
        return Err(Reason::NoNumber);
    }
    // What a spreadsheet took for a date, or could not write, is no address; the municipality is told by its code.
    let spoilt = normal::is_spoilt(cell(ADDRESS));
    let address = if spoilt { String::new() } else { narrow(cell(ADDRESS)) };
    let body = narrow(cell(BODY));
    let slug = ward(catalogue, &address)
        .or_else(|| ward(catalogue, &body))
        .or_else(|| by_code(catalogue, code))
        .ok_or(Reason::Elsewhere)?;
    let whole = catalogue.portal.whole.name.main();
    let ward_name = catalogue.ward(slug).map_or("", |ward| ward.data.name.main());
    let mut fields = Fields::default();
    fields.text("name", name);
    fields.text("reading", normal::reading(cell(READING)));
    fields.text("operator", normal::name(cell(OPERATOR)));
    fields.phone("contact.phone", PHONE, cell(PHONE));
    match (fields.fields.contains_key("contact.phone"), cell(EXTENSION)) {
        (_, "") => {}
        (true, extension) => fields.text("contact.phone_note", format!("{EXTENSION_WORD} {}", narrow(extension))),
        // Without a number to call, an extension is the sign of a column that slipped.
        (false, extension) => fields.left_out.push((EXTENSION, extension.to_owned())),
    }
    fields.phone("contact.fax", FAX, cell(FAX));
    fields.web(WEB, cell(WEB));
    if spoilt {
        fields.left_out.push((ADDRESS, cell(ADDRESS).to_owned()));
    }
    let mut building = Vec::new();
    if !address.is_empty() {
        let (street, behind) =
            normal::street_and_building(inside(catalogue, &format!("{whole}{ward_name}"), slug, &address));
        fields.text("place.address", format!("{whole}{ward_name}{street}"));
        building.push(behind);
    }
    let named = normal::name(cell(BUILDING));
    if !building.iter().any(|known: &String| known.contains(&named)) {
        building.push(named);
    }
    building.retain(|part| !part.is_empty());
    fields.text("place.building", building.join(" "));
    fields.text("place.point", normal::point(cell(LATITUDE), cell(LONGITUDE)).unwrap_or_default());
    fields.text("hours.text", normal::open(cell(DAYS), cell(OPENS), cell(CLOSES)));
    fields.text("hours.closed", normal::days(cell(HOURS_NOTE)));
    fields.number("capacity", CAPACITY, cell(CAPACITY));
    fields.digits("codes.corporate", CORPORATE, cell(CORPORATE), 13);
    let own = format!("{code}-{number}");
    // Rows of the memory say which list they came from.
    let from = Some(cell(LIST)).filter(|from| !from.is_empty()).unwrap_or(list);
    let mut cells: Vec<String> = TITLES.iter().map(|title| cell(title).to_owned()).collect();
    if let Some(last) = cells.last_mut() {
        from.clone_into(last);
    }
    Ok(RegisterRow {
        id: format!("open-{}", id_part(&own)),
        key: format!("{own} {from}"),
        scope: format!("{code} {from}"),
        service: service.to_owned(),
        ward: slug.to_owned(),
        part: None,
        fields: fields.fields,
        left_out: fields.left_out,
        cells,
    })
}
