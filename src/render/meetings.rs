//! Councils and their meetings.

use serde::Serialize;

use super::parts::Provenance;
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Council, Record, Slot};
use crate::diagnostic::Diagnostic;

#[derive(Serialize)]
pub(super) struct CouncilView {
    id: String,
    name: Worded,
    summary: Worded,
    held_by: Option<Worded>,
    frequency: Option<Worded>,
    topics: Option<Worded>,
    meetings: Vec<MeetingView>,
    notes: Vec<Worded>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct MeetingView {
    date: String,
    time: Option<Worded>,
    title: Worded,
    topics: Vec<Worded>,
    note: Option<Worded>,
}

impl Page<'_> {
    pub(super) fn meetings(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Meetings, "meetings");
        let mut councils: Vec<&Record<Council>> =
            self.catalogue().councils.iter().filter(|council| self.site.shows(council)).collect();
        councils.sort_by_key(|council| council.ward.is_none() == self.site.ward().is_some());
        view.councils = councils.into_iter().map(|council| self.council(council)).collect();
        self.finish(&view)
    }

    fn council(self, record: &Record<Council>) -> CouncilView {
        let data = &record.data;
        let mut meetings: Vec<_> = data.meetings.iter().collect();
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
        let meetings = meetings.into_iter().map(|meeting| MeetingView {
            date: self.voice.date(meeting.date),
            time: self.maybe(meeting.time.as_ref()),
            title: self.text(&meeting.title),
            topics: self.texts(&meeting.topics),
            note: self.maybe(meeting.note.as_ref()),
        });
        CouncilView {
            id: format!("{}-{}", record.ward.as_deref().unwrap_or("whole"), record.id),
            name: self.text(&data.name),
            summary: self.text(&data.summary),
            held_by: self.maybe(data.held_by.as_ref()),
            frequency: self.maybe(data.frequency.as_ref()),
            topics: self.joined(&data.topics),
            meetings: meetings.collect(),
            notes: self.texts(&data.notes),
            provenance: self.provenance(&data.sources, data.checked.as_ref()),
        }
    }
}
