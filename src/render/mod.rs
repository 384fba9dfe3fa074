//! Pages as bytes: one small view per template, Tera, minified parts.
//!
//! A template sees one view and no look-up functions, so an equal view and an equal theme mean equal bytes.

mod centres;
mod colours;
mod diagram;
mod finds;
mod frame;
mod lists;
mod offices;
mod pages;
mod parts;
mod record;
mod repeats;
mod root;
mod scheme;
mod search;
mod stages;
mod statics;
mod theme;
mod topics;

pub use finds::Finds;
pub use repeats::Repeats;
pub use root::root_page;
pub use theme::{Asset, BY_FILES, Theme};

use std::sync::OnceLock;

use serde::Serialize;
use tera::Context;

use crate::catalogue::Catalogue;
use crate::content::Text;
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::plan::{Route, Site, Target};
use crate::search::SearchFiles;
use frame::Frame;
use parts::Link;
use repeats::Key;

/// Renders the pages of one site.
pub struct Renderer<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    search: SearchOf<'a>,
    repeats: &'a Repeats,
    frames: [OnceLock<Result<Frame, Diagnostic>>; 3],
}

/// Gives a site's search scripts when a page asks for them: only the search page does, and they cost as much as all
/// else.
pub type SearchOf<'a> = &'a (dyn Fn() -> &'a SearchFiles + Sync);

/// What a page tells its frame.
struct Head {
    title: String,
    description: String,
    crumbs: Vec<Link>,
    here: String,
}

impl<'a> Renderer<'a> {
    /// Prepares the parts that all pages of a site share.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme, search: SearchOf<'a>, repeats: &'a Repeats) -> Self {
        Self { site, theme, search, repeats, frames: Default::default() }
    }

    /// One page.
    pub fn page(&self, route: &Route<'a>) -> Result<String, Diagnostic> {
        let path = route.path();
        let page = Page { site: self.site, theme: self.theme, repeats: self.repeats, path: &path };
        let (head, main) = page.body(route, self.search)?;
        let crumbs = page.tera("crumbs.html", &Crumbs { crumbs: &head.crumbs, here: &head.here })?;
        Ok(self.frame(route, page.root())?.wrap(&head, &crumbs, &main))
    }

    /// What surrounds a page, rendered when the first page of its depth is.
    fn frame(&self, route: &Route<'a>, root: &str) -> Result<&Frame, Diagnostic> {
        // The search page has its own box; a second one would only be in the way.
        let with_box = *route != Route::Directory;
        let place = if with_box { usize::from(!root.is_empty()) } else { 2 };
        let frame = self.frames[place].get_or_init(|| Frame::new(self.site, self.theme, root, with_box));
        frame.as_ref().map_err(Clone::clone)
    }
}

#[derive(Serialize)]
struct Crumbs<'v> {
    crumbs: &'v [Link],
    here: &'v str,
}

/// A page being made: where it is, and what it may look at.
#[derive(Clone, Copy)]
struct Page<'p> {
    site: &'p Site<'p>,
    theme: &'p Theme,
    repeats: &'p Repeats,
    path: &'p str,
}

impl<'p> Page<'p> {
    fn catalogue(self) -> &'p Catalogue {
        self.site.catalogue
    }

    fn t(self, key: &str) -> &'p str {
        self.theme.string(key)
    }

    /// A text in the site's language.
    fn text(self, text: &Text) -> String {
        let lang = self.catalogue().lang();
        text.get(lang, lang).to_owned()
    }

    fn texts(self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// The address of a page of this site. Pages that the plan does not have are never linked: the check says so.
    fn href(self, route: &Route<'_>) -> String {
        let to = self.site.address(route);
        if to.starts_with("../") { format!("{}{to}", self.root()) } else { crate::plan::relative(self.path, &to) }
    }

    fn root(self) -> &'static str {
        if self.path.contains('/') { "../" } else { "" }
    }

    /// The address that a reference means.
    fn reference(self, target: &str) -> Option<String> {
        match Target::parse(target)? {
            Target::External(url) => Some(url.to_owned()),
            Target::Internal { kind, id, anchor } => {
                let (route, fixed) = self.site.resolve(kind, id)?;
                let mut href = self.href(&route);
                if let Some(anchor) = fixed.as_deref().or(anchor) {
                    href.push('#');
                    href.push_str(anchor);
                }
                Some(href)
            }
        }
    }

    /// What a reference leads to, as a link with the page's own name.
    fn named(self, target: &str) -> Option<Link> {
        let href = self.reference(target)?;
        let label = match Target::parse(target)? {
            Target::External(url) => url.to_owned(),
            Target::Internal { kind, id, .. } => self.name_of(kind, id)?,
        };
        Some(Link::new(href, label))
    }

    fn name_of(self, kind: &str, id: &str) -> Option<String> {
        let c = self.catalogue();
        Some(match kind {
            "scheme" => self.text(&c.scheme(id)?.data.name),
            "list" => self.text(&c.service(id)?.name),
            "task" => self.text(&c.tasks.iter().find(|task| &*task.id == id)?.data.label),
            "stage" => self.text(&c.stage(id)?.label),
            "centre" => self.text(&c.centre(id)?.data.name),
            "guide" => self.text(&c.guides.iter().find(|guide| &*guide.id == id)?.data.head.title),
            "news" => self.text(&c.news.iter().find(|item| &*item.id == id)?.data.head.title),
            "term" => self.text(&c.term(id)?.data.label),
            "record" => self.text(&c.listing(id)?.data.name),
            "page" => self.t(id).to_owned(),
            _ => return None,
        })
    }

    /// Renders a template of the theme, once for equal views.
    fn tera<V: Serialize>(self, template: &str, view: &V) -> Result<String, Diagnostic> {
        let key = serde_json::to_vec(view).ok().map(|view| Key::of(template, &view));
        if let Some(text) = key.and_then(|key| self.repeats.get(key)) {
            return Ok(text);
        }
        let page = || Some(format!("{}/{}", self.site.slug, self.path));
        let text = self.theme.render(template, &context(template, view)?, page)?;
        if let Some(key) = key {
            self.repeats.keep(key, &text);
        }
        Ok(text)
    }

    fn site_name(self) -> String {
        match self.site.ward() {
            Some(ward) => self.text(&ward.data.name),
            None => self.text(&self.catalogue().portal.whole.name),
        }
    }

    fn home(self) -> Link {
        Link::new(self.href(&Route::Home), self.site_name())
    }

    /// A head whose title reads as a sentence, from the page up to the ward.
    fn head(self, here: String, up: Vec<Link>, description: String) -> Head {
        let mut title = here.clone();
        for link in up.iter().rev() {
            title.push_str(" | ");
            title.push_str(&link.label);
        }
        let mut crumbs = vec![self.home()];
        title.push_str(" | ");
        title.push_str(&crumbs[0].label);
        crumbs.extend(up);
        Head { title, description, crumbs, here }
    }
}

/// A view as a template sees it.
fn context<V: Serialize>(template: &str, view: &V) -> Result<Context, Diagnostic> {
    Context::from_serialize(view).map_err(|error| {
        Diagnostic::new(
            &format!("templates/{template}").into(),
            At::File,
            Problem::Template { detail: error.to_string(), page: None },
        )
    })
}
