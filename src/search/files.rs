//! A site's search scripts as files: named by their content, so that a browser may keep them for ever.

use super::{WardIndex, WideIndex};

/// The scripts of one site.
#[derive(Debug)]
pub enum Index {
    /// All records in one script, to be scanned.
    Ward(WardIndex),
    /// Many small files, of which a query fetches a few.
    Wide(WideIndex),
}

/// One script.
#[derive(Debug, Clone)]
pub struct SearchFile {
    /// Its path below the site's folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether a search without a network needs it: all of a ward; of many small files only where they are.
    pub kept: bool,
}

/// A site's search scripts.
#[derive(Debug, Clone)]
pub struct SearchFiles {
    files: Vec<SearchFile>,
    has_bodies: bool,
}

impl SearchFiles {
    /// Names the scripts: the one that the first answer needs, the texts, all others.
    pub fn of(index: Index) -> Self {
        let named = |name: &str, text: String| {
            let hash = blake3::hash(text.as_bytes()).to_hex();
            SearchFile { path: format!("search/{name}.{}.js", &hash[..8]), text, kept: true }
        };
        match index {
            Index::Ward(index) => {
                let files = vec![named("first", index.first()), named("bodies", index.bodies)];
                Self { files, has_bodies: true }
            }
            Index::Wide(index) => {
                let folder = format!("search/{}", index.folder);
                let small = |(name, text)| SearchFile { path: format!("{folder}/{name}"), text, kept: false };
                let first = named("first", index.first);
                Self {
                    files: [first].into_iter().chain(index.files.into_iter().map(small)).collect(),
                    has_bodies: false,
                }
            }
        }
    }

    /// All scripts.
    pub fn files(&self) -> impl Iterator<Item = &SearchFile> {
        self.files.iter()
    }

    /// Where the script lies that the first answer needs.
    pub fn first(&self) -> &str {
        self.path(0)
    }

    /// Where the texts lie, which are fetched later; a site that is searched by files has none.
    pub(crate) fn bodies(&self) -> Option<&str> {
        self.has_bodies.then(|| self.path(1))
    }

    /// Whether the site is searched by files.
    pub(crate) fn is_wide(&self) -> bool {
        !self.has_bodies
    }

    fn path(&self, place: usize) -> &str {
        self.files.get(place).map_or("", |file| &file.path)
    }
}
