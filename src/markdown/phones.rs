//! What a reader can use with a tap though nobody made a link of it: telephone numbers and addresses of the web in
//! running text. Numbers of facsimile machines stay text.

use super::escape;
use crate::content::{Phone, fits};

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// Words.
    Text(&'t str),
    /// A number or an address as written, and where it leads.
    Link(&'t str, String),
}

/// Cuts a text at the telephone numbers and addresses in it; a single part where there is none.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some((start, found)) = next(text, at) {
        if let Found::Link(end, href) = found {
            if done < start {
                parts.push(Part::Text(&text[done..start]));
            }
            parts.push(Part::Link(&text[start..end], href));
            done = end;
            at = end;
        } else if let Found::Nothing(end) = found {
            at = end;
        }
    }
    if done < text.len() {
        parts.push(Part::Text(&text[done..]));
    }
    parts
}

/// What stands at a place: a link up to an end, or nothing up to there.
enum Found {
    Link(usize, String),
    Nothing(usize),
}

/// The next place at which something may begin.
fn next(text: &str, at: usize) -> Option<(usize, Found)> {
    let rest = &text[at..];
    let (start, first) = rest.char_indices().find(|(i, c)| {
        is_digit(*c) || matches!(c, '#' | '＃' | '(' | '（') || *c == 'h' && rest[*i..].starts_with("http")
    })?;
    let start = at + start;
    let after = start + first.len_utf8();
    let found = match first {
        'h' => address(text, start).map(|end| (end, text[start..end].to_owned())),
        '#' | '＃' => short(text, start, after),
        '(' | '（' => number(text, start, run_end(text, start)),
        _ => {
            let end = run_end(text, start);
            let found = number(text, start, end).or_else(|| emergency(text, start, end));
            return Some((start, found.map_or(Found::Nothing(end), |(end, href)| Found::Link(end, href))));
        }
    };
    Some((start, found.map_or(Found::Nothing(after), |(end, href)| Found::Link(end, href))))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | '－' | 'ー')
}

/// Where the digits, hyphens and brackets end that begin at a place.
fn run_end(text: &str, start: usize) -> usize {
    let is_part = |c: char| is_digit(c) || is_dash(c) || matches!(c, '(' | ')' | '（' | '）');
    text[start..].find(|c: char| !is_part(c)).map_or(text.len(), |length| start + length)
}

/// A whole number that begins at a place: with both its hyphens (or brackets) or without any, neither part of something
/// longer nor for a facsimile.
fn number(text: &str, start: usize, end: usize) -> Option<(usize, String)> {
    let before = &text[..start];
    if !stands_alone(before) || is_fax(before) {
        return None;
    }
    let run = text[start..end].trim_end_matches(|c| !is_digit(c));
    // What follows in brackets may be another thing: 03-0000-0101（2階）.
    let bracket = run.char_indices().skip(1).find(|(_, c)| matches!(c, '(' | ')' | '（' | '）')).map(|(at, _)| at);
    [Some(run.len()), bracket].into_iter().flatten().find_map(|length| {
        let written = run.get(..length)?.trim_end_matches(|c| !is_digit(c));
        let groups = written.split(|c| !is_digit(c)).filter(|part| !part.is_empty()).count();
        let opens = written.starts_with(['(', '（']);
        let whole = matches!(groups, 1 | 3) && (!opens || written.contains([')', '）']));
        let phone = if whole { Phone::parse(written) } else { None }.filter(|phone| !phone.is_short())?;
        Some((start + written.len(), format!("tel:{}", phone.tel())))
    })
}

fn stands_alone(before: &str) -> bool {
    !before
        .ends_with(|c: char| c.is_ascii_alphanumeric() || is_digit(c) || is_dash(c) && c != 'ー' || "/._+=".contains(c))
}

fn is_fax(before: &str) -> bool {
    let label = before.trim_end_matches([' ', '　', ':', '：', '（', '(', '-', '‐', '－']).to_lowercase();
    let label = label.trim_end_matches("番号");
    ["fax", "ｆａｘ", "ファクス", "ファックス", "ファクシミリ"].iter().any(|word| label.ends_with(word))
}

/// A short number with a sign: #8000, ＃７１１９.
fn short(text: &str, start: usize, after: usize) -> Option<(usize, String)> {
    let end = text[after..].find(|c: char| !is_digit(c)).map_or(text.len(), |length| after + length);
    let phone = Phone::parse(&text[start..end]).filter(|_| stands_alone(&text[..start]))?;
    Some((end, format!("tel:{}", phone.tel())))
}

/// A number of three digits that the words around it say is one to call.
fn emergency(text: &str, start: usize, end: usize) -> Option<(usize, String)> {
    let written = text[start..end].trim_end_matches(|c| !is_digit(c));
    let after = &text[start + written.len()..];
    let named = after.strip_prefix('番').is_some_and(|rest| !rest.starts_with(['地', '目', '号', '街', '線', '組']));
    let is_called = named || ["に電話", "へ電話", "にかけ", "へかけ"].iter().any(|words| after.starts_with(words));
    let quoted = text[..start].ends_with('「') && after.starts_with('」');
    let phone = Phone::parse(written).filter(|phone| phone.is_short() && (is_called || quoted))?;
    stands_alone(&text[..start]).then(|| (start + written.len(), format!("tel:{}", phone.tel())))
}

/// Where an address of the web ends that begins at a place: before letters that no address has, the full stop of a
/// sentence and a bracket that was opened before it.
fn address(text: &str, start: usize) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_graphic() && !"<>\"`{}|\\^".contains(c);
    let end = text[start..].find(|c: char| !is_part(c)).map_or(text.len(), |length| start + length);
    let mut written = &text[start..end];
    loop {
        let shorter = written.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let shorter = match shorter.strip_suffix(')') {
            Some(open) if shorter.matches('(').count() < shorter.matches(')').count() => open,
            _ => shorter,
        };
        if shorter.len() == written.len() {
            break;
        }
        written = shorter;
    }
    let alone = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
    (alone && fits("yorisoi-url", written)).then(|| start + written.len())
}

/// A text as HTML, with its telephone numbers and addresses as links.
pub(crate) fn linked(text: &str) -> String {
    let html = |part| match part {
        Part::Text(text) => escape(text),
        Part::Link(written, href) => format!("<a href=\"{}\">{}</a>", escape(&href), escape(written)),
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
            ("電話は 0422-51-5131 です", "電話は <a href=\"tel:+81422515131\">0422-51-5131</a> です"),
            ("０３−００００−０１０１ か", "<a href=\"tel:+81300000101\">０３−００００−０１０１</a> か"),
            ("03(0000)0101、", "<a href=\"tel:+81300000101\">03(0000)0101</a>、"),
            ("電話（03）0000-0101", "電話<a href=\"tel:+81300000101\">（03）0000-0101</a>"),
            ("03-0000-0101（2階）", "<a href=\"tel:+81300000101\">03-0000-0101</a>（2階）"),
            (
                "0570-000-000と050-0000-0000",
                "<a href=\"tel:+81570000000\">0570-000-000</a>と\
             <a href=\"tel:+815000000000\">050-0000-0000</a>",
            ),
            ("#8000、＃７１１９", "<a href=\"tel:%238000\">#8000</a>、<a href=\"tel:%237119\">＃７１１９</a>"),
            (
                "119番か「189」、110に電話",
                "<a href=\"tel:119\">119</a>番か「<a href=\"tel:189\">189</a>」、\
             <a href=\"tel:110\">110</a>に電話",
            ),
            ("119番地、110人、189番目、#12、#80000", "119番地、110人、189番目、#12、#80000"),
            ("番号1310000001、03-00000101、0428000", "番号1310000001、03-00000101、0428000"),
            ("FAX：0428000000", "FAX：0428000000"),
            ("FAX：03-0000-0102", "FAX：03-0000-0102"),
            ("ファクス番号 03-0000-0102", "ファクス番号 03-0000-0102"),
            ("2024-10-01、0-2歳、00-0000-00000", "2024-10-01、0-2歳、00-0000-00000"),
            ("a03-0000-0101 <b>", "a03-0000-0101 &lt;b&gt;"),
            ("03-0000-0101-2", "03-0000-0101-2"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(linked(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_are_links_without_what_stands_behind_them() {
        let link = |address: &str| format!("<a href=\"{address}\">{address}</a>");
        let cases = [
            ("（https://www.example.jp/d）。次", format!("（{}）。次", link("https://www.example.jp/d"))),
            ("http://a.example.jp/を見て", format!("{}を見て", link("http://a.example.jp/"))),
            ("(https://a.jp/b_(c)).", format!("({}).", link("https://a.jp/b_(c)"))),
            ("https:// と xhttps://a.jp/ と http", "https:// と xhttps://a.jp/ と http".to_owned()),
            ("https://a.jp/?x=03-0000-0101", link("https://a.jp/?x=03-0000-0101")),
        ];
        for (text, expected) in cases {
            assert_eq!(linked(text), expected, "{text}");
        }
    }

    #[test]
    fn every_area_code_there_can_be_is_called_as_it_is_written() {
        // All codes of two to five digits, those of the national list among them.
        for code in
            (2..=5_u32).flat_map(|length| (10_u32.pow(length - 2)..10_u32.pow(length - 1)).map(|n| format!("0{n}")))
        {
            let rest = 6 - (code.len() - 4).min(6);
            let office = if code.len() == 2 { "2345" } else { &"2345"[..rest.saturating_sub(4).clamp(1, 4)] };
            let line = "67890123".get(..10 - code.len() - office.len()).unwrap_or_default();
            let written = format!("{code}-{office}-{line}");
            let Some(phone) = Phone::parse(&written) else { continue };
            assert_eq!(phone.tel(), format!("+81{}", written.replace('-', "").trim_start_matches('0')));
            let text = format!("電話は {written} です");
            assert_eq!(linked(&text), format!("電話は <a href=\"tel:{}\">{written}</a> です", phone.tel()));
        }
    }
}
