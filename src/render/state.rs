//! Whether an office takes people now, as templates judge it.

use serde::Serialize;

use super::Page;
use super::worded::Worded;
use crate::content::{Listing, StateKind};

/// The state of an office: what a template decides by, whatever the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum StateView {
    /// Nobody has said.
    Unknown,
    Open,
    Paused,
    Ended,
}

impl StateView {
    pub(super) fn of(data: &Listing) -> Self {
        match data.state.as_ref().map(|state| state.is) {
            None => Self::Unknown,
            Some(StateKind::Open) => Self::Open,
            Some(StateKind::Paused) => Self::Paused,
            Some(StateKind::Ended) => Self::Ended,
        }
    }
}

impl Page<'_> {
    /// The band of a record that takes nobody: since when, until when, and why.
    pub(super) fn stopped(self, data: &Listing) -> Option<Worded> {
        let given = data.state.as_ref()?;
        let word = match given.is {
            StateKind::Open => return None,
            StateKind::Paused => self.t("paused"),
            StateKind::Ended => self.t("ended"),
        };
        let day = |date| self.voice.date(date).into();
        let said = match (given.since, given.until) {
            (Some(since), Some(until)) => {
                self.say("stopped-both", &[("word", word.into()), ("since", day(since)), ("until", day(until))])
            }
            (Some(since), None) => self.say("stopped-since", &[("word", word.into()), ("since", day(since))]),
            (None, Some(until)) => self.say("stopped-until", &[("word", word.into()), ("until", day(until))]),
            (None, None) => word.to_owned(),
        };
        Some(match &given.reason {
            None => said.into(),
            Some(reason) => {
                let reason = self.text(reason).text;
                self.say("stopped-why", &[("stopped", said.into()), ("reason", reason.into())]).into()
            }
        })
    }

    /// What the record says of its state: open, or why not.
    pub(super) fn state_line(self, data: &Listing) -> Option<Worded> {
        if StateView::of(data) == StateView::Open { Some(self.t("open").into()) } else { self.stopped(data) }
    }
}
