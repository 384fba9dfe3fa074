//! The work list as text, CSV, and a page for staff.

use std::fmt::Write as _;

use super::{Item, Matter, Part};

/// How the list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Lines for a terminal.
    Text,
    /// A table for spreadsheets.
    Csv,
    /// A page for staff, kept out of search engines.
    Html,
}

/// What the list does not look at.
const NOT_TRIED: &str = "ほかのサイトへのリンクが切れていないかは、調べていません（通信をしないため）。";

/// The list, with the day that it was judged by.
pub fn print(parts: &[Part], day: &str, form: Form) -> String {
    match form {
        Form::Text => text(parts, day),
        Form::Csv => csv(parts),
        Form::Html => html(parts, day),
    }
}

fn count(parts: &[Part], matter: Matter) -> usize {
    parts.iter().flat_map(|part| &part.items).filter(|item| item.matter == matter).count()
}

fn total(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.items.len()).sum()
}

fn text(parts: &[Part], day: &str) -> String {
    let mut out = String::new();
    for part in parts {
        let _ = writeln!(out, "■ {}（{}件）", part.name, part.items.len());
        for (matter, items) in by_matter(part) {
            let _ = writeln!(out, "  {}（{}件）：{}", matter.words(), items.len(), matter.advice());
            for item in items {
                let detail = if item.detail.is_empty() { String::new() } else { format!("：{}", item.detail) };
                let _ = writeln!(out, "    {}{detail}  {}", item.name, item.path);
            }
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{day} の時点で、することは {} 件です。{NOT_TRIED}", total(parts));
    out
}

/// A part's items by what is the matter, the most harmful first.
fn by_matter(part: &Part) -> impl Iterator<Item = (Matter, Vec<&Item>)> {
    Matter::ALL.into_iter().filter_map(|matter| {
        let items: Vec<&Item> = part.items.iter().filter(|item| item.matter == matter).collect();
        (!items.is_empty()).then_some((matter, items))
    })
}

/// With a byte order mark, as spreadsheet programs in Japan need one to read UTF-8.
fn csv(parts: &[Part]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut row = |cells: [&str; 7]| writer.write_record(cells).is_ok();
    let mut whole = row(["区市町村", "重さ", "何が", "記録", "くわしく", "すること", "ファイル"]);
    for (part, item) in parts.iter().flat_map(|part| part.items.iter().map(move |item| (part, item))) {
        let rank = Matter::ALL.iter().position(|matter| *matter == item.matter).unwrap_or_default() + 1;
        whole &= row([
            &part.name,
            &rank.to_string(),
            item.matter.words(),
            &item.name,
            &item.detail,
            item.matter.advice(),
            &item.path,
        ]);
    }
    let bytes = writer.into_inner().ok().filter(|_| whole).unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

const STYLE: &str = "body{font:1rem/1.7 sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.4rem}h2{font-size:1.2rem;border-bottom:2px solid #555;margin-top:2rem}h3{font-size:1rem;margin:1rem 0 0}\
table{border-collapse:collapse}th,td{border:1px solid #777;padding:.2rem .6rem;text-align:left}\
code{overflow-wrap:anywhere}p{margin:.2rem 0}@media print{h2{break-after:avoid}li{break-inside:avoid}}";

fn html(parts: &[Part], day: &str) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta name=\"robots\" content=\"noindex, nofollow\">\n<title>することの一覧（職員用）</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
<h1>することの一覧（職員用）</h1>\n<p>{} の時点で {} 件です。家族が困るものから順に並べています。</p>\n<p>{NOT_TRIED}</p>\n",
        escape(day),
        total(parts)
    );
    out.push_str(
        "<table>\n<tr><th scope=\"col\">何が</th><th scope=\"col\">件数</th><th scope=\"col\">すること</th></tr>\n",
    );
    for matter in Matter::ALL.into_iter().filter(|matter| count(parts, *matter) > 0) {
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            matter.words(),
            count(parts, matter),
            escape(matter.advice())
        );
    }
    out.push_str("</table>\n");
    for part in parts {
        let _ = writeln!(out, "<section>\n<h2>{}（{}件）</h2>", escape(&part.name), part.items.len());
        for (matter, items) in by_matter(part) {
            let _ = writeln!(out, "<h3>{}（{}件）</h3>\n<ul>", matter.words(), items.len());
            for item in items {
                let detail =
                    if item.detail.is_empty() { String::new() } else { format!("：{}", escape(&item.detail)) };
                let _ = writeln!(out, "<li>{}{detail}<br><code>{}</code></li>", escape(&item.name), escape(&item.path));
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
