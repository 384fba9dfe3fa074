//! Phone numbers, as Japan's numbering plan writes them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Visitor};

use super::narrow::narrow_dashes;

/// A Japanese phone number such as `03-1234-5678`: with hyphens between its parts, unless nobody can say where they
/// stand; or a short number of the whole country, such as `#8000` and `189`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phone(Box<str>);

impl Phone {
    /// Reads a number written with hyphens (or full-width forms, brackets, spaces or dots in their place), or without
    /// any: it gets them where the cut is certain, and stays as written where it is not, because a call needs none. Ten
    /// digits, eleven for 0x0 numbers (総務省 電気通信番号計画: all geographic numbers have
    /// ten digits from the leading 0).
    pub fn parse(input: &str) -> Option<Self> {
        let narrow = narrow_dashes(input);
        if is_short(&narrow) {
            return Some(Self(narrow.into()));
        }
        let text: String = narrow.replace(['(', ')', '.', ' '], "-");
        let text =
            text.strip_prefix("+81").map_or_else(|| text.clone(), |rest| format!("0{}", rest.trim_start_matches('-')));
        if !text.chars().all(|c| c.is_ascii_digit() || c == '-') {
            return None;
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if !right_length(&digits) {
            return None;
        }
        let parts: Vec<&str> = text.split('-').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [area, _, line] if line.len() >= 3 && area.starts_with('0') => Some(Self(parts.join("-").into())),
            [_] => Some(Self(cut(&digits).unwrap_or(digits).into())),
            _ => None,
        }
    }

    /// The number as readers see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a short number, which is the same everywhere and leads to whoever is on duty.
    pub(crate) fn is_short(&self) -> bool {
        is_short(&self.0)
    }

    /// The number for a `tel:` link (RFC 3966): in global form, `+81312345678`; a short one as it is dialled, its sign
    /// written so that it begins no fragment.
    pub fn tel(&self) -> String {
        if self.is_short() {
            return self.0.replace('#', "%23");
        }
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        format!("+81{}", digits.strip_prefix('0').unwrap_or(&digits))
    }
}

/// Short numbers for everybody (総務省 電気通信番号計画: 1XY numbers): directory, police, faults, coast guard, fire and
/// ambulance, time, message board for disasters, weather, consumers, children in danger.
const SHORT: [&str; 13] = ["104", "110", "113", "114", "115", "116", "117", "118", "119", "171", "177", "188", "189"];

/// Whether a narrow text is a short number: one of the above, or `#` and four digits, such as #8000 and #7119.
fn is_short(text: &str) -> bool {
    let sign = |digits: &str| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    SHORT.contains(&text) || text.strip_prefix('#').is_some_and(sign)
}

/// Whether the count of digits fits the number's kind.
fn right_length(digits: &str) -> bool {
    let eleven = ["050", "070", "080", "090", "020", "0800"].iter().any(|prefix| digits.starts_with(prefix));
    digits.starts_with('0') && digits.len() == if eleven { 11 } else { 10 }
}

/// Numbers whose first digits say where the hyphens stand: how many digits the first and the second part have. Of area
/// codes only those that no longer or shorter one shares its digits with (総務省 市外局番の一覧; 0422, as an example, is a
/// code, and 042-2 begins other numbers); any other is shown as written.
const CUTS: [(&[&str], usize, usize); 5] = [
    (&["0120", "0570", "0800"], 4, 3),
    (&["050", "070", "080", "090"], 3, 4),
    (&["03", "06"], 2, 4),
    (&["0423", "0424", "0425", "0426", "0427", "044", "045", "052"], 3, 3),
    (&["04992", "04994", "04996", "04998"], 5, 1),
];

/// Where hyphens stand in a number written without any, if only one cut is possible.
fn cut(digits: &str) -> Option<String> {
    // The first that fits: 0800 stands before 080.
    let (_, area, office) = CUTS.iter().find(|(starts, ..)| starts.iter().any(|start| digits.starts_with(start)))?;
    let (area, rest) = digits.split_at_checked(*area)?;
    let (office, line) = rest.split_at_checked(*office)?;
    Some(format!("{area}-{office}-{line}"))
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PhoneVisitor;
        impl Visitor<'_> for PhoneVisitor {
            type Value = Phone;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a phone number such as 03-1234-5678")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Phone, E> {
                Phone::parse(text).ok_or_else(|| E::custom(format!("not a phone number: {text}")))
            }
        }
        deserializer.deserialize_any(PhoneVisitor)
    }
}

impl JsonSchema for Phone {
    fn schema_name() -> Cow<'static, str> {
        "Phone".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "yorisoi-phone",
            "description": "電話番号。03-1234-5678 のように、半角の数字とハイフンで書く。"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_where_their_meaning_is_certain() {
        for (input, want) in [
            ("03-1234-5678", "03-1234-5678"),
            ("０３－１２３４－５６７８", "03-1234-5678"),
            ("03ー1234ー5678", "03-1234-5678"),
            ("0312345678", "03-1234-5678"),
            ("042-312-8164", "042-312-8164"),
            ("04992-2-1111", "04992-2-1111"),
            ("090-1234-5678", "090-1234-5678"),
            ("09012345678", "090-1234-5678"),
            ("0120-123-456", "0120-123-456"),
            ("+81-3-1234-5678", "03-1234-5678"),
            ("(03)1234-5678", "03-1234-5678"),
            ("03（1234）5678", "03-1234-5678"),
            ("042 312 8164", "042-312-8164"),
            ("03.1234.5678", "03-1234-5678"),
            ("0423128164", "042-312-8164"),
            ("0499221111", "04992-2-1111"),
            ("0570012345", "0570-012-345"),
            ("08001234567", "0800-123-4567"),
            ("08012345678", "080-1234-5678"),
            // 0428-12-3456 or 042-812-3456: a call goes to the right place all the same.
            ("0428123456", "0428123456"),
            ("０４６３１２３４５６", "0463123456"),
            ("#8000", "#8000"),
            ("＃７１１９", "#7119"),
            ("１８９", "189"),
        ] {
            assert_eq!(Phone::parse(input).as_ref().map(Phone::as_str), Some(want), "{input}");
        }
        for input in [
            "",
            "０３ー１２３４",
            "03-1234-567",
            "1234-5678",
            "042812345",
            "04281234567",
            "1428123456",
            "03-1234-56789",
            "電話",
            "03--12345678",
            "#800",
            "190",
            "#80000",
            "050-1234-567",
        ] {
            assert_eq!(Phone::parse(input), None, "{input}");
        }
    }

    #[test]
    fn reading_twice_is_reading_once() {
        for input in ["０３（１２３４）５６７８", "0423128164", "+81 90 1234 5678", "0120123456"] {
            let once = Phone::parse(input).unwrap_or_else(|| panic!("{input}"));
            assert_eq!(Phone::parse(once.as_str()), Some(once));
        }
    }

    #[test]
    fn the_link_form_is_global() {
        let cases =
            [("03-1234-5678", "+81312345678"), ("0428123456", "+81428123456"), ("#8000", "%238000"), ("119", "119")];
        for (written, tel) in cases {
            assert_eq!(Phone::parse(written).map(|p| p.tel()).as_deref(), Some(tel), "{written}");
        }
    }
}
