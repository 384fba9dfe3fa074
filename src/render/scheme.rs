//! Schemes: their list and their own pages, with what differs in a ward.

use serde::Serialize;

use super::offices::Office;
use super::parts::GroupView;
use super::parts::{FactView, Field, Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Audience, Record, Scheme, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

#[derive(Serialize)]
struct Local {
    facts: Vec<FactView>,
    window: Option<Office>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct View {
    name: Worded,
    reading: Option<Worded>,
    aliases: Worded,
    support: bool,
    adult: bool,
    old: bool,
    summary: Worded,
    local: Option<Local>,
    local_heading: String,
    year: Option<Worded>,
    amounts: Vec<FactView>,
    what: Vec<Worded>,
    who: Vec<Worded>,
    care: Vec<Worded>,
    conditions: Vec<Worded>,
    apply: Vec<Worded>,
    cost: Field,
    papers: Field,
    deadline: Field,
    window: Field,
    run_by: Field,
    tel: Option<String>,
    phone: Option<String>,
    phone_note: Option<Worded>,
    web: Option<String>,
    providers: Option<Link>,
    results: Vec<FactView>,
    conflicts: Vec<Worded>,
    notes: Vec<Worded>,
    unknown: Vec<Worded>,
    /// The page that explains words.
    words: Link,
    related: Vec<Link>,
    provenance: Provenance,
}

impl Page<'_> {
    pub(super) fn scheme_links(self, keep: impl Fn(&Record<Scheme>) -> bool) -> Vec<Link> {
        let schemes = self.catalogue().schemes.iter().filter(|scheme| keep(scheme));
        schemes
            .map(|scheme| {
                self.link(&Route::Scheme(&scheme.id), self.text(&scheme.data.name))
                    .with_note(self.text(&scheme.data.summary))
            })
            .collect()
    }

    pub(super) fn schemes(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct List {
            groups: [GroupView; 3],
        }
        let group = |key: &str, audience: Audience| GroupView {
            label: self.t(key).into(),
            links: self.scheme_links(|scheme| scheme.data.audience == audience),
        };
        let mut groups = [
            group("schemes-family", Audience::Children),
            group("schemes-adult", Audience::Adults),
            group("schemes-support", Audience::Supporters),
        ];
        // Services for those around the families have no task of a family's that leads to them.
        let supporters = self.catalogue().services.iter().filter(|service| service.audience == Audience::Supporters);
        groups[2].links.extend(supporters.filter_map(|service| self.service_link(&service.id)));
        let heading = self.t("schemes");
        Ok((self.head(heading, Vec::new(), heading), self.tera("schemes.html", &List { groups })?))
    }

    pub(super) fn scheme(self, scheme: &Record<Scheme>) -> Result<(Head, String), Diagnostic> {
        let c = self.catalogue();
        let data = &scheme.data;
        let (tel, phone, phone_note) = self.phone(&data.contact);
        let known = c.known_on(data.checked.as_ref(), &data.sources);
        let family = data.audience == Audience::Children;
        let providers = data.service.as_deref().and_then(|id| c.service(id));
        let care = data.care.iter().filter_map(|id| c.care(id)).map(|care| self.text(&care.name));
        let view = View {
            name: self.text(&data.name),
            reading: self.reading(data.reading.as_deref()),
            aliases: self.in_main(&data.aliases.join(self.t("comma"))),
            support: data.audience == Audience::Supporters,
            adult: data.audience == Audience::Adults,
            old: c.fresh_months("scheme").zip(known).is_some_and(|(months, known)| c.is_old(known, months)),
            summary: self.text(&data.summary),
            local_heading: self.say("local", &[("ward", self.site_name().text.into())]),
            local: self.local(scheme),
            year: self.maybe(data.year.as_ref()),
            amounts: self.facts(&data.amounts),
            what: self.texts(&data.what),
            who: self.texts(&data.who),
            care: care.collect(),
            conditions: self.texts(&data.conditions),
            apply: self.texts(&data.apply),
            cost: Field::if_asked(family, self.maybe(data.cost.as_ref())),
            papers: Field::if_asked(family, self.joined(&data.papers)),
            deadline: Field::if_asked(family, self.maybe(data.deadline.as_ref())),
            window: Field::if_asked(family, self.maybe(data.window.as_ref())),
            run_by: Field::known(self.maybe(data.run_by.as_ref())),
            tel,
            phone,
            phone_note,
            web: data.contact.web.as_ref().map(WebAddress::to_string),
            providers: providers.map(|service| self.link(&Route::List(&service.id, 1), self.text(&service.name))),
            results: self.facts(&data.results),
            conflicts: self.texts(&data.conflicts),
            notes: self.texts(&data.notes),
            unknown: self.texts(&data.unknown),
            words: self.link(&Route::Glossary, self.t("words-help")),
            related: data.related.iter().filter_map(|target| self.named(target)).collect(),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        let up = vec![self.link(&Route::Schemes, self.t("schemes"))];
        Ok((self.head(view.name.clone(), up, view.summary.clone()), self.tera("scheme.html", &view)?))
    }

    fn local(self, scheme: &Record<Scheme>) -> Option<Local> {
        let ward = self.site.ward()?;
        let local = self
            .catalogue()
            .local_schemes
            .iter()
            .find(|local| local.id == scheme.id && local.ward.as_deref() == Some(&*ward.id))?;
        Some(Local {
            facts: self.facts(&local.data.facts),
            window: local
                .data
                .window
                .as_deref()
                .and_then(|id| self.catalogue().listing(id))
                .map(|record| self.window(record)),
            provenance: self.provenance(&local.data.sources, local.data.checked.as_ref()),
        })
    }
}
