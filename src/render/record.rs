//! A listing's own page.

use serde::Serialize;

use super::parts::{FactView, Field, Link, Provenance};
use super::{Head, Page};
use crate::content::{
    Ask, Audience, CareLevel, ClockTime, Hours, Listing, Record, Service, StateKind, Text, WebAddress,
};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

#[derive(Serialize)]
struct View {
    name: String,
    reading: Option<String>,
    service: String,
    elsewhere: Option<String>,
    adult: bool,
    stopped: Option<String>,
    successor: Option<Link>,
    old: bool,
    unverified: bool,
    summary: Option<String>,
    tel: Option<String>,
    phone: Option<String>,
    phone_note: Option<String>,
    more_phones: Vec<PhoneView>,
    fax: Option<String>,
    email: Option<String>,
    form: Option<String>,
    web: Option<String>,
    methods: Option<String>,
    state: Field,
    hours: Field,
    closed: Field,
    care: Vec<CareView>,
    walking: Field,
    ages: Field,
    who: Field,
    address: Option<String>,
    postal: Option<String>,
    building: Option<String>,
    map: Option<String>,
    access: Option<String>,
    parking: Field,
    wheelchair: Field,
    stretcher: Field,
    start: Vec<String>,
    cost: Field,
    papers: Field,
    waiting: Field,
    beds: Field,
    capacity: Field,
    pickup: Field,
    coordinators: Field,
    facts: Vec<FactView>,
    opened: Field,
    operator: Field,
    also: Field,
    codes: Option<String>,
    caution: Option<String>,
    conflicts: Vec<String>,
    notes: Vec<String>,
    unknown: Vec<String>,
    provenance: Provenance,
    report: Option<String>,
    list: Link,
}

#[derive(Serialize)]
struct PhoneView {
    tel: String,
    number: String,
    note: String,
}

#[derive(Serialize)]
struct CareView {
    name: String,
    level: &'static str,
    mark: &'static str,
    word: &'static str,
}

/// How a level of care is marked and worded; the mark is never alone.
pub(super) fn level(level: CareLevel) -> (&'static str, &'static str, &'static str) {
    match level {
        CareLevel::Yes => ("yes", "◎", "実績あり"),
        CareLevel::Consult => ("consult", "△", "相談"),
        CareLevel::No => ("no", "×", "なし"),
    }
}

impl Page<'_> {
    pub(super) fn record(self, service_id: &str, record: &Record<Listing>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let data = &record.data;
        let service = c.service(service_id);
        let (tel, phone, phone_note) = self.phone(&data.contact);
        // A fact that carries a field's own name answers what the field would ask for.
        let answered = |key: &str| data.facts.iter().any(|fact| self.text(&fact.label) == self.t(key));
        let asked = |ask: Ask, key: &str| service.is_some_and(|service| service.asks.contains(&ask)) && !answered(key);
        let months = c.fresh_months(service_id);
        let known = c.known_on(data.checked.as_ref(), &data.sources);
        let list_label = service.map_or_else(String::new, |service| self.text(&service.name));
        let list = Link::new(self.href(&Route::List(service_id, 1)), list_label.clone());
        let view = View {
            name: self.text(&data.name),
            reading: data.reading.clone(),
            service: list_label.clone(),
            elsewhere: self.elsewhere(record),
            adult: service.is_some_and(|service| service.audience == Audience::Adults),
            stopped: self.stopped(data),
            successor: self.successor(data),
            old: months.zip(known).is_some_and(|(months, known)| c.is_old(known, months)),
            unverified: !data.verified,
            summary: self.maybe(data.summary.as_ref()),
            tel,
            phone,
            phone_note,
            more_phones: self.more_phones(data),
            fax: data.contact.fax.as_ref().map(ToString::to_string),
            email: data.contact.email.as_ref().map(ToString::to_string),
            form: data.contact.form.as_ref().map(WebAddress::to_string),
            web: data.contact.web.as_ref().map(WebAddress::to_string),
            methods: self.joined(&data.contact.methods, "、"),
            state: Field::asked(
                data.state
                    .as_ref()
                    .filter(|state| state.is == StateKind::Open)
                    .map(|_| self.t("open").to_owned())
                    .or_else(|| self.stopped(data)),
            ),
            hours: Field::asked(self.hours(&data.hours)),
            closed: Field::known(self.maybe(data.hours.closed.as_ref())),
            care: self.care(data),
            walking: Field::if_asked(
                asked(Ask::Walking, "walking"),
                data.serves.walking.map(|walking| level(walking).2.to_owned()),
            ),
            ages: Field::if_asked(asked(Ask::Ages, "ages"), ages(data)),
            who: Field::known(self.maybe(data.serves.who.as_ref())),
            address: self.maybe(data.place.address.as_ref()),
            postal: data.place.postal_code.as_ref().map(ToString::to_string),
            building: self.maybe(data.place.building.as_ref()),
            map: data.place.point.map(|[lat, lon]| {
                self.t("map-url").replace("{lat}", &lat.to_string()).replace("{lon}", &lon.to_string())
            }),
            access: self.maybe(data.place.access.as_ref()),
            parking: Field::if_asked(asked(Ask::Parking, "parking"), self.maybe(data.place.parking.as_ref())),
            wheelchair: Field::if_asked(
                asked(Ask::Wheelchair, "wheelchair"),
                self.maybe(data.place.wheelchair.as_ref()),
            ),
            stretcher: Field::known(self.maybe(data.place.stretcher.as_ref())),
            start: self.texts(&data.start),
            cost: Field::if_asked(asked(Ask::Cost, "cost"), self.maybe(data.cost.as_ref())),
            papers: Field::if_asked(asked(Ask::Papers, "papers"), self.joined(&data.papers, "、")),
            waiting: Field::if_asked(asked(Ask::Waiting, "waiting"), self.maybe(data.waiting.as_ref())),
            beds: Field::if_asked(asked(Ask::Beds, "beds"), data.beds.map(|beds| format!("{beds}床"))),
            capacity: Field::if_asked(
                asked(Ask::Capacity, "capacity"),
                data.capacity.map(|places| format!("{places}人")),
            ),
            pickup: Field::if_asked(asked(Ask::Pickup, "pickup"), self.maybe(data.pickup.as_ref())),
            coordinators: Field::if_asked(asked(Ask::Coordinators, "coordinators"), self.coordinator_line(data)),
            facts: self.facts(&data.facts),
            opened: Field::known(data.opened.map(crate::content::When::japanese)),
            operator: Field::known(self.maybe(data.operator.as_ref())),
            also: Field::known(self.also(data)),
            codes: data
                .codes
                .as_ref()
                .and_then(|codes| codes.office.as_ref())
                .map(|office| format!("事業所番号 {office}")),
            caution: service.and_then(|service| self.maybe(service.caution.as_ref())),
            conflicts: self.texts(&data.conflicts),
            notes: self.texts(&data.notes),
            unknown: Vec::new(),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
            report: c.portal.report.as_ref().map(ToString::to_string),
            list: list.clone(),
        };
        let description = self.description(&view, service);
        let head = self.head(view.name.clone(), vec![list], description);
        Ok((head, self.tera("record.html", &view)?))
    }

    fn description(self, view: &View, service: Option<&Service>) -> String {
        let everyday = service.map_or_else(String::new, |service| self.text(&service.everyday));
        let phone = view.phone.as_ref().map_or_else(String::new, |phone| format!("電話 {phone}。"));
        format!("{}（{}、{everyday}）。{phone}", view.name, view.service)
    }

    /// The ward that a record stands in, when that is not this site's.
    pub(super) fn elsewhere(self, record: &Record<Listing>) -> Option<String> {
        if self.site.ward().is_some() && self.site.stands_here(record) {
            return None;
        }
        record.ward.as_deref().and_then(|slug| self.catalogue().ward(slug)).map(|ward| self.text(&ward.data.name))
    }

    /// The band of a record that takes nobody.
    pub(super) fn stopped(self, data: &Listing) -> Option<String> {
        let state = data.state.as_ref()?;
        let word = match state.is {
            StateKind::Open => return None,
            StateKind::Paused => self.t("paused"),
            StateKind::Ended => self.t("ended"),
        };
        let mut text = word.to_owned();
        let span = match (state.since, state.until) {
            (Some(since), Some(until)) => format!("（{}から{}まで）", since.japanese(), until.japanese()),
            (Some(since), None) => format!("（{}から）", since.japanese()),
            (None, Some(until)) => format!("（{}まで）", until.japanese()),
            (None, None) => String::new(),
        };
        text.push_str(&span);
        if let Some(reason) = &state.reason {
            text.push('。');
            text.push_str(&self.text(reason));
        }
        Some(text)
    }

    fn successor(self, data: &Listing) -> Option<Link> {
        let record = self.catalogue().listing(data.state.as_ref()?.successor.as_deref()?)?;
        let position = self.catalogue().listing_index(&record.id)?;
        let route = Route::Record(&record.folder, &record.id, position);
        self.site.has(&route).then(|| Link::new(self.href(&route), self.text(&record.data.name)))
    }

    fn more_phones(self, data: &Listing) -> Vec<PhoneView> {
        data.contact
            .more_phones
            .iter()
            .map(|phone| PhoneView {
                tel: phone.number.tel(),
                number: phone.number.to_string(),
                note: self.text(&phone.note),
            })
            .collect()
    }

    pub(super) fn hours(self, hours: &Hours) -> Option<String> {
        self.maybe(hours.text.as_ref()).or_else(|| {
            let time = |time: &Option<ClockTime>| time.as_ref().map_or_else(String::new, ToString::to_string);
            let spans = hours.open.iter().map(|open| match (&open.from, &open.to) {
                (None, None) => open.days.to_string(),
                (from, to) => format!("{} {}〜{}", open.days, time(from), time(to)),
            });
            let spans: Vec<String> = spans.collect();
            Some(spans.join("、")).filter(|text| !text.is_empty())
        })
    }

    fn care(self, data: &Listing) -> Vec<CareView> {
        let cares =
            self.catalogue().cares.iter().filter_map(|care| data.serves.care.get(&care.id).map(|known| (care, *known)));
        cares
            .map(|(care, known)| {
                let (level, mark, word) = level(known);
                CareView { name: self.text(&care.name), level, mark, word }
            })
            .collect()
    }

    fn coordinator_line(self, data: &Listing) -> Option<String> {
        let parts: Vec<String> =
            data.coordinators.iter().map(|one| format!("{} {}人", self.text(&one.job), one.count)).collect();
        Some(parts.join("、")).filter(|text| !text.is_empty())
    }

    fn also(self, data: &Listing) -> Option<String> {
        let names: Vec<Text> = data
            .services
            .iter()
            .filter_map(|id| self.catalogue().service(id))
            .map(|service| service.name.clone())
            .collect();
        self.joined(&names, "、")
    }
}

/// Ages in words.
fn ages(data: &Listing) -> Option<String> {
    let ages = data.serves.ages?;
    match (ages.from, ages.to) {
        (Some(from), Some(to)) => Some(format!("{from}歳から{to}歳まで")),
        (Some(from), None) => Some(format!("{from}歳から")),
        (None, Some(to)) => Some(format!("{to}歳まで")),
        (None, None) => None,
    }
}
