//! The vocabulary of the content: one type per record kind, and the values that they share.
//!
//! A file's folder says its kind ([`Kind::of`]), [`decode`] turns one file's text into one [`Record`]. The types are
//! the model: the reader, the JSON Schemas and the messages about mistakes are all made from them. This room reads
//! no files and knows no pages.

mod causes;
mod common;
mod date;
mod decode;
mod explain;
mod kind;
mod listing;
mod marked;
mod phone;
mod records;
mod repair;
mod shape;
mod slips;
mod source;
mod text;
mod vocabulary;

pub use common::{Ages, CareLevel, Contact, Fact, Hours, NotedPhone, OpenHours, Place, Serves, State, StateKind};
pub use date::When;
pub use decode::{Body, Data, Record, Refused, decode, front_matter};
pub use explain::{Explainer, nearest, schema};
pub use kind::{Address, Kind, right_name};
pub use listing::{Codes, CoordinatorCount, Listing};
pub use marked::{Places, locate};
pub use phone::Phone;
pub use records::{
    Cell, Centre, CoordinatorPlan, Council, Dataset, GuideHead, LocalScheme, Meeting, Network, NetworkEdge, NetworkNode, Placement, Problem,
    Question, Scheme, Score, ScoreExample, ScoreItem, Slot, SourceList, Table, TableRow, Term, TermKind, Variant, VariantKind, Ward, Watch,
};
pub use shape::{AuthorityCode, ClockTime, Days, Email, PostalCode, WebAddress};
pub use source::{Checked, Source, SourceRef};
pub use text::Text;
pub use vocabulary::{
    Area, Areas, Ask, Audience, Care, Cares, Cut, Deny, Emergency, OfficialList, Portal, Reach, Service, Services, Stage, Stages, Step, Task, Whole,
};
