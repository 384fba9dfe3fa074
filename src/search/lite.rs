//! The lite file: all of a ward's records as columns, without their texts; and the bodies file, which has them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::columns::{dictionary, lines, measures, push_code, script, sparse, width};
use super::normal::{Form, normalize};
use super::reading::Words;
use super::{Concept, Doc};

/// A thousandth of a degree is about a hundred metres: near enough for "1.2 km from here".
const STEPS_PER_DEGREE: f64 = 1000.0;

/// Writes the columns of all records.
pub(super) fn write(docs: &[&Doc], concepts: &[Concept]) -> Value {
    let names = docs.iter().map(|doc| (doc.name.as_str(), doc.reading.as_str()));
    let towns = docs.iter().map(|doc| (doc.town.as_str(), doc.town_reading.as_str()));
    let words = Words::learn(towns.chain(names));
    let (tag_ids, tags) = tags(docs, concepts);
    json!({
        "count": docs.len(),
        "name": lines(docs.iter().map(|doc| &doc.name)),
        "reading": lines(docs.iter().map(|doc| words.part(&doc.name, &doc.reading))),
        "alias": sparse(docs.iter().map(|doc| (!doc.aliases.is_empty()).then(|| lines(&doc.aliases)))),
        "kind": dictionary(docs.iter().map(|doc| (&doc.kind, &doc.kind_label, folder(&doc.href)))),
        "slug": lines(docs.iter().map(|doc| slug(&doc.href))),
        "id": sparse(docs.iter().map(|doc| (doc.id != slug(&doc.href)).then(|| doc.id.clone()))),
        "href": sparse(docs.iter().map(|doc| (!is_plain(&doc.href)).then(|| doc.href.clone()))),
        "town": dictionary(docs.iter().map(|doc| (&doc.town, &doc.town_reading))),
        "block": lines(docs.iter().map(|doc| block(doc))),
        "ward": dictionary(docs.iter().map(|doc| &doc.ward)),
        "operator": dictionary(docs.iter().map(|doc| &doc.operator)),
        "phone": lines(docs.iter().map(|doc| doc.phones.join(","))),
        "tags": [json!(tag_ids), json!(tags)],
        "age": dictionary(docs.iter().map(|doc| doc.age.map_or(vec![], |(from, to)| vec![from, to]))),
        "days": dictionary(docs.iter().map(|doc| &doc.days)),
        "checked": dictionary(docs.iter().map(|doc| &doc.checked)),
        "adult": sparse(docs.iter().map(|doc| doc.adult.then_some(1))),
        "lat": measures(&docs.iter().map(|doc| doc.lat).collect::<Vec<_>>(), STEPS_PER_DEGREE),
        "lon": measures(&docs.iter().map(|doc| doc.lon).collect::<Vec<_>>(), STEPS_PER_DEGREE),
    })
}

/// Writes the texts, for the columns with the same stamp.
pub(super) fn write_bodies(docs: &[&Doc], stamp: &str) -> String {
    script("bodies", &json!(lines(docs.iter().map(|doc| &doc.body))), stamp)
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

/// What an address says beyond municipality and town, as it is compared.
fn block(doc: &Doc) -> String {
    let mut rest = doc.address.as_str();
    if let Some((_, after)) = rest.split_once(doc.ward.as_str()).filter(|_| !doc.ward.is_empty()) {
        rest = after;
    }
    rest = rest.trim().strip_prefix(doc.town.as_str()).unwrap_or(rest);
    normalize(rest, Form::Solid)
}

/// The concepts that records refer to, and for each record their codes in four parts apart by `!`:
/// plain tags, care that has been given, care to ask about, care that is not given.
fn tags<'a>(docs: &[&'a Doc], concepts: &'a [Concept]) -> (Vec<&'a str>, String) {
    let known: BTreeSet<&str> = concepts.iter().map(|concept| concept.id.as_str()).collect();
    let referred = |doc: &&'a Doc| {
        let care = doc.care.iter().map(|(id, _)| id);
        doc.concepts.iter().chain(care).map(String::as_str).collect::<Vec<_>>()
    };
    let used: BTreeSet<&str> = docs.iter().flat_map(referred).filter(|id| known.contains(id)).collect();
    let places: BTreeMap<&str, usize> = used.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let column = lines(docs.iter().map(|doc| tag_codes(doc, &places)));
    (used.into_iter().collect(), column)
}

fn tag_codes(doc: &Doc, places: &BTreeMap<&str, usize>) -> String {
    let width = width(places.len());
    let codes = |ids: &mut dyn Iterator<Item = &String>| {
        let mut codes = String::new();
        for place in ids.filter_map(|id| places.get(id.as_str())) {
            push_code(&mut codes, *place, width);
        }
        codes
    };
    let plain = codes(&mut doc.concepts.iter().filter(|id| !doc.care.iter().any(|(care, _)| care == *id)));
    let state = |state: char| codes(&mut doc.care.iter().filter(|(_, now)| *now == state).map(|(id, _)| id));
    let parts = [plain, state('y'), state('c'), state('n')];
    parts.join("!").trim_end_matches('!').to_owned()
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
        ["care.vent", "care.tube"].map(|id| Concept { id: id.to_owned(), label: id.to_owned(), kind: "care".to_owned(), ..Concept::default() }).into()
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
        assert!(index.lite.contains(r#""block":"3-12-5""#), "{}", index.lite);
        // Tags in four parts: none plain, one given, none to ask about, one not given.
        assert!(index.lite.contains(r#""tags":[["care.tube","care.vent"],"!$!!#"]"#), "{}", index.lite);
    }

    #[test]
    fn an_empty_ward_is_a_ward() {
        assert!(ward_index(&[], &[]).lite.contains(r#""count":0"#));
    }
}
