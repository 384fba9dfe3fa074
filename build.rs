//! Links the program at a fixed address on Linux: the tables of minify-html hold some 50,000 pointers, and moving
//! them all at each start took 10 ms of every run (measured), 2,600 page faults.

#![expect(clippy::disallowed_methods, reason = "cargo talks to a build script by its environment")]

fn main() {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    if of("CARGO_CFG_TARGET_OS") == "linux" && of("CARGO_CFG_TARGET_ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    // What is embedded in the program.
    for path in ["build.rs", "docs/problems", "lang", "themes/default"] {
        println!("cargo::rerun-if-changed={path}");
    }
}
