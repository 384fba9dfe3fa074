//! What the tables that clerks edit hold: one column per value of a record, as the types tell of themselves.

use super::cell::Cell;
use super::exceptions::{ABSENT_IS_YES, DIGITS, OLD_HEADINGS, WITH_PART};
use super::heading::Heading;
use crate::content::{Care, FilePlace, Kind, Of, Part, Shape};
use crate::phrases::title;
use crate::say;

/// The kinds of records that make a table, in the order of sheets.
pub const KINDS: [Kind; 3] = [Kind::Listing, Kind::Centre, Kind::Scheme];

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) heading: Heading,
    /// Keys of the value in the file, with dots; none for what the file's place says.
    pub(crate) path: String,
    pub(crate) cell: Cell,
    /// Whether a record must have it.
    pub(crate) needed: bool,
}

impl Column {
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.path.split('.').collect()
    }

    /// Whether a table calls it so, in any language, or did so before.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        self.heading.is(text) || OLD_HEADINGS.contains(&(self.path.as_str(), text))
    }
}

/// The heading of the column with a kind's ids; it says which kind a table holds.
fn id_heading(kind: Kind) -> Heading {
    Heading::of(|lang| say!(lang, "column-id", kind = kind.name()))
}

/// Which kind a table with these headings is of, if it is one of ours.
pub(crate) fn kind_of(headings: &[String]) -> Option<Kind> {
    KINDS.into_iter().find(|kind| headings.iter().any(|text| id_heading(*kind).is(text)))
}

/// The columns of a kind's table. Kinds of care are content, so they are handed in.
pub(crate) fn columns(kind: Kind, cares: &[Care]) -> Vec<Column> {
    let placed = |key: &str, cell| Column {
        heading: Heading::of(|lang| say!(lang, key)),
        path: String::new(),
        cell,
        needed: false,
    };
    let mut columns = vec![Column { heading: id_heading(kind), path: String::new(), cell: Cell::Id, needed: false }];
    if kind.place() == FilePlace::Service {
        columns.extend([placed("column-ward", Cell::Ward), placed("column-service", Cell::Service)]);
    }
    let values = values(kind, cares).into_iter();
    columns.extend(values.filter_map(|value| {
        Some(Column { heading: value.heading, path: value.path, cell: value.cell?, needed: value.needed })
    }));
    columns
}

/// The usual order of keys in a file, as dotted paths; what no table holds has its place in it.
pub(crate) fn order(kind: Kind, cares: &[Care]) -> Vec<String> {
    values(kind, cares).into_iter().map(|value| value.path).collect()
}

/// A value of a record, whether or not a cell can hold it.
struct Valued {
    heading: Heading,
    path: String,
    cell: Option<Cell>,
    needed: bool,
}

fn values(kind: Kind, cares: &[Care]) -> Vec<Valued> {
    let mut found = Vec::new();
    gather(kind.part(), None, cares, &mut found);
    found
}

/// The values of a part; `above` is the path and the heading of the field that holds it.
fn gather(part: &'static Part, above: Option<(&str, &Heading)>, cares: &[Care], found: &mut Vec<Valued>) {
    for field in part.fields {
        let path = above.map_or_else(|| field.key.to_owned(), |(path, _)| format!("{path}.{}", field.key));
        let own = Heading::of(|lang| title(lang, part, field));
        let heading = match above.filter(|_| WITH_PART.contains(&path.as_str())) {
            Some((_, part)) => {
                Heading::of(|lang| say!(lang, "column-in-part", part = part.say(lang), title = own.say(lang)))
            }
            None => own,
        };
        match field.shape {
            Shape::Part(inner) => gather(inner, Some((&path, &heading)), cares, found),
            Shape::Map(&inner) if field.keys == Some(Of::Care) => {
                found.extend(cares.iter().map(|care| of_care(care, &path, inner)));
            }
            shape => {
                let cell = match path.as_str() {
                    digits if DIGITS.contains(&digits) => Some(Cell::Digits),
                    yes if ABSENT_IS_YES.contains(&yes) => Some(Cell::Flag { absent: true }),
                    _ => Cell::of(shape),
                };
                // What is needed within a part is needed only where there is the part.
                found.push(Valued { heading, path, cell, needed: field.needed && above.is_none() });
            }
        }
    }
}

fn of_care(care: &Care, path: &str, shape: Shape) -> Valued {
    Valued {
        heading: Heading::of(|lang| say!(lang, "column-care", care = care.name.main())),
        path: format!("{path}.{}", care.id),
        cell: Cell::of(shape),
        needed: false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::phrases::Lang;

    /// The headings of tables that were exported before columns were made from the types.
    const BEFORE: [(Kind, &str); 3] = [
        (
            Kind::Listing,
            "記録のid,区市町村,サービス,名前,よみ,ほかの呼び名,運営,どんな所か,電話番号,電話の注,ファクス,メール,問い合わせフォーム,公式ページ,\
             相談の方法,郵便番号,住所,建物・階,町名,町名のよみ,緯度・経度,行き方,駐車場,車いす・バギー,ストレッチャー,受付時間,休みの日,\
             対象の区市町村,対象の地域,何歳から,何歳まで,歩ける子の受け入れ,使える人,使い始めるまで,費用,必要な書類,空き・待ち,短期入所の床数,\
             定員,送迎,始まった時期,ほかのサービス,検索のことば,注,資料の食い違い,事業所番号,公表システムの番号,法人番号,いまの状態,\
             状態：いつから,状態：いつまで,状態：理由,引き継いだ記録,公式の資料で確かめた,出典,確かめた日,確かめた部署,確かめ方",
        ),
        (
            Kind::Centre,
            "支援センターのid,名前,よみ,短い名前,置かれている所,どんな所か,始まった時期,電話番号,電話の注,ファクス,メール,問い合わせフォーム,\
             公式ページ,相談の方法,郵便番号,住所,建物・階,町名,町名のよみ,緯度・経度,行き方,駐車場,車いす・バギー,ストレッチャー,受付時間,\
             休みの日,時間に電話できないとき,相談できる人,してくれること,検索のことば,未確認のこと,資料の食い違い,出典,確かめた日,\
             確かめた部署,確かめ方",
        ),
        (
            Kind::Scheme,
            "制度のid,名前,よみ,ほかの呼び名,順番,説明,実施する所,年度,使える人,条件,内容,費用,申し込み方,書類,締め切り,窓口,電話番号,\
             電話の注,ファクス,メール,問い合わせフォーム,公式ページ,相談の方法,検索のことば,家族のことば,未確認のこと,注,資料の食い違い,\
             出典,確かめた日,確かめた部署,確かめ方",
        ),
    ];

    #[test]
    fn a_table_that_somebody_kept_is_still_understood_and_in_its_order() {
        for (kind, headings) in BEFORE {
            let columns = columns(kind, &[]);
            let at = |heading: &str| {
                let called: Vec<usize> = (0..columns.len()).filter(|&i| columns[i].is_called(heading)).collect();
                assert_eq!(called.len(), 1, "{}: {heading}: {called:?}", kind.name());
                called[0]
            };
            let places: Vec<usize> = headings.split(',').map(at).collect();
            assert!(places.is_sorted(), "{}: {places:?}", kind.name());
        }
    }

    #[test]
    fn every_heading_means_one_column_in_each_language() {
        for kind in KINDS {
            let columns = columns(kind, &[]);
            for lang in Lang::all() {
                for column in &columns {
                    let heading = column.heading.say(lang);
                    let others = columns.iter().filter(|other| other.is_called(heading)).count();
                    assert!(!heading.is_empty() && others == 1, "{}: {heading} ({})", kind.name(), column.path);
                }
            }
            let headings: BTreeSet<&str> = columns.iter().map(|column| column.heading.say(Lang::default())).collect();
            assert!(headings.len() > 30, "{headings:?}");
        }
    }

    #[test]
    fn each_exception_is_about_a_column_that_there_is() {
        use super::super::exceptions::OWN_REMARKS;
        let paths: BTreeSet<String> =
            KINDS.into_iter().flat_map(|kind| columns(kind, &[])).map(|column| column.path).collect();
        let old = OLD_HEADINGS.iter().chain(&OWN_REMARKS).map(|(path, _)| *path);
        let named = DIGITS.into_iter().chain(WITH_PART).chain(ABSENT_IS_YES).chain(old);
        let stray: Vec<&str> = named.filter(|path| !paths.contains(*path)).collect();
        assert!(stray.is_empty(), "{stray:?}");
    }
}
