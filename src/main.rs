//! The command line: flags in, exit code out.

mod cli;
mod commands;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(cli::parse()).into()
}
