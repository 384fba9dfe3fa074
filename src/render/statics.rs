//! The static files of a theme as they are served: parts joined, scripts and the style sheet without what only people
//! need.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::minify;

/// The files of `static/` by the name under which they are served. A folder with the name of a script or a style sheet
/// (`search.js/`) is one file: its parts, joined in the order of their names. A theme may bring a part of the same
/// name, one more part, or a file in place of the folder.
pub(super) fn served(files: &BTreeMap<String, Vec<u8>>, variables: &str) -> BTreeMap<String, Vec<u8>> {
    let mut parts: BTreeMap<&str, Vec<Cow<'_, str>>> = BTreeMap::new();
    let mut whole: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix("static/") else { continue };
        match name.split_once('/') {
            Some((folder, _)) if is_text(folder) => {
                parts.entry(folder).or_default().push(String::from_utf8_lossy(bytes));
            }
            _ => {
                whole.insert(name, bytes);
            }
        }
    }
    let mut served: BTreeMap<String, Vec<u8>> = parts
        .into_iter()
        .filter(|(name, _)| !whole.contains_key(name))
        .map(|(name, parts)| (name.to_owned(), pressed(name, joined(name, &parts).as_bytes(), variables)))
        .collect();
    served.extend(whole.into_iter().map(|(name, bytes)| (name.to_owned(), pressed(name, bytes, variables))));
    served
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn is_text(name: &str) -> bool {
    matches!(ending(name), "js" | "css")
}

/// Parts in one. Those of a script share the names that they declare, and no others see them; `host` is the page.
fn joined(name: &str, parts: &[Cow<'_, str>]) -> String {
    let text = parts.join("\n");
    if ending(name) == "js" { format!("(function (host) {{\n{text}\n}})(this);\n") } else { text }
}

fn pressed(name: &str, bytes: &[u8], variables: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    match ending(name) {
        "css" if name == "style.css" => squeeze(&format!("{variables}{text}")).into_bytes(),
        "js" => minify::script(&text).into_bytes(),
        _ => bytes.to_vec(),
    }
}

/// An at-rule of so many letters stands on one line; a longer one has a line for each of its rules.
const SHORT: usize = 200;

/// Takes comments and needless white space out of the style sheet, so that each rule has one line.
fn squeeze(css: &str) -> String {
    let css = without_comments(css);
    let mut sheet: Vec<String> = Vec::new();
    let mut rule = String::new();
    let mut depth = 0_usize;
    for line in css.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.starts_with('}') {
            rule.truncate(rule.trim_end_matches(';').len());
        } else if !rule.is_empty() && !rule.ends_with(['{', '}', ';', ',', ':', '\n']) {
            // White space may mean something wherever none of these signs stands.
            rule.push(' ');
        }
        rule.push_str(&dense(line));
        depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
        if depth == 0 && line.ends_with(['}', ';']) {
            sheet.push(if rule.len() > SHORT { std::mem::take(&mut rule) } else { rule.replace('\n', "") });
            rule.clear();
        } else if depth == 1 && (line.ends_with('}') || (line.starts_with('@') && line.ends_with('{'))) {
            rule.push('\n');
        }
    }
    sheet.extend(Some(rule).filter(|rule| !rule.is_empty()));
    sheet.join("\n")
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out + rest
}

/// A line of a style sheet without the blanks before `{`, behind a property's name and, outside of quotes, behind
/// commas of its value.
fn dense(line: &str) -> Cow<'_, str> {
    if let Some(selector) = line.strip_suffix(" {") {
        return Cow::Owned(format!("{selector}{{"));
    }
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let Some((property, value)) = line.split_once(": ").filter(|(property, _)| is_name(property)) else {
        return Cow::Borrowed(line);
    };
    let quoted = value.split('"').enumerate();
    let pieces: Vec<String> =
        quoted.map(|(i, piece)| if i % 2 == 0 { piece.replace(", ", ",") } else { piece.to_owned() }).collect();
    Cow::Owned(format!("{property}:{}", pieces.join("\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let text = |(name, bytes)| (name, String::from_utf8(bytes).unwrap_or_default());
        served(&files, "").into_iter().map(text).collect()
    }

    #[test]
    fn parts_are_joined_by_name_and_a_file_stands_for_all() {
        let parts = [
            ("static/a.js/20-say.js", "host.said = word;"),
            ("static/a.js/10-word.js", "const word = navigator.language;"),
            ("static/style.css/10-b.css", "b {\n  color: red;\n}\n"),
            ("static/style.css/05-a.css", "a {\n  color: red;\n}\n"),
            ("static/img/dot.svg", "<svg/>"),
        ];
        let made = theme(&parts);
        assert_eq!(made.keys().collect::<Vec<_>>(), ["a.js", "img/dot.svg", "style.css"]);
        assert_eq!(made["a.js"], "(function(e){e.said=navigator.language})(this);");
        assert_eq!(made["style.css"], "a{color:red}\nb{color:red}");
        let whole = theme(&[&parts[..], &[("static/a.js", "alert(1)")]].concat());
        assert_eq!(whole["a.js"], "alert(1);");
    }

    #[test]
    fn the_style_sheet_loses_only_what_means_nothing() {
        let cases = [
            ("/* x */\nh1,\nh2 {\n  margin: 0 1px;\n  font: a, \"b, c\";\n}\n", "h1,h2{margin:0 1px;font:a,\"b, c\"}"),
            ("p {\n  font-family:\n    \"A\",\n    b;\n}", "p{font-family:\"A\",b}"),
            ("@media print {\n  a {\n    color: red;\n  }\n}", "@media print{a{color:red}}"),
            (".a\n.b {\n  width: calc(1px + 2px);\n}", ".a .b{width:calc(1px + 2px)}"),
            ("a{b:c}\n\n@import \"x\";\n", "a{b:c}\n@import \"x\";"),
        ];
        for (css, expected) in cases {
            assert_eq!(squeeze(css), expected);
        }
        let rules = "  .a {\n    color: #123456;\n  }\n".repeat(20);
        let long = squeeze(&format!("@media print {{\n{rules}}}\n"));
        assert_eq!(long.lines().count(), 22);
    }
}
