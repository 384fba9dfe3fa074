//! 介護サービス情報公表システム, open data: 24 columns, one file per service, all of Japan; and lists made from it that
//! keep fewer columns under names of their own.

use super::fields::{Fields, id_part};
use super::normal;
use super::places::{by_code, inside, ward};
use super::reason::Reason;
use super::row::RegisterRow;
use super::services::service;
use crate::catalogue::Catalogue;
use crate::phrases::Lang;
use crate::tables::{Table, flag_word, narrow};

/// Where the register is published: a source whose address has one of these is its.
pub(super) const HOSTS: [&str; 2] = ["kaigokensaku.mhlw.go.jp", "mhlw.go.jp/stf/kaigo-kouhyou"];

// The names of its columns. NO repeats the number of the office, and 定員 holds other numbers than places.
const OFFICE: &str = "事業所番号";
const SERVICE: &str = "サービスの種類";
const CODE: &str = "都道府県コード又は市町村コード";
const WARD: &str = "市区町村名";
const NAME: &str = "事業所名";
const READING: &str = "事業所名カナ";
const ADDRESS: &str = "住所";
const BUILDING: &str = "方書（ビル名等）";
const LATITUDE: &str = "緯度";
const LONGITUDE: &str = "経度";
const PHONE: &str = "電話番号";
const FAX: &str = "FAX番号";
const CORPORATE: &str = "法人番号";
const OPERATOR: &str = "法人の名称";
const DAYS: &str = "利用可能曜日";
const DAYS_NOTE: &str = "利用可能曜日特記事項";
const WEB: &str = "URL";

/// Our own column in the memory: whether the row came from a list that somebody made from the register.
const DERIVED: &str = "登録をもとにした一覧";

/// The columns that are read: the number first.
pub(super) const TITLES: &[&str] = &[
    OFFICE, SERVICE, CODE, WARD, NAME, READING, ADDRESS, BUILDING, LATITUDE, LONGITUDE, PHONE, FAX, CORPORATE,
    OPERATOR, DAYS, DAYS_NOTE, WEB, DERIVED,
];

/// What lists made from it call the columns that they keep.
const OTHER: &[(&str, &str)] = &[
    (OFFICE, "office_number"),
    (CODE, "municipality_code"),
    (WARD, "municipality"),
    (NAME, "name_as_published"),
    (ADDRESS, "address_as_published"),
    (LATITUDE, "lat"),
    (LONGITUDE, "lon"),
    (PHONE, "tel_as_published"),
    (WEB, "url_as_published"),
];

pub(super) fn recognizes(table: &Table) -> bool {
    [OFFICE, NAME, ADDRESS].iter().all(|title| at(table, title).is_some())
}

/// Whether the rows say what they are: lists made from the register leave the column out.
pub(super) fn says_service(table: &Table) -> bool {
    at(table, SERVICE).is_some()
}

/// The position of a column by either of its names.
pub(super) fn at(table: &Table, title: &str) -> Option<usize> {
    let other = || OTHER.iter().find(|(known, _)| *known == title).and_then(|(_, other)| table.column(other));
    table.column(title).or_else(other)
}

/// Whether a table has the column; the command may name the service in its place.
pub(super) fn has(table: &Table, title: &str, is_service_told: bool) -> bool {
    at(table, title).is_some() || title == SERVICE && is_service_told || title == DERIVED
}

fn cell<'t>(table: &Table, cells: &'t [String], title: &str) -> &'t str {
    at(table, title).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
}

/// A row's own number.
pub(super) fn number<'t>(table: &Table, cells: &'t [String]) -> &'t str {
    cell(table, cells, OFFICE)
}

/// Reads a row; `told` is the service that the command names, for rows that do not say theirs.
pub(super) fn row(
    catalogue: &Catalogue,
    table: &Table,
    cells: &[String],
    told: Option<&str>,
) -> Result<RegisterRow, Reason> {
    let cell = |title: &str| cell(table, cells, title);
    let told = told.and_then(|id| catalogue.service(id)).map(|service| service.name.main());
    let scope = Some(cell(SERVICE)).filter(|said| !said.is_empty()).or(told).unwrap_or_default();
    let (service, part) = service(catalogue, scope).ok_or_else(|| Reason::UnknownService(scope.to_owned()))?;
    let (office, name) = (normal::digits(cell(OFFICE), 10).ok_or(Reason::NoNumber)?, normal::name(cell(NAME)));
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let address = narrow(cell(ADDRESS));
    let (postal, address) = normal::postal(&address);
    let place = place(catalogue, address, &narrow(cell(WARD)), cell(CODE)).ok_or(Reason::Elsewhere)?;
    let mut fields = Fields::default();
    fields.text("name", name);
    fields.text("reading", normal::reading(cell(READING)));
    fields.text("operator", normal::name(cell(OPERATOR)));
    fields.phone("contact.phone", PHONE, cell(PHONE));
    fields.phone("contact.fax", FAX, cell(FAX));
    fields.web(WEB, cell(WEB));
    let (street, building) = normal::street_and_building(place.rest);
    fields.text("place.building", normal::name(cell(BUILDING)));
    fields.text("place.building", normal::once(&building).to_owned());
    fields.text("place.postal_code", postal.to_owned());
    fields.text("place.address", format!("{}{street}", place.name));
    fields.text("place.point", normal::point(cell(LATITUDE), cell(LONGITUDE)).unwrap_or_default());
    fields.text("hours.text", hours(cell(DAYS), cell(DAYS_NOTE)));
    // A list that somebody made from the register is no official word.
    let is_derived = !says_service(table) || !cell(DERIVED).is_empty();
    if is_derived {
        fields.text("verified", flag_word(false, Lang::default()));
    }
    fields.text("codes.office", office.clone());
    fields.text("codes.corporate", normal::digits(cell(CORPORATE), 13).unwrap_or_default());
    let kept = |title: &&str| match *title {
        SERVICE => scope.to_owned(),
        DERIVED if is_derived => flag_word(true, Lang::default()),
        title => cell(title).to_owned(),
    };
    Ok(RegisterRow {
        id: format!("kaigo-{}", id_part(&office)),
        key: format!("{scope} {office}"),
        scope: scope.to_owned(),
        service,
        ward: place.ward.to_owned(),
        part,
        fields: fields.fields,
        left_out: fields.left_out,
        cells: TITLES.iter().map(kept).collect(),
    })
}

/// A municipality, and what an address says beyond it.
struct Place<'a> {
    ward: &'a str,
    /// Prefecture and municipality, as addresses begin.
    name: String,
    rest: &'a str,
}

/// The municipality that an address names; else that of its column, else that of its code.
fn place<'a>(catalogue: &'a Catalogue, address: &'a str, said: &str, code: &str) -> Option<Place<'a>> {
    let slug = ward(catalogue, address).or_else(|| ward(catalogue, said)).or_else(|| by_code(catalogue, code))?;
    let (whole, ward) = (catalogue.portal.whole.name.main(), catalogue.ward(slug)?.data.name.main());
    // A county between the two stays, as the register writes it.
    let end = address.find(ward).map_or(0, |at| at + ward.len());
    let name = if end > ward.len() { address[..end].to_owned() } else { format!("{whole}{ward}") };
    let rest = inside(catalogue, &name, slug, address);
    Some(Place { ward: slug, name, rest })
}

/// The days in the register's words.
fn hours(days: &str, note: &str) -> String {
    let (days, note) = (normal::days(days), normal::days(note));
    match (days.is_empty(), note.is_empty()) {
        (true, _) => note,
        (false, true) => days,
        (false, false) => format!("{days}（{note}）"),
    }
}
