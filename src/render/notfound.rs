//! What is shown in place of a page.

use serde::Serialize;

use super::offices::Office;
use super::parts::Link;
use super::{Head, Page};
use crate::diagnostic::Diagnostic;
use crate::plan::Route;

impl Page<'_> {
    /// A page in place of one that cannot be shown: for what reason, and where to go on.
    pub(super) fn not_found(self, reason: &str) -> Result<(Head, String), Diagnostic> {
        #[derive(Serialize)]
        struct View<'v> {
            heading: &'v str,
            lead: &'v str,
            root: String,
            last: Link,
            windows: Vec<Office>,
        }
        // Without a network other wards are out of reach; what a power cut asks for is kept on the phone.
        let (route, label) =
            if reason == "offline" { (Route::Disaster, "disaster") } else { (Route::Wards, "other-ward") };
        let last = self.link(&route, self.t(label));
        let mut windows = self.all_calls();
        windows.truncate(3);
        let heading = self.t(reason);
        let view = View { heading, lead: self.t(&format!("{reason}-lead")), root: self.root(), last, windows };
        Ok((self.head(heading, Vec::new(), heading), self.tera("notfound.html", &view)?))
    }
}
