//! The fields of a register's row in the making, with what could not be used.

use std::collections::BTreeMap;

use super::japanese::PERSONS;
use super::normal;
use crate::tables::narrow;

/// Fields in the making, with what could not be used.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) fields: BTreeMap<&'static str, String>,
    pub(super) left_out: Vec<(&'static str, String)>,
}

impl Fields {
    pub(super) fn text(&mut self, path: &'static str, text: String) {
        if !text.is_empty() {
            self.fields.insert(path, text);
        }
    }

    fn put(&mut self, path: &'static str, title: &'static str, raw: &str, value: Option<String>) {
        match value {
            Some(value) => self.text(path, value),
            None if raw.is_empty() => {}
            None => self.left_out.push((title, raw.to_owned())),
        }
    }

    pub(super) fn phone(&mut self, path: &'static str, title: &'static str, raw: &str) {
        self.put(path, title, raw, normal::phone(raw));
    }

    pub(super) fn digits(&mut self, path: &'static str, title: &'static str, raw: &str, count: usize) {
        self.put(path, title, raw, normal::digits(raw, count));
    }

    pub(super) fn web(&mut self, title: &'static str, raw: &str) {
        let web = lower_scheme(narrow(raw));
        let fits = serde_yaml::from_value::<crate::content::WebAddress>(serde_yaml::Value::String(web.clone())).is_ok();
        self.put("contact.web", title, raw, fits.then_some(web));
    }

    pub(super) fn number(&mut self, path: &'static str, title: &'static str, raw: &str) {
        let number = narrow(raw).trim_end_matches(PERSONS).parse::<u16>().ok();
        self.put(path, title, raw, number.filter(|number| *number > 0).map(|number| number.to_string()));
    }
}

/// A web address whose scheme and host, which mean the same in either, are in small letters.
fn lower_scheme(web: String) -> String {
    let Some(start) = web.find("://").map(|at| at + 3) else { return web };
    let end = web[start..].find('/').map_or(web.len(), |at| start + at);
    web[..end].to_ascii_lowercase() + &web[end..]
}

/// A register's number as part of an id.
pub(super) fn id_part(key: &str) -> String {
    key.to_ascii_lowercase()
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '-' })
        .collect()
}
