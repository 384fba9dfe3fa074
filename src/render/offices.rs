//! Offices to call: the first windows of a ward, and the centres.

use serde::Serialize;

use super::Page;
use super::worded::Worded;
use crate::content::{Centre, Listing, Record};
use crate::plan::Route;

/// An office with its number, for boxes on home, lists of centres, and wherever a call is the next step.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Office {
    pub(super) href: Option<String>,
    pub(super) name: Worded,
    pub(super) tel: Option<String>,
    pub(super) phone: Option<String>,
    /// Whom the number calls, in words.
    pub(super) call: Option<String>,
    pub(super) phone_note: Option<Worded>,
    pub(super) hours: Option<Worded>,
    pub(super) note: Option<Worded>,
    pub(super) methods: Option<Worded>,
    pub(super) web: Option<String>,
    pub(super) known: String,
}

impl<'p> Page<'p> {
    pub(super) fn window(self, record: &Record<Listing>) -> Office {
        let data = &record.data;
        let (tel, phone, phone_note) = self.phone(&data.contact);
        let route = self
            .catalogue()
            .listing_index(&record.id)
            .map(|i| Route::Record(&record.folder, &record.id, i))
            .filter(|route| self.site.has(route));
        Office {
            href: route.map(|route| self.href(&route)),
            call: self.call_named(&self.text(&data.name), phone.as_deref()),
            name: self.text(&data.name),
            tel,
            phone,
            phone_note,
            hours: self.maybe(data.hours.text.as_ref()),
            note: self.maybe(data.summary.as_ref()),
            methods: self.joined(&data.contact.methods),
            web: data.contact.form.as_ref().or(data.contact.web.as_ref()).map(ToString::to_string),
            known: self.known_line(&data.sources, data.checked.as_ref()),
        }
    }

    pub(super) fn centre_office(self, record: &Record<Centre>) -> Office {
        let data = &record.data;
        let (tel, phone, phone_note) = self.phone(&data.contact);
        Office {
            href: Some(self.href(&Route::Centre(&record.id))),
            call: self.call_named(&self.text(&data.name), phone.as_deref()),
            name: self.text(&data.name),
            tel,
            phone,
            phone_note,
            hours: self.maybe(data.hours.text.as_ref()),
            note: self.maybe(data.otherwise.as_ref()),
            methods: None,
            web: data.contact.form.as_ref().or(data.contact.web.as_ref()).map(ToString::to_string),
            known: self.known_line(&data.sources, data.checked.as_ref()),
        }
    }

    /// Whom a number calls, in words.
    pub(super) fn call_named(self, name: &Worded, phone: Option<&str>) -> Option<String> {
        phone.map(|phone| self.say("call-named", &[("name", name.text.as_str().into()), ("phone", phone.into())]))
    }

    /// The windows to call first in this site's ward.
    pub(super) fn first_windows(self) -> Vec<Office> {
        let ids = self.site.ward().map_or(&[][..], |ward| &ward.data.first_windows);
        ids.iter().filter_map(|id| self.catalogue().listing(id)).map(|record| self.window(record)).collect()
    }

    /// The centres that a family here may call: the one in charge, or all where that is not known.
    pub(super) fn centres_of_site(self) -> Vec<&'p Record<Centre>> {
        let c = self.catalogue();
        match self.centre_in_charge() {
            Some(centre) => vec![centre],
            None => c.centres.iter().collect(),
        }
    }

    fn centre_in_charge(self) -> Option<&'p Record<Centre>> {
        let c = self.catalogue();
        c.centre(c.area(&self.site.ward()?.data.area)?.centre.as_deref()?)
    }

    /// The centre in charge; all of them, with a note, where that is not known.
    pub(super) fn centres_in_charge(self) -> (Option<Worded>, Vec<Office>) {
        let offices = self.centres_of_site().into_iter().map(|centre| self.centre_office(centre)).collect();
        let Some(ward) = self.site.ward().filter(|_| self.centre_in_charge().is_none()) else {
            return (None, offices);
        };
        let area = self.catalogue().area(&ward.data.area);
        let note = area
            .and_then(|area| area.centre_note.as_ref())
            .map_or_else(|| self.t("unknown-centre").into(), |note| self.text(note));
        (Some(note), offices)
    }
}
