//! Characters that nobody sees, and that come along with what is copied.

use std::ops::Range;

/// Whether nobody sees a character and YAML refuses it.
pub(super) fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}')
        || is_hidden(c)
}

/// Whether a character has neither width nor a use in a record: soft hyphens, zero-width spaces, marks of direction
/// that come along with a copied phone number.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// The first such character of a text that can be read, with its number.
pub(super) fn hidden(text: &str) -> Option<(Range<usize>, String)> {
    let bytes = text.as_bytes();
    if !(bytes.contains(&0xE2) || bytes.contains(&0xC2)) {
        return None;
    }
    let (at, c) = text.char_indices().find(|(_, c)| is_hidden(*c))?;
    Some((at..at + c.len_utf8(), code_point(c)))
}

/// A character's number, as Unicode writes it.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The first character that YAML refuses anywhere, or that nobody sees.
pub(super) fn unseen(text: &str) -> Option<usize> {
    // The first bytes of all such characters: most texts have none, and are not looked at letter by letter.
    let suspicious =
        |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF);
    let first = text.bytes().position(suspicious)?;
    text[first..].find(is_unseen).map(|at| first + at)
}
