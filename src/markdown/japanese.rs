//! What `CommonMark` does badly with Japanese: emphasis beside 「」。、 and line breaks inside sentences.
//!
//! `CommonMark` asks for white space or punctuation outside `**` when punctuation is inside; Japanese has no spaces, so
//! `**重要。**です` stays unbolded (upstream has merged a fix that is not in the release used here). A word joiner
//! put between the mark and the punctuation makes the rule see an ordinary character; it is taken out of the text.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

/// U+2060 WORD JOINER: neither white space nor punctuation, and never typed on purpose.
const JOINER: char = '\u{2060}';

/// A text with joiners, and where they were put.
pub(super) struct Prepared {
    pub(super) text: String,
    inserted: Vec<usize>,
}

impl Prepared {
    /// The same bytes in the text as written.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let back = |at: usize| at - self.inserted.iter().take_while(|&&place| place < at).count() * JOINER.len_utf8();
        back(range.start)..back(range.end).max(back(range.start))
    }
}

/// Puts joiners between runs of `*` and Japanese punctuation.
pub(super) fn prepare(body: &str) -> Prepared {
    let mut text = String::with_capacity(body.len() + 16);
    let mut inserted = Vec::new();
    let mut join = |text: &mut String| {
        inserted.push(text.len());
        text.push(JOINER);
    };
    let mut before = '\n';
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '*' && before != '*' && is_wide_punctuation(before) {
            join(&mut text);
        }
        text.push(c);
        if c == '*' && chars.peek().is_some_and(|&next| is_wide_punctuation(next)) {
            join(&mut text);
        }
        before = c;
    }
    Prepared { text, inserted }
}

/// Takes the joiners out and joins lines inside Japanese sentences.
pub(super) fn tidy(events: Vec<(Event<'_>, Range<usize>)>) -> Vec<(Event<'_>, Range<usize>)> {
    let mut out: Vec<(Event<'_>, Range<usize>)> = Vec::with_capacity(events.len());
    let mut events = events.into_iter().peekable();
    let mut last = ' ';
    while let Some((event, range)) = events.next() {
        match event {
            Event::Text(text) => {
                last = text.chars().rfind(|&c| c != JOINER).unwrap_or(last);
                out.push((Event::Text(clean(text)), range));
            }
            Event::Code(text) => out.push((Event::Code(clean(text)), range)),
            Event::SoftBreak => {
                let next = match events.peek() {
                    Some((Event::Text(text), _)) => text.chars().find(|&c| c != JOINER),
                    _ => None,
                };
                if !(is_wide(last) && next.is_none_or(is_wide)) {
                    out.push((Event::SoftBreak, range));
                }
            }
            other => out.push((other, range)),
        }
    }
    out
}

fn clean(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains(JOINER) { CowStr::from(text.replace(JOINER, "")) } else { text }
}

/// Japanese letters, and punctuation that is written without spaces around it.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2E80}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF00}'..='\u{FFEF}'
            | '\u{20000}'..='\u{3FFFF}'
            | '…'
            | '—'
            | '―'
    )
}

fn is_wide_punctuation(c: char) -> bool {
    matches!(
        c,
        '\u{3000}'..='\u{303F}'
            | '\u{FF01}'..='\u{FF0F}'
            | '\u{FF1A}'..='\u{FF20}'
            | '\u{FF3B}'..='\u{FF40}'
            | '\u{FF5B}'..='\u{FF65}'
            | '・'
            | '…'
            | '—'
            | '―'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '※'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_given_in_the_text_as_written() {
        let body = "**「あ」**い";
        let prepared = prepare(body);
        assert_ne!(prepared.text, body);
        let at = prepared.text.find('い').expect("present");
        assert_eq!(prepared.original(at..at + 3), body.find('い').map(|i| i..i + 3).expect("present"));
    }
}
