//! Coordinates far from the ward that the record stands in.

use super::values::is_in_japan;
use crate::catalogue::Catalogue;
use crate::diagnostic::{At, Diagnostic, Problem};

type Point = [f64; 2];

/// How much farther than the farthest neighbour's town hall a ward may reach on its other sides.
const REACH: f64 = 1.5;
const MARGIN_KM: f64 = 3.0;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let ward = record.ward.as_deref().and_then(|slug| catalogue.ward(slug));
        let Some((ward, hall, point)) = ward.and_then(|ward| {
            Some((ward, ward.data.point?, record.data.place.point.filter(|point| is_in_japan(*point))?))
        }) else {
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
