//! Pages that carry a text and figures of their own: training, about, and the common part of others.

use serde::Serialize;

use super::coordinators::PlanView;
use super::figures::DatasetView;
use super::meetings::CouncilView;
use super::network::Diagram;
use super::parts::{Link, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::Slot;
use crate::diagnostic::Diagnostic;

#[derive(Default, Serialize)]
pub(super) struct Topic {
    pub(super) title: Worded,
    pub(super) summary: Option<Worded>,
    pub(super) plan: Option<PlanView>,
    pub(super) plan_none: Option<String>,
    pub(super) offices: Option<Link>,
    pub(super) networks: Vec<Diagram>,
    pub(super) councils: Vec<CouncilView>,
    pub(super) body: Option<String>,
    pub(super) datasets: Vec<DatasetView>,
    pub(super) provenance: Option<Provenance>,
}

impl Page<'_> {
    /// A page with the text and the figures of its slot.
    pub(super) fn topic(self, slot: Slot, key: &str) -> Topic {
        let guide = self.catalogue().slot_guide(slot);
        let datasets = self
            .catalogue()
            .datasets
            .iter()
            .filter(|dataset| dataset.data.pages.contains(&slot) && self.site.shows(dataset));
        Topic {
            title: guide.map_or_else(|| self.t(key).into(), |guide| self.text(&guide.data.head.title)),
            summary: guide.map(|guide| self.text(&guide.data.head.summary)),
            body: guide.map(|guide| self.prose(&guide.data)),
            datasets: datasets.map(|dataset| self.dataset(dataset)).collect(),
            provenance: guide.map(|guide| self.provenance(&guide.data.head.sources, guide.data.head.checked.as_ref())),
            ..Topic::default()
        }
    }

    pub(super) fn finish(self, view: &Topic) -> Result<(Head, String), Diagnostic> {
        let head =
            self.head(view.title.clone(), Vec::new(), view.summary.clone().unwrap_or_else(|| view.title.clone()));
        Ok((head, self.tera("topic.html", view)?))
    }

    pub(super) fn training(self) -> Result<(Head, String), Diagnostic> {
        self.finish(&self.topic(Slot::Training, "training"))
    }

    pub(super) fn about(self) -> Result<(Head, String), Diagnostic> {
        self.finish(&self.topic(Slot::About, "about"))
    }
}
