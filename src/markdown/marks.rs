//! Places in the HTML that a page fills in or leaves out: marks while the HTML is made, pieces when it is done.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

/// A part of a document's HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML.
    Html(Box<str>),
    /// The address of an internal link: a position in [`super::Document::links`].
    Link(usize),
    /// From here on it holds for some wards: a position in [`super::Document::scopes`].
    Scope(usize),
    /// The end of what the last scope began.
    Everywhere,
}

/// What stands in the HTML for a place, until it is cut: words that the text itself does not have.
pub(super) struct Marks {
    link: String,
    begin: String,
    end: String,
}

impl Marks {
    /// Marks that no text and no address of a document can be taken for.
    pub(super) fn apart_from(events: &[(Event<'_>, Range<usize>)]) -> Self {
        let mut written = String::new();
        for (event, _) in events {
            match event {
                Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    written.push_str(text);
                }
                Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                    written.push_str(dest_url);
                    written.push_str(title);
                }
                _ => {}
            }
        }
        // A text has fewer of them than letters.
        let mut stems = (0..=written.len()).map(|n| format!("yorisoi{n}-"));
        let stem = stems.find(|stem| !written.contains(stem.as_str()));
        let stem = stem.unwrap_or_default();
        Self { link: format!("{stem}link:"), begin: format!("{stem}scope:"), end: format!("{stem}everywhere:") }
    }

    /// What stands for the address of a link.
    pub(super) fn link(&self, number: usize) -> String {
        format!("{}{number}:", self.link)
    }

    /// What stands before a part that holds for some wards.
    pub(super) fn begin(&self, number: usize) -> String {
        format!("{}{number}:", self.begin)
    }

    /// What stands behind it.
    pub(super) fn end(&self) -> &str {
        &self.end
    }

    /// Whether a text is the mark before such a part.
    pub(super) fn begins(&self, text: &str) -> bool {
        text.starts_with(&self.begin)
    }

    /// Cuts finished HTML at the marks.
    pub(super) fn cut(&self, html: &str) -> Vec<Piece> {
        let marks = [&self.link, &self.begin, &self.end];
        let mut pieces = Vec::new();
        let mut rest = html;
        while let Some((at, mark)) = marks.into_iter().filter_map(|mark| Some((rest.find(mark.as_str())?, mark))).min()
        {
            let (before, after) = (&rest[..at], &rest[at + mark.len()..]);
            let (piece, tail) = if *mark == self.end {
                (Piece::Everywhere, after.trim_start())
            } else {
                let Some((number, tail)) = after.split_once(':') else { break };
                let Ok(number) = number.parse() else { break };
                if *mark == self.begin {
                    (Piece::Scope(number), tail.trim_start())
                } else {
                    (Piece::Link(number), tail)
                }
            };
            // Marks around whole paragraphs and items stand where white space says nothing.
            let is_link = matches!(piece, Piece::Link(_));
            pieces.push(Piece::Html(if is_link { before } else { before.trim_end() }.into()));
            pieces.push(piece);
            rest = tail;
        }
        pieces.push(Piece::Html(rest.into()));
        pieces
    }
}
