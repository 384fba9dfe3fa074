//! What reads badly in texts: vague links, headings that skip a level, images without words or that nobody can see,
//! parts for wards that there are not, and marks that are shown as they stand.

use crate::catalogue::Catalogue;
use crate::content::Of;
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::mending::nearest;

/// Link texts that do not say where they go.
const VAGUE: [&str; 20] = [
    "こちら",
    "こちらから",
    "こちらへ",
    "こちらをクリック",
    "詳しくはこちら",
    "くわしくはこちら",
    "詳細はこちら",
    "ここ",
    "ここから",
    "ここをクリック",
    "クリック",
    "詳細",
    "詳しく",
    "くわしく",
    "リンク",
    "リンク先",
    "here",
    "click here",
    "more",
    "read more",
];

fn is_vague(text: &str) -> bool {
    let bare =
        text.trim().trim_matches(|c: char| "。.、!！>＞»→↓▶（）()「」".contains(c) || c.is_whitespace()).to_lowercase();
    bare.is_empty() || VAGUE.contains(&bare.as_str())
}

/// The ward that was most likely meant: one of this name, or one with an id like it.
fn meant(catalogue: &Catalogue, written: &str) -> Option<String> {
    let named = catalogue.wards.iter().find(|ward| ward.data.name.main() == written);
    let ids: Vec<&str> = catalogue.wards.iter().map(|ward| &*ward.id).collect();
    named.map(|ward| ward.id.to_string()).or_else(|| nearest(written, &ids))
}

pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in catalogue.guides.iter().chain(&catalogue.news) {
        let (start, body) = (record.data.start, &record.data.body);
        let at = |range: &std::ops::Range<usize>| At::Bytes(start + range.start, start + range.end);
        for link in body.links.iter().filter(|link| is_vague(&link.text)) {
            found.push(Diagnostic::new(&record.path, at(&link.range), Problem::VagueLink { text: link.text.clone() }));
        }
        let mut level = 1;
        for heading in &body.headings {
            if heading.level > level + 1 || heading.level == 1 {
                found.push(Diagnostic::new(
                    &record.path,
                    at(&heading.range),
                    Problem::HeadingOrder { heading: heading.text.clone() },
                ));
            }
            level = heading.level;
        }
        for range in &body.bare_images {
            found.push(Diagnostic::new(&record.path, at(range), Problem::ImageWithoutAlt {}));
        }
        for (target, range) in &body.images {
            let target = target.chars().take(40).collect();
            found.push(Diagnostic::new(&record.path, at(range), Problem::DeadImage { target }));
        }
        for (id, range) in body.scopes.iter().flat_map(|scope| &scope.wards) {
            if catalogue.ward(id).is_none() {
                let problem = Problem::DanglingReference {
                    what: Of::Ward.word(),
                    id: id.to_string(),
                    near: meant(catalogue, id),
                };
                found.push(Diagnostic::new(&record.path, at(range), problem));
            }
        }
        for slip in &body.slips {
            let problem = Problem::RawMarkdown { meant: slip.meant, written: slip.written.clone() };
            found.push(Diagnostic::new(&record.path, at(&slip.range), problem));
        }
    }
}
