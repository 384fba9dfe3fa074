//! No line is longer than 120 columns: Rust, templates, style sheets, scripts of the theme.

use std::path::{Path, PathBuf};

/// The columns that a line may have.
const MOST: usize = 120;

/// Rooms and files that are still to be brought down. One that has been must leave the list.
const STILL_WIDE: [&str; 1] = ["tests/e2e"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the repository");
    for entry in entries {
        let path = entry.expect("an entry").path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() {
            files(&path, found);
        } else if matches!(ending, "rs" | "html" | "css" | "js") {
            found.push(path);
        }
    }
}

/// The lines that are too long, by their file.
fn long_lines() -> Vec<(String, usize)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("build.rs")];
    for folder in ["src", "tests", "examples", "themes"] {
        files(&root.join(folder), &mut paths);
    }
    let mut found = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        let is_written =
            ["node_modules", "tests/fixtures", "tests/golden/texts"].iter().all(|part| !name.contains(part));
        if !is_written {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        let long = text.lines().enumerate().filter(|(_, line)| line.chars().count() > MOST);
        found.extend(long.map(|(i, _)| (name.clone(), i + 1)));
    }
    found
}

fn lies_in(name: &str, place: &str) -> bool {
    name.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[test]
fn lines_end_at_120_columns() {
    let long = long_lines();
    let is_known = |name: &str| STILL_WIDE.iter().any(|place| lies_in(name, place));
    let new: Vec<_> = long.iter().filter(|(name, _)| !is_known(name)).collect();
    assert!(new.is_empty(), "lines of more than {MOST} columns: {new:?}");
    let done: Vec<_> = STILL_WIDE.iter().filter(|place| !long.iter().any(|(name, _)| lies_in(name, place))).collect();
    assert!(done.is_empty(), "these are no longer wide, take them off the list: {done:?}");
}
