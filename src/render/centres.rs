//! Support centres: their list, and one page each.

use serde::Serialize;

use super::call::Call;
use super::offices::Office;
use super::parts::{Field, Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Centre, Record, WebAddress};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

impl Page<'_> {
    pub(super) fn centres(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            note: Option<Worded>,
            offices: Vec<Office>,
        }
        let here = self.centres_of_site();
        let others = self.catalogue().centres.iter().filter(|one| here.iter().all(|shown| shown.id != one.id));
        let offices = here.iter().copied().chain(others).map(|centre| self.centre_office(centre)).collect();
        let note = self.centre_note();
        Ok((
            self.head(self.t("centre"), Vec::new(), self.t("centre")),
            self.tera("centres.html", &View { note, offices })?,
        ))
    }

    pub(super) fn centre(self, centre: &Record<Centre>) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct Example {
            text: Worded,
            asker: Worded,
            links: Vec<Link>,
        }
        #[derive(Serialize)]
        struct View {
            name: Worded,
            reading: Option<Worded>,
            summary: Worded,
            note: Option<Worded>,
            call: Option<Call>,
            hours: Field,
            closed: Field,
            otherwise: Field,
            methods: Field,
            form: Option<String>,
            address: Option<Worded>,
            host: Option<Worded>,
            opened: Field,
            who: Vec<Worded>,
            what: Vec<Worded>,
            examples: Vec<Example>,
            conflicts: Vec<Worded>,
            notes: Vec<Worded>,
            unknown: Vec<Worded>,
            provenance: Provenance,
        }
        let data = &centre.data;
        let examples = data.examples.iter().map(|example| Example {
            text: self.text(&example.text),
            asker: Worded::joined(
                [&example.asker, &example.kind].into_iter().flatten().map(|text| self.text(text)).collect(),
                self.t("dot"),
            )
            .unwrap_or_default(),
            links: example.links.iter().filter_map(|link| self.named(link)).collect(),
        });
        let view = View {
            name: self.text(&data.name),
            reading: self.reading(data.reading.as_deref()),
            summary: self.text(&data.summary),
            note: self.centre_note(),
            call: self.centre_call(data),
            hours: Field::asked(self.hours(&data.hours)),
            closed: Field::known(self.maybe(data.hours.closed.as_ref())),
            otherwise: Field::asked(self.maybe(data.otherwise.as_ref())),
            methods: Field::known(self.joined(&data.contact.methods)),
            form: data.contact.form.as_ref().map(WebAddress::to_string),
            address: self.maybe(data.place.address.as_ref()),
            host: self.maybe(data.host.as_ref()),
            opened: Field::known(data.opened.map(|date| self.voice.date(date))),
            who: self.texts(&data.who),
            what: self.texts(&data.what),
            examples: examples.collect(),
            conflicts: self.texts(&data.conflicts),
            notes: Vec::new(),
            unknown: self.texts(&data.unknown),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        };
        let up = vec![self.link(&Route::Centres, self.t("centres"))];
        Ok((self.head(view.name.clone(), up, view.summary.clone()), self.tera("centre.html", &view)?))
    }
}
