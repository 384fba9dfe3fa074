//! Tables out of bytes and into bytes, and records as tables: values in, values out.
//!
//! This room owns how a table is read (`read`), what the tables that clerks edit hold (`columns`, `cell`, `shown`), how
//! they are written (`sheets`, `workbook`), and the open data of a site (`published`). It reads and writes no files, and
//! does not decide what an import changes; that is for `registers/`.

mod cell;
mod columns;
mod narrow;
mod published;
mod read;
mod sheets;
mod shown;
mod workbook;

pub(crate) use cell::{Cell, value};
pub use columns::Kind;
pub(crate) use columns::{Column, columns, order};
pub(crate) use narrow::narrow;
pub(crate) use published::{COLUMNS, csv, records};
pub(crate) use read::guarded;
pub use read::{Table, Unreadable, tables};
pub(crate) use sheets::{Place, cell, places};
pub use sheets::{Sheet, sheets};
pub(crate) use shown::{said, shown};
pub use workbook::workbook;
