//! What the rich fixture publishes, held still: the hash of every file, and the text of one page per template, of one
//! table and of one file of columns. A change that is meant is accepted with `just golden`; git then shows it.
//!
//! `files.txt` decides, because it covers the exact bytes. The texts beside it are for reading: they are laid out with
//! one element, row or value a line, and the stamps in names of scripts and styles are left out of them, so that a
//! change of the style sheet does not touch each page. The shipped content is not held, because it changes daily.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::e2e::lab::{Lab, differing, files};

/// The pages kept as text, each for a template. Where the template treats kinds or states apart, there are several.
const PAGES: [(&str, &str); 46] = [
    // In a second language, where texts fall back to the first.
    ("article.html", "mihon-shi/en/guides/first.html"),
    ("home.html", "mihon-shi/en/index.html"),
    ("record.html", "mihon-shi/en/short-stay/all-fields.html"),
    ("article.html", "mihon-shi/guides/markdown.html"),
    ("article.html", "mihon-shi/guides/two-stages.html"),
    ("article.html", "mihon-shi/news/mihon-shi-news.html"),
    ("article.html", "mihon-shi/about.html"),
    ("articles.html", "mihon-shi/guides/index.html"),
    ("articles.html", "mihon-shi/news/index.html"),
    ("centre.html", "mihon-shi/centres/chubu.html"),
    ("centres.html", "mihon-shi/centres/index.html"),
    ("data.html", "mihon-shi/data.html"),
    ("directory.html", "mihon-shi/search.html"),
    ("glossary.html", "mihon-shi/glossary.html"),
    ("home.html", "mihon-shi/index.html"),
    ("home.html", "mihon-ken/index.html"),
    ("list.html", "mihon-shi/short-stay/index.html"),
    ("list.html", "mihon-shi/short-stay/care-suction.html"),
    ("list.html", "mihon-shi/nursing/page-2.html"),
    ("list.html", "mihon-shi/nursing/town-4589862f.html"),
    ("list.html", "mihon-shi/windows/index.html"),
    ("list.html", "hanare-machi/nursery/index.html"),
    ("list.html", "mihon-ken/short-stay/ward-mihon-shi.html"),
    ("notfound.html", "mihon-shi/404.html"),
    ("notfound.html", "mihon-shi/offline.html"),
    ("record.html", "mihon-shi/short-stay/all-fields.html"),
    ("record.html", "mihon-shi/short-stay/paused-until.html"),
    ("record.html", "mihon-shi/child-development/unknown-all.html"),
    ("record.html", "mihon-shi/windows/ended-successor.html"),
    ("record.html", "mihon-shi/residential-adult/mihon-ryoyo.html"),
    ("scheme.html", "mihon-shi/schemes/respite.html"),
    ("schemes.html", "mihon-shi/schemes/index.html"),
    ("score.html", "mihon-shi/score.html"),
    ("stage.html", "mihon-shi/stages/preschool.html"),
    ("stages.html", "mihon-shi/stages/index.html"),
    ("task.html", "mihon-shi/tasks/azukeru.html"),
    ("task.html", "mihon-shi/tasks/saigai.html"),
    ("topic.html", "mihon-shi/coordinators.html"),
    ("disaster.html", "mihon-shi/disaster.html"),
    ("topic.html", "mihon-shi/figures.html"),
    ("topic.html", "mihon-shi/meetings.html"),
    ("topic.html", "mihon-shi/network.html"),
    ("topic.html", "mihon-shi/training.html"),
    ("wards.html", "mihon-shi/wards.html"),
    ("wards.html", "mihon-ken/wards.html"),
    ("wards.html", "index.html"),
];

/// Templates that make no page of their own: they are part of every page above.
const PARTS: [&str; 6] =
    ["choices.html", "layout.html", "crumbs.html", "parts.html", "alternates.html", "languages.html"];

#[test]
fn published_files_are_as_they_were() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    let now = Held::of(&lab.output());
    let kept = root();
    if env::var_os("GOLDEN").is_some_and(|word| word == "accept") {
        now.write(&kept);
    }
    let told = Held::read(&kept).differences(&now);
    if !told.is_empty() {
        let shown = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
        now.write(&shown);
        panic!(
            "the fixture is published otherwise than before:\n{told}\nThe texts as they are now: {}\n\
             If this is meant: `just golden`, then read what git shows.",
            shown.display()
        );
    }
}

#[test]
fn each_template_has_a_page() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let texts: BTreeMap<String, String> =
        files(&templates).into_iter().map(|(name, path)| (name, fs::read_to_string(path).expect("UTF-8"))).collect();
    let is_named = |name: &str| texts.values().any(|text| text.contains(&format!("\"{name}\"")));
    let without: Vec<&String> = texts
        .keys()
        .filter(|name| !PARTS.contains(&name.as_str()) && !is_named(name))
        .filter(|name| !PAGES.iter().any(|(template, _)| template == name))
        .collect();
    assert!(without.is_empty(), "no page of these templates is kept in tests/golden: {without:?}");
    let lost: Vec<&str> = PAGES.iter().map(|page| page.0).filter(|name| !texts.contains_key(*name)).collect();
    assert!(lost.is_empty(), "there are no such templates: {lost:?}");
}

/// What is kept of a published tree.
struct Held {
    /// A hash for each path.
    hashes: BTreeMap<String, String>,
    /// Texts laid out for reading, by their path without stamps.
    texts: BTreeMap<String, String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

impl Held {
    fn of(site: &Path) -> Self {
        let mut hashes = BTreeMap::new();
        let mut texts = BTreeMap::new();
        for (name, path) in files(site) {
            // The manifest holds the times of the build.
            if name == ".yorisoi-manifest" {
                continue;
            }
            let bytes = fs::read(path).expect("a published file");
            hashes.insert(name.clone(), blake3::hash(&bytes).to_hex()[..32].to_owned());
            if let Some(lay_out) = layout_of(&name) {
                let text = without_stamps(&String::from_utf8(bytes).expect("UTF-8"));
                texts.insert(without_stamps(&name), lay_out(&text));
            }
        }
        for (_, path) in PAGES {
            assert!(hashes.contains_key(path), "the fixture publishes no {path}");
        }
        Self { hashes, texts }
    }

    fn read(folder: &Path) -> Self {
        let list = fs::read_to_string(folder.join("files.txt")).unwrap_or_default();
        let hashes = list
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(hash, path)| (path.to_owned(), hash.to_owned()))
            .collect();
        let texts = files(&folder.join("texts"))
            .into_iter()
            .map(|(name, path)| (name, fs::read_to_string(path).expect("UTF-8")))
            .collect();
        Self { hashes, texts }
    }

    /// Writes all of it and leaves nothing of before.
    fn write(&self, folder: &Path) {
        let texts = folder.join("texts");
        if texts.exists() {
            fs::remove_dir_all(&texts).expect("removed");
        }
        for (name, text) in &self.texts {
            let path = texts.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, text).expect("written");
        }
        let list: String = self.hashes.iter().fold(String::new(), |mut list, (path, hash)| {
            let _ = writeln!(list, "{hash} {path}");
            list
        });
        fs::write(folder.join("files.txt"), list).expect("written");
    }

    /// What is new, gone and different in `now`; nothing if all is equal.
    fn differences(&self, now: &Self) -> String {
        let mut told = String::new();
        let (mut new, mut gone, mut different) = (Vec::new(), Vec::new(), Vec::new());
        for name in differing(&self.hashes, &now.hashes) {
            match (self.hashes.contains_key(&name), now.hashes.contains_key(&name)) {
                (false, _) => new.push(name),
                (true, false) => gone.push(name),
                (true, true) => different.push(name),
            }
        }
        for (what, names) in [("new", new), ("gone", gone), ("different", different)] {
            if !names.is_empty() {
                let _ = writeln!(told, "{what}, {} files:\n  {}", names.len(), names.join("\n  "));
            }
        }
        for name in differing(&self.texts, &now.texts) {
            let lines = |held: &Self| -> Vec<String> {
                held.texts.get(&name).map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
            };
            let (was, is) = (lines(self), lines(now));
            let at = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
            let line = |lines: &[String]| lines.get(at).map_or("(no line)", String::as_str).to_owned();
            let _ = writeln!(told, "texts/{name}:{}\n  - {}\n  + {}", at + 1, line(&was), line(&is));
        }
        told
    }
}

type Layout = fn(&str) -> String;

/// How a published file is laid out for reading, if its text is kept.
fn layout_of(name: &str) -> Option<Layout> {
    if PAGES.iter().any(|(_, path)| *path == name) {
        // Each element begins a line.
        return Some(|text| text.replace('<', "\n<").replace("\n</", "</").trim_start().to_owned() + "\n");
    }
    if name == "mihon-shi/data/records.csv" {
        return Some(str::to_owned);
    }
    if name.starts_with("mihon-shi/search/first.") {
        // A column holds one value a record, parted by line ends, which JSON writes as `\n`.
        return Some(|text| text.replace("\",\"", "\",\n\"").replace("\\n", "\\n\n") + "\n");
    }
    None
}

/// A text without the stamps in the names of scripts and styles: `style.97e8aa15.css` becomes `style.css`.
fn without_stamps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(dot) = rest.find('.') {
        out.push_str(&rest[..dot]);
        let after = &rest[dot..];
        let is_stamp = after.as_bytes().get(1..9).is_some_and(|stamp| stamp.iter().all(u8::is_ascii_hexdigit))
            && (after[9..].starts_with(".css") || after[9..].starts_with(".js"));
        let skipped = if is_stamp { 9 } else { 1 };
        if !is_stamp {
            out.push('.');
        }
        rest = &after[skipped..];
    }
    out.push_str(rest);
    out
}
