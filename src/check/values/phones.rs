//! Phone numbers and postal codes of another region, where the portal says how its own begin.

use super::{Here, ValueRule};
use crate::catalogue::Catalogue;
use crate::content::{Leaf, Phone, Whole};
use crate::diagnostic::{Diagnostic, Problem};

/// Numbers that belong to no region (総務省 電気通信番号計画): free, shared-cost, mobile, IP.
const NOWHERE: [&str; 9] = ["0120", "0800", "0570", "0990", "050", "060", "070", "080", "090"];

pub(super) struct Phones<'a> {
    whole: &'a Whole,
    found: Vec<Diagnostic>,
}

impl<'a> Phones<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        Self { whole: &catalogue.portal.whole, found: Vec::new() }
    }
}

impl<'a> ValueRule<'a> for Phones<'a> {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let problem = match leaf {
            Leaf::Phone(phone) => phone_problem(phone, &self.whole.phone_areas),
            Leaf::Postal(code) => postal_problem(code.as_str(), &self.whole.postal_areas),
            _ => None,
        };
        self.found.extend(problem.map(|problem| here.wrong(problem)));
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.found
    }
}

fn postal_problem(code: &str, expected: &[String]) -> Option<Problem> {
    let here = expected.is_empty() || expected.iter().any(|area| code.starts_with(area.as_str()));
    (!here).then(|| Problem::PostalArea { value: code.to_owned(), expected: expected.to_vec() })
}

fn phone_problem(phone: &Phone, expected: &[String]) -> Option<Problem> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = digits(phone.as_str());
    let here = expected.is_empty() || expected.iter().any(|area| number.starts_with(&digits(area)));
    let nowhere = phone.is_short() || NOWHERE.iter().any(|prefix| number.starts_with(prefix));
    (!here && !nowhere).then(|| Problem::PhoneArea { value: phone.as_str().to_owned(), expected: expected.to_vec() })
}
