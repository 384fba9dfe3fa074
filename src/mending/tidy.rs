//! The tidy form of a file: values as they are best written, no blanks at line ends, one kind of line end.
//!
//! Only what is tidied is touched: comments, the order of keys and the quotes stay.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::silent::silent;
use super::suspects::Suspects;
use crate::content::values::formats::{self, Tidy};
use crate::content::{AnyRecord, Kind, Leaf, Trail, Visitor};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::markdown::Document;
use crate::reading::tree::{self, Body, Node};
use crate::reading::{Address, Explain, Means, decode, front_matter};
use crate::source::text::{composed, first_apart};

/// A file's tidy form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tidied {
    /// It is tidy.
    Already,
    /// This is how it would be.
    Text(String),
}

/// A value that has a tidier form.
struct Untidy {
    range: Range<usize>,
    written: String,
    tidy: Tidy,
}

/// A replacement of some bytes.
struct Edit {
    range: Range<usize>,
    text: String,
}

/// The values of a file that was read without an error and that have a tidier form, and what was lost of it in silence.
pub fn untidy(path: &Arc<str>, kind: Kind, bytes: &[u8], suspects: &Suspects) -> Vec<Diagnostic> {
    let Some(text) = text_of(bytes) else { return Vec::new() };
    let Some((text, yaml)) = parted(kind, &text) else { return Vec::new() };
    let apart = std::str::from_utf8(bytes).ok().and_then(first_apart).map(|at| {
        let letter = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let at = At::Bytes(at, at + letter.len_utf8());
        Diagnostic::new(path, at, Problem::Decomposed { letter: letter.to_string() })
    });
    let told = |one: Untidy| {
        let problem = Problem::Untidy { value: one.written, tidy: one.tidy.value().to_owned() };
        Diagnostic::new(path, At::Bytes(one.range.start, one.range.end), problem)
    };
    let lost = silent(&text[yaml.clone()]).into_iter();
    let lost = lost.map(|(range, problem)| {
        Diagnostic::new(path, At::Bytes(yaml.start + range.start, yaml.start + range.end), problem)
    });
    values(kind, &text[yaml.clone()], yaml.start, suspects).into_iter().map(told).chain(lost).chain(apart).collect()
}

/// The tidy form of a file; a file with errors is refused with all of them.
pub fn tidy(
    path: &Arc<str>,
    address: &Address,
    bytes: &[u8],
    explain: &dyn Explain,
    suspects: &Suspects,
) -> Result<Tidied, Vec<Diagnostic>> {
    let means = Means { explain, render: &|_| Document::default() };
    let read = |bytes: &[u8]| decode(path, address.clone(), bytes, means);
    let before = read(bytes).map_err(|refused| refused.found)?;
    let Some(text) = text_of(bytes) else { return Ok(Tidied::Already) };
    let Some((text, yaml)) = parted(address.kind, &text) else { return Ok(Tidied::Already) };
    let values = values(address.kind, &text[yaml.clone()], yaml.start, suspects);
    let values: Vec<Edit> = values
        .into_iter()
        .map(|one| Edit { text: written(&text[one.range.clone()], &one.tidy), range: one.range })
        .collect();
    let blanks = blanks(text, &yaml);
    // What is written must mean what was read. Blanks can be part of a text; then only values are tidied.
    for edits in [values.iter().chain(&blanks).collect::<Vec<_>>(), values.iter().collect()] {
        let tidied = apply(text, edits);
        let same = read(tidied.as_bytes()).is_ok_and(|after| said(&after) == said(&before));
        let same = same && below(address.kind, &tidied) == below(address.kind, text);
        if same {
            return Ok(if tidied.as_bytes() == bytes { Tidied::Already } else { Tidied::Text(tidied) });
        }
    }
    Ok(Tidied::Already)
}

/// What a record says, without where it says it.
fn said(record: &AnyRecord) -> String {
    struct Said(String);
    impl<'a> Visitor<'a> for Said {
        fn leaf(&mut self, trail: &Trail<'a>, leaf: Leaf<'a>) {
            let _ = writeln!(self.0, "{}: {leaf:?}", trail.path());
        }
    }
    let mut said = Said(String::new());
    record.any().walk(&mut said);
    said.0
}

/// What stands below the front matter, whatever ends its lines.
fn below(kind: Kind, text: &str) -> String {
    let body = parted(kind, text).map_or("", |(text, yaml)| &text[yaml.end..]);
    body.replace("\r\n", "\n").trim_end().to_owned()
}

/// The text as the reader sees it: without its byte order mark, each letter in one.
fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Some(composed(text).map_or(Cow::Borrowed(text), Cow::Owned))
}

/// A text and where its YAML stands.
fn parted(kind: Kind, text: &str) -> Option<(&str, Range<usize>)> {
    let yaml = if kind.is_markdown() { front_matter(text).ok()?.0 } else { 0..text.len() };
    Some((text, yaml))
}

fn values(kind: Kind, yaml: &str, offset: usize, suspects: &Suspects) -> Vec<Untidy> {
    let mut found = Vec::new();
    if let Some(prepared) = suspects.prepared(kind).filter(|prepared| prepared.suspects(yaml))
        && let Ok(root) = tree::parse(yaml)
    {
        walk(&prepared.schema, &root, yaml, offset, &mut found);
    }
    found.sort_by_key(|one| one.range.start);
    found
}

fn walk(schema: &Value, node: &Node, yaml: &str, offset: usize, found: &mut Vec<Untidy>) {
    for branch in ["anyOf", "oneOf"].into_iter().filter_map(|name| schema.get(name)?.as_array()).flatten() {
        walk(branch, node, yaml, offset, found);
    }
    match &node.body {
        Body::Scalar { text, plain } => {
            let Some(raw) = yaml.get(node.range.clone()) else { return };
            let length = raw.trim_end().len();
            // Values with a form stand on one line; others are not ours to write.
            let simple = !raw[..length].contains('\n')
                && (if *plain { &raw[..length] == text } else { raw.starts_with(['"', '\'']) });
            let Some(tidy) = formats::tidy(schema, text).filter(|tidy| simple && tidy.value() != text) else { return };
            let range = offset + node.range.start..offset + node.range.start + length;
            found.push(Untidy { range, written: text.clone(), tidy });
        }
        Body::List(items) => {
            if let Some(schema) = schema.get("items") {
                for item in items {
                    walk(schema, item, yaml, offset, found);
                }
            }
        }
        Body::Map(entries) => {
            for (key, value) in entries {
                let inner = schema
                    .get("properties")
                    .and_then(|p| p.get(key.key_text()))
                    .or_else(|| schema.get("additionalProperties"));
                if let Some(inner) = inner {
                    walk(inner, value, yaml, offset, found);
                }
            }
        }
    }
}

/// A tidy value as YAML, in the quotes that the raw one has.
fn written(raw: &str, tidy: &Tidy) -> String {
    match (tidy, raw.chars().next()) {
        (Tidy::Text(text) | Tidy::Quoted(text), Some('"')) => format!("\"{text}\""),
        (Tidy::Text(text) | Tidy::Quoted(text), Some('\'')) | (Tidy::Quoted(text), _) => {
            format!("'{}'", text.replace('\'', "''"))
        }
        (Tidy::Text(text) | Tidy::Bare(text), _) => text.clone(),
    }
}

/// Blanks at line ends, carriage returns, and the end of the file.
fn blanks(text: &str, yaml: &Range<usize>) -> Vec<Edit> {
    let mut texts = Vec::new();
    if let Ok(root) = tree::parse(&text[yaml.clone()]) {
        long_texts(&root, &text[yaml.clone()], yaml.start, &mut texts);
    }
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let bare = line.trim_end_matches('\n');
        // Blanks within a long text, or in Markdown, may mean something.
        let ours = yaml.contains(&start) && !texts.iter().any(|range| range.start < end && start < range.end);
        let kept = if ours { bare.trim_end_matches([' ', '\t', '\r']) } else { bare.trim_end_matches('\r') };
        if kept.len() < bare.len() {
            edits.push(Edit { range: start + kept.len()..start + bare.len(), text: String::new() });
        }
        start = end;
    }
    // A file ends with one line end.
    let kept = text.trim_end_matches(['\n', '\r', ' ', '\t']).len();
    let ours = yaml.contains(&kept) || kept >= yaml.end;
    if ours && !texts.iter().any(|range| range.end > kept) {
        edits.retain(|edit| edit.range.start < kept);
        if &text[kept..] != "\n" {
            edits.push(Edit { range: kept..text.len(), text: "\n".to_owned() });
        }
    } else if !text.ends_with('\n') {
        edits.push(Edit { range: text.len()..text.len(), text: "\n".to_owned() });
    }
    edits
}

/// Where texts of several lines stand.
fn long_texts(node: &Node, yaml: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    match &node.body {
        Body::Scalar { .. } => {
            if yaml
                .get(node.range.clone())
                .is_some_and(|raw| raw.trim_end().contains('\n') || raw.starts_with(['|', '>']))
            {
                found.push(offset + node.range.start..offset + node.range.end);
            }
        }
        Body::List(items) => items.iter().for_each(|item| long_texts(item, yaml, offset, found)),
        Body::Map(entries) => entries.iter().for_each(|(_, value)| long_texts(value, yaml, offset, found)),
    }
}

fn apply(text: &str, mut edits: Vec<&Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut out = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for edit in edits {
        out.push_str(text.get(done..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        done = edit.range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mending::Explainer;

    fn tidied(path: &str, text: &str) -> String {
        let (path, suspects) = (Arc::from(path), Suspects::default());
        let address = Address::of(&path).expect("content");
        match tidy(&path, &address, text.as_bytes(), &Explainer::default(), &suspects) {
            Ok(Tidied::Text(text)) => text,
            Ok(Tidied::Already) => text.to_owned(),
            Err(problems) => panic!("{problems:?}"),
        }
    }

    #[test]
    fn values_are_written_tidily_and_all_else_stays() {
        let untidy = "# はじめの注\nname: さくら   \ncontact: {fax: \"０３（１２３４）５６７８\"}  # 注\nplace:\n  postal_code: 1700005\n\
                      hours:\n  text: |\n    ９時から  \n    １７時\n  open:\n    - 月〜金 9時〜17時\n    - days: 土曜日\n      \
                      from: ９：００   # 朝\n      to: \"12時\"\n\
                      serves: {ages: {from: ０, to: 18歳}}\nsources:\n- list\nchecked:\n  date: 令和8年9月1日";
        let tidy = "# はじめの注\nname: さくら\ncontact: {fax: \"03-1234-5678\"}  # 注\nplace:\n  postal_code: 170-0005\n\
                    hours:\n  text: |\n    ９時から  \n    １７時\n  open:\n    \
                    - {days: 月火水木金, from: '9:00', to: '17:00'}\n    - days: 土\n      \
                    from: '9:00'   # 朝\n      to: \"12:00\"\n\
                    serves: {ages: {from: 0, to: 18}}\nsources:\n- list\nchecked:\n  date: 2026-09-01\n";
        assert_eq!(tidied("wards/a/nursing/b.yaml", untidy), tidy);
        assert_eq!(tidied("wards/a/nursing/b.yaml", tidy), tidy, "twice is once");
        let crlf = format!("\u{feff}{}", untidy.replace('\n', "\r\n"));
        assert_eq!(tidied("wards/a/nursing/b.yaml", &crlf), tidy);
    }

    #[test]
    fn blanks_in_markdown_are_line_breaks() {
        let text = "---\r\ntitle: 題 \r\nsummary: 文\r\nsources: [a]\r\n---\r\n一行目  \r\n二行目\r\n";
        assert_eq!(
            tidied("all/guides/a.md", text),
            "---\ntitle: 題\nsummary: 文\nsources: [a]\n---\n一行目  \n二行目\n"
        );
    }

    #[test]
    fn a_file_with_errors_is_refused() {
        let path = Arc::from("wards/a/nursing/b.yaml");
        let address = Address::of(&path).expect("content");
        let refused =
            tidy(&path, &address, "nmae: x\nsources: [a]\n".as_bytes(), &Explainer::default(), &Suspects::default());
        assert!(refused.is_err_and(|problems| problems.len() == 1));
    }
}
