//! The theme: templates, strings, colours and static files, embedded in the binary, each replaceable by a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use tera::{Context, ErrorKind, Tera};

use super::{colours, statics};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::minify::{self, Minifier};
use crate::source::Tree;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The script of a ward's service worker in a theme.
const WORKER: &str = "offline.js";

/// The static script that only a site that is searched by files carries.
pub const BY_FILES: &str = "search-wide.js";

/// A static file of a site.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the site's folder, with a hash of its content.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A template's text: as in its file, and with the strings in their places. Lines are the same in both.
struct Template {
    name: String,
    written: String,
    expanded: String,
}

/// A theme, ready to render.
pub struct Theme {
    tera: Tera,
    sources: Vec<Template>,
    strings: BTreeMap<String, String>,
    assets: BTreeMap<String, Asset>,
    worker: String,
}

impl Theme {
    /// Loads the default theme, with the files of `overrides` in place of those of the same name.
    pub fn load(overrides: Option<&Tree>, minifier: &Minifier) -> Result<Self, Vec<Diagnostic>> {
        let files = files(overrides);
        let strings = strings(&files).map_err(|d| vec![d])?;
        let mut problems = Vec::new();
        let sources: Vec<Template> = files
            .iter()
            .filter_map(|(path, bytes)| {
                Some((path, path.strip_prefix("templates/")?, std::str::from_utf8(bytes).ok()?))
            })
            .filter(|(_, name, _)| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html"))
            .map(|(path, name, text)| Template {
                name: name.to_owned(),
                written: text.to_owned(),
                expanded: expand(path, text, &strings, &mut problems),
            })
            .collect();
        let mut tera = Tera::new();
        if let Err(error) = tera.add_raw_templates(
            sources.iter().map(|one| (one.name.clone(), minifier.template(&one.expanded).trim().to_owned())),
        ) {
            problems.push(told(&sources, &error, |plain| plain.add_raw_templates(expanded(&sources)).err(), None));
        }
        let assets = assets(&files, &mut problems);
        let worker = files
            .get(WORKER)
            .map_or_else(String::new, |bytes| expand(WORKER, &String::from_utf8_lossy(bytes), &strings, &mut problems));
        let worker = minify::script(&worker);
        if problems.is_empty() { Ok(Self { tera, sources, strings, assets, worker }) } else { Err(problems) }
    }

    /// Renders a template.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Context,
        page: impl FnOnce() -> Option<String>,
    ) -> Result<String, Diagnostic> {
        self.tera.render(template, context).map_err(|error| {
            let again = |plain: &mut Tera| {
                plain.add_raw_templates(expanded(&self.sources)).and_then(|()| plain.render(template, context)).err()
            };
            told(&self.sources, &error, again, page())
        })
    }

    /// A string of the interface; the check at loading has seen to it that templates ask for no others.
    pub fn string(&self, key: &str) -> &str {
        self.strings.get(key).map_or("", String::as_str)
    }

    /// Path of a static file in a site, with its hash.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// The script that keeps a ward's pages at hand without a network.
    pub fn worker(&self) -> &str {
        &self.worker
    }

    /// All static files, by their name in the theme.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), asset))
    }
}

fn expanded(sources: &[Template]) -> Vec<(String, String)> {
    sources.iter().map(|one| (one.name.clone(), one.expanded.clone())).collect()
}

/// A template's failure with its place in the file as written. The templates in use are minified and have no lines of
/// their own, so the failure is made once more with the texts as written.
fn told(
    sources: &[Template],
    error: &tera::Error,
    again: impl FnOnce(&mut Tera) -> Option<tera::Error>,
    page: Option<String>,
) -> Diagnostic {
    let plain = again(&mut Tera::new());
    let error = plain.as_ref().unwrap_or(error);
    let (name, line, detail) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename(), report.span().start_line, report.message().to_owned())
        }
        _ => ("layout.html", 1, error.to_string()),
    };
    let written = sources.iter().find(|one| one.name == name).map_or("", |one| one.written.as_str());
    let start: usize = written.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = written[start..].lines().next().map_or(0, str::len);
    Diagnostic::new(
        &format!("templates/{name}").into(),
        At::Bytes(start, start + length),
        Problem::Template { detail, page },
    )
}

type Files = BTreeMap<String, Vec<u8>>;

fn files(overrides: Option<&Tree>) -> Files {
    let mut files = Files::new();
    embedded(&DEFAULT, &mut files);
    if let Some(tree) = overrides {
        for path in tree.files() {
            if let Ok(bytes) = tree.read(path) {
                files.insert(path.to_string(), bytes);
            }
        }
    }
    files
}

fn embedded(dir: &Dir<'_>, files: &mut Files) {
    for file in dir.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec());
    }
    for inner in dir.dirs() {
        embedded(inner, files);
    }
}

fn strings(files: &Files) -> Result<BTreeMap<String, String>, Diagnostic> {
    let path: Arc<str> = "strings/ja.yaml".into();
    let bytes = files.get(&*path).map_or(&[][..], Vec::as_slice);
    serde_yaml::from_slice(bytes).map_err(|error| {
        let at = error.location().map_or(At::File, |l| At::Bytes(l.index(), l.index()));
        Diagnostic::new(&path, at, Problem::BadValue { detail: error.to_string() })
    })
}

/// Puts the strings into a template's text, once: `[[key]]`.
fn expand(path: &str, text: &str, strings: &BTreeMap<String, String>, problems: &mut Vec<Diagnostic>) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let Some(end) = rest[start..].find("]]").map(|end| start + end) else { break };
        let key = &rest[start + 2..end];
        out.push_str(&rest[..start]);
        if let Some(string) = strings.get(key) {
            out.push_str(string);
        } else {
            let at = text.len() - rest.len() + start;
            problems.push(Diagnostic::new(
                &path.into(),
                At::Bytes(at, at + key.len() + 4),
                Problem::MissingString { key: key.to_owned() },
            ));
        }
        rest = &rest[end + 2..];
    }
    out.push_str(rest);
    out
}

fn assets(files: &Files, problems: &mut Vec<Diagnostic>) -> BTreeMap<String, Asset> {
    let variables = match colours::css(files.get("colours.yaml").map_or(&[][..], Vec::as_slice)) {
        Ok(css) => css,
        Err(found) => {
            problems.extend(found);
            String::new()
        }
    };
    let hashed = |(name, bytes): (String, Vec<u8>)| {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let path = format!("assets/{stem}.{}.{ending}", &hash[..8]);
        (name, Asset { path, bytes })
    };
    statics::served(files, &variables).into_iter().map(hashed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_theme_loads() {
        let theme = Theme::load(None, &Minifier::new()).map_err(|problems| format!("{problems:?}"));
        assert!(theme.is_ok(), "{:?}", theme.err());
    }

    #[test]
    fn a_string_that_no_file_has_is_told_with_its_place() {
        let mut problems = Vec::new();
        expand("templates/a.html", "<p>[[nope]]</p>", &BTreeMap::new(), &mut problems);
        assert_eq!(problems.first().map(|d| &d.at), Some(&At::Bytes(3, 11)));
    }
}
