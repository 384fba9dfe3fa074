//! What is wrong, as the browser shows it over the page.

use serde::Serialize;

use crate::diagnostic::{self, Lang, Located};

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
    lead: &'static str,
    problems: Vec<One>,
    more: Option<String>,
    close: &'static str,
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
        let japanese = lang == Lang::Ja;
        Some(Self {
            lang: if japanese { "ja" } else { "en" },
            heading: if japanese {
                format!("直すところが{count}件あります")
            } else {
                format!("{count} to mend")
            },
            lead: match (japanese, has_page) {
                (true, true) => {
                    "うしろに見えているのは、最後に正しく作れたページです。ファイルを直して保存すると、この表示は消えます。"
                }
                (true, false) => "まだ正しく作れたページがありません。ファイルを直して保存すると、ページが出ます。",
                (false, true) => {
                    "Behind this is the last page that came out well. Mend the file and save it; this notice then goes away."
                }
                (false, false) => "No page has come out well so far. Mend the file and save it; the page then appears.",
            },
            problems: errors
                .into_iter()
                .take(SHOWN)
                .map(|one| problem(one, lang, text(&one.diagnostic.path).as_deref()))
                .collect(),
            more: (rest > 0).then(|| {
                if japanese { format!("ほかに{rest}件あります。") } else { format!("And {rest} more.") }
            }),
            close: if japanese { "とじる" } else { "Close" },
        })
    }
}

fn problem(one: &Located, lang: Lang, text: Option<&str>) -> One {
    let words = one.diagnostic.problem.words(lang);
    let (line, column) = one.position;
    let place = if lang == Lang::Ja {
        format!("{}　{line}行目 {column}文字目", one.diagnostic.path)
    } else {
        format!("{}:{line}:{column}", one.diagnostic.path)
    };
    let cut = text.zip(one.range.clone()).map(|(text, range)| {
        let (line, _, mark) = diagnostic::excerpt(text, range);
        [&line[..mark.start], &line[mark.clone()], &line[mark.end..]].map(str::to_owned)
    });
    One { place, code: one.diagnostic.problem.code(), message: words.message, line: cut, help: words.help }
}
