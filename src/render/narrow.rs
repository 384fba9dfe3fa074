//! The choices beside a list: links to the pages of those who say yes. The page's script (`list.js`) makes boxes of
//! them.

use serde::Serialize;

use super::Page;
use super::parts::Link;
use super::worded::Worded;
use crate::content::values::hours::DAYS;
use crate::content::{Ask, Audience, Listing, Record, Service};
use crate::plan::{Answer, By, ListPlan, Route};

/// Whether a choice is of a sort.
type IsOf = fn(&By<'_>) -> bool;

/// What a list page is narrowed to.
#[derive(Clone, Copy)]
pub(super) enum Narrow<'n> {
    /// Nothing; the page of this number.
    Page(usize),
    By(By<'n>),
}

/// Choices of one sort.
#[derive(Serialize)]
pub(super) struct Facet {
    id: &'static str,
    label: String,
    choices: Vec<Choice>,
}

/// A choice: how many say yes, and their page, where there are any.
#[derive(Serialize)]
pub(super) struct Choice {
    slug: String,
    label: Worded,
    count: usize,
    link: Option<Link>,
    here: bool,
}

impl<'p> Page<'p> {
    /// By what the list of a service can be narrowed: what it asks for, even if nobody has answered, and what anybody
    /// has answered.
    pub(super) fn choices(self, service: &Service, plan: &ListPlan) -> Vec<By<'p>> {
        let c = self.catalogue();
        let records = self.records(plan);
        let asks = |by: &By<'_>| match by {
            By::Care(_) => service.asks.contains(&Ask::Care),
            By::Age(..) => service.asks.contains(&Ask::Ages),
            By::Pickup => service.asks.contains(&Ask::Pickup),
            By::Day(_) | By::Town(_) | By::Ward(_) => false,
        };
        let answered = |by: &By<'_>| records.iter().any(|record| by.answer(record) == Answer::Yes);
        let cares = c.cares.iter().map(|care| By::Care(&care.id));
        let places = self.site.pages.iter().filter(|page| page.language == self.language);
        let places = places.filter_map(|page| match page.route {
            Route::ListBy(id, by @ (By::Town(_) | By::Ward(_))) if id == service.id => Some(by),
            _ => None,
        });
        cares.chain(By::times(records.len())).filter(|by| asks(by) || answered(by)).chain(places).collect()
    }

    fn records(self, plan: &ListPlan) -> Vec<&'p Record<Listing>> {
        plan.all().filter_map(|i| self.catalogue().listings.get(i)).collect()
    }

    /// The choices by their sort; sorts without one are left out.
    pub(super) fn facets_of(
        self,
        service: &Service,
        plan: &ListPlan,
        choices: &[By<'_>],
        narrow: Narrow<'_>,
    ) -> Vec<Facet> {
        let records = self.records(plan);
        let sorts: [(&'static str, IsOf); 4] = [
            ("care", |by| matches!(by, By::Care(_))),
            ("age", |by| matches!(by, By::Age(..))),
            ("place", |by| matches!(by, By::Town(_) | By::Ward(_))),
            ("days", |by| matches!(by, By::Day(_) | By::Pickup)),
        ];
        let facet = |(id, is_of): (&'static str, IsOf)| {
            let choices = choices.iter().filter(|by| is_of(by)).map(|&by| {
                let route = Route::ListBy(&service.id, by);
                let label = self.choice(by);
                Choice {
                    slug: by.slug(),
                    count: records.iter().filter(|record| by.answer(record) == Answer::Yes).count(),
                    link: self.site.has(&route).then(|| self.link(&route, label.clone())),
                    label,
                    here: matches!(narrow, Narrow::By(here) if here == by),
                }
            });
            let label = self.t(&format!("narrow-{id}")).to_owned();
            Facet { id, label, choices: choices.collect() }
        };
        sorts.into_iter().map(facet).filter(|facet| !facet.choices.is_empty()).collect()
    }

    /// What a choice is called.
    pub(super) fn choice(self, by: By<'_>) -> Worded {
        let c = self.catalogue();
        match by {
            By::Care(id) => c.care(id).map_or_else(Worded::default, |care| self.text(&care.name)),
            By::Age(from, to) => self.say("age-group", &[("from", from.into()), ("to", to.into())]).into(),
            By::Day(day) => {
                let n = DAYS.chars().take_while(|one| *one != day).count() + 1;
                let day = self.voice.days(day.encode_utf8(&mut [0; 4]));
                self.say("narrow-day", &[("n", n.into()), ("day", day.into())]).into()
            }
            By::Pickup => self.t("narrow-pickup").into(),
            By::Town(town) => self.in_main(town),
            By::Ward(slug) => c.ward(slug).map_or_else(Worded::default, |ward| self.text(&ward.data.name)),
        }
    }

    /// The lists of the services that help with the same tasks.
    pub(super) fn other_services(self, service: &Service) -> Vec<Link> {
        let tasks = self.catalogue().tasks.iter().filter(|task| task.data.services.contains(&service.id));
        let mut ids: Vec<&str> = tasks.flat_map(|task| task.data.services.iter().map(String::as_str)).collect();
        let mut seen = std::collections::BTreeSet::from([service.id.as_str()]);
        ids.retain(|id| seen.insert(id));
        let services = ids.into_iter().filter_map(|id| self.catalogue().service(id));
        let services = services.filter(|other| other.audience == Audience::Children);
        services
            .filter(|other| self.site.list(&other.id).is_some_and(|plan| !plan.is_empty()))
            .map(|other| self.link(&Route::List(&other.id, 1), self.text(&other.name)))
            .collect()
    }
}
