//! The search between generator and browser: both must write every text the same way, and find what was judged.

mod vectors;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use yorisoi::search;

/// Where scripts for node and Chromium are put: `target/tmp/search`.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("search");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

fn agree(random: usize) {
    let glossary = search::ward_index(&[], &[]).glossary;
    let folder = folder().join(format!("vectors-{random}"));
    fs::create_dir_all(&folder).expect("the target folder can be written");
    fs::write(folder.join("glossary.js"), glossary).expect("the target folder can be written");
    let mut lines = Vec::new();
    vectors::write_vectors(&mut lines, random).expect("memory can be written");
    fs::write(folder.join("vectors.jsonl"), lines).expect("the target folder can be written");
    let node =
        Command::new("node").arg("tests/search/vectors.mjs").arg(folder.join("vectors.jsonl")).arg(&folder).output();
    // Without node there is nothing to compare with; writing the vectors has checked that normalizing twice is idle.
    if let Ok(out) = node {
        assert!(
            out.status.success(),
            "{}{}",
            String::from_utf8_lossy(&out.stdout),
            String::from_utf8_lossy(&out.stderr)
        );
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

/// The search's test ward, built as any other; left in `target/tmp/search/site` for benches/search.
#[test]
fn judged_queries_are_answered() {
    let (content, site) = (folder().join("content"), folder().join("site"));
    let told = |out: &Output| {
        assert!(
            out.status.success(),
            "{}{}",
            String::from_utf8_lossy(&out.stdout),
            String::from_utf8_lossy(&out.stderr)
        );
    };
    // Without node there is nobody to ask.
    let Ok(made) = Command::new("node").arg("benches/search/content.mjs").arg(&content).output() else { return };
    told(&made);
    let build = Command::new(env!("CARGO_BIN_EXE_yorisoi"))
        .args(["build", "--content"])
        .arg(&content)
        .arg("--output")
        .arg(&site)
        .output();
    told(&build.expect("the program runs"));
    let judge =
        Command::new("node").arg("benches/search/judge.mjs").arg(site.join("sakuragawa-ku")).arg("--bar").output();
    told(&judge.expect("node ran before"));
}
