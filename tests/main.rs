//! End to end: flags in; exit code, messages and a tree of files out. One binary, so that one link serves all tests.
#![expect(clippy::disallowed_methods, reason = "tests read and write files of their own, below temporary folders")]

mod columns;
mod e2e;
mod forms;
mod golden;
mod mistakes;
mod phrases;
mod search;
