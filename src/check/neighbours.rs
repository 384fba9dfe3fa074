//! Neighbours that cannot be: the ward itself, one named twice, one that does not name this ward back.

use crate::catalogue::Catalogue;
use crate::content::{Record, Ward};
use crate::diagnostic::{At, Diagnostic, Problem};

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for r in &catalogue.wards {
        for (i, slug) in r.data.neighbours.iter().enumerate() {
            let twice = r.data.neighbours.iter().take(i).any(|before| before == slug);
            if twice || **slug == *r.id {
                let problem = Problem::OddNeighbour { ward: slug.clone(), twice };
                found.push(Diagnostic::new(&r.path, At::value(&format!("neighbours.{i}")), problem));
                continue;
            }
            // A neighbour's name that nobody has may be this ward's, misspelt: that is told there.
            let misspelt =
                |other: &Record<Ward>| other.data.neighbours.iter().any(|back| catalogue.ward(back).is_none());
            if catalogue
                .ward(slug)
                .is_some_and(|other| !other.data.neighbours.iter().any(|back| **back == *r.id) && !misspelt(other))
            {
                let problem = Problem::NeighbourOneWay { ward: slug.clone() };
                found.push(Diagnostic::new(&r.path, At::value(&format!("neighbours.{i}")), problem));
            }
        }
    }
}
