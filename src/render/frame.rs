//! What all pages of a site have in common, rendered once per language and depth and cut where pages differ.

use serde::Serialize;

use super::parts::Link;
use super::worded::Worded;
use super::{Head, Page, Voice, context};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::escape;
use crate::plan::{Route, WORKER};

/// What a layout leaves open, in its order. The languages are those of a portal that has several: a layout may leave
/// them out.
const MARKS: [&str; 6] = ["title", "description", "alternates", "languages", "crumbs", "main"];
const OPTIONAL: [&str; 2] = ["alternates", "languages"];

/// The ways of the header between 「まず電話」 and the menu, by picture, phrase and page; the last says whether only a
/// wide screen has room for it.
const WAYS: [(Icon, &str, Route<'static>, bool); 4] = [
    (Icon::Find, "search", Route::Directory, false),
    (Icon::Yen, "schemes", Route::Schemes, true),
    (Icon::Steps, "stages", Route::Stages, true),
    (Icon::Bolt, "power-cut", Route::Disaster, false),
];

/// The groups below all pages, by phrases and pages.
const PEOPLE: [(&str, Route<'static>); 5] = [
    ("centres", Route::Centres),
    ("coordinators", Route::Coordinators),
    ("network", Route::Network),
    ("meetings", Route::Meetings),
    ("training", Route::Training),
];
const READ: [(&str, Route<'static>); 5] = [
    ("guides", Route::Guides),
    ("glossary", Route::Glossary),
    ("score", Route::Score),
    ("figures", Route::Figures),
    ("news", Route::News),
];
const SITE: [(&str, Route<'static>); 3] =
    [("other-ward", Route::Wards), ("about", Route::About), ("data", Route::Data)];

/// A picture of the header.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Icon {
    Find,
    Yen,
    Steps,
    Bolt,
}

/// A way of the header.
#[derive(Serialize)]
pub(super) struct Way {
    icon: Icon,
    link: Link,
    /// Only where the screen is wide.
    wide: bool,
}

/// A ward's colour.
#[derive(Serialize)]
pub(super) struct Strip {
    light: String,
    dark: String,
}

/// The public holidays, for the phone that reckons whether an office is open.
#[derive(Serialize)]
pub(super) struct HolidayTable {
    days: String,
    from: String,
    to: String,
}

/// The frames of a language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cut {
    /// At the top of the language's folder.
    Top,
    /// One folder below.
    Deep,
    /// Of the search page, which brings its own scripts.
    Search,
    /// Of the page in place of one that is not there, which a host shows at any address.
    Anywhere,
}

impl Cut {
    pub(super) const ALL: [Self; 4] = [Self::Top, Self::Deep, Self::Search, Self::Anywhere];

    pub(super) fn of(route: &Route<'_>) -> Self {
        match route {
            Route::Directory => Self::Search,
            Route::NotFound => Self::Anywhere,
            _ if route.path().contains('/') => Self::Deep,
            _ => Self::Top,
        }
    }

    /// The path of a page that has this frame.
    pub(super) fn path(self) -> &'static str {
        if self == Self::Deep { "-/-" } else { "-" }
    }
}

/// The fixed parts before each of the marks, and what follows the last.
pub(super) struct Frame([String; 7]);

#[derive(Serialize)]
pub(super) struct Layout<'v> {
    pub(super) lang: &'v str,
    /// The way to the language's folder.
    pub(super) root: String,
    /// The way to the site's folder.
    pub(super) base: &'v str,
    #[serde(flatten)]
    pub(super) marks: Marks,
    pub(super) style: &'v str,
    pub(super) icon: &'v str,
    pub(super) script: Option<&'v str>,
    pub(super) worker: Option<&'v str>,
    /// The portal's name without what explains it.
    pub(super) word: Worded,
    pub(super) ward: Option<Worded>,
    /// The ward's folder, that a phone remembers as the one last looked at.
    pub(super) slug: Option<&'v str>,
    /// The ward's own colour, for light and dark screens.
    pub(super) accent: Option<Strip>,
    pub(super) ways: Vec<Way>,
    pub(super) holidays: Option<HolidayTable>,
    pub(super) foot: Foot,
    pub(super) fictional: bool,
    pub(super) banner: Option<Worded>,
    pub(super) emergency: Option<Notice>,
    pub(super) as_of: String,
    pub(super) publisher: Option<Worded>,
}

/// The marks as the layout shows them.
#[derive(Serialize)]
pub(super) struct Marks {
    title: String,
    description: String,
    alternates: String,
    languages: String,
    crumbs: String,
    main: String,
}

fn mark(name: &str) -> String {
    format!("yorisoi-mark-{name}")
}

impl Marks {
    pub(super) fn new() -> Self {
        let [title, description, alternates, languages, crumbs, main] = MARKS.map(mark);
        Self { title, description, alternates, languages, crumbs, main }
    }
}

#[derive(Default, Serialize)]
pub(super) struct Foot {
    people: Vec<Link>,
    read: Vec<Link>,
    site: Vec<Link>,
}

#[derive(Serialize)]
pub(super) struct Notice {
    title: Worded,
    date: String,
    url: String,
}

impl Frame {
    /// The frame of a page's language and depth.
    pub(super) fn new(page: Page<'_>, cut: Cut) -> Result<Self, Diagnostic> {
        let (site, theme) = (page.site, page.theme);
        let portal = &site.catalogue.portal;
        let links = |links: &[(&str, Route<'static>)]| {
            links.iter().map(|(key, route)| page.link(route, page.t(key))).collect::<Vec<_>>()
        };
        let layout = Layout {
            lang: page.language.tag,
            root: page.root(),
            base: page.base(),
            marks: Marks::new(),
            style: theme.asset("style.css").map_or("", |asset| &asset.path),
            icon: theme.asset("favicon.svg").map_or("", |asset| &asset.path),
            script: theme.asset("page.js").filter(|_| cut != Cut::Search).map(|asset| asset.path.as_str()),
            worker: site.ward().map(|_| WORKER),
            word: page.wordmark(),
            ward: Some(page.site_name()),
            slug: site.ward().map(|ward| &*ward.id),
            accent: site
                .ward()
                .and_then(|ward| ward.data.accent.as_ref())
                .map(|accent| Strip { light: accent.light.to_string(), dark: accent.dark.to_string() }),
            ways: WAYS.map(|(icon, key, route, wide)| Way { icon, link: page.link(&route, page.t(key)), wide }).into(),
            holidays: page.holidays(),
            foot: Foot { people: links(&PEOPLE), read: links(&READ), site: links(&SITE) },
            fictional: site.ward().is_some_and(|ward| ward.data.fictional)
                || site.ward().is_none() && site.catalogue.wards.iter().any(|w| w.data.fictional),
            banner: portal.banner.as_ref().map(|text| page.text(text)),
            emergency: portal.emergency.as_ref().map(|e| Notice {
                title: page.text(&e.title),
                date: page.voice.date(e.date),
                url: e.url.to_string(),
            }),
            as_of: page.voice.date(portal.as_of),
            publisher: portal.publisher.as_ref().map(|text| page.text(text)),
        };
        Self::cut(page.voice, &layout)
    }

    /// Renders the layout and cuts it at its marks.
    pub(super) fn cut(voice: &Voice, layout: &Layout<'_>) -> Result<Self, Diagnostic> {
        let page = voice.render("layout.html", &context("layout.html", layout)?, || None)?;
        let mut parts: [String; 7] = Default::default();
        let mut rest = page.as_str();
        for (name, part) in MARKS.into_iter().zip(&mut parts) {
            match rest.split_once(&mark(name)) {
                Some((before, after)) => {
                    before.clone_into(part);
                    rest = after;
                }
                None if OPTIONAL.contains(&name) => {}
                None => return Err(lacking(name)),
            }
        }
        rest.clone_into(&mut parts[6]);
        Ok(Self(parts))
    }

    /// A page: title, description, and the parts that are HTML in the order of the marks.
    pub(super) fn wrap(&self, head: &Head, html: [&str; 4]) -> String {
        let (title, description) = (escape(&head.title), escape(&head.description));
        let open = [title.as_str(), &description].into_iter().chain(html).chain([""]);
        let length: usize = self.0.iter().map(String::len).chain(open.clone().map(str::len)).sum();
        let mut page = String::with_capacity(length);
        for (part, filled) in self.0.iter().zip(open) {
            page.push_str(part);
            page.push_str(filled);
        }
        page
    }
}

impl Page<'_> {
    /// The portal's name as its mark shows it: without what explains it in brackets.
    pub(super) fn wordmark(self) -> Worded {
        let mut title = self.text(&self.catalogue().portal.title);
        let end = title.text.find(['（', '(']).unwrap_or(title.text.len());
        title.text.truncate(end);
        title.text.truncate(title.text.trim_end().len());
        title
    }

    /// The holidays, each as eight digits.
    pub(super) fn holidays(self) -> Option<HolidayTable> {
        let table = &self.catalogue().holidays.as_ref()?.data;
        let digits = |date: crate::content::When| date.iso().replace('-', "");
        let days: Vec<String> = table.days.iter().map(|day| digits(day.date)).collect();
        Some(HolidayTable { days: days.join(" "), from: digits(table.from), to: digits(table.to) })
    }
}

fn lacking(mark: &str) -> Diagnostic {
    let detail = format!("layout.html must show {mark} once, in this order: title, description, crumbs, main");
    Diagnostic::new(&"templates/layout.html".into(), At::File, Problem::Template { detail, page: None })
}
