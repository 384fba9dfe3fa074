//! Pages that need little: home, tasks, stages, centres, articles, glossary, data, wards, not found.

use std::collections::BTreeMap;

use serde::Serialize;

use super::lists::Narrow;
use super::offices::Office;
use super::parts::{FactView, Link, Provenance};
use super::{Head, Page, SearchOf};
use crate::content::Article;
use crate::content::{Reach, Record, Task, Term, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::markdown::linked;
use crate::plan::Route;
use crate::tables;

impl Page<'_> {
    /// Head and main part of any page.
    pub(super) fn body(self, route: &Route<'_>, search: SearchOf<'_>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let missing = || Ok((self.head(String::new(), Vec::new(), String::new()), String::new()));
        match *route {
            Route::Home => self.home_page(),
            Route::Task(id) => c.tasks.iter().find(|task| &*task.id == id).map_or_else(missing, |task| self.task(task)),
            Route::Stages => self.stages(),
            Route::Stage(id) => c.stage(id).map_or_else(missing, |stage| self.stage(stage)),
            Route::Directory => self.directory(search()),
            Route::List(id, page) => {
                c.service(id).map_or_else(missing, |service| self.list(service, Narrow::Page(page)))
            }
            Route::ListCare(id, care) => {
                c.service(id).map_or_else(missing, |service| self.list(service, Narrow::Care(care)))
            }
            Route::ListTown(id, town) => {
                c.service(id).map_or_else(missing, |service| self.list(service, Narrow::Town(town)))
            }
            Route::ListWard(id, ward) => {
                c.service(id).map_or_else(missing, |service| self.list(service, Narrow::Ward(ward)))
            }
            Route::Record(service, _, i) => {
                c.listings.get(i).map_or_else(missing, |record| self.record(service, record))
            }
            Route::Centres => self.centres(),
            Route::Centre(id) => c.centre(id).map_or_else(missing, |centre| self.centre(centre)),
            Route::Schemes => self.schemes(),
            Route::Scheme(id) => c.scheme(id).map_or_else(missing, |scheme| self.scheme(scheme)),
            Route::Guides => {
                self.articles("guides", self.site.guides().map(|guide| self.article_link("guide", guide)).collect())
            }
            Route::News => {
                self.articles("news", self.site.news().map(|item| self.article_link("news", item)).collect())
            }
            Route::Guide(id) => self
                .site
                .guides()
                .find(|guide| &*guide.id == id)
                .map_or_else(missing, |guide| self.article(guide, "guides")),
            Route::NewsItem(id) => {
                self.site.news().find(|item| &*item.id == id).map_or_else(missing, |item| self.article(item, "news"))
            }
            Route::Coordinators => self.coordinators(),
            Route::Network => self.network(),
            Route::Meetings => self.meetings(),
            Route::Figures => self.figures(),
            Route::Training => self.training(),
            Route::Disaster => self.disaster(),
            Route::About => self.about(),
            Route::Glossary => self.glossary(),
            Route::Score => self.score(),
            Route::Data => self.data(),
            Route::Wards => self.wards(),
            Route::NotFound => self.not_found("not-found"),
            Route::Offline => self.not_found("offline"),
        }
    }

    fn home_page(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            heading: String,
            summary: String,
            ward: String,
            web: Option<String>,
            tasks: Vec<Link>,
            windows: Vec<Office>,
            window_note: Option<String>,
            whole: bool,
            centre_note: Option<String>,
            centres: Vec<Office>,
            stages: Vec<Link>,
            guides: Vec<Link>,
            news: Vec<Link>,
            notes: Vec<String>,
        }
        let c = self.catalogue();
        let ward = self.site.ward().map(|ward| &ward.data);
        let (centre_note, centres) = self.centres_in_charge();
        let name = self.site_name();
        let view = View {
            heading: format!("{name}の{}", self.t("home-heading")),
            summary: self.text(&c.portal.summary),
            ward: name.clone(),
            web: ward.and_then(|ward| ward.web.as_ref()).map(WebAddress::to_string),
            tasks: c
                .tasks
                .iter()
                .map(|task| Link::new(self.href(&Route::Task(&task.id)), self.text(&task.data.label)))
                .collect(),
            windows: self.first_windows(),
            window_note: ward.and_then(|ward| self.maybe(ward.window_note.as_ref())).map(|note| linked(&note)),
            whole: ward.is_none(),
            centre_note,
            centres,
            stages: self.stage_links(),
            guides: self
                .site
                .guides()
                // Those for every stage are for everybody; the others stand at their stage.
                .filter(|guide| {
                    guide.data.head.page.is_none() && [0, c.stages.stages.len()].contains(&guide.data.head.stages.len())
                })
                .take(3)
                .map(|guide| self.article_link("guide", guide))
                .collect(),
            news: self.site.news().take(3).map(|item| self.article_link("news", item)).collect(),
            notes: ward.map_or_else(Vec::new, |ward| self.texts(&ward.notes)),
        };
        let head = Head {
            title: format!("{} | {}", view.heading, self.text(&c.portal.title)),
            description: view.summary.clone(),
            crumbs: Vec::new(),
            here: name,
        };
        Ok((head, self.tera("home.html", &view)?))
    }

    fn task(self, task: &Record<Task>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            label: String,
            summary: String,
            who: Vec<String>,
            ask: Vec<String>,
            services: Vec<Link>,
            schemes: Vec<Link>,
            money: Vec<String>,
            papers: Vec<String>,
            next: Vec<String>,
            provenance: Provenance,
        }
        let data = &task.data;
        let schemes = data.schemes.iter().filter_map(|id| self.catalogue().scheme(id));
        let view = View {
            label: self.text(&data.label),
            summary: self.text(&data.summary),
            who: self.texts(&data.who),
            ask: self.texts(&data.ask),
            services: data.services.iter().filter_map(|id| self.service_link(id)).collect(),
            schemes: schemes
                .map(|scheme| {
                    Link::new(self.href(&Route::Scheme(&scheme.id)), self.text(&scheme.data.name))
                        .with_note(self.text(&scheme.data.summary))
                })
                .collect(),
            money: self.texts(&data.money),
            papers: self.texts(&data.papers),
            next: self.texts(&data.next),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        let head = self.head(view.label.clone(), Vec::new(), view.summary.clone());
        Ok((head, self.tera("task.html", &view)?))
    }

    /// A link to a service's list, in the family's words, with how many records it holds.
    pub(super) fn service_link(self, id: &str) -> Option<Link> {
        let service = self.catalogue().service(id)?;
        let plan = self.site.list(id)?;
        let (own, all) = (plan.own.len(), plan.len());
        let count = match service.reach {
            Reach::Neighbours | Reach::Whole if all > own => {
                format!("{}、ほかの区市町村に{}件", self.number(own), all - own)
            }
            _ => self.number(own),
        };
        Some(
            Link::new(self.href(&Route::List(&service.id, 1)), self.text(&service.everyday))
                .with_note(format!("{}：{count}", self.text(&service.name))),
        )
    }

    pub(super) fn article_link(self, kind: &str, article: &Record<Article>) -> Link {
        let head = &article.data.head;
        let href = self.reference(&format!("{kind}:{}", article.id)).unwrap_or_default();
        let note = head.date.map_or_else(
            || self.text(&head.summary),
            |date| format!("{}　{}", date.japanese(), self.text(&head.summary)),
        );
        Link::new(href, self.text(&head.title)).with_note(note)
    }

    fn articles(self, key: &str, links: Vec<Link>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            heading: String,
            links: Vec<Link>,
        }
        let heading = self.t(key).to_owned();
        let main = self.tera("articles.html", &View { heading: heading.clone(), links })?;
        Ok((self.head(heading.clone(), Vec::new(), heading), main))
    }

    fn article(self, article: &Record<Article>, up: &str) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            title: String,
            date: Option<String>,
            summary: String,
            body: String,
            stages: Vec<Link>,
            root: &'static str,
            provenance: Provenance,
        }
        let head = &article.data.head;
        let stages = head
            .stages
            .iter()
            .filter_map(|id| self.catalogue().stage(id))
            .map(|stage| Link::new(self.href(&Route::Stage(&stage.id)), self.text(&stage.label)));
        let view = View {
            title: self.text(&head.title),
            date: head.date.map(crate::content::When::japanese),
            summary: self.text(&head.summary),
            body: article.data.body.html(|target| self.reference(target)),
            stages: stages.collect(),
            root: self.root(),
            provenance: self.provenance(&head.sources, head.checked.as_ref()),
        };
        let route = if up == "news" { Route::News } else { Route::Guides };
        let up = vec![Link::new(self.href(&route), self.t(up).to_owned())];
        Ok((self.head(view.title.clone(), up, view.summary.clone()), self.tera("article.html", &view)?))
    }

    fn glossary(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct TermView {
            id: String,
            label: String,
            reading: String,
            plain: String,
            variants: String,
            note: Option<String>,
            list: Option<Link>,
        }
        #[derive(Serialize)]
        struct TermGroup {
            label: String,
            terms: Vec<TermView>,
        }
        #[derive(Serialize)]
        struct View {
            groups: Vec<TermGroup>,
        }
        let c = self.catalogue();
        let view = |term: &Record<Term>| TermView {
            id: term.id.to_string(),
            label: self.text(&term.data.label),
            reading: term.data.reading.clone(),
            plain: self.maybe(term.data.plain.as_ref()).unwrap_or_default(),
            variants: term
                .data
                .variants
                .iter()
                .filter(|variant| variant.kind != crate::content::VariantKind::En)
                .map(|variant| variant.text.as_str())
                .take(8)
                .collect::<Vec<_>>()
                .join("、"),
            note: self.maybe(term.data.note.as_ref()),
            list: c
                .services
                .iter()
                .find(|service| service.term.as_deref() == Some(&*term.id))
                .map(|service| Link::new(self.href(&Route::List(&service.id, 1)), self.text(&service.everyday))),
        };
        let mut groups: Vec<TermGroup> = Vec::new();
        for term in c.terms.iter().filter(|term| term.data.plain.is_some()) {
            let label = kana_row(&term.data.reading);
            match groups.last_mut().filter(|group| group.label == label) {
                Some(group) => group.terms.push(view(term)),
                None => groups.push(TermGroup { label: label.to_owned(), terms: vec![view(term)] }),
            }
        }
        let heading = self.t("glossary").to_owned();
        Ok((self.head(heading.clone(), Vec::new(), heading), self.tera("glossary.html", &View { groups })?))
    }

    fn data(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            size: String,
            count: String,
            licence: Option<String>,
            columns: Vec<FactView>,
            attributions: Vec<String>,
        }
        let csv = tables::csv(self.site);
        let records = tables::records(self.site);
        let sources: Vec<_> = records.iter().flat_map(|record| record.data.sources.iter().cloned()).collect();
        let view = View {
            size: format!("{} KB", csv.len().div_ceil(1000)),
            count: format!("{}件", records.len()),
            licence: self.maybe(self.catalogue().portal.licence.as_ref()),
            columns: tables::COLUMNS
                .iter()
                .map(|(name, about)| FactView { label: (*name).to_owned(), value: (*about).to_owned(), note: None })
                .collect(),
            attributions: self.attributions(&sources),
        };
        let heading = self.t("data").to_owned();
        Ok((self.head(heading.clone(), Vec::new(), heading), self.tera("data.html", &view)?))
    }

    fn wards(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            whole: Option<Link>,
            near: Vec<Link>,
            areas: Vec<GroupView>,
            readings: Vec<GroupView>,
            centres: Vec<Office>,
        }
        let c = self.catalogue();
        let (areas, readings) = ward_groups(self, "../");
        let near = self.site.ward().map_or_else(Vec::new, |ward| {
            ward.data
                .neighbours
                .iter()
                .filter_map(|slug| c.ward(slug))
                .map(|ward| ward_link(self, ward, "../"))
                .collect()
        });
        let whole = self.site.ward().map(|_| {
            Link::new(
                format!("../{}/index.html", c.portal.whole.folder),
                format!("{}のすべて", self.text(&c.portal.whole.name)),
            )
        });
        let view = View { whole, near, areas, readings, centres: Vec::new() };
        let heading = self.t("wards").to_owned();
        Ok((self.head(heading.clone(), Vec::new(), heading), self.tera("wards.html", &view)?))
    }

    /// A page in place of one that cannot be shown: for what reason, and where to go on.
    fn not_found(self, reason: &str) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View<'v> {
            heading: &'v str,
            lead: &'v str,
            last: Link,
            windows: Vec<Office>,
        }
        // Without a network other wards are out of reach; what a power cut asks for is kept on the phone.
        let (route, label) =
            if reason == "offline" { (Route::Disaster, "disaster") } else { (Route::Wards, "other-ward") };
        let last = Link::new(self.href(&route), self.t(label).to_owned());
        let mut windows = self.first_windows();
        windows.extend(self.centres_in_charge().1);
        windows.truncate(3);
        let heading = self.t(reason);
        let view = View { heading, lead: self.t(&format!("{reason}-lead")), last, windows };
        Ok((self.head(heading.to_owned(), Vec::new(), heading.to_owned()), self.tera("notfound.html", &view)?))
    }
}

/// A heading with links below it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GroupView {
    pub(super) label: String,
    pub(super) links: Vec<Link>,
}

/// All wards by area and by reading; `prefix` leads from the page to the folder of the sites.
pub(super) fn ward_groups(page: Page<'_>, prefix: &str) -> (Vec<GroupView>, Vec<GroupView>) {
    let c = page.catalogue();
    let of_area = |id: &str| {
        c.wards.iter().filter(|ward| ward.data.area == id).map(|ward| ward_link(page, ward, prefix)).collect()
    };
    let areas = c
        .areas
        .iter()
        .map(|area| GroupView { label: page.text(&area.name), links: of_area(&area.id) })
        .filter(|group| !group.links.is_empty())
        .collect();
    let mut by_reading: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for ward in &c.wards {
        by_reading.entry(kana_row(&ward.data.reading)).or_default().push(ward);
    }
    let readings = by_reading.into_iter().map(|(label, mut wards)| {
        wards.sort_by(|a, b| a.data.reading.cmp(&b.data.reading));
        GroupView {
            label: label.to_owned(),
            links: wards.into_iter().map(|ward| ward_link(page, ward, prefix)).collect(),
        }
    });
    (areas, readings.collect())
}

fn ward_link(page: Page<'_>, ward: &Record<crate::content::Ward>, prefix: &str) -> Link {
    Link::new(format!("{prefix}{}/index.html", ward.id), page.text(&ward.data.name))
        .with_note(ward.data.reading.clone())
}

/// The row of the kana table that a reading starts in.
fn kana_row(reading: &str) -> &'static str {
    match reading.chars().next() {
        Some('あ'..='お' | 'ゔ') => "あ行",
        Some('か'..='ご') => "か行",
        Some('さ'..='ぞ') => "さ行",
        Some('た'..='ど') => "た行",
        Some('な'..='の') => "な行",
        Some('は'..='ぽ') => "は行",
        Some('ま'..='も') => "ま行",
        Some('ゃ'..='よ') => "や行",
        Some('ら'..='ろ') => "ら行",
        Some('ゎ'..='ん') => "わ行",
        _ => "英数字",
    }
}
