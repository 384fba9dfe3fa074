//! Pages as bytes: one small view per template, Tera, minified parts.
//!
//! A template sees one view and no look-up functions, so an equal view and an equal theme mean equal bytes.

mod article;
mod articles;
mod budgets;
mod call;
mod centres;
mod colours;
mod coordinators;
mod data;
mod disaster;
mod figures;
mod files;
mod finds;
mod found;
mod frame;
mod glossary;
mod home;
mod lists;
mod map;
mod meetings;
mod narrow;
mod network;
mod notfound;
mod offices;
mod pages;
mod parts;
mod record;
mod repeats;
mod report;
mod root;
mod rows;
mod say;
mod scheme;
mod score;
mod search;
mod stages;
mod state;
mod statics;
mod task;
mod theme;
mod topic;
mod voice;
mod wards;
mod within;
mod worded;

pub use finds::{Finds, SiteSearch};
pub use repeats::Repeats;
pub(crate) use root::root_page;
pub(crate) use theme::BY_FILES;
pub use theme::{Asset, Theme};
pub(crate) use voice::Voice;

use std::sync::OnceLock;

use serde::Serialize;
use tera::Context;

use crate::catalogue::Catalogue;
use crate::content::Text;
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::linked;
use crate::phrases::Parameter;
use crate::plan::{Language, Route, Site, Target, Version, relative};
use frame::{Cut, Frame};
use parts::Link;
use repeats::Key;
use theme::unspoken;
use worded::Worded;

/// A frame, or why it cannot be made.
type Made = Result<Frame, Diagnostic>;

/// Renders the pages of one site.
pub(crate) struct Renderer<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    search: SearchOf<'a>,
    repeats: &'a Repeats,
    frames: Vec<(Language<'a>, Cut, OnceLock<Made>)>,
    /// The way to the site's folder from wherever a host shows a page in place of another, where that is known.
    fixed: Option<String>,
}

/// Gives a site's search scripts when a page asks for them: only the search page does, and they cost as
/// much as all else.
pub(crate) type SearchOf<'a> = &'a (dyn Fn() -> &'a SiteSearch<'a> + Sync);

/// What a page tells its frame.
struct Head {
    title: String,
    description: String,
    crumbs: Vec<Link>,
    here: Worded,
}

impl<'a> Renderer<'a> {
    /// Prepares the parts that all pages of a site share.
    pub(crate) fn new(site: &'a Site<'a>, theme: &'a Theme, search: SearchOf<'a>, repeats: &'a Repeats) -> Self {
        let cuts = |language: &Language<'a>| Cut::ALL.map(|cut| (*language, cut, OnceLock::new()));
        let frames = site.languages.iter().flat_map(cuts).collect();
        let fixed =
            site.catalogue.portal.base.as_ref().map(|base| format!("{}{}/", below_host(&base.to_string()), site.slug));
        Self { site, theme, search, repeats, frames, fixed }
    }

    /// One page.
    pub(crate) fn page(&self, version: &Version<'_>) -> Result<String, Diagnostic> {
        let path = version.path();
        let page = self.open(&path, version.language, Cut::of(&version.route))?;
        let (head, main) = page.body(&version.route, self.search)?;
        let crumbs = page.tera("crumbs.html", &Crumbs { crumbs: &head.crumbs, here: &head.here })?;
        let (alternates, switch) = page.other_languages(&version.route)?;
        Ok(self.frame(version)?.wrap(&head, [&alternates, &switch, &crumbs, &main]))
    }

    fn open<'p>(&'p self, path: &'p str, language: Language<'p>, cut: Cut) -> Result<Page<'p>, Diagnostic> {
        let page = Page::open(self.site, self.theme, self.repeats, language, path)?;
        Ok(Page { fixed: self.fixed.as_deref().filter(|_| cut == Cut::Anywhere), ..page })
    }

    /// What surrounds a page, rendered when the first page of its depth is.
    fn frame(&self, version: &Version<'_>) -> Result<&Frame, Diagnostic> {
        let cut = Cut::of(&version.route);
        let make = || {
            let path = version.language.below(cut.path());
            Frame::new(self.open(&path, version.language, cut)?, cut)
        };
        let mut frames = self.frames.iter();
        let frame =
            frames.find(|(language, of, _)| *language == version.language && *of == cut).map(|(.., frame)| frame);
        let frame = frame.ok_or_else(|| unspoken(version.language.tag))?;
        frame.get_or_init(make).as_ref().map_err(Clone::clone)
    }
}

#[derive(Serialize)]
struct Crumbs<'v> {
    crumbs: &'v [Link],
    here: &'v Worded,
}

/// A page in another language.
#[derive(Serialize)]
struct Alternate {
    lang: String,
    name: String,
    href: String,
    here: bool,
}

/// A page being made: where it is, in which language, and what it may look at.
#[derive(Clone, Copy)]
struct Page<'p> {
    site: &'p Site<'p>,
    theme: &'p Theme,
    voice: &'p Voice,
    language: Language<'p>,
    repeats: &'p Repeats,
    path: &'p str,
    /// The way to the site's folder from the host's root, of a page that may be shown at any address.
    fixed: Option<&'p str>,
}

impl<'p> Page<'p> {
    fn open(
        site: &'p Site<'p>,
        theme: &'p Theme,
        repeats: &'p Repeats,
        language: Language<'p>,
        path: &'p str,
    ) -> Result<Self, Diagnostic> {
        let voice = theme.one_voice(language.tag)?;
        Ok(Self { site, theme, voice, language, repeats, path, fixed: None })
    }

    fn catalogue(self) -> &'p Catalogue {
        self.site.catalogue
    }

    /// A phrase without parameters.
    fn t(self, key: &str) -> &'p str {
        self.voice.t(key)
    }

    /// A phrase with its parameters filled in.
    fn say(self, key: &str, parameters: &[Parameter<'_>]) -> String {
        self.voice.say(key, parameters)
    }

    /// A text in the page's language, or else in the one that it is written in.
    fn text(self, text: &Text) -> Worded {
        let (text, lang) = text.in_language(self.language.tag, self.catalogue().lang());
        Worded { text: text.to_owned(), lang: (lang != self.language.tag).then(|| lang.into()) }
    }

    fn texts(self, texts: &[Text]) -> Vec<Worded> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// What content gives in the main language only: a reading, an alias, a town.
    fn in_main(self, text: &str) -> Worded {
        let lang = (!self.language.is_main).then(|| self.catalogue().lang().into());
        Worded { text: text.to_owned(), lang }
    }

    /// A reading, for those who read the main language or call a place by its name.
    fn reading(self, reading: Option<&str>) -> Option<Worded> {
        reading.map(|reading| self.in_main(reading))
    }

    /// A text in place of records, as HTML with telephone numbers that can be called.
    fn linked(self, text: &Text) -> String {
        let Worded { text, lang } = self.text(text);
        let html = linked(&text);
        lang.map_or(html.clone(), |lang| format!("<span lang=\"{lang}\">{html}</span>"))
    }

    /// The address of a page of this site. Pages that the plan does not have are never linked: the check says so.
    fn href(self, route: &Route<'_>) -> String {
        self.href_in(&self.site.version(*route, self.language))
    }

    fn href_in(self, version: &Version<'_>) -> String {
        let to = self.site.address(version);
        if self.fixed.is_some() || to.starts_with("../") {
            format!("{}{to}", self.base())
        } else {
            relative(self.path, &to)
        }
    }

    /// A link to a page; one that is not there in this language says so.
    fn link(self, route: &Route<'_>, label: impl Into<Worded>) -> Link {
        let version = self.site.version(*route, self.language);
        let mut link = Link::new(self.href_in(&version), label.into());
        if version.language != self.language {
            link.label = self.elsewhere_in(version.language, link.label);
            link.lang = Some(version.language.tag.into());
        }
        link
    }

    /// A label with the name of the language that it leads to.
    fn elsewhere_in(self, language: Language<'_>, label: Worded) -> Worded {
        let voice = |lang: &str| self.theme.voice(lang).unwrap_or(self.voice);
        let name = voice(language.tag).t("language");
        let labels = label.lang.as_deref().map_or(self.voice, voice);
        let text = labels.say("in-language", &[("label", label.text.into()), ("language", name.into())]);
        Worded { text, lang: label.lang }
    }

    /// The way to the site's folder.
    fn base(self) -> &'p str {
        self.fixed.unwrap_or_else(|| ["", "../", "../../"][self.path.matches('/').count().min(2)])
    }

    /// The way to the language's folder.
    fn root(self) -> String {
        if let Some(fixed) = self.fixed {
            return format!("{fixed}{}", self.language.below(""));
        }
        let depth = self.path.matches('/').count() - usize::from(!self.language.is_main);
        "../".repeat(depth)
    }

    /// Other languages of a page: for the head, and as a choice for readers.
    fn other_languages(self, route: &Route<'_>) -> Result<(String, String), Diagnostic> {
        #[derive(Serialize)]
        struct View {
            languages: Vec<Alternate>,
        }
        if self.site.languages.len() < 2 {
            return Ok(Default::default());
        }
        let spoken = self.site.languages.iter().filter(|language| self.site.speaks(route, **language));
        let alternate = |language: &Language<'_>| Alternate {
            lang: language.tag.to_owned(),
            name: self.theme.voice(language.tag).map_or("", |voice| voice.t("language")).to_owned(),
            href: self.href_in(&Version { route: *route, language: *language }),
            here: *language == self.language,
        };
        let view = View { languages: spoken.map(alternate).collect() };
        if view.languages.len() < 2 {
            return Ok(Default::default());
        }
        Ok((self.tera("alternates.html", &view)?, self.tera("languages.html", &view)?))
    }

    /// The address that a reference means.
    fn reference(self, target: &str) -> Option<String> {
        self.named_as(target, "").map(|link| link.href)
    }

    /// A reference as a link with a label.
    fn named_as(self, target: &str, label: impl Into<Worded>) -> Option<Link> {
        match Target::parse(target)? {
            Target::External(url) => Some(Link::new(url.to_owned(), label)),
            Target::Internal { kind, id, anchor } => {
                let (route, fixed) = self.site.resolve(kind, id)?;
                let mut link = self.link(&route, label);
                if let Some(anchor) = fixed.as_deref().or(anchor) {
                    link.href.push('#');
                    link.href.push_str(anchor);
                }
                Some(link)
            }
        }
    }

    /// What a reference leads to, as a link with the page's own name.
    fn named(self, target: &str) -> Option<Link> {
        let label = match Target::parse(target)? {
            Target::External(url) => url.into(),
            Target::Internal { kind, id, .. } => self.name_of(kind, id)?,
        };
        self.named_as(target, label)
    }

    fn name_of(self, kind: &str, id: &str) -> Option<Worded> {
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
            "page" => self.t(id).into(),
            _ => return None,
        })
    }

    /// Renders a template of the theme, once for equal views.
    fn tera<V: Serialize>(self, template: &str, view: &V) -> Result<String, Diagnostic> {
        let key = serde_json::to_vec(view).ok().map(|view| Key::of(self.language.tag, template, &view));
        if let Some(text) = key.and_then(|key| self.repeats.get(key)) {
            return Ok(text);
        }
        let page = || Some(format!("{}/{}", self.site.slug, self.path));
        let text = self.voice.render(template, &context(template, view)?, page)?;
        if let Some(key) = key {
            self.repeats.keep(key, &text);
        }
        Ok(text)
    }

    fn site_name(self) -> Worded {
        match self.site.ward() {
            Some(ward) => self.text(&ward.data.name),
            None => self.text(&self.catalogue().portal.whole.name),
        }
    }

    fn home(self) -> Link {
        self.link(&Route::Home, self.site_name())
    }

    /// A head whose title reads as a sentence, from the page up to the ward.
    fn head(self, here: impl Into<Worded>, up: Vec<Link>, description: impl Into<Worded>) -> Head {
        let here = here.into();
        let mut title = here.text.clone();
        for link in up.iter().rev() {
            title.push_str(" | ");
            title.push_str(&link.label.text);
        }
        let mut crumbs = vec![self.home()];
        title.push_str(" | ");
        title.push_str(&crumbs[0].label.text);
        crumbs.extend(up);
        Head { title, description: description.into().text, crumbs, here }
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

/// The part of an address behind the host, with `/` at its end.
fn below_host(address: &str) -> String {
    let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let path = path.trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

#[cfg(test)]
mod tests {
    use super::below_host;

    #[test]
    fn a_base_is_cut_behind_its_host() {
        for (address, path) in
            [("https://a.example", "/"), ("https://a.example/", "/"), ("https://a.example/b/c", "/b/c/")]
        {
            assert_eq!(below_host(address), path, "{address}");
        }
    }
}
