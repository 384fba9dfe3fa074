//! A map that shows only how wards lie to each other: a square for each, near where its office stands.

use serde::Serialize;

use super::Page;
use super::worded::Worded;
use crate::content::{Record, Ward};

/// Columns of a map; a square is as wide as a thumb on a phone of 360 px.
const COLUMNS: usize = 7;
/// Areas of more wards than this have only their list.
const WARDS_AT_MOST: usize = 70;
/// Areas of fewer wards need no map.
const WARDS_AT_LEAST: usize = 6;
/// Side of a square, with the gap to the next.
const STEP: usize = 48;
/// Letters of a name in one line of a square.
const LINE: usize = 3;

/// The map of an area.
#[derive(Debug, Serialize)]
pub(super) struct Map {
    label: Worded,
    width: usize,
    height: usize,
    squares: Vec<Square>,
}

#[derive(Debug, Serialize)]
struct Square {
    href: String,
    name: String,
    x: usize,
    y: usize,
    /// Its own place in the picture, for the reader's ward.
    here: bool,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    text: String,
    x: usize,
    y: usize,
}

impl Page<'_> {
    /// The maps of the areas whose wards all have a place; `prefix` leads to the folder of the sites.
    pub(super) fn maps(self, prefix: &str) -> Vec<Map> {
        if !self.language.is_main {
            // Names in other letters do not fit into squares.
            return Vec::new();
        }
        let c = self.catalogue();
        let own_area = self.site.ward().map(|ward| ward.data.area.as_str()).filter(|_| prefix != self.base());
        let areas = c.areas.iter().filter(|area| own_area.is_none_or(|own| own == area.id));
        let map = |area: &crate::content::Area| {
            let wards: Vec<&Record<Ward>> = c.wards.iter().filter(|ward| ward.data.area == area.id).collect();
            let points: Option<Vec<[f64; 2]>> = wards.iter().map(|ward| ward.data.point).collect();
            let points = points.filter(|points| (WARDS_AT_LEAST..=WARDS_AT_MOST).contains(&points.len()))?;
            let cells = cells(&points);
            let rows = cells.iter().map(|[_, row]| row + 1).max()?;
            Some(Map {
                label: self.say("map-of", &[("area", self.text(&area.name).text.into())]).into(),
                width: COLUMNS * STEP,
                height: rows * STEP,
                squares: wards.iter().zip(cells).map(|(ward, cell)| self.square(ward, cell, prefix)).collect(),
            })
        };
        areas.filter_map(map).collect()
    }

    fn square(self, ward: &Record<Ward>, [column, row]: [usize; 2], prefix: &str) -> Square {
        let name = self.text(&ward.data.name).text;
        let (x, y) = (column * STEP, row * STEP);
        let letters: Vec<char> = name.chars().collect();
        let count = letters.len().div_ceil(LINE).max(1);
        let lines = letters.chunks(letters.len().div_ceil(count).max(1)).enumerate();
        let lines = lines.map(|(i, part)| Line {
            text: part.iter().collect(),
            x: x + STEP / 2,
            y: y + STEP / 2 + 5 + 15 * i - 15 * (count - 1) / 2,
        });
        Square {
            href: format!("{prefix}{}/{}", ward.id, self.language.below("index.html")),
            here: self.site.ward().is_some_and(|own| own.id == ward.id),
            lines: lines.collect(),
            name,
            x,
            y,
        }
    }
}

/// A square for each place, as near to where it lies as the others let it be: column and row, from the north-west.
fn cells(points: &[[f64; 2]]) -> Vec<[usize; 2]> {
    let rows = points.len().div_ceil(COLUMNS) + 1;
    let span = |axis: usize| {
        let values = || points.iter().filter_map(move |point| point.get(axis).copied());
        let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
        (least, (most - least).max(1e-9))
    };
    let ((south, height), (west, width)) = (span(0), span(1));
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns and rows")]
    let (last_column, last_row) = ((COLUMNS - 1) as f64, (rows - 1) as f64);
    let wanted: Vec<[f64; 2]> = points
        .iter()
        .map(|[lat, lon]| [(lon - west) / width * last_column, (1.0 - (lat - south) / height) * last_row])
        .collect();
    let free: Vec<[usize; 2]> = (0..rows).flat_map(|row| (0..COLUMNS).map(move |column| [column, row])).collect();
    let mut taken: Vec<usize> = (0..points.len()).collect();
    improve(&mut taken, &wanted, &free);
    taken.iter().filter_map(|&cell| free.get(cell).copied()).collect()
}

/// Moves and exchanges squares while the sum of the squared distances grows smaller.
fn improve(taken: &mut [usize], wanted: &[[f64; 2]], free: &[[usize; 2]]) {
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns and rows")]
    let cost = |place: usize, cell: usize| match (wanted.get(place), free.get(cell)) {
        (Some([x, y]), Some([column, row])) => (x - *column as f64).powi(2) + (y - *row as f64).powi(2),
        _ => f64::MAX,
    };
    loop {
        let mut moved = false;
        for a in 0..taken.len() {
            for cell in 0..free.len() {
                let at = taken[a];
                if cell == at {
                    continue;
                }
                let other = taken.iter().position(|&one| one == cell);
                let gain = match other {
                    None => cost(a, at) - cost(a, cell),
                    Some(b) => cost(a, at) + cost(b, cell) - cost(a, cell) - cost(b, at),
                };
                if gain > 1e-9 {
                    taken[a] = cell;
                    if let Some(b) = other {
                        taken[b] = at;
                    }
                    moved = true;
                }
            }
        }
        if !moved {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_place_has_a_square_of_its_own_and_north_is_up() {
        let points: Vec<[f64; 2]> =
            (0..23).map(|i| [35.0 + f64::from(i / 5) * 0.1, 139.0 + f64::from(i % 5) * 0.1]).collect();
        let cells = cells(&points);
        assert_eq!(cells.iter().collect::<BTreeSet<_>>().len(), 23);
        assert!(cells[0][1] > cells[20][1], "the first place is the most southern one");
        assert!(cells[0][0] < cells[4][0], "and the most western one");
    }

    #[test]
    fn equal_places_end() {
        assert_eq!(cells(&[[35.0, 139.0]; 30]).into_iter().collect::<BTreeSet<_>>().len(), 30);
    }
}
