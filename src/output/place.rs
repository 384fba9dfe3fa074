//! Where a site is published, what lies beside it, and how what a killed run left is mended.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{exchange, is_mount, is_occupied, sync_file, sync_name, sync_tree};
use super::manifest::{self, Manifest};
use super::{OutputError, at};

/// How the new tree takes the old one's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swap {
    /// The folders change places in one step.
    Folder,
    /// File by file within the folder, for one that cannot be renamed: readers may meet both versions for a moment.
    InPlace,
}

/// The folders and files of one output.
#[derive(Debug)]
pub(super) struct Place {
    /// The published folder; a link was followed.
    pub(super) target: PathBuf,
    /// The new tree.
    pub(super) staging: PathBuf,
    /// Times at which this machine wrote the files, beside the target.
    pub(super) times: PathBuf,
    swap: Swap,
    _lock: File,
}

impl Place {
    /// Locks the target and mends what a killed run left.
    pub(super) fn open(target: &Path, swap: Swap) -> Result<Self, OutputError> {
        let target = std::path::absolute(target).unwrap_or_else(|_| target.to_path_buf());
        // What a link points to is published, so that it does not go stale behind a new folder in the link's place.
        let target = if target.is_symlink() { at(&target, fs::canonicalize(&target))? } else { target };
        let parent = target.parent().unwrap_or(Path::new(".")).to_path_buf();
        at(&parent, fs::create_dir_all(&parent))?;
        // Of a mount the folder above may belong to another disk, or to nobody who could write there.
        let beside = |end: &str| match swap {
            Swap::Folder => beside(&target, end),
            Swap::InPlace => target.join(format!("{OURS}{end}")),
        };
        if swap == Swap::InPlace {
            // Before anything is written into it: a folder of somebody else's gets no lock of ours.
            if !is_ours(&target) && is_occupied(&target, OURS) {
                return Err(OutputError::Foreign(target));
            }
            at(&target, fs::create_dir_all(&target))?;
        }
        let lock = lock(&target, &beside("lock"))?;
        if swap == Swap::Folder && is_mount(&target) {
            return Err(OutputError::Mount(target));
        }
        let staging = match swap {
            Swap::Folder => {
                let aside = beside("old");
                if is_ours(&aside) && !target.exists() {
                    at(&target, fs::rename(&aside, &target))?;
                }
                clear(&aside)?;
                free(&beside("new"))?
            }
            Swap::InPlace => beside("new"),
        };
        let place = Self { times: beside("times"), target, staging, swap, _lock: lock };
        if swap == Swap::InPlace {
            place.roll_forward()?;
        }
        Ok(place)
    }

    /// Puts the new tree into the target's place; gives the folder that could not be removed.
    pub(super) fn settle(&self) -> Result<Option<PathBuf>, OutputError> {
        // What is not on the disk before the names change is lost in a power cut after it.
        at(&self.staging, sync_tree(&self.staging))?;
        if self.swap == Swap::InPlace {
            self.roll_forward()?;
            at(&self.target, sync_tree(&self.target))?;
            return Ok(None);
        }
        if !self.target.exists() {
            at(&self.target, fs::rename(&self.staging, &self.target))?;
            at(&self.target, sync_name(&self.target))?;
            return Ok(None);
        }
        if exchange(&self.staging, &self.target).is_err() {
            let aside = beside(&self.target, "old");
            self.moved(fs::rename(&self.target, &aside))?;
            at(&self.target, fs::rename(&self.staging, &self.target))?;
            at(&aside, fs::rename(&aside, &self.staging))?;
        }
        at(&self.target, sync_name(&self.target))?;
        // The new site is live: what is left of the old one is the next run's matter.
        Ok(remove(&self.staging).is_err().then(|| self.staging.clone()))
    }

    fn moved(&self, result: io::Result<()>) -> Result<(), OutputError> {
        result.map_err(|error| match error.kind() {
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => OutputError::Mount(self.target.clone()),
            _ => OutputError::Io(self.target.clone(), error),
        })
    }

    /// Takes a whole staged tree into the folder file by file, then what it no longer has out of it; a run that was
    /// killed in the middle is brought to its end by the next.
    fn roll_forward(&self) -> Result<(), OutputError> {
        let staged = &self.staging;
        if let Ok(Some(new)) = Manifest::read(staged) {
            let old = Manifest::read(&self.target)?.unwrap_or_default();
            for path in new.paths() {
                let (from, to) = (staged.join(path), self.target.join(path));
                if from.exists() {
                    let folder = to.parent().unwrap_or(&self.target);
                    at(folder, fs::create_dir_all(folder))?;
                    at(&to, fs::rename(&from, &to))?;
                }
            }
            for path in old.paths().filter(|path| new.get(path).is_none()) {
                let gone = self.target.join(path);
                let _ = fs::remove_file(&gone);
                // Folders above it that are empty now.
                let above = gone.ancestors().skip(1).take_while(|folder| *folder != self.target);
                above.take_while(|folder| fs::remove_dir(folder).is_ok()).for_each(drop);
            }
            at(&self.target, sync_tree(&self.target))?;
            // A copy: the staged tree is known as ours until its last file is gone.
            let (aside, to) = (self.target.join(format!("{OURS}tmp")), self.target.join(manifest::NAME));
            at(&aside, fs::copy(staged.join(manifest::NAME), &aside))?;
            at(&to, sync_file(&aside).and_then(|()| fs::rename(&aside, &to)))?;
        }
        clear(staged)
    }
}

/// How names begin that [`Swap::InPlace`] uses within the target: another disk cannot be renamed into.
pub(super) const OURS: &str = ".yorisoi-";

/// A name beside the target.
fn beside(target: &Path, end: &str) -> PathBuf {
    target.with_file_name(format!(".{}.{end}", target.file_name().unwrap_or_default().to_string_lossy()))
}

fn lock(target: &Path, path: &Path) -> Result<File, OutputError> {
    // A link in its place may lead to somebody's file.
    if path.is_symlink() {
        return Err(OutputError::Foreign(path.to_path_buf()));
    }
    let lock = at(path, OpenOptions::new().write(true).create(true).truncate(false).open(path))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(OutputError::Locked(target.to_path_buf())),
        Err(TryLockError::Error(error)) => Err(OutputError::Io(path.to_path_buf(), error)),
    }
}

fn is_ours(folder: &Path) -> bool {
    folder.join(manifest::NAME).is_file() && !folder.is_symlink()
}

/// Removes what a run of ours left; refuses what is not ours.
fn clear(left: &Path) -> Result<(), OutputError> {
    if is_ours(left) {
        at(left, remove(left))
    } else if left.is_symlink() || is_occupied(left, OURS) {
        Err(OutputError::Foreign(left.to_path_buf()))
    } else {
        Ok(())
    }
}

/// The first of some names that is free, or can be made so: an old tree may belong to another user.
fn free(wanted: &Path) -> Result<PathBuf, OutputError> {
    let next = |n: usize| match n {
        1 => wanted.to_path_buf(),
        n => wanted.with_extension(format!("new{n}")),
    };
    let mut refused = None;
    for path in (1..=9).map(next) {
        match clear(&path) {
            Ok(()) => return Ok(path),
            Err(error @ OutputError::Io(..)) => refused = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(refused.unwrap_or_else(|| OutputError::Foreign(wanted.to_path_buf())))
}

/// Removes a tree of ours; its manifest goes last, so that a kill leaves it known as ours.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_name() == manifest::NAME {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    match fs::remove_file(folder.join(manifest::NAME)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::remove_dir(folder)
}
