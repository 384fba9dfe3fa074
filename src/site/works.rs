//! The making of outputs: each by the room that knows how.

use std::borrow::Cow;

use rayon::prelude::*;

use super::offline::{Kept, worker};
use super::{Above, Made, Output, outputs};
use crate::diagnostic::Diagnostic;
use crate::plan::{Route, Site, fingerprint};
use crate::render::{Renderer, Repeats, SearchOf, Theme, root_page};
use crate::tables;

/// What the outputs of one site are made with.
pub struct Works<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    search: SearchOf<'a>,
    renderer: Renderer<'a>,
}

impl<'a> Works<'a> {
    /// Prepares what the pages of a site share. The search is made when it is first asked for.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme, search: SearchOf<'a>, repeats: &'a Repeats) -> Self {
        Self { site, theme, search, renderer: Renderer::new(site, theme, search, repeats) }
    }

    /// Makes every output, several at once, and hands each to `put` as soon as it is made.
    pub fn all<E: From<Diagnostic> + Send>(
        &self,
        put: impl Fn(&Output<Made<'a>>, &[u8]) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let (last, first): (Vec<Output<Made<'a>>>, Vec<Output<Made<'a>>>) =
            outputs(self.site, self.theme, Some((self.search)())).partition(|one| matches!(one.made, Made::Worker));
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
    pub fn at(&self, path: &str) -> Option<Result<Cow<'a, [u8]>, Diagnostic>> {
        let find = |search| outputs(self.site, self.theme, search).find(|output| output.path == path);
        let output = find(None).or_else(|| find(Some((self.search)())))?;
        Some(self.bytes(&output, &Kept::new()))
    }

    /// The page that says that there is none.
    pub fn not_found(&self) -> Result<String, Diagnostic> {
        self.renderer.page(&Route::NotFound)
    }

    /// Makes one output; the worker lists what is `kept`.
    fn bytes(&self, output: &Output<Made<'a>>, kept: &Kept) -> Result<Cow<'a, [u8]>, Diagnostic> {
        Ok(match output.made {
            Made::Page(route) => self.renderer.page(&route)?.into_bytes().into(),
            Made::Asset(asset) => asset.bytes.as_slice().into(),
            Made::Search(text) => text.as_bytes().into(),
            Made::Records => tables::csv(self.site).into(),
            Made::Worker => worker(self.theme.worker(), kept).into_bytes().into(),
        })
    }
}

/// Makes an output of the root. `site` is any site of the portal.
pub fn root_bytes<'a>(site: &Site<'_>, theme: &Theme, made: Above<'a>) -> Result<Cow<'a, [u8]>, Diagnostic> {
    Ok(match made {
        Above::Page => root_page(site, theme)?.into_bytes().into(),
        Above::Asset(asset) => asset.bytes.as_slice().into(),
    })
}
