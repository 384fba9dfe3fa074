//! Small texts of a fixed shape: web and mail addresses, postal codes, authority codes, days and clock times.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Visitor};

use super::hours;
use super::narrow::{narrow, narrow_dashes};
use super::{Phone, When};

/// A shape: its schema's format name, an example, and the reading that the types and the schema share.
pub(crate) struct Shape {
    /// Name of the JSON Schema format.
    pub format: &'static str,
    /// An example of the right form.
    pub example: &'static str,
    /// The tidy form of a text whose meaning is certain.
    pub tidy: fn(&str) -> Option<String>,
}

macro_rules! shapes {
    ($($(#[doc = $doc:literal])+ $name:ident, $format:literal, $example:literal, $about:literal, $tidy:expr;)*) => {
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
                            let tidy: fn(&str) -> Option<String> = $tidy;
                            let wrong = || E::custom(concat!("expected the form ", $example));
                            tidy(text).map(|text| $name(text.into())).ok_or_else(wrong)
                        }
                        // A code without quotes is a number to YAML.
                        fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<$name, E> {
                            self.visit_str(&number.to_string())
                        }
                    }
                    deserializer.deserialize_any(ShapeVisitor)
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
        pub(crate) const SHAPES: &[Shape] = &[$(Shape { format: $format, example: $example, tidy: $tidy }),*];
    };
}

shapes! {
    /// An http or https address.
    WebAddress, "yorisoi-url", "https://www.example.jp/", "アドレス。https:// か http:// で始まる。", url;
    /// Where readers report a mistake: a web address or a `mailto:`.
    ReportAddress, "yorisoi-report", "mailto:soudan@example.jp", "https:// で始まるアドレスか、mailto: とメールアドレス。", report;
    /// An e-mail address.
    Email, "yorisoi-email", "soudan@example.jp", "メールアドレス。半角で書く。", email;
    /// A postal code with its hyphen.
    PostalCode, "yorisoi-postal-code", "170-0005", "郵便番号。半角で 170-0005 のように書く。", postal_code;
    /// 全国地方公共団体コード with its check digit (総務省: weights 6 to 2, modulo 11).
    AuthorityCode, "yorisoi-authority-code", "\"131164\"", "団体コード。検査数字を含む6けたを引用符で囲む。",
        |text| as_is_or_narrow(text, is_authority_code);
    /// Days of the week, of 月火水木金土日祝.
    Days, "yorisoi-days", "月火水木金", "曜日。月火水木金土日祝 の字を並べる。", hours::days;
    /// A colour, `#1a5f7a`.
    Colour, "yorisoi-colour", "\"#1a5f7a\"", "色。# と、0〜9とa〜fの6けた。引用符で囲む。",
        |text| as_is_or_narrow(text, is_colour).map(|colour| colour.to_ascii_lowercase());
    /// A time of day, `9:00` to `24:00`.
    ClockTime, "yorisoi-time", "9:00", "時刻。9:00 のように書く。", hours::time;
}

/// A text that fits as it stands, or once its full-width letters are narrow.
fn as_is_or_narrow(text: &str, fits: fn(&str) -> bool) -> Option<String> {
    let text = text.trim();
    if fits(text) { Some(text.to_owned()) } else { Some(narrow(text)).filter(|text| fits(text)) }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Marks of Japanese sentences: words stand behind the address, or a full stop.
const PROSE: &str = "（）「」『』【】〔〕、。，；";

fn url(text: &str) -> Option<String> {
    if text.contains(|c| PROSE.contains(c)) { None } else { as_is_or_narrow(text, is_url) }
}

fn email(text: &str) -> Option<String> {
    as_is_or_narrow(text, |text| is_email(address_of(text))).map(|text| address_of(&text).to_owned())
}

fn report(text: &str) -> Option<String> {
    url(text).or_else(|| Some(format!("mailto:{}", email(text)?)))
}

/// A mail address without `mailto:`.
fn address_of(text: &str) -> &str {
    text.strip_prefix("mailto:").map_or(text, str::trim_start)
}

fn is_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host
        .split_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(host, _)| host);
    is_host(host) && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}

/// Whether a text can be a host of the public web: names with dots between them.
fn is_host(host: &str) -> bool {
    let fits = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    // Words that run on behind an address (example.jpを見て) show in its last name.
    host.rsplit_once('.').is_some_and(|(names, last)| last.is_ascii() && fits(last) && names.split('.').all(fits))
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && name.chars().all(|c| c.is_ascii_graphic() && !",;:<>()[]\"\\".contains(c))
            && host.is_ascii()
            && is_host(host)
    })
}

fn is_authority_code(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().take(5).zip([6, 5, 4, 3, 2]).map(|(d, w)| d * w).sum();
    text.len() == 6 && digits.len() == 6 && digits.get(5) == Some(&((11 - sum % 11) % 10))
}

fn postal_code(text: &str) -> Option<String> {
    let text = narrow_dashes(text);
    let text = text.trim_start_matches('〒').trim();
    let (first, last) = text.split_once(['-', ' ']).or_else(|| text.split_at_checked(3))?;
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    (digits(first, 3) && digits(last, 4)).then(|| format!("{first}-{last}"))
}

/// Whether a text has the form that a schema's format names, as the reader judges it.
pub(crate) fn fits(format: &str, text: &str) -> bool {
    match format {
        "yorisoi-phone" => Phone::parse(text).is_some(),
        "yorisoi-date" => When::parse(text).is_some(),
        _ => SHAPES.iter().find(|shape| shape.format == format).is_none_or(|shape| (shape.tidy)(text).is_some()),
    }
}

impl ClockTime {
    /// Minutes since midnight.
    pub(crate) fn minutes(&self) -> u16 {
        self.0.split_once(':').map_or(0, |(h, m)| h.parse::<u16>().unwrap_or(0) * 60 + m.parse::<u16>().unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(format: &str, text: &str) -> bool {
        SHAPES.iter().find(|shape| shape.format == format).is_some_and(|shape| (shape.tidy)(text).is_some())
    }

    #[test]
    fn shapes_take_what_is_right_and_nothing_else() {
        for (format, right, wrong) in [
            ("yorisoi-url", "https://a.jp/b?c=%E3#d", "www.a.jp"),
            ("yorisoi-url", "http://a.jp:8080/?x", "https:///"),
            ("yorisoi-url", "https://a.jp/子ども", "https://a.jp/（公式）"),
            ("yorisoi-url", "https://a.jp", "https://a.jp/。"),
            ("yorisoi-url", "https://www.a.jp", "https://www.a,jp"),
            ("yorisoi-url", "https://www.a.jp", "https://localhost/"),
            ("yorisoi-url", "https://日本.jp/", "https://a.jpを見て"),
            ("yorisoi-report", "mailto:a@b.jp", "javascript:alert(1)"),
            ("yorisoi-report", "https://a.jp/", "電話で"),
            ("yorisoi-email", "a@b.jp", "a@b.jp,c@d.jp"),
            ("yorisoi-email", "a＠b.jp", "a at b.jp"),
            ("yorisoi-postal-code", "170-0005", "170-005"),
            ("yorisoi-authority-code", "131164", "131165"),
            ("yorisoi-days", "月火祝", "月末"),
            ("yorisoi-time", "24:00", "24:30"),
            ("yorisoi-time", "9:00", "9"),
        ] {
            assert!(fits(format, right), "{right}");
            assert!(!fits(format, wrong), "{wrong}");
        }
    }

    #[test]
    fn what_is_certain_is_read_in_its_tidy_form() {
        for (format, written, tidy) in [
            ("yorisoi-url", "ｈｔｔｐｓ：／／ａ．ｊｐ／", "https://a.jp/"),
            ("yorisoi-email", "soudan＠example.jp", "soudan@example.jp"),
            ("yorisoi-postal-code", "〒１７０−０００５", "170-0005"),
            ("yorisoi-postal-code", "1700005", "170-0005"),
            ("yorisoi-postal-code", "170 0005", "170-0005"),
            ("yorisoi-authority-code", "１３１１６４", "131164"),
            ("yorisoi-url", "https：//a.jp/案内", "https://a.jp/案内"),
            ("yorisoi-email", "mailto:a@b.jp", "a@b.jp"),
            ("yorisoi-report", "soudan＠example.jp", "mailto:soudan@example.jp"),
        ] {
            let shape = SHAPES.iter().find(|shape| shape.format == format).expect("known");
            assert_eq!((shape.tidy)(written).as_deref(), Some(tidy), "{written}");
            assert_eq!((shape.tidy)(tidy).as_deref(), Some(tidy), "{tidy}");
        }
    }
}
