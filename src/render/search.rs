//! The search page: the box, its choices, and the lists that work without it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::found::service_concept;
use super::offices::{Calls, Office};
use super::parts::{GroupView, Link};
use super::theme::unspoken;
use super::worded::Worded;
use super::{BY_FILES, Head, Page, SearchOf};
use crate::content::values::hours::DAYS;
use crate::content::{AGE_GROUPS, Audience};
use crate::diagnostic::Diagnostic;
use crate::plan::{Route, WORKER};

/// A choice of a facet.
#[derive(Serialize)]
struct Choice {
    value: String,
    label: Worded,
}

#[derive(Serialize)]
struct Facets {
    service: Vec<Choice>,
    care: Vec<Choice>,
    age: Vec<Choice>,
    town: Vec<Choice>,
    days: Vec<Choice>,
}

#[derive(Serialize)]
struct Scripts<'v> {
    engine: String,
    first: &'v str,
    bodies: Option<&'v str>,
    wide: Option<String>,
    ui: String,
}

#[derive(Serialize)]
struct View<'v> {
    search: Scripts<'v>,
    ward: Worded,
    /// What is said of choices that nobody has confirmed of any place; the page's script fills in each %.
    unconfirmed: String,
    worker: Option<String>,
    facets: Facets,
    places: Vec<Choice>,
    offices: Vec<Office>,
    groups: Vec<GroupView>,
    outside: Vec<Link>,
}

impl Page<'_> {
    pub(super) fn directory(self, search: SearchOf<'_>) -> Result<(Head, String), Diagnostic> {
        let files = search().of(self.language).ok_or_else(|| unspoken(self.language.tag))?;
        let script =
            |name| self.theme.asset(name).map_or_else(String::new, |asset| [self.base(), &asset.path].concat());
        let Calls { first: mut offices, then, .. } = self.calls();
        offices.truncate(if then.is_empty() { 2 } else { 1 });
        offices.extend(then);
        let view = View {
            search: Scripts {
                engine: script("search.js"),
                first: files.first(),
                bodies: files.bodies(),
                wide: files.is_wide().then(|| script(BY_FILES)),
                ui: script("search-ui.js"),
            },
            ward: self.site_name(),
            unconfirmed: self.say("find-say-unconfirmed", &[("what", "%".into()), ("count", "%".into())]),
            worker: self.site.ward().map(|_| [self.base(), WORKER].concat()),
            facets: self.facets(),
            // Of many records only those that lead are fetched: the nearest of all cannot be told.
            places: if files.is_wide() { Vec::new() } else { self.places() },
            offices,
            groups: self.service_groups(),
            outside: self.outside(),
        };
        Ok((self.head(self.t("search"), Vec::new(), self.t("search-lead")), self.tera("directory.html", &view)?))
    }

    fn facets(self) -> Facets {
        let c = self.catalogue();
        let held = self.site.lists.iter().filter(|(_, plan)| !plan.is_empty()).map(|(service, _)| *service);
        let service = held.map(|service| Choice { value: service_concept(service), label: self.text(&service.name) });
        let care =
            c.cares.iter().filter_map(|care| Some(Choice { value: care.term.clone()?, label: self.text(&care.name) }));
        let mut cares: Vec<Choice> = Vec::new();
        for choice in care {
            if cares.iter().all(|other| other.value != choice.value) {
                cares.push(choice);
            }
        }
        Facets {
            service: service.collect(),
            care: cares,
            age: AGE_GROUPS
                .into_iter()
                .map(|(from, to)| Choice {
                    value: format!("{from}-{to}"),
                    label: self.say("age-group", &[("from", from.into()), ("to", to.into())]).into(),
                })
                .collect(),
            town: self.towns().into_keys().map(|town| Choice { label: self.in_main(&town), value: town }).collect(),
            days: DAYS
                .chars()
                .map(|day| day.to_string())
                .map(|day| Choice { label: self.voice.days(&day).into(), value: day })
                .collect(),
        }
    }

    /// Towns of this ward with the middle of their offices, for "near me" without telling where one is.
    fn towns(self) -> BTreeMap<String, Vec<[f64; 2]>> {
        let mut towns: BTreeMap<String, Vec<[f64; 2]>> = BTreeMap::new();
        let own = self
            .site
            .lists
            .iter()
            .filter(|(service, _)| service.audience == Audience::Children)
            .flat_map(|(_, plan)| plan.own.iter());
        let own = own.filter_map(|&i| self.catalogue().listings.get(i)).filter(|_| self.site.ward().is_some());
        for record in own.filter(|record| self.site.stands_here(record)) {
            if let Some(town) = &record.data.place.town {
                towns.entry(town.clone()).or_default().extend(record.data.place.point);
            }
        }
        towns
    }

    fn places(self) -> Vec<Choice> {
        let middle = |points: &[[f64; 2]]| {
            let count = points.len();
            let sum = points.iter().fold([0.0, 0.0], |[a, b], [lat, lon]| [a + lat, b + lon]);
            #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
            (count > 0).then(|| format!("{:.4},{:.4}", sum[0] / count as f64, sum[1] / count as f64))
        };
        let towns = self
            .towns()
            .into_iter()
            .filter_map(|(town, points)| Some(Choice { value: middle(&points)?, label: self.in_main(&town) }));
        let halls = self.catalogue().wards.iter().filter_map(|ward| {
            let [lat, lon] = ward.data.point?;
            Some(Choice { value: format!("{lat:.4},{lon:.4}"), label: self.text(&ward.data.name) })
        });
        towns.chain(halls).collect()
    }

    /// Every service that families use, under the task that it helps with.
    fn service_groups(self) -> Vec<GroupView> {
        let c = self.catalogue();
        let mut groups: Vec<GroupView> = Vec::new();
        let mut shown: Vec<&str> = Vec::new();
        for task in &c.tasks {
            let services: Vec<&String> = task.data.services.iter().filter(|id| !shown.contains(&id.as_str())).collect();
            shown.extend(services.iter().map(|id| id.as_str()));
            groups.push(GroupView {
                label: self.text(&task.data.label),
                links: services.into_iter().filter_map(|id| self.service_link(id)).collect(),
            });
        }
        let rest = c
            .services
            .iter()
            .filter(|service| service.audience == Audience::Children && !shown.contains(&service.id.as_str()));
        groups.push(GroupView {
            label: self.t("others").into(),
            links: rest.filter_map(|service| self.service_link(&service.id)).collect(),
        });
        groups.retain(|group| !group.links.is_empty());
        groups
    }

    /// The same search elsewhere: neighbouring wards, and the whole.
    fn outside(self) -> Vec<Link> {
        let c = self.catalogue();
        let Some(ward) = self.site.ward() else { return Vec::new() };
        let page = Route::Directory.path();
        let whole = self.of_whole(self.beside(), &page);
        let beside = self.language.below(&page);
        let near = ward
            .data
            .neighbours
            .iter()
            .filter_map(|slug| c.ward(slug))
            .map(|near| Link::new(format!("{}{}/{beside}", self.beside(), near.id), self.text(&near.data.name)));
        [whole].into_iter().chain(near).collect()
    }
}
