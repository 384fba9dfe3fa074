//! The page above all sites: it chooses the ward.

use serde::Serialize;

use super::frame::{Frame, Layout};
use super::offices::Office;
use super::pages::{GroupView, ward_groups};
use super::parts::Link;
use super::{Head, Page, Repeats, Theme};
use crate::diagnostic::Diagnostic;
use crate::plan::Site;

/// The root page. `site` is any site of the portal: its catalogue and language are what counts.
pub fn root_page(site: &Site<'_>, theme: &Theme) -> Result<String, Diagnostic> {
    #[derive(Serialize)]
    struct View {
        whole: Option<Link>,
        near: Vec<Link>,
        areas: Vec<GroupView>,
        readings: Vec<GroupView>,
        centres: Vec<Office>,
    }
    let repeats = Repeats::default();
    let page = Page { site, theme, repeats: &repeats, path: "index.html" };
    let portal = &site.catalogue.portal;
    let lang = site.catalogue.lang();
    let (areas, readings) = ward_groups(page, "");
    let mut centres: Vec<Office> = site.catalogue.centres.iter().map(|centre| page.centre_office(centre)).collect();
    for office in &mut centres {
        office.href = office.href.as_ref().map(|href| format!("{}/{href}", portal.whole.folder));
    }
    let whole =
        Link::new(format!("{}/index.html", portal.whole.folder), format!("{}のすべて", page.text(&portal.whole.name)));
    let main = page.tera("wards.html", &View { whole: Some(whole), near: Vec::new(), areas, readings, centres })?;
    let title = page.text(&portal.title);
    let frame = Frame::cut(
        theme,
        &Layout {
            lang,
            root: "",
            title: "yorisoi-mark-title",
            description: "yorisoi-mark-description",
            crumbs: "yorisoi-mark-crumbs",
            main: "yorisoi-mark-main",
            style: theme.asset("style.css").map_or("", |asset| &asset.path),
            search: None,
            worker: None,
            portal: title.clone(),
            ward: None,
            fictional: site.catalogue.wards.iter().any(|ward| ward.data.fictional),
            banner: portal.banner.as_ref().map(|text| page.text(text)),
            emergency: None,
            as_of: portal.as_of.japanese(),
            publisher: portal.publisher.as_ref().map(|text| page.text(text)),
        },
    )?;
    let head = Head {
        title: format!("{} | {title}", page.t("wards")),
        description: page.text(&portal.summary),
        crumbs: Vec::new(),
        here: title,
    };
    Ok(frame.wrap(&head, "", &main))
}
