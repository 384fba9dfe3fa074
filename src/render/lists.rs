//! Lists of listings: by service, and by service with a kind of care, a town or a ward.

use serde::Serialize;

use super::parts::Link;
use super::record::level;
use super::{Head, Page};
use crate::content::{Audience, CareLevel, Listing, Record, Service, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::markdown::linked;
use crate::plan::{ListPlan, PAGE_ROWS, Route, gives};

#[derive(Serialize)]
struct View {
    heading: String,
    official: String,
    plain: String,
    adult: bool,
    count: String,
    caution: Option<String>,
    cares: Vec<Link>,
    towns: Vec<Link>,
    wards: Vec<Link>,
    when_none: Option<String>,
    root: &'static str,
    official_list: Option<Link>,
    groups: Vec<Group>,
    previous: Option<String>,
    next: Option<String>,
    position: String,
    related: Vec<Link>,
    attributions: Vec<String>,
}

#[derive(Serialize)]
struct Group {
    label: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    reading: Option<String>,
    #[serde(rename = "where")]
    place: String,
    care: Option<String>,
    state: Option<String>,
    tel: Option<String>,
    phone: Option<String>,
    phone_note: Option<String>,
    known: String,
}

/// What a list page is narrowed to.
#[derive(Clone, Copy)]
pub(super) enum Narrow<'n> {
    /// Nothing; the page of this number.
    Page(usize),
    Care(&'n str),
    Town(&'n str),
    Ward(&'n str),
}

impl Page<'_> {
    pub(super) fn list(self, service: &Service, narrow: Narrow<'_>) -> Result<(Head, String), Diagnostic> {
        let empty = ListPlan::default();
        let plan = self.site.list(&service.id).unwrap_or(&empty);
        let chosen = self.choose(plan, narrow);
        let total: usize = chosen.iter().map(|(_, list)| list.len()).sum();
        let (page, pages) = if let Narrow::Page(page) = narrow { (page, plan.pages()) } else { (1, 1) };
        let shown = slice(chosen, (page - 1) * PAGE_ROWS, if pages > 1 { PAGE_ROWS } else { usize::MAX });
        let records = shown.iter().flat_map(|(_, list)| list).filter_map(|&i| self.catalogue().listings.get(i));
        let sources: Vec<_> = records.flat_map(|record| record.data.sources.iter().cloned()).collect();
        let here = self.narrowed(service, narrow);
        let neighbour = |n: usize| (1..=pages).contains(&n).then(|| self.href(&Route::List(&service.id, n)));
        let view = View {
            heading: here.clone(),
            official: format!("{}（{}）", self.text(&service.name), service.reading),
            plain: self.text(&service.plain),
            adult: service.audience == Audience::Adults,
            count: self.count(plan, total, narrow),
            caution: self.maybe(service.caution.as_ref()).filter(|_| total > 0),
            cares: self.care_links(service, narrow),
            towns: self.town_links(service, narrow),
            wards: self.ward_links(service, narrow),
            when_none: (plan.own.is_empty() || total == 0).then(|| linked(&self.text(&service.when_none))),
            root: self.root(),
            official_list: service.official_list.as_ref().map(|list| {
                Link::new(WebAddress::to_string(&list.url), self.text(&list.title))
                    .with_note(self.maybe(list.note.as_ref()).unwrap_or_default())
            }),
            groups: shown.into_iter().map(|(label, list)| Group { label, rows: self.rows(&list) }).collect(),
            previous: page.checked_sub(1).and_then(neighbour),
            next: neighbour(page + 1),
            position: format!("{page} / {pages}"),
            related: self.related(service),
            attributions: self.attributions(&sources),
        };
        let up = match narrow {
            Narrow::Page(1) => vec![Link::new(self.href(&Route::Directory), self.t("search").to_owned())],
            _ => vec![
                Link::new(self.href(&Route::Directory), self.t("search").to_owned()),
                Link::new(self.href(&Route::List(&service.id, 1)), self.text(&service.name)),
            ],
        };
        let description = format!("{}：{}{}", self.site_name(), self.text(&service.everyday), view.count);
        Ok((self.head(here, up, description), self.tera("list.html", &view)?))
    }

    fn choose(self, plan: &ListPlan, narrow: Narrow<'_>) -> Vec<(String, Vec<usize>)> {
        let listings = &self.catalogue().listings;
        let keep = |record: &Record<Listing>| match narrow {
            Narrow::Page(_) => true,
            Narrow::Care(care) => gives(record, care),
            Narrow::Town(town) => self.site.stands_here(record) && record.data.place.town.as_deref() == Some(town),
            Narrow::Ward(ward) => record.ward.as_deref() == Some(ward),
        };
        let own = if self.site.ward().is_some() { "list-own" } else { "list-all" };
        [(own, &plan.own), ("list-near", &plan.near), ("list-far", &plan.far)]
            .into_iter()
            .map(|(label, list)| {
                (
                    self.t(label).to_owned(),
                    list.iter().copied().filter(|&i| listings.get(i).is_some_and(keep)).collect::<Vec<_>>(),
                )
            })
            .filter(|(_, list)| !list.is_empty())
            .collect()
    }

    fn narrowed(self, service: &Service, narrow: Narrow<'_>) -> String {
        let c = self.catalogue();
        let everyday = self.text(&service.everyday);
        match narrow {
            Narrow::Page(1) => everyday,
            Narrow::Page(page) => format!("{everyday}（{page}）"),
            Narrow::Care(id) => {
                format!("{everyday}（{}）", c.care(id).map_or_else(String::new, |care| self.text(&care.name)))
            }
            Narrow::Town(town) => format!("{everyday}（{town}）"),
            Narrow::Ward(slug) => {
                format!("{everyday}（{}）", c.ward(slug).map_or_else(String::new, |ward| self.text(&ward.data.name)))
            }
        }
    }

    fn count(self, plan: &ListPlan, total: usize, narrow: Narrow<'_>) -> String {
        match (narrow, self.site.ward()) {
            (Narrow::Page(_), Some(_)) if plan.len() > plan.own.len() => {
                format!(
                    "{} {}、ほかの区市町村 {}件",
                    self.site_name(),
                    self.number(plan.own.len()),
                    plan.len() - plan.own.len()
                )
            }
            _ => self.number(total),
        }
    }

    /// How many are recorded; that none is recorded does not say that there is none.
    pub(super) fn number(self, count: usize) -> String {
        if count == 0 { self.t("unknown").to_owned() } else { format!("{count}件") }
    }

    fn care_links(self, service: &Service, narrow: Narrow<'_>) -> Vec<Link> {
        let here = |id: &str| matches!(narrow, Narrow::Care(care) if care == id);
        let links = self.catalogue().cares.iter().map(|care| (Route::ListCare(&service.id, &care.id), care));
        links
            .filter(|(route, _)| self.site.has(route))
            .map(|(route, care)| Link { here: here(&care.id), ..Link::new(self.href(&route), self.text(&care.name)) })
            .collect()
    }

    fn town_links(self, service: &Service, narrow: Narrow<'_>) -> Vec<Link> {
        let here = |name: &str| matches!(narrow, Narrow::Town(town) if town == name);
        let towns = self.site.pages.iter().filter_map(|route| match route {
            Route::ListTown(id, town) if *id == service.id => Some((route, *town)),
            _ => None,
        });
        towns.map(|(route, town)| Link { here: here(town), ..Link::new(self.href(route), town.to_owned()) }).collect()
    }

    fn ward_links(self, service: &Service, narrow: Narrow<'_>) -> Vec<Link> {
        let here = |slug: &str| matches!(narrow, Narrow::Ward(ward) if ward == slug);
        let wards = self.catalogue().wards.iter().map(|ward| (Route::ListWard(&service.id, &ward.id), ward));
        let wards = wards.filter(|_| self.site.ward().is_none()).filter(|(route, _)| self.site.has(route));
        wards
            .map(|(route, ward)| Link {
                here: here(&ward.id),
                ..Link::new(self.href(&route), self.text(&ward.data.name))
            })
            .collect()
    }

    fn related(self, service: &Service) -> Vec<Link> {
        let schemes = self
            .catalogue()
            .schemes
            .iter()
            .filter(|scheme| scheme.data.service.as_deref() == Some(service.id.as_str()));
        let mut links: Vec<Link> = schemes
            .map(|scheme| Link::new(self.href(&Route::Scheme(&scheme.id)), self.text(&scheme.data.name)))
            .collect();
        links.extend(
            service
                .term
                .as_deref()
                .and_then(|term| self.named(&format!("term:{term}")))
                .map(|link| Link { label: format!("用語：{}", link.label), ..link }),
        );
        links
    }

    fn rows(self, list: &[usize]) -> Vec<Row> {
        list.iter().filter_map(|&i| self.catalogue().listings.get(i).map(|record| self.row(i, record))).collect()
    }

    fn row(self, position: usize, record: &Record<Listing>) -> Row {
        let data = &record.data;
        let (tel, phone, phone_note) = self.phone(&data.contact);
        let place =
            [self.elsewhere(record), data.place.town.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let place = if place.is_empty() { self.maybe(data.operator.as_ref()).unwrap_or_default() } else { place };
        let unverified = (!data.verified).then(|| self.t("unverified").to_owned());
        Row {
            href: self.href(&Route::Record(&record.folder, &record.id, position)),
            name: self.text(&data.name),
            reading: data.reading.clone(),
            place,
            care: self.care_marks(data),
            state: self.stopped(data).or(unverified),
            tel,
            phone,
            phone_note,
            known: self.known_line(&data.sources, data.checked.as_ref()),
        }
    }

    /// The first kinds of care with their words.
    fn care_marks(self, data: &Listing) -> Option<String> {
        let given =
            self.catalogue().cares.iter().filter_map(|care| data.serves.care.get(&care.id).map(|known| (care, *known)));
        let marks: Vec<String> = given
            .filter(|(_, known)| *known != CareLevel::No)
            .take(3)
            .map(|(care, known)| format!("{}：{}", self.text(&care.name), level(known).2))
            .collect();
        Some(marks.join("、")).filter(|text| !text.is_empty())
    }
}

/// The part of grouped lists from `skip` on, at most `take` long.
fn slice(groups: Vec<(String, Vec<usize>)>, mut skip: usize, mut take: usize) -> Vec<(String, Vec<usize>)> {
    let mut out = Vec::new();
    for (label, list) in groups {
        let from = skip.min(list.len());
        skip -= from;
        let to = list.len().min(from.saturating_add(take));
        take -= to - from;
        if to > from {
            out.push((label, list[from..to].to_vec()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cut_through_groups() {
        let groups = || vec![("own".to_owned(), vec![1, 2, 3]), ("near".to_owned(), vec![4, 5])];
        assert_eq!(slice(groups(), 0, 2), [("own".to_owned(), vec![1, 2])]);
        assert_eq!(slice(groups(), 2, 2), [("own".to_owned(), vec![3]), ("near".to_owned(), vec![4])]);
        assert_eq!(slice(groups(), 4, usize::MAX), [("near".to_owned(), vec![5])]);
    }
}
