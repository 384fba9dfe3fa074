//! All records of a portal, cross-referenced. Only a whole
//! [`crate::library::Library`] makes one; it never changes afterwards.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Deref;

use jiff::civil::Date;

use crate::content::{
    Area, Article, Care, Centre, GuideHead, Listing, Of, Portal, Record, Records, Scheme, Service, Slot, Source,
    SourceRef, Stage, Stages, Term, Ward, When,
};

/// Everything the portal says: its records in the orders that pages show, and its vocabularies taken out of their
/// files.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The day that freshness is judged by.
    pub today: Date,
    /// Settings.
    pub portal: Portal,
    /// Areas, as listed.
    pub areas: Vec<Area>,
    /// Kinds of care, as listed.
    pub cares: Vec<Care>,
    /// Services, as listed.
    pub services: Vec<Service>,
    /// Life stages.
    pub stages: Stages,
    /// Shared sources by id.
    pub sources: BTreeMap<String, Source>,
    records: Records,
    index: Index,
}

impl Deref for Catalogue {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

/// What has a limit of freshness besides the services.
const FRESH: [&str; 4] = ["default", "centre", "scheme", "news"];

/// Positions of records by id.
#[derive(Debug, Clone, Default)]
struct Index {
    listings: HashMap<Box<str>, usize>,
    wards: HashMap<Box<str>, usize>,
    schemes: HashMap<Box<str>, usize>,
    terms: HashMap<Box<str>, usize>,
    services: HashMap<Box<str>, usize>,
    /// Listings with the name of another one of their service and ward.
    namesakes: HashSet<Box<str>>,
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<Box<str>, usize> {
    ids.enumerate().map(|(position, id)| (id.into(), position)).collect()
}

/// The ids of listings whose name another one of their service and ward has.
fn namesakes(listings: &[Record<Listing>]) -> HashSet<Box<str>> {
    let mut named: HashMap<_, Vec<&Record<Listing>>> = HashMap::new();
    for listing in listings {
        named.entry((&*listing.folder, listing.ward.as_deref(), &listing.data.name)).or_default().push(listing);
    }
    named.into_values().filter(|of_a_name| of_a_name.len() > 1).flatten().map(|one| one.id.clone()).collect()
}

impl Catalogue {
    /// Puts records into their order and cross-references them. `None` without the portal's settings.
    pub(crate) fn of(mut records: Records, today: Option<Date>) -> Option<Self> {
        records.sort();
        let portal = records.portal.as_ref()?.data.clone();
        let services = records.services.as_ref().map_or_else(Vec::new, |file| file.data.services.clone());
        let index = Index {
            listings: positions(records.listings.iter().map(|record| &*record.id)),
            wards: positions(records.wards.iter().map(|record| &*record.id)),
            schemes: positions(records.schemes.iter().map(|record| &*record.id)),
            terms: positions(records.terms.iter().map(|record| &*record.id)),
            services: positions(services.iter().map(|service| service.id.as_str())),
            namesakes: namesakes(&records.listings),
        };
        Some(Self {
            today: today.unwrap_or_else(|| portal.as_of.first_day()),
            portal,
            areas: records.areas.as_ref().map_or_else(Vec::new, |file| file.data.areas.clone()),
            cares: records.cares.as_ref().map_or_else(Vec::new, |file| file.data.care.clone()),
            services,
            stages: records.stages.as_ref().map_or_else(Stages::default, |file| file.data.clone()),
            sources: records.sources.as_ref().map_or_else(BTreeMap::new, |file| file.data.sources.clone()),
            records,
            index,
        })
    }

    /// Every id that a reference can mean; nothing where it means a page, which the plan knows.
    pub(crate) fn ids(&self, of: Of) -> Option<Box<dyn Iterator<Item = &str> + '_>> {
        fn of_records<T>(records: &[Record<T>]) -> Box<dyn Iterator<Item = &str> + '_> {
            Box::new(records.iter().map(|record| &*record.id))
        }
        let services = || self.services.iter().map(|service| service.id.as_str());
        Some(match of {
            Of::Area => Box::new(self.areas.iter().map(|area| area.id.as_str())),
            Of::Care => Box::new(self.cares.iter().map(|care| care.id.as_str())),
            Of::Centre => of_records(&self.centres),
            Of::Cut => Box::new(self.stages.cuts.iter().map(|cut| cut.id.as_str())),
            Of::Fresh => Box::new(services().chain(FRESH)),
            Of::Page => return None,
            Of::Record => of_records(&self.listings),
            Of::Scheme => of_records(&self.schemes),
            Of::Service => Box::new(services()),
            Of::Source => Box::new(self.sources.keys().map(String::as_str)),
            Of::Stage => Box::new(self.stages.stages.iter().map(|stage| stage.id.as_str())),
            Of::Term => of_records(&self.terms),
            Of::Ward => of_records(&self.wards),
        })
    }

    /// The main language.
    pub fn lang(&self) -> &str {
        self.portal.languages.first().map_or("ja", String::as_str)
    }

    /// A listing by id.
    pub fn listing(&self, id: &str) -> Option<&Record<Listing>> {
        self.index.listings.get(id).and_then(|&i| self.listings.get(i))
    }

    /// The position of a listing in [`Self::listings`].
    pub(crate) fn listing_index(&self, id: &str) -> Option<usize> {
        self.index.listings.get(id).copied()
    }

    /// Whether another listing of the same service and ward has the same name.
    pub(crate) fn has_namesake(&self, listing: &Record<Listing>) -> bool {
        self.index.namesakes.contains(&listing.id)
    }

    /// A ward by slug.
    pub fn ward(&self, slug: &str) -> Option<&Record<Ward>> {
        self.index.wards.get(slug).and_then(|&i| self.wards.get(i))
    }

    /// A scheme by id.
    pub fn scheme(&self, id: &str) -> Option<&Record<Scheme>> {
        self.index.schemes.get(id).and_then(|&i| self.schemes.get(i))
    }

    /// A term by id.
    pub fn term(&self, id: &str) -> Option<&Record<Term>> {
        self.index.terms.get(id).and_then(|&i| self.terms.get(i))
    }

    /// A service by id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.index.services.get(id).and_then(|&i| self.services.get(i))
    }

    /// A life stage by id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.stages.iter().find(|stage| stage.id == id)
    }

    /// An area by id.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// A kind of care by id.
    pub fn care(&self, id: &str) -> Option<&Care> {
        self.cares.iter().find(|care| care.id == id)
    }

    /// A centre by id.
    pub fn centre(&self, id: &str) -> Option<&Record<Centre>> {
        self.centres.iter().find(|centre| &*centre.id == id)
    }

    /// The guide that a page carries as its own text.
    pub(crate) fn slot_guide(&self, slot: Slot) -> Option<&Record<Article>> {
        self.guides.iter().find(|guide| guide.data.head.page == Some(slot))
    }

    /// A source as given or by its id.
    pub fn source<'a>(&'a self, reference: &'a SourceRef) -> Option<&'a Source> {
        match reference {
            SourceRef::Id(id) => self.sources.get(&**id),
            SourceRef::Inline(source) => Some(source),
        }
    }

    /// Whether a listing serves a ward: it stands there, names it or its area, or is everybody's.
    pub fn serves(&self, listing: &Record<Listing>, ward: &Record<Ward>) -> bool {
        let serves = &listing.data.serves;
        if listing.ward.as_deref() == Some(&*ward.id)
            || serves.wards.iter().any(|slug| **slug == *ward.id)
            || serves.areas.contains(&ward.data.area)
        {
            return true;
        }
        listing.ward.is_none() && serves.wards.is_empty() && serves.areas.is_empty()
    }

    /// Months after which records of a service count as old.
    pub fn fresh_months(&self, service: &str) -> Option<u16> {
        self.portal.fresh_months.get(service).or_else(|| self.portal.fresh_months.get("default")).copied()
    }

    /// The date by which a record's age is judged: its check, else its newest source.
    pub(crate) fn known_on(&self, checked: Option<&crate::content::Checked>, sources: &[SourceRef]) -> Option<When> {
        checked
            .map(|checked| checked.date)
            .or_else(|| sources.iter().filter_map(|source| self.source(source)?.date).max())
    }

    /// Whether a date is older than so many months.
    pub(crate) fn is_old(&self, date: When, months: u16) -> bool {
        date.first_day().checked_add(jiff::Span::new().months(i32::from(months))).is_ok_and(|limit| limit < self.today)
    }

    /// Whether a piece of news is over: its last day has gone by, or, where it names none, its date is older than the
    /// limit.
    pub(crate) fn is_over(&self, news: &Article) -> bool {
        let GuideHead { until, date, .. } = &news.head;
        match (until, date) {
            (Some(until), _) => until.last_day() < self.today,
            (None, Some(date)) => self.fresh_months("news").is_some_and(|months| self.is_old(*date, months)),
            (None, None) => false,
        }
    }
}
