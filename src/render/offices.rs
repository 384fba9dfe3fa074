//! Offices to call: the first windows of a ward, and the centres.

use serde::Serialize;

use super::Page;
use super::state::StateView;
use super::worded::Worded;
use crate::content::{Centre, Contact, Listing, Record};
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

/// Whom a family can call.
#[derive(Clone, Copy)]
pub(super) enum Desk<'p> {
    Window(&'p Record<Listing>),
    Centre(&'p Record<Centre>),
}

impl Desk<'_> {
    pub(super) fn contact(&self) -> &Contact {
        match self {
            Self::Window(record) => &record.data.contact,
            Self::Centre(record) => &record.data.contact,
        }
    }

    /// Whether it has a number and has not ended.
    pub(super) fn can_be_called(&self) -> bool {
        let has_ended = matches!(self, Self::Window(record) if StateView::of(&record.data) == StateView::Ended);
        !has_ended && self.contact().phone.is_some()
    }
}

/// Whom to call in a ward, in order: the one place that decides it.
pub(super) struct Calls<D> {
    /// First.
    pub(super) first: Vec<D>,
    /// What is to be said before those who come then.
    pub(super) note: Option<Worded>,
    /// The centres that do not stand among the first.
    pub(super) then: Vec<D>,
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

    /// Whom to call in this site's ward, the likeliest to help first: its windows and its head office, then the centre.
    /// Where no window can be called, the centre in charge knows more of medical care than whoever answers at the head
    /// office.
    pub(super) fn desks(self) -> Calls<Desk<'p>> {
        let c = self.catalogue();
        let ward = self.site.ward().map(|ward| &ward.data);
        let window = |id: &String| c.listing(id).map(Desk::Window);
        let mut windows: Vec<Desk<'p>> =
            ward.map_or(&[][..], |ward| &ward.first_windows).iter().filter_map(window).collect();
        let head = ward.and_then(|ward| ward.head_office.as_ref()).and_then(window);
        let centres = self.centres_of_site().into_iter().map(Desk::Centre).collect();
        let note = self.centre_note();
        if windows.iter().any(Desk::can_be_called) || head.is_none() {
            windows.extend(head);
            return Calls { first: windows, note, then: centres };
        }
        // Which centre is in charge must be known before one stands first.
        let (before, then) = if note.is_none() { (centres, Vec::new()) } else { (Vec::new(), centres) };
        Calls { first: before.into_iter().chain(head).chain(windows).collect(), note, then }
    }

    /// The same as boxes with numbers.
    pub(super) fn calls(self) -> Calls<Office> {
        self.boxes(self.desks())
    }

    pub(super) fn boxes(self, desks: Calls<Desk<'p>>) -> Calls<Office> {
        let offices = |desks: Vec<Desk<'p>>| desks.into_iter().map(|desk| self.office(desk)).collect();
        Calls { first: offices(desks.first), note: desks.note, then: offices(desks.then) }
    }

    fn office(self, desk: Desk<'p>) -> Office {
        match desk {
            Desk::Window(record) => self.window(record),
            Desk::Centre(record) => self.centre_office(record),
        }
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

    fn centre_in_charge(self) -> Option<&'p Record<Centre>> {
        let c = self.catalogue();
        c.centre(c.area(&self.site.ward()?.data.area)?.centre.as_deref()?)
    }

    /// What is to be said before all centres, where nobody knows which is in charge.
    pub(super) fn centre_note(self) -> Option<Worded> {
        let ward = self.site.ward().filter(|_| self.centre_in_charge().is_none())?;
        let said = self.catalogue().area(&ward.data.area).and_then(|area| area.centre_note.as_ref());
        Some(said.map_or_else(|| self.t("unknown-centre").into(), |note| self.text(note)))
    }
}
