//! The records of a portal as pages that a search finds, and its glossary as concepts, in the words of one language.

use super::voice::Voice;
use crate::catalogue::Catalogue;
use crate::content::Article;
use crate::content::values::hours::DAYS;
use crate::content::{
    self, Audience, CareLevel, Checked, Contact, Listing, Record, Service, StateKind, TermKind, Text,
};
use crate::plan::{Language, Route, Site};
use crate::search::{Concept, Doc, Variant, VariantKind};

/// Says what is found in the words of one language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'c> {
    pub(super) c: &'c Catalogue,
    pub(super) voice: &'c Voice,
    pub(super) language: Language<'c>,
}

impl Teller<'_> {
    pub(super) fn text(self, text: &Text) -> String {
        text.get(self.language.tag, self.c.lang()).to_owned()
    }

    fn maybe(self, text: Option<&Text>) -> String {
        text.map_or_else(String::new, |text| self.text(text))
    }

    pub(super) fn joined<'t>(self, texts: impl IntoIterator<Item = &'t Text>) -> String {
        texts.into_iter().map(|text| self.text(text)).collect::<Vec<_>>().join("\n")
    }

    /// The name in the main language, where it is another: those who have read it look for it.
    pub(super) fn main_name(self, text: &Text) -> Option<String> {
        let main = text.get(self.c.lang(), self.c.lang());
        (main != text.get(self.language.tag, self.c.lang())).then(|| main.to_owned())
    }

    /// What the page of a topic is about, as its text says.
    pub(super) fn concepts_of_slot(self, route: &Route<'_>) -> Vec<String> {
        let has_slot = |guide: &&Record<Article>| guide.data.head.page.map(Site::slot_route).as_ref() == Some(route);
        self.c.guides.iter().find(has_slot).map_or_else(Vec::new, |guide| guide.data.head.concepts.clone())
    }
}

/// The concepts: every term of the glossary, and every service that no term explains.
pub(super) fn concepts(t: Teller<'_>) -> Vec<Concept> {
    let main = |text: &Text, reading: &str| {
        let variant = |surface| Variant { surface, reading: Some(reading.to_owned()), kind: VariantKind::Synonym };
        t.main_name(text).map(variant)
    };
    let terms = t.c.terms.iter().map(|term| Concept {
        id: term.id.to_string(),
        label: t.text(&term.data.label),
        reading: term.data.reading.clone(),
        kind: term_kind(term.data.kind).to_owned(),
        variants: main(&term.data.label, &term.data.reading)
            .into_iter()
            .chain(term.data.variants.iter().map(variant))
            .collect(),
        plain: t.maybe(term.data.plain.as_ref()),
    });
    let services = t.c.services.iter().filter(|service| service.term.is_none()).map(|service| Concept {
        id: service_concept(service),
        label: t.text(&service.name),
        reading: service.reading.clone(),
        kind: "service".to_owned(),
        variants: main(&service.name, &service.reading).into_iter().collect(),
        plain: t.text(&service.plain),
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
/// In which sites a page stands, and at which address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stands<'c> {
    /// A listing: in the sites that list it.
    Listing(Route<'c>, usize),
    /// In every site that has it.
    Everywhere(Route<'c>),
    /// In the sites of this ward, and in the whole's, which leads there.
    Of(Route<'c>, &'c str),
    /// In the sites of this ward, or in those that have it.
    Where(Route<'c>, &'c Record<Article>),
    /// A ward: its home, here or beside this site.
    Ward(&'c str),
}

/// All pages that some site's search can find, with what can be found within pages.
pub(super) fn pages<'c>(t: Teller<'c>, within: impl Iterator<Item = (Stands<'c>, Doc)>) -> Vec<(Stands<'c>, Doc)> {
    let mut pages: Vec<(Stands<'c>, Doc)> = Vec::new();
    pages.extend(t.c.listings.iter().enumerate().map(|(i, record)| {
        let route = Route::Record(&record.folder, &record.id, i);
        (Stands::Listing(route, i), listing(t, &route, record))
    }));
    let everywhere = centres(t).chain(schemes(t)).chain(tasks_and_stages(t)).chain(terms(t));
    pages.extend(everywhere.map(|(route, doc)| (Stands::Everywhere(route), doc)));
    pages.extend(within);
    pages.extend(texts(t));
    pages.extend(wards(t));
    pages
}

/// A page that is not a listing.
pub(super) fn page(route: &Route<'_>, kind: &str, kind_label: &str, id: &str, name: &str) -> Doc {
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
fn reached(t: Teller<'_>, contact: &Contact, hours_text: Option<&Text>) -> String {
    let phone = |phone: &content::Phone| t.voice.say("find-phone", &[("phone", phone.to_string().into())]);
    let phone = contact.phone.as_ref().map_or_else(String::new, phone);
    let hours = |hours| t.voice.say("find-hours", &[("hours", t.text(hours).into())]);
    let hours = hours_text.map_or_else(String::new, hours);
    [phone, hours].join("\n")
}

fn phones(contact: &Contact) -> Vec<String> {
    contact
        .phone
        .iter()
        .map(ToString::to_string)
        .chain(contact.more_phones.iter().map(|phone| phone.number.to_string()))
        .collect()
}

fn listing(t: Teller<'_>, route: &Route<'_>, record: &Record<Listing>) -> Doc {
    let (c, data) = (t.c, &record.data);
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
    let days: String =
        DAYS.chars().filter(|day| data.hours.open.iter().any(|open| open.days.as_str().contains(*day))).collect();
    let ward = record.ward.as_deref().and_then(|slug| c.ward(slug));
    let state = data.state.as_ref().map(|state| state.is);
    let kind = service.map_or_else(String::new, |service| t.text(&service.name));
    Doc {
        reading: data.reading.clone().unwrap_or_default(),
        aliases: t.main_name(&data.name).into_iter().chain(data.aliases.iter().cloned()).collect(),
        operator: t.maybe(data.operator.as_ref()),
        town: data.place.town.clone().unwrap_or_default(),
        town_reading: data.place.town_reading.clone().unwrap_or_default(),
        address: t.maybe(data.place.address.as_ref()),
        ward: ward.map_or_else(String::new, |ward| t.text(&ward.data.name)),
        // An office that has closed is found, so that its page can say who took over; nobody is asked to call it.
        phones: if state == Some(StateKind::Ended) { Vec::new() } else { phones(&data.contact) },
        concepts,
        age: data.serves.ages.map(|ages| (ages.from.unwrap_or(0), ages.to.unwrap_or(120))),
        days,
        lat: data.place.point.map(|[lat, _]| lat),
        lon: data.place.point.map(|[_, lon]| lon),
        body: format!("{}\n{}", t.joined(body), reached(t, &data.contact, data.hours.text.as_ref())),
        adult: service.is_some_and(|service| service.audience == Audience::Adults),
        care: given.map(|(term, level)| (term, level_letter(level))).collect(),
        checked: [" ".repeat(unsure(data)), checked_on(t, data.checked.as_ref())].concat(),
        ..page(route, &record.folder, &t.voice.kind_in_state(&kind, state), &record.id, &t.text(&data.name))
    }
}

/// When somebody checked what can be called, as an answer shows it. Where nobody has, it says so, and stands before all
/// dates: of two answers the one checked last comes first.
fn checked_on(t: Teller<'_>, checked: Option<&Checked>) -> String {
    checked.map_or_else(|| format!(" {}", t.voice.t("unknown")), |checked| t.voice.month_in_order(checked.date))
}

/// How many blanks more stand before that date: none where somebody says what care is given, two where a place is only
/// listed, for of two answers those known to take children come first.
fn unsure(data: &Listing) -> usize {
    let takes = data.serves.care.values().any(|level| *level != CareLevel::No);
    match (takes, data.is_only_listed()) {
        (true, _) => 0,
        (false, false) => usize::from(data.checked.is_none()),
        (false, true) => 2,
    }
}

fn level_letter(level: CareLevel) -> char {
    match level {
        CareLevel::Yes => 'y',
        CareLevel::Consult => 'c',
        CareLevel::No => 'n',
    }
}

fn centres(t: Teller<'_>) -> impl Iterator<Item = (Route<'_>, Doc)> {
    t.c.centres.iter().map(move |record| {
        let route = Route::Centre(&record.id);
        let data = &record.data;
        let examples = data.examples.iter().map(|example| &example.text);
        let body = [&data.summary]
            .into_iter()
            .chain(&data.host)
            .chain(&data.otherwise)
            .chain(&data.who)
            .chain(&data.what)
            .chain(&data.place.address)
            .chain(examples);
        let doc = Doc {
            reading: data.reading.clone().unwrap_or_default(),
            aliases: t
                .main_name(&data.name)
                .into_iter()
                .chain(data.host.iter().chain([&data.short]).map(|text| t.text(text)))
                .collect(),
            address: t.maybe(data.place.address.as_ref()),
            phones: phones(&data.contact),
            concepts: data.concepts.clone(),
            body: format!("{}\n{}", t.joined(body), reached(t, &data.contact, data.hours.text.as_ref())),
            checked: checked_on(t, data.checked.as_ref()),
            ..page(&route, "centre", t.voice.t("kind-centre"), &record.id, &t.text(&data.name))
        };
        (route, doc)
    })
}

fn schemes(t: Teller<'_>) -> impl Iterator<Item = (Route<'_>, Doc)> {
    t.c.schemes.iter().map(move |record| {
        let (c, data, route) = (t.c, &record.data, Route::Scheme(&record.id));
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
        let aliases = data.aliases.iter().chain(&data.words).cloned();
        let doc = Doc {
            reading: data.reading.clone().unwrap_or_default(),
            aliases: t.main_name(&data.name).into_iter().chain(aliases).collect(),
            operator: t.maybe(data.run_by.as_ref()),
            phones: phones(&data.contact),
            concepts,
            body: t.joined(body),
            adult: data.audience == Audience::Adults,
            ..page(&route, "scheme", t.voice.t("kind-scheme"), &record.id, &t.text(&data.name))
        };
        (route, doc)
    })
}

fn texts(t: Teller<'_>) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    let guides = t.c.guides.iter().map(|guide| {
        let route = guide.data.head.page.map_or(Route::Guide(&guide.id), Site::slot_route);
        (route, "guide", "kind-guide", guide)
    });
    let news = t.c.news.iter().map(|item| (Route::NewsItem(&item.id), "news", "kind-news", item));
    guides.chain(news).map(move |(route, kind, label, record)| {
        let body = record.data.others.get(t.language.tag).unwrap_or(&record.data.body);
        let doc = Doc {
            reading: record.data.head.reading.clone().unwrap_or_default(),
            aliases: t.main_name(&record.data.head.title).into_iter().collect(),
            concepts: record.data.head.concepts.clone(),
            body: format!("{}\n{}", t.text(&record.data.head.summary), body.text),
            ..page(&route, kind, t.voice.t(label), &record.id, &t.text(&record.data.head.title))
        };
        (Stands::Where(route, record), doc)
    })
}

fn tasks_and_stages(t: Teller<'_>) -> impl Iterator<Item = (Route<'_>, Doc)> {
    let tasks = t.c.tasks.iter().map(move |task| {
        let (route, data) = (Route::Task(&task.id), &task.data);
        let doc = Doc {
            aliases: t.main_name(&data.label).into_iter().chain(data.words.iter().cloned()).collect(),
            concepts: data.services.iter().filter_map(|id| t.c.service(id)).map(service_concept).collect(),
            body: t.joined([&data.summary].into_iter().chain(&data.who).chain(&data.ask).chain(&data.next)),
            ..page(&route, "task", t.voice.t("kind-task"), &task.id, &t.text(&data.label))
        };
        (route, doc)
    });
    let stages = t.c.stages.stages.iter().map(move |stage| {
        let route = Route::Stage(&stage.id);
        let doc = Doc {
            aliases: t.main_name(&stage.label).into_iter().collect(),
            body: t.joined([&stage.plain].into_iter().chain(stage.steps.iter().map(|step| &step.text))),
            ..page(&route, "stage", t.voice.t("kind-stage"), &stage.id, &t.text(&stage.label))
        };
        (route, doc)
    });
    tasks.chain(stages)
}

fn terms(t: Teller<'_>) -> impl Iterator<Item = (Route<'_>, Doc)> {
    t.c.terms.iter().filter_map(move |term| {
        let plain = term.data.plain.as_ref()?;
        let doc = Doc {
            href: format!("{}#{}", Route::Glossary.path(), term.id),
            reading: term.data.reading.clone(),
            aliases: t.main_name(&term.data.label).into_iter().collect(),
            concepts: vec![term.id.to_string()],
            body: t.text(plain),
            ..page(&Route::Glossary, "term", t.voice.t("kind-term"), &term.id, &t.text(&term.data.label))
        };
        Some((Route::Glossary, doc))
    })
}

/// The wards themselves.
fn wards(t: Teller<'_>) -> impl Iterator<Item = (Stands<'_>, Doc)> {
    t.c.wards.iter().map(move |ward| {
        let up = if t.language.is_main { "../" } else { "../../" };
        let doc = Doc {
            href: format!("{up}{}/{}", ward.id, t.language.below(&Route::Home.path())),
            reading: ward.data.reading.clone(),
            aliases: t.main_name(&ward.data.name).into_iter().chain(ward.data.aliases.iter().cloned()).collect(),
            lat: ward.data.point.map(|[lat, _]| lat),
            lon: ward.data.point.map(|[_, lon]| lon),
            ..page(&Route::Home, "ward", t.voice.t("kind-ward"), &ward.id, &t.text(&ward.data.name))
        };
        (Stands::Ward(&ward.id), doc)
    })
}
