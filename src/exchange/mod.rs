//! Records as tables and back: values in, values out; reading and writing of files lie elsewhere.
//!
//! - `published` makes the open data of a site (CSV).
//! - `own` makes the tables that clerks edit, and reads them back; `columns` says what they hold, `cell` how.
//! - `register` compares public registers (`wam`, `municipal`) with the records; `memory` is what the last import saw.
//! - `revise` makes what follows for the records; `matching` finds the record of a row, `normal` tidies its texts.
//! - `edit` changes values in the text of a YAML file and leaves all else as it was written.
//! - `table` reads CSV and XLSX, `xlsx` writes it, `plan` holds what an import would do, `words` says it to people.

mod cell;
mod columns;
mod edit;
mod matching;
mod memory;
mod municipal;
mod normal;
mod own;
mod plan;
mod published;
mod register;
mod revise;
mod table;
mod wam;
mod words;
mod xlsx;

pub use columns::Kind;
pub use own::{Sheet, sheets};
pub use plan::{Change, FieldChange, Happening, Kept, Plan, Reason, Refusal, Request, Row, Stop, plan};
pub use published::{COLUMNS, csv, records};
pub use table::{Table, Unreadable, tables};
pub use xlsx::workbook;
