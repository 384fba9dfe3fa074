//! WAM NET 障害福祉サービス等情報公表システム, open data: 29 columns, one file per service, all of Japan.

use super::fields::{Fields, id_part};
use super::normal;
use super::places::{inside, ward};
use super::reason::Reason;
use super::row::RegisterRow;
use crate::catalogue::Catalogue;
use crate::search::{Form, normalize};
use crate::tables::{Table, narrow};

/// Where the register is published: a source with this address is its.
pub(super) const HOST: &str = "wam.go.jp";

const NO: &str = "NO（※システム内の固有の番号、連番）";
const SERVICE: &str = "サービス種別";
const NAME: &str = "事業所の名称";
const PLACE: &str = "事業所住所（市区町村）";

/// The columns that are read, of the 29: the number first.
pub(super) const TITLES: &[&str] = &[
    NO,
    SERVICE,
    NAME,
    "事業所の名称_かな",
    "法人の名称",
    "法人番号",
    "事業所番号",
    PLACE,
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
    "定員",
];

pub(super) fn recognizes(table: &Table) -> bool {
    [NO, SERVICE, NAME, PLACE, "事業所番号"].iter().all(|title| table.column(title).is_some())
}

pub(super) fn row(catalogue: &Catalogue, table: &Table, cells: &[String]) -> Result<RegisterRow, Reason> {
    let cell = |title: &str| table.cell(cells, title);
    let place = narrow(cell(PLACE));
    let ward = ward(catalogue, &place).ok_or(Reason::Elsewhere)?;
    let scope = cell(SERVICE);
    let (service, part) = service(catalogue, scope).ok_or_else(|| Reason::UnknownService(scope.to_owned()))?;
    let (key, name) = (cell(NO), normal::name(cell(NAME)));
    if key.is_empty() {
        return Err(Reason::NoNumber);
    }
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let mut fields = Fields::default();
    fields.text("name", name);
    fields.text("reading", normal::reading(cell("事業所の名称_かな")));
    fields.text("operator", normal::name(cell("法人の名称")));
    fields.phone("contact.phone", "事業所電話番号", cell("事業所電話番号"));
    fields.phone("contact.fax", "事業所FAX番号", cell("事業所FAX番号"));
    fields.web("事業所URL", cell("事業所URL"));
    let (street, building) =
        normal::street_and_building(inside(catalogue, &place, ward, &narrow(cell("事業所住所（番地以降）"))));
    fields.text("place.address", format!("{place}{street}"));
    fields.text("place.building", building);
    fields.text("place.point", normal::point(cell("事業所緯度"), cell("事業所経度")).unwrap_or_default());
    let days = [("平日", "平日"), ("土曜日", "土曜"), ("日曜日", "日曜"), ("祝日", "祝日")]
        .map(|(day, title)| (day, format!("利用可能な時間帯（{title}）")));
    fields.text("hours.text", normal::hours(&days.each_ref().map(|(day, title)| (*day, cell(title)))));
    fields.text("hours.closed", normal::days(cell("定休日")));
    fields.number("capacity", "定員", cell("定員"));
    fields.text("codes.office", normal::digits(cell("事業所番号"), 10).unwrap_or_default());
    fields.text("codes.register", key.to_owned());
    fields.text("codes.corporate", normal::digits(cell("法人番号"), 13).unwrap_or_default());
    Ok(RegisterRow {
        key: key.to_owned(),
        scope: scope.to_owned(),
        service,
        ward: ward.to_owned(),
        part,
        fields: fields.fields,
        left_out: fields.left_out,
        cells: TITLES.iter().map(|title| cell(title).to_owned()).collect(),
        id: format!("wam-{}", id_part(key)),
    })
}

/// The service that a register's name means; where one of ours takes in several, which of them.
fn service(catalogue: &Catalogue, label: &str) -> Option<(String, Option<String>)> {
    let norm = |text: &str| normalize(text, Form::Solid);
    let label = normal::name(label);
    // 地域相談支援（地域移行） is 地域移行支援.
    let (outer, inner) =
        label.split_once('（').map_or((label.as_str(), ""), |(outer, rest)| (outer, rest.trim_end_matches('）')));
    let wanted: Vec<String> = [label.as_str(), outer, inner]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(norm)
        .chain([norm(&format!("{inner}支援"))])
        .collect();
    catalogue.services.iter().find_map(|service| {
        let name = normal::name(service.name.main());
        let name = name.split('（').next().unwrap_or(&name);
        if wanted.contains(&norm(name)) {
            return Some((service.id.clone(), None));
        }
        let parts: Vec<&str> = name.split('・').collect();
        let part = parts.iter().find(|part| parts.len() > 1 && wanted.contains(&norm(part)))?;
        Some((service.id.clone(), Some((*part).to_owned())))
    })
}
