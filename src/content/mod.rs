//! The vocabulary of the content: one type per record kind, the values that they share, and the one list of kinds.
//!
//! The types are the model: the reader, the JSON Schemas, the rules, the tables and the messages about mistakes are all
//! made from them ([`Walk`] leads through their fields). This room reads no files and knows no pages.

mod kind;
mod record;
mod records;
pub(crate) mod values;
mod walk;

pub use kind::{AnyRecord, FilePlace, Kind, Records};

pub(crate) use kind::WithType;
pub use record::{AnyKind, Filed, Record};
pub(crate) use record::{Body, RecordType};
pub use records::{
    Area, Areas, Article, Ask, Audience, Care, Cares, Cell, Centre, Codes, CoordinatorCount, CoordinatorPlan, Council,
    Cut, Dataset, Deny, Emergency, GuideHead, Holiday, Holidays, Listing, LocalScheme, Meeting, Network, NetworkEdge,
    NetworkNode, OfficialList, Placement, Portal, Problem, Question, Reach, Scheme, Score, ScoreExample, ScoreItem,
    Service, Services, Slot, SourceList, Stage, Stages, Step, Table, TableRow, Task, TaskIcon, Term, TermKind, Variant,
    VariantKind, Ward, Watch, Whole,
};
pub(crate) use values::fits;
pub use values::{
    AGE_GROUPS, Ages, AuthorityCode, CareLevel, Checked, ClockTime, Colour, Contact, Days, Email, Fact, Hours,
    NotedPhone, OpenHours, Phone, Place, PostalCode, ReportAddress, Serves, Source, SourceRef, State, StateKind, Text,
    WebAddress, When,
};
pub use walk::{Field, Leaf, Of, Part, Shape, Trail, Visitor};
pub(crate) use walk::{PathPart, Walk, Walker};
pub(crate) use yorisoi_derive::Walk;
