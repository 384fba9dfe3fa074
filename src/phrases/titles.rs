//! What the fields of the content are called.

use std::fmt::Write as _;

use super::Lang;
use crate::content::{Field, Kind, Part, Shape};

/// What people call a field of a type: in Japanese as the type says, in other languages as `fields.ftl` does; without a
/// phrase there as the type says.
pub fn title(lang: Lang, part: &Part, field: &Field) -> String {
    let key = format!("{}.{}", part.name, field.key);
    lang.phrases().get(&key).unwrap_or_else(|| field.title.to_owned())
}

/// What people call the field of a kind at a path of keys; the path where there is no such field.
pub(crate) fn title_at(lang: Lang, kind: Kind, path: &str) -> String {
    let (above, key) = path.rsplit_once('.').map_or((None, path), |(above, key)| (Some(above), key));
    let part = above.into_iter().flat_map(|above| above.split('.')).try_fold(kind.part(), |part, key| {
        let field = part.fields.iter().find(|field| field.key == key)?;
        if let Shape::Part(inner) = field.shape { Some(inner) } else { None }
    });
    let found = part.and_then(|part| Some((part, part.fields.iter().find(|field| field.key == key)?)));
    found.map_or_else(|| path.to_owned(), |(part, field)| title(lang, part, field))
}

/// What people call a fact that a service's records are asked for, by its word; `japanese` is what its type says.
pub(crate) fn ask_title(lang: Lang, word: &str, japanese: &str) -> String {
    lang.phrases().get(&format!("Ask.{word}")).unwrap_or_else(|| japanese.to_owned())
}

/// What people call a kind.
pub fn kind_title(lang: Lang, kind: Kind) -> String {
    lang.phrases().get(&format!("Kind.{}", kind.name())).unwrap_or_else(|| kind.title().to_owned())
}

/// The titles of all fields as phrases (`Type.field`) for labels on pages, in a language that the program speaks;
/// nothing in others, whose theme says them itself.
pub fn labels(tag: &str) -> String {
    let Some(lang) = Lang::of(tag) else { return String::new() };
    let mut text = String::new();
    for part in all_parts() {
        let _ = writeln!(text, "{} =", part.name);
        for field in part.fields {
            let title = title(lang, part, field);
            let mut letters = title.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            let _ = writeln!(text, "    .{} = {}", field.key, first.chain(letters).collect::<String>());
        }
    }
    text
}

/// Every type with fields that a record of some kind has.
fn all_parts() -> Vec<&'static Part> {
    let mut all = Vec::new();
    for kind in Kind::ALL {
        parts(Shape::Part(kind.part()), &mut all);
    }
    all
}

/// The parts below a shape, with the shape's own.
fn parts(shape: Shape, found: &mut Vec<&'static Part>) {
    match shape {
        Shape::Part(part) | Shape::PartOrId(part) if found.iter().all(|known| known.name != part.name) => {
            found.push(part);
            part.fields.iter().for_each(|field| parts(field.shape, found));
        }
        Shape::List(inner) | Shape::Map(inner) => parts(*inner, found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::Ask;

    #[test]
    fn a_title_is_found_by_its_path() {
        let of = |tag: &str, path: &str| title_at(Lang::of(tag).expect("a language"), Kind::Listing, path);
        assert_eq!((of("ja", "place.address"), of("en", "place.address")), ("住所".into(), "address".into()));
        assert_eq!((of("ja", "hours"), of("en", "nothing.here")), ("受付時間".into(), "nothing.here".into()));
    }

    #[test]
    fn every_field_of_every_kind_has_a_title_in_each_language() {
        let all = all_parts();
        assert!(all.len() > 40);
        let wanted: BTreeSet<String> = all
            .iter()
            .flat_map(|part| part.fields.iter().map(|field| format!("{}.{}", part.name, field.key)))
            .chain(Kind::ALL.map(|kind| format!("Kind.{}", kind.name())))
            .chain(Ask::WORDS.iter().map(|word| format!("Ask.{word}")))
            .collect();
        for lang in Lang::all().filter(|lang| *lang != Lang::default()) {
            let lacking: Vec<&String> = wanted.iter().filter(|key| !lang.phrases().has(key)).collect();
            assert!(lacking.is_empty(), "lang/{}/fields.ftl lacks {lacking:?}", lang.tag());
            let is_title = |key: &str| key.starts_with(|c: char| c.is_ascii_uppercase());
            let stray: Vec<&str> = lang
                .phrases()
                .keys()
                .map(|(key, _)| key)
                .filter(|key| is_title(key) && !wanted.contains(*key))
                .collect();
            assert!(stray.is_empty(), "lang/{}/fields.ftl: no type has {stray:?}", lang.tag());
        }
        assert!(all.iter().flat_map(|part| part.fields).all(|field| !field.title.is_empty()));
    }
}
