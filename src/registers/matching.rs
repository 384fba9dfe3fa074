//! Which record a row of a register is about.

use std::collections::BTreeMap;

use super::memory::Memory;
use super::row::RegisterRow;
use crate::catalogue::Catalogue;
use crate::search::{Form, normalize, phone_digits};

/// A record that is there, or one to be made for a row (by its position).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// Id of the record.
    Known(String),
    /// Position of the first row about it.
    New(usize),
}

/// Records by all that a row can find them by, the surest first.
pub(super) struct Records<'m> {
    memory: &'m Memory,
    exists: Vec<String>,
    by: BTreeMap<Vec<String>, Match>,
}

impl<'m> Records<'m> {
    pub(super) fn of(catalogue: &Catalogue, memory: &'m Memory) -> Self {
        let mut records = Self { memory, exists: Vec::new(), by: BTreeMap::new() };
        for record in &catalogue.listings {
            let (data, found) = (&record.data, Match::Known(record.id.to_string()));
            let codes = data.codes.clone().unwrap_or_default();
            let ways = Ways {
                service: &record.folder,
                ward: record.ward.as_deref().unwrap_or_default(),
                name: data.name.main(),
                register: codes.register.as_deref().unwrap_or_default(),
                office: codes.office.as_deref().unwrap_or_default(),
                phone: data.contact.phone.as_ref().map_or("", |phone| phone.as_str()),
                address: data.place.address.as_ref().map_or("", |address| address.main()),
            };
            records.learn(&ways, &found);
            records.exists.push(record.id.to_string());
        }
        records.exists.sort_unstable();
        records
    }

    /// Whether a row with this key was seen before, or a record says that it is about it.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.memory.record(key).is_some() || self.by.contains_key(&vec!["register".to_owned(), key.to_owned()])
    }

    /// The record of a row; a row that finds none makes one that later rows can find.
    pub(super) fn find(&mut self, entry: &RegisterRow, position: usize) -> Match {
        if let Some(record) = self
            .memory
            .record(&entry.key)
            .filter(|id| self.exists.binary_search_by(|known| known.as_str().cmp(id)).is_ok())
        {
            return Match::Known(record.to_owned());
        }
        let field = |path: &str| entry.fields.get(path).map_or("", String::as_str);
        let ways = Ways {
            service: &entry.service,
            ward: &entry.ward,
            name: field("name"),
            register: field("codes.register"),
            office: field("codes.office"),
            phone: field("contact.phone"),
            address: field("place.address"),
        };
        if let Some(found) = ways.keys().iter().find_map(|key| self.by.get(key)) {
            return found.clone();
        }
        let found = Match::New(position);
        self.learn(&ways, &found);
        found
    }

    fn learn(&mut self, ways: &Ways<'_>, found: &Match) {
        for key in ways.keys() {
            self.by.entry(key).or_insert_with(|| found.clone());
        }
    }
}

/// What a record or a row can be known by.
struct Ways<'a> {
    service: &'a str,
    ward: &'a str,
    name: &'a str,
    register: &'a str,
    office: &'a str,
    phone: &'a str,
    address: &'a str,
}

impl Ways<'_> {
    /// The register's number; the office number with the name (one number can have branches); the name with the address
    /// or the phone, in one ward and service.
    fn keys(&self) -> Vec<Vec<String>> {
        let name = normalize(self.name, Form::Solid);
        let place = [self.service.to_owned(), self.ward.to_owned(), name.clone()];
        let mut keys = Vec::new();
        let mut add = |way: &str, part: String, rest: &[String]| {
            if !part.is_empty() {
                keys.push([way.to_owned(), part].into_iter().chain(rest.iter().cloned()).collect());
            }
        };
        add("register", self.register.to_owned(), &[]);
        add("office", self.office.to_owned(), &[self.service.to_owned(), name]);
        add("address", normalize(self.address, Form::Solid), &place);
        add("phone", phone_digits(self.phone), &place);
        keys
    }
}
