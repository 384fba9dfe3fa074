//! What was meant as Markdown and is shown as it stands: full-width marks, missing spaces, tables without their line,
//! emphasis and fences that are not closed, HTML tags.
//!
//! The parser says what it took for markup; the lines are looked through for marks that it left as text.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

/// A place that readers see raw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What was meant: `heading`, `title`, `list`, `number`, `quote`, `bold`, `link`, `footnote`, `table`, `cells`,
    /// `tabs`, `fence`, `html`, `remark`, `nolink`.
    pub meant: &'static str,
    /// As written.
    pub written: String,
    /// Bytes in the body.
    pub range: Range<usize>,
}

const CODE: u8 = 1;
const LINK: u8 = 2;
const TABLE: u8 = 4;

/// Letters behind a text in brackets among which the address of a link is looked for.
const LINK_AT_MOST: usize = 300;

/// Words that lead somewhere only with a link.
const LEADING: [&str; 7] = [
    "くわしくはこちら",
    "詳しくはこちら",
    "詳細はこちら",
    "こちらをクリック",
    "ここをクリック",
    "こちらをご覧",
    "こちらを参照",
];

/// All slips of a body, in order.
pub(super) fn find(body: &str, events: &[(Event<'_>, Range<usize>)]) -> Vec<Slip> {
    let mut found = Vec::new();
    let marks = marks(body, events, &mut found);
    cells(body, events, &mut found);
    titles(body, &marks, &mut found);
    tabs(body, &marks, &mut found);
    let mut start = 0;
    let mut before = None;
    for line in body.split_inclusive('\n') {
        let text = line.trim_end();
        let flags = marks.get(start).copied().unwrap_or(0);
        let meant = if flags & CODE == 0 { beginning(text, flags & TABLE != 0) } else { None };
        let meant = meant.filter(|_| {
            found.iter().all(|slip| slip.meant != "title" || !(start..start + line.len()).contains(&slip.range.start))
        });
        if let Some(meant) = meant.filter(|_| meant != before) {
            found.push(slip(meant, text, start));
        }
        before = meant;
        if meant != Some("table") {
            inline(text, start, &marks, &mut found);
        }
        start += line.len();
    }
    found.sort_by_key(|slip| slip.range.start);
    found
}

/// Which bytes the parser took for code, links and tables; HTML and open fences are told at once.
fn marks(body: &str, events: &[(Event<'_>, Range<usize>)], found: &mut Vec<Slip>) -> Vec<u8> {
    let mut marks = vec![0; body.len()];
    for (event, range) in events {
        let flag = match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                if matches!(kind, CodeBlockKind::Fenced(_)) && is_open(body.get(range.clone()).unwrap_or_default()) {
                    found.push(slip("fence", "```", range.start));
                }
                CODE
            }
            Event::Code(_) => CODE,
            Event::Html(_) | Event::InlineHtml(_) => {
                let text = body.get(range.clone()).unwrap_or_default().trim_end();
                if text.trim_start().starts_with('<') && !text.trim_start().starts_with("</") {
                    let meant = if text.trim_start().starts_with("<!--") { "remark" } else { "html" };
                    found.push(slip(meant, text, range.start));
                }
                CODE
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::FootnoteReference(_) => LINK,
            Event::Start(Tag::Table(_)) => TABLE,
            Event::Start(Tag::Strong | Tag::Emphasis) => {
                let width = if matches!(event, Event::Start(Tag::Strong)) { 2 } else { 1 };
                let ends = range.end.saturating_sub(width)..range.end;
                (range.start..range.start + width).chain(ends).for_each(|at| {
                    if let Some(mark) = marks.get_mut(at) {
                        *mark |= LINK;
                    }
                });
                continue;
            }
            _ => continue,
        };
        for mark in marks.iter_mut().take(range.end).skip(range.start) {
            *mark |= flag;
        }
    }
    marks
}

/// Rows of a table with more cells than it has columns: what stands in them is lost.
fn cells(body: &str, events: &[(Event<'_>, Range<usize>)], found: &mut Vec<Slip>) {
    for (event, range) in events {
        let Event::Start(Tag::Table(columns)) = event else { continue };
        let mut start = range.start;
        for line in body.get(range.clone()).unwrap_or_default().split_inclusive('\n') {
            let ends: Vec<usize> = bars(line.trim_end());
            if let Some(extra) = ends.get(columns.len()).filter(|_| line.trim_end().len() > ends[columns.len()] + 1) {
                found.push(slip(
                    "cells",
                    line[extra + 1..].trim_end().trim_end_matches('|').trim_end(),
                    start + extra + 1,
                ));
            }
            start += line.len();
        }
    }
}

/// Where the cells of a row begin and end: at its bars, the one at its beginning or an imagined one before it first.
fn bars(line: &str) -> Vec<usize> {
    let mut bars: Vec<usize> =
        line.match_indices('|').map(|(at, _)| at).filter(|at| !line[..*at].ends_with('\\')).collect();
    if !line.trim_start().starts_with('|') {
        bars.insert(0, 0);
    }
    bars
}

/// Signs that people put before a line that is meant as a heading.
const TITLE_SIGNS: [char; 14] = ['■', '□', '◆', '◇', '●', '○', '★', '☆', '▼', '▽', '▶', '▷', '【', '◎'];

/// Lines that stand alone behind such a sign, or behind a number in a circle.
fn titles(body: &str, marks: &[u8], found: &mut Vec<Slip>) {
    let mut start = 0;
    let lines: Vec<&str> = body.split_inclusive('\n').collect();
    for (i, line) in lines.iter().enumerate() {
        let text = line.trim();
        let is_blank = |other: Option<&&str>| other.is_none_or(|line| line.trim().is_empty());
        let alone = is_blank(i.checked_sub(1).and_then(|i| lines.get(i))) && is_blank(lines.get(i + 1));
        let short = text.chars().count() <= 30 && !text.ends_with(['。', '．', '.']);
        let first = text.chars().next().unwrap_or_default();
        let sign = TITLE_SIGNS.contains(&first) || ('①'..='⑳').contains(&first);
        let is_text = marks.get(start).copied().unwrap_or(0) & (CODE | TABLE) == 0;
        // The last line of a text is no heading.
        if sign && alone && short && is_text && i + 1 < lines.len() && text.chars().count() > 1 {
            found.push(slip("title", line.trim_end(), start));
        }
        start += line.len();
    }
}

/// Two lines or more with tabs between words: a table that was pasted.
fn tabs(body: &str, marks: &[u8], found: &mut Vec<Slip>) {
    let (mut start, mut before) = (0, false);
    let mut told = false;
    let mut first = 0;
    for line in body.split_inclusive('\n') {
        let is_text = marks.get(start).copied().unwrap_or(0) & CODE == 0;
        let has = is_text && line.trim().contains('\t');
        if has && before && !told {
            let row = body[first..].lines().next().unwrap_or_default();
            found.push(slip("tabs", row, first));
            told = true;
        }
        if has && !before {
            first = start;
        }
        if !has {
            told = false;
        }
        before = has;
        start += line.len();
    }
}

/// Whether a fenced block goes on to the end without its closing fence.
fn is_open(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let first = lines.next().unwrap_or_default().trim_start();
    let fence = if first.starts_with('~') { "~~~" } else { "```" };
    !lines.next_back().is_some_and(|last| last.trim_start_matches([' ', '>']).starts_with(fence))
}

fn slip(meant: &'static str, text: &str, start: usize) -> Slip {
    let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
    let text = text.get(indent..).unwrap_or_default();
    let shown: String = text.chars().take(16).collect();
    let end = start + indent + shown.len();
    let written = if shown.len() < text.len() { format!("{shown}…") } else { shown };
    Slip { meant, written, range: start + indent..end }
}

/// What a line's first letters were meant to be.
fn beginning(line: &str, in_table: bool) -> Option<&'static str> {
    let text = line.trim_start_matches(' ');
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    match first {
        '#' => {
            let rest = rest.trim_start_matches('#');
            // #7119 and #8000 are phone numbers.
            let number = text.len() - rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit());
            (text.len() - rest.len() <= 6 && !number && rest.starts_with(|c| c != ' ' && c != '\t'))
                .then_some("heading")
        }
        '＃' => Some("heading"),
        '・' | '•' | '●' | '◆' | '■' if !rest.is_empty() => Some("list"),
        '①'..='⑳' => Some("number"),
        '-' => rest.starts_with(|c: char| !c.is_ascii() || c.is_ascii_alphabetic()).then_some("list"),
        '＞' => Some("quote"),
        '｜' => Some("table"),
        '|' => (!in_table && rest.contains('|')).then_some("table"),
        '0'..='9' | '０'..='９' => {
            let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
            let wide = ('０'..='９').contains(&first)
                && rest.starts_with(['．', '.'])
                && !rest[rest.len().min(3)..].starts_with(|c: char| c.is_numeric());
            let close = rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| !c.is_ascii()));
            (wide || close || rest.starts_with('．') && !rest[3..].starts_with(|c: char| c.is_numeric()))
                .then_some("number")
        }
        _ => None,
    }
}

/// Marks within a line that the parser left as text.
fn inline(line: &str, start: usize, marks: &[u8], found: &mut Vec<Slip>) {
    let is_text = |at: usize| marks.get(start + at).is_some_and(|flags| flags & (CODE | LINK) == 0);
    let plain = |at: usize| is_text(at) && !line[..at].ends_with('\\');
    for mark in ["**", "＊＊"] {
        let left = line.match_indices(mark).find(|(at, _)| plain(*at));
        if let Some((at, _)) =
            left.filter(|_| !found.iter().any(|slip| slip.meant == "bold" && slip.range.start >= start))
        {
            found.push(slip("bold", &line[at..], start + at));
        }
    }
    for (at, close) in line.char_indices().filter(|(at, c)| matches!(c, ']' | '］') && plain(*at)) {
        // What a link leads to is short; a line may be long.
        let rest = &line[at + close.len_utf8()..];
        let rest = rest.char_indices().nth(LINK_AT_MOST).map_or(rest, |(end, _)| &rest[..end]);
        let opened = line[..at].rfind(['[', '［']);
        let inner = rest
            .trim_start()
            .strip_prefix(['(', '（'])
            .map(|inner| inner.split([')', '）']).next().unwrap_or_default());
        if let Some((opened, _)) = opened.zip(inner.filter(|inner| is_target(inner))) {
            found.push(slip("link", &line[opened..], start + opened));
        }
    }
    let defines = line.trim_start().starts_with("[^") && line.contains("]:");
    if let Some(at) = line.find("[^").filter(|at| !defines && plain(*at))
        && let Some(end) = line[at..].find(']')
    {
        found.push(slip("footnote", &line[at..=at + end], start + at));
    }
    if let Some((at, words)) = LEADING.iter().filter_map(|words| Some((line.find(words)?, words))).min()
        && is_text(at)
    {
        found.push(slip("nolink", words, start + at));
    }
}

/// Whether a text can be what a link leads to.
fn is_target(text: &str) -> bool {
    text.starts_with('#') || text.contains([':', '：', '/'])
}

#[cfg(test)]
mod tests {
    use crate::minify::Minifier;

    fn meant(body: &str) -> Vec<&'static str> {
        super::super::render(body, &Minifier::new()).slips.iter().map(|slip| slip.meant).collect()
    }

    #[test]
    fn what_shows_raw_is_found() {
        for (body, want) in [
            ("＃＃ 電話する", "heading"),
            ("##電話する", "heading"),
            ("##　電話する", "heading"),
            ("・一つめ\n・二つめ", "list"),
            ("-一つめ\n-二つめ", "list"),
            ("1.一つめ\n2.二つめ", "number"),
            ("１．一つめ\n２．二つめ", "number"),
            ("①一つめ\n②二つめ", "number"),
            ("＞引用", "quote"),
            ("**大丈夫です。", "bold"),
            ("** 大丈夫です **", "bold"),
            ("＊＊大丈夫＊＊", "bold"),
            ("［窓口］（list:windows）", "link"),
            ("[窓口]（list:windows）", "link"),
            ("[窓口] (list:windows)", "link"),
            ("[窓口](list: windows)", "link"),
            ("[窓口](list:windows に電話", "link"),
            ("| 区 | 電話 |\n| a | 03 |", "table"),
            ("| 区 | 電話 |\n| --- |\n| a | 03 |", "table"),
            ("｜区｜電話｜\n｜---｜---｜", "table"),
            ("```\nコード\n\n本文", "fence"),
            ("<b>重要</b>です", "html"),
            ("<!-- あとで -->", "remark"),
            ("見える。\n\n<!-- あとで\n消す -->\n\n次", "remark"),
            ("注がない[^1]。", "footnote"),
            ("| 曜日 | 時間 |\n|---|---|\n| 土 | 9時 | 午後は休み |", "cells"),
            ("曜日|時間\n---|---\n土|9時|午後は休み", "cells"),
            ("曜日\t時間\n土\t9時", "tabs"),
            ("■ 申し込み\n\n電話します。", "title"),
            ("①申し込み\n\n電話します。", "title"),
            ("【持ち物】\n\n手帳です。", "title"),
            ("一行目<br>二行目", "html"),
            ("くわしくはこちら", "nolink"),
        ] {
            assert_eq!(meant(body), [want], "{body}");
        }
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for body in [
            "## 電話する\n\n#7119 に電話します。",
            "- 一つめ\n- 二つめ\n\n1. 一\n2. 二",
            "これは**「大丈夫」**です。**重要。**です\n2 * 3 * 2",
            "**長い太字が\n次の行へ続きます**。",
            "| 区 | 電話 |\n|---|---|\n| a | 03 |",
            "```\n・コード **\n```\n\n`**` と `[a](b:c)`",
            "[窓口](list:windows)（電話：03）と[注]（あとで）",
            "\\<b> と \\*\\*",
            "2.5倍、-5度、2026.4.1",
            "[くわしくはこちら](list:windows)",
            "注があります[^1]。\n\n[^1]: 注の文です。",
            "| 区 | 電話 |\n|---|---|\n| a \\| b | 03 |\n| c |",
        ] {
            assert!(meant(body).is_empty(), "{body}: {:?}", meant(body));
        }
    }
}
