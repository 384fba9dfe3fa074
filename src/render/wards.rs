//! The page that chooses a ward.

use std::collections::BTreeMap;

use serde::Serialize;

use super::map::Map;
use super::offices::Office;
use super::parts::{GroupView, Link};
use super::{Head, Page};
use crate::content::{Record, Ward};
use crate::diagnostic::Diagnostic;

/// Wards whose readings begin alike.
#[derive(Serialize)]
pub(super) struct Readings {
    label: String,
    links: Vec<Placed>,
}

/// A ward with the place of its office, latitude and longitude, for "near me".
#[derive(Serialize)]
struct Placed {
    link: Link,
    at: Option<String>,
}

impl Page<'_> {
    pub(super) fn wards(self) -> Result<(Head, String), Diagnostic> {
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
        let c = self.catalogue();
        let (areas, readings) = ward_groups(self, self.beside());
        let near = self.site.ward().map_or_else(Vec::new, |ward| {
            ward.data
                .neighbours
                .iter()
                .filter_map(|slug| c.ward(slug))
                .map(|ward| ward_link(self, ward, self.beside()))
                .collect()
        });
        let whole = self.site.ward().map(|_| self.whole_home(self.beside()));
        let maps = self.maps(self.beside());
        let view = View { whole, near, areas, readings, maps, script: self.nearest_script(), centres: Vec::new() };
        let heading = self.t("wards");
        Ok((self.head(heading, Vec::new(), heading), self.tera("wards.html", &view)?))
    }

    /// The script that puts the nearest wards first, if the reader tells her phone to say where she is.
    pub(super) fn nearest_script(self) -> Option<String> {
        let has_points = self.catalogue().wards.iter().any(|ward| ward.data.point.is_some());
        let script = self.theme.asset("wards.js").filter(|_| has_points)?;
        Some([self.base(), &script.path].concat())
    }

    /// The way from a page to the folder of all sites.
    pub(super) fn beside(self) -> &'static str {
        ["../", "../../", "../../../"][self.path.matches('/').count().min(2)]
    }

    /// The home page of the whole; `prefix` leads from the page to the folder of the sites.
    pub(super) fn whole_home(self, prefix: &str) -> Link {
        self.of_whole(prefix, "index.html")
    }

    /// A page of the whole.
    pub(super) fn of_whole(self, prefix: &str, page: &str) -> Link {
        let whole = &self.catalogue().portal.whole;
        let label = self.say("all-of", &[("whole", self.text(&whole.name).text.into())]);
        Link::new(format!("{prefix}{}/{}", whole.folder, self.language.below(page)), label)
    }
}

/// All wards by area and by reading; `prefix` leads from the page to the folder of the sites.
pub(super) fn ward_groups(page: Page<'_>, prefix: &str) -> (Vec<GroupView>, Vec<Readings>) {
    let c = page.catalogue();
    let of_area = |id: &str| {
        c.wards.iter().filter(|ward| ward.data.area == id).map(|ward| ward_link(page, ward, prefix)).collect()
    };
    let areas = c
        .areas
        .iter()
        .map(|area| GroupView { label: page.text(&area.name), links: of_area(&area.id) })
        .filter(|group| !group.links.is_empty())
        .collect();
    let mut by_heading: BTreeMap<(usize, String), Vec<_>> = BTreeMap::new();
    for ward in &c.wards {
        let heading = page.voice.index_heading(&page.text(&ward.data.name).text, &ward.data.reading);
        by_heading.entry(heading).or_default().push(ward);
    }
    let readings = by_heading.into_iter().map(|((_, label), mut wards)| {
        wards.sort_by(|a, b| a.data.reading.cmp(&b.data.reading));
        let placed = |ward: &Record<Ward>| Placed {
            link: ward_link(page, ward, prefix),
            at: ward.data.point.map(|[lat, lon]| format!("{lat:.3},{lon:.3}")),
        };
        Readings { label, links: wards.into_iter().map(placed).collect() }
    });
    (areas, readings.collect())
}

fn ward_link(page: Page<'_>, ward: &Record<Ward>, prefix: &str) -> Link {
    let home = page.language.below("index.html");
    Link::new(format!("{prefix}{}/{home}", ward.id), page.text(&ward.data.name))
        .with_note(page.in_main(&ward.data.reading))
}
