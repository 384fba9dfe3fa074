//! The page of each code: what it means, why it matters, and the right form. The same files are the documentation.

use include_dir::{Dir, include_dir};

use super::{Lang, Problem};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/problems");

/// A code's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static str,
    /// What is wrong, in a line.
    pub title: &'static str,
    /// The whole page as Markdown.
    pub text: &'static str,
}

/// The page of a code. Those of the default language stand at the top, those of others in a folder of their own.
pub fn page(code: &str, lang: Lang) -> Option<Page> {
    let code = Problem::CODES.iter().find(|one| **one == code)?;
    let folder = if lang == Lang::default() { String::new() } else { format!("{}/", lang.tag()) };
    let text = PAGES.get_file(format!("{folder}{code}.md"))?.contents_utf8()?;
    let heading = text.lines().next().unwrap_or_default().trim_start_matches("# ");
    let title = heading.strip_prefix(code).map_or(heading, |rest| rest.trim_start_matches([':', '：', ' ']));
    Some(Page { code, title, text })
}

/// The pages of all codes, in the order of declaration.
pub fn pages(lang: Lang) -> impl Iterator<Item = Page> {
    Problem::CODES.iter().filter_map(move |code| page(code, lang))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_a_page_in_every_language_and_no_page_is_too_many() {
        let codes: BTreeSet<&str> = Problem::CODES.iter().copied().collect();
        assert_eq!(codes.len(), Problem::CODES.len(), "a code is used twice");
        for lang in Lang::all() {
            let heads = match lang.tag() {
                "ja" => ["## どういうことか", "## なぜ大切か", "## まちがいの例", "## 正しい書き方"],
                "en" => ["## What it means", "## Why it matters", "## A mistake", "## The right form"],
                folder => panic!("what are the headings in {folder}?"),
            };
            let folder = if lang == Lang::default() { "" } else { lang.tag() };
            let dir = if folder.is_empty() { &PAGES } else { PAGES.get_dir(folder).expect("the folder") };
            let files: BTreeSet<&str> = dir
                .files()
                .filter_map(|file| file.path().file_stem()?.to_str())
                .filter(|stem| *stem != "README")
                .collect();
            assert_eq!(files, codes, "{folder}");
            for page in pages(lang) {
                assert!(page.text.starts_with(&format!("# {}", page.code)) && !page.title.is_empty(), "{}", page.code);
                for head in heads {
                    assert!(page.text.contains(head), "{} lacks {head:?} ({folder})", page.code);
                }
            }
        }
    }
}
