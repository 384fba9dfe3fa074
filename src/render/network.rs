//! A network of bodies: columns of cards from the family outward, which say in words whom each is linked with.

use std::collections::BTreeMap;

use serde::Serialize;

use super::parts::{FactView, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Network, NetworkNode, Record, Slot};
use crate::diagnostic::Diagnostic;

impl Page<'_> {
    pub(super) fn network(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Network, "network");
        let networks = self.catalogue().networks.iter().filter(|network| self.site.shows(network));
        view.networks = networks.map(|network| diagram(self, network)).collect();
        self.finish(&view)
    }
}

/// A diagram: columns beside each other on a desk, one below the other on a phone.
#[derive(Serialize)]
pub(super) struct Diagram {
    title: Worded,
    summary: Worded,
    columns: Vec<Vec<Body>>,
    problems: Vec<FactView>,
    notes: Vec<Worded>,
    provenance: Provenance,
}

/// One body.
#[derive(Serialize)]
struct Body {
    name: Worded,
    /// What it does.
    note: Option<Worded>,
    /// Those nearer to the family that it is linked with, and by what.
    linked: Vec<Worded>,
}

/// Puts the bodies of a network into its columns; a column without bodies is left out.
fn diagram(page: Page<'_>, record: &Record<Network>) -> Diagram {
    let data = &record.data;
    let mut columns: BTreeMap<u8, Vec<Body>> = BTreeMap::new();
    for node in &data.nodes {
        columns.entry(node.column).or_default().push(Body {
            name: page.text(&node.label),
            note: page.maybe(node.note.as_ref()),
            linked: linked(page, data, node),
        });
    }
    Diagram {
        title: page.text(&data.title),
        summary: page.text(&data.summary),
        columns: columns.into_values().collect(),
        problems: data
            .problems
            .iter()
            .map(|p| FactView { label: page.text(&p.problem), value: page.text(&p.answer), note: None })
            .collect(),
        notes: page.texts(&data.notes),
        provenance: page.provenance(&data.sources, data.checked.as_ref()),
    }
}

/// The bodies nearer to the family that one is linked with, so that each link is told once, on the outer card.
fn linked(page: Page<'_>, data: &Network, own: &NetworkNode) -> Vec<Worded> {
    let mut out = Vec::new();
    for edge in &data.edges {
        let other = if edge.from == own.id { &edge.to } else { &edge.from };
        let is_own = edge.from == own.id || edge.to == own.id;
        let Some(other) = data.nodes.iter().find(|node| is_own && node.id == *other) else { continue };
        let is_outer = other.column < own.column || (other.column == own.column && edge.from == own.id);
        if !is_outer {
            continue;
        }
        let name = page.text(&other.label);
        out.push(match edge.label.as_ref().map(|label| page.text(label).text) {
            None => name,
            Some(label) => {
                let text = page.say("network-edge", &[("name", name.text.into()), ("label", label.into())]);
                Worded { text, lang: name.lang }
            }
        });
    }
    out
}
