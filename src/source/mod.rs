//! The only reader of files: walks a tree, keeps its paths in order, hands out bytes and texts, and watches for
//! changes.

#![expect(clippy::disallowed_methods, reason = "the only reader")]

pub mod text;
mod watch;

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use walkdir::WalkDir;

pub use watch::{Change, Watch, WatchError};

/// A folder of files, by relative path.
#[derive(Debug, Clone)]
pub struct Tree {
    root: PathBuf,
    files: Vec<Arc<str>>,
    /// Files as they would be after a change that is not written yet.
    drafts: BTreeMap<Arc<str>, Vec<u8>>,
}

/// Why a tree could not be read.
#[derive(Debug)]
pub struct TreeError {
    /// The path in question.
    pub path: PathBuf,
    /// What the system says.
    pub cause: io::Error,
}

/// What says, without reading a file, that it is as before: its time and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
}

impl Stamp {
    fn of(about: &Metadata) -> Self {
        Self { modified: about.modified().ok(), size: about.len() }
    }
}

impl Tree {
    /// Lists the files below `root`, sorted by path. Hidden files, and what editors leave behind, are passed over.
    pub fn walk(root: &Path) -> Result<Self, TreeError> {
        if root.is_file() {
            return Err(TreeError { path: root.to_path_buf(), cause: io::ErrorKind::NotADirectory.into() });
        }
        let mut files = Vec::new();
        let walk = WalkDir::new(root).follow_links(true).into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())) {
            let entry = entry.map_err(|error| TreeError {
                path: error.path().unwrap_or(root).to_path_buf(),
                cause: error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links")),
            })?;
            if entry.file_type().is_file() {
                let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
                let parts: Vec<_> =
                    relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
                files.push(Arc::from(parts.join("/")));
            }
        }
        files.sort_unstable();
        Ok(Self { root: root.to_path_buf(), files, drafts: BTreeMap::new() })
    }

    /// A tree without files, for a folder that is not there at the moment.
    pub fn empty(root: &Path) -> Self {
        Self { root: root.to_path_buf(), files: Vec::new(), drafts: BTreeMap::new() }
    }

    /// Whether there is a file at a path now.
    pub fn has(&self, path: &str) -> bool {
        self.full(path).is_file()
    }

    /// The relative paths, sorted.
    pub fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    /// The tree as it would be with these files written.
    #[must_use]
    pub fn with_drafts<'a>(&self, drafts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut tree = self.clone();
        tree.drafts.extend(drafts.into_iter().map(|(path, bytes)| (Arc::from(path), bytes.to_vec())));
        tree.files.extend(tree.drafts.keys().cloned());
        tree.files.sort_unstable();
        tree.files.dedup();
        tree
    }

    /// Where a file lies.
    pub fn full(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The bytes of one file, with its stamp.
    pub(crate) fn read_stamped(&self, path: &str) -> io::Result<(Vec<u8>, Stamp)> {
        if let Some(draft) = self.drafts.get(path) {
            return Ok((draft.clone(), Stamp { modified: None, size: draft.len() as u64 }));
        }
        let mut file = File::open(self.full(path))?;
        let about = file.metadata()?;
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
        file.read_to_end(&mut bytes)?;
        Ok((bytes, Stamp::of(&about)))
    }

    /// The stamp of one file as it is now.
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        fs::metadata(self.full(path)).ok().map(|about| Stamp::of(&about))
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of one file.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.drafts.get(path).map_or_else(|| fs::read(self.full(path)), |draft| Ok(draft.clone()))
    }

    /// The text of one file, if it is there: as [`text::read`] reads it, whatever its encoding.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.read(path).ok()?;
        Some(text::read(&bytes).text.into_owned())
    }
}

/// The bytes of a file outside all trees: a table that somebody hands in.
pub fn table(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Whether there is a folder at a path now.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// A path without links and `..`, as the system knows it.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize()
}

/// Hidden files, backups and temporary files of editors and systems (4913 is what Vim tries a folder with).
fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name == "4913"
        || name == "Thumbs.db"
        || name == "desktop.ini"
        || [".swp", ".tmp", ".orig"].iter().any(|ending| name.ends_with(ending))
}
