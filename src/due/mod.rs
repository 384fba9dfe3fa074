//! What a ward's staff should look after next, the most harmful first: offices that cannot be reached, records nobody
//! verified, ends that lead nowhere, checks that have run out, and facts that families ask for and nobody knows.
//!
//! This room owns which matters there are and their order, and the list as text, CSV and page. It judges the catalogue
//! by the portal's own limits and day, and must not judge by others; what a record is asked for and knows, the content
//! decides. Links to other sites are not tried: nothing here uses the network.

mod list;

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::content::{Checked, Contact, Kind, Leaf, Listing, PathPart, Record, SourceRef, StateKind, Trail, Visitor};
use crate::forms::Vocabulary;
use crate::phrases::{Lang, title_at};
use crate::say;

pub use list::{ListForm, print};

/// What is the matter with a record, the most harmful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A ward names no window to call first.
    NoWindow,
    /// No phone number and no other way to reach an office.
    NoContact,
    /// Only a secondary source was seen.
    Unverified,
    /// An office ended, and nothing says where to go instead.
    EndedAlone,
    /// The check, or the newest source, is older than the portal's limit.
    Overdue,
    /// Neither a check nor a source has a date.
    Undated,
    /// Somebody wrote down what staff are to know or do.
    Noted,
    /// Facts that families ask for are unknown.
    Unknown,
}

impl Matter {
    /// Every matter, the most harmful first.
    pub const ALL: [Self; 8] = [
        Self::NoWindow,
        Self::NoContact,
        Self::Unverified,
        Self::EndedAlone,
        Self::Overdue,
        Self::Undated,
        Self::Noted,
        Self::Unknown,
    ];

    /// The phrases for what is the matter, and for what to do about it.
    fn phrases(self) -> (&'static str, &'static str) {
        match self {
            Self::NoWindow => ("due-no-window", "due-no-window.advice"),
            Self::NoContact => ("due-no-contact", "due-no-contact.advice"),
            Self::Unverified => ("due-unverified", "due-unverified.advice"),
            Self::EndedAlone => ("due-ended-alone", "due-ended-alone.advice"),
            Self::Overdue => ("due-overdue", "due-overdue.advice"),
            Self::Undated => ("due-undated", "due-undated.advice"),
            Self::Noted => ("due-noted", "due-noted.advice"),
            Self::Unknown => ("due-unknown", "due-unknown.advice"),
        }
    }

    /// What is the matter, in a few words.
    pub fn words(self, lang: Lang) -> String {
        say!(lang, self.phrases().0)
    }

    /// What to do about it.
    pub fn advice(self, lang: Lang) -> String {
        say!(lang, self.phrases().1)
    }
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Slug of the ward; `None`: everybody's.
    pub ward: Option<String>,
    /// What is the matter.
    pub matter: Matter,
    /// The record's name.
    pub name: String,
    /// Its file.
    pub path: String,
    /// Which facts, which dates.
    pub detail: String,
}

/// A ward's list, or everybody's.
#[derive(Debug, Clone)]
pub struct Part {
    /// The ward's name, or the whole's.
    pub name: String,
    /// What to do, the most harmful first.
    pub items: Vec<Item>,
}

/// The work list, by ward in the portal's order, what is everybody's last; `ward` picks one.
pub fn parts(c: &Catalogue, vocabulary: &Vocabulary, ward: Option<&str>, lang: Lang) -> Vec<Part> {
    let mut list = List { catalogue: c, vocabulary, lang, items: Vec::new() };
    list.judge();
    let mut by_ward: BTreeMap<Option<String>, Vec<Item>> = BTreeMap::new();
    for item in list.items {
        by_ward.entry(item.ward.clone()).or_default().push(item);
    }
    let wards = c.wards.iter().map(|ward| (Some(ward.id.to_string()), ward.data.name.main().to_owned()));
    let all = wards.chain([(None, c.portal.whole.name.main().to_owned())]);
    let wanted = all.filter(|(slug, _)| ward.is_none() || slug.as_deref() == ward);
    wanted
        .filter_map(|(slug, name)| {
            let mut items = by_ward.remove(&slug)?;
            items.sort_by(|a, b| (a.matter, &a.path).cmp(&(b.matter, &b.path)));
            Some(Part { name, items })
        })
        .collect()
}

/// The list in the making.
struct List<'c> {
    catalogue: &'c Catalogue,
    vocabulary: &'c Vocabulary,
    lang: Lang,
    items: Vec<Item>,
}

impl List<'_> {
    fn judge(&mut self) {
        let c = self.catalogue;
        for ward in c.wards.iter().filter(|ward| ward.data.first_windows.is_empty()) {
            self.add(ward, ward.data.name.main(), Matter::NoWindow, String::new());
        }
        for record in &c.listings {
            self.listing(record);
        }
        for record in &c.centres {
            let data = &record.data;
            if !reachable(&data.contact) {
                self.add(record, data.name.main(), Matter::NoContact, String::new());
            }
            self.age(record, data.name.main(), "centre", data.checked.as_ref(), &data.sources);
        }
        for record in &c.schemes {
            let data = &record.data;
            self.age(record, data.name.main(), "scheme", data.checked.as_ref(), &data.sources);
        }
        for record in &c.local_schemes {
            let name = c.scheme(&record.id).map_or(&*record.id, |scheme| scheme.data.name.main());
            self.age(record, name, "scheme", record.data.checked.as_ref(), &record.data.sources);
        }
        for (_, record) in c.each() {
            let mut notes = Notes { name: record.id(), found: Vec::new() };
            record.walk(&mut notes);
            let item = |(name, detail): (&str, &str)| Item {
                ward: record.ward().map(str::to_owned),
                matter: Matter::Noted,
                name: name.to_owned(),
                path: record.path().to_string(),
                detail: detail.to_owned(),
            };
            self.items.extend(notes.found.into_iter().map(item));
        }
        let name = say!(self.lang, "due-coordinators");
        for record in &c.coordinators {
            self.age(record, &name, "default", record.data.checked.as_ref(), &record.data.sources);
        }
    }

    fn add<T>(&mut self, record: &Record<T>, name: &str, matter: Matter, detail: String) {
        let ward = record.ward.as_deref().map(str::to_owned);
        self.items.push(Item { ward, matter, name: name.to_owned(), path: record.path.to_string(), detail });
    }

    fn listing(&mut self, record: &Record<Listing>) {
        let data = &record.data;
        let name = data.name.main();
        if let Some(state) = data.state.as_ref().filter(|state| state.is == StateKind::Ended) {
            // An ended office is asked for nothing but the way on.
            if state.successor.is_none() && state.reason.is_none() {
                self.add(record, name, Matter::EndedAlone, String::new());
            }
            return;
        }
        if !reachable(&data.contact) {
            self.add(record, name, Matter::NoContact, String::new());
        }
        if !data.verified {
            self.add(record, name, Matter::Unverified, String::new());
        }
        self.age(record, name, &record.folder, data.checked.as_ref(), &data.sources);
        let unknown = self.unknown(record);
        if !unknown.is_empty() {
            self.add(record, name, Matter::Unknown, unknown.join(&say!(self.lang, "between")));
        }
    }

    fn age<T>(
        &mut self,
        record: &Record<T>,
        name: &str,
        service: &str,
        checked: Option<&Checked>,
        sources: &[SourceRef],
    ) {
        let (c, lang) = (self.catalogue, self.lang);
        let Some(months) = c.fresh_months(service) else { return };
        let Some(known) = c.known_on(checked, sources) else {
            self.add(record, name, Matter::Undated, String::new());
            return;
        };
        if c.is_old(known, months) {
            let phrase = if checked.is_some() { "due-old-check" } else { "due-old-source" };
            self.add(record, name, Matter::Overdue, say!(lang, phrase, date = known.to_string(), months = months));
        }
    }

    /// What families ask for and the record does not say, in people's words.
    fn unknown(&self, record: &Record<Listing>) -> Vec<String> {
        let (data, lang) = (&record.data, self.lang);
        let always = [
            ("place.address", data.place.address.is_some() || record.ward.is_none()),
            ("hours", data.hours.text.is_some() || !data.hours.open.is_empty()),
            ("state", data.state.is_some()),
        ];
        let service = self.catalogue.service(&record.folder);
        let asked = service.map(|service| service.asks.as_slice()).unwrap_or_default();
        let open = asked.iter().zip(self.vocabulary.asks(&record.folder)).filter(|(ask, _)| !data.knows(**ask));
        let always = always.into_iter().filter(|(_, known)| !known);
        let always = always.map(|(path, _)| title_at(lang, Kind::Listing, path));
        always.chain(open.map(|(_, title)| title.clone())).collect()
    }
}

/// The field of notes to staff.
const NOTE: &str = "staff_note";

/// Gathers the notes to staff in a record, each with the record's name, or the id of the source that it is about.
struct Notes<'a> {
    name: &'a str,
    found: Vec<(&'a str, &'a str)>,
}

impl<'a> Visitor<'a> for Notes<'a> {
    fn leaf(&mut self, trail: &Trail<'a>, leaf: Leaf<'a>) {
        match (trail.steps(), leaf) {
            ([PathPart::Field(field)], Leaf::Text(text)) if matches!(field.key, "name" | "title") => {
                self.name = text.main();
            }
            (steps, Leaf::Line(note)) if trail.field().is_some_and(|field| field.key == NOTE) => {
                let of_list = |step: &PathPart<'a>| if let PathPart::Id(id) = step { Some(*id) } else { None };
                self.found.push((steps.iter().find_map(of_list).unwrap_or(self.name), note));
            }
            _ => {}
        }
    }
}

fn reachable(contact: &Contact) -> bool {
    contact.phone.is_some()
        || !contact.more_phones.is_empty()
        || contact.email.is_some()
        || contact.form.is_some()
        || !contact.methods.is_empty()
}
