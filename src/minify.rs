//! minify-html behind one door: templates once per theme, Markdown bodies once per document.
//!
//! Minifying each page costs ten times what rendering it does (measured: 51 µs against 5 µs), and a page made of
//! minimal parts comes out within 4 % of one minified whole.

use minify_html::{Cfg, minify};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Minifies HTML with options that stay within the HTML standard.
#[derive(Clone)]
pub struct Minifier {
    fragment: Cfg,
    template: Cfg,
}

impl Default for Minifier {
    fn default() -> Self {
        Self::new()
    }
}

impl Minifier {
    /// A minifier.
    pub fn new() -> Self {
        let mut fragment = Cfg::new();
        fragment.keep_comments = false;
        fragment.keep_html_and_head_opening_tags = true;
        fragment.minify_css = false;
        fragment.minify_js = false;
        let mut template = fragment.clone();
        template.keep_closing_tags = true;
        template.preserve_brace_template_syntax = true;
        Self { fragment, template }
    }

    /// A piece of finished HTML.
    pub(crate) fn fragment(&self, html: &str) -> String {
        utf8(minify(html.as_bytes(), &self.fragment), html)
    }

    /// A template: `{{ … }}` and `{% … %}` pass through untouched, line breaks of the source are no text.
    pub fn template(&self, html: &str) -> String {
        let html = joined(html);
        utf8(minify(html.as_bytes(), &self.template), &html)
    }
}

/// Elements that stand on lines of their own on the page: a line break before them is never seen.
const BLOCKS: [&str; 14] =
    ["p", "ul", "ol", "dl", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "table", "nav"];

/// A template without the line breaks that only lay out its source: where an element or a statement opens and what it
/// holds lies deeper, where it closes again, and between a tag and an element that stands on lines of its own. All
/// other line breaks are white space, as everywhere in HTML; `{%-` takes one away.
fn joined(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut depth = 0;
    for line in template.lines() {
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        let deeper = line.len() - line.trim_start().len();
        let opens = deeper > depth && (out.ends_with('>') || out.ends_with("%}"));
        let closes = deeper < depth && (text.starts_with('<') || text.starts_with("{%"));
        let is_layout = out.is_empty() || opens || closes || (out.ends_with('>') && begins_block(text));
        if !is_layout {
            out.push('\n');
        }
        out.push_str(text);
        depth = deeper;
    }
    out
}

fn begins_block(text: &str) -> bool {
    let name = text.strip_prefix('<').and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next());
    name.is_some_and(|name| BLOCKS.contains(&name))
}

/// A classic script with short names and without comments. minify-html's own script pass keeps names and comments,
/// which costs a phone a quarter more; this is the same library called with its scopes. A script that cannot be parsed
/// stays.
pub(crate) fn script(source: &str) -> String {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::default().with_script(true)).parse();
    if !parsed.errors.is_empty() {
        return source.to_owned();
    }
    let mut program = parsed.program;
    let options =
        MinifierOptions { mangle: Some(MangleOptions::default()), compress: Some(CompressOptions::default()) };
    let done = oxc_minifier::Minifier::new(options).minify(&allocator, &mut program);
    let options = CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    Codegen::new().with_options(options).with_scoping(done.scoping).build(&program).code
}

/// The minifier cuts at ASCII only, so its output is UTF-8; were it not, the unminified text is as right.
fn utf8(bytes: Vec<u8>, original: &str) -> String {
    String::from_utf8(bytes).unwrap_or_else(|_| original.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_of_a_template_are_text_only_between_equals() {
        let cases = [
            ("<dd>\n  {% if a %}\n    {{ a }}\n  {% endif %}\n</dd>", "<dd>{% if a %}{{ a }}{% endif %}</dd>"),
            ("<a>\n  <span>b</span>\n  {{ c }}\n</a>", "<a><span>b</span>\n{{ c }}</a>"),
            ("<li>\n  <span>a</span>\n  <p>b</p>\n</li>", "<li><span>a</span><p>b</p></li>"),
            ("{% endif %}\n<p>a</p>", "{% endif %}\n<p>a</p>"),
            ("<p>\n  See\n    <a>b</a>\n</p>", "<p>See\n<a>b</a></p>"),
            ("<input\n  id=\"a\"\n  hidden\n>", "<input\nid=\"a\"\nhidden\n>"),
            ("<main>{{ a }}</main>\n<pre>b</pre>", "<main>{{ a }}</main>\n<pre>b</pre>"),
        ];
        for (template, expected) in cases {
            assert_eq!(joined(template), expected);
        }
    }
}
