//! Changes of single values in the text of a YAML file. Comments, order, quotes and blank lines stay.
//!
//! Every change is read back: if the text does not say exactly what it should, there is no change. So unusual ways of
//! writing (anchors, block texts inside lists) are refused rather than damaged.

mod list;
mod scalar;

use std::fmt::Write as _;

use scalar::{encode, scalar};
use serde_json::Value as Json;

use crate::reading::tree::{Body, Node, parse as parse_yaml};

/// What a place shall hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing: the key goes, and the mapping that it leaves empty.
    Absent,
    /// A text, quoted where YAML asks for it.
    Text(String),
    /// YAML as it stands: a number, a yes or no, a pair of coordinates.
    Bare(String),
    /// A list of texts.
    List(Vec<String>),
}

/// The text with a value at a path of keys. `order` gives the usual order of dotted paths, for keys that are new.
pub(super) fn set(text: &str, path: &[&str], value: &Value, order: &[&str]) -> Option<String> {
    let (mark, yaml) = text.strip_prefix('\u{feff}').map_or(("", text), |rest| ("\u{feff}", rest));
    let root = parse_yaml(yaml).ok()?;
    let mut expected = root.json();
    put(&mut expected, path, value);
    let new = if expected == root.json() {
        yaml.to_owned()
    } else {
        Editor { text: yaml, order }.change(&root, path, value)?
    };
    (parse_yaml(&new).ok()?.json() == expected).then(|| format!("{mark}{new}"))
}

/// What a file's text means.
pub(super) fn read(text: &str) -> Option<Json> {
    parse_yaml(text.strip_prefix('\u{feff}').unwrap_or(text)).ok().map(|node| node.json())
}

/// The same change on the value that the text means.
fn put(json: &mut Json, path: &[&str], value: &Value) {
    let Some((first, rest)) = path.split_first() else { return };
    if !json.is_object() {
        *json = Json::Object(serde_json::Map::new());
    }
    let Some(map) = json.as_object_mut() else { return };
    if !rest.is_empty() {
        let below = map.entry(*first).or_insert(Json::Null);
        put(below, rest, value);
        if below.as_object().is_some_and(serde_json::Map::is_empty) {
            map.remove(*first);
        }
        return;
    }
    match value {
        Value::Absent => drop(map.remove(*first)),
        Value::Text(text) => drop(map.insert((*first).to_owned(), Json::String(text.clone()))),
        Value::Bare(bare) => {
            drop(map.insert((*first).to_owned(), parse_yaml(bare).map_or(Json::Null, |node| node.json())))
        }
        Value::List(items) => drop(map.insert((*first).to_owned(), items.iter().cloned().map(Json::String).collect())),
    }
}

struct Editor<'t> {
    text: &'t str,
    order: &'t [&'t str],
}

/// A mapping on the way to a value, and the position of the entry that was followed.
struct Level<'n> {
    map: &'n Node,
    entry: usize,
}

impl Editor<'_> {
    fn change(&self, root: &Node, path: &[&str], value: &Value) -> Option<String> {
        let (mut here, mut levels) = (root, Vec::new());
        for (depth, key) in path.iter().enumerate() {
            let Body::Map(entries) = &here.body else {
                // `contact:` with nothing behind it: written anew.
                return if is_empty(here) { self.anew(&levels, path, value) } else { None };
            };
            let Some(entry) = entries.iter().position(|(name, _)| name.key_text() == *key) else {
                return if *value == Value::Absent {
                    Some(self.text.to_owned())
                } else {
                    self.insert(here, &path[..depth], &path[depth..], value)
                };
            };
            levels.push(Level { map: here, entry });
            here = &entries.get(entry)?.1;
        }
        match (&here.body, value) {
            (_, Value::Absent) => self.remove(&levels),
            (Body::List(items), Value::List(new)) => {
                self.list(here, items, new).or_else(|| self.anew(&levels, path, value))
            }
            (Body::Scalar { .. }, Value::Text(_) | Value::Bare(_)) if !is_empty(here) && !self.is_block_text(here) => {
                let in_flow = levels.iter().any(|level| self.is_flow(level.map));
                Some(self.splice(here.range.start, self.end(here), &encode(value, in_flow, self.quote_of(here))))
            }
            (Body::List(_), Value::Bare(bare)) if self.is_flow(here) => {
                Some(self.splice(here.range.start, self.end(here), bare))
            }
            (Body::Map(_), _) => None,
            _ => self.anew(&levels, path, value),
        }
    }

    fn splice(&self, start: usize, end: usize, with: &str) -> String {
        format!("{}{with}{}", &self.text[..start], &self.text[end..])
    }

    /// Takes the entry out and puts it back in the usual form.
    fn anew(&self, levels: &[Level<'_>], path: &[&str], value: &Value) -> Option<String> {
        let without = self.remove(levels)?;
        let root = parse_yaml(&without).ok()?;
        Editor { text: &without, order: self.order }.change(&root, path, value)
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.text[node.range.start..].starts_with(['{', '['])
    }

    fn quote_of(&self, node: &Node) -> Option<char> {
        self.text[node.range.start..].chars().next().filter(|c| matches!(c, '\'' | '"'))
    }

    /// Where a value ends. The parser's own end of quotes and brackets lies behind the comment that follows them.
    fn end(&self, node: &Node) -> usize {
        let close = match &node.body {
            Body::List(items) if self.is_flow(node) => Some((items.last(), ']')),
            Body::Map(entries) if self.is_flow(node) => Some((entries.last().map(|(_, value)| value), '}')),
            _ => None,
        };
        if let Some((last, bracket)) = close {
            let from = last.map_or(node.range.start, |last| self.end(last));
            return self.text[from..].find(bracket).map_or(node.range.end, |at| from + at + 1);
        }
        let Some(quote) = self.quote_of(node).filter(|_| matches!(node.body, Body::Scalar { .. })) else {
            return node.range.start + self.text[node.range.clone()].trim_end().len();
        };
        let mut letters = self.text[node.range.start..].char_indices().skip(1).peekable();
        while let Some((at, c)) = letters.next() {
            match c {
                '\\' if quote == '"' => drop(letters.next()),
                '\'' if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') => drop(letters.next()),
                c if c == quote => return node.range.start + at + c.len_utf8(),
                _ => {}
            }
        }
        node.range.end
    }

    /// A text of several lines after `|` or `>`.
    fn is_block_text(&self, node: &Node) -> bool {
        matches!(&node.body, Body::Scalar { plain: false, .. }) && self.quote_of(node).is_none()
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// Behind the end of the line that `at` is in.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |i| at + i + 1)
    }

    /// Spaces before a key that begins its line.
    fn indentation(&self, at: usize) -> Option<&str> {
        let before = &self.text[self.line_start(at)..at];
        before.chars().all(|c| c == ' ').then_some(before)
    }

    /// Where an entry's last line ends.
    fn entry_end(&self, key: &Node, value: &Node) -> usize {
        if self.is_block_text(value) {
            return self.block_end(key);
        }
        self.line_end(self.last_byte(value).unwrap_or(key.range.end).max(key.range.end))
    }

    /// The end of the last scalar or bracket of a value.
    fn last_byte(&self, node: &Node) -> Option<usize> {
        match &node.body {
            _ if is_empty(node) => None,
            Body::Scalar { .. } => Some(self.end(node)),
            _ if self.is_flow(node) => Some(self.end(node)),
            Body::List(items) => items.iter().rev().find_map(|item| self.last_byte(item)),
            Body::Map(entries) => entries
                .iter()
                .rev()
                .map(|(key, value)| {
                    if self.is_block_text(value) {
                        self.text[..self.block_end(key)].trim_end().len()
                    } else {
                        self.last_byte(value).unwrap_or(key.range.end)
                    }
                })
                .next(),
        }
    }

    /// The end of a block text: the lines below its key that are blank or further in.
    fn block_end(&self, key: &Node) -> usize {
        let column = key.range.start - self.line_start(key.range.start);
        let mut end = self.line_end(key.range.end);
        let mut last = end;
        while end < self.text.len() {
            let next = self.line_end(end);
            let line = &self.text[end..next];
            let blank = line.trim().is_empty();
            if !blank && line.len() - line.trim_start().len() <= column {
                break;
            }
            end = next;
            if !blank {
                last = end;
            }
        }
        last
    }

    fn remove(&self, levels: &[Level<'_>]) -> Option<String> {
        let (level, above) = levels.split_last()?;
        let Body::Map(entries) = &level.map.body else { return None };
        if entries.len() == 1 && !above.is_empty() {
            return self.remove(above);
        }
        let (key, value) = entries.get(level.entry)?;
        if self.is_flow(level.map) {
            let next = entries.get(level.entry + 1);
            let previous = level.entry.checked_sub(1).and_then(|i| entries.get(i));
            return match (next, previous) {
                (Some((next, _)), _) => Some(self.splice(key.range.start, next.range.start, "")),
                (None, Some((_, before))) => Some(self.splice(self.end(before), self.end(value), "")),
                (None, None) => None,
            };
        }
        self.indentation(key.range.start)?;
        Some(self.splice(self.line_start(key.range.start), self.entry_end(key, value), ""))
    }

    /// Puts `path` into a mapping that does not have it, after the keys that usually stand before it.
    fn insert(&self, map: &Node, above: &[&str], path: &[&str], value: &Value) -> Option<String> {
        let Body::Map(entries) = &map.body else { return None };
        if self.is_flow(map) {
            let (_, last) = entries.last()?;
            let [key] = path else { return None };
            return Some(self.splice(
                self.end(last),
                self.end(last),
                &format!(", {key}: {}", encode(value, true, None)),
            ));
        }
        let rank = |key: &str| self.rank(above, key);
        let (new, first) = (rank(path.first()?), &entries.first()?.0);
        let indentation = self.indentation(first.range.start)?;
        let before = entries
            .iter()
            .rev()
            .find(|(key, _)| rank(key.key_text()).is_some_and(|rank| new.is_none_or(|new| rank < new)));
        let block = self.block(path, value, indentation);
        Some(if let Some((key, value)) = before {
            let end = self.entry_end(key, value);
            let gap = if self.text[..end].ends_with('\n') { "" } else { self.newline() };
            self.splice(end, end, &format!("{gap}{block}"))
        } else {
            let start = self.line_start(first.range.start);
            self.splice(start, start, &block)
        })
    }

    fn rank(&self, above: &[&str], key: &str) -> Option<usize> {
        let path = above.iter().copied().chain([key]).collect::<Vec<_>>().join(".");
        self.order.iter().position(|known| {
            known.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Lines for a value below the keys of a path.
    fn block(&self, path: &[&str], value: &Value, indentation: &str) -> String {
        let newline = self.newline();
        let mut out = String::new();
        for (depth, key) in path.iter().enumerate() {
            let spaces = "  ".repeat(depth);
            let last = depth + 1 == path.len();
            let rest = match value {
                Value::List(items) if last => {
                    let lines = items.iter().flat_map(|item| {
                        [newline.to_owned(), format!("{indentation}{spaces}  - "), scalar(item, false, None)]
                    });
                    lines.collect()
                }
                _ if last => format!(" {}", encode(value, false, None)),
                _ => String::new(),
            };
            let _ = write!(out, "{indentation}{spaces}{key}:{rest}{newline}");
        }
        out
    }
}

fn is_empty(node: &Node) -> bool {
    matches!(&node.body, Body::Scalar { text, plain: true } if text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: [&str; 9] = [
        "name",
        "reading",
        "contact.phone",
        "contact.fax",
        "place.address",
        "hours.text",
        "notes",
        "capacity",
        "sources",
    ];

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    fn list(items: &[&str]) -> Value {
        Value::List(items.iter().map(|&item| item.to_owned()).collect())
    }

    #[track_caller]
    fn check(before: &str, path: &str, value: &Value, after: Option<&str>) {
        let keys: Vec<&str> = path.split('.').collect();
        assert_eq!(set(before, &keys, value, &ORDER).as_deref(), after, "{path} in\n{before}");
    }

    #[test]
    fn a_value_is_changed_where_it_stands() {
        let before = "# 上の注\nname: 桜  # 横の注\ncontact:\n\n  phone: '03-0000-0001' # 代表\n";
        check(before, "contact.phone", &text("03-0000-0002"), Some(&before.replace("0001", "0002")));
        check(before, "name", &text("梅: 桃"), Some(&before.replace("name: 桜", "name: '梅: 桃'")));
        check("a: {x: 1, y: 2}\n", "a.y", &text("b, c"), Some("a: {x: 1, y: 'b, c'}\n"));
        check("point: [1.0, 2.0] # 門\n", "point", &Value::Bare("[3.5, 4.5]".into()), Some("point: [3.5, 4.5] # 門\n"));
        check("a: {x: 'b''c', y: \"d\\\"e\" } # 注\n", "a.y", &text("z"), Some("a: {x: 'b''c', y: \"z\" } # 注\n"));
        check("a: {x: 'b''c' , y: 1} # 注\n", "a.y", &Value::Absent, Some("a: {x: 'b''c'} # 注\n"));
        check("name: \"桜\"\n", "name", &text("梅"), Some("name: \"梅\"\n"));
        check("\u{feff}name: 桜\r\n", "reading", &text("さくら"), Some("\u{feff}name: 桜\r\nreading: さくら\r\n"));
    }

    #[test]
    fn a_new_key_stands_where_it_usually_stands() {
        check(
            "name: 桜\nsources: [a]\n",
            "contact.phone",
            &text("03"),
            Some("name: 桜\ncontact:\n  phone: '03'\nsources: [a]\n"),
        );
        check(
            "name: 桜\ncontact:\n    fax: x\n# 場所\nplace:\n    address: y\n",
            "contact.phone",
            &text("p"),
            Some("name: 桜\ncontact:\n    phone: p\n    fax: x\n# 場所\nplace:\n    address: y\n"),
        );
        check(
            "name: 桜\ncontact:\n  phone: p\n  # 終わり\nsources: [a]",
            "contact.fax",
            &text("f"),
            Some("name: 桜\ncontact:\n  phone: p\n  fax: f\n  # 終わり\nsources: [a]"),
        );
        check("name: 桜", "capacity", &Value::Bare("3".into()), Some("name: 桜\ncapacity: 3\n"));
        check(
            "name: 桜\ncontact:\nnotes:\n  - x\n",
            "contact.phone",
            &text("p"),
            Some("name: 桜\ncontact:\n  phone: p\nnotes:\n  - x\n"),
        );
        check("a: {x: 1}\n", "a.y", &text("z"), Some("a: {x: 1, y: z}\n"));
        check(
            "name: 桜\nnotes:\n  - x\n",
            "sources",
            &list(&["a", "b: c"]),
            Some("name: 桜\nnotes:\n  - x\nsources:\n  - a\n  - 'b: c'\n"),
        );
    }

    #[test]
    fn a_value_goes_with_the_mapping_that_it_leaves_empty() {
        check(
            "name: 桜\ncontact:\n  phone: p # 注\nnotes: [x]\n",
            "contact.phone",
            &Value::Absent,
            Some("name: 桜\nnotes: [x]\n"),
        );
        check("a: {x: 1, y: 2}\n", "a.x", &Value::Absent, Some("a: {y: 2}\n"));
        check("a: {x: 1, y: 2}\n", "a.y", &Value::Absent, Some("a: {x: 1}\n"));
        check("name: 桜\n", "contact.phone", &Value::Absent, Some("name: 桜\n"));
        check("name: |\n  一\n\n  二\n# 注\nreading: x\n", "name", &Value::Absent, Some("# 注\nreading: x\n"));
    }

    #[test]
    fn lists_keep_their_comments() {
        let before = "notes:\n  - 一 # 一の注\n  # 間\n  - 二\n  - 三\ncapacity: 1\n";
        check(before, "notes", &list(&["一", "三"]), Some("notes:\n  - 一 # 一の注\n  # 間\n  - 三\ncapacity: 1\n"));
        check(
            before,
            "notes",
            &list(&["一", "弐", "三", "四"]),
            Some("notes:\n  - 一 # 一の注\n  # 間\n  - 弐\n  - 三\n  - 四\ncapacity: 1\n"),
        );
        check("notes: [一, 二]\n", "notes", &list(&["一"]), Some("notes: [一]\n"));
        check("notes: [一, 二]\n", "notes", &list(&["一", "二", "a, b"]), Some("notes: [一, 二, 'a, b']\n"));
        check("notes:\n- 一\nname: 桜\n", "notes", &list(&["一", "二"]), Some("notes:\n- 一\n- 二\nname: 桜\n"));
    }

    #[test]
    fn texts_of_several_lines_are_written_anew() {
        check(
            "name: 桜\nreading: |\n  一\n  二\nnotes: [x]\n",
            "reading",
            &text("三"),
            Some("name: 桜\nreading: 三\nnotes: [x]\n"),
        );
        check("name: 桜\n", "reading", &text("一\n二"), Some("name: 桜\nreading: \"一\\n二\"\n"));
    }

    #[test]
    fn what_cannot_be_changed_safely_is_refused() {
        check("name: &a 桜\nreading: *a\n", "name", &text("梅"), None);
        check("- 一\n", "name", &text("梅"), None);
        check("name: [", "name", &text("梅"), None);
    }

    #[test]
    fn texts_are_quoted_where_yaml_would_read_something_else() {
        for value in [
            "yes", "12", "0312", "10:30", "- x", "a: b", "a #b", "", "null", "1.5", "@x", "'", "\"", "=1+1", " x",
            "2026", "~", "〜", "c:",
        ] {
            let after = set("name: 桜\n", &["reading"], &text(value), &ORDER).expect("written");
            let read: std::collections::BTreeMap<String, serde_json::Value> =
                serde_yaml::from_str(&after).expect("readable");
            assert_eq!(read.get("reading"), Some(&Json::String(value.to_owned())), "{after}");
        }
    }
}
