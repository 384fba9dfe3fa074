//! The search between generator and browser: both must write every text the same way, and find what was judged.

mod vectors;
mod ward;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use yorisoi::search;

/// Where scripts for node and Chromium are put: `target/tmp/search`.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("search");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// Writes the scripts of the test ward.
fn write_ward() -> Option<PathBuf> {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/search");
    let concepts = ward::concepts(&fs::read_to_string(shared.join("search-glossary.json")).ok()?).expect("the glossary is JSON");
    let docs = ward::docs(&fs::read_to_string(shared.join("search-ward.jsonl")).ok()?, &concepts).expect("the ward is JSON lines");
    let index = search::ward_index(&docs, &concepts);
    let scripts = [("lite", &index.lite), ("bodies", &index.bodies), ("glossary", &index.glossary), ("first", &index.first())];
    for (name, script) in scripts {
        fs::write(folder().join(format!("{name}.js")), script).expect("the target folder can be written");
    }
    Some(folder())
}

fn agree(random: usize) {
    let glossary = search::ward_index(&[], &[]).glossary;
    let folder = folder().join(format!("vectors-{random}"));
    fs::create_dir_all(&folder).expect("the target folder can be written");
    fs::write(folder.join("glossary.js"), glossary).expect("the target folder can be written");
    let mut lines = Vec::new();
    vectors::write_vectors(&mut lines, random).expect("memory can be written");
    fs::write(folder.join("vectors.jsonl"), lines).expect("the target folder can be written");
    let node = Command::new("node").arg("tests/search/vectors.mjs").arg(folder.join("vectors.jsonl")).arg(&folder).output();
    // Without node there is nothing to compare with; writing the vectors has checked that normalizing twice is idle.
    if let Ok(out) = node {
        assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    }
}

#[test]
fn browser_and_generator_write_alike() {
    agree(5_000);
}

#[test]
#[ignore = "100,000 random texts take a while without optimizing"]
fn browser_and_generator_write_alike_at_length() {
    agree(100_000);
}

/// Also leaves the scripts in `target/tmp/search` for benches/search/*.mjs and tests/search/browser.mjs.
#[test]
fn judged_queries_are_answered() {
    let Some(folder) = write_ward() else { return };
    let Ok(out) = Command::new("node").arg("benches/search/judge.mjs").arg(folder).arg("--bar").output() else { return };
    assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
}
