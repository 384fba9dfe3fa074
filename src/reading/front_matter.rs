//! The two parts of a Markdown file: the fields between lines of `---`, and the text below.

use std::ops::Range;

use crate::diagnostic::Problem;

/// The bytes of the front matter and of the body of a Markdown file.
pub fn front_matter(text: &str) -> Result<(Range<usize>, Range<usize>), Problem> {
    let first = text.find('\n').map_or(text.len(), |i| i + 1);
    if text[..first].trim_end() != "---" {
        return Err(Problem::NoFrontMatter {});
    }
    let mut line_start = first;
    while line_start < text.len() {
        let line_end = text[line_start..].find('\n').map_or(text.len(), |i| line_start + i + 1);
        if text[line_start..line_end].trim_end() == "---" {
            return Ok((first..line_start, line_end..text.len()));
        }
        line_start = line_end;
    }
    Err(Problem::FrontMatterOpen {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_cut_at_its_lines() {
        let text = "---\r\ntitle: a\r\n---\r\nbody\n";
        let (yaml, body) = front_matter(text).expect("whole");
        assert_eq!((&text[yaml], &text[body]), ("title: a\r\n", "body\n"));
        assert_eq!(front_matter("title: a"), Err(Problem::NoFrontMatter {}));
        assert_eq!(front_matter("---\ntitle: a\n"), Err(Problem::FrontMatterOpen {}));
    }
}
