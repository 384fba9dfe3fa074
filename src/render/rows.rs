//! A row of a list: what a family compares places by.

use serde::Serialize;

use super::Page;
use super::call::for_machines;
use super::state::StateView;
use super::worded::Worded;
use crate::content::values::kilometres;
use crate::content::{CareLevel, Listing, Record};
use crate::plan::{Answer, By, Route};

#[derive(Serialize)]
pub(super) struct Row {
    href: String,
    name: Worded,
    reading: Option<Worded>,
    #[serde(rename = "where")]
    place: Worded,
    /// From the ward's own office, in a straight line.
    pub(super) distance: Option<String>,
    ages: Option<String>,
    care: Option<String>,
    /// What stands in the way of using it.
    pub(super) state: Option<Worded>,
    /// Whether it is open, paused or ended.
    pub(super) is: StateView,
    tel: Option<String>,
    phone: Option<String>,
    call: Option<String>,
    phone_note: Option<Worded>,
    /// Hours for the phone's clock.
    open: Option<String>,
    known: String,
    /// What it says to choices, in the words of addresses; `!` before a choice says no.
    says: String,
}

impl Page<'_> {
    /// The rows of these records; `choices` are those that the page's script may narrow by.
    pub(super) fn rows(self, list: &[usize], choices: &[By<'_>]) -> Vec<Row> {
        let record = |i: &usize| self.catalogue().listings.get(*i).map(|record| self.row(*i, record, choices));
        list.iter().filter_map(record).collect()
    }

    fn row(self, position: usize, record: &Record<Listing>, choices: &[By<'_>]) -> Row {
        let data = &record.data;
        let (tel, phone, phone_note) = self.phone(&data.contact);
        let town = data.place.town.as_deref().map(|town| self.in_main(town));
        let place = Worded::joined(self.elsewhere(record).into_iter().chain(town).collect(), " ");
        let unverified = (!data.verified).then(|| self.t("unverified").into());
        let name = self.text(&data.name);
        let is = StateView::of(data);
        Row {
            href: self.href(&Route::Record(&record.folder, &record.id, position)),
            call: self.call_named(&name, phone.as_deref()),
            reading: self.reading(data.reading.as_deref()),
            name,
            place: place.or_else(|| self.maybe(data.operator.as_ref())).unwrap_or_default(),
            distance: self.distance(record),
            ages: data.serves.ages.and_then(|ages| self.voice.ages(ages)),
            care: self.care_marks(data),
            state: self.stopped(data).or(unverified),
            is,
            tel,
            phone,
            phone_note,
            open: for_machines(&data.hours).filter(|_| is == StateView::Open),
            known: self.known_line(&data.sources, data.checked.as_ref()),
            says: says(record, choices),
        }
    }

    /// How far a place is from the office of this site's ward; nothing where one of the two points is not known.
    fn distance(self, record: &Record<Listing>) -> Option<String> {
        let away = kilometres(self.site.ward()?.data.point?, record.data.place.point?);
        let km = if away < 10.0 { format!("{away:.1}") } else { format!("{away:.0}") };
        Some(self.say("row-distance", &[("km", km.into())]))
    }

    /// The first kinds of care with their words.
    fn care_marks(self, data: &Listing) -> Option<String> {
        let given =
            self.catalogue().cares.iter().filter_map(|care| data.serves.care.get(&care.id).map(|known| (care, *known)));
        let marks: Vec<String> = given
            .filter(|(_, known)| *known != CareLevel::No)
            .take(3)
            .map(|(care, known)| {
                let (level, mark) = self.voice.level(known);
                let care = self.text(&care.name).text;
                self.say("care-level", &[("care", care.into()), ("level", level.into()), ("mark", mark.into())])
            })
            .collect();
        Some(marks.join(self.t("comma"))).filter(|text| !text.is_empty())
    }
}

/// Of ages, days and places a yes says no to all others, so only one that has no yes at all is told (`!age`).
fn says(record: &Record<Listing>, choices: &[By<'_>]) -> String {
    let mut said: Vec<String> = Vec::new();
    for by in choices {
        match (by.answer(record), by) {
            (Answer::Yes, _) => said.push(by.slug()),
            (Answer::No, By::Care(_) | By::Pickup) => said.push(format!("!{}", by.slug())),
            (Answer::No, By::Age(..)) => said.push("!age".to_owned()),
            (Answer::No, By::Day(_)) => said.push("!day".to_owned()),
            (Answer::No, By::Town(_) | By::Ward(_)) | (Answer::Unknown, _) => {}
        }
    }
    said.dedup();
    said.join(" ")
}
