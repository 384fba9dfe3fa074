//! The program as people run it. `lab` sets up a folder and runs the binary; each other module is one promise.

mod commands;
mod due;
mod fmt;
mod formats;
mod kill;
pub(crate) mod lab;
mod language;
mod languages;
mod lists;
mod messages;
mod new;
mod odd;
mod output;
mod published;
mod same;
mod schema;
mod serve;
mod shown;
mod tables;
mod theme;
mod ward;
