//! Tables out of bytes and into bytes, and records as tables: values in, values out.
//!
//! This room owns how a table is read (`read`), what the tables that clerks edit hold (`columns`, made from the fields
//! of the types; what does not follow from them is in `exceptions`), how a value is written in a cell (`cell`,
//! `shown`), the tables themselves (`sheets`, `workbook` with its guide of `remarks`), and the open data of a site
//! (`published`). It must not do I/O, nor decide what an import changes: that is for `registers/`.

mod cell;
mod columns;
mod exceptions;
mod heading;
mod narrow;
mod published;
mod read;
mod remarks;
mod sheets;
mod shown;
mod workbook;

pub(crate) use cell::{Cell, flag_word, value};
pub use columns::KINDS;
pub(crate) use columns::{Column, columns, kind_of, order};
pub use heading::Heading;
pub(crate) use narrow::narrow;
pub(crate) use published::{COLUMNS, csv, records};
pub(crate) use read::guarded;
pub use read::{Table, Unreadable, tables};
pub(crate) use sheets::{Place, cell, places};
pub use sheets::{Sheet, Wanted, sheets};
pub(crate) use shown::{Shown, said, shown};
pub use workbook::workbook;
