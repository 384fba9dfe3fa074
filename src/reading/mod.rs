//! From a file's path and bytes to a record: which kind it is, its text as a tree with places, the types' own reader.
//!
//! What the reader refuses is handed to whoever explains it ([`Explain`]); this room mends nothing.

mod address;
mod decode;
mod front_matter;
pub(crate) mod lines;
mod schema;
pub(crate) mod schema_tree;
pub(crate) mod tree;

pub use address::{Address, is_id};

pub(crate) use address::{is_beside, named_record, right_name};
pub use decode::{Explain, Explained, Means, Refused, decode};
pub use front_matter::front_matter;
pub use schema::schema;
pub(crate) use tree::Places;
pub use tree::locate;
