//! The pages of a site as what the search finds, and the glossary as its concepts.

use std::borrow::Cow;

use crate::catalogue::Catalogue;
use crate::content::{
    self, Article, Audience, CareLevel, Checked, Contact, Listing, Record, Service, StateKind, TermKind, Text,
};
use crate::plan::{Route, Site};
use crate::search::{
    Concept, Doc, Entry, Index, Library, Prepared, SCANNED_AT_MOST, SearchFiles, Variant, VariantKind,
};

/// The concepts: every term of the glossary, and every service that no term explains.
fn concepts(catalogue: &Catalogue) -> Vec<Concept> {
    let terms = catalogue.terms.iter().map(|term| Concept {
        id: term.id.to_string(),
        label: term.data.label.main().to_owned(),
        reading: term.data.reading.clone(),
        kind: term_kind(term.data.kind).to_owned(),
        variants: term.data.variants.iter().map(variant).collect(),
        plain: term.data.plain.as_ref().map_or_else(String::new, |text| text.main().to_owned()),
    });
    let services = catalogue.services.iter().filter(|service| service.term.is_none()).map(|service| Concept {
        id: service_concept(service),
        label: service.name.main().to_owned(),
        reading: service.reading.clone(),
        kind: "service".to_owned(),
        variants: Vec::new(),
        plain: service.plain.main().to_owned(),
    });
    terms.chain(services).collect()
}

fn variant(variant: &content::Variant) -> Variant {
    let kind = match variant.kind {
        content::VariantKind::Syn => VariantKind::Synonym,
        content::VariantKind::Abbr => VariantKind::Abbreviation,
        content::VariantKind::En => VariantKind::English,
        content::VariantKind::Spell => VariantKind::Spelling,
    };
    Variant { surface: variant.text.clone(), reading: variant.reading.clone(), kind }
}

fn term_kind(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Care => "care",
        TermKind::Person => "person",
        TermKind::Document => "document",
        TermKind::Device => "device",
        TermKind::Service => "service",
        TermKind::Place => "place",
        TermKind::Role => "role",
        TermKind::Event => "event",
        TermKind::Allowance => "allowance",
        TermKind::Topic => "topic",
        TermKind::Day => "day",
        TermKind::Spelling => "spelling",
    }
}

/// The concept that a service is searched by.
pub(super) fn service_concept(service: &Service) -> String {
    service.term.clone().unwrap_or_else(|| format!("service-{}", service.id))
}

/// All pages that some site's search can find, and where each stands.
#[derive(Debug)]
pub struct Finds<'c> {
    library: Library,
    stands: Vec<Stands<'c>>,
}

/// In which sites a page stands, and at which address.
#[derive(Debug, Clone, Copy)]
enum Stands<'c> {
    /// A listing: in the sites that list it.
    Listing(Route<'c>, usize),
    /// In every site, at the address of its document.
    Everywhere,
    /// In the sites of this ward, or in those that have it.
    Where(Route<'c>, &'c Record<Article>),
    /// A ward: its home, here or beside this site.
    Ward(&'c str),
}

impl<'c> Finds<'c> {
    /// Prepares all pages of a portal, once for all its sites.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        let mut pages: Vec<(Stands<'c>, Doc)> = Vec::new();
        pages.extend(catalogue.listings.iter().enumerate().map(|(i, record)| {
            let route = Route::Record(&record.folder, &record.id, i);
            (Stands::Listing(route, i), listing(catalogue, &route, record))
        }));
        let everywhere =
            centres(catalogue).chain(schemes(catalogue)).chain(tasks_and_stages(catalogue)).chain(terms(catalogue));
        pages.extend(everywhere.map(|doc| (Stands::Everywhere, doc)));
        pages.extend(texts(catalogue));
        pages.extend(wards(catalogue));
        // What everything is about rules nothing out, and weighs next to nothing because it is everywhere.
        for doc in pages.iter_mut().map(|(_, doc)| doc).filter(|doc| doc.kind != "ward" && doc.kind != "term") {
            let new: Vec<String> =
                catalogue.portal.about.iter().filter(|id| !doc.concepts.contains(id)).cloned().collect();
            doc.concepts.extend(new);
        }
        let (stands, docs) = pages.into_iter().unzip();
        Self { library: Library::new(docs, &concepts(catalogue)), stands }
    }

    /// The scripts of one site: of a ward if it has few pages, by files if it has many.
    pub fn files(&self, site: &Site<'_>) -> SearchFiles {
        let entries = self.entries(site);
        SearchFiles::of(if entries.len() > SCANNED_AT_MOST {
            Index::Wide(self.library.wide_index(entries))
        } else {
            Index::Ward(self.library.ward_index(&entries))
        })
    }

    fn entries(&self, site: &Site<'_>) -> Vec<Entry<'_>> {
        let mut listed = vec![false; site.catalogue.listings.len()];
        for position in site.lists.iter().flat_map(|(_, plan)| plan.all()) {
            if let Some(listed) = listed.get_mut(position) {
                *listed = true;
            }
        }
        self.library
            .numbered()
            .filter_map(|(place, page)| Some(page.at(address(site, &listed, self.stands.get(place)?, page)?)))
            .collect()
    }
}

/// A page's address in a site, if it stands there.
fn address<'p>(site: &Site<'_>, listed: &[bool], stands: &Stands<'_>, page: &'p Prepared) -> Option<Cow<'p, str>> {
    let own = || Cow::Borrowed(page.doc().href.as_str());
    match *stands {
        Stands::Listing(route, position) => {
            let is_here = listed.get(position).is_some_and(|listed| *listed);
            is_here.then(|| if site.ward().is_some() { own() } else { Cow::Owned(site.address(&route)) })
        }
        Stands::Where(route, article) => (site.shows(article) && site.has(&route)).then(own),
        Stands::Ward(slug) if site.ward().is_some_and(|here| *here.id == *slug) => Some(Cow::Owned(Route::Home.path())),
        Stands::Everywhere | Stands::Ward(_) => Some(own()),
    }
}

/// A page that is not a listing.
fn page(route: &Route<'_>, kind: &str, kind_label: &str, id: &str, name: &str) -> Doc {
    Doc {
        id: id.to_owned(),
        href: route.path(),
        kind: kind.to_owned(),
        kind_label: kind_label.to_owned(),
        name: name.to_owned(),
        ..Doc::default()
    }
}

/// The labels and values of phone and hours as the page shows them: people search for those words too.
fn reached(contact: &Contact, hours: Option<&Text>) -> String {
    let phone = contact.phone.as_ref().map_or_else(String::new, |phone| format!("電話 {phone}"));
    let hours = hours.map_or_else(String::new, |hours| format!("受付時間 {}", hours.main()));
    [phone, hours].join("\n")
}

fn joined<'t>(texts: impl IntoIterator<Item = &'t Text>) -> String {
    texts.into_iter().map(Text::main).collect::<Vec<_>>().join("\n")
}

fn phones(contact: &Contact) -> Vec<String> {
    contact
        .phone
        .iter()
        .map(ToString::to_string)
        .chain(contact.more_phones.iter().map(|phone| phone.number.to_string()))
        .collect()
}

fn listing(c: &Catalogue, route: &Route<'_>, record: &Record<Listing>) -> Doc {
    let data = &record.data;
    let service = c.service(&record.folder);
    let services = service.into_iter().chain(data.services.iter().filter_map(|id| c.service(id))).map(service_concept);
    let given = data.serves.care.iter().filter_map(|(id, level)| Some((c.care(id)?.term.clone()?, *level)));
    let cares = given.clone().filter(|(_, level)| *level != CareLevel::No).map(|(term, _)| term);
    let mut concepts: Vec<String> = services.collect();
    for concept in cares.chain(data.concepts.iter().cloned()) {
        if !concepts.contains(&concept) {
            concepts.push(concept);
        }
    }
    let facts = data.facts.iter().flat_map(|fact| [&fact.label, &fact.value]);
    let body = data.summary.iter().chain(&data.serves.who).chain(&data.start).chain(facts).chain(&data.notes);
    let days: String = "月火水木金土日祝"
        .chars()
        .filter(|day| data.hours.open.iter().any(|open| open.days.as_str().contains(*day)))
        .collect();
    let ward = record.ward.as_deref().and_then(|slug| c.ward(slug));
    let state = data.state.as_ref().map(|state| state.is);
    let kind = service.map_or("", |service| service.name.main());
    Doc {
        reading: data.reading.clone().unwrap_or_default(),
        aliases: data.aliases.clone(),
        operator: data.operator.as_ref().map_or_else(String::new, |text| text.main().to_owned()),
        town: data.place.town.clone().unwrap_or_default(),
        town_reading: data.place.town_reading.clone().unwrap_or_default(),
        address: data.place.address.as_ref().map_or_else(String::new, |text| text.main().to_owned()),
        ward: ward.map_or_else(String::new, |ward| ward.data.name.main().to_owned()),
        // An office that has closed is found, so that its page can say who took over; nobody is asked to call it.
        phones: if state == Some(StateKind::Ended) { Vec::new() } else { phones(&data.contact) },
        concepts,
        age: data.serves.ages.map(|ages| (ages.from.unwrap_or(0), ages.to.unwrap_or(120))),
        days,
        lat: data.place.point.map(|[lat, _]| lat),
        lon: data.place.point.map(|[_, lon]| lon),
        body: format!("{}\n{}", joined(body), reached(&data.contact, data.hours.text.as_ref())),
        adult: service.is_some_and(|service| service.audience == Audience::Adults),
        care: given.map(|(term, level)| (term, level_letter(level))).collect(),
        checked: checked_on(data.checked.as_ref()),
        ..page(route, &record.folder, &with_state(kind, state), &record.id, data.name.main())
    }
}

/// When somebody checked what can be called, as an answer shows it. Where nobody has, it says so, and stands before all
/// dates: of two answers the one checked last comes first.
fn checked_on(checked: Option<&Checked>) -> String {
    checked.map_or_else(|| " 未確認".to_owned(), |checked| checked.date.month_in_order())
}

/// What a record is, as an answer shows it: one that cannot be used now must not look as if it could.
fn with_state(kind: &str, state: Option<StateKind>) -> String {
    match state {
        Some(StateKind::Ended) => format!("{kind}（終了）"),
        Some(StateKind::Paused) => format!("{kind}（休止中）"),
        Some(StateKind::Open) | None => kind.to_owned(),
    }
}

fn level_letter(level: CareLevel) -> char {
    match level {
        CareLevel::Yes => 'y',
        CareLevel::Consult => 'c',
        CareLevel::No => 'n',
    }
}

fn centres(c: &Catalogue) -> impl Iterator<Item = Doc> {
    c.centres.iter().map(|record| {
        let data = &record.data;
        let examples = data.examples.iter().map(|example| &example.text);
        let body = [&data.summary]
            .into_iter()
            .chain(&data.host)
            .chain(&data.otherwise)
            .chain(&data.who)
            .chain(&data.what)
            .chain(examples);
        Doc {
            reading: data.reading.clone().unwrap_or_default(),
            aliases: data.host.iter().chain([&data.short]).map(|text| text.main().to_owned()).collect(),
            address: data.place.address.as_ref().map_or_else(String::new, |text| text.main().to_owned()),
            phones: phones(&data.contact),
            concepts: data.concepts.clone(),
            body: format!("{}\n{}", joined(body), reached(&data.contact, data.hours.text.as_ref())),
            checked: checked_on(data.checked.as_ref()),
            ..page(&Route::Centre(&record.id), "centre", "支援センター", &record.id, data.name.main())
        }
    })
}

fn schemes(c: &Catalogue) -> impl Iterator<Item = Doc> {
    c.schemes.iter().map(move |record| {
        let data = &record.data;
        let facts = data.amounts.iter().chain(&data.results).flat_map(|fact| [&fact.label, &fact.value]);
        let body = [&data.summary]
            .into_iter()
            .chain(&data.who)
            .chain(&data.conditions)
            .chain(&data.what)
            .chain(&data.apply)
            .chain(&data.cost)
            .chain(facts)
            .chain(&data.notes);
        let mut concepts = data.concepts.clone();
        concepts.extend(
            data.care.iter().filter_map(|id| c.care(id)?.term.clone()).filter(|term| !data.concepts.contains(term)),
        );
        Doc {
            reading: data.reading.clone().unwrap_or_default(),
            aliases: data.aliases.iter().chain(&data.words).cloned().collect(),
            operator: data.run_by.as_ref().map_or_else(String::new, |text| text.main().to_owned()),
            phones: phones(&data.contact),
            concepts,
            body: joined(body),
            adult: data.audience == Audience::Adults,
            ..page(&Route::Scheme(&record.id), "scheme", "制度", &record.id, data.name.main())
        }
    })
}

fn texts(c: &Catalogue) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    let guides = c.guides.iter().map(|guide| {
        let route = guide.data.head.page.map_or(Route::Guide(&guide.id), Site::slot_route);
        (route, "guide", "読みもの", guide)
    });
    let news = c.news.iter().map(|item| (Route::NewsItem(&item.id), "news", "お知らせ", item));
    guides.chain(news).map(|(route, kind, label, record)| {
        let doc = Doc {
            reading: record.data.head.reading.clone().unwrap_or_default(),
            concepts: record.data.head.concepts.clone(),
            body: format!("{}\n{}", record.data.head.summary.main(), record.data.body.text),
            ..page(&route, kind, label, &record.id, record.data.head.title.main())
        };
        (Stands::Where(route, record), doc)
    })
}

fn tasks_and_stages(c: &Catalogue) -> impl Iterator<Item = Doc> {
    let tasks = c.tasks.iter().map(move |task| Doc {
        aliases: task.data.words.clone(),
        concepts: task.data.services.iter().filter_map(|id| c.service(id)).map(service_concept).collect(),
        body: joined(
            [&task.data.summary].into_iter().chain(&task.data.who).chain(&task.data.ask).chain(&task.data.next),
        ),
        ..page(&Route::Task(&task.id), "task", "したいこと", &task.id, task.data.label.main())
    });
    let stages = c.stages.stages.iter().map(|stage| Doc {
        body: joined([&stage.plain].into_iter().chain(stage.steps.iter().map(|step| &step.text))),
        ..page(&Route::Stage(&stage.id), "stage", "ライフステージ", &stage.id, stage.label.main())
    });
    tasks.chain(stages)
}

fn terms(c: &Catalogue) -> impl Iterator<Item = Doc> {
    c.terms.iter().filter_map(|term| {
        let plain = term.data.plain.as_ref()?;
        Some(Doc {
            href: format!("{}#{}", Route::Glossary.path(), term.id),
            reading: term.data.reading.clone(),
            concepts: vec![term.id.to_string()],
            body: plain.main().to_owned(),
            ..page(&Route::Glossary, "term", "用語", &term.id, term.data.label.main())
        })
    })
}

/// The wards themselves.
fn wards(c: &Catalogue) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    c.wards.iter().map(|ward| {
        let doc = Doc {
            href: format!("../{}/{}", ward.id, Route::Home.path()),
            reading: ward.data.reading.clone(),
            aliases: ward.data.aliases.clone(),
            lat: ward.data.point.map(|[lat, _]| lat),
            lon: ward.data.point.map(|[_, lon]| lon),
            ..page(&Route::Home, "ward", "区市町村", &ward.id, ward.data.name.main())
        };
        (Stands::Ward(&ward.id), doc)
    })
}
