//! The work list as text, CSV, and a page for staff.

use std::fmt::Write as _;

use super::{Item, Matter, Part};
use crate::phrases::Lang;
use crate::say;
use crate::tables::guarded;

/// How the list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ListForm {
    /// Lines for a terminal.
    Text,
    /// A table for spreadsheets.
    Csv,
    /// A page for staff, kept out of search engines.
    Html,
}

/// The list, with the day that it was judged by.
pub fn print(parts: &[Part], day: &str, form: ListForm, lang: Lang) -> String {
    match form {
        ListForm::Text => text(parts, day, lang),
        ListForm::Csv => csv(parts, lang),
        ListForm::Html => html(parts, day, lang),
    }
}

fn count(parts: &[Part], matter: Matter) -> usize {
    parts.iter().flat_map(|part| &part.items).filter(|item| item.matter == matter).count()
}

fn total(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.items.len()).sum()
}

/// Something with how many there are of it.
fn counted(name: &str, count: usize, lang: Lang) -> String {
    say!(lang, "due-counted", name = name, count = count)
}

/// Something with what is to be said of it, if there is anything.
fn with_detail(name: &str, detail: &str, lang: Lang) -> String {
    if detail.is_empty() { name.to_owned() } else { say!(lang, "due-detailed", name = name, detail = detail) }
}

fn text(parts: &[Part], day: &str, lang: Lang) -> String {
    let mut out = String::new();
    for part in parts {
        let _ = writeln!(out, "■ {}", counted(&part.name, part.items.len(), lang));
        for (matter, items) in by_matter(part) {
            let head = counted(&matter.words(lang), items.len(), lang);
            let _ = writeln!(out, "  {}", with_detail(&head, &matter.advice(lang), lang));
            for item in items {
                let _ = writeln!(out, "    {}  {}", with_detail(&item.name, &item.detail, lang), item.path);
            }
        }
        out.push('\n');
    }
    let (sum, not_tried) = (say!(lang, "due-sum", day = day, count = total(parts)), say!(lang, "due-not-tried"));
    let _ = writeln!(out, "{sum}{not_tried}");
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
fn csv(parts: &[Part], lang: Lang) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut row = |cells: [&str; 7]| writer.write_record(cells.map(guarded)).is_ok();
    let heads = ["due-ward", "due-rank", "due-what", "due-record", "due-detail", "due-advice", "due-file"];
    let heads = heads.map(|head| say!(lang, head));
    let mut whole = row(heads.each_ref().map(String::as_str));
    for (part, item) in parts.iter().flat_map(|part| part.items.iter().map(move |item| (part, item))) {
        let rank = Matter::ALL.iter().position(|matter| *matter == item.matter).unwrap_or_default() + 1;
        whole &= row([
            &part.name,
            &rank.to_string(),
            &item.matter.words(lang),
            &item.name,
            &item.detail,
            &item.matter.advice(lang),
            &item.path,
        ]);
    }
    let bytes = writer.into_inner().ok().filter(|_| whole).unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

const STYLE: &str = "body{font:1rem/1.7 sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1a;\
background:#fff}\
h1{font-size:1.4rem}h2{font-size:1.2rem;border-bottom:2px solid #555;margin-top:2rem}h3{font-size:1rem;margin:1rem 0 0}\
table{border-collapse:collapse}th,td{border:1px solid #777;padding:.2rem .6rem;text-align:left}\
code{overflow-wrap:anywhere}p{margin:.2rem 0}@media print{h2{break-after:avoid}li{break-inside:avoid}}";

fn html(parts: &[Part], day: &str, lang: Lang) -> String {
    let (title, tag) = (escape(&say!(lang, "due-title")), lang.tag());
    let sum = escape(&say!(lang, "due-page-sum", day = day, count = total(parts)));
    let not_tried = escape(&say!(lang, "due-not-tried"));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta name=\"robots\" content=\"noindex, nofollow\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
</head>\n<body>\n<main>\n\
<h1>{title}</h1>\n<p>{sum}</p>\n<p>{not_tried}</p>\n"
    );
    table(&mut out, parts, lang);
    for part in parts {
        let head = counted(&part.name, part.items.len(), lang);
        let _ = writeln!(out, "<section>\n<h2>{}</h2>", escape(&head));
        for (matter, items) in by_matter(part) {
            let head = counted(&matter.words(lang), items.len(), lang);
            let _ = writeln!(out, "<h3>{}</h3>\n<ul>", escape(&head));
            for item in items {
                let line = escape(&with_detail(&item.name, &item.detail, lang));
                let _ = writeln!(out, "<li>{line}<br><code>{}</code></li>", escape(&item.path));
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// What is the matter, how often, and what to do about it.
fn table(out: &mut String, parts: &[Part], lang: Lang) {
    let heads = ["due-what", "due-count", "due-advice"];
    let heads = heads.map(|head| format!("<th scope=\"col\">{}</th>", escape(&say!(lang, head)))).concat();
    let _ = writeln!(out, "<table>\n<tr>{heads}</tr>");
    for matter in Matter::ALL.into_iter().filter(|matter| count(parts, *matter) > 0) {
        let (words, advice) = (escape(&matter.words(lang)), escape(&matter.advice(lang)));
        let _ = writeln!(out, "<tr><td>{words}</td><td>{}</td><td>{advice}</td></tr>", count(parts, matter));
    }
    out.push_str("</table>\n");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
