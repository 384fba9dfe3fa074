//! The program as people run it. `lab` sets up a folder and runs the binary; each other module is one promise.

mod commands;
mod formats;
mod kill;
pub(crate) mod lab;
mod messages;
mod odd;
mod output;
mod same;
mod theme;
mod ward;
