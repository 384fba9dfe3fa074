//! The languages of a portal's pages.

use super::Route;

/// A language that pages are written in. The portal's first one stands at the top of each site's folder, any other in
/// a folder of its own below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Language<'a> {
    /// Its tag, such as `en`.
    pub tag: &'a str,
    /// Whether it is the portal's first one.
    pub is_main: bool,
}

impl<'a> Language<'a> {
    /// The languages of a portal, the main one first.
    pub fn all(tags: &'a [String]) -> Vec<Self> {
        tags.iter().enumerate().map(|(place, tag)| Self { tag, is_main: place == 0 }).collect()
    }

    /// A path below the language's folder as one below the site's.
    pub fn below(self, path: &str) -> String {
        if self.is_main { path.to_owned() } else { format!("{}/{path}", self.tag) }
    }
}

/// A page in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version<'a> {
    /// Which page.
    pub route: Route<'a>,
    /// In which language.
    pub language: Language<'a>,
}

impl Version<'_> {
    /// The page's path below its site's folder.
    pub fn path(&self) -> String {
        self.language.below(&self.route.path())
    }
}
