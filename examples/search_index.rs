//! How long the search of a whole portal takes to index: `cargo run --release --example search_index -- CONTENT`.
//!
//! Prints the time from the checked catalogue to the scripts of the site of the whole, and their sizes.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for people")]

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use yorisoi::minify::Minifier;
use yorisoi::plan;
use yorisoi::render::Finds;
use yorisoi::source::Tree;

fn main() -> ExitCode {
    let Some(content) = std::env::args().nth(1) else {
        eprintln!("usage: search_index CONTENT");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let catalogue =
        Tree::walk(Path::new(&content)).ok().and_then(|tree| yorisoi::load(&tree, None, &Minifier::new()).0);
    let Some(catalogue) = catalogue else {
        eprintln!("{content}: no content, or with mistakes");
        return ExitCode::FAILURE;
    };
    let sites = plan::sites(&catalogue, std::slice::from_ref(&catalogue.portal.whole.folder));
    let Some(whole) = sites.first() else { return ExitCode::FAILURE };
    println!(
        "{} records read, checked and planned in {:.2} s",
        catalogue.listings.len(),
        start.elapsed().as_secs_f64()
    );
    let start = Instant::now();
    let portal = Finds::new(&catalogue);
    let prepared = start.elapsed().as_secs_f64();
    let found = portal.files(whole);
    let seconds = start.elapsed().as_secs_f64();
    let (files, bytes) = found.files().fold((0, 0), |(files, bytes), file| (files + 1, bytes + file.text.len()));
    println!("search indexed in {seconds:.2} s (pages prepared {prepared:.2} s): {files} files, {bytes} bytes");
    ExitCode::SUCCESS
}
