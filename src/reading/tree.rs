//! YAML with its places: read only when something is wrong, to find the line of a value.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use serde_json::Value;

use super::front_matter::front_matter;
use crate::diagnostic::{At, Step};

/// A YAML value with its bytes.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) range: Range<usize>,
    pub(crate) body: Body,
}

/// What a node is.
#[derive(Debug)]
pub(crate) enum Body {
    Scalar { text: String, plain: bool },
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// A text that cannot be read, and where.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) at: usize,
    pub(crate) detail: String,
}

/// Depth at which a file is refused: no record is nested this deeply, and recursion must stay bounded.
const MAX_DEPTH: usize = 64;

/// Parses one document, to its end.
pub(crate) fn parse(text: &str) -> Result<Node, Unreadable> {
    let bytes = Offsets::new(text);
    let mut parser = Parser::new_from_str(text);
    let mut root = None;
    while let Some((event, range)) = next(&mut parser, &bytes)? {
        match event {
            Event::DocumentStart(_) if root.is_some() => {
                return Err(Unreadable { at: range.start, detail: "more than one document".to_owned() });
            }
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::StreamEnd => {}
            event => root = Some(node(&mut parser, &bytes, event, range, 0)?),
        }
    }
    Ok(root.unwrap_or(Node { range: 0..0, body: Body::Scalar { text: String::new(), plain: true } }))
}

type Events<'a> = Parser<'a, saphyr_parser::StrInput<'a>>;

fn next<'a>(parser: &mut Events<'a>, bytes: &Offsets<'_>) -> Result<Option<(Event<'a>, Range<usize>)>, Unreadable> {
    match parser.next_event() {
        None => Ok(None),
        Some(Ok((event, span))) => Ok(Some((event, bytes.at(span.start.index())..bytes.at(span.end.index())))),
        Some(Err(error)) => Err(unreadable(&error, bytes)),
    }
}

fn unreadable(error: &ScanError, bytes: &Offsets<'_>) -> Unreadable {
    Unreadable { at: bytes.at(error.marker().index()), detail: error.info().to_owned() }
}

fn node<'a>(
    parser: &mut Events<'a>,
    bytes: &Offsets<'_>,
    event: Event<'a>,
    range: Range<usize>,
    depth: usize,
) -> Result<Node, Unreadable> {
    if depth > MAX_DEPTH {
        return Err(Unreadable { at: range.start, detail: "nested too deeply".to_owned() });
    }
    let start = range.start;
    match event {
        Event::Scalar(text, style, ..) => {
            let plain = style == ScalarStyle::Plain;
            Ok(Node { range, body: Body::Scalar { text: text.into_owned(), plain } })
        }
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                match next(parser, bytes)? {
                    Some((Event::SequenceEnd, end)) => {
                        return Ok(Node { range: start..end.end, body: Body::List(items) });
                    }
                    Some((event, range)) => items.push(node(parser, bytes, event, range, depth + 1)?),
                    None => return Ok(Node { range, body: Body::List(items) }),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut entries = Vec::new();
            loop {
                match next(parser, bytes)? {
                    Some((Event::MappingEnd, end)) => {
                        return Ok(Node { range: start..end.end, body: Body::Map(entries) });
                    }
                    Some((event, range)) => {
                        let key = node(parser, bytes, event, range, depth + 1)?;
                        let Some((event, range)) = next(parser, bytes)? else {
                            return Ok(Node { range: start..start, body: Body::Map(entries) });
                        };
                        entries.push((key, node(parser, bytes, event, range, depth + 1)?));
                    }
                    None => return Ok(Node { range, body: Body::Map(entries) }),
                }
            }
        }
        _ => Ok(Node { range, body: Body::Scalar { text: String::new(), plain: true } }),
    }
}

impl Node {
    /// The same value as JSON, with plain scalars resolved as the reader resolves them (YAML 1.2 core schema).
    pub(crate) fn json(&self) -> Value {
        match &self.body {
            Body::Scalar { text, plain: true } => plain(text),
            Body::Scalar { text, plain: false } => Value::String(text.clone()),
            Body::List(items) => items.iter().map(Self::json).collect(),
            Body::Map(entries) => {
                Value::Object(entries.iter().map(|(key, value)| (key.key_text().to_owned(), value.json())).collect())
            }
        }
    }

    /// The text of a key.
    pub(crate) fn key_text(&self) -> &str {
        match &self.body {
            Body::Scalar { text, .. } => text,
            _ => "",
        }
    }

    /// The node and the key at a path, as far as it exists.
    pub(crate) fn find(&self, steps: &[Step]) -> (&Self, Option<&Self>, bool) {
        let (mut here, mut key) = (self, None);
        for step in steps {
            let next = match (step, &here.body) {
                (Step::Key(name), Body::Map(entries)) => entries
                    .iter()
                    .rev()
                    .find(|(key, _)| key.key_text() == &**name)
                    .map(|(key, value)| (Some(key), value)),
                (Step::Index(i), Body::List(items)) => items.get(*i).map(|item| (None, item)),
                (Step::Index(i), Body::Map(entries)) => entries
                    .iter()
                    .find(|(key, _)| key.key_text() == i.to_string())
                    .map(|(key, value)| (Some(key), value)),
                _ => None,
            };
            let Some((found, value)) = next else { return (here, key, false) };
            (here, key) = (value, found);
        }
        (here, key, true)
    }
}

/// A plain scalar by the YAML 1.2 core schema; numbers with a leading zero stay text, as the reader keeps them.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let digits = text.trim_start_matches(['-', '+']);
    let numeric = digits.starts_with(|c: char| c.is_ascii_digit())
        && !(digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0."));
    if numeric {
        if let Ok(number) = text.parse::<i64>() {
            return number.into();
        }
        if let Ok(number) = text.parse::<f64>() {
            return serde_json::Number::from_f64(number).map_or_else(|| Value::String(text.to_owned()), Value::Number);
        }
    }
    Value::String(text.to_owned())
}

/// Byte offsets of characters: the parser counts characters. Its places come nearly in order, so each is counted from
/// the one before, and a text that is refused early is not counted to its end.
struct Offsets<'t> {
    text: &'t str,
    /// The last place asked for: its characters and its bytes.
    last: Cell<(usize, usize)>,
}

impl<'t> Offsets<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, last: Cell::new((0, 0)) }
    }

    fn at(&self, character: usize) -> usize {
        let (characters, bytes) = self.last.get();
        let here = match character.checked_sub(characters) {
            Some(more) => self.text[bytes..].char_indices().nth(more).map_or(self.text.len(), |(i, _)| bytes + i),
            None => self.text[..bytes].char_indices().nth_back(characters - character - 1).map_or(0, |(i, _)| i),
        };
        // Behind the end, the count of characters is not known.
        if here < self.text.len() {
            self.last.set((character, here));
        }
        here
    }
}

/// The bytes that a place means in a file's text, front matter included. `None` when the text cannot be read.
pub fn locate(path: &str, text: &str, at: &At) -> Option<Range<usize>> {
    Places::of(path, text).locate(at)
}

/// A file read once for all places asked for in it.
pub(crate) struct Places<'t> {
    text: &'t str,
    yaml: Option<Range<usize>>,
    /// Read when first needed: most places of a refused file are known in bytes.
    root: OnceCell<Option<Node>>,
}

impl<'t> Places<'t> {
    /// Reads a file's YAML, or its front matter.
    pub(crate) fn of(path: &str, text: &'t str) -> Self {
        let markdown = path.rsplit('.').next() == Some("md");
        let yaml = if markdown { front_matter(text).ok().map(|(yaml, _)| yaml) } else { Some(0..text.len()) };
        Self { text, yaml, root: OnceCell::new() }
    }

    /// The bytes that a place means, cut to one line.
    pub(crate) fn locate(&self, at: &At) -> Option<Range<usize>> {
        match at {
            At::File => Some(0..self.text.lines().next().map_or(0, str::len)),
            At::Bytes(start, end) => Some(*start..*end),
            At::Value(_) | At::Key(_) => {
                let yaml = self.text.get(self.yaml.clone()?)?;
                let root = self.root.get_or_init(|| parse(yaml).ok()).as_ref()?;
                let (range, start) = (place(yaml, root, at), self.yaml.as_ref()?.start);
                Some(start + range.start..start + range.end)
            }
        }
    }
}

/// The bytes that a place means in a YAML text.
pub(crate) fn place(text: &str, root: &Node, at: &At) -> Range<usize> {
    let (steps, wants_key) = match at {
        At::File => return 0..0,
        At::Bytes(start, end) => return *start..*end,
        At::Value(steps) => (steps, false),
        At::Key(steps) => (steps, true),
    };
    let (value, key, whole) = root.find(steps);
    let range = match key {
        Some(key)
            if wants_key || !whole || value.range.is_empty() || matches!(value.body, Body::Map(_) | Body::List(_)) =>
        {
            key.range.clone()
        }
        None if !whole => value.range.start..value.range.start,
        _ => value.range.clone(),
    };
    first_line(text, range)
}

/// A range cut to its first line: marks span one line.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let slice = text.get(range.clone()).unwrap_or("");
    let end = slice.find('\n').map_or(slice.len(), |i| slice[..i].trim_end().len());
    range.start..range.start + end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, path: &str) -> &'t str {
        let range = locate("a.yaml", text, &At::value(path)).expect("readable");
        &text[range]
    }

    #[test]
    fn values_are_found_by_their_path() {
        let text = "name: さくら\ncontact:\n  more_phones:\n    - number: 03-1234-5678\n      note: 代表\n    \
                    - {number: x, note: y}\n";
        assert_eq!(found(text, "name"), "さくら");
        assert_eq!(found(text, "contact.more_phones.0.number"), "03-1234-5678");
        assert_eq!(found(text, "contact.more_phones.1.number"), "x");
        assert_eq!(found(text, "contact"), "contact", "a mapping is shown by its key");
        assert_eq!(found(text, "contact.phone"), "contact", "what is missing is shown where it should stand");
    }

    #[test]
    fn front_matter_counts_from_the_top_of_the_file() {
        let text = "---\ntitle: 題\n---\n本文\n";
        let range = locate("a.md", text, &At::value("title")).expect("readable");
        assert_eq!(crate::diagnostic::position(text, range.start), (2, 8));
    }
}
