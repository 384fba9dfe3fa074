//! Lists of texts: changed item by item, so that comments between them stay.

use super::scalar::scalar;
use super::{Body, Editor, Node};

impl Editor<'_> {
    /// The text with a list's items changed; `None` where the list must be written anew.
    pub(super) fn list(&self, list: &Node, items: &[Node], new: &[String]) -> Option<String> {
        let old: Vec<&str> = items.iter().map(text_of).collect::<Option<_>>()?;
        if old.is_empty() || items.iter().any(|item| self.is_block_text(item)) {
            return None;
        }
        if let Some(kept) = kept(&old, new) {
            return self.without(list, items, &kept);
        }
        let added = new.get(old.len()..)?;
        let mut text = self.text.to_owned();
        // From the end, so that places further up stay what they are.
        if !added.is_empty() {
            let (at, more) = self.added(list, items, added)?;
            text.insert_str(at, &more);
        }
        for (item, value) in items.iter().zip(new).rev().filter(|(item, value)| text_of(item) != Some(value.as_str())) {
            text.replace_range(
                item.range.start..self.end(item),
                &scalar(value, self.is_flow(list), self.quote_of(item)),
            );
        }
        Some(text)
    }

    /// The text with only some items left.
    fn without(&self, list: &Node, items: &[Node], kept: &[usize]) -> Option<String> {
        let mut text = self.text.to_owned();
        for (i, item) in items.iter().enumerate().rev().filter(|(i, _)| !kept.contains(i)) {
            let before = i.checked_sub(1).and_then(|before| items.get(before));
            let (start, end) = match (self.is_flow(list), items.get(i + 1), before) {
                (false, ..) => (self.line_start(item.range.start), self.line_end(self.last_byte(item)?)),
                (true, Some(next), _) => (item.range.start, next.range.start),
                (true, None, Some(before)) => (self.end(before), self.end(item)),
                (true, None, None) => return None,
            };
            text.replace_range(start..end, "");
        }
        Some(text)
    }

    /// Where items behind the last one go, and how they are written.
    fn added(&self, list: &Node, items: &[Node], added: &[String]) -> Option<(usize, String)> {
        let end_item = items.last()?;
        if self.is_flow(list) {
            return Some((
                self.end(end_item),
                added.iter().flat_map(|item| [", ".to_owned(), scalar(item, true, None)]).collect(),
            ));
        }
        let before = self.text.get(self.line_start(end_item.range.start)..end_item.range.start)?;
        before.strip_suffix("- ").filter(|spaces| spaces.chars().all(|c| c == ' '))?;
        let end = self.line_end(self.last_byte(end_item)?);
        let gap = if self.text[..end].ends_with('\n') { "" } else { self.newline() };
        let lines =
            added.iter().flat_map(|item| [before.to_owned(), scalar(item, false, None), self.newline().to_owned()]);
        Some((end, std::iter::once(gap.to_owned()).chain(lines).collect()))
    }
}

fn text_of(item: &Node) -> Option<&str> {
    if let Body::Scalar { text, .. } = &item.body { Some(text) } else { None }
}

/// Positions of the items that stay, when the new list is the old one with items left out.
fn kept(old: &[&str], new: &[String]) -> Option<Vec<usize>> {
    let mut at = 0;
    let mut kept = Vec::new();
    for item in new {
        let found = old.iter().skip(at).position(|text| text == item)? + at;
        kept.push(found);
        at = found + 1;
    }
    (new.len() < old.len()).then_some(kept)
}
