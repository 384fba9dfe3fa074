//! Telephone numbers in running text: a reader who sees one must be able to call it with a tap. Numbers of facsimile
//! machines stay text.

use super::escape;
use crate::content::Phone;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// Words.
    Text(&'t str),
    /// A number as written, and the address that calls it.
    Number(&'t str, String),
}

/// Cuts a text at the telephone numbers in it; a single part where there is none.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let end =
            text[start..].find(|c: char| !c.is_ascii_digit() && c != '-').map_or(text.len(), |length| start + length);
        let written = text[start..end].trim_end_matches('-');
        if let Some(phone) = number(&text[..start], written) {
            if done < start {
                parts.push(Part::Text(&text[done..start]));
            }
            parts.push(Part::Number(written, format!("tel:{}", phone.tel())));
            done = start + written.len();
        }
        at = end;
    }
    if done < text.len() {
        parts.push(Part::Text(&text[done..]));
    }
    parts
}

/// The number, if it is written with both its hyphens or without any, and neither part of something longer nor for a
/// facsimile.
fn number(before: &str, written: &str) -> Option<Phone> {
    let label = before.trim_end_matches([' ', '　', ':', '：', '（', '(', '-', '‐', '－']).to_ascii_lowercase();
    let is_fax = ["fax", "ＦＡＸ", "ｆａｘ", "ファクス", "ファックス"].iter().any(|word| label.ends_with(word));
    let alone =
        !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '+' | '=' | '-'));
    let whole = matches!(written.matches('-').count(), 0 | 2);
    (alone && !is_fax && whole).then(|| Phone::parse(written)).flatten()
}

/// A text as HTML, with its telephone numbers as links.
pub(crate) fn linked(text: &str) -> String {
    let html = |part| match part {
        Part::Text(text) => escape(text),
        Part::Number(written, tel) => format!("<a href=\"{tel}\">{written}</a>"),
    };
    parts(text).into_iter().map(html).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_links_and_all_else_is_not() {
        let cases = [
            ("課（03-0000-0101）に", "課（<a href=\"tel:+81300000101\">03-0000-0101</a>）に"),
            (
                "0120-000-010か042-000-0000",
                "<a href=\"tel:+81120000010\">0120-000-010</a>か<a href=\"tel:+81420000000\">042-000-0000</a>",
            ),
            ("課（0428000000）に", "課（<a href=\"tel:+81428000000\">0428000000</a>）に"),
            ("番号1310000001、03-00000101、0428000", "番号1310000001、03-00000101、0428000"),
            ("FAX：0428000000", "FAX：0428000000"),
            ("FAX：03-0000-0102", "FAX：03-0000-0102"),
            ("ファクス 03-0000-0102", "ファクス 03-0000-0102"),
            ("2024-10-01、0-2歳、00-0000-00000", "2024-10-01、0-2歳、00-0000-00000"),
            ("a03-0000-0101 <b>", "a03-0000-0101 &lt;b&gt;"),
            ("03-0000-0101-2", "03-0000-0101-2"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(linked(text), expected, "{text}");
        }
    }
}
