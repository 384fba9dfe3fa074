//! WAM NET 障害福祉サービス等情報公表システム, open data: 29 columns, one file per service, all of Japan.

use super::fields::{Fields, id_part};
use super::normal;
use super::places::{inside, ward};
use super::reason::Reason;
use super::row::RegisterRow;
use super::services::service;
use crate::catalogue::Catalogue;
use crate::tables::{Table, narrow};

/// Where the register is published: a source with this address is its.
pub(super) const HOST: &str = "wam.go.jp";

// The names of its columns.
const NO: &str = "NO（※システム内の固有の番号、連番）";
const SERVICE: &str = "サービス種別";
const NAME: &str = "事業所の名称";
const PLACE: &str = "事業所住所（市区町村）";
const READING: &str = "事業所の名称_かな";
const OPERATOR: &str = "法人の名称";
const CORPORATE: &str = "法人番号";
const OFFICE: &str = "事業所番号";
const STREET: &str = "事業所住所（番地以降）";
const PHONE: &str = "事業所電話番号";
const FAX: &str = "事業所FAX番号";
const WEB: &str = "事業所URL";
const LATITUDE: &str = "事業所緯度";
const LONGITUDE: &str = "事業所経度";
const WEEKDAYS: &str = "利用可能な時間帯（平日）";
const SATURDAY: &str = "利用可能な時間帯（土曜）";
const SUNDAY: &str = "利用可能な時間帯（日曜）";
const HOLIDAYS: &str = "利用可能な時間帯（祝日）";
const CLOSED: &str = "定休日";
const CAPACITY: &str = "定員";

/// The columns of hours, with the days that each is about as records say them.
const HOURS: [(&str, &str); 4] = [("平日", WEEKDAYS), ("土曜日", SATURDAY), ("日曜日", SUNDAY), ("祝日", HOLIDAYS)];

/// The columns that are read, of the 29: the number first.
pub(super) const TITLES: &[&str] = &[
    NO, SERVICE, NAME, READING, OPERATOR, CORPORATE, OFFICE, PLACE, STREET, PHONE, FAX, WEB, LATITUDE, LONGITUDE,
    WEEKDAYS, SATURDAY, SUNDAY, HOLIDAYS, CLOSED, CAPACITY,
];

pub(super) fn recognizes(table: &Table) -> bool {
    [NO, SERVICE, NAME, PLACE, OFFICE].iter().all(|title| table.column(title).is_some())
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
    fields.text("reading", normal::reading(cell(READING)));
    fields.text("operator", normal::name(cell(OPERATOR)));
    fields.phone("contact.phone", PHONE, cell(PHONE));
    fields.phone("contact.fax", FAX, cell(FAX));
    fields.web(WEB, cell(WEB));
    let (street, building) = normal::street_and_building(inside(catalogue, &place, ward, &narrow(cell(STREET))));
    fields.text("place.address", format!("{place}{street}"));
    fields.text("place.building", building);
    fields.text("place.point", normal::point(cell(LATITUDE), cell(LONGITUDE)).unwrap_or_default());
    fields.text("hours.text", normal::hours(&HOURS.map(|(day, title)| (day, cell(title)))));
    fields.text("hours.closed", normal::days(cell(CLOSED)));
    fields.number("capacity", CAPACITY, cell(CAPACITY));
    fields.text("codes.office", normal::digits(cell(OFFICE), 10).unwrap_or_default());
    fields.text("codes.register", key.to_owned());
    fields.text("codes.corporate", normal::digits(cell(CORPORATE), 13).unwrap_or_default());
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
