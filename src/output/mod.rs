//! The only writer: stages a whole tree beside the target, then swaps the two in one step.
//!
//! - Killed at any moment, the old site stands: nothing below the target changes before the swap, and the swap is one
//!   system call (Linux `renameat2` with EXCHANGE); where there is none, two renames, and the next run mends what a
//!   kill between them left.
//! - In a power cut too: the new tree is on the disk before it takes the old one's place ([`disk`]).
//! - What is equal is linked from the old tree, so it keeps its time and is not written again; when nothing changed,
//!   nothing is swapped.
//! - What the manifest lists and the new plan lacks is gone; files that are not ours are carried over.
//! - A folder that holds files and no manifest of ours is refused, and one whose manifest is damaged. One build at a
//!   time holds the lock.
//! - A folder that cannot be renamed (a mount) is published in place, file by file, if asked; the next run ends what a
//!   kill cut off.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

mod disk;
mod files;
mod manifest;
mod place;
mod publisher;
mod single;

pub use files::{put_all, put_one};
pub use place::Swap;
pub use publisher::{Published, Publisher};
pub use single::{put_new, put_with_folders};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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
    /// A name of the content would become a path out of the output.
    Climbs(PathBuf),
    /// The manifest of the target is not as it was written.
    Damaged(PathBuf),
    /// The target is a mount: it cannot change places with another folder.
    Mount(PathBuf),
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
            Self::Climbs(path) => ("output-climbs", path, String::new()),
            Self::Damaged(path) => ("output-damaged", path, String::new()),
            Self::Mount(path) => ("output-mount", path, String::new()),
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

/// Replaces one file of the content in one step: killed at any moment, the old text stands or the new one. A link stays
/// a link.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let path = at(path, path.canonicalize())?;
    let permissions = at(&path, fs::metadata(&path))?.permissions();
    let aside = path.with_file_name(format!(".{}.tmp", path.file_name().unwrap_or_default().to_string_lossy()));
    let written = fs::write(&aside, bytes)
        .and_then(|()| fs::set_permissions(&aside, permissions))
        .and_then(|()| disk::sync_file(&aside))
        .and_then(|()| fs::rename(&aside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    at(&path, written)?;
    at(&path, disk::sync_name(&path))
}
