//! Small texts of a fixed shape: web and mail addresses, postal codes, authority codes, days and clock times.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Visitor};

use super::{Phone, When};

/// A shape: its schema's format name, an example, and the test that the reader and the schema share.
pub(super) struct Shape {
    /// Name of the JSON Schema format.
    pub format: &'static str,
    /// An example of the right form.
    pub example: &'static str,
    /// Whether a text has the shape.
    pub fits: fn(&str) -> bool,
}

macro_rules! shapes {
    ($($(#[doc = $doc:literal])+ $name:ident, $format:literal, $example:literal, $about:literal, $fits:expr;)*) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
            pub struct $name(Box<str>);

            impl $name {
                /// The text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct ShapeVisitor;
                    impl Visitor<'_> for ShapeVisitor {
                        type Value = $name;
                        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                            f.write_str($example)
                        }
                        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                            let fits: fn(&str) -> bool = $fits;
                            if fits(text.trim()) { Ok($name(text.trim().into())) } else { Err(E::custom(concat!("expected the form ", $example))) }
                        }
                    }
                    deserializer.deserialize_str(ShapeVisitor)
                }
            }

            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }
                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!({ "type": "string", "format": $format, "description": $about })
                }
            }
        )*

        /// All shapes, for the schema's format checks.
        pub(super) const SHAPES: &[Shape] = &[$(Shape { format: $format, example: $example, fits: $fits }),*];
    };
}

shapes! {
    /// An http or https address.
    WebAddress, "yorisoi-url", "https://www.example.jp/", "アドレス。https:// か http:// で始まる。", |text| {
        text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|rest| {
            !rest.is_empty() && !rest.starts_with('/') && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
        })
    };
    /// An e-mail address.
    Email, "yorisoi-email", "soudan@example.jp", "メールアドレス。半角で書く。", |text| {
        text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && text.chars().all(|c| c.is_ascii_graphic()))
    };
    /// A postal code with its hyphen.
    PostalCode, "yorisoi-postal-code", "170-0005", "郵便番号。半角で 170-0005 のように書く。", |text| {
        text.len() == 8 && text.bytes().enumerate().all(|(i, b)| if i == 3 { b == b'-' } else { b.is_ascii_digit() })
    };
    /// 全国地方公共団体コード with its check digit (総務省: weights 6 to 2, modulo 11).
    AuthorityCode, "yorisoi-authority-code", "\"131164\"", "団体コード。検査数字を含む6けたを引用符で囲む。", |text| {
        let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits.iter().take(5).zip([6, 5, 4, 3, 2]).map(|(d, w)| d * w).sum();
        text.len() == 6 && digits.len() == 6 && digits.get(5) == Some(&((11 - sum % 11) % 10))
    };
    /// Days of the week, of 月火水木金土日祝.
    Days, "yorisoi-days", "月火水木金", "曜日。月火水木金土日祝 の字を並べる。", |text| !text.is_empty() && text.chars().all(|c| "月火水木金土日祝".contains(c));
    /// A time of day, `9:00` to `24:00`.
    ClockTime, "yorisoi-time", "9:00", "時刻。9:00 のように書く。", |text| {
        text.split_once(':').is_some_and(|(h, m)| {
            (1..=2).contains(&h.len()) && m.len() == 2 && h.parse::<u8>().is_ok_and(|h| h < 24 || (h == 24 && m == "00")) && m.parse::<u8>().is_ok_and(|m| m < 60)
        })
    };
}

/// Whether a text has the form that a schema's format names, as the reader judges it.
pub fn fits(format: &str, text: &str) -> bool {
    match format {
        "yorisoi-phone" => Phone::parse(text).is_some(),
        "yorisoi-date" => When::parse(text).is_some(),
        _ => SHAPES.iter().find(|shape| shape.format == format).is_none_or(|shape| (shape.fits)(text.trim())),
    }
}

impl ClockTime {
    /// Minutes since midnight.
    pub fn minutes(&self) -> u16 {
        self.0.split_once(':').map_or(0, |(h, m)| h.parse::<u16>().unwrap_or(0) * 60 + m.parse::<u16>().unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(format: &str, text: &str) -> bool {
        SHAPES.iter().find(|shape| shape.format == format).is_some_and(|shape| (shape.fits)(text))
    }

    #[test]
    fn shapes_take_what_is_right_and_nothing_else() {
        for (format, right, wrong) in [
            ("yorisoi-url", "https://a.jp/b?c=%E3#d", "www.a.jp"),
            ("yorisoi-url", "http://a", "https:///"),
            ("yorisoi-email", "a@b.jp", "a＠b.jp"),
            ("yorisoi-postal-code", "170-0005", "1700005"),
            ("yorisoi-authority-code", "131164", "131165"),
            ("yorisoi-days", "月火祝", "月-金"),
            ("yorisoi-time", "24:00", "24:30"),
            ("yorisoi-time", "9:00", "9時"),
        ] {
            assert!(fits(format, right), "{right}");
            assert!(!fits(format, wrong), "{wrong}");
        }
    }
}
