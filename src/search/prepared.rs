//! A page with what is derived from it alone.

use std::borrow::Cow;

use super::Doc;

/// A page with what its columns need.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(super) doc: Doc,
    /// The reading with a blank where a word begins, and a bar for each blank of its own.
    pub(super) reading: String,
    /// The address beyond municipality and town, as it is compared.
    pub(super) block: String,
    /// Telephone numbers, apart by commas.
    pub(super) phones: String,
    /// The text as it stands inside a JSON string.
    pub(super) body: String,
    /// Positions of concepts: plain tags, care that has been given, care to ask about, care that is not given.
    pub(super) tags: [Vec<usize>; 4],
}

impl Prepared {
    /// The page itself.
    pub(crate) fn doc(&self) -> &Doc {
        &self.doc
    }

    /// The page in a site where it has this address.
    pub(crate) fn at<'p>(&'p self, href: Cow<'p, str>) -> Entry<'p> {
        Entry { page: self, href }
    }
}

/// A page and its address in one site.
#[derive(Debug)]
pub(crate) struct Entry<'p> {
    pub(super) page: &'p Prepared,
    pub(super) href: Cow<'p, str>,
}
