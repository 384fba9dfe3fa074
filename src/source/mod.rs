//! The only reader of files: walks a tree, keeps its paths in order, hands out bytes and texts.

#![expect(clippy::disallowed_methods, reason = "the only reader")]

pub mod text;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

/// A folder of files, by relative path.
#[derive(Debug, Clone)]
pub struct Tree {
    root: PathBuf,
    files: Vec<Arc<str>>,
}

/// Why a tree could not be read.
#[derive(Debug)]
pub struct TreeError {
    /// The path in question.
    pub path: PathBuf,
    /// What the system says.
    pub cause: io::Error,
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
                let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
                files.push(Arc::from(parts.join("/")));
            }
        }
        files.sort_unstable();
        Ok(Self { root: root.to_path_buf(), files })
    }

    /// The relative paths, sorted.
    pub fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether a file is in the tree.
    pub fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| (**file).cmp(path)).is_ok()
    }

    /// The bytes of one file.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }

    /// The text of one file, if it is there: as [`text::read`] reads it, whatever its encoding.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.read(path).ok()?;
        Some(text::read(&bytes).text.into_owned())
    }
}

/// Hidden files, backups and temporary files of editors and systems.
fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name == "Thumbs.db"
        || name == "desktop.ini"
        || [".swp", ".tmp", ".bak", ".orig"].iter().any(|ending| name.ends_with(ending))
}
