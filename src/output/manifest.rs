//! The list of the files that are ours: path, size and hash. It is published with them and equal for equal sites; at
//! which times this machine wrote them is noted beside the output ([`Times`]).

#![expect(clippy::disallowed_methods, reason = "the only writer reads its own lists")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Component, Path};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;

use super::OutputError;

/// Name of the manifest in the target folder.
pub(super) const NAME: &str = ".yorisoi-manifest";
const HEAD: &str = "yorisoi-manifest 2";
/// The form before it, which held the times too and no sum: such a folder is ours all the same.
const BEFORE: &str = "yorisoi-manifest 1";

/// One file of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) size: u64,
    pub(super) hash: u128,
}

/// All files of ours, by path.
#[derive(Debug, Default)]
pub(super) struct Manifest(Vec<Entry>);

impl Manifest {
    /// Reads the manifest of a folder; `None` if it has none of ours. One that is damaged says so: what it no longer
    /// lists would stay online for ever.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, OutputError> {
        let path = folder.join(NAME);
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(OutputError::Io(path, error)),
        };
        let damaged = || OutputError::Damaged(folder.to_path_buf());
        // An empty one is a mark of ours in a tree that was never finished.
        let (head, body) = text.split_once('\n').ok_or_else(damaged)?;
        if head == BEFORE {
            let mut entries: Vec<Entry> = body.lines().filter_map(without_time).collect();
            entries.sort_by(|a, b| a.path.cmp(&b.path));
            return Ok(Some(Self(entries)));
        }
        let Some(sum) = head.strip_prefix(HEAD) else { return Ok(None) };
        if sum.trim_start() != check(body) {
            return Err(damaged());
        }
        body.lines().map(entry).collect::<Option<Vec<_>>>().map(|entries| Some(Self(entries))).ok_or_else(damaged)
    }

    /// A manifest of sorted entries.
    pub(super) fn of(entries: Vec<Entry>) -> Self {
        Self(entries)
    }

    pub(super) fn text(&self) -> String {
        let mut body = String::new();
        for entry in &self.0 {
            let _ = writeln!(body, "{:032x} {} {}", entry.hash, entry.size, entry.path);
        }
        format!("{HEAD} {}\n{body}", check(&body))
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

fn check(body: &str) -> String {
    blake3::hash(body.as_bytes()).to_hex()[..32].to_owned()
}

fn without_time(line: &str) -> Option<Entry> {
    let parts: Vec<&str> = line.splitn(4, ' ').collect();
    let [hash, size, _, path] = parts.as_slice() else { return None };
    entry(&format!("{hash} {size} {path}"))
}

fn entry(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(3, ' ');
    let hash = u128::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next()?;
    // A manifest is read back as a list of our files; a path that climbs out of the folder is nobody's of ours.
    stays_below(path).then(|| Entry { path: path.to_owned(), size, hash })
}

/// A path as the name of a file below a folder: it neither climbs out nor begins at the root.
pub(super) fn stays_below(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// When this machine wrote the files: nanoseconds since 1970 by path. Without them every file is written anew.
#[derive(Debug, Default)]
pub(super) struct Times(BTreeMap<String, u128>);

impl Times {
    pub(super) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_default();
        let time =
            |line: &str| line.split_once(' ').and_then(|(time, path)| Some((path.to_owned(), time.parse().ok()?)));
        Self(text.lines().filter_map(time).collect())
    }

    /// The times of the files of a folder.
    pub(super) fn of(manifest: &Manifest, folder: &Path) -> Self {
        let time = |entry: &Entry| Some((entry.path.clone(), stat(&folder.join(&entry.path))?.1));
        Self(manifest.0.par_iter().filter_map(time).collect())
    }

    pub(super) fn text(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, (path, time)| {
            let _ = writeln!(text, "{time} {path}");
            text
        })
    }

    /// Whether a file is as we wrote it: nobody changed its size or time since.
    pub(super) fn is_untouched(&self, entry: &Entry, file: &Path) -> bool {
        self.0.get(&entry.path).is_some_and(|time| stat(file) == Some((entry.size, *time)))
    }
}

/// Size, and nanoseconds since 1970 of the last change.
fn stat(file: &Path) -> Option<(u64, u128)> {
    let meta = fs::symlink_metadata(file).ok().filter(fs::Metadata::is_file)?;
    Some((meta.len(), meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos()))
}
