//! The program as people run it. `lab` sets up a folder and runs the binary; each other module is one promise.

mod commands;
mod fmt;
mod kill;
mod lab;
mod messages;
mod odd;
mod output;
mod same;
mod serve;
mod theme;
mod ward;
