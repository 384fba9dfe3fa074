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

/// Whom to call in a ward.
pub(super) struct Calls {
    /// First.
    pub(super) first: Vec<Office>,
    /// What is to be said before those who come then.
    pub(super) note: Option<Worded>,
    /// The centres that do not stand among the first.
    pub(super) then: Vec<Office>,
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

    /// Whom to call in this site's ward, the likeliest to help first: its windows, its head office, its centre. Where
    /// no window's number is known, a centre knows more of medical care than whoever answers at the head office.
    pub(super) fn calls(self) -> Calls {
        let office = |id: &String| self.catalogue().listing(id).map(|record| self.window(record));
        let ward = self.site.ward().map(|ward| &ward.data);
        let mut windows: Vec<Office> =
            ward.map_or(&[][..], |ward| &ward.first_windows).iter().filter_map(office).collect();
        let head = ward.and_then(|ward| ward.head_office.as_ref()).and_then(office);
        let (note, centres) = self.centres_in_charge();
        if windows.iter().any(|window| window.tel.is_some()) || head.is_none() {
            windows.extend(head);
            return Calls { first: windows, note, then: centres };
        }
        // Which centre is in charge must be known before one stands first.
        let (before, then) = if note.is_none() { (centres, Vec::new()) } else { (Vec::new(), centres) };
        Calls { first: before.into_iter().chain(head).chain(windows).collect(), note, then }
    }

    /// Everybody to call, in order.
    pub(super) fn all_calls(self) -> Vec<Office> {
        let Calls { mut first, then, .. } = self.calls();
        first.extend(then);
        first
    }

    /// The centres that a family here may call: the one in charge, or all where that is not known.
    pub(super) fn centres_of_site(self) -> Vec<&'p Record<Centre>> {
        let c = self.catalogue();
        match self.centre_in_charge() {
            Some(centre) => vec![centre],
            None => c.centres.iter().collect(),
        }
    }

    pub(super) fn centre_in_charge(self) -> Option<&'p Record<Centre>> {
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
