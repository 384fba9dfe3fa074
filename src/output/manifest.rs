//! The list of the files that are ours: path, size, hash, and the time at which we wrote them.

#![expect(clippy::disallowed_methods, reason = "the only writer reads its own list")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use rayon::prelude::*;

/// Name of the manifest in the target folder.
pub(super) const NAME: &str = ".yorisoi-manifest";
const HEAD: &str = "yorisoi-manifest 1";

/// One file of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) size: u64,
    pub(super) hash: u128,
    pub(super) modified: u128,
}

impl Entry {
    /// Whether the file is as we wrote it: nobody changed its size or time since.
    pub(super) fn is_untouched(&self, file: &Path) -> bool {
        stat(file) == Some((self.size, self.modified))
    }
}

/// Size, and nanoseconds since 1970 of the last change.
fn stat(file: &Path) -> Option<(u64, u128)> {
    let meta = fs::metadata(file).ok()?;
    Some((meta.len(), meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos()))
}

/// All files of ours, by path.
#[derive(Debug, Default)]
pub(super) struct Manifest(Vec<Entry>);

impl Manifest {
    /// Reads the manifest of a folder; `None` if it has none of ours. A damaged line makes its file count as new.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join(NAME)).ok()?;
        let mut lines = text.lines();
        if lines.next().is_some_and(|head| head != HEAD) {
            return None;
        }
        let mut entries: Vec<Entry> = lines.filter_map(entry).collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Some(Self(entries))
    }

    /// A manifest of sorted entries, with the times of the files as they are in `folder`.
    pub(super) fn of(mut entries: Vec<Entry>, folder: &Path) -> Self {
        entries
            .par_iter_mut()
            .for_each(|entry| entry.modified = stat(&folder.join(&entry.path)).map_or(0, |(_, modified)| modified));
        Self(entries)
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        for entry in &self.0 {
            let _ = writeln!(text, "{:032x} {} {} {}", entry.hash, entry.size, entry.modified, entry.path);
        }
        text
    }

    pub(super) fn get(&self, path: &str) -> Option<&Entry> {
        self.0.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok().and_then(|i| self.0.get(i))
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|entry| entry.path.as_str())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

fn entry(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(4, ' ');
    let hash = u128::from_str_radix(parts.next()?, 16).ok()?;
    let (size, modified) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let path = parts.next()?;
    // A manifest is read back as a list of our files; a path that climbs out of the folder is nobody's of ours.
    let inside = !path.starts_with('/') && path.split('/').all(|part| !part.is_empty() && part != "..");
    inside.then(|| Entry { path: path.to_owned(), size, hash, modified })
}
