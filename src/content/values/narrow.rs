//! Full-width writing as half-width: the one step that all forgiving reading begins with.

/// Full-width ASCII and the ideographic space as ASCII; nothing else changes.
pub(crate) fn narrow(text: &str) -> String {
    text.trim().chars().map(narrow_char).collect()
}

fn narrow_char(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        other => other,
    }
}

/// [`narrow`], with the many dashes that keyboards give as hyphens.
pub(crate) fn narrow_dashes(text: &str) -> String {
    narrow(text).replace(['ー', '−', '‐', '‑', '–', '—', '―', 'ｰ', '─'], "-")
}
