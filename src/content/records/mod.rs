//! What the whole shares and what a ward keeps besides listings, a file per kind of record.

mod article;
mod centre;
mod coordinators;
mod council;
mod dataset;
mod network;
mod scheme;
mod score;
mod sources;
mod term;
mod ward;

pub use article::{GuideHead, Slot};
pub use centre::{Centre, Question};
pub use coordinators::{CoordinatorPlan, Placement};
pub use council::{Council, Meeting};
pub use dataset::{Cell, Dataset, Table, TableRow};
pub use network::{Network, NetworkEdge, NetworkNode, Problem};
pub use scheme::{LocalScheme, Scheme};
pub use score::{Score, ScoreExample, ScoreItem, Watch};
pub use sources::SourceList;
pub use term::{Term, TermKind, Variant, VariantKind};
pub use ward::Ward;
