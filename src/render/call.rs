//! The call block: one number, or one other way, that a family can take now.

use serde::Serialize;

use super::Page;
use super::offices::{Calls, Desk, Office};
use super::state::StateView;
use super::worded::Worded;
use crate::content::values::hours::DAYS;
use crate::content::{Centre, Contact, Hours, Listing, Record, WebAddress};

/// How a word for the telephone stands in the ways of contact, which content writes in its main language.
const BY_PHONE: &str = "電話";

/// By what an office is reached first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Channel {
    Phone,
    Form,
    Mail,
    Web,
}

/// Whether hours are known, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Known {
    /// By day and time: the phone tells whether somebody answers now.
    Clock,
    /// In words only.
    Words,
    No,
}

/// A call block.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Call {
    /// Who answers.
    who: Worded,
    /// The office's own page, where that is another one.
    page: Option<String>,
    by: Channel,
    /// Where the main button leads.
    href: String,
    /// The number on the button.
    number: Option<String>,
    note: Option<Worded>,
    hours: Option<Worded>,
    known: Known,
    /// Hours for machines: days (1 is Monday, 8 a holiday) and times.
    open: Option<String>,
}

impl Page<'_> {
    /// The block of this site's best number: of the first who can be called.
    pub(super) fn first_call(self) -> Option<Call> {
        let Calls { first, then, .. } = self.desks();
        first.into_iter().chain(then).find_map(|desk| self.desk_call(desk))
    }

    /// The same, and whom to call besides.
    pub(super) fn first_call_and_others(self) -> (Option<Call>, Calls<Office>) {
        let mut desks = self.desks();
        let first = take_first(&mut desks.first).or_else(|| take_first(&mut desks.then));
        (first.and_then(|desk| self.desk_call(desk)), self.boxes(desks))
    }

    fn desk_call(self, desk: Desk<'_>) -> Option<Call> {
        if !desk.can_be_called() {
            return None;
        }
        let (name, page, hours) = match desk {
            Desk::Window(record) => (&record.data.name, self.window(record).href, &record.data.hours),
            Desk::Centre(record) => (&record.data.name, self.centre_office(record).href, &record.data.hours),
        };
        self.phone_call(self.text(name), page, desk.contact(), hours)
    }

    /// The block of a centre on its own page.
    pub(super) fn centre_call(self, data: &Centre) -> Option<Call> {
        self.phone_call(self.text(&data.name), None, &data.contact, &data.hours)
    }

    /// The block of a record's own way, by telephone or else.
    pub(super) fn own_call(self, record: &Record<Listing>) -> Option<Call> {
        let (data, name) = (&record.data, self.text(&record.data.name));
        if StateView::of(data) == StateView::Ended {
            return None;
        }
        let contact = &data.contact;
        let phone = self.phone_call(name.clone(), None, contact, &data.hours);
        phone.or_else(|| {
            let web = |address: &WebAddress| address.to_string();
            let form = contact.form.as_ref().map(|form| (Channel::Form, web(form)));
            let mail = || contact.email.as_ref().map(|mail| (Channel::Mail, format!("mailto:{mail}")));
            let page = || contact.web.as_ref().map(|page| (Channel::Web, web(page)));
            let (by, href) = form.or_else(mail).or_else(page)?;
            let call = self.block(name, None, contact, &data.hours);
            let ways = self.joined(&contact.methods);
            let ways = ways.map(|ways| self.say("reach-ways", &[("ways", ways.text.into())]).into());
            Some(Call { by, href, note: ways, ..call })
        })
    }

    fn phone_call(self, who: Worded, page: Option<String>, contact: &Contact, hours: &Hours) -> Option<Call> {
        let phone = contact.phone.as_ref()?;
        let call = self.block(who, page, contact, hours);
        Some(Call { href: format!("tel:{}", phone.tel()), number: Some(phone.to_string()), ..call })
    }

    fn block(self, who: Worded, page: Option<String>, contact: &Contact, hours: &Hours) -> Call {
        let (open, words) = (for_machines(hours), self.hours(hours));
        let known = match (&open, &words) {
            (Some(_), _) => Known::Clock,
            (None, Some(_)) => Known::Words,
            (None, None) => Known::No,
        };
        let note = self.maybe(contact.phone_note.as_ref());
        Call { who, page, by: Channel::Phone, href: String::new(), number: None, note, hours: words, known, open }
    }
}

/// Takes the first who can be called out of a list.
fn take_first<'p>(desks: &mut Vec<Desk<'p>>) -> Option<Desk<'p>> {
    let place = desks.iter().position(Desk::can_be_called)?;
    Some(desks.remove(place))
}

/// Whether content says, or leaves open, that an office can be called.
pub(super) fn may_have_phone(contact: &Contact) -> bool {
    let by_phone = |text: &crate::content::Text| text.main().contains(BY_PHONE);
    contact.phone.is_some() || contact.methods.is_empty() || contact.methods.iter().any(by_phone)
}

/// Hours by day and time, `12345 9:00-17:30`; none where a time is missing.
pub(super) fn for_machines(hours: &Hours) -> Option<String> {
    let span = |open: &crate::content::OpenHours| {
        let day = |letter: char| DAYS.chars().position(|one| one == letter).map(|place| (place + 1).to_string());
        let days: String = open.days.as_str().chars().filter_map(day).collect();
        Some(format!("{days} {}-{}", open.from.as_ref()?, open.to.as_ref()?))
    };
    let spans: Option<Vec<String>> = hours.open.iter().map(span).collect();
    spans.filter(|spans| !spans.is_empty()).map(|spans| spans.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_to_the_phone_only_when_they_are_whole() {
        let hours = |yaml: &str| serde_yaml::from_str::<Hours>(yaml).unwrap_or_else(|error| panic!("{error}"));
        let whole = hours("{open: [{days: 月〜金, from: 9時, to: '17:30'}, {days: 祝, from: '10:00', to: '12:00'}]}");
        assert_eq!(for_machines(&whole).as_deref(), Some("12345 9:00-17:30,8 10:00-12:00"));
        assert_eq!(for_machines(&hours("{open: [{days: 月, from: '9:00'}]}")), None);
        assert_eq!(for_machines(&hours("{text: 平日}")), None);
    }
}
