//! Markdown to HTML, once per document: links left open for each page to fill in, headings with anchors, plain text.
//!
//! Raw HTML is shown as text: what clerks write must not be able to break or abuse a page.

mod japanese;
mod marks;
mod phones;
mod scoped;
mod slips;

pub(crate) use phones::linked;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::minify::Minifier;
use marks::Marks;

pub use marks::Piece;
pub use scoped::Scope;
pub use slips::Slip;

/// A body by its languages: the main one's, then what stands below a line such as `--- en ---` in the language that it
/// names.
pub(crate) fn by_language(body: &str) -> (&str, Vec<(&str, &str)>) {
    let (mut main, mut others, mut at) = (body, Vec::<(&str, &str)>::new(), 0);
    for line in body.split_inclusive('\n') {
        let (before, after) = (at, at + line.len());
        at = after;
        let name = line.trim().strip_prefix("---").and_then(|line| line.strip_suffix("---")).map(str::trim);
        let is_tag = |name: &&str| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        let Some(lang) = name.filter(is_tag) else { continue };
        match others.last_mut() {
            Some((_, text)) => *text = &text[..text.len() - (body.len() - before)],
            None => main = &body[..before],
        }
        others.push((lang, &body[after..]));
    }
    (main, others)
}

/// A document, ready to be put on any page.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// HTML with gaps where internal links go.
    pub pieces: Vec<Piece>,
    /// Internal and external links in order.
    pub links: Vec<Link>,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Images without alternative text, by place.
    pub bare_images: Vec<Range<usize>>,
    /// Images with where they are.
    pub images: Vec<(Box<str>, Range<usize>)>,
    /// What was meant as markup and is shown as it stands.
    pub slips: Vec<Slip>,
    /// The text without markup that holds everywhere, for the search.
    pub text: String,
    /// The wards that parts of it hold for, in the order of the parts.
    pub scopes: Vec<Scope>,
    /// Where pieces of running text stand in the Markdown body.
    pub runs: Vec<(String, usize)>,
}

/// A link as written.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its target as written.
    pub target: Box<str>,
    /// Its text.
    pub text: String,
    /// Bytes in the Markdown body.
    pub range: Range<usize>,
}

fn is_external(target: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme))
}

/// A heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// Its anchor.
    pub anchor: String,
    /// Bytes in the Markdown body.
    pub range: Range<usize>,
}

/// Nesting up to which a body is minified.
const MAX_MINIFIED_DEPTH: usize = 64;

/// Renders a Markdown body.
pub fn render(body: &str, minifier: &Minifier) -> Document {
    let prepared = japanese::prepare(body);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut document = Document::default();
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(&prepared.text, options)
        .into_offset_iter()
        .map(|(event, range)| (event, prepared.original(range)))
        .collect();
    let marks = Marks::apart_from(&events);
    let (events, scopes) = scoped::mark(japanese::tidy(events), &marks);
    let events = call(events);
    document.scopes = scopes;
    let headings = collect(&events, &marks, &mut document);
    document.slips = slips::find(body, &events);
    let events = without_comments(events);
    let depth = depth(&events);
    let open = events.into_iter().scan(
        State { link: 0, heading: 0, in_head: false, headings: &headings, marks: &marks },
        |state, (event, _)| Some(state.write(event)),
    );
    let mut page = String::with_capacity(body.len() * 2);
    html::push_html(&mut page, open.flatten());
    // The minifier walks a tree by recursion: what nobody writes by hand stays as it is, rather than end the run.
    document.pieces = if depth > MAX_MINIFIED_DEPTH { marks.cut(&page) } else { marks.cut(&minifier.fragment(&page)) };
    document
}

/// The id of links that nobody wrote: no rule judges them. A parser gives no text this letter.
const OURS: &str = "\0";

/// Takes out remarks (`<!-- … -->`): they are for those who write, and a rule tells them that there is one.
fn without_comments(events: Vec<(Event<'_>, Range<usize>)>) -> Vec<(Event<'_>, Range<usize>)> {
    let mut inside = false;
    let mut left = |html: &str| {
        let mut shown = String::new();
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(if inside { "-->" } else { "<!--" }) {
            if !inside {
                shown.push_str(before);
            }
            inside = !inside;
            rest = after;
        }
        if !inside {
            shown.push_str(rest);
        }
        shown
    };
    let kept = events.into_iter().filter_map(|(event, range)| match event {
        Event::Html(html) => {
            Some(left(&html)).filter(|html| !html.trim().is_empty()).map(|h| (Event::Html(h.into()), range))
        }
        Event::InlineHtml(html) => {
            Some(left(&html)).filter(|h| !h.is_empty()).map(|h| (Event::InlineHtml(h.into()), range))
        }
        // A remark ends with its paragraph, whatever is missing.
        other => Some((other, range)),
    });
    kept.collect()
}

/// Makes links of the telephone numbers and addresses in running text.
fn call(events: Vec<(Event<'_>, Range<usize>)>) -> Vec<(Event<'_>, Range<usize>)> {
    let mut out = Vec::with_capacity(events.len());
    let mut inside = 0_usize;
    for (event, range) in events {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Heading { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                inside = inside.saturating_sub(1);
            }
            Event::Text(text) if inside == 0 => {
                let parts = phones::parts(text);
                if parts.iter().any(|part| matches!(part, phones::Part::Link(..))) {
                    out.extend(parts.into_iter().flat_map(|part| written(part)).map(|event| (event, range.clone())));
                    continue;
                }
            }
            _ => {}
        }
        out.push((event, range));
    }
    out
}

/// A part of a text as events.
fn written(part: phones::Part<'_>) -> Vec<Event<'static>> {
    match part {
        phones::Part::Text(text) => vec![Event::Text(text.to_owned().into())],
        phones::Part::Link(written, href) => {
            let link = Tag::Link {
                link_type: LinkType::Inline,
                dest_url: href.into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(OURS),
            };
            vec![Event::Start(link), Event::Text(written.to_owned().into()), Event::End(TagEnd::Link)]
        }
    }
}

struct State<'h> {
    link: usize,
    heading: usize,
    in_head: bool,
    headings: &'h [String],
    marks: &'h Marks,
}

impl<'e> State<'_> {
    /// The event as the page wants it: sometimes none, sometimes raw HTML.
    fn write(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        let raw = |html: String| Some(Event::Html(CowStr::from(html)));
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) if &*id == OURS => {
                Some(Event::Start(Tag::Link { link_type, dest_url, title, id: CowStr::Borrowed("") }))
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let outside = link_type == LinkType::Email || dest_url.starts_with('#') || is_external(&dest_url);
                let dest_url = if outside { dest_url } else { CowStr::from(self.marks.link(self.link)) };
                self.link += 1;
                Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let anchor = self.headings.get(self.heading).map_or("", String::as_str);
                self.heading += 1;
                raw(format!("<{level} id=\"{}\">", escape(anchor)))
            }
            Event::Start(Tag::Table(_)) => raw("<div class=\"scroll\" tabindex=\"0\"><table>".to_owned()),
            Event::End(TagEnd::Table) => raw("</tbody></table></div>".to_owned()),
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                raw("<thead><tr>".to_owned())
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                raw("</tr></thead><tbody>".to_owned())
            }
            Event::Start(Tag::TableRow) => raw("<tr>".to_owned()),
            Event::End(TagEnd::TableRow) => raw("</tr>".to_owned()),
            Event::Start(Tag::TableCell) => raw(if self.in_head { "<th scope=\"col\">" } else { "<td>" }.to_owned()),
            Event::End(TagEnd::TableCell) => raw(if self.in_head { "</th>" } else { "</td>" }.to_owned()),
            other => Some(other),
        }
    }
}

/// Gathers links, headings, images and text; gives the anchors of the headings in order.
fn collect(events: &[(Event<'_>, Range<usize>)], marks: &Marks, document: &mut Document) -> Vec<String> {
    let mut anchors = Anchors::default();
    let (mut link, mut heading): (Option<Link>, Option<Heading>) = (None, None);
    let mut image: Option<(Range<usize>, bool)> = None;
    let mut scopes = 0_usize;
    for (event, range) in events {
        match event {
            Event::Text(mark) if marks.begins(mark) => scopes += 1,
            Event::Text(mark) if **mark == *marks.end() => scopes = scopes.saturating_sub(1),
            Event::Start(Tag::Link { id, .. }) if &**id == OURS => {}
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let target =
                    if *link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                link = Some(Link { target: target.into(), text: String::new(), range: range.clone() });
            }
            Event::End(TagEnd::Link) => document.links.extend(link.take()),
            Event::Start(Tag::Heading { level, .. }) => {
                heading = Some(Heading {
                    level: number(*level),
                    text: String::new(),
                    anchor: String::new(),
                    range: range.clone(),
                });
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(mut done) = heading.take() {
                    done.anchor = anchors.of(&done.text);
                    document.headings.push(done);
                }
                document.text.push('\n');
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                document.images.push((dest_url.as_ref().into(), range.clone()));
                image = Some((range.clone(), false));
            }
            Event::End(TagEnd::Image) => {
                document.bare_images.extend(image.take().filter(|(_, has_text)| !has_text).map(|(range, _)| range));
            }
            Event::Text(text) | Event::Code(text) => {
                if scopes == 0 {
                    document.text.push_str(text);
                }
                document.runs.push((text.to_string(), range.start));
                if let Some(link) = &mut link {
                    link.text.push_str(text);
                }
                if let Some(heading) = &mut heading {
                    heading.text.push_str(text);
                }
                if let Some(image) = &mut image {
                    image.1 |= !text.trim().is_empty();
                }
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                document.text.push('\n');
            }
            _ => {}
        }
    }
    anchors.all
}

/// How deeply blocks and spans are nested.
fn depth(events: &[(Event<'_>, Range<usize>)]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (event, _) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// The anchors of a text's headings, each unlike those before it.
#[derive(Default)]
struct Anchors {
    all: Vec<String>,
    taken: HashSet<String>,
    /// The number that the next heading of the same words tries first.
    next: HashMap<String, usize>,
}

impl Anchors {
    /// The anchor of a heading, from its words.
    fn of(&mut self, text: &str) -> String {
        let base: String = text.trim().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let base = if base.trim_matches('-').is_empty() { "section".to_owned() } else { base };
        let next = self.next.entry(base.clone()).or_insert(1);
        let mut anchor = base.clone();
        loop {
            if *next > 1 {
                anchor = format!("{base}-{next}");
            }
            *next += 1;
            if self.taken.insert(anchor.clone()) {
                self.all.push(anchor.clone());
                return anchor;
            }
        }
    }
}

/// HTML-escapes a text for element content and quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

impl Document {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The HTML as a ward's site shows it (`None`: the site of the whole), with addresses filled in by `address`.
    pub fn html(&self, ward: Option<&str>, address: impl Fn(&str) -> Option<String>) -> String {
        let mut out = String::new();
        // Of each scope that is open, one within the other, whether it holds here.
        let mut open: Vec<bool> = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Scope(number) => open.push(self.scopes.get(*number).is_some_and(|scope| scope.holds(ward))),
                Piece::Everywhere => {
                    open.pop();
                }
                _ if open.contains(&false) => {}
                Piece::Html(html) => out.push_str(html),
                Piece::Link(number) => {
                    let href = self.links.get(*number).and_then(|link| address(&link.target));
                    out.push_str(href.as_deref().unwrap_or("#"));
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, expected: &str) {
        let document = render(markdown, &Minifier::new());
        assert_eq!(
            document.html(None, |target| Some(format!("../{}.html", target.replace(':', "/")))),
            expected,
            "{markdown}"
        );
    }

    #[test]
    fn japanese_emphasis_works_beside_brackets_and_full_stops() {
        check("**重要。**です", "<p><strong>重要。</strong>です");
        check("これは**「重要」**です", "<p>これは<strong>「重要」</strong>です");
        check("*（注）*を見る", "<p><em>（注）</em>を見る");
        check("2 * 3 * 4", "<p>2 * 3 * 4");
    }

    #[test]
    fn japanese_lines_join_without_a_space() {
        check("電話で\n相談する", "<p>電話で相談する");
        check("call\nus", "<p>call us");
    }

    #[test]
    fn internal_links_are_left_for_the_page_and_external_ones_kept() {
        check(
            "[制度](scheme:respite)と[公式](https://a.jp/?b=c&d)",
            "<p><a href=../scheme/respite.html>制度</a>と<a href=\"https://a.jp/?b=c&d\">公式</a>",
        );
    }

    #[test]
    fn what_holds_for_some_wards_is_shown_there_only() {
        let text = "前\n\n{hana-ku} 花区では[窓](list:windows)に。\n\n- 皆\n- ｛hana-ku、kusa-shi｝二つ\n\
            - {kusa-shi}草\n\n後 {hana-ku}";
        let document = render(text, &Minifier::new());
        let html = |ward| document.html(ward, |target| Some(target.to_owned()));
        assert_eq!(html(None), "<p>前</p><ul><li>皆</li></ul><p>後 {hana-ku}");
        assert_eq!(
            html(Some("hana-ku")),
            "<p>前</p><p>花区では<a href=list:windows>窓</a>に。</p><ul><li>皆</li><li>二つ</li></ul><p>後 {hana-ku}"
        );
        assert_eq!(html(Some("kusa-shi")), "<p>前</p><ul><li>皆</li><li>二つ</li><li>草</li></ul><p>後 {hana-ku}");
        let ids: Vec<&str> =
            document.scopes.iter().flat_map(|s| &s.wards).map(|(_, range)| &text[range.clone()]).collect();
        assert_eq!(ids, ["hana-ku", "hana-ku", "kusa-shi", "kusa-shi"]);
        assert_eq!(document.text.split_whitespace().collect::<String>(), "前皆後{hana-ku}");
        assert_eq!(document.links.len(), 1);
    }

    #[test]
    fn what_holds_within_what_holds_ends_with_it() {
        let document = render("- {hana-ku} 花\n  - {kusa-shi} 草\n  - 続き\n- 皆", &Minifier::new());
        let html = |ward| document.html(ward, |_| None);
        assert_eq!(html(None), "<ul><li>皆</ul>");
        assert_eq!(html(Some("kusa-shi")), "<ul><li>皆</ul>");
        assert_eq!(html(Some("hana-ku")), "<ul><li>花 <ul><li>続き</ul></li><li>皆</ul>");
        assert_eq!(document.text.split_whitespace().collect::<String>(), "皆");
    }

    #[test]
    fn no_text_is_taken_for_a_mark() {
        let text = "{hana-ku} 花\n\nyorisoi0-link:0: yorisoi0-everywhere: yorisoi1\\-scope:0:\n\n[窓](list:windows)";
        let html = render(text, &Minifier::new()).html(None, |target| Some(target.to_owned()));
        let shown = "<p>yorisoi0-link:0: yorisoi0-everywhere: yorisoi1-scope:0:<p><a href=list:windows>窓</a>";
        assert_eq!(html, shown);
    }

    #[test]
    fn a_loose_list_loses_whole_items() {
        let document = render("- 皆\n\n- {hana-ku} 花\n\n  続き\n\n- 後", &Minifier::new());
        assert_eq!(document.html(None, |_| None), "<ul><li><p>皆</p></li><li><p>後</p></ul>");
        assert!(document.html(Some("hana-ku"), |_| None).contains("花"));
    }

    #[test]
    fn raw_html_is_shown_not_run() {
        let html = render("a <script>alert(1)</script>", &Minifier::new()).html(None, |_| None);
        assert!(!html.contains("<script"), "{html}");
        let html = render(
            "<div onclick=\"alert(1)\">かたまり<script>alert(1)</script></div>\n\n<!-- 注 -->",
            &Minifier::new(),
        )
        .html(None, |_| None);
        assert!(!html.contains("<div") && !html.contains("<script") && !html.contains("<!--"), "{html}");
    }

    #[test]
    fn headings_get_anchors_of_their_own() {
        let document = render("## 費用\n\n## 費用\n", &Minifier::new());
        let anchors: Vec<_> = document.headings.iter().map(|h| h.anchor.as_str()).collect();
        assert_eq!(anchors, ["費用", "費用-2"]);
    }
}
