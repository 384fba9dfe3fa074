//! One edition on show: a thread that holds the portal and renders the page that is asked for.
//!
//! Plans borrow from their catalogue, so both live on one thread's stack until the last asker lets go of the [`Stage`].

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, OnceLock};

use tokio::sync::oneshot;

use crate::catalogue::Catalogue;
use crate::diagnostic::Diagnostic;
use crate::library::Edition;
use crate::plan::{self, Site, WORKER};
use crate::render::{Finds, Repeats, SiteSearch, Theme};
use crate::site::{Above, Works, root_bytes, root_outputs};

/// A way to ask for pages of one edition.
#[derive(Debug, Clone)]
pub(super) struct Stage(Sender<Request>);

#[derive(Debug)]
struct Request {
    path: String,
    answer: oneshot::Sender<Reply>,
}

/// What is at an address.
#[derive(Debug)]
pub(super) enum Reply {
    /// A file and its media type.
    Found(&'static str, Vec<u8>),
    /// No page: the ward's own page that says so, where it can be shown.
    Missing(Option<String>),
    /// Elsewhere.
    Moved(String),
    /// A template failed.
    Failed(Box<Diagnostic>),
}

impl Stage {
    /// Puts an edition on show; `wards` as for a build.
    pub(super) fn open(edition: Arc<Edition>, theme: Arc<Theme>, wards: Arc<[String]>) -> Self {
        let (sender, requests) = mpsc::channel();
        std::thread::spawn(move || {
            if let Some(catalogue) = &edition.catalogue {
                Show::new(catalogue, &theme, &wards).run(&requests);
            }
        });
        Self(sender)
    }

    /// What is at a path below the root, without the leading slash.
    pub(super) async fn ask(&self, path: &str) -> Option<Reply> {
        let (answer, reply) = oneshot::channel();
        self.0.send(Request { path: path.to_owned(), answer }).ok()?;
        reply.await.ok()
    }
}

/// A site that is planned when its first page is asked for.
struct Stand<'a> {
    slug: &'a str,
    site: OnceLock<Option<Site<'a>>>,
    search: OnceLock<SiteSearch<'a>>,
}

struct Show<'a> {
    catalogue: &'a Catalogue,
    theme: &'a Theme,
    wards: &'a [String],
    stands: Vec<Stand<'a>>,
    finds: OnceLock<Finds<'a>>,
    repeats: Repeats,
}

impl<'a> Show<'a> {
    fn new(catalogue: &'a Catalogue, theme: &'a Theme, wards: &'a [String]) -> Self {
        let slugs = catalogue.wards.iter().map(|ward| &*ward.id).chain([catalogue.portal.whole.folder.as_str()]);
        let wanted = slugs.filter(|slug| wards.is_empty() || wards.iter().any(|ward| ward == slug));
        let stands = wanted.map(|slug| Stand { slug, site: OnceLock::new(), search: OnceLock::new() }).collect();
        Self { catalogue, theme, wards, stands, finds: OnceLock::new(), repeats: Repeats::default() }
    }

    fn run(&'a self, requests: &Receiver<Request>) {
        for request in requests {
            let reply = self.at(&request.path).unwrap_or_else(|diagnostic| Reply::Failed(Box::new(diagnostic)));
            // A browser that has gone meanwhile wants no answer.
            let _ = request.answer.send(reply);
        }
    }

    fn site(&'a self, stand: &'a Stand<'a>) -> Option<&'a Site<'a>> {
        stand.site.get_or_init(|| plan::sites(self.catalogue, &[stand.slug.to_owned()]).pop()).as_ref()
    }

    fn at(&'a self, path: &str) -> Result<Reply, Diagnostic> {
        let Some((slug, inner)) = path.split_once('/') else { return self.at_root(path) };
        let Some(stand) = self.stands.iter().find(|stand| stand.slug == slug) else { return self.at_root(path) };
        let Some(site) = self.site(stand) else { return Ok(Reply::Missing(None)) };
        if inner == WORKER {
            return Ok(Reply::Found(media_type(inner), NO_WORKER.into()));
        }
        let inner = with_index(inner);
        let search = || self.search(stand, site);
        let works = Works::new(site, self.theme, &search, &self.repeats);
        if let Some(bytes) = works.at(&inner) {
            return Ok(Reply::Found(media_type(&inner), bytes?));
        }
        // The page that says so has relative links: it can stand in for a page of its own folder only.
        let own = (!inner.contains('/')).then(|| works.not_found()).transpose()?;
        Ok(Reply::Missing(own))
    }

    fn at_root(&'a self, path: &str) -> Result<Reply, Diagnostic> {
        if self.stands.iter().any(|stand| stand.slug == path) {
            return Ok(Reply::Moved(format!("/{path}/")));
        }
        let first = self.stands.last().filter(|_| self.wards.is_empty()).or(self.stands.first());
        let path = with_index(path);
        let Some(output) = root_outputs(self.catalogue, self.theme).find(|output| output.path == path) else {
            return Ok(Reply::Missing(None));
        };
        match first {
            // A build of some wards makes no root page.
            Some(stand) if matches!(output.made, Above::Page(_)) && !self.wards.is_empty() => {
                Ok(Reply::Moved(format!("/{}/", stand.slug)))
            }
            Some(stand) => match self.site(stand) {
                Some(site) => {
                    Ok(Reply::Found(media_type(&path), root_bytes(site, self.theme, output.made)?.into_owned()))
                }
                None => Ok(Reply::Missing(None)),
            },
            None => Ok(Reply::Missing(None)),
        }
    }

    fn search(&'a self, stand: &'a Stand<'a>, site: &'a Site<'a>) -> &'a SiteSearch<'a> {
        stand.search.get_or_init(|| self.finds.get_or_init(|| Finds::new(self.catalogue, self.theme)).files(site))
    }
}

/// A folder means the page in it.
fn with_index(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// In place of the worker, which would go on showing old pages while they are edited: one that takes itself away, and
/// with it any that stayed from a published site.
const NO_WORKER: &str = "self.addEventListener(\"activate\", () => self.registration.unregister());\n";

/// Pages in UTF-8.
pub(super) const HTML: &str = "text/html; charset=utf-8";

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "html" => HTML,
        _ => "application/octet-stream",
    }
}
