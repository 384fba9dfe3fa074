//! What YAML reads without a word in another way than it was meant: text behind a "#", a list's line that joins the
//! one before, characters that nobody sees.
//!
//! Every file is looked at, so the first look is over bytes; only where it finds something the file is read with
//! places.

use std::ops::Range;

use super::unseen;
use crate::diagnostic::Problem;
use crate::reading::tree::{self, Body, Node};

/// What is lost or changed in silence in a YAML text that can be read.
pub(super) fn silent(text: &str) -> Vec<(Range<usize>, Problem)> {
    let hidden = unseen::hidden(text).map(|(range, code)| (range, Problem::ControlCharacter { code }));
    let hashes: Vec<usize> = hashes(text).collect();
    if hashes.is_empty() && !may_join(text) {
        return hidden.into_iter().collect();
    }
    let Ok(root) = tree::parse(text) else { return hidden.into_iter().collect() };
    let mut scalars = Vec::new();
    collect(&root, &mut scalars);
    let cut = hashes.into_iter().filter(|at| !scalars.iter().any(|(range, _)| range.contains(at)));
    let mut found: Vec<(Range<usize>, Problem)> = cut.map(|at| behind_hash(text, at)).collect();
    found.extend(scalars.iter().filter(|(_, plain)| *plain).filter_map(|(range, _)| joined(text, range)));
    found.extend(hidden);
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Places of "#" behind a blank and something else, with no blank behind them.
fn hashes(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    text.match_indices('#').map(|(at, _)| at).filter(move |&at| {
        let close = bytes.get(at + 1).is_some_and(|next| !matches!(next, b' ' | b'\n' | b'\r' | b'\t' | b'#'));
        let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
        close && at > 0 && bytes[at - 1] == b' ' && !text[start..at].trim().is_empty()
    })
}

fn behind_hash(text: &str, at: usize) -> (Range<usize>, Problem) {
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    let lost = text[at..end].trim_end();
    (at..at + lost.len(), Problem::CutText { lost: lost.to_owned() })
}

/// Whether some line looks like a list's and stands deeper than the line before, which opens nothing.
fn may_join(text: &str) -> bool {
    let mut before = (0, "");
    text.split('\n').any(|line| {
        let content = line.trim_start_matches(' ');
        if content.trim_end().is_empty() {
            return false;
        }
        let indent = line.len() - content.len();
        let joins = indent > before.0 && is_marked(content) && !before.1.ends_with([':', '|', '>']);
        before = (indent, content.trim_end());
        joins
    })
}

/// Whether a line begins as a list's does.
fn is_marked(line: &str) -> bool {
    line.starts_with(['-', '・', '•', '●'])
}

/// The first line of a text over several lines that looks like a list's own.
fn joined(text: &str, range: &Range<usize>) -> Option<(Range<usize>, Problem)> {
    let raw = text.get(range.clone())?.trim_end();
    let mut at = range.start;
    for line in raw.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        if at > range.start && is_marked(line.trim_start()) {
            return Some((start..at + line.trim_end().len(), Problem::JoinedLine { line: line.trim().to_owned() }));
        }
        at += line.len();
    }
    None
}

fn collect(node: &Node, found: &mut Vec<(Range<usize>, bool)>) {
    match &node.body {
        Body::Scalar { plain, .. } => found.push((node.range.clone(), *plain)),
        Body::List(items) => items.iter().for_each(|item| collect(item, found)),
        Body::Map(entries) => entries.iter().for_each(|(key, value)| {
            collect(key, found);
            collect(value, found);
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_in_silence_is_found() {
        let cases = [
            ("address: 1番 #203\n", vec!["#203"]),
            ("building: #203\n", vec!["#203"]),
            ("notes:\n  - #8000に電話\n", vec!["#8000に電話"]),
            ("notes:\n  - 平日\n   - 土曜\n", vec!["- 土曜"]),
            ("summary: 文\n  ・一つ\n", vec!["・一つ"]),
            ("town: 例\u{200B}\n", vec!["\u{200B}"]),
            ("a: b # 注\n#注\n  #注\nc: C#1\nd: 'x #1'\ne: |\n  x #1\n  - y\n   - z\nf:\n  - a\n", vec![]),
        ];
        for (text, lost) in cases {
            let found: Vec<&str> = silent(text).into_iter().map(|(range, _)| &text[range]).collect();
            assert_eq!(found, lost, "{text}");
        }
    }
}
