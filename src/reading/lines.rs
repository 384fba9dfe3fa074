//! A YAML text line by line, as somebody reads it who cannot parse it.

/// A line and its place in the text, without its line break.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'t> {
    pub(crate) start: usize,
    pub(crate) text: &'t str,
}

impl<'t> Line<'t> {
    /// Bytes of white space at the start, of any kind.
    pub(crate) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t', '\u{3000}', '\u{A0}']).len()
    }

    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it begins with a mark that git leaves behind, and with no more of it.
    pub(crate) fn is_mark(&self, mark: &str) -> bool {
        self.text.starts_with(mark) && !self.text[mark.len()..].starts_with(mark.get(..1).unwrap_or(""))
    }

    /// Whether git began a conflict here.
    pub(crate) fn begins_conflict(&self) -> bool {
        self.is_mark("<<<<<<<")
    }

    /// Whether it is indented as nobody does on purpose.
    pub(crate) fn is_odd(&self) -> bool {
        !self.is_blank() && self.indent() % 2 == 1
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Where the line's content starts: after the indentation and the dashes of a list.
    pub(crate) fn content(&self) -> usize {
        let mut at = self.indent();
        while let Some(rest) = self.text[at..].strip_prefix("- ") {
            at += self.text[at..].len() - rest.trim_start_matches(' ').len();
        }
        at
    }

    /// Where the value starts: after `key: `, or after the dashes.
    pub(crate) fn value(&self) -> usize {
        let at = self.content();
        let key = self.text[at..].find(": ").filter(|&end| is_word(&self.text[at..at + end]));
        key.map_or(at, |end| {
            at + end + 2 + (self.text[at + end + 2..].len() - self.text[at + end + 2..].trim_start_matches(' ').len())
        })
    }

    /// The value's text.
    pub(crate) fn value_text(&self) -> &'t str {
        self.text[self.value()..].trim_end()
    }
}

/// The lines of a text.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|whole| {
            let line = Line { start, text: whole.trim_end_matches(['\n', '\r']) };
            start += whole.len();
            line
        })
        .collect()
}

/// Whether a text is a field's name: small letters, digits, `_`, `-`.
pub(crate) fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// Lines that are not the text of a block (`|`, `>`).
pub(crate) fn outside_blocks<'l, 't>(lines: &'l [Line<'t>]) -> Vec<(usize, &'l Line<'t>)> {
    let mut block: Option<usize> = None;
    let mut outside = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if block.is_some_and(|indent| line.is_blank() || line.indent() > indent) {
            continue;
        }
        let value = line.value_text();
        block = (value.starts_with(['|', '>']) && value.len() <= 3).then(|| line.indent());
        outside.push((i, line));
    }
    outside
}
