//! Coordinates far from the ward that the record stands in.

use super::values::is_in_japan;
use crate::catalogue::Catalogue;
use crate::content::values::kilometres;
use crate::diagnostic::{At, Diagnostic, Problem};

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
