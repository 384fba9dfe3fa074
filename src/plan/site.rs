//! One site: a ward's, or the one of the whole.

use std::collections::{BTreeMap, BTreeSet};

use super::by::{Answer, By};
use super::{Language, PAGE_ROWS, Route, Version};
use crate::catalogue::Catalogue;
use crate::content::Article;
use crate::content::{Ask, CoordinatorPlan, Listing, Reach, Record, Service, Slot, Ward};

/// What a site is about.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// One ward.
    Ward(&'a Record<Ward>),
    /// All of them.
    Whole,
}

/// The records of one service in one site, by how far they are, as positions in the catalogue.
#[derive(Debug, Clone, Default)]
pub struct ListPlan {
    /// Those that serve the ward.
    pub own: Vec<usize>,
    /// Those of neighbouring wards, in the order of the neighbours.
    pub near: Vec<usize>,
    /// All others.
    pub far: Vec<usize>,
}

impl ListPlan {
    /// How many in all.
    pub fn len(&self) -> usize {
        self.own.len() + self.near.len() + self.far.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All positions in order.
    pub fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.own.iter().chain(&self.near).chain(&self.far).copied()
    }

    /// Pages that the list needs.
    pub fn pages(&self) -> usize {
        self.len().div_ceil(PAGE_ROWS).max(1)
    }
}

/// A site: its pages and what its lists show.
#[derive(Debug, Clone)]
pub struct Site<'a> {
    /// The portal.
    pub catalogue: &'a Catalogue,
    /// What it is about.
    pub scope: Scope<'a>,
    /// Its folder below the output.
    pub slug: &'a str,
    /// Lists by service, in the order of the services.
    pub lists: Vec<(&'a Service, ListPlan)>,
    /// The languages of its pages, the main one first.
    pub languages: Vec<Language<'a>>,
    /// All pages in all languages, in order.
    pub pages: Vec<Version<'a>>,
    paths: BTreeSet<String>,
    /// Pages whose address another page has.
    pub collisions: Vec<Version<'a>>,
}

/// Plans the sites of the wards named (all when none is), and of the whole when all are.
pub fn sites<'a>(catalogue: &'a Catalogue, only: &[String]) -> Vec<Site<'a>> {
    let by_ward = by_ward(catalogue);
    let wanted = |slug: &str| only.is_empty() || only.iter().any(|one| one == slug);
    let mut sites: Vec<Site<'a>> = catalogue
        .wards
        .iter()
        .filter(|ward| wanted(&ward.id))
        .map(|ward| Site::new(catalogue, Scope::Ward(ward), &by_ward))
        .collect();
    if wanted(&catalogue.portal.whole.folder) {
        sites.push(Site::new(catalogue, Scope::Whole, &by_ward));
    }
    sites
}

/// Positions of listings by service and by the ward that they stand in.
type ByWard<'a> = BTreeMap<(&'a str, Option<&'a str>), Vec<usize>>;

/// Whose main service it is comes before those who offer it besides, and before where a ward has placed coordinators.
fn by_ward(catalogue: &Catalogue) -> ByWard<'_> {
    let mut map: ByWard<'_> = BTreeMap::new();
    for (i, record) in catalogue.listings.iter().enumerate() {
        map.entry((&*record.folder, record.ward.as_deref())).or_default().push(i);
    }
    for (i, record) in catalogue.listings.iter().enumerate() {
        for service in record.data.services.iter().filter(|service| **service != *record.folder) {
            let list = map.entry((service, record.ward.as_deref())).or_default();
            if list.last() != Some(&i) {
                list.push(i);
            }
        }
    }
    for service in catalogue.services.iter().filter(|service| service.asks.contains(&Ask::Coordinators)) {
        for plan in &catalogue.coordinators {
            let list = map.entry((service.id.as_str(), plan.ward.as_deref())).or_default();
            for i in placed(catalogue, &plan.data) {
                if !list.contains(&i) {
                    list.push(i);
                }
            }
        }
    }
    map
}

/// The listings of the places where a ward has coordinators now.
fn placed<'a>(catalogue: &'a Catalogue, plan: &'a CoordinatorPlan) -> impl Iterator<Item = usize> + 'a {
    let ids = plan.current.iter().filter_map(|placement| placement.listing.as_deref());
    ids.filter_map(|id| catalogue.listing_index(id))
}

impl<'a> Site<'a> {
    fn new(catalogue: &'a Catalogue, scope: Scope<'a>, by_ward: &ByWard<'a>) -> Self {
        let slug = match scope {
            Scope::Ward(ward) => &*ward.id,
            Scope::Whole => catalogue.portal.whole.folder.as_str(),
        };
        let lists =
            catalogue.services.iter().map(|service| (service, list(catalogue, scope, service, by_ward))).collect();
        let mut site = Self {
            catalogue,
            scope,
            slug,
            lists,
            languages: Language::all(&catalogue.portal.languages),
            pages: Vec::new(),
            paths: BTreeSet::new(),
            collisions: Vec::new(),
        };
        let routes = site.routes();
        let mut pages = Vec::with_capacity(routes.len());
        for &language in &site.languages {
            let spoken = routes.iter().filter(|route| site.speaks(route, language));
            pages.extend(spoken.map(|&route| Version { route, language }));
        }
        site.pages = pages;
        for version in &site.pages {
            if !site.paths.insert(version.path()) {
                site.collisions.push(*version);
            }
        }
        site
    }

    /// The ward, unless this is the whole's site.
    pub fn ward(&self) -> Option<&'a Record<Ward>> {
        match self.scope {
            Scope::Ward(ward) => Some(ward),
            Scope::Whole => None,
        }
    }

    /// Whether a page is in the site, or can be reached from it.
    pub fn has(&self, route: &Route<'_>) -> bool {
        self.home_ward(route).is_some() || self.paths.contains(&route.path())
    }

    /// A page's address below the site's folder. The whole's site has no pages of wards' records: it leads to those
    /// in the wards' own folders.
    pub fn address(&self, version: &Version<'_>) -> String {
        match self.home_ward(&version.route) {
            Some(ward) => format!("../{ward}/{}", version.path()),
            None => version.path(),
        }
    }

    /// The ward whose site holds a record that this site, the whole's, leads to.
    fn home_ward(&self, route: &Route<'_>) -> Option<&'a str> {
        match (self.scope, route) {
            (Scope::Whole, Route::Record(_, _, position)) => self.catalogue.listings.get(*position)?.ward.as_deref(),
            _ => None,
        }
    }

    /// The paths of all pages.
    pub fn paths(&self) -> &BTreeSet<String> {
        &self.paths
    }

    /// What a service's list shows.
    pub fn list(&self, service: &str) -> Option<&ListPlan> {
        self.lists.iter().find(|(one, _)| one.id == service).map(|(_, plan)| plan)
    }

    /// Shared guides, then the ward's own.
    pub fn guides(&self) -> impl Iterator<Item = &'a Record<Article>> + use<'a> {
        let slug = self.ward().map(|ward| &*ward.id);
        self.catalogue.guides.iter().filter(move |guide| guide.ward.is_none() || guide.ward.as_deref() == slug)
    }

    /// News of the ward and of the whole, newest first.
    pub fn news(&self) -> impl Iterator<Item = &'a Record<Article>> + use<'a> {
        let slug = self.ward().map(|ward| &*ward.id);
        self.catalogue
            .news
            .iter()
            .filter(move |item| item.ward.is_none() || item.ward.as_deref() == slug || slug.is_none())
    }

    /// Whether a record of the whole or of a ward belongs in this site.
    pub fn shows<T>(&self, record: &Record<T>) -> bool {
        match (self.ward(), &record.ward) {
            (_, None) | (None, _) => true,
            (Some(ward), Some(slug)) => ward.id == *slug,
        }
    }

    /// The page that carries a slot's text.
    pub(crate) fn slot_route(slot: Slot) -> Route<'a> {
        match slot {
            Slot::Coordinators => Route::Coordinators,
            Slot::Network => Route::Network,
            Slot::Meetings => Route::Meetings,
            Slot::Figures => Route::Figures,
            Slot::Disaster => Route::Disaster,
            Slot::Training => Route::Training,
            Slot::Score => Route::Score,
            Slot::About => Route::About,
        }
    }

    /// The slot whose text a page carries.
    pub(super) fn slot_of(route: &Route<'_>) -> Option<Slot> {
        Some(match route {
            Route::Coordinators => Slot::Coordinators,
            Route::Network => Slot::Network,
            Route::Meetings => Slot::Meetings,
            Route::Figures => Slot::Figures,
            Route::Disaster => Slot::Disaster,
            Route::Training => Slot::Training,
            Route::Score => Slot::Score,
            Route::About => Slot::About,
            _ => return None,
        })
    }

    fn routes(&self) -> Vec<Route<'a>> {
        let c = self.catalogue;
        let mut routes = vec![
            Route::Home,
            Route::Directory,
            Route::Stages,
            Route::Centres,
            Route::Schemes,
            Route::Guides,
            Route::News,
        ];
        routes.extend([
            Route::Coordinators,
            Route::Network,
            Route::Meetings,
            Route::Figures,
            Route::Training,
            Route::Glossary,
            Route::Score,
        ]);
        routes.extend([Route::Disaster, Route::Data, Route::About, Route::Wards, Route::NotFound]);
        routes.extend(self.ward().map(|_| Route::Offline));
        routes.extend(c.tasks.iter().map(|task| Route::Task(&task.id)));
        routes.extend(c.stages.stages.iter().map(|stage| Route::Stage(&stage.id)));
        routes.extend(c.centres.iter().map(|centre| Route::Centre(&centre.id)));
        routes.extend(c.schemes.iter().map(|scheme| Route::Scheme(&scheme.id)));
        routes
            .extend(self.guides().filter(|guide| guide.data.head.page.is_none()).map(|guide| Route::Guide(&guide.id)));
        routes.extend(self.news().map(|item| Route::NewsItem(&item.id)));
        let mut listed = BTreeSet::new();
        for (service, plan) in &self.lists {
            self.list_routes(service, plan, &mut routes);
            // A record that offers several services has one page.
            let records =
                plan.all().filter(|i| listed.insert(*i)).filter_map(|i| c.listings.get(i).map(|record| (i, record)));
            let pages = records.map(|(i, record)| Route::Record(&record.folder, &record.id, i));
            routes.extend(pages.filter(|route| self.home_ward(route).is_none()));
        }
        routes
    }

    fn list_routes(&self, service: &'a Service, plan: &ListPlan, routes: &mut Vec<Route<'a>>) {
        let c = self.catalogue;
        routes.extend((1..=plan.pages()).map(|page| Route::List(&service.id, page)));
        let records: Vec<&Record<Listing>> = plan.all().filter_map(|i| c.listings.get(i)).collect();
        let choices = c.cares.iter().map(|care| By::Care(&care.id)).chain(By::times(records.len()));
        let says_yes = |by: &By<'a>| records.iter().any(|record| by.answer(record) == Answer::Yes);
        routes.extend(choices.filter(says_yes).map(|by| Route::ListBy(&service.id, by)));
        let own = plan.own.iter().filter_map(|&i| c.listings.get(i));
        match self.scope {
            Scope::Ward(_) => {
                let towns: BTreeSet<&'a str> = own
                    .filter(|record| self.stands_here(record))
                    .filter_map(|record| record.data.place.town.as_deref())
                    .collect();
                if plan.own.len() > 1 {
                    routes.extend(towns.into_iter().map(|town| Route::ListBy(&service.id, By::Town(town))));
                }
            }
            Scope::Whole => {
                let wards: BTreeSet<&'a str> = own.filter_map(|record| record.ward.as_deref()).collect();
                routes.extend(
                    c.wards
                        .iter()
                        .filter(|ward| wards.contains(&*ward.id))
                        .map(|ward| Route::ListBy(&service.id, By::Ward(&ward.id))),
                );
            }
        }
    }

    /// Whether a listing stands in this site's ward.
    pub(crate) fn stands_here(&self, record: &Record<Listing>) -> bool {
        self.ward().is_none_or(|ward| record.ward.as_deref() == Some(&*ward.id))
    }
}

fn list<'a>(c: &'a Catalogue, scope: Scope<'a>, service: &'a Service, by_ward: &ByWard<'a>) -> ListPlan {
    let id = service.id.as_str();
    let Scope::Ward(ward) = scope else {
        let of_service = by_ward.range((id, None)..).take_while(|((service, _), _)| *service == id);
        let mut own: Vec<usize> = of_service.flat_map(|(_, list)| list.iter().copied()).collect();
        own.sort_unstable_by_key(|&i| (c.listings.get(i).is_some_and(|record| *record.folder != *id), i));
        return ListPlan { own, ..ListPlan::default() };
    };
    let standing = |slug: Option<&'a str>| by_ward.get(&(id, slug)).map_or(&[][..], Vec::as_slice).iter().copied();
    let mut own: Vec<usize> = standing(Some(&ward.id)).collect();
    // Those from elsewhere that serve this ward: only records that name wards or areas can.
    own.extend(standing(None).filter(|&i| c.listings.get(i).is_some_and(|record| c.serves(record, ward))));
    let elsewhere = by_ward.range((id, None)..).take_while(|((service, _), _)| *service == id);
    let elsewhere: Vec<usize> = elsewhere
        .filter(|((_, slug), _)| slug.is_some_and(|slug| *slug != *ward.id))
        .flat_map(|(_, list)| list.iter().copied())
        .collect();
    own.extend(elsewhere.iter().copied().filter(|&i| c.listings.get(i).is_some_and(|record| c.serves(record, ward))));
    // Of what lies further away a family wants what is known to be for it, not the whole register; but a ward that has
    // none of its own, or of what is rare everywhere, shows what there is next door.
    let only_listed = |i: &usize| c.listings.get(*i).is_some_and(|record| record.data.is_only_listed());
    let takes_all_near = own.is_empty() || service.reach == Reach::Whole;
    let mut near = Vec::new();
    if service.reach != Reach::Ward {
        for slug in &ward.data.neighbours {
            let there = standing(Some(slug.as_str())).filter(|i| !own.contains(i));
            near.extend(there.filter(|i| takes_all_near || !only_listed(i)));
        }
    }
    // Of each neighbour what is known comes before what is only listed, and so it does over all of them.
    near.sort_by_key(only_listed);
    let mut far = Vec::new();
    if service.reach == Reach::Whole {
        far.extend(elsewhere.into_iter().filter(|i| !own.contains(i) && !near.contains(i) && !only_listed(i)));
        far.sort_unstable();
    }
    ListPlan { own, near, far }
}
