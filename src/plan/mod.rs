//! Every output path of every site, and what goes there. Nothing is rendered here; dead links are found here.

mod by;
mod language;
mod links;
mod route;
mod site;
mod spoken;
mod target;

pub use by::By;
pub(crate) use by::{Answer, fingerprint};
pub use language::{Language, Version};
pub use links::dead_links;
pub(crate) use route::{RECORDS, WORKER};
pub use route::{Route, relative};
pub use site::{ListPlan, Scope, Site, sites};
pub(crate) use target::Target;

/// Rows of one list page; longer lists are cut into pages.
pub(crate) const PAGE_ROWS: usize = 50;
