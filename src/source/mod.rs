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

/// Bytes that a file of the content or of a theme may have: nobody writes more by hand, and all of it is held in
/// memory.
pub const MOST_BYTES: usize = 4 << 20;

/// A folder of files, by relative path.
#[derive(Debug, Clone)]
pub struct Tree {
    root: PathBuf,
    files: Vec<Arc<str>>,
    /// What is no file of the tree, and is never opened.
    odd: BTreeMap<Arc<str>, Odd>,
    /// Files as they would be after a change that is not written yet.
    drafts: BTreeMap<Arc<str>, Vec<u8>>,
}

/// What lies in a tree and is no file of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// A link out of the tree: what stands there is not meant for readers.
    Leaves,
    /// A link to what is not there.
    Dangling,
    /// A link to a folder that it lies in.
    Loop,
    /// A pipe, a socket or a device.
    Special,
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
    /// Links that stay below `root` are followed once; others are noted and not followed.
    pub fn walk(root: &Path) -> Result<Self, TreeError> {
        let mut tree = Self { root: root.to_path_buf(), ..Self::walk_all(root, false)? };
        let real = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        for (path, odd) in links(root, &real) {
            match odd {
                Ok(more) => tree.files.extend(more),
                Err(odd) => drop(tree.odd.insert(path, odd)),
            }
        }
        tree.files.sort_unstable();
        tree.files.dedup();
        Ok(tree)
    }

    /// The same of a folder that is trusted, such as a theme: links lead anywhere.
    pub fn walk_trusted(root: &Path) -> Result<Self, TreeError> {
        Self::walk_all(root, true)
    }

    fn walk_all(root: &Path, follow: bool) -> Result<Self, TreeError> {
        if root.is_file() {
            return Err(TreeError { path: root.to_path_buf(), cause: io::ErrorKind::NotADirectory.into() });
        }
        let mut files = Vec::new();
        let mut odd = BTreeMap::new();
        let walk = WalkDir::new(root).follow_links(follow).follow_root_links(true).into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())) {
            let entry = entry.map_err(|error| TreeError {
                path: error.path().unwrap_or(root).to_path_buf(),
                cause: error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links")),
            })?;
            let kind = entry.file_type();
            if kind.is_file() {
                files.push(relative(root, entry.path()));
            } else if !kind.is_dir() && !kind.is_symlink() {
                odd.insert(relative(root, entry.path()), Odd::Special);
            }
        }
        files.sort_unstable();
        Ok(Self { root: root.to_path_buf(), files, odd, drafts: BTreeMap::new() })
    }

    /// A tree without files, for a folder that is not there at the moment.
    pub fn empty(root: &Path) -> Self {
        Self { root: root.to_path_buf(), files: Vec::new(), odd: BTreeMap::new(), drafts: BTreeMap::new() }
    }

    /// Whether there is a file at a path now.
    pub fn has(&self, path: &str) -> bool {
        self.full(path).is_file()
    }

    /// The relative paths, sorted.
    pub fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    /// What lies in the tree and is no file of it, by path.
    pub fn odd(&self) -> &BTreeMap<Arc<str>, Odd> {
        &self.odd
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
        // Opening a pipe would wait for ever, and what a link leads out to is nobody's to see.
        if self.odd.contains_key(path) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut file = File::open(self.full(path))?;
        let about = file.metadata()?;
        if about.len() > MOST_BYTES as u64 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
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
        self.read_stamped(path).map(|(bytes, _)| bytes)
    }

    /// The text of one file, if it is there: as [`text::read`] reads it, whatever its encoding.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.read(path).ok()?;
        Some(text::read(&bytes).text.into_owned())
    }
}

/// A path below `root`, with `/` between its parts.
fn relative(root: &Path, path: &Path) -> Arc<str> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    Arc::from(parts.join("/"))
}

/// The files that a link leads to, or what is odd about it.
type Behind = Result<Vec<Arc<str>>, Odd>;

/// The links of a tree: the files that each leads to, or what is odd about it. `real` is the tree's root without links.
fn links(root: &Path, real: &Path) -> Vec<(Arc<str>, Behind)> {
    let is_kept = |entry: &walkdir::DirEntry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy());
    let walk = WalkDir::new(root).follow_links(false).follow_root_links(true).into_iter().filter_entry(is_kept);
    let links = walk.filter_map(Result::ok).filter(|entry| entry.path_is_symlink() && entry.depth() > 0);
    links.map(|entry| (relative(root, entry.path()), behind(root, real, entry.path()))).collect()
}

fn behind(root: &Path, real: &Path, link: &Path) -> Behind {
    // Links that lead to each other end nowhere, as those to what is not there.
    let target = link.canonicalize().map_err(|_| Odd::Dangling)?;
    if !target.starts_with(real) {
        return Err(Odd::Leaves);
    }
    if target.is_file() {
        return Ok(vec![relative(root, link)]);
    }
    let place = link.parent().and_then(|folder| folder.canonicalize().ok()).unwrap_or_default();
    if place.starts_with(&target) {
        return Err(Odd::Loop);
    }
    if !target.is_dir() {
        return Err(Odd::Special);
    }
    let below = Tree::walk_all(&target, false).map_err(|_| Odd::Dangling)?;
    let name = relative(root, link);
    Ok(below.files.iter().map(|path| Arc::from(format!("{name}/{path}"))).collect())
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
