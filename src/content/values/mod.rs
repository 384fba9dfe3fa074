//! The values that records share: each reads what people write where its meaning is certain, and has one tidy form.

mod common;
mod date;
pub(crate) mod formats;
pub(crate) mod hours;
pub(crate) mod narrow;
pub(crate) mod number;
pub(crate) mod once;
mod phone;
mod point;
pub(crate) mod shape;
mod source;
mod text;

pub use common::{
    AGE_GROUPS, Ages, CareLevel, Contact, Fact, Hours, NotedPhone, OpenHours, Place, Serves, State, StateKind,
};
pub use date::When;
pub use phone::Phone;
pub(crate) use point::kilometres;
pub(crate) use shape::fits;
pub use shape::{AuthorityCode, ClockTime, Colour, Days, Email, PostalCode, ReportAddress, WebAddress};
pub use source::{Checked, Source, SourceRef};
pub(crate) use text::NONE;
pub use text::Text;
