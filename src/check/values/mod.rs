//! Rules about single values, whatever record they stand in: one walk over all records serves all of them, and a new
//! field or kind is judged from its first day. One file each.

mod blank;
mod dates;
mod editors;
mod languages;
mod phones;
mod points;
mod readings;
mod references;
mod unknown;

use crate::catalogue::Catalogue;
use crate::content::{AnyKind, Field, Kind, Leaf, PathPart, Trail, Visitor};
use crate::diagnostic::{At, Diagnostic, Named, Problem, Step, named};

pub(super) use dates::last_day;
pub(super) use points::is_in_japan;
pub(super) use readings::has_kanji;
pub(super) use unknown::is_unknown;

/// One rule: sees each value, and tells at the end what is wrong.
trait ValueRule<'a> {
    /// A value.
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>);

    /// What is wrong.
    fn found(self: Box<Self>) -> Vec<Diagnostic>;
}

/// Where a value stands.
struct Here<'a, 't> {
    kind: Kind,
    record: &'a dyn AnyKind,
    trail: &'t Trail<'a>,
}

impl Here<'_, '_> {
    /// The field that the value belongs to.
    fn field(&self) -> Option<&'static Field> {
        self.trail.field()
    }

    /// Whether the value is an item of a list, not the field's own.
    fn is_item(&self) -> bool {
        matches!(self.trail.steps().last(), Some(PathPart::Index(_)))
    }

    /// The field's name for messages.
    fn name(&self) -> Named {
        self.field().map_or_else(Named::default, |field| named(Some(field.title), field.key))
    }

    fn steps(&self) -> Vec<Step> {
        let step = |part: &PathPart<'_>| match part {
            PathPart::Field(field) => Step::Key(field.key.into()),
            PathPart::Index(number) => Step::Index(*number),
            PathPart::Id(id) => Step::Key((*id).into()),
        };
        self.trail.steps().iter().map(step).collect()
    }

    /// A problem of the value.
    fn wrong(&self, problem: Problem) -> Diagnostic {
        Diagnostic::new(self.record.path(), At::Value(self.steps()), problem)
    }

    /// A problem of the key above the value.
    fn wrong_key(&self, problem: Problem) -> Diagnostic {
        Diagnostic::new(self.record.path(), At::Key(self.steps()), problem)
    }
}

/// Leads the rules through one record.
struct Round<'a, 'r> {
    kind: Kind,
    record: &'a dyn AnyKind,
    rules: &'r mut [Box<dyn ValueRule<'a> + 'a>],
}

impl<'a> Visitor<'a> for Round<'a, '_> {
    fn leaf(&mut self, trail: &Trail<'a>, leaf: Leaf<'a>) {
        let here = Here { kind: self.kind, record: self.record, trail };
        for rule in &mut *self.rules {
            rule.see(&here, leaf);
        }
    }
}

/// Runs every rule over every value.
pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut rules: Vec<Box<dyn ValueRule<'_> + '_>> = vec![
        Box::new(blank::Blank::default()),
        Box::new(dates::Dates::of(catalogue)),
        Box::new(editors::Editors::default()),
        Box::new(languages::Languages::of(catalogue)),
        Box::new(phones::Phones::of(catalogue)),
        Box::new(points::Points::default()),
        Box::new(readings::Readings::default()),
        Box::new(references::References::of(catalogue)),
        Box::new(unknown::Unknown::default()),
    ];
    for (kind, record) in catalogue.each() {
        record.walk(&mut Round { kind, record, rules: &mut rules });
    }
    found.extend(rules.into_iter().flat_map(ValueRule::found));
}
