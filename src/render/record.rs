//! A listing's own page.

use serde::Serialize;

use super::call::{Call, may_have_phone};
use super::parts::{FactView, Link, Provenance};
use super::report::Report;
use super::state::StateView;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Audience, CareLevel, Hours, Listing, Record, Service, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

/// The fields whose names this page shows where they are known; a language must have them all.
pub(super) const FIELDS: [&str; 19] = [
    "Hours.closed",
    "Listing.beds",
    "Listing.capacity",
    "Listing.coordinators",
    "Listing.cost",
    "Listing.hours",
    "Listing.opened",
    "Listing.operator",
    "Listing.pickup",
    "Listing.services",
    "Listing.state",
    "Listing.waiting",
    "Place.access",
    "Place.parking",
    "Place.stretcher",
    "Place.wheelchair",
    "Serves.ages",
    "Serves.walking",
    "Serves.who",
];

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
    /// How to reach it.
    call: Option<Call>,
    /// What stands in place of a number.
    silent: Silent,
    /// The number to call where it has none.
    instead: Option<Call>,
    /// The number that one which has ended had.
    former: Option<PhoneView>,
    more_phones: Vec<PhoneView>,
    fax: Option<String>,
    email: Option<String>,
    form: Option<String>,
    web: Option<String>,
    methods: Option<Worded>,
    care: Vec<CareGroup>,
    /// Whom it serves, and for how much.
    use_facts: Vec<FactView>,
    start: Vec<Worded>,
    papers: Option<Worded>,
    address: Option<Worded>,
    postal: Option<String>,
    building: Option<Worded>,
    maps: Option<Maps>,
    place_facts: Vec<FactView>,
    about_facts: Vec<FactView>,
    codes: Option<String>,
    /// What nobody has confirmed, to be asked.
    asks: Vec<Asked>,
    by_phone: bool,
    caution: Option<Worded>,
    conflicts: Vec<Worded>,
    notes: Vec<Worded>,
    provenance: Provenance,
    report: Option<Report>,
    list: Link,
    list_label: String,
}

/// What a record without a number says of that.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Silent {
    /// It has a number, or is not called at all.
    No,
    /// It is reached by telephone, and nobody has confirmed the number.
    Unknown,
}

/// The place in the phone's own map, and on a page of a map.
#[derive(Serialize)]
struct Maps {
    app: String,
    page: String,
}

/// A field that nobody has confirmed, as a question that can be read out.
#[derive(Serialize)]
struct Asked {
    field: &'static str,
    question: String,
}

#[derive(Serialize)]
struct PhoneView {
    tel: String,
    number: String,
    note: Worded,
}

/// The kinds of care of one level.
#[derive(Serialize)]
struct CareGroup {
    level: LevelView,
    word: String,
    names: Vec<Worded>,
}

/// A level of care: what a template decides by, whatever the words are.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum LevelView {
    Yes,
    Consult,
    No,
}

impl LevelView {
    const ALL: [(Self, CareLevel); 3] =
        [(Self::Yes, CareLevel::Yes), (Self::Consult, CareLevel::Consult), (Self::No, CareLevel::No)];
}

impl Page<'_> {
    pub(super) fn record(self, service_id: &str, record: &Record<Listing>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let data = &record.data;
        let service = c.service(service_id);
        let months = c.fresh_months(service_id);
        let known = c.known_on(data.checked.as_ref(), &data.sources);
        let list_label = service.map_or_else(Worded::default, |service| self.text(&service.name));
        let list = self.link(&Route::List(service_id, 1), list_label.clone());
        let (call, is) = (self.own_call(record), StateView::of(data));
        let by_phone = may_have_phone(&data.contact);
        let is_silent = by_phone && data.contact.phone.is_none() && is != StateView::Ended;
        let name = self.text(&data.name);
        let view = View {
            reading: self.reading(data.reading.as_deref()),
            service: list_label.clone(),
            elsewhere: self.elsewhere(record),
            adult: service.is_some_and(|service| service.audience == Audience::Adults),
            is,
            stopped: self.stopped(data),
            successor: self.successor(data),
            old: months.zip(known).is_some_and(|(months, known)| c.is_old(known, months)),
            unverified: !data.verified,
            summary: self.maybe(data.summary.as_ref()),
            silent: if is_silent { Silent::Unknown } else { Silent::No },
            instead: if call.is_none() { self.first_call() } else { None },
            former: data.contact.phone.as_ref().filter(|_| is == StateView::Ended).map(|phone| PhoneView {
                tel: phone.tel(),
                number: phone.to_string(),
                note: Worded::default(),
            }),
            call,
            more_phones: self.more_phones(data),
            fax: data.contact.fax.as_ref().map(ToString::to_string),
            email: data.contact.email.as_ref().map(ToString::to_string),
            form: data.contact.form.as_ref().map(WebAddress::to_string),
            web: data.contact.web.as_ref().map(WebAddress::to_string),
            methods: self.joined(&data.contact.methods),
            care: self.care(data),
            use_facts: self.use_facts(data),
            start: self.texts(&data.start),
            papers: self.joined(&data.papers),
            address: self.maybe(data.place.address.as_ref()),
            postal: data.place.postal_code.as_ref().map(ToString::to_string),
            building: self.maybe(data.place.building.as_ref()),
            maps: data.place.point.map(|[lat, lon]| Maps {
                app: format!("geo:{lat},{lon}?q={lat},{lon}"),
                page: self.say("map-url", &[("lat", lat.to_string().into()), ("lon", lon.to_string().into())]),
            }),
            place_facts: self.place_facts(data),
            about_facts: self.about_facts(data),
            codes: data
                .codes
                .as_ref()
                .and_then(|codes| codes.office.as_ref())
                .map(|office| self.say("office-code", &[("code", office.clone().into())])),
            asks: if is == StateView::Ended { Vec::new() } else { self.asks(data, service) },
            by_phone,
            caution: service.and_then(|service| self.maybe(service.caution.as_ref())),
            conflicts: self.texts(&data.conflicts),
            notes: self.texts(&data.notes),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
            report: self.report(&name.text),
            list_label: self.say("to-list", &[("list", list.label.text.as_str().into())]),
            list: list.clone(),
            name,
        };
        let phone = data.contact.phone.as_ref().map(ToString::to_string);
        let description = self.description(&view, phone, service);
        let head = self.head(self.told_apart(record, &view.name), vec![list], description);
        Ok((head, self.tera("record.html", &view)?))
    }

    /// A fact of a field, where it is known.
    fn fact(self, key: &str, text: Option<impl Into<Worded>>) -> Option<FactView> {
        debug_assert!(FIELDS.contains(&key), "{key} is not among the fields that a language must have");
        text.map(|text| FactView { label: self.t(key).into(), value: text.into(), note: None })
    }

    /// The name, with the address where another record of the service and ward has the same: two tabs, or two answers
    /// of a search engine, must be told apart.
    fn told_apart(self, record: &Record<Listing>, name: &Worded) -> Worded {
        match &record.data.place.address {
            Some(address) if self.catalogue().has_namesake(record) => {
                let parts = [("name", name.text.as_str().into()), ("address", self.text(address).text.into())];
                Worded { text: self.say("name-at", &parts), lang: name.lang.clone() }
            }
            _ => name.clone(),
        }
    }

    fn use_facts(self, data: &Listing) -> Vec<FactView> {
        let serves = &data.serves;
        let known = [
            self.fact("Serves.ages", serves.ages.and_then(|ages| self.voice.ages(ages))),
            self.fact("Serves.walking", serves.walking.map(|walking| self.voice.level(walking).0)),
            self.fact("Serves.who", self.maybe(serves.who.as_ref())),
            self.fact("Listing.cost", self.maybe(data.cost.as_ref())),
            self.fact("Listing.waiting", self.maybe(data.waiting.as_ref())),
            self.fact("Listing.beds", data.beds.map(|n| self.say("beds-count", &[("n", n.into())]))),
            self.fact("Listing.capacity", data.capacity.map(|n| self.say("people", &[("n", n.into())]))),
            self.fact("Listing.coordinators", self.coordinator_line(data)),
        ];
        known.into_iter().flatten().chain(self.facts(&data.facts)).collect()
    }

    fn place_facts(self, data: &Listing) -> Vec<FactView> {
        let place = &data.place;
        let known = [
            self.fact("Place.access", self.maybe(place.access.as_ref())),
            self.fact("Place.parking", self.maybe(place.parking.as_ref())),
            self.fact("Place.wheelchair", self.maybe(place.wheelchair.as_ref())),
            self.fact("Place.stretcher", self.maybe(place.stretcher.as_ref())),
            self.fact("Listing.pickup", self.maybe(data.pickup.as_ref())),
        ];
        known.into_iter().flatten().collect()
    }

    fn about_facts(self, data: &Listing) -> Vec<FactView> {
        let known = [
            self.fact("Listing.state", self.state_line(data)),
            self.fact("Listing.hours", self.hours(&data.hours)),
            self.fact("Hours.closed", self.maybe(data.hours.closed.as_ref())),
            self.fact("Listing.opened", data.opened.map(|date| self.voice.date(date))),
            self.fact("Listing.operator", self.maybe(data.operator.as_ref())),
            self.fact("Listing.services", self.also(data)),
        ];
        known.into_iter().flatten().collect()
    }

    /// What is asked of records like this one and nobody has confirmed, in the order that the service asks.
    fn asks(self, data: &Listing, service: Option<&Service>) -> Vec<Asked> {
        let of_service = service.map_or(&[][..], |service| &service.asks).iter();
        let open = of_service.filter(|ask| !data.knows(**ask)).map(|ask| ask.word());
        let always =
            [("hours", self.hours(&data.hours).is_none()), ("place", data.place.address.is_none())].into_iter();
        let always = always.filter(|(_, is_open)| *is_open).map(|(field, _)| field);
        let state = data.state.is_none().then_some("state").into_iter();
        let asked = |field: &'static str| Asked { field, question: self.t(&format!("ask-{field}")).to_owned() };
        state.chain(open).chain(always).map(asked).collect()
    }

    fn description(self, view: &View, phone: Option<String>, service: Option<&Service>) -> String {
        let everyday = service.map_or_else(String::new, |service| self.text(&service.everyday).text);
        let (name, kind) = (view.name.text.as_str().into(), view.service.text.as_str().into());
        let mut parts = vec![("name", name), ("service", kind), ("everyday", everyday.into())];
        let Some(phone) = phone else { return self.say("record-description", &parts) };
        parts.push(("phone", phone.into()));
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

    fn care(self, data: &Listing) -> Vec<CareGroup> {
        let cares = &self.catalogue().cares;
        let group = |(level, of): (LevelView, CareLevel)| {
            let of_level = cares.iter().filter(|care| data.serves.care.get(&care.id) == Some(&of));
            let names: Vec<Worded> = of_level.map(|care| self.text(&care.name)).collect();
            (!names.is_empty()).then(|| CareGroup { level, word: self.voice.level(of).0.to_owned(), names })
        };
        LevelView::ALL.into_iter().filter_map(group).collect()
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
