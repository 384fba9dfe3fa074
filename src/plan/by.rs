//! By what a service's list can be narrowed, and what a record says to that.

use crate::content::values::hours::DAYS;
use crate::content::{AGE_GROUPS, CareLevel, Listing, Record};

/// By what a list is narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By<'a> {
    /// Those who give a kind of care, by its id.
    Care(&'a str),
    /// Those who take children of these years.
    Age(u8, u8),
    /// Those open on a day, by its letter.
    Day(char),
    /// Those who fetch children.
    Pickup,
    /// Those of one town.
    Town(&'a str),
    /// Those of one ward (whole site only).
    Ward(&'a str),
}

/// Lists of fewer records are seen at a glance, and of more the search finds them: their pages would be too long.
const CHOSEN: std::ops::RangeInclusive<usize> = 8..=400;

/// What a record says to a choice. Unknown is not no: such records follow below those that say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Yes,
    No,
    Unknown,
}

impl Answer {
    fn of(is: Option<bool>) -> Self {
        is.map_or(Self::Unknown, |is| if is { Self::Yes } else { Self::No })
    }
}

impl By<'_> {
    /// The choice's part of an address. The page's script knows choices and rows by the same word.
    pub(crate) fn slug(self) -> String {
        match self {
            Self::Care(id) => format!("care-{id}"),
            Self::Age(from, to) => format!("age-{from}-{to}"),
            Self::Day(day) => format!("day-{}", DAYS.chars().take_while(|one| *one != day).count() + 1),
            Self::Pickup => "pickup".to_owned(),
            Self::Town(town) => format!("town-{}", town_slug(town)),
            Self::Ward(slug) => format!("ward-{slug}"),
        }
    }

    /// What a record says to the choice.
    pub(crate) fn answer(self, record: &Record<Listing>) -> Answer {
        let data = &record.data;
        match self {
            Self::Care(id) => Answer::of(data.serves.care.get(id).map(|level| *level != CareLevel::No)),
            Self::Age(from, to) => Answer::of(data.serves.ages.map(|ages| {
                ages.from.is_none_or(|youngest| youngest <= to) && ages.to.is_none_or(|oldest| from <= oldest)
            })),
            Self::Day(day) => {
                let open = &data.hours.open;
                let is_open = open.iter().any(|span| span.days.as_str().contains(day));
                Answer::of((!open.is_empty()).then_some(is_open))
            }
            Self::Pickup => Answer::of(data.pickup.as_ref().map(|text| !text.says_none())),
            Self::Town(town) => Answer::of(Some(data.place.town.as_deref() == Some(town))),
            Self::Ward(slug) => Answer::of(Some(record.ward.as_deref() == Some(slug))),
        }
    }

    /// Ages of all groups, the days on which few are open, and who fetches: what lists offer as choices besides care
    /// and place. Weekdays would be a page each for nearly everybody, and a list of `count` records that is seen at a
    /// glance needs none of these.
    pub(crate) fn times(count: usize) -> impl Iterator<Item = Self> {
        let ages = AGE_GROUPS.into_iter().map(|(from, to)| Self::Age(from, to));
        let all = ages.chain("土日祝".chars().map(Self::Day)).chain([Self::Pickup]);
        all.filter(move |_| CHOSEN.contains(&count))
    }
}

/// A town's part of an address: ASCII, because not every host and archive keeps other names, and stable.
fn town_slug(town: &str) -> String {
    fingerprint(town.as_bytes())
}

/// FNV-1a, 32 bits: short, and the same everywhere, in a browser's script too.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::Filed;

    fn listing(yaml: &str) -> Record<Listing> {
        let data =
            serde_yaml::from_str(&format!("{{name: a, sources: [s], {yaml}}}")).unwrap_or_else(|e| panic!("{e}"));
        let (path, folder) = (Arc::from("a.yaml"), Box::from("short-stay"));
        Record::new(Filed { path, ward: Some("a".into()), folder, top: "a".into(), id: "a".into(), data })
    }

    #[test]
    fn what_nobody_has_said_is_unknown_and_not_no() {
        use Answer::{No, Unknown, Yes};
        let cases = [
            ("serves: {care: {a: 相談}}", By::Care("a"), Yes),
            ("serves: {care: {a: なし}}", By::Care("a"), No),
            ("serves: {care: {a: 相談}}", By::Care("b"), Unknown),
            ("serves: {ages: {from: 3, to: 6}}", By::Age(6, 11), Yes),
            ("serves: {ages: {from: 3, to: 6}}", By::Age(0, 2), No),
            ("serves: {ages: {from: 3}}", By::Age(18, 99), Yes),
            ("aliases: []", By::Age(0, 2), Unknown),
            ("hours: {open: [{days: 月〜金}]}", By::Day('月'), Yes),
            ("hours: {open: [{days: 月〜金}]}", By::Day('祝'), No),
            ("hours: {text: 平日}", By::Day('月'), Unknown),
            ("pickup: あります", By::Pickup, Yes),
            ("pickup: なし", By::Pickup, No),
            ("aliases: []", By::Pickup, Unknown),
            ("place: {town: 池袋}", By::Town("池袋"), Yes),
            ("aliases: []", By::Town("池袋"), No),
            ("aliases: []", By::Ward("a"), Yes),
        ];
        for (yaml, by, answer) in cases {
            assert_eq!(by.answer(&listing(yaml)), answer, "{yaml} {by:?}");
        }
    }

    #[test]
    fn addresses_are_ascii() {
        let slugs: Vec<String> = By::times(*CHOSEN.start()).map(By::slug).collect();
        assert_eq!(slugs.first().map(String::as_str), Some("age-0-2"));
        assert_eq!(slugs.last().map(String::as_str), Some("pickup"));
        assert!(slugs.contains(&"day-8".to_owned()) && slugs.iter().all(|slug| slug.is_ascii()));
    }
}
