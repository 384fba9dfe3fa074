//! The command line: flags in, exit code out.

mod cli;
mod commands;

use std::process::ExitCode;

/// Rendering makes many small strings on many threads; the system's allocator is a fifth of the run (measured).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    commands::run(cli::parse()).into()
}
