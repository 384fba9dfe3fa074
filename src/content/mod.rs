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
mod forms;
mod hours;
mod kind;
mod lines;
mod listing;
mod marked;
mod meant;
mod narrow;
mod number;
mod once;
mod order;
mod phone;
mod records;
mod repair;
mod schema_tree;
mod shape;
mod silent;
mod slips;
mod source;
mod text;
mod tidy;
mod unread;
mod unseen;
mod vocabulary;

pub use common::{Ages, CareLevel, Contact, Fact, Hours, NotedPhone, OpenHours, Place, Serves, State, StateKind};
pub use date::When;
pub use decode::{Body, Data, Entry, Record, Refused, decode, front_matter, is_id};
pub use explain::{Explainer, nearest, schema};
pub use forms::Forms;
pub use kind::{Address, Kind, is_beside, named_record, right_name};
pub use listing::{Codes, CoordinatorCount, Listing};
pub(crate) use marked::{Body as YamlBody, Node as YamlNode, parse as parse_yaml};
pub use marked::{Places, locate};
pub use order::declared;
pub use phone::Phone;
pub use records::{
    Cell, Centre, CoordinatorPlan, Council, Dataset, GuideHead, LocalScheme, Meeting, Network, NetworkEdge,
    NetworkNode, Placement, Problem, Question, Scheme, Score, ScoreExample, ScoreItem, Slot, SourceList, Table,
    TableRow, Term, TermKind, Variant, VariantKind, Ward, Watch,
};
pub use shape::{AuthorityCode, ClockTime, Days, Email, PostalCode, ReportAddress, WebAddress, fits};
pub use source::{Checked, Source, SourceRef};
pub use text::Text;
pub(crate) use tidy::untidy;
pub use tidy::{Tidied, tidy};
pub use vocabulary::{
    Area, Areas, Ask, Audience, Care, Cares, Cut, Deny, Emergency, OfficialList, Portal, Reach, Service, Services,
    Stage, Stages, Step, Task, Whole,
};
