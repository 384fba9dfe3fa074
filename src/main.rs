//! The command line: flags in, exit code out.

mod cli;
mod commands;
mod flag;
mod help;
mod usage;

use std::process::ExitCode;

/// Rendering makes many small strings on many threads; the system's allocator is a fifth of the run (measured).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    usage::parse().map_or_else(|code| code, |cli| commands::run(cli).into())
}
