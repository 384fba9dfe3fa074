//! How a reader tells of a mistake on a record's page.

use serde::Serialize;

use super::Page;
use super::call::Call;
use crate::percent::component;

/// The way to report a mistake.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Report {
    /// A letter or a form, with the page's name and address in it where that can be.
    Link(String),
    /// No address is set: the ward's own window is told, and this is what to say.
    Call { call: Box<Call>, say: String },
}

impl Page<'_> {
    pub(super) fn report(self, name: &str) -> Option<Report> {
        let portal = &self.catalogue().portal;
        let Some(report) = &portal.report else {
            let say = self.say("report-say", &[("name", name.into())]);
            return self.first_call().map(|call| Report::Call { call: Box::new(call), say });
        };
        let report = report.to_string();
        if !report.starts_with("mailto:") {
            return Some(Report::Link(report));
        }
        let base = portal.base.as_ref().map_or_else(String::new, ToString::to_string);
        let address = format!("{base}{}/{}", self.site.slug, self.path);
        let subject = self.say("report-subject", &[("name", name.into())]);
        let body = self.say("report-body", &[("name", name.into()), ("address", address.into())]);
        let joint = if report.contains('?') { '&' } else { '?' };
        Some(Report::Link(format!("{report}{joint}subject={}&body={}", component(&subject), component(&body))))
    }
}
