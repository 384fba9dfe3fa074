//! Lists of listings: by service, and by service with a kind of care, a town or a ward.

use serde::Serialize;

use super::call::Call;
use super::narrow::{Facet, Narrow};
use super::parts::Link;
use super::rows::Row;
use super::state::StateView;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Ask, Audience, Listing, Reach, Record, Service, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::markdown::escape;
use crate::plan::{Answer, By, ListPlan, PAGE_ROWS, Route};

/// The script that makes boxes of a list's choices.
const BOXES: &str = "list.js";
/// Lists of more pages than this keep their links: a phone fetches all pages before it narrows a list.
const PAGES_NARROWED: usize = 8;

#[derive(Serialize)]
struct View {
    heading: Worded,
    official: Worded,
    plain: Worded,
    adult: bool,
    count: String,
    caution: Option<Worded>,
    facets: Vec<Facet>,
    others: Vec<Link>,
    /// The script and how many pages it has to look at, where it may narrow this list.
    boxes: Option<Boxes>,
    /// The list with nothing left out.
    whole: Option<Link>,
    /// That of others nobody knows whether they fit: unknown is never left out without a word.
    unknown: Option<String>,
    /// Where distances begin, if a row has one.
    from: Option<String>,
    when_none: Option<String>,
    root: String,
    official_list: Option<Link>,
    groups: Vec<Group>,
    /// Where the neighbours' lists are found, if they have more than stands here.
    beside: Option<Link>,
    call: Option<Call>,
    previous: Option<String>,
    next: Option<String>,
    position: String,
    related: Vec<Link>,
    attributions: Vec<Worded>,
}

/// What the script of a list needs.
#[derive(Serialize)]
struct Boxes {
    script: String,
    pages: usize,
    /// What is said of choices that nobody has confirmed of any place; the script fills in each %.
    unconfirmed: String,
}

#[derive(Serialize)]
struct Group {
    label: String,
    /// What holds for all of its rows.
    note: Option<String>,
    rows: Vec<Row>,
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
        let choices = self.choices(service, plan);
        let boxes = self.narrowing(pages).filter(|_| matches!(narrow, Narrow::Page(_)) && !choices.is_empty());
        let says = if boxes.is_some() { choices.as_slice() } else { &[] };
        let groups: Vec<Group> =
            shown.into_iter().flat_map(|(label, list)| self.groups(service, &label, &list, says)).collect();
        let here = self.narrowed(service, narrow);
        let neighbour = |n: usize| (1..=pages).contains(&n).then(|| self.href(&Route::List(&service.id, n)));
        let view = View {
            heading: here.clone(),
            official: self.official(service),
            plain: self.text(&service.plain),
            adult: service.audience == Audience::Adults,
            count: self.count(plan, total, narrow),
            from: self.distances_from(&groups),
            unknown: self.unknown(plan, narrow),
            caution: self.maybe(service.caution.as_ref()).filter(|_| total > 0),
            facets: self.facets_of(service, plan, &choices, narrow),
            others: self.other_services(service),
            boxes,
            whole: matches!(narrow, Narrow::By(_))
                .then(|| self.link(&Route::List(&service.id, 1), self.t("narrow-none"))),
            when_none: (plan.own.is_empty() || total == 0).then(|| self.when_none(service)),
            root: self.root(),
            official_list: service.official_list.as_ref().map(|list| {
                Link::new(WebAddress::to_string(&list.url), self.text(&list.title))
                    .with_note(self.maybe(list.note.as_ref()).unwrap_or_default())
            }),
            groups,
            beside: self.list_beside(service, plan),
            call: self.first_call(),
            previous: page.checked_sub(1).and_then(neighbour),
            next: neighbour(page + 1),
            position: format!("{page} / {pages}"),
            related: self.related(service),
            attributions: self.attributions(&sources),
        };
        let up = match narrow {
            Narrow::Page(1) => vec![self.link(&Route::Directory, self.t("search"))],
            _ => vec![
                self.link(&Route::Directory, self.t("search")),
                self.link(&Route::List(&service.id, 1), self.text(&service.name)),
            ],
        };
        let (ward, list) = (self.site_name().text, self.text(&service.everyday).text);
        let description = self.say(
            "list-description",
            &[("ward", ward.into()), ("list", list.into()), ("count", view.count.as_str().into())],
        );
        Ok((self.head(here, up, description), self.tera("list.html", &view)?))
    }

    /// What is known where a list has no place: of coordinators, what the ward says of its own.
    fn when_none(self, service: &Service) -> String {
        let plan = self.coordinator_plan().filter(|_| service.asks.contains(&Ask::Coordinators));
        let Some(plan) = plan else { return self.linked(&service.when_none) };
        let label = self.say("plan-of", &[("ward", self.site_name().text.into())]);
        let link = self.link(&Route::Coordinators, label);
        let lang = link.lang.map_or_else(String::new, |lang| format!(" hreflang=\"{lang}\""));
        let (href, label) = (escape(&link.href), escape(&link.label.text));
        format!("{} <a href=\"{href}\"{lang}>{label}</a>", self.linked(&plan.summary))
    }

    fn choose(self, plan: &ListPlan, narrow: Narrow<'_>) -> Vec<(String, Vec<usize>)> {
        let listings = &self.catalogue().listings;
        let keep = |record: &Record<Listing>| match narrow {
            Narrow::Page(_) => true,
            Narrow::By(by) => self.may_stand(by, record) && by.answer(record) == Answer::Yes,
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

    /// A town is one of this ward; elsewhere another one may have its name.
    fn may_stand(self, by: By<'_>, record: &Record<Listing>) -> bool {
        !matches!(by, By::Town(_)) || self.site.stands_here(record)
    }

    /// Of how many others nobody knows whether they fit the choice.
    fn unknown(self, plan: &ListPlan, narrow: Narrow<'_>) -> Option<String> {
        let Narrow::By(by) = narrow else { return None };
        let records = plan.all().filter_map(|i| self.catalogue().listings.get(i));
        let is_unknown = |record: &&Record<Listing>| by.answer(record) == Answer::Unknown;
        let count = records.filter(is_unknown).filter(|one| StateView::of(&one.data) != StateView::Ended).count();
        let parts = [("what", self.choice(by).text.into()), ("n", count.into())];
        (count > 0).then(|| self.say("list-unknown", &parts))
    }

    fn narrowing(self, pages: usize) -> Option<Boxes> {
        let script = self.theme.asset(BOXES).filter(|_| pages <= PAGES_NARROWED)?;
        Some(Boxes {
            script: [self.base(), &script.path].concat(),
            pages,
            unconfirmed: self.say("find-say-unconfirmed", &[("what", "%".into()), ("count", "%".into())]),
        })
    }

    fn distances_from(self, groups: &[Group]) -> Option<String> {
        let is_told = groups.iter().any(|group| group.rows.iter().any(|row| row.distance.is_some()));
        is_told.then(|| self.say("list-distance", &[("ward", self.site_name().text.into())]))
    }

    /// A service by its official name and how that is read, where readers read it.
    fn official(self, service: &Service) -> Worded {
        let name = self.text(&service.name);
        if !self.language.is_main && name.lang.is_none() {
            return name;
        }
        let parts = [("name", name.text.as_str().into()), ("reading", service.reading.as_str().into())];
        Worded { text: self.say("list-official", &parts), lang: name.lang }
    }

    fn narrowed(self, service: &Service, narrow: Narrow<'_>) -> Worded {
        let everyday = self.text(&service.everyday);
        let by = match narrow {
            Narrow::Page(1) => return everyday,
            Narrow::Page(page) => page.to_string(),
            Narrow::By(by) => self.choice(by).text,
        };
        let parts = [("list", everyday.text.as_str().into()), ("by", by.into())];
        Worded { text: self.say("list-narrowed", &parts), lang: everyday.lang }
    }

    fn count(self, plan: &ListPlan, total: usize, narrow: Narrow<'_>) -> String {
        match (narrow, self.site.ward()) {
            (Narrow::Page(_), Some(_)) if plan.len() > plan.own.len() => {
                let (ward, here) = (self.site_name().text, self.voice.count(plan.own.len()));
                let n = plan.len() - plan.own.len();
                self.say("list-count", &[("ward", ward.into()), ("here", here.into()), ("n", n.into())])
            }
            _ => self.voice.count(total),
        }
    }

    fn related(self, service: &Service) -> Vec<Link> {
        let schemes = self
            .catalogue()
            .schemes
            .iter()
            .filter(|scheme| scheme.data.service.as_deref() == Some(service.id.as_str()));
        let mut links: Vec<Link> =
            schemes.map(|scheme| self.link(&Route::Scheme(&scheme.id), self.text(&scheme.data.name))).collect();
        links.extend(
            service
                .term
                .as_deref()
                .and_then(|term| self.named(&format!("term:{term}")))
                .map(|link| Link { label: self.term_label(&link.label), ..link }),
        );
        links
    }

    fn term_label(self, term: &Worded) -> Worded {
        self.say("term-link", &[("term", term.text.as_str().into())]).into()
    }

    /// The rows under a heading: of those that a register only lists it is said once that no more is known.
    fn groups(self, service: &Service, label: &str, list: &[usize], choices: &[By<'_>]) -> Vec<Group> {
        let only_listed =
            |i: &usize| self.catalogue().listings.get(*i).is_some_and(|record| record.data.is_only_listed());
        let (listed, known): (Vec<usize>, Vec<usize>) = list.iter().partition(|i| only_listed(i));
        let note = self.t(if service.asks.contains(&Ask::Care) { "list-only-care" } else { "list-only" });
        // A list has several headings of this kind: each says of which places.
        let others = || self.say("list-others", &[("group", label.into())]);
        let heading = if known.is_empty() { label.to_owned() } else { others() };
        let known = Group { label: label.to_owned(), note: None, rows: self.rows(&known, choices) };
        let mut listed = Group { label: heading, note: Some(note.to_owned()), rows: self.rows(&listed, choices) };
        // The note says it for all of them.
        for row in listed.rows.iter_mut().filter(|row| row.is != StateView::Ended) {
            row.state = row.state.take().filter(|state| state.text != self.t("unverified"));
        }
        [known, listed].into_iter().filter(|group| !group.rows.is_empty()).collect()
    }

    /// The way to the neighbours' lists, where this one leaves out what they have.
    fn list_beside(self, service: &Service, plan: &ListPlan) -> Option<Link> {
        let ward = self.site.ward().filter(|_| service.reach == Reach::Neighbours && !plan.own.is_empty())?;
        let is_near = |slug: &str| ward.data.neighbours.iter().any(|near| near == slug);
        let mut left_out = self.catalogue().listings.iter().filter(|one| one.data.is_only_listed());
        left_out
            .any(|one| *one.folder == *service.id && one.ward.as_deref().is_some_and(is_near))
            .then(|| self.link(&Route::Wards, self.t("list-beside")))
    }

    /// A link to a service's list, in the family's words, with how many records it holds.
    pub(super) fn service_link(self, id: &str) -> Option<Link> {
        let service = self.catalogue().service(id)?;
        let plan = self.site.list(id)?;
        let (own, all) = (plan.own.len(), plan.len());
        let ward = self.site_name().text.into();
        let count = match service.reach {
            Reach::Neighbours | Reach::Whole if all > own => {
                self.say("count-elsewhere", &[("ward", ward), ("here", own.into()), ("n", (all - own).into())])
            }
            _ => self.say("count-here", &[("ward", ward), ("n", own.into())]),
        };
        let name = self.text(&service.name).text;
        let note = self.say("service-count", &[("service", name.into()), ("count", count.into())]);
        Some(self.link(&Route::List(&service.id, 1), self.text(&service.everyday)).with_note(note))
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
