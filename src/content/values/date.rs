//! Dates as sources give them: a day, a month or only a year.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Visitor};

use super::narrow::narrow_dashes;

/// A calendar date whose day, or month and day, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl When {
    /// Reads `2026-09-01`, `2026-09` or `2026`. Full-width digits, `/` and `.` as separators, `年月日`
    /// and Japanese eras (令和8年9月1日, 平成31年) are understood as well.
    pub fn parse(input: &str) -> Option<Self> {
        let text = narrow_dashes(input);
        if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Self::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
        }
        if let Some((date, named)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            // A day of the week that is not the date's is a mistake in one of the two.
            return Self::parse(date).filter(|when| {
                when.is_full()
                    && weekday(when.first_day()).to_string() == named.trim_end_matches("曜日").trim_end_matches('曜')
            });
        }
        if let Some(date) = text.strip_suffix("現在").or_else(|| text.strip_suffix("時点")) {
            return Self::parse(date.trim_end());
        }
        let text = digits(&text);
        let (offset, rest) = era(&text);
        let rest = rest.trim_end_matches(['日', '月', '年']);
        let mut parts = rest.split(['-', '/', '.', '年', '月']).map(str::trim).filter(|part| !part.is_empty());
        let year_text = parts.next()?;
        let year = if offset > 0 && year_text == "元" { 1 } else { year_text.parse::<i16>().ok()? };
        let year = year.checked_add(offset)?;
        let month = parts
            .next()
            .map(|part| part.parse::<i8>().ok().filter(|m| (1..=12).contains(m)))
            .map_or(Some(None), |m| m.map(Some))?;
        let day = parts.next().map(|part| part.parse::<i8>().ok()).map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() || !(1868..=2200).contains(&year) {
            return None;
        }
        if let (Some(month), Some(day)) = (month, day) {
            Date::new(year, month, day).ok()?;
        }
        Some(Self { year, month, day })
    }

    /// The first day that this date can mean: what age limits count from.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::constant(1970, 1, 1))
    }

    /// The last day that this date can mean.
    pub(crate) fn last_day(self) -> Date {
        let first = self.first_day();
        match (self.month, self.day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            _ => first.last_of_year(),
        }
    }

    /// Whether year, month and day are all known.
    pub fn is_full(self) -> bool {
        self.day.is_some()
    }

    /// The year.
    pub(crate) fn year(self) -> i16 {
        self.year
    }

    /// The month, where it is known.
    pub(crate) fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// As ISO 8601, as short as what is known: `2026-09-01`, `2026-09`, `2026` (all valid in HTML's `datetime`).
    pub(crate) fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(m), Some(d)) => format!("{:04}-{m:02}-{d:02}", self.year),
            (Some(m), None) => format!("{:04}-{m:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }

    /// As Japanese readers write it: `2026年9月1日（火）`, `2026年9月`, `2026年`.
    pub fn japanese(self) -> String {
        match (self.month, self.day) {
            (Some(m), Some(d)) => format!("{}年{m}月{d}日（{}）", self.year, weekday(self.first_day())),
            (Some(m), None) => format!("{}年{m}月", self.year),
            _ => format!("{}年", self.year),
        }
    }
}

/// The one-letter Japanese name of a day of the week.
fn weekday(date: Date) -> char {
    const NAMES: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];
    let index = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    NAMES[index.min(6)]
}

/// Kanji for numbers below a hundred as digits, where years, months or days are counted: 令和八年十二月一日.
fn digits(text: &str) -> Cow<'_, str> {
    const KANJI: &str = "〇一二三四五六七八九";
    if !text.contains(['年', '月']) || !text.contains(|c: char| c == '十' || KANJI.contains(c)) {
        return Cow::Borrowed(text);
    }
    let digit = |c: char| KANJI.chars().position(|one| one == c);
    let (mut out, letters) = (String::new(), text.chars().collect::<Vec<_>>());
    for (i, c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| digit(letters[i])).is_some();
        let behind = letters.get(i + 1).is_some_and(|c| digit(*c).is_some());
        match (digit(*c), *c) {
            (Some(digit), _) => out.push_str(&digit.to_string()),
            (None, '十') => out.push_str(match (before, behind) {
                (true, true) => "",
                (true, false) => "0",
                (false, true) => "1",
                (false, false) => "10",
            }),
            _ => out.push(*c),
        }
    }
    Cow::Owned(out)
}

/// The year before the era's first, and what follows the era's name.
fn era(text: &str) -> (i16, &str) {
    const ERAS: [(&str, i16); 6] =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988), ("S", 1925)];
    for (name, before) in ERAS {
        if let Some(rest) = text.strip_prefix(name) {
            return (before, rest);
        }
    }
    (0, text)
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WhenVisitor;
        impl Visitor<'_> for WhenVisitor {
            type Value = When;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2026-09-01")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<When, E> {
                When::parse(text).ok_or_else(|| E::custom(format!("not a date: {text}")))
            }
            fn visit_u64<E: serde::de::Error>(self, year: u64) -> Result<When, E> {
                self.visit_str(&year.to_string())
            }
            fn visit_i64<E: serde::de::Error>(self, year: i64) -> Result<When, E> {
                self.visit_str(&year.to_string())
            }
        }
        deserializer.deserialize_any(WhenVisitor)
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "format": "yorisoi-date",
            "description": "日付。2026-09-01 のように書く。日や月がわからないときは 2026-09 や 2026 でよい。"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_understood_in_the_forms_that_papers_use() {
        for (input, iso) in [
            ("2026-09-01", "2026-09-01"),
            ("2026/9/1", "2026-09-01"),
            ("２０２６年９月１日", "2026-09-01"),
            ("令和8年9月1日", "2026-09-01"),
            ("平成31年", "2019"),
            ("令和元年8月1日", "2019-08-01"),
            ("R6.4", "2024-04"),
            ("Ｒ８．９．１", "2026-09-01"),
            ("令和 8 年 9 月 1 日", "2026-09-01"),
            ("20260901", "2026-09-01"),
            ("2026年9月1日（火）", "2026-09-01"),
            ("２０２６－０９－０１", "2026-09-01"),
            ("2024", "2024"),
            ("令和八年十二月二十一日", "2026-12-21"),
            ("二〇二六年九月一日", "2026-09-01"),
            ("令和十年十月", "2028-10"),
            ("2026年8月1日現在", "2026-08-01"),
        ] {
            assert_eq!(When::parse(input).map(When::iso).as_deref(), Some(iso), "{input}");
        }
        for input in [
            "",
            "月末",
            "2026-13-01",
            "2026-02-30",
            "26-1-1",
            "2026-1-1-1",
            "2026-a",
            "2026年9月1日（水）",
            "20261301",
            "8年9月1日",
        ] {
            assert_eq!(When::parse(input), None, "{input}");
        }
    }

    #[test]
    fn the_day_of_the_week_is_shown_when_the_day_is_known() {
        assert_eq!(When::parse("2026-09-01").map(When::japanese).as_deref(), Some("2026年9月1日（火）"));
        assert_eq!(When::parse("2026-09").map(When::japanese).as_deref(), Some("2026年9月"));
    }
}
