//! The page above all sites: it chooses the ward.

use serde::Serialize;

use super::frame::{Foot, Frame, Layout, Marks};
use super::map::Map;
use super::offices::Office;
use super::parts::{GroupView, Link};
use super::wards::{Readings, ward_groups};
use super::{Head, Page, Repeats, Theme};
use crate::diagnostic::Diagnostic;
use crate::plan::{Language, Site};

/// The root page in a language. `site` is any site of the portal: its catalogue is what counts.
pub(crate) fn root_page(site: &Site<'_>, theme: &Theme, language: Language<'_>) -> Result<String, Diagnostic> {
    #[derive(Serialize)]
    struct View {
        whole: Option<Link>,
        near: Vec<Link>,
        areas: Vec<GroupView>,
        readings: Vec<Readings>,
        maps: Vec<Map>,
        script: Option<String>,
        centres: Vec<Office>,
    }
    let (repeats, path) = (Repeats::default(), language.below("index.html"));
    let page = Page::open(site, theme, &repeats, language, &path)?;
    let portal = &site.catalogue.portal;
    let (areas, readings) = ward_groups(page, page.base());
    let mut centres: Vec<Office> = site.catalogue.centres.iter().map(|centre| page.centre_office(centre)).collect();
    for office in &mut centres {
        // The page stands above the site that it leads to.
        let below = |href: &String| format!("{}{}/{}", page.base(), portal.whole.folder, language.below(href));
        office.href = office.href.as_ref().map(below);
    }
    let main = page.tera(
        "wards.html",
        &View {
            whole: Some(page.whole_home(page.base())),
            near: Vec::new(),
            areas,
            readings,
            maps: page.maps(page.base()),
            script: page.nearest_script(),
            centres,
        },
    )?;
    let title = page.text(&portal.title);
    let frame = Frame::cut(
        page.voice,
        &Layout {
            lang: language.tag,
            root: String::new(),
            base: page.base(),
            marks: Marks::new(),
            style: theme.asset("style.css").map_or("", |asset| &asset.path),
            icon: theme.asset("favicon.svg").map_or("", |asset| &asset.path),
            script: theme.asset("page.js").map(|asset| asset.path.as_str()),
            worker: None,
            word: page.wordmark(),
            ward: None,
            slug: None,
            accent: None,
            ways: Vec::new(),
            holidays: page.holidays(),
            foot: Foot::default(),
            fictional: site.catalogue.wards.iter().any(|ward| ward.data.fictional),
            banner: portal.banner.as_ref().map(|text| page.text(text)),
            emergency: None,
            as_of: page.voice.date(portal.as_of),
            publisher: portal.publisher.as_ref().map(|text| page.text(text)),
        },
    )?;
    let head = Head {
        title: format!("{} | {}", page.t("wards"), title.text),
        description: page.text(&portal.summary).text,
        crumbs: Vec::new(),
        here: title,
    };
    // Every site has a home in every language, and so has the whole.
    let (alternates, switch) = page.other_languages(&crate::plan::Route::Home)?;
    Ok(frame.wrap(&head, [&alternates, &switch, "", &main]))
}
