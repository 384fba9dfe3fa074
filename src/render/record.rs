//! A listing's own page.

use serde::Serialize;

use super::parts::{FactView, Field, Link, Provenance};
use super::state::StateView;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Ask, Audience, CareLevel, Hours, Listing, Record, Service, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

#[derive(Serialize)]
struct View {
    name: Worded,
    reading: Option<Worded>,
    service: Worded,
    elsewhere: Option<Worded>,
    adult: bool,
    /// Whether it is open, paused or ended.
    is: StateView,
    /// Since when it takes nobody, and why.
    stopped: Option<Worded>,
    successor: Option<Link>,
    old: bool,
    unverified: bool,
    summary: Option<Worded>,
    tel: Option<String>,
    phone: Option<String>,
    phone_note: Option<Worded>,
    more_phones: Vec<PhoneView>,
    fax: Option<String>,
    email: Option<String>,
    form: Option<String>,
    web: Option<String>,
    methods: Option<Worded>,
    state: Field,
    hours: Field,
    closed: Field,
    care: Vec<CareView>,
    asks_care: bool,
    walking: Field,
    ages: Field,
    who: Field,
    address: Option<Worded>,
    postal: Option<String>,
    building: Option<Worded>,
    map: Option<String>,
    access: Option<Worded>,
    parking: Field,
    wheelchair: Field,
    stretcher: Field,
    start: Vec<Worded>,
    asks_start: bool,
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
    caution: Option<Worded>,
    conflicts: Vec<Worded>,
    notes: Vec<Worded>,
    unknown: Vec<Worded>,
    provenance: Provenance,
    report: Option<String>,
    list: Link,
    list_label: String,
}

#[derive(Serialize)]
struct PhoneView {
    tel: String,
    number: String,
    note: Worded,
}

#[derive(Serialize)]
struct CareView {
    name: Worded,
    level: LevelView,
    /// The level's mark and its name in words; the mark is never alone.
    mark: String,
    word: String,
}

/// A level of care: what a template decides by, whatever the words are.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum LevelView {
    Yes,
    Consult,
    No,
}

impl Page<'_> {
    pub(super) fn record(self, service_id: &str, record: &Record<Listing>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let data = &record.data;
        let service = c.service(service_id);
        let (tel, phone, phone_note) = self.phone(&data.contact);
        let asked = |ask: Ask| service.is_some_and(|service| service.asks.contains(&ask));
        let months = c.fresh_months(service_id);
        let known = c.known_on(data.checked.as_ref(), &data.sources);
        let list_label = service.map_or_else(Worded::default, |service| self.text(&service.name));
        let list = self.link(&Route::List(service_id, 1), list_label.clone());
        let view = View {
            name: self.text(&data.name),
            reading: self.reading(data.reading.as_deref()),
            service: list_label.clone(),
            elsewhere: self.elsewhere(record),
            adult: service.is_some_and(|service| service.audience == Audience::Adults),
            is: StateView::of(data),
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
            methods: self.joined(&data.contact.methods),
            state: Field::asked(self.state_line(data)),
            hours: Field::asked(self.hours(&data.hours)),
            closed: Field::known(self.maybe(data.hours.closed.as_ref())),
            care: self.care(data),
            asks_care: asked(Ask::Care),
            walking: Field::if_asked(
                asked(Ask::Walking),
                data.serves.walking.map(|walking| self.voice.level(walking).0),
            ),
            ages: Field::if_asked(asked(Ask::Ages), data.serves.ages.and_then(|ages| self.voice.ages(ages))),
            who: Field::known(self.maybe(data.serves.who.as_ref())),
            address: self.maybe(data.place.address.as_ref()),
            postal: data.place.postal_code.as_ref().map(ToString::to_string),
            building: self.maybe(data.place.building.as_ref()),
            map: data.place.point.map(|[lat, lon]| {
                self.say("map-url", &[("lat", lat.to_string().into()), ("lon", lon.to_string().into())])
            }),
            access: self.maybe(data.place.access.as_ref()),
            parking: Field::if_asked(asked(Ask::Parking), self.maybe(data.place.parking.as_ref())),
            wheelchair: Field::if_asked(asked(Ask::Wheelchair), self.maybe(data.place.wheelchair.as_ref())),
            stretcher: Field::known(self.maybe(data.place.stretcher.as_ref())),
            start: self.texts(&data.start),
            asks_start: asked(Ask::Start),
            cost: Field::if_asked(asked(Ask::Cost), self.maybe(data.cost.as_ref())),
            papers: Field::if_asked(asked(Ask::Papers), self.joined(&data.papers)),
            waiting: Field::if_asked(asked(Ask::Waiting), self.maybe(data.waiting.as_ref())),
            beds: Field::if_asked(asked(Ask::Beds), data.beds.map(|n| self.say("beds-count", &[("n", n.into())]))),
            capacity: Field::if_asked(
                asked(Ask::Capacity),
                data.capacity.map(|n| self.say("people", &[("n", n.into())])),
            ),
            pickup: Field::if_asked(asked(Ask::Pickup), self.maybe(data.pickup.as_ref())),
            coordinators: Field::if_asked(asked(Ask::Coordinators), self.coordinator_line(data)),
            facts: self.facts(&data.facts),
            opened: Field::known(data.opened.map(|date| self.voice.date(date))),
            operator: Field::known(self.maybe(data.operator.as_ref())),
            also: Field::known(self.also(data)),
            codes: data
                .codes
                .as_ref()
                .and_then(|codes| codes.office.as_ref())
                .map(|office| self.say("office-code", &[("code", office.clone().into())])),
            caution: service.and_then(|service| self.maybe(service.caution.as_ref())),
            conflicts: self.texts(&data.conflicts),
            notes: self.texts(&data.notes),
            unknown: Vec::new(),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
            report: c.portal.report.as_ref().map(ToString::to_string),
            list_label: self.say("to-list", &[("list", list.label.text.as_str().into())]),
            list: list.clone(),
        };
        let description = self.description(&view, service);
        let head = self.head(view.name.clone(), vec![list], description);
        Ok((head, self.tera("record.html", &view)?))
    }

    fn description(self, view: &View, service: Option<&Service>) -> String {
        let everyday = service.map_or_else(String::new, |service| self.text(&service.everyday).text);
        let (name, kind) = (view.name.text.as_str().into(), view.service.text.as_str().into());
        let mut parts = vec![("name", name), ("service", kind), ("everyday", everyday.into())];
        let Some(phone) = &view.phone else { return self.say("record-description", &parts) };
        parts.push(("phone", phone.as_str().into()));
        self.say("record-description-call", &parts)
    }

    /// The ward that a record stands in, when that is not this site's.
    pub(super) fn elsewhere(self, record: &Record<Listing>) -> Option<Worded> {
        if self.site.ward().is_some() && self.site.stands_here(record) {
            return None;
        }
        record.ward.as_deref().and_then(|slug| self.catalogue().ward(slug)).map(|ward| self.text(&ward.data.name))
    }

    fn successor(self, data: &Listing) -> Option<Link> {
        let record = self.catalogue().listing(data.state.as_ref()?.successor.as_deref()?)?;
        let position = self.catalogue().listing_index(&record.id)?;
        let route = Route::Record(&record.folder, &record.id, position);
        self.site.has(&route).then(|| self.link(&route, self.text(&record.data.name)))
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

    pub(super) fn hours(self, hours: &Hours) -> Option<Worded> {
        self.maybe(hours.text.as_ref()).or_else(|| self.voice.open_hours(hours).map(Into::into))
    }

    fn care(self, data: &Listing) -> Vec<CareView> {
        let cares =
            self.catalogue().cares.iter().filter_map(|care| data.serves.care.get(&care.id).map(|known| (care, *known)));
        cares
            .map(|(care, known)| {
                let level = match known {
                    CareLevel::Yes => LevelView::Yes,
                    CareLevel::Consult => LevelView::Consult,
                    CareLevel::No => LevelView::No,
                };
                let (word, mark) = self.voice.level(known);
                CareView { name: self.text(&care.name), level, mark: mark.to_owned(), word: word.to_owned() }
            })
            .collect()
    }

    fn coordinator_line(self, data: &Listing) -> Option<String> {
        let line = |one: &crate::content::CoordinatorCount| {
            self.say("job-count", &[("job", self.text(&one.job).text.into()), ("n", one.count.into())])
        };
        let lines: Vec<String> = data.coordinators.iter().map(line).collect();
        Some(lines.join(self.t("comma"))).filter(|text| !text.is_empty())
    }

    fn also(self, data: &Listing) -> Option<Worded> {
        let services = data.services.iter().filter_map(|id| self.catalogue().service(id));
        Worded::joined(services.map(|service| self.text(&service.name)).collect(), self.t("comma"))
    }
}
