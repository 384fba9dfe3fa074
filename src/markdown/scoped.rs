//! Paragraphs and items of lists that hold for some wards only: they begin with the wards' ids in braces, such as
//! `{kakera-shi} …`, and are shown on the pages of these wards alone.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::marks::Marks;

/// The wards that a part of a text holds for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Their ids as written, with their bytes in the Markdown body.
    pub wards: Vec<(Box<str>, Range<usize>)>,
}

impl Scope {
    /// Whether a part holds for a ward; the site of the whole has none.
    pub(super) fn holds(&self, ward: Option<&str>) -> bool {
        ward.is_some_and(|ward| self.wards.iter().any(|(id, _)| **id == *ward))
    }
}

type Events<'e> = Vec<(Event<'e>, Range<usize>)>;

/// Takes the braces out and puts marks around what they begin.
pub(super) fn mark<'e>(events: Events<'e>, marks: &Marks) -> (Events<'e>, Vec<Scope>) {
    let (mut out, mut scopes): (Events<'e>, Vec<Scope>) = (Vec::with_capacity(events.len()), Vec::new());
    // Open paragraphs and items, and whether a mark closes behind each.
    let mut open: Vec<bool> = Vec::new();
    let mut begun: Events<'e> = Vec::new();
    for (event, range) in events {
        match event {
            Event::Start(Tag::Paragraph | Tag::Item) => begun.push((event, range)),
            Event::Text(text) if !begun.is_empty() => {
                let scope = braces(&text, range.start);
                let text = scope.as_ref().map_or_else(|| text.clone(), |(_, rest)| CowStr::from((*rest).to_owned()));
                if let Some((scope, _)) = scope {
                    out.push((Event::Text(marks.begin(scopes.len()).into()), range.start..range.start));
                    scopes.push(scope);
                    open.push(true);
                } else {
                    open.push(false);
                }
                // Of an item with a paragraph in it, the item is what holds.
                open.extend(begun.iter().skip(1).map(|_| false));
                out.append(&mut begun);
                out.push((Event::Text(text), range));
            }
            other => {
                open.extend(begun.iter().map(|_| false));
                out.append(&mut begun);
                let closes = matches!(other, Event::End(TagEnd::Paragraph | TagEnd::Item)) && open.pop() == Some(true);
                let end = range.end..range.end;
                out.push((other, range));
                if closes {
                    out.push((Event::Text(marks.end().to_owned().into()), end));
                }
            }
        }
    }
    (out, scopes)
}

/// The wards that a text begins with, and what stands behind them.
fn braces(text: &str, start: usize) -> Option<(Scope, &str)> {
    let inner = text.strip_prefix(['{', '｛'])?;
    let close = inner.find(['}', '｝'])?;
    let (ids, rest) = (&inner[..close], inner[close..].trim_start_matches(['}', '｝']));
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '、' | '，');
    let mut at = start + text.len() - inner.len();
    let mut wards = Vec::new();
    for part in ids.split_inclusive(is_between) {
        let id = part.trim_end_matches(is_between);
        wards.extend((!id.is_empty()).then(|| (id.into(), at..at + id.len())));
        at += part.len();
    }
    (!wards.is_empty()).then(|| (Scope { wards }, rest.trim_start()))
}
