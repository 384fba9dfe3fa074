//! Those who arrange help for a family, and how many there are to be.

use serde::Serialize;

use super::parts::{FactView, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Ask, CoordinatorPlan, Placement, Slot};
use crate::diagnostic::Diagnostic;

#[derive(Serialize)]
pub(super) struct PlanView {
    ward: String,
    summary: Worded,
    as_of: Option<Worded>,
    current: Vec<PlacementView>,
    plan: Vec<PlacementView>,
    roles: Vec<Worded>,
    issues: Vec<Worded>,
    facts: Vec<FactView>,
    notes: Vec<Worded>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct PlacementView {
    year: Option<Worded>,
    place: Worded,
    href: Option<String>,
    detail: Option<String>,
    role: Option<Worded>,
}

impl<'p> Page<'p> {
    pub(super) fn coordinators(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Coordinators, "coordinators");
        let plan = self.coordinator_plan();
        view.plan_none = (plan.is_none() && self.site.ward().is_some())
            .then(|| self.say("plan-none", &[("ward", self.site_name().text.into())]));
        view.plan = plan.map(|plan| self.plan(plan));
        let offices = self.catalogue().services.iter().find(|service| service.asks.contains(&Ask::Coordinators));
        view.offices = offices.and_then(|service| self.service_link(&service.id));
        self.finish(&view)
    }

    /// What this site's ward says of its coordinators.
    pub(super) fn coordinator_plan(self) -> Option<&'p CoordinatorPlan> {
        let ward = self.site.ward()?;
        let plan = self.site.catalogue.coordinators.iter().find(|plan| plan.ward.as_deref() == Some(&*ward.id));
        plan.map(|plan| &plan.data)
    }

    fn plan(self, plan: &CoordinatorPlan) -> PlanView {
        let placements = |list: &[Placement]| list.iter().map(|placement| self.placement(placement)).collect();
        PlanView {
            ward: self.say("plan-of", &[("ward", self.site_name().text.into())]),
            summary: self.text(&plan.summary),
            as_of: self.maybe(plan.as_of.as_ref()),
            current: placements(&plan.current),
            plan: placements(&plan.plan),
            roles: self.texts(&plan.roles),
            issues: self.texts(&plan.issues),
            facts: self.facts(&plan.facts),
            notes: self.texts(&plan.notes),
            provenance: self.provenance(&plan.sources, plan.checked.as_ref()),
        }
    }

    fn placement(self, placement: &Placement) -> PlacementView {
        let job = self.maybe(placement.job.as_ref()).map(|job| job.text);
        let count = placement.count.map(|n| self.say("people", &[("n", n.into())]));
        let detail: Vec<String> = job.into_iter().chain(count).collect();
        PlacementView {
            year: self.maybe(placement.year.as_ref()),
            place: self.text(&placement.place),
            href: placement.listing.as_deref().and_then(|id| self.reference(&format!("record:{id}"))),
            detail: Some(detail.join(" ")).filter(|detail| !detail.is_empty()),
            role: self.maybe(placement.role.as_ref()),
        }
    }
}
