//! Imports: public registers, and our own tables, against the records.
//!
//! What an import would do is a value (`plan`): changes with each file's new text, refusals with their row and reason,
//! what is remembered. This room owns the comparison; it reads and writes no files, knows tables only as `tables/`
//! reads them, and changes a file's text only by `edit/`.
//!
//! - `import` makes the plan; `own` compares our own tables, `compare` the registers (`register`: `wam`,
//!   `kaigo`, `municipal`).
//! - `matching` finds the record of a row, `memory` is what the last import saw, `revise` makes what follows.
//! - `normal`, `places` and `services` understand how registers write (`japanese` has the words, each register's file
//!   its columns); `words` says a plan to people.

mod compare;
mod fields;
mod import;
mod japanese;
mod kaigo;
mod matching;
mod memory;
mod municipal;
mod normal;
mod own;
mod places;
mod plan;
mod reason;
mod register;
mod revise;
mod row;
mod services;
mod wam;
mod words;
mod work;
mod write;

pub use import::plan;
pub use plan::{Change, Plan};
pub use work::Request;
