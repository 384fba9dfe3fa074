//! The lite file: all of a ward's records as columns; and the bodies file, which has what the first answer does
//! without: texts and coordinates.

use serde::Serialize;

use super::Entry;
use super::columns::{Coded, Measures, Sparse, dictionary, lines, measures, push_code, script, sparse, width};

/// A thousandth of a degree is about a hundred metres: near enough for "1.2 km from here".
const STEPS_PER_DEGREE: f64 = 1000.0;

/// The columns of all records, one field each as the browser reads them.
#[derive(Serialize)]
pub(super) struct Columns<'c> {
    count: usize,
    name: String,
    reading: String,
    alias: Sparse<String>,
    kind: Coded<(&'c str, &'c str, &'c str)>,
    slug: String,
    id: Sparse<&'c str>,
    href: Sparse<&'c str>,
    town: Coded<(&'c str, &'c str)>,
    block: String,
    ward: Coded<&'c str>,
    operator: Coded<&'c str>,
    phone: String,
    tags: (Vec<&'c str>, String),
    age: Coded<Vec<u8>>,
    days: Coded<&'c str>,
    checked: Coded<&'c str>,
    adult: Sparse<u8>,
}

/// Where the records are.
#[derive(Serialize)]
struct Places {
    lat: Measures,
    lon: Measures,
}

/// Columns and places, for files that nothing follows.
#[derive(Serialize)]
pub(super) struct Placed<'c> {
    #[serde(flatten)]
    columns: Columns<'c>,
    #[serde(flatten)]
    places: Places,
}

/// The columns of all records with their places. `concepts` are the ids that tags count through.
pub(super) fn placed<'c>(entries: &'c [Entry<'_>], concepts: &'c [String]) -> Placed<'c> {
    Placed { columns: columns(entries, concepts), places: places(entries) }
}

fn places(entries: &[Entry<'_>]) -> Places {
    let docs = || entries.iter().map(|entry| &entry.page.doc);
    Places {
        lat: measures(docs().map(|doc| doc.lat), STEPS_PER_DEGREE),
        lon: measures(docs().map(|doc| doc.lon), STEPS_PER_DEGREE),
    }
}

/// The columns of all records. `concepts` are the ids that tags count through.
pub(super) fn columns<'c>(entries: &'c [Entry<'_>], concepts: &'c [String]) -> Columns<'c> {
    let docs = || entries.iter().map(|entry| &entry.page.doc);
    let hrefs = || entries.iter().map(|entry| &*entry.href);
    Columns {
        count: entries.len(),
        name: lines(docs().map(|doc| &doc.name)),
        reading: lines(entries.iter().map(|entry| &entry.page.reading)),
        alias: sparse(docs().map(|doc| (!doc.aliases.is_empty()).then(|| lines(&doc.aliases)))),
        kind: dictionary(
            docs().zip(hrefs()).map(|(doc, href)| (doc.kind.as_str(), doc.kind_label.as_str(), folder(href))),
        ),
        slug: lines(hrefs().map(slug)),
        id: sparse(docs().zip(hrefs()).map(|(doc, href)| (doc.id != slug(href)).then_some(doc.id.as_str()))),
        href: sparse(hrefs().map(|href| (!is_plain(href)).then_some(href))),
        town: dictionary(docs().map(|doc| (doc.town.as_str(), doc.town_reading.as_str()))),
        block: lines(entries.iter().map(|entry| &entry.page.block)),
        ward: dictionary(docs().map(|doc| doc.ward.as_str())),
        operator: dictionary(docs().map(|doc| doc.operator.as_str())),
        phone: lines(entries.iter().map(|entry| &entry.page.phones)),
        tags: tags(entries, concepts),
        age: dictionary(docs().map(|doc| doc.age.map_or(vec![], |(from, to)| vec![from, to]))),
        days: dictionary(docs().map(|doc| doc.days.as_str())),
        checked: dictionary(docs().map(|doc| doc.checked.as_str())),
        adult: sparse(docs().map(|doc| doc.adult.then_some(1))),
    }
}

/// Writes texts and places, for the columns with the same stamp.
pub(super) fn bodies(entries: &[Entry<'_>], stamp: &str) -> String {
    let places = serde_json::to_string(&places(entries)).unwrap_or_default();
    let mut json =
        String::with_capacity(entries.iter().map(|entry| entry.page.body.len() + 2).sum::<usize>() + places.len() + 16);
    json.push_str("{\"texts\":\"");
    for (place, entry) in entries.iter().enumerate() {
        if place > 0 {
            json.push_str("\\n");
        }
        json.push_str(&entry.page.body);
    }
    json.push_str("\",");
    json.push_str(places.trim_start_matches('{'));
    script("bodies", &json, stamp)
}

fn folder(href: &str) -> &str {
    href.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn slug(href: &str) -> &str {
    let file = href.rsplit_once('/').map_or(href, |(_, file)| file);
    file.strip_suffix(".html").unwrap_or(file)
}

/// Whether the address can be told from folder and slug.
fn is_plain(href: &str) -> bool {
    href.strip_suffix(".html").is_some_and(|stem| !stem.starts_with('/'))
}

/// The concepts that records refer to, and for each record their codes in four parts apart by `!`:
/// plain tags, care that has been given, care to ask about, care that is not given.
fn tags<'c>(entries: &[Entry<'_>], concepts: &'c [String]) -> (Vec<&'c str>, String) {
    let mut places: Vec<Option<usize>> = vec![None; concepts.len()];
    for tag in entries.iter().flat_map(|entry| entry.page.tags.iter().flatten()) {
        if let Some(place) = places.get_mut(*tag) {
            *place = Some(0);
        }
    }
    let mut used = Vec::new();
    for (place, id) in places.iter_mut().zip(concepts).filter(|(place, _)| place.is_some()) {
        *place = Some(used.len());
        used.push(id.as_str());
    }
    let width = width(used.len());
    let codes = |tags: &Vec<usize>| {
        let mut codes = String::new();
        for place in tags.iter().filter_map(|tag| *places.get(*tag)?) {
            push_code(&mut codes, place, width);
        }
        codes
    };
    let column = lines(
        entries.iter().map(|entry| entry.page.tags.each_ref().map(codes).join("!").trim_end_matches('!').to_owned()),
    );
    (used, column)
}

#[cfg(test)]
mod tests {
    use super::super::{Concept, Doc, ward_index};

    fn doc(id: &str, name: &str) -> Doc {
        let care = vec![("care.vent".to_owned(), 'y'), ("care.tube".to_owned(), 'n')];
        let address = "桜川区月見台3丁目12番5号".to_owned();
        Doc {
            id: id.to_owned(),
            href: format!("short-stay/{id}.html"),
            name: name.to_owned(),
            ward: "桜川区".to_owned(),
            town: "月見台".to_owned(),
            address,
            care,
            body: "一行目\n二行目 </script>".to_owned(),
            ..Doc::default()
        }
    }

    fn concepts() -> Vec<Concept> {
        ["care.vent", "care.tube"]
            .map(|id| Concept {
                id: id.to_owned(),
                label: id.to_owned(),
                kind: "care".to_owned(),
                ..Concept::default()
            })
            .into()
    }

    #[test]
    fn the_order_of_documents_does_not_matter() {
        let (a, b) = (doc("momiji", "もみじ"), doc("sakura", "さくら"));
        assert_eq!(ward_index(&[a.clone(), b.clone()], &concepts()), ward_index(&[b, a], &concepts()));
    }

    #[test]
    fn scripts_hold_one_line_a_record_and_no_closing_tag() {
        let index = ward_index(&[doc("momiji", "もみじ")], &concepts());
        assert!(index.bodies.contains("一行目 二行目 <\\/script>"), "{}", index.bodies);
        // Coordinates are not among what the first answer waits for.
        assert!(index.bodies.contains(r#","lat":["#) && !index.lite.contains(r#""lat""#), "{}", index.bodies);
        assert!(index.lite.contains(r#""block":"3-12-5""#), "{}", index.lite);
        // Tags in four parts: none plain, one given, none to ask about, one not given.
        assert!(index.lite.contains(r#""tags":[["care.tube","care.vent"],"!$!!#"]"#), "{}", index.lite);
    }

    #[test]
    fn an_empty_ward_is_a_ward() {
        assert!(ward_index(&[], &[]).lite.contains(r#""count":0"#));
    }
}
