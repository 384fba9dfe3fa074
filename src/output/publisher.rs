//! A tree in the making, and the step in which it takes the old one's place.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::disk::is_occupied;
use super::manifest::{self, Entry, Manifest, Times, stays_below};
use super::place::{OURS, Place, Swap, remove};
use super::{OutputError, at};

/// A tree being staged. Dropped without [`Publisher::publish`], it leaves the target as it was.
pub struct Publisher {
    place: Place,
    old: Manifest,
    times: Times,
    keep: Vec<String>,
    entries: Mutex<Vec<Entry>>,
    written: AtomicUsize,
    bytes: AtomicU64,
    published: bool,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Files in all.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Files whose bytes are new.
    pub written: usize,
    /// Files that are gone.
    pub removed: usize,
    /// What of the old tree could not be removed; the new one is live.
    pub left: Option<PathBuf>,
}

impl Publisher {
    /// Locks the target, mends what a killed run left, and opens a staging folder.
    pub fn open(target: &Path, swap: Swap) -> Result<Self, OutputError> {
        let place = Place::open(target, swap)?;
        let old = Manifest::read(&place.target)?;
        if old.is_none() && is_occupied(&place.target, OURS) {
            return Err(OutputError::Foreign(place.target));
        }
        at(&place.staging, fs::create_dir_all(&place.staging))?;
        // The mark comes first: whatever a killed run leaves here is known to be ours.
        at(&place.staging, fs::write(place.staging.join(manifest::NAME), b""))?;
        Ok(Self {
            times: Times::read(&place.times),
            place,
            old: old.unwrap_or_default(),
            keep: Vec::new(),
            entries: Mutex::new(Vec::new()),
            written: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
            published: false,
        })
    }

    /// Keeps what the old tree has in the top folders for which `keep` says so (a build of some wards only); files
    /// above all folders count as in the folder of no name.
    pub fn keep_folders(&mut self, keep: impl Fn(&str) -> bool) {
        let tops: BTreeSet<&str> = self.old.paths().map(top).filter(|top| keep(top)).collect();
        self.keep = tops.into_iter().map(str::to_owned).collect();
    }

    /// Makes the folders that files will go into, so that writers need not.
    pub fn folders<'p>(&self, folders: impl Iterator<Item = &'p str>) -> Result<(), OutputError> {
        for folder in folders {
            let path = self.staged(folder)?;
            at(&path, fs::create_dir_all(&path))?;
        }
        Ok(())
    }

    /// Where a path is staged, whatever was asked: never outside the staging folder.
    fn staged(&self, path: &str) -> Result<PathBuf, OutputError> {
        let to = self.place.staging.join(path);
        if path.is_empty() || stays_below(path) { Ok(to) } else { Err(OutputError::Climbs(path.into())) }
    }

    /// Puts a file into the new tree: linked from the old one if its bytes are there already.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let hash = *blake3::hash(bytes).as_bytes();
        let hash = u128::from_le_bytes(hash[..16].try_into().unwrap_or_default());
        let (from, to) = (self.place.target.join(path), self.staged(path)?);
        let same = self.old.get(path).is_some_and(|entry| entry.hash == hash && self.times.is_untouched(entry, &from));
        if !(same && fs::hard_link(&from, &to).is_ok()) {
            at(&to, fs::write(&to, bytes))?;
            self.written.fetch_add(1, Ordering::Relaxed);
        }
        let size = bytes.len() as u64;
        self.bytes.fetch_add(size, Ordering::Relaxed);
        if let Ok(mut entries) = self.entries.lock() {
            entries.push(Entry { path: path.to_owned(), size, hash });
        }
        Ok(())
    }

    /// Swaps the new tree in.
    pub fn publish(mut self) -> Result<Published, OutputError> {
        let mut entries = self.entries.get_mut().map(std::mem::take).unwrap_or_default();
        self.keep_what_stays(&mut entries)?;
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let is_gone = |path: &&str| entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).is_err();
        let removed = self.old.paths().filter(is_gone).count();
        let (files, written) = (entries.len(), self.written.load(Ordering::Relaxed));
        let outcome = Published { files, bytes: self.bytes.load(Ordering::Relaxed), written, removed, left: None };
        if written == 0 && removed == 0 && files == self.old.len() {
            return Ok(outcome);
        }
        self.carry_over()?;
        let manifest = Manifest::of(entries);
        let path = self.place.staging.join(manifest::NAME);
        at(&path, fs::write(&path, manifest.text()))?;
        // They are this machine's and only save work: a kill between the two lets the next run write all files anew.
        at(&self.place.times, fs::write(&self.place.times, Times::of(&manifest, &self.place.staging).text()))?;
        let left = self.place.settle()?;
        self.published = true;
        Ok(Published { left, ..outcome })
    }

    /// Links the files of kept folders into the new tree.
    fn keep_what_stays(&self, entries: &mut Vec<Entry>) -> Result<(), OutputError> {
        for entry in self.old.entries().filter(|entry| self.keep.iter().any(|kept| kept == top(&entry.path))) {
            self.link(&entry.path)?;
            entries.push(entry.clone());
        }
        Ok(())
    }

    /// Brings what is not ours into the new tree as it is: files, links, empty folders, and the folders' modes.
    fn carry_over(&self) -> Result<(), OutputError> {
        let (target, staging) = (&self.place.target, &self.place.staging);
        // In place it lies where it stays.
        if staging.starts_with(target) {
            return Ok(());
        }
        let ours: BTreeSet<&Path> = self.old.paths().flat_map(|path| Path::new(path).ancestors()).collect();
        for entry in walkdir::WalkDir::new(target).min_depth(1).into_iter().filter_map(Result::ok) {
            let Ok(relative) = entry.path().strip_prefix(target) else { continue };
            if ours.contains(relative) || relative == Path::new(manifest::NAME) {
                continue;
            }
            let to = staging.join(relative);
            let kind = entry.file_type();
            if kind.is_dir() {
                at(&to, fs::create_dir_all(&to))?;
                same_mode(entry.path(), &to);
            } else if to.symlink_metadata().is_err() {
                self.link(&relative.to_string_lossy().replace('\\', "/"))?;
            }
        }
        same_mode(target, staging);
        Ok(())
    }

    fn link(&self, path: &str) -> Result<(), OutputError> {
        let (from, to) = (self.place.target.join(path), self.place.staging.join(path));
        if let Some(folder) = to.parent() {
            at(folder, fs::create_dir_all(folder))?;
        }
        // The name itself, where it is a link: not what the link points to.
        at(&to, fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(|_| ())))
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        if !self.published {
            // The target was not touched; a staging folder that stays is removed by the next run.
            let _ = remove(&self.place.staging);
        }
    }
}

/// Gives a folder the mode of another; where that is refused, the usual mode does.
fn same_mode(from: &Path, to: &Path) {
    if let Ok(about) = fs::metadata(from) {
        let _ = fs::set_permissions(to, about.permissions());
    }
}

/// The first folder of a path; none for files above all folders.
fn top(path: &str) -> &str {
    path.split_once('/').map_or("", |(top, _)| top)
}
