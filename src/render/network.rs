//! A network of bodies as a picture, and the same in words.

use serde::Serialize;

use super::parts::{FactView, Provenance};
use super::worded::Worded;
use super::{Head, Page};
use crate::content::{Network, Record, Slot};
use crate::diagnostic::Diagnostic;

impl Page<'_> {
    pub(super) fn network(self) -> Result<(Head, String), Diagnostic> {
        let mut view = self.topic(Slot::Network, "network");
        let networks = self.catalogue().networks.iter().filter(|network| self.site.shows(network));
        view.networks = networks.map(|network| diagram(self, network)).collect();
        self.finish(&view)
    }
}

/// Width of a box, and the gaps, in SVG units (CSS pixels).
const BOX: usize = 176;
const GAP_X: usize = 64;
const GAP_Y: usize = 20;
const LINE: usize = 22;
/// Full-width characters that fit one line of a box.
const LINE_CHARS: usize = 10;

/// A diagram, laid out.
#[derive(Serialize)]
pub(super) struct Diagram {
    title: Worded,
    summary: Worded,
    width: usize,
    height: usize,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    texts: Vec<Worded>,
    problems: Vec<FactView>,
    notes: Vec<Worded>,
    provenance: Provenance,
}

#[derive(Serialize)]
struct Node {
    x: usize,
    y: usize,
    w: usize,
    h: usize,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    x: usize,
    y: usize,
    text: String,
}

#[derive(Serialize)]
struct Edge {
    x1: usize,
    y1: usize,
    x2: usize,
    y2: usize,
}

/// Lays a network out in its columns, each centred on the tallest.
fn diagram(page: Page<'_>, record: &Record<Network>) -> Diagram {
    let data = &record.data;
    let columns = data.nodes.iter().map(|node| usize::from(node.column.max(1))).max().unwrap_or(1);
    let labels: Vec<Vec<String>> = data.nodes.iter().map(|node| wrap(&page.text(&node.label).text)).collect();
    let height_of = |i: usize| labels.get(i).map_or(1, Vec::len) * LINE + 16;
    let of_column = |column: usize| {
        data.nodes.iter().enumerate().filter(move |(_, node)| usize::from(node.column.max(1)) == column).map(|(i, _)| i)
    };
    let column_height =
        |column: usize| of_column(column).map(|i| height_of(i) + GAP_Y).sum::<usize>().saturating_sub(GAP_Y);
    let height = (1..=columns).map(column_height).max().unwrap_or(0) + 2 * GAP_Y;
    let mut boxes = vec![(0, 0, 0); data.nodes.len()];
    for column in 1..=columns {
        let mut y = (height - column_height(column)) / 2;
        for i in of_column(column) {
            boxes[i] = (GAP_Y + (column - 1) * (BOX + GAP_X), y, height_of(i));
            y += height_of(i) + GAP_Y;
        }
    }
    let position = |id: &str| data.nodes.iter().position(|node| node.id == id);
    let edges =
        data.edges.iter().filter_map(|edge| Some(between(boxes[position(&edge.from)?], boxes[position(&edge.to)?])));
    let nodes = boxes.iter().zip(&labels).map(|(&(x, y, h), lines)| Node {
        x,
        y,
        w: BOX,
        h,
        lines: lines
            .iter()
            .enumerate()
            .map(|(i, text)| Line { x: x + BOX / 2, y: y + 8 + LINE * i + 16, text: text.clone() })
            .collect(),
    });
    Diagram {
        title: page.text(&data.title),
        summary: page.text(&data.summary),
        width: 2 * GAP_Y + columns * BOX + (columns - 1) * GAP_X,
        height,
        edges: edges.collect(),
        nodes: nodes.collect(),
        texts: data.nodes.iter().map(|node| in_words(page, data, &node.id)).collect(),
        problems: data
            .problems
            .iter()
            .map(|p| FactView { label: page.text(&p.problem), value: page.text(&p.answer), note: None })
            .collect(),
        notes: page.texts(&data.notes),
        provenance: page.provenance(&data.sources, data.checked.as_ref()),
    }
}

/// A line from the side of one box to the facing side of the other.
fn between(a: (usize, usize, usize), b: (usize, usize, usize)) -> Edge {
    let ((ax, ay, ah), (bx, by, bh)) = (a, b);
    if ax == bx {
        let (upper, lower) = if ay < by { (a, b) } else { (b, a) };
        return Edge { x1: ax + BOX / 2, y1: upper.1 + upper.2, x2: bx + BOX / 2, y2: lower.1 };
    }
    let (x1, x2) = if ax < bx { (ax + BOX, bx) } else { (ax, bx + BOX) };
    Edge { x1, y1: ay + ah / 2, x2, y2: by + bh / 2 }
}

/// One body, what it does, and whom it is linked with.
fn in_words(page: Page<'_>, data: &Network, id: &str) -> Worded {
    let name = |id: &str| {
        data.nodes.iter().find(|node| node.id == id).map_or_else(String::new, |node| page.text(&node.label).text)
    };
    let linked = data.edges.iter().filter_map(|edge| {
        let other = if edge.from == id {
            &edge.to
        } else if edge.to == id {
            &edge.from
        } else {
            return None;
        };
        let label = edge.label.as_ref().map(|label| page.text(label).text);
        Some(label.map_or_else(
            || name(other),
            |label| page.say("network-edge", &[("name", name(other).into()), ("label", label.into())]),
        ))
    });
    let linked = linked.collect::<Vec<_>>().join(page.t("comma"));
    let note = data.nodes.iter().find(|node| node.id == id).and_then(|node| page.maybe(node.note.as_ref()));
    let described = note.map_or_else(
        || name(id),
        |note| page.say("network-node", &[("name", name(id).into()), ("note", note.text.into())]),
    );
    let text = if linked.is_empty() {
        described
    } else {
        page.say("network-linked", &[("node", described.into()), ("linked", linked.into())])
    };
    // The words of a network are the content's.
    let own = data.nodes.first().and_then(|node| page.text(&node.label).lang);
    Worded { text, lang: own }
}

/// Cuts a label into lines of a box.
fn wrap(label: &str) -> Vec<String> {
    let characters: Vec<char> = label.chars().collect();
    characters.chunks(LINE_CHARS).map(|chunk| chunk.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_facing_sides() {
        let edge = between((0, 0, 40), (300, 100, 60));
        assert_eq!((edge.x1, edge.y1, edge.x2, edge.y2), (BOX, 20, 300, 130));
    }

    #[test]
    fn labels_are_cut_into_lines() {
        assert_eq!(wrap("子ども家庭総合支援センター"), ["子ども家庭総合支援セ", "ンター"]);
    }
}
