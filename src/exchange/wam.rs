//! WAM NET 障害福祉サービス等情報公表システム, open data: 29 columns, one file per service, all of Japan.

use std::collections::BTreeMap;

use super::normal;
use super::plan::Reason;
use super::register::Entry;
use super::table::Table;
use crate::catalogue::Catalogue;
use crate::search::{Form, normalize};

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

pub(super) fn entry(catalogue: &Catalogue, table: &Table, cells: &[String]) -> Result<Entry, Reason> {
    let cell = |title: &str| table.cell(cells, title);
    let place = normal::narrow(cell(PLACE));
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
    let mut row = Fields::default();
    row.text("name", name);
    row.text("reading", normal::reading(cell("事業所の名称_かな")));
    row.text("operator", normal::name(cell("法人の名称")));
    row.phone("contact.phone", "事業所電話番号", cell("事業所電話番号"));
    row.phone("contact.fax", "事業所FAX番号", cell("事業所FAX番号"));
    row.web("事業所URL", cell("事業所URL"));
    let (street, building) =
        normal::street_and_building(inside(catalogue, &place, ward, &normal::narrow(cell("事業所住所（番地以降）"))));
    row.text("place.address", format!("{place}{street}"));
    row.text("place.building", building);
    row.text("place.point", normal::point(cell("事業所緯度"), cell("事業所経度")).unwrap_or_default());
    let days = [("平日", "平日"), ("土曜日", "土曜"), ("日曜日", "日曜"), ("祝日", "祝日")]
        .map(|(day, title)| (day, format!("利用可能な時間帯（{title}）")));
    row.text("hours.text", normal::hours(&days.each_ref().map(|(day, title)| (*day, cell(title)))));
    row.text("hours.closed", normal::days(cell("定休日")));
    row.number("capacity", "定員", cell("定員"));
    row.text("codes.office", normal::digits(cell("事業所番号"), 10).unwrap_or_default());
    row.text("codes.register", key.to_owned());
    row.text("codes.corporate", normal::digits(cell("法人番号"), 13).unwrap_or_default());
    Ok(Entry {
        key: key.to_owned(),
        scope: scope.to_owned(),
        service,
        ward: ward.to_owned(),
        part,
        fields: row.fields,
        left_out: row.left_out,
        cells: TITLES.iter().map(|title| cell(title).to_owned()).collect(),
        id: format!("wam-{}", id_part(key)),
    })
}

/// Fields in the making, with what could not be used.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) fields: BTreeMap<&'static str, String>,
    pub(super) left_out: Vec<(&'static str, String)>,
}

impl Fields {
    pub(super) fn text(&mut self, path: &'static str, text: String) {
        if !text.is_empty() {
            self.fields.insert(path, text);
        }
    }

    fn put(&mut self, path: &'static str, title: &'static str, raw: &str, value: Option<String>) {
        match value {
            Some(value) => self.text(path, value),
            None if raw.is_empty() => {}
            None => self.left_out.push((title, raw.to_owned())),
        }
    }

    pub(super) fn phone(&mut self, path: &'static str, title: &'static str, raw: &str) {
        self.put(path, title, raw, normal::phone(raw));
    }

    pub(super) fn web(&mut self, title: &'static str, raw: &str) {
        let web = normal::narrow(raw);
        let fits = serde_yaml::from_value::<crate::content::WebAddress>(serde_yaml::Value::String(web.clone())).is_ok();
        self.put("contact.web", title, raw, fits.then_some(web));
    }

    pub(super) fn number(&mut self, path: &'static str, title: &'static str, raw: &str) {
        let number = normal::narrow(raw).trim_end_matches('人').parse::<u16>().ok();
        self.put(path, title, raw, number.filter(|number| *number > 0).map(|number| number.to_string()));
    }
}

/// A register's number as part of an id.
pub(super) fn id_part(key: &str) -> String {
    key.to_ascii_lowercase()
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '-' })
        .collect()
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

/// The ward that a place lies in: its name behind the whole's, with or without a county between.
pub(super) fn ward<'c>(catalogue: &'c Catalogue, place: &str) -> Option<&'c str> {
    let whole = catalogue.portal.whole.name.main();
    let rest = place.strip_prefix(whole).map(str::trim_start);
    let found = catalogue.wards.iter().filter_map(|ward| {
        let name = ward.data.name.main();
        let at = rest.unwrap_or(place).find(name)?;
        let before = &rest.unwrap_or(place)[..at];
        let fits = at == 0 || rest.is_some() && ["郡", "支庁"].iter().any(|county| before.ends_with(county));
        fits.then_some((name.len(), &*ward.id))
    });
    found.max().map(|(_, slug)| slug)
}

/// The rest of an address, without the place written a second time.
pub(super) fn inside<'t>(catalogue: &Catalogue, place: &str, ward: &str, rest: &'t str) -> &'t str {
    let name = catalogue.ward(ward).map_or("", |ward| ward.data.name.main());
    let rest = rest.strip_prefix(place).unwrap_or(rest);
    let rest = rest.strip_prefix(catalogue.portal.whole.name.main()).unwrap_or(rest);
    if name.is_empty() { rest } else { rest.strip_prefix(name).unwrap_or(rest) }
}
