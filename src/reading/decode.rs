//! One file's bytes to one record, or to all that is wrong with it.

use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::address::{Address, is_id};
use super::front_matter::front_matter;
use super::lines;
use crate::content::{AnyRecord, Body, Filed, Kind, Record, RecordType, WithType};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::{Document, by_language};
use crate::source::text::{self, Trouble};

/// Finds all that is wrong with a YAML text that the types refused.
pub trait Explain {
    /// All problems of a text that starts `offset` bytes into its file.
    fn explain(&self, path: &Arc<str>, kind: Kind, yaml: &str, offset: usize) -> Explained;
}

/// All that is wrong with a text, and what can be used of the rest.
pub struct Explained {
    /// What is wrong.
    pub found: Vec<Diagnostic>,
    /// The value without the wrong parts, and, should it miss them, without all that is around them.
    pub rests: Box<dyn Iterator<Item = Value>>,
}

/// What decoding asks of others.
#[derive(Clone, Copy)]
pub struct Means<'m> {
    /// Explains what the types refused.
    pub explain: &'m dyn Explain,
    /// Renders the text of a Markdown file.
    pub render: &'m dyn Fn(&str) -> Document,
}

/// A file that the reader refused: all that is wrong with it, and the record without that, where one is left.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong.
    pub found: Vec<Diagnostic>,
    /// The record without what is wrong: other rules still look at it, but nothing is made from it.
    pub rest: Option<AnyRecord>,
}

/// A value, or what is wrong with it and what is left of it.
type Read<T> = Result<T, (Vec<Diagnostic>, Option<T>)>;

/// Decodes one file: the fast way straight into the types; if that fails, [`Explain`] finds all problems.
pub fn decode(path: &Arc<str>, address: Address, bytes: &[u8], means: Means<'_>) -> Result<AnyRecord, Refused> {
    let reading = text::read(bytes);
    if let Some(trouble) = &reading.trouble {
        return Err(Refused { found: not_utf8(path, &reading.text, trouble), rest: None });
    }
    let text = &*reading.text;
    if has_nothing(text) {
        return Err(Refused { found: vec![Diagnostic::of_file(path, Problem::EmptyFile {})], rest: None });
    }
    let mut found = Vec::new();
    if !is_id(&address.id) {
        found.push(Diagnostic::of_file(path, Problem::BadFileName { stem: address.id.clone().into() }));
    }
    let record = match address.kind.with_type(Decode { path, text, address, means }) {
        Ok(record) => Some(record),
        Err((more, rest)) => {
            found.extend(more);
            rest
        }
    };
    match record {
        Some(record) if found.is_empty() => Ok(record),
        rest => Err(Refused { found, rest }),
    }
}

/// Whether a text holds only blanks, comments and lines that part documents.
fn has_nothing(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#') || line == "---")
}

/// What to say of bytes that are not UTF-8: one message for the file, or one for each damaged line.
fn not_utf8(path: &Arc<str>, text: &str, trouble: &Trouble) -> Vec<Diagnostic> {
    let at = |start: usize| At::Bytes(start, start + text[start..].chars().next().map_or(0, char::len_utf8));
    match trouble {
        Trouble::Encoding(guess, first) => vec![Diagnostic::new(path, at(*first), Problem::NotUtf8 { guess })],
        Trouble::Damaged(places) => {
            places.iter().map(|place| Diagnostic::new(path, at(*place), Problem::BrokenText {})).collect()
        }
    }
}

/// Decodes the text of a file into the type of its kind.
struct Decode<'d> {
    path: &'d Arc<str>,
    text: &'d str,
    address: Address,
    means: Means<'d>,
}

impl WithType for Decode<'_> {
    type Out = Read<AnyRecord>;

    fn with<T: RecordType>(self, keep: fn(Record<T>) -> AnyRecord) -> Read<AnyRecord> {
        let parts = if self.address.kind.is_markdown() {
            front_matter(self.text)
                .map_err(|problem| (vec![Diagnostic::new(self.path, unfenced(self.text, &problem), problem)], None))?
        } else {
            (0..self.text.len(), self.text.len()..self.text.len())
        };
        let (written, found) = match self.read::<T>(parts.0) {
            Ok(written) => (Some(written), Vec::new()),
            Err((found, rest)) => (rest, found),
        };
        let found = found.into_iter().chain(self.conflict(&parts.1)).collect::<Vec<_>>();
        let (main, others) = by_language(&self.text[parts.1.clone()]);
        let others = others.into_iter().map(|(lang, text)| (lang.to_owned(), self.render(text))).collect();
        let body = Body { start: parts.1.start, document: self.render(main), others };
        let Address { ward, top, folder, id, .. } = self.address;
        let path = Arc::clone(self.path);
        let record =
            written.map(|written| keep(Record::new(Filed { path, ward, folder, top, id, data: T::of(written, body) })));
        match record {
            Some(record) if found.is_empty() => Ok(record),
            rest => Err((found, rest)),
        }
    }
}

impl Decode<'_> {
    fn read<T: RecordType>(&self, range: Range<usize>) -> Read<T::Written> {
        let (yaml, offset) = (&self.text[range.clone()], range.start);
        serde_yaml::from_str(yaml).map_err(|error| {
            let told = self.means.explain.explain(self.path, self.address.kind, yaml, offset);
            let mut found = told.found;
            if found.is_empty() {
                let at = error.location().map_or(At::File, |l| At::Bytes(offset + l.index(), offset + l.index()));
                found.push(Diagnostic::new(self.path, at, Problem::BadValue { detail: error.to_string() }));
            }
            (found, told.rests.into_iter().find_map(first_of))
        })
    }

    fn render(&self, text: &str) -> Document {
        if text.is_empty() { Document::default() } else { (self.means.render)(text) }
    }

    /// What git leaves in a text when two edits met.
    fn conflict(&self, body: &Range<usize>) -> Option<Diagnostic> {
        let text = &self.text[body.clone()];
        let line = lines::lines(text).into_iter().find(lines::Line::begins_conflict)?;
        let at = At::Bytes(body.start + line.start, body.start + line.end());
        Some(Diagnostic::new(self.path, at, Problem::MergeConflict {}))
    }
}

fn first_of<T: DeserializeOwned>(rest: Value) -> Option<T> {
    serde_json::from_value(rest).ok()
}

/// Where the missing `---` belongs: the first line, or the first one that cannot be a field.
fn unfenced(text: &str, problem: &Problem) -> At {
    let lines = lines::lines(text);
    let is_field = |line: &&lines::Line<'_>| {
        line.text.starts_with([' ', '-']) || (line.text.contains(':') && !line.text.starts_with('#'))
    };
    let line = match problem {
        Problem::FrontMatterOpen {} => lines.iter().skip(1).find(|line| !is_field(line)).or(lines.last()),
        _ => lines.first(),
    };
    line.map_or(At::File, |line| At::Bytes(line.start, line.end()))
}
