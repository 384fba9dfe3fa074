//! Slips of the hand that YAML refuses or misreads: found line by line, each with the patch that would mend it.
//!
//! Nothing is mended for good: [`super::repair`] tries the patches to learn which slip is the cause, and what else is
//! wrong behind it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::unseen::{code_point, is_unseen};
use crate::causes::within::Names;
use crate::diagnostic::Problem;
use crate::reading::lines::{Line, is_word, lines, outside_blocks};

/// A replacement of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    pub(super) range: Range<usize>,
    pub(super) with: String,
}

/// A possible slip: where it is, what it is called, and what mends it.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    pub(super) at: Range<usize>,
    pub(super) patches: Vec<Patch>,
    pub(super) problem: Problem,
}

impl Slip {
    /// Whether this is a tab or a wide space on the line of another slip, or on the one before; `lines` are the starts.
    pub(super) fn is_white_space_near(&self, other: &Self, lines: &[usize]) -> bool {
        let line = |at: usize| lines.partition_point(|start| *start <= at);
        let (here, there) = (line(self.at.start), line(other.at.start));
        matches!(self.problem, Problem::YamlTab {} | Problem::WideSpace {}) && (here == there || here + 1 == there)
    }

    /// Whether the indentation that it proposes is one that nobody chooses.
    pub(super) fn is_uneven(&self) -> bool {
        matches!(self.problem, Problem::YamlIndent { expected, .. } if expected % 2 == 1)
    }

    fn new(at: Range<usize>, problem: Problem, patch: Range<usize>, with: impl Into<String>) -> Self {
        Self { at, patches: vec![Patch { range: patch, with: with.into() }], problem }
    }
}

/// All slips that a text shows by itself. `keys` are the names that the kind has anywhere.
pub(super) fn all(text: &str, keys: &BTreeSet<String>) -> Vec<Slip> {
    let all = lines(text);
    let mut found = conflicts(&all);
    let conflicted: Vec<Range<usize>> =
        found.iter().flat_map(|slip| slip.patches.iter().map(|patch| patch.range.clone())).collect();
    let lines: Vec<Line<'_>> = all.into_iter().filter(|line| !conflicted.contains(&(line.start..line.end()))).collect();
    found.extend(white_space(&lines));
    found.extend(lines.iter().filter_map(control));
    found.extend(lines.iter().enumerate().filter_map(|(i, line)| block(line, &lines[i + 1..], keys)));
    for (i, line) in outside_blocks(&lines) {
        found.extend(stray(line));
        found.extend(same_line(line, keys));
        found.extend(colon(line, keys));
        found.extend(dash(line, i.checked_sub(1).and_then(|i| lines.get(i))));
        found.extend(curly(line));
    }
    found
}

/// What git leaves behind: one slip for each conflict; the upper half is kept.
fn conflicts(lines: &[Line<'_>]) -> Vec<Slip> {
    let mut found: Vec<Slip> = Vec::new();
    let (mut open, mut lower) = (false, false);
    for line in lines {
        let (begins, middle, ends) = (line.begins_conflict(), line.is_mark("======="), line.is_mark(">>>>>>>"));
        if begins || (ends && !open) || (middle && !open) {
            found.push(Slip { at: line.start..line.end(), patches: Vec::new(), problem: Problem::MergeConflict {} });
            (open, lower) = (begins, false);
        }
        lower |= middle && open;
        if (begins || middle || ends || lower)
            && let Some(slip) = found.last_mut()
        {
            slip.patches.push(Patch { range: line.start..line.end(), with: String::new() });
        }
        if ends {
            (open, lower) = (false, false);
        }
    }
    found
}

/// Tabs, wide spaces and hard spaces in the indentation: one slip of each kind for the whole file.
fn white_space(lines: &[Line<'_>]) -> Vec<Slip> {
    let (mut tabs, mut wide, mut hard): (Option<Slip>, Option<Slip>, Option<Slip>) = (None, None, None);
    let first = lines.iter().find(|line| !line.is_blank()).map(|line| line.start);
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let indentation = &line.text[..line.indent()];
        for (i, c) in indentation.char_indices().filter(|(_, c)| *c != ' ') {
            let at = line.start + i..line.start + i + c.len_utf8();
            let (slip, problem) = match c {
                '\t' => (&mut tabs, Problem::YamlTab {}),
                '\u{A0}' => (&mut hard, Problem::ControlCharacter { code: code_point(c) }),
                _ => (&mut wide, Problem::WideSpace {}),
            };
            // A tab before spaces that are enough by themselves was typed by accident.
            let with = if Some(line.start) == first || indentation[i + c.len_utf8()..].starts_with("  ") {
                ""
            } else if c == '\u{A0}' {
                " "
            } else {
                "  "
            };
            let patch = Patch { range: at.clone(), with: with.to_owned() };
            slip.get_or_insert_with(|| Slip { at, patches: Vec::new(), problem }).patches.push(patch);
        }
    }
    tabs.into_iter().chain(wide).chain(hard).collect()
}

fn control(line: &Line<'_>) -> Option<Slip> {
    let unseen = is_unseen;
    let (i, c) = line.text.char_indices().find(|(_, c)| unseen(*c))?;
    let at = line.start + i..line.start + i + c.len_utf8();
    let patches = line.text.char_indices().filter(|(_, c)| unseen(*c));
    let patches = patches
        .map(|(i, c)| Patch { range: line.start + i..line.start + i + c.len_utf8(), with: String::new() })
        .collect();
    Some(Slip { at, patches, problem: Problem::ControlCharacter { code: code_point(c) } })
}

/// The place of the first anchor or alias whose name YAML does not allow: a value that begins with `&` or `*`.
pub(super) fn bad_anchor(text: &str) -> Option<usize> {
    if !text.contains(['&', '*']) {
        return None;
    }
    let lines = lines(text);
    let is_bad = |line: &Line<'_>| {
        let name = line.value_text().strip_prefix(['&', '*']);
        name.is_some_and(|name| {
            !name
                .split(' ')
                .next()
                .unwrap_or_default()
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        })
    };
    outside_blocks(&lines)
        .into_iter()
        .map(|(_, line)| line)
        .find(|line| is_bad(line))
        .map(|line| line.start + line.value())
}

/// A line that is no part of a record: a comment without the plain `#`, a fence of code.
fn stray(line: &Line<'_>) -> Option<Slip> {
    let indent = line.indent();
    let mark = ["```", "＃", "//", "※", "<!--", ";"].into_iter().find(|mark| line.text[indent..].starts_with(mark))?;
    let at = line.start + indent..line.end();
    Some(Slip::new(at.clone(), Problem::StrayLine { mark: mark.to_owned() }, at, ""))
}

/// A list that begins on the line of its key.
fn same_line(line: &Line<'_>, keys: &BTreeSet<String>) -> Option<Slip> {
    let (content, value) = (line.content(), line.value());
    let key = line.text.get(content..value)?.trim_end().strip_suffix(':').filter(|key| keys.contains(*key))?;
    let rest = line.text[value..].strip_prefix("- ")?;
    let at = line.start + value..line.start + value + 1;
    let problem = Problem::YamlDash { written: format!("{key}: -") };
    let patch = line.start + content + key.len() + 1..line.end() - rest.len();
    Some(Slip::new(at, problem, patch, format!("\n{}- ", " ".repeat(content + 2))))
}

/// The text of a block that does not stand deeper than its key, or begins on the key's own line.
fn block(line: &Line<'_>, below: &[Line<'_>], keys: &BTreeSet<String>) -> Option<Slip> {
    let (content, value) = (line.content(), line.value_text());
    let mark = value.chars().next().filter(|mark| line.value() > content && matches!(mark, '|' | '>'))?;
    let spaces = " ".repeat(content + 2);
    if let Some(text) = value[1..].strip_prefix(' ') {
        let at = line.start + line.value();
        let problem = Problem::YamlSyntax { detail: "block scalar".to_owned() };
        return Some(Slip::new(
            at..at + value.len(),
            problem,
            at..at + value.len(),
            format!("{mark}\n{spaces}{}", text.trim_start()),
        ));
    }
    let is_text = |line: &&Line<'_>| {
        let text = &line.text[line.indent()..];
        let key = text.split(':').next().unwrap_or_default();
        let is_field = text.starts_with('-') || (text.len() > key.len() && keys.contains(key));
        !line.is_blank() && line.indent() <= content && !is_field
    };
    let lost: Vec<&Line<'_>> = below.iter().take_while(is_text).collect();
    let first = lost.first().filter(|_| value.len() <= 2)?;
    let problem = Problem::YamlIndent { found: first.indent(), expected: spaces.len() };
    let patch = |line: &&Line<'_>| Patch { range: line.start..line.start + line.indent(), with: spaces.clone() };
    Some(Slip { at: first.start + first.indent()..first.end(), patches: lost.iter().map(patch).collect(), problem })
}

/// A known key followed by something else than a colon and a space.
fn colon(line: &Line<'_>, keys: &BTreeSet<String>) -> Option<Slip> {
    let start = line.content();
    let rest = &line.text[start..];
    let length = rest
        .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-')))
        .filter(|length| *length > 0)?;
    let after = &rest[length..];
    // Ids stand as keys, too: what a wide colon follows is one.
    let key =
        rest.get(..length).filter(|key| keys.contains(*key) || (start == line.indent() && after.starts_with('：')))?;
    let spaces = after.len() - after.trim_start_matches([' ', '\u{3000}']).len();
    let (mark, tail) = after[spaces..].chars().next().map(|c| (c, &after[spaces + c.len_utf8()..]))?;
    let problem = |written: &str| Problem::YamlColon { key: key.to_owned(), written: written.to_owned() };
    let from = line.start + start + length;
    match mark {
        ':' if spaces == 0 && tail.starts_with('\u{3000}') => {
            let wide = tail.len() - tail.trim_start_matches([' ', '\u{3000}']).len();
            Some(Slip::new(from..from + 1 + wide, problem(&after[..=wide]), from..from + 1 + wide, ": "))
        }
        ':' if spaces == 0 && matches!(tail.trim_end(), "\"" | "'" | "”") => {
            let end = line.start + line.text.trim_end().len();
            Some(Slip::new(from..end, problem(after.trim_end()), from..end, ":"))
        }
        ':' if spaces == 0 && !tail.is_empty() && !tail.starts_with([' ', '\t', '/']) => {
            Some(Slip::new(from..from + 1, problem(":"), from..from + 1, ": "))
        }
        '：' | '=' | '＝' | ';' | '；' | '﹕' => {
            let end = from + spaces + mark.len_utf8();
            let blank = tail.len() - tail.trim_start_matches([' ', '\u{3000}']).len();
            Some(Slip::new(from..end, problem(&mark.to_string()), from..end + blank, ": "))
        }
        ':' => None,
        _ if spaces > 0 && start == line.indent() && !line.text.contains(": ") && !line.text.ends_with(':') => {
            Some(Slip::new(from..from + spaces, problem(""), from..from + spaces, ": "))
        }
        _ => None,
    }
}

/// Marks of lists that only people take for one.
const MARKS: [char; 14] = ['－', '・', '−', '‐', 'ー', '―', '＊', '●', '•', '–', '—', '﹣', '○', '◆'];

/// A list's dash without its space, or another mark in its place.
fn dash(line: &Line<'_>, before: Option<&Line<'_>>) -> Option<Slip> {
    let indent = line.indent();
    let rest = &line.text[indent..];
    let mark = rest.chars().next()?;
    let tail = &rest[mark.len_utf8()..];
    let in_list = before.is_some_and(|before| {
        let text = before.text.trim();
        text.ends_with(':') || text.starts_with('-') || text.starts_with(MARKS) || text.starts_with("* ")
    });
    let bare = mark == '-' && !tail.is_empty() && !tail.starts_with([' ', '-', '\t']);
    let wide = MARKS.contains(&mark)
        || (mark == '*' && tail.starts_with(' '))
        || (mark == '-' && tail.starts_with('\u{3000}'));
    let blank = tail.len() - tail.trim_start_matches([' ', '\u{3000}']).len();
    let at = line.start + indent..line.start + indent + mark.len_utf8();
    let patch = at.start..at.end + blank;
    (in_list && (bare || wide)).then(|| Slip::new(at, Problem::YamlDash { written: mark.to_string() }, patch, "- "))
}

/// A field whose parent's line is not there.
fn no_parent(line: &Line<'_>, names: &Names) -> Vec<Slip> {
    let field = line.text.trim_start().split(':').next().unwrap_or_default();
    let indent = line.indent();
    let parents = names.parents.get(field).filter(|_| indent >= 2).into_iter().flatten();
    let slip = |parent: &String| {
        let problem = Problem::MisplacedField { fields: vec![field.to_owned()], parent: parent.clone() };
        let at = line.start + indent..line.start + indent + field.len();
        Slip::new(at, problem, line.start..line.start, format!("{}{parent}:\n", " ".repeat(indent - 2)))
    };
    parents.map(slip).collect()
}

/// The first field of a list's item without its dash: the items before it stand at the same place.
fn lost_dash(lines: &[Line<'_>], number: usize) -> Option<Slip> {
    let line = &lines[number];
    let indent = line.indent();
    let above = lines[..number].iter().rev().filter(|line| !line.is_blank()).take(40);
    let is_item = |above: &Line<'_>| above.indent() == indent && above.text[indent..].starts_with("- ");
    let in_list = above.take_while(|above| above.indent() >= indent).any(is_item);
    let at = line.start + indent;
    (in_list && !line.text[indent..].starts_with('-'))
        .then(|| Slip::new(at..line.end(), Problem::YamlDash { written: String::new() }, at..at, "- "))
}

/// A value's second line that holds a colon: only quotes keep it a text.
fn continued(line: &Line<'_>, before: Option<&Line<'_>>, names: &Names) -> Option<Slip> {
    let before = before.filter(|before| {
        before.indent() < line.indent() && before.value() > before.indent() && !before.value_text().is_empty()
    })?;
    let (indent, text) = (line.indent(), line.text.trim());
    let (key, _) =
        text.split_once(": ").filter(|(key, _)| !names.all.contains(*key) && !before.value_text().ends_with(':'))?;
    let at = line.start + indent + key.len();
    let problem = Problem::NeedsQuotes { value: text.chars().take(40).collect() };
    Some(Slip::new(line.start + indent..line.end(), problem, at..at + 2, "："))
}

/// A list's item without any mark.
fn no_dash(line: &Line<'_>, before: Option<&Line<'_>>) -> Option<Slip> {
    let in_list = before
        .is_some_and(|before| before.indent() == line.indent() && before.text[before.indent()..].starts_with("- "));
    let at = line.start + line.indent();
    in_list.then(|| Slip::new(at..line.end(), Problem::YamlDash { written: String::new() }, at..at, "- "))
}

/// Quotes that only people take for quotes.
const CURLY: [char; 8] = ['“', '”', '„', '‘', '’', '＂', '＇', '´'];

/// Whether a text has any of them.
pub(super) fn has_curly(text: &str) -> bool {
    text.contains(CURLY)
}

/// A value in such quotes.
fn curly(line: &Line<'_>) -> Option<Slip> {
    let at = line.start + line.value();
    let value = line.value_text();
    let (first, last) = (value.chars().next()?, value.chars().next_back()?);
    let inner = value.get(first.len_utf8()..value.len() - last.len_utf8()).filter(|inner| !inner.is_empty())?;
    let both = CURLY.contains(&first) && (CURLY.contains(&last) || matches!(last, '"' | '\''));
    let both = both || (matches!(first, '"' | '\'') && CURLY.contains(&last));
    both.then(|| {
        let problem = Problem::CurlyQuotes { written: format!("{first}{last}") };
        Slip::new(at..at + first.len_utf8(), problem, at..at + value.len(), quoted(inner))
    })
}

/// A text in quotes that YAML knows.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Guesses at what is wrong with one line, likeliest first, for texts that cannot be read.
pub(super) fn guesses(lines: &[Line<'_>], number: usize, names: &Names) -> Vec<Slip> {
    let Some(line) = lines.get(number).filter(|line| !line.is_blank()) else { return Vec::new() };
    let mut found = Vec::new();
    let is_field = line.value() > line.indent() || line.text.trim_end().ends_with(':');
    if line.is_odd() && is_field {
        found.extend(indentation(lines, number));
    }
    found.extend(unclosed(line));
    found.extend(needs_quotes(line));
    found.extend(continued(line, lines[..number].iter().rev().find(|line| !line.is_blank()), names));
    if is_field {
        found.extend(lost_dash(lines, number));
        found.extend(no_parent(line, names));
        if !line.is_odd() {
            found.extend(indentation(lines, number));
        }
    } else {
        found.extend(no_dash(line, lines[..number].iter().rev().find(|line| !line.is_blank())));
    }
    found
}

/// A quote or a bracket that the line opens and does not close.
fn unclosed(line: &Line<'_>) -> Option<Slip> {
    let at = line.start + line.value();
    let value = line.value_text();
    let first = value.chars().next().filter(|c| matches!(c, '"' | '\'' | '[' | '{'))?;
    let close = match first {
        '[' => "]",
        '{' => "}",
        '"' => "\"",
        _ => "'",
    };
    let open = match first {
        '[' | '{' => value.matches(first).count() > value.matches(close).count(),
        quote => value.matches(quote).count() % 2 == 1,
    };
    let problem = || Problem::YamlUnclosed { mark: first.to_string(), close: close.to_owned() };
    if !open {
        return None;
    }
    let end = at + value.len();
    // `'x"` is closed with the wrong quote: what stands there is replaced.
    let other = value.len() > 1
        && matches!(
            (first, value.chars().next_back()),
            ('"', Some('\'')) | ('\'', Some('"')) | ('[', Some('}' | ')' | '］')) | ('{', Some(']' | ')' | '｝'))
        );
    let from = if other { end - value.chars().next_back().map_or(0, char::len_utf8) } else { end };
    Some(Slip::new(at..at + 1, problem(), from..end, close))
}

/// A value that YAML takes for something else unless it is quoted.
fn needs_quotes(line: &Line<'_>) -> Option<Slip> {
    let at = line.start + line.value();
    let value = line.value_text();
    let special = value == "-"
        || value.starts_with(['@', '`', '%', '*', '&', '!', '|', '>', '?', '"', '\'', '[', '{', ']', '}', ',']);
    if value.is_empty()
        || !(special || value.contains(": ") || value.ends_with(':'))
        || (value.ends_with(':') && is_word(value.trim_end_matches(':')))
    {
        return None;
    }
    let problem = Problem::NeedsQuotes { value: value.chars().take(40).collect() };
    Some(Slip::new(at..at + value.len(), problem, at..at + value.len(), quoted(value)))
}

/// A line, alone or with what belongs to it, at the indentations that its neighbours have.
fn indentation(lines: &[Line<'_>], number: usize) -> Vec<Slip> {
    let line = &lines[number];
    if line.text.trim() == "-" {
        return Vec::new();
    }
    let own = line.indent();
    let before = lines[..number].iter().rev().filter(|line| !line.is_blank()).take(6).map(Line::indent);
    let after = lines[number + 1..].iter().filter(|line| !line.is_blank()).take(2).map(Line::indent);
    let near: Vec<usize> = before.chain(after).collect();
    let deeper = near.first().map(|indent| indent + 2);
    // Below a key without a value, its own fields are likeliest.
    let opens = lines[..number]
        .iter()
        .rev()
        .find(|line| !line.is_blank())
        .is_some_and(|line| line.text.trim_end().ends_with(':'));
    let likeliest = if opens { deeper } else { near.first().copied() };
    let mut wanted: Vec<usize> = Vec::new();
    for indent in near.iter().copied().chain(deeper).chain([0]) {
        if indent != own && !wanted.contains(&indent) {
            wanted.push(indent);
        }
    }
    wanted.sort_by_key(|indent| (indent.abs_diff(own), Some(*indent) != likeliest));
    let block = lines[number + 1..]
        .iter()
        .take_while(|next| next.is_blank() || next.indent() > own)
        .filter(|next| !next.is_blank());
    let block: Vec<&Line<'_>> = block.take(40).collect();
    let mut found = Vec::new();
    for indent in wanted {
        let at = line.start + own..line.end();
        let problem = Problem::YamlIndent { found: own, expected: indent };
        found.push(Slip::new(at.clone(), problem.clone(), line.start..line.start + own, " ".repeat(indent)));
        if !block.is_empty() {
            let shift = |line: &&Line<'_>| {
                let spaces = (line.indent() + indent).saturating_sub(own);
                Patch { range: line.start..line.start + line.indent(), with: " ".repeat(spaces) }
            };
            let patches = std::iter::once(&line).chain(&block).map(shift).collect();
            found.push(Slip { at, patches, problem });
        }
    }
    found
}

/// The line taken out: if the rest can be read, the mistake is in it.
pub(super) fn without(line: &Line<'_>, detail: &str) -> Slip {
    let at = line.start + line.indent()..line.end();
    Slip::new(at, Problem::YamlSyntax { detail: detail.to_owned() }, line.start..line.end(), "")
}
