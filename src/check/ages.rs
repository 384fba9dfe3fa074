//! Ages and hours that run backwards, ages that nobody reaches, and hours of which an end is missing.

use crate::catalogue::Catalogue;
use crate::content::Hours;
use crate::diagnostic::{At, Diagnostic, Problem};

/// The oldest age that anybody means.
const OLDEST: u8 = 120;

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in &catalogue.listings {
        let ages = record.data.serves.ages;
        for (field, age) in [("from", ages.and_then(|ages| ages.from)), ("to", ages.and_then(|ages| ages.to))] {
            if let Some(age) = age.filter(|age| *age > OLDEST) {
                let problem = Problem::OutOfRange { value: age.to_string(), limit: OLDEST.to_string(), most: true };
                found.push(Diagnostic::new(&record.path, At::value(&format!("serves.ages.{field}")), problem));
            }
        }
        if let Some((from, to)) =
            record.data.serves.ages.and_then(|ages| ages.from.zip(ages.to)).filter(|(from, to)| from > to)
        {
            found.push(Diagnostic::new(&record.path, At::value("serves.ages"), Problem::BadAges { from, to }));
        }
        hours(&record.path, &record.data.hours, found);
    }
    for record in &catalogue.centres {
        hours(&record.path, &record.data.hours, found);
    }
}

fn hours(path: &std::sync::Arc<str>, hours: &Hours, found: &mut Vec<Diagnostic>) {
    for (i, open) in hours.open.iter().enumerate() {
        // Days alone are something; a beginning without an end is half a fact.
        let missing =
            |field: &str, title: &str| Some(Problem::MissingField { field: field.to_owned(), title: title.to_owned() });
        let problem = match (&open.from, &open.to) {
            (Some(from), Some(to)) if from.minutes() >= to.minutes() => {
                Some(Problem::BadHours { from: from.to_string(), to: to.to_string() })
            }
            (Some(_), None) => missing("to", "終わり"),
            (None, Some(_)) => missing("from", "始まり"),
            _ => None,
        };
        found.extend(problem.map(|problem| Diagnostic::new(path, At::value(&format!("hours.open.{i}")), problem)));
    }
}
