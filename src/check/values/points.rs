//! Coordinates outside the country.

use super::{Here, ValueRule};
use crate::content::Leaf;
use crate::diagnostic::{Diagnostic, Problem};

/// South, north, west and east of Japan's land, in degrees.
const JAPAN: ([f64; 2], [f64; 2]) = ([20.0, 46.0], [122.0, 154.5]);

#[derive(Default)]
pub(super) struct Points(Vec<Diagnostic>);

impl<'a> ValueRule<'a> for Points {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let Leaf::Point([latitude, longitude]) = leaf else { return };
        if !is_in_japan([latitude, longitude]) {
            let swapped = is_in_japan([longitude, latitude]);
            let value = format!("[{latitude}, {longitude}]");
            self.0.push(here.wrong(Problem::BadPoint { value, swapped }));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.0
    }
}

/// Whether latitude and longitude are within the country.
pub(in crate::check) fn is_in_japan([latitude, longitude]: [f64; 2]) -> bool {
    let within = |[low, high]: [f64; 2], value: f64| (low..=high).contains(&value);
    within(JAPAN.0, latitude) && within(JAPAN.1, longitude)
}
