//! Counts as people write them: full-width digits, a unit behind.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

/// Units that a count of people, beds or years may carry.
const UNITS: [&str; 7] = ["歳", "才", "人", "名", "床", "台", "か所"];

/// The format's name in schemas, for fields that are read so.
pub(crate) const FORMAT: &str = "yorisoi-count";

/// A whole number as text.
pub(crate) fn read(text: &str) -> Option<u64> {
    let text = super::narrow::narrow(text);
    let text = text.strip_prefix('満').unwrap_or(&text);
    let digits = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
}

/// Reads a count that must be there.
pub(crate) fn one<'de, D: Deserializer<'de>, T: TryFrom<u64>>(deserializer: D) -> Result<T, D::Error> {
    some(deserializer)?.ok_or_else(|| D::Error::custom("a number is missing"))
}

/// Reads a count that may be left out.
pub(crate) fn some<'de, D: Deserializer<'de>, T: TryFrom<u64>>(deserializer: D) -> Result<Option<T>, D::Error> {
    struct CountVisitor<T>(PhantomData<T>);
    impl<T: TryFrom<u64>> Visitor<'_> for CountVisitor<T> {
        type Value = Option<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number such as 20")
        }
        fn visit_u64<E: Error>(self, number: u64) -> Result<Option<T>, E> {
            T::try_from(number).map(Some).map_err(|_| E::custom(format!("{number} is too large")))
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
            read(text).map_or_else(|| Err(E::custom(format!("not a number: {text}"))), |number| self.visit_u64(number))
        }
        fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }
        fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }
    }
    deserializer.deserialize_any(CountVisitor(PhantomData))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn counts_are_read_where_they_are_certain() {
        for (written, number) in [("20", 20), ("２０", 20), ("20名", 20), ("満3歳", 3), ("１８ 歳", 18), ("3床", 3)]
        {
            assert_eq!(read(written), Some(number), "{written}");
        }
        for wrong in ["", "名", "約20", "20〜30", "-1", "1.5", "20名程度", "二十"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
