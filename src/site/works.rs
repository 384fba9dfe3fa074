//! The making of outputs: each by the room that knows how.

use std::borrow::Cow;

use rayon::prelude::*;

use super::offline::{Kept, worker};
use super::{Above, Made, Output, outputs};
use crate::diagnostic::Diagnostic;
use crate::plan::{Language, Route, Site, Version, fingerprint};
use crate::render::{Renderer, Repeats, SearchOf, SiteSearch, Theme, root_page};
use crate::tables;

/// What the outputs of one site are made with.
pub struct Works<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    search: SearchOf<'a>,
    renderer: Renderer<'a>,
    /// In place of the search, for what is known without it.
    none: SiteSearch<'a>,
}

impl<'a> Works<'a> {
    /// Prepares what the pages of a site share. The search is made when it is first asked for.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme, search: SearchOf<'a>, repeats: &'a Repeats) -> Self {
        Self { site, theme, search, renderer: Renderer::new(site, theme, search, repeats), none: SiteSearch::default() }
    }

    /// Makes every output, several at once, and hands each to `put` as soon as it is made.
    pub fn all<E: From<Diagnostic> + Send>(
        &self,
        put: impl Fn(&Output<Made<'a>>, &[u8]) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let (last, first): (Vec<Output<Made<'a>>>, Vec<Output<Made<'a>>>) =
            outputs(self.site, self.theme, (self.search)()).partition(|one| matches!(one.made, Made::Worker));
        let made = first.into_par_iter().map(|output| {
            let bytes = self.bytes(&output, &Kept::new())?;
            put(&output, &bytes)?;
            Ok(output.kept.then(|| (output.path, fingerprint(&bytes))))
        });
        let kept: Vec<Option<(String, String)>> = made.collect::<Result<_, E>>()?;
        let kept: Kept = kept.into_iter().flatten().collect();
        last.iter().try_for_each(|output| put(output, &self.bytes(output, &kept)?))
    }

    /// The output at a path, where there is one.
    pub fn at(&self, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let find = |search| outputs(self.site, self.theme, search).find(|output| output.path == path);
        let output = find(&self.none).or_else(|| find((self.search)()))?;
        Some(self.bytes(&output, &Kept::new()).map(Cow::into_owned))
    }

    /// The page that says that there is none.
    pub(crate) fn not_found(&self) -> Result<String, Diagnostic> {
        let main = Language { tag: self.site.catalogue.lang(), is_main: true };
        self.renderer.page(&Version { route: Route::NotFound, language: main })
    }

    /// Makes one output; the worker lists what is `kept`.
    fn bytes<'o>(&self, output: &Output<Made<'o>>, kept: &Kept) -> Result<Cow<'o, [u8]>, Diagnostic> {
        Ok(match output.made {
            Made::Page(page) => {
                let html = self.renderer.page(&page)?.into_bytes();
                if let Some(heavy) = self.theme.too_heavy(&page, &html) {
                    return Err(heavy);
                }
                html.into()
            }
            Made::Asset(asset) => asset.bytes.as_slice().into(),
            Made::Search(text) => text.as_bytes().into(),
            Made::Records => tables::csv(self.site).into(),
            Made::Worker => worker(self.theme.worker(self.site.catalogue.lang())?, kept).into_bytes().into(),
        })
    }
}

/// Makes an output of the root. `site` is any site of the portal.
pub fn root_bytes<'a>(site: &Site<'_>, theme: &Theme, made: Above<'a>) -> Result<Cow<'a, [u8]>, Diagnostic> {
    Ok(match made {
        Above::Page(language) => root_page(site, theme, language)?.into_bytes().into(),
        Above::Asset(asset) => asset.bytes.as_slice().into(),
    })
}
