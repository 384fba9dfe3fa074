//! What the guide of a workbook says of each column: what the types say of their fields, where that fits a table.

use std::collections::BTreeMap;

use super::cell::Cell;
use super::columns::Column;
use super::exceptions::OWN_REMARKS;
use crate::content::Kind;
use crate::forms::{Field, Shape, fields};
use crate::phrases::Lang;
use crate::say;

/// Remarks by path.
pub(super) struct Remarks {
    lang: Lang,
    described: BTreeMap<String, String>,
}

/// The remarks on the columns of a kind.
pub(super) fn remarks(kind: Kind, lang: Lang) -> Remarks {
    let mut described = BTreeMap::new();
    gather("", &fields(kind, lang), lang, &mut described);
    Remarks { lang, described }
}

fn gather(above: &str, fields: &[Field], lang: Lang, found: &mut BTreeMap<String, String>) {
    for field in fields {
        let path = format!("{above}{}", field.key);
        if let Shape::Part(inner) = &field.shape {
            gather(&format!("{path}."), inner, lang, found);
        }
        let hint = if let Shape::Formed(fixed) = &field.shape { fixed.hint(lang) } else { String::new() };
        found.insert(path, format!("{}{hint}", field.about));
    }
}

impl Remarks {
    /// What to say of a column.
    pub(super) fn of(&self, column: &Column) -> String {
        let path = column.path.as_str();
        let own = OWN_REMARKS.iter().find(|(known, _)| *known == path);
        match (column.cell, own) {
            (Cell::Id, _) => say!(self.lang, "remark-id"),
            (Cell::Ward, _) => say!(self.lang, "remark-ward"),
            (Cell::Service, _) => say!(self.lang, "remark-service"),
            (_, Some((_, phrase))) => say!(self.lang, phrase),
            // A kind of care has no field of its own.
            _ => self.described.get(path).cloned().unwrap_or_else(|| say!(self.lang, "remark-unknown")),
        }
    }
}
