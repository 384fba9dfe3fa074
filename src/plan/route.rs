//! The pages of a site and their addresses.

use std::fmt::Write as _;

use super::by::By;

/// Where the service worker of a ward lies below its folder: at its root, because it serves what lies below itself.
pub(crate) const WORKER: &str = "sw.js";

/// Where a site's records lie as a table.
pub(crate) const RECORDS: &str = "data/records.csv";

/// A page of a site. Ids are those of the records; listings go by their position in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the page of its name")]
pub enum Route<'a> {
    Home,
    Task(&'a str),
    Stages,
    Stage(&'a str),
    /// All services.
    Directory,
    /// A service's list; pages count from 1.
    List(&'a str, usize),
    /// A service's list, narrowed.
    ListBy(&'a str, By<'a>),
    /// A listing: its service, its id, its position.
    Record(&'a str, &'a str, usize),
    Centres,
    Centre(&'a str),
    Schemes,
    Scheme(&'a str),
    Guides,
    Guide(&'a str),
    News,
    NewsItem(&'a str),
    Coordinators,
    Network,
    Meetings,
    Figures,
    Training,
    Glossary,
    Score,
    Disaster,
    Data,
    About,
    Wards,
    NotFound,
    /// What is shown where there is no network and the page was not kept.
    Offline,
}

impl Route<'_> {
    /// The page's path below its language's folder, with `/` between parts: at most one folder deep.
    pub fn path(&self) -> String {
        let mut path = String::with_capacity(40);
        let _ = match self {
            Self::Home => write!(path, "index.html"),
            Self::Task(id) => write!(path, "tasks/{id}.html"),
            Self::Stages => write!(path, "stages/index.html"),
            Self::Stage(id) => write!(path, "stages/{id}.html"),
            Self::Directory => write!(path, "search.html"),
            Self::List(service, 1) => write!(path, "{service}/index.html"),
            Self::List(service, page) => write!(path, "{service}/page-{page}.html"),
            Self::ListBy(service, by) => write!(path, "{service}/{}.html", by.slug()),
            Self::Record(service, id, _) => write!(path, "{service}/{id}.html"),
            Self::Centres => write!(path, "centres/index.html"),
            Self::Centre(id) => write!(path, "centres/{id}.html"),
            Self::Schemes => write!(path, "schemes/index.html"),
            Self::Scheme(id) => write!(path, "schemes/{id}.html"),
            Self::Guides => write!(path, "guides/index.html"),
            Self::Guide(id) => write!(path, "guides/{id}.html"),
            Self::News => write!(path, "news/index.html"),
            Self::NewsItem(id) => write!(path, "news/{id}.html"),
            Self::Coordinators => write!(path, "coordinators.html"),
            Self::Network => write!(path, "network.html"),
            Self::Meetings => write!(path, "meetings.html"),
            Self::Figures => write!(path, "figures.html"),
            Self::Training => write!(path, "training.html"),
            Self::Glossary => write!(path, "glossary.html"),
            Self::Score => write!(path, "score.html"),
            Self::Disaster => write!(path, "disaster.html"),
            Self::Data => write!(path, "data.html"),
            Self::About => write!(path, "about.html"),
            Self::Wards => write!(path, "wards.html"),
            Self::NotFound => write!(path, "404.html"),
            Self::Offline => write!(path, "offline.html"),
        };
        path
    }
}

/// The relative address of `to` from a page at `from` (both below one folder).
pub fn relative(from: &str, to: &str) -> String {
    let mut rest = (from, to);
    // What both begin with is no way.
    while let (Some((a, from)), Some((b, to))) = (rest.0.split_once('/'), rest.1.split_once('/'))
        && a == b
    {
        rest = (from, to);
    }
    let up = rest.0.matches('/').count();
    ["../".repeat(up).as_str(), rest.1].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative() {
        for (from, to, want) in [
            ("index.html", "a/b.html", "a/b.html"),
            ("a/b.html", "a/c.html", "c.html"),
            ("a/b.html", "c/d.html", "../c/d.html"),
            ("a/b.html", "index.html", "../index.html"),
            ("x.html", "y.html", "y.html"),
            ("en/a/b.html", "en/c/d.html", "../c/d.html"),
            ("en/a/b.html", "a/b.html", "../../a/b.html"),
            ("a/b.html", "en/a/b.html", "../en/a/b.html"),
        ] {
            assert_eq!(relative(from, to), want);
        }
    }
}
