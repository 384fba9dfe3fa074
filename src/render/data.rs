//! The records as a table to take away.

use serde::Serialize;

use super::parts::FactView;
use super::worded::Worded;
use super::{Head, Page};
use crate::diagnostic::Diagnostic;
use crate::tables;

impl Page<'_> {
    pub(super) fn data(self) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            size: String,
            count: String,
            licence: Option<Worded>,
            columns: Vec<FactView>,
            attributions: Vec<Worded>,
        }
        let csv = tables::csv(self.site);
        let records = tables::records(self.site);
        let sources: Vec<_> = records.iter().flat_map(|record| record.data.sources.iter().cloned()).collect();
        let view = View {
            size: self.say("size", &[("n", csv.len().div_ceil(1000).into())]),
            count: self.say("count", &[("n", records.len().into())]),
            licence: self.maybe(self.catalogue().portal.licence.as_ref()),
            columns: tables::COLUMNS
                .iter()
                .map(|(name, about)| FactView { label: (*name).into(), value: (*about).into(), note: None })
                .collect(),
            attributions: self.attributions(&sources),
        };
        let heading = self.t("data");
        Ok((self.head(heading, Vec::new(), heading), self.tera("data.html", &view)?))
    }
}
