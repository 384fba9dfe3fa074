//! Coordinates that cannot be right: outside the country, or far from the ward that the record stands in.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

type Point = [f64; 2];

/// South, north, west and east of Japan's land, in degrees.
const JAPAN: ([f64; 2], [f64; 2]) = ([20.0, 46.0], [122.0, 154.5]);
/// How much farther than the farthest neighbour's town hall a ward may reach on its other sides.
const REACH: f64 = 1.5;
const MARGIN_KM: f64 = 3.0;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for ward in &catalogue.wards {
        in_japan(&ward.path, "point", ward.data.point, found);
    }
    for centre in &catalogue.centres {
        in_japan(&centre.path, "place.point", centre.data.place.point, found);
    }
    for record in &catalogue.listings {
        if !in_japan(&record.path, "place.point", record.data.place.point, found) {
            continue;
        }
        let ward = record.ward.as_deref().and_then(|slug| catalogue.ward(slug));
        let Some((ward, hall, point)) = ward.and_then(|ward| Some((ward, ward.data.point?, record.data.place.point?)))
        else {
            continue;
        };
        let neighbours = ward
            .data
            .neighbours
            .iter()
            .filter(|slug| ***slug != *ward.id)
            .filter_map(|slug| catalogue.ward(slug)?.data.point);
        let Some(reach) = neighbours.map(|other| kilometres(hall, other)).max_by(f64::total_cmp) else { continue };
        let away = kilometres(hall, point);
        if away > reach * REACH + MARGIN_KM {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a distance on earth, for people"
            )]
            let km = away.round() as u32;
            let problem = Problem::FarPoint { ward: ward.data.name.main().to_owned(), km };
            found.push(Diagnostic::new(&record.path, At::value("place.point"), problem));
        }
    }
}

/// Whether a point can be used: it is there and in the country. If it is not in the country, that is told.
fn in_japan(path: &Arc<str>, field: &str, point: Option<Point>, found: &mut Vec<Diagnostic>) -> bool {
    let Some([latitude, longitude]) = point else { return false };
    if fits(latitude, longitude) {
        return true;
    }
    let problem = Problem::BadPoint { value: format!("[{latitude}, {longitude}]"), swapped: fits(longitude, latitude) };
    found.push(Diagnostic::new(path, At::value(field), problem));
    false
}

fn fits(latitude: f64, longitude: f64) -> bool {
    let within = |[low, high]: [f64; 2], value: f64| (low..=high).contains(&value);
    within(JAPAN.0, latitude) && within(JAPAN.1, longitude)
}

/// The distance on a sphere, in kilometres (haversine).
fn kilometres(a: Point, b: Point) -> f64 {
    let half = |x: f64, y: f64| ((x - y).to_radians() / 2.0).sin().powi(2);
    let chord = half(a[0], b[0]) + a[0].to_radians().cos() * b[0].to_radians().cos() * half(a[1], b[1]);
    2.0 * 6371.0 * chord.sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_map() {
        let away = kilometres([35.6895, 139.6917], [34.6937, 135.5023]);
        assert!((away - 396.0).abs() < 4.0, "{away}");
    }
}
