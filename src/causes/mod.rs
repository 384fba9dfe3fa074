//! Which of several problems is the mistake, and which only follow from it: within one file, and between files. A clerk
//! is told each mistake once.

mod between;
pub(crate) mod within;

pub(crate) use between::{Causes, new_dead_links};
