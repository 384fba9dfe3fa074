//! All records of a portal, cross-referenced. Only a whole
//! [`crate::library::Library`] makes one; it never changes afterwards.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::content::{
    Area, Areas, Audience, Care, Cares, Centre, CoordinatorPlan, Council, Data, Dataset, Entry, GuideHead, Listing,
    LocalScheme, Network, Portal, Record, Scheme, Score, Service, Services, Slot, Source, SourceList, SourceRef, Stage,
    Stages, Task, Term, Ward, When,
};
use crate::markdown::{Document, by_language};

/// A guide or a news item with its rendered body.
#[derive(Debug, Clone)]
pub struct Article {
    /// Front matter.
    pub head: GuideHead,
    /// First byte of the body in its file.
    pub start: usize,
    /// Body.
    pub body: Document,
    /// The body in other languages, by their tags.
    pub others: BTreeMap<String, Document>,
}

impl Article {
    /// Whether it has a text in a language that is not the main one: title and body.
    pub fn speaks(&self, lang: &str) -> bool {
        self.head.title.has(lang) && self.others.contains_key(lang)
    }
}

/// Everything the portal says, in the orders that pages show it in.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Settings.
    pub portal: Portal,
    /// The day that freshness is judged by.
    pub today: Date,
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
    /// The care score, if any.
    pub score: Option<Record<Score>>,
    /// Tasks by order.
    pub tasks: Vec<Record<Task>>,
    /// Terms by reading.
    pub terms: Vec<Record<Term>>,
    /// Centres by id.
    pub centres: Vec<Record<Centre>>,
    /// Schemes by order.
    pub schemes: Vec<Record<Scheme>>,
    /// Guides by order.
    pub guides: Vec<Record<Article>>,
    /// News, newest first.
    pub news: Vec<Record<Article>>,
    /// Figures by order.
    pub datasets: Vec<Record<Dataset>>,
    /// Councils by order.
    pub councils: Vec<Record<Council>>,
    /// Wards by code.
    pub wards: Vec<Record<Ward>>,
    /// How schemes differ in wards.
    pub local_schemes: Vec<Record<LocalScheme>>,
    /// Coordinators of wards.
    pub coordinators: Vec<Record<CoordinatorPlan>>,
    /// Networks of wards.
    pub networks: Vec<Record<Network>>,
    /// Listings by service, then reading.
    pub listings: Vec<Record<Listing>>,
    index: Index,
}

#[derive(Debug, Clone, Default)]
struct Index {
    listings: HashMap<Box<str>, usize>,
    wards: BTreeMap<Box<str>, usize>,
    schemes: BTreeMap<Box<str>, usize>,
    terms: BTreeMap<Box<str>, usize>,
    services: BTreeMap<Box<str>, usize>,
}

/// One file's record by its kind, its text rendered: what stays the same while the file does.
#[derive(Debug, Clone)]
pub(crate) enum Leaf {
    Portal(Record<Portal>),
    Areas(Record<Areas>),
    Cares(Record<Cares>),
    Services(Record<Services>),
    Stages(Record<Stages>),
    Sources(Record<SourceList>),
    Score(Record<Score>),
    Task(Record<Task>),
    Term(Record<Term>),
    Centre(Record<Centre>),
    Scheme(Record<Scheme>),
    Guide(Record<Article>),
    News(Record<Article>),
    Dataset(Record<Dataset>),
    Council(Record<Council>),
    Ward(Record<Ward>),
    LocalScheme(Record<LocalScheme>),
    Coordinators(Record<CoordinatorPlan>),
    Network(Record<Network>),
    Listing(Record<Listing>),
}

impl Leaf {
    /// Shares what was decoded; `body` renders Markdown.
    pub(crate) fn of(entry: Entry<Data>, body: impl Fn(&str) -> Document) -> Self {
        let Entry { path, ward, folder, top, id, data } = entry;
        macro_rules! leaf {
            ($kind:ident, $data:expr) => {
                Self::$kind(Record::new(Entry { path, ward, folder, top, id, data: $data }))
            };
        }
        match data {
            Data::Portal(portal) => leaf!(Portal, *portal),
            Data::Areas(areas) => leaf!(Areas, areas),
            Data::Cares(cares) => leaf!(Cares, cares),
            Data::Services(services) => leaf!(Services, services),
            Data::Stages(stages) => leaf!(Stages, stages),
            Data::Sources(sources) => leaf!(Sources, sources),
            Data::Score(score) => leaf!(Score, *score),
            Data::Task(task) => leaf!(Task, *task),
            Data::Term(term) => leaf!(Term, *term),
            Data::Centre(centre) => leaf!(Centre, *centre),
            Data::Scheme(scheme) => leaf!(Scheme, *scheme),
            Data::Guide(head, text) => leaf!(Guide, article(*head, text.start, &text.text, body)),
            Data::News(head, text) => leaf!(News, article(*head, text.start, &text.text, body)),
            Data::Dataset(dataset) => leaf!(Dataset, *dataset),
            Data::Council(council) => leaf!(Council, *council),
            Data::Ward(ward_data) => leaf!(Ward, *ward_data),
            Data::LocalScheme(local) => leaf!(LocalScheme, *local),
            Data::Coordinators(plan) => leaf!(Coordinators, *plan),
            Data::Network(network) => leaf!(Network, *network),
            Data::Listing(listing) => leaf!(Listing, *listing),
        }
    }
}

/// An article with its text in each language rendered.
fn article(head: GuideHead, start: usize, text: &str, render: impl Fn(&str) -> Document) -> Article {
    let (main, others) = by_language(text);
    let others = others.into_iter().map(|(lang, text)| (lang.to_owned(), render(text)));
    Article { head, start, body: render(main), others: others.collect() }
}

/// Records of all kinds, sorted into their places but not yet checked.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) portal: Option<Portal>,
    pub(crate) areas: Vec<Area>,
    pub(crate) cares: Vec<Care>,
    pub(crate) services: Vec<Service>,
    pub(crate) stages: Option<Stages>,
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) score: Option<Record<Score>>,
    pub(crate) tasks: Vec<Record<Task>>,
    pub(crate) terms: Vec<Record<Term>>,
    pub(crate) centres: Vec<Record<Centre>>,
    pub(crate) schemes: Vec<Record<Scheme>>,
    pub(crate) guides: Vec<Record<Article>>,
    pub(crate) news: Vec<Record<Article>>,
    pub(crate) datasets: Vec<Record<Dataset>>,
    pub(crate) councils: Vec<Record<Council>>,
    pub(crate) wards: Vec<Record<Ward>>,
    pub(crate) local_schemes: Vec<Record<LocalScheme>>,
    pub(crate) coordinators: Vec<Record<CoordinatorPlan>>,
    pub(crate) networks: Vec<Record<Network>>,
    pub(crate) listings: Vec<Record<Listing>>,
}

impl Draft {
    /// Puts a record into its place.
    pub(crate) fn add(&mut self, leaf: &Leaf) {
        match leaf {
            Leaf::Portal(portal) => self.portal = Some(portal.data.clone()),
            Leaf::Areas(areas) => self.areas.clone_from(&areas.data.areas),
            Leaf::Cares(cares) => self.cares.clone_from(&cares.data.care),
            Leaf::Services(services) => self.services.clone_from(&services.data.services),
            Leaf::Stages(stages) => self.stages = Some(stages.data.clone()),
            Leaf::Sources(sources) => self.sources.clone_from(&sources.data.sources),
            Leaf::Score(score) => self.score = Some(score.clone()),
            Leaf::Task(task) => self.tasks.push(task.clone()),
            Leaf::Term(term) => self.terms.push(term.clone()),
            Leaf::Centre(centre) => self.centres.push(centre.clone()),
            Leaf::Scheme(scheme) => self.schemes.push(scheme.clone()),
            Leaf::Guide(guide) => self.guides.push(guide.clone()),
            Leaf::News(item) => self.news.push(item.clone()),
            Leaf::Dataset(dataset) => self.datasets.push(dataset.clone()),
            Leaf::Council(council) => self.councils.push(council.clone()),
            Leaf::Ward(ward) => self.wards.push(ward.clone()),
            Leaf::LocalScheme(local) => self.local_schemes.push(local.clone()),
            Leaf::Coordinators(plan) => self.coordinators.push(plan.clone()),
            Leaf::Network(network) => self.networks.push(network.clone()),
            Leaf::Listing(listing) => self.listings.push(listing.clone()),
        }
    }

    /// Sorts everything and builds the index. `None` without the portal's settings.
    pub(crate) fn finish(mut self, today: Option<Date>) -> Option<Catalogue> {
        let portal = self.portal?;
        self.tasks.sort_by(|a, b| (a.data.order, &a.id).cmp(&(b.data.order, &b.id)));
        self.terms.sort_by(|a, b| (&a.data.reading, &a.id).cmp(&(&b.data.reading, &b.id)));
        self.centres.sort_by(|a, b| a.id.cmp(&b.id));
        self.schemes.sort_by(|a, b| (a.data.order, &a.id).cmp(&(b.data.order, &b.id)));
        self.guides.sort_by(|a, b| (a.data.head.order, &a.id).cmp(&(b.data.head.order, &b.id)));
        self.news.sort_by(|a, b| (b.data.head.date, &a.id).cmp(&(a.data.head.date, &b.id)));
        self.datasets.sort_by(|a, b| (a.data.order, &a.path).cmp(&(b.data.order, &b.path)));
        self.councils.sort_by(|a, b| (a.data.order, &a.path).cmp(&(b.data.order, &b.path)));
        self.wards.sort_by(|a, b| (&a.data.code, &a.id).cmp(&(&b.data.code, &b.id)));
        self.listings.sort_by(|a, b| listing_key(a).cmp(&listing_key(b)));
        let index = Index {
            listings: self.listings.iter().enumerate().map(|(i, r)| (r.id.clone(), i)).collect(),
            wards: self.wards.iter().enumerate().map(|(i, r)| (r.id.clone(), i)).collect(),
            schemes: self.schemes.iter().enumerate().map(|(i, r)| (r.id.clone(), i)).collect(),
            terms: self.terms.iter().enumerate().map(|(i, r)| (r.id.clone(), i)).collect(),
            services: self.services.iter().enumerate().map(|(i, s)| (s.id.as_str().into(), i)).collect(),
        };
        Some(Catalogue {
            today: today.unwrap_or_else(|| portal.as_of.first_day()),
            portal,
            areas: self.areas,
            cares: self.cares,
            services: self.services,
            stages: self.stages.unwrap_or(Stages {
                stages: Vec::new(),
                cuts: Vec::new(),
                note: None,
                sources: Vec::new(),
            }),
            sources: self.sources,
            score: self.score,
            tasks: self.tasks,
            terms: self.terms,
            centres: self.centres,
            schemes: self.schemes,
            guides: self.guides,
            news: self.news,
            datasets: self.datasets,
            councils: self.councils,
            wards: self.wards,
            local_schemes: self.local_schemes,
            coordinators: self.coordinators,
            networks: self.networks,
            listings: self.listings,
            index,
        })
    }
}

/// Listings in a list: ended ones last, confirmed ones first, then by reading (else name) and id.
fn listing_key(record: &Record<Listing>) -> (&str, bool, bool, &str, &str) {
    let data = &record.data;
    let ended = data.state.as_ref().is_some_and(|state| state.is == crate::content::StateKind::Ended);
    (&record.folder, ended, !data.verified, data.reading.as_deref().unwrap_or_else(|| data.name.main()), &record.id)
}

impl Catalogue {
    /// The main language.
    pub fn lang(&self) -> &str {
        self.portal.languages.first().map_or("ja", String::as_str)
    }

    /// A listing by id.
    pub fn listing(&self, id: &str) -> Option<&Record<Listing>> {
        self.index.listings.get(id).and_then(|&i| self.listings.get(i))
    }

    /// The position of a listing in [`Self::listings`].
    pub fn listing_index(&self, id: &str) -> Option<usize> {
        self.index.listings.get(id).copied()
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
    pub fn slot_guide(&self, slot: Slot) -> Option<&Record<Article>> {
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
    pub fn known_on(&self, checked: Option<&crate::content::Checked>, sources: &[SourceRef]) -> Option<When> {
        checked
            .map(|checked| checked.date)
            .or_else(|| sources.iter().filter_map(|source| self.source(source)?.date).max())
    }

    /// Whether a date is older than so many months.
    pub fn is_old(&self, date: When, months: u16) -> bool {
        date.first_day().checked_add(jiff::Span::new().months(i32::from(months))).is_ok_and(|limit| limit < self.today)
    }

    /// Whether a listing's service is for adults only.
    pub fn is_for_adults(&self, listing: &Record<Listing>) -> bool {
        self.service(&listing.folder).is_some_and(|service| service.audience == Audience::Adults)
    }
}
