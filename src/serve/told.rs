//! What is wrong, as the browser shows it over the page.

use serde::Serialize;

use crate::diagnostic::{self, Located};
use crate::phrases::Lang;
use crate::say;

/// More would not be read; the terminal has them all.
const SHOWN: usize = 30;

/// The state of the preview, as sent to the browser.
#[derive(Serialize)]
pub(super) struct State<'v> {
    /// Which edition the pages are from: another one asks for a reload.
    pub(super) version: &'v str,
    /// Heading of the overlay; none when nothing is wrong.
    pub(super) told: Option<&'v Told>,
}

/// The words of the overlay.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Told {
    lang: &'static str,
    heading: String,
    lead: String,
    problems: Vec<One>,
    more: Option<String>,
    close: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct One {
    place: String,
    code: &'static str,
    message: String,
    /// The line: before the mark, under the mark, after it.
    line: Option<[String; 3]>,
    help: Option<String>,
}

impl Told {
    /// The errors among diagnostics; `text` gives a file's text. `None` when there are none.
    pub(super) fn of(
        located: &[Located],
        lang: Lang,
        has_page: bool,
        text: impl Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        let errors: Vec<&Located> = located.iter().filter(|one| one.diagnostic.is_error()).collect();
        if errors.is_empty() {
            return None;
        }
        let (count, rest) = (errors.len(), errors.len().saturating_sub(SHOWN));
        Some(Self {
            lang: lang.tag(),
            heading: say!(lang, "told-heading", count = count),
            lead: say!(lang, "told-lead", page = if has_page { "there" } else { "none" }),
            problems: errors
                .into_iter()
                .take(SHOWN)
                .map(|one| problem(one, lang, text(&one.diagnostic.path).as_deref()))
                .collect(),
            more: (rest > 0).then(|| say!(lang, "told-more", rest = rest)),
            close: say!(lang, "told-close"),
        })
    }
}

fn problem(one: &Located, lang: Lang, text: Option<&str>) -> One {
    let words = one.diagnostic.problem.words(lang);
    let (line, column) = one.position;
    let place = say!(lang, "told-place", path = &*one.diagnostic.path, line = line, column = column);
    let cut = text.zip(one.range.clone()).map(|(text, range)| {
        let (line, _, mark) = diagnostic::excerpt(text, range);
        [&line[..mark.start], &line[mark.clone()], &line[mark.end..]].map(str::to_owned)
    });
    One { place, code: one.diagnostic.problem.code(), message: words.message, line: cut, help: words.help }
}
