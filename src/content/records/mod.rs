//! What a file of each kind says, a file per kind of record.

mod areas;
mod article;
mod care;
mod centre;
mod coordinators;
mod council;
mod dataset;
mod listing;
mod network;
mod portal;
mod scheme;
mod score;
mod services;
mod sources;
mod stages;
mod task;
mod term;
mod ward;

pub use areas::{Area, Areas};
pub use article::{Article, GuideHead, Slot};
pub use care::{Care, Cares};
pub use centre::{Centre, Question};
pub use coordinators::{CoordinatorPlan, Placement};
pub use council::{Council, Meeting};
pub use dataset::{Cell, Dataset, Table, TableRow};
pub use listing::{Codes, CoordinatorCount, Listing};
pub use network::{Network, NetworkEdge, NetworkNode, Problem};
pub use portal::{Deny, Emergency, Portal, Whole};
pub use scheme::{LocalScheme, Scheme};
pub use score::{Score, ScoreExample, ScoreItem, Watch};
pub use services::{Ask, Audience, OfficialList, Reach, Service, Services};
pub use sources::SourceList;
pub use stages::{Cut, Stage, Stages, Step};
pub use task::Task;
pub use term::{Term, TermKind, Variant, VariantKind};
pub use ward::Ward;
