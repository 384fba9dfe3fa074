//! What all pages of a site have in common, rendered once per site and depth and cut where pages differ.

use super::{Head, Theme, context};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::escape;
use crate::plan::{Site, WORKER};
use serde::Serialize;

/// Marks in the layout, in their order: title, description, crumbs, main.
const MARKS: [&str; 4] = ["yorisoi-mark-title", "yorisoi-mark-description", "yorisoi-mark-crumbs", "yorisoi-mark-main"];

/// The fixed parts around title, description, crumbs and main.
pub(super) struct Frame([String; 5]);

#[derive(Serialize)]
pub(super) struct Layout<'v> {
    pub(super) lang: &'v str,
    pub(super) root: &'v str,
    pub(super) title: &'v str,
    pub(super) description: &'v str,
    pub(super) crumbs: &'v str,
    pub(super) main: &'v str,
    pub(super) style: &'v str,
    pub(super) search: Option<&'v str>,
    pub(super) worker: Option<&'v str>,
    pub(super) portal: String,
    pub(super) ward: Option<String>,
    pub(super) fictional: bool,
    pub(super) banner: Option<String>,
    pub(super) emergency: Option<Notice>,
    pub(super) as_of: String,
    pub(super) publisher: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Notice {
    title: String,
    date: String,
    url: String,
}

impl Frame {
    pub(super) fn new(site: &Site<'_>, theme: &Theme, root: &str, with_box: bool) -> Result<Self, Diagnostic> {
        let portal = &site.catalogue.portal;
        let lang = site.catalogue.lang();
        let text = |text: &crate::content::Text| text.get(lang, lang).to_owned();
        let ward = site.ward().map_or_else(|| text(&portal.whole.name), |ward| text(&ward.data.name));
        Self::cut(
            theme,
            &Layout {
                lang,
                root,
                title: MARKS[0],
                description: MARKS[1],
                crumbs: MARKS[2],
                main: MARKS[3],
                style: theme.asset("style.css").map_or("", |asset| &asset.path),
                search: theme.asset("box.js").filter(|_| with_box).map(|asset| asset.path.as_str()),
                worker: site.ward().map(|_| WORKER),
                portal: text(&portal.title),
                ward: Some(ward),
                fictional: site.ward().is_some_and(|ward| ward.data.fictional)
                    || site.ward().is_none() && site.catalogue.wards.iter().any(|w| w.data.fictional),
                banner: portal.banner.as_ref().map(text),
                emergency: portal.emergency.as_ref().map(|e| Notice {
                    title: text(&e.title),
                    date: e.date.japanese(),
                    url: e.url.to_string(),
                }),
                as_of: portal.as_of.japanese(),
                publisher: portal.publisher.as_ref().map(text),
            },
        )
    }

    /// Renders the layout and cuts it at its marks.
    pub(super) fn cut(theme: &Theme, layout: &Layout<'_>) -> Result<Self, Diagnostic> {
        let page = theme.render("layout.html", &context("layout.html", layout)?, || None)?;
        let mut parts: [String; 5] = Default::default();
        let mut rest = page.as_str();
        for (mark, part) in MARKS.into_iter().zip(&mut parts) {
            let (before, after) = rest.split_once(mark).ok_or_else(|| {
                let detail = format!(
                    "layout.html must show {} once, in this order: title, description, crumbs, main",
                    mark.trim_start_matches("yorisoi-mark-")
                );
                Diagnostic::new(&"templates/layout.html".into(), At::File, Problem::Template { detail, page: None })
            })?;
            before.clone_into(part);
            rest = after;
        }
        rest.clone_into(&mut parts[4]);
        Ok(Self(parts))
    }

    pub(super) fn wrap(&self, head: &Head, crumbs: &str, main: &str) -> String {
        let [start, after_title, after_description, after_crumbs, end] = &self.0;
        let length = self.0.iter().map(String::len).sum::<usize>()
            + main.len()
            + crumbs.len()
            + head.title.len()
            + head.description.len()
            + 64;
        let mut page = String::with_capacity(length);
        for part in [
            start,
            escape(&head.title).as_str(),
            after_title,
            escape(&head.description).as_str(),
            after_description,
            crumbs,
            after_crumbs,
            main,
            end,
        ] {
            page.push_str(part);
        }
        page
    }
}
