//! The only writer: stages a whole tree beside the target, then swaps the two in one step.
//!
//! - Killed at any moment, the old site stands: nothing below the target changes before the swap, and the swap is one
//!   system call (Linux `renameat2` with EXCHANGE); where there is none, two renames, and the next run mends what a
//!   kill between them left.
//! - What is equal is linked from the old tree, so it keeps its time and is not written again; when nothing changed,
//!   nothing is swapped.
//! - What the manifest lists and the new plan lacks is gone; files that are not ours are carried over.
//! - A folder that holds files and no manifest of ours is refused. One build at a time holds the lock.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

mod files;
mod manifest;
mod single;

pub use files::{put_all, put_one};
pub use single::{put_new, put_with_folders};

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use manifest::{Entry, Manifest};

use crate::diagnostic::cause;
use crate::phrases::Lang;
use crate::say;

/// Why nothing could be published.
#[derive(Debug)]
pub enum OutputError {
    /// The target holds files and no manifest of ours.
    Foreign(PathBuf),
    /// Another build holds the lock.
    Locked(PathBuf),
    /// The path leads out of the folder that may be written.
    Outside(PathBuf),
    /// The path leads into the folder of the content, where it would replace what people wrote.
    Inside(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, OutputError> {
    result.map_err(|error| OutputError::Io(path.to_path_buf(), error))
}

impl OutputError {
    /// What happened and what to do.
    pub fn say(&self, lang: Lang) -> String {
        let (key, path, cause) = match self {
            Self::Foreign(path) => ("output-foreign", path, String::new()),
            Self::Locked(path) => ("output-locked", path, String::new()),
            Self::Outside(path) => ("output-outside", path, String::new()),
            Self::Inside(path) => ("output-inside", path, String::new()),
            Self::Io(path, error) => ("output-refused", path, cause(error, lang)),
        };
        say!(lang, key, path = path.to_string_lossy(), cause = cause)
    }
}

/// Refuses a path at or below a folder; links are followed, and what is not there yet stands where its folder is.
pub fn keep_out(folder: &Path, path: &Path) -> Result<(), OutputError> {
    let real = |path: &Path| {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let there = absolute.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
        there.map_or_else(
            || absolute.clone(),
            |(part, real)| real.join(absolute.strip_prefix(part).unwrap_or(Path::new(""))),
        )
    };
    if real(path).starts_with(real(folder)) { Err(OutputError::Inside(path.to_path_buf())) } else { Ok(()) }
}

/// Adds a text to the end of a file, which is made if it is not there.
pub fn append(path: &Path, text: &str) -> Result<(), OutputError> {
    let file = at(path, fs::OpenOptions::new().append(true).create(true).open(path))?;
    at(path, io::Write::write_all(&mut &file, text.as_bytes()))
}

/// A tree being staged. Dropped without [`Publisher::publish`], it leaves the target as it was.
pub struct Publisher {
    target: PathBuf,
    staging: PathBuf,
    old: Manifest,
    keep: Vec<String>,
    entries: Mutex<Vec<Entry>>,
    written: AtomicUsize,
    bytes: AtomicU64,
    published: bool,
    _lock: File,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files in all.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Files whose bytes are new.
    pub written: usize,
    /// Files that are gone.
    pub removed: usize,
}

impl Publisher {
    /// Locks the target, mends what a killed run left, and opens a staging folder beside it.
    pub fn open(target: &Path) -> Result<Self, OutputError> {
        let target = std::path::absolute(target).unwrap_or_else(|_| target.to_path_buf());
        let (parent, name) = (
            target.parent().unwrap_or(Path::new(".")).to_path_buf(),
            target.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        );
        at(&parent, fs::create_dir_all(&parent))?;
        let lock_path = parent.join(format!(".{name}.lock"));
        let lock = at(&lock_path, File::create(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(OutputError::Locked(target)),
            Err(TryLockError::Error(error)) => return Err(OutputError::Io(lock_path, error)),
        }
        let (staging, aside) = (parent.join(format!(".{name}.new")), parent.join(format!(".{name}.old")));
        mend(&target, &staging, &aside)?;
        let old = Manifest::read(&target);
        if old.is_none() && is_occupied(&target) {
            return Err(OutputError::Foreign(target));
        }
        at(&staging, fs::create_dir_all(&staging))?;
        // The mark comes first: whatever a killed run leaves here is known to be ours.
        at(&staging, fs::write(staging.join(manifest::NAME), b""))?;
        let counters = (AtomicUsize::new(0), AtomicU64::new(0));
        Ok(Self {
            target,
            staging,
            old: old.unwrap_or_default(),
            keep: Vec::new(),
            entries: Mutex::new(Vec::new()),
            written: counters.0,
            bytes: counters.1,
            published: false,
            _lock: lock,
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
            let path = self.staging.join(folder);
            at(&path, fs::create_dir_all(&path))?;
        }
        Ok(())
    }

    /// Puts a file into the new tree: linked from the old one if its bytes are there already.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let hash = *blake3::hash(bytes).as_bytes();
        let hash = u128::from_le_bytes(hash[..16].try_into().unwrap_or_default());
        let (from, to) = (self.target.join(path), self.staging.join(path));
        let same = self.old.get(path).is_some_and(|entry| entry.hash == hash && entry.is_untouched(&from));
        if !(same && fs::hard_link(&from, &to).is_ok()) {
            at(&to, fs::write(&to, bytes))?;
            self.written.fetch_add(1, Ordering::Relaxed);
        }
        let size = bytes.len() as u64;
        self.bytes.fetch_add(size, Ordering::Relaxed);
        if let Ok(mut entries) = self.entries.lock() {
            entries.push(Entry { path: path.to_owned(), size, hash, modified: 0 });
        }
        Ok(())
    }

    /// Swaps the new tree in.
    pub fn publish(mut self) -> Result<Published, OutputError> {
        let mut entries = self.entries.get_mut().map(std::mem::take).unwrap_or_default();
        self.carry_over(&mut entries)?;
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let removed = self
            .old
            .paths()
            .filter(|path| entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).is_err())
            .count();
        let (files, written) = (entries.len(), self.written.load(Ordering::Relaxed));
        let outcome = Published { files, bytes: self.bytes.load(Ordering::Relaxed), written, removed };
        if written == 0 && removed == 0 && files == self.old.len() {
            return Ok(outcome);
        }
        let manifest = Manifest::of(entries, &self.staging);
        let manifest_path = self.staging.join(manifest::NAME);
        at(&manifest_path, fs::write(&manifest_path, manifest.text()))?;
        self.swap()?;
        self.published = true;
        Ok(outcome)
    }

    /// Links files of kept folders, and files that are not ours, into the new tree.
    fn carry_over(&self, entries: &mut Vec<Entry>) -> Result<(), OutputError> {
        for entry in self.old.entries().filter(|entry| self.keep.iter().any(|kept| kept == top(&entry.path))) {
            self.link(&entry.path)?;
            entries.push(entry.clone());
        }
        for entry in walkdir::WalkDir::new(&self.target)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
        {
            let Ok(relative) = entry.path().strip_prefix(&self.target) else { continue };
            let relative = relative.to_string_lossy().replace('\\', "/");
            if relative != manifest::NAME && self.old.get(&relative).is_none() && !self.staging.join(&relative).exists()
            {
                self.link(&relative)?;
            }
        }
        Ok(())
    }

    fn link(&self, path: &str) -> Result<(), OutputError> {
        let (from, to) = (self.target.join(path), self.staging.join(path));
        if let Some(folder) = to.parent() {
            at(folder, fs::create_dir_all(folder))?;
        }
        at(&to, fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(|_| ())))
    }

    fn swap(&self) -> Result<(), OutputError> {
        if !self.target.exists() {
            return at(&self.target, fs::rename(&self.staging, &self.target));
        }
        if exchange(&self.staging, &self.target).is_err() {
            let aside = self
                .target
                .with_file_name(format!(".{}.old", self.target.file_name().unwrap_or_default().to_string_lossy()));
            at(&aside, fs::rename(&self.target, &aside))?;
            at(&self.target, fs::rename(&self.staging, &self.target))?;
            at(&aside, fs::rename(&aside, &self.staging))?;
        }
        at(&self.staging, fs::remove_dir_all(&self.staging))
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        if !self.published {
            // The target was not touched; a staging folder that stays is removed by the next run.
            let _ = fs::remove_dir_all(&self.staging);
        }
    }
}

/// Replaces one file of the content in one step: killed at any moment, the old text stands or the new one. A link stays
/// a link.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let path = at(path, path.canonicalize())?;
    let permissions = at(&path, fs::metadata(&path))?.permissions();
    let aside = path.with_file_name(format!(".{}.tmp", path.file_name().unwrap_or_default().to_string_lossy()));
    let written = fs::write(&aside, bytes)
        .and_then(|()| fs::set_permissions(&aside, permissions))
        .and_then(|()| fs::rename(&aside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    at(&path, written)
}

/// The first folder of a path; none for files above all folders.
fn top(path: &str) -> &str {
    path.split_once('/').map_or("", |(top, _)| top)
}

/// Swaps two folders in one step.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Puts back a target that was moved aside, and clears what a killed run left.
fn mend(target: &Path, staging: &Path, aside: &Path) -> Result<(), OutputError> {
    if aside.exists() && !target.exists() {
        at(target, fs::rename(aside, target))?;
    }
    for left in [staging, aside] {
        if left.join(manifest::NAME).exists() {
            at(left, fs::remove_dir_all(left))?;
        } else if is_occupied(left) {
            return Err(OutputError::Foreign(left.to_path_buf()));
        }
    }
    Ok(())
}

fn is_occupied(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}
