//! What a key or a value that cannot be used was most likely meant to be.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use super::likeness::nearest;
use crate::content::values::hours;
use crate::content::values::narrow::{narrow, narrow_dashes};
use crate::content::{Phone, When};
use crate::reading::schema_tree::{choices, property_names};

/// Names that hands give to keys, beside the keys' own titles.
const ALIASES: [(&str, &str); 27] = [
    ("tel", "phone"),
    ("電話", "phone"),
    ("mail", "email"),
    ("メール", "email"),
    ("url", "web"),
    ("url", "url"),
    ("hp", "web"),
    ("ホームページ", "web"),
    ("アドレス", "web"),
    ("zip", "postal_code"),
    ("zipcode", "postal_code"),
    ("〒", "postal_code"),
    ("郵便番号", "postal_code"),
    ("名称", "name"),
    ("事業所名", "name"),
    ("題", "title"),
    ("題名", "title"),
    ("タイトル", "title"),
    ("よみ", "reading"),
    ("ふりがな", "reading"),
    ("項目", "label"),
    ("値", "value"),
    ("日付", "date"),
    ("曜日", "days"),
    ("から", "from"),
    ("まで", "to"),
    ("備考", "notes"),
];

/// The key that a name stands for: by its letters in full width, its Japanese title, another common name, or its
/// likeness.
pub(super) fn key(name: &str, schema: &Value) -> Option<String> {
    let known = property_names(schema);
    let plain = narrow(name).to_ascii_lowercase().replace([' ', '-'], "_");
    if known.contains(&plain) {
        return Some(plain);
    }
    let alias = || {
        ALIASES
            .iter()
            .find(|(alias, key)| *alias == plain && known.iter().any(|one| one == key))
            .map(|(_, key)| (*key).to_owned())
    };
    titled(name, schema).or_else(alias).or_else(|| nearest(name, &known))
}

/// The key whose title a name is.
fn titled(name: &str, schema: &Value) -> Option<String> {
    let properties = schema.get("properties")?.as_object()?;
    let title = |value: &Value| {
        value.get("title").and_then(Value::as_str).map(|title| title.split('（').next().unwrap_or(title).to_owned())
    };
    properties.iter().find(|(_, value)| title(value).is_some_and(|title| title == name)).map(|(key, _)| key.clone())
}

/// The phone number within a text, if there is one only; also one that lost its first 0.
pub(super) fn phone(text: &str) -> Option<String> {
    let text = narrow_dashes(text);
    let mut numbers = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+'))).filter_map(|part| {
        let part = part.trim_matches('-');
        let part = part.strip_prefix("+81-0").map_or_else(|| part.to_owned(), |rest| format!("0{rest}"));
        Phone::parse(&part)
            .or_else(|| Phone::parse(&format!("0{part}")).filter(|_| part.len() >= 9 && !part.starts_with('0')))
    });
    let first = numbers.next()?;
    numbers.next().is_none().then(|| first.to_string())
}

/// The date that a text holds, or that a spreadsheet shows as a number of days.
pub(super) fn date(text: &str) -> Option<String> {
    const EPOCH: Date = Date::constant(1899, 12, 30);
    if let Some(days) = text.parse::<i64>().ok().filter(|days| (25_000..80_000).contains(days)) {
        return EPOCH.checked_add(days.days()).ok().map(|date| date.to_string());
    }
    let first = text.split([' ', 'T', '\u{3000}']).next().filter(|first| first.len() < text.len())?;
    When::parse(first).filter(|when| when.is_full()).map(When::iso)
}

/// The whole number that an age in words means.
pub(super) fn count(text: &str) -> Option<String> {
    let text = narrow(text).replace('才', "歳");
    let text = text.trim_start_matches("満").trim_start_matches("生後");
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let number: u64 = digits.parse().ok()?;
    match text.get(digits.len()..)? {
        "歳未満" => number.checked_sub(1).map(|number| number.to_string()),
        "歳まで" | "歳以下" | "歳以上" | "歳から" | "歳児" => Some(number.to_string()),
        "か月" | "ヶ月" | "カ月" | "ヵ月" | "か月から" => Some((number / 12).to_string()),
        _ => None,
    }
}

/// Two coordinates in a text.
pub(super) fn point(text: &str) -> Option<String> {
    let text = narrow(text);
    let numbers: Vec<&str> =
        text.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|part| part.parse::<f64>().is_ok()).collect();
    match numbers.as_slice() {
        [first, second] => Some(format!("[{first}, {second}]")),
        _ => None,
    }
}

/// A whole number that is written as a fraction or with an exponent.
pub(super) fn whole(text: &str) -> Option<String> {
    let number: f64 = text.parse().ok()?;
    let odd = text.parse::<i64>().is_err() || text.starts_with("-0");
    (odd && number.fract() == 0.0 && number.abs() < 1e9).then(|| format!("{}", number.abs()))
}

/// A group of fields for a value that was written in its place: `{is: 受付中}`.
pub(super) fn group(schema: &Value, text: &str) -> Option<String> {
    let properties = schema.get("properties")?.as_object()?;
    if properties.contains_key("from") && properties.contains_key("to") && properties.len() == 2 {
        let plain = narrow_dashes(text).replace(['〜', '~'], "-");
        let (from, to) = plain.split_once('-')?;
        let number = |part: &str| crate::content::values::number::read(part).map(|number| number.to_string());
        return Some(format!("{{from: {}, to: {}}}", number(from)?, number(to).or_else(|| count(to))?));
    }
    let choice = properties.iter().find(|(_, value)| choices(value).iter().any(|choice| choice == text));
    let is_date = |value: &Value| value.get("format").and_then(Value::as_str) == Some("yorisoi-date");
    let dated = || properties.iter().find(|(_, value)| is_date(value)).filter(|_| When::parse(text).is_some());
    if let Some((key, _)) = choice.or_else(dated) {
        return Some(format!("{{{key}: {text}}}"));
    }
    properties.contains_key("text").then(|| format!("{{text: '{}'}}", text.replace('\'', "''")))
}

/// A row of a list in its own form, where a name and a value stand in the place of its fields: `利用料: 100円`.
pub(super) fn row(schema: &Value, value: &Value) -> Option<(String, String)> {
    let (known, map) = (property_names(schema), value.as_object()?);
    if map.keys().any(|key| known.contains(key)) {
        return None;
    }
    let (name, said) = map.iter().next().filter(|_| map.len() == 1)?;
    let said = said.as_str().map_or_else(|| said.to_string(), str::to_owned);
    let has = |name: &str| known.iter().any(|key| key == name);
    let form = if has("days") && has("from") {
        let [days, from, to] = hours::open(&format!("{name} {said}"))?;
        format!("{{days: {days}, from: '{from}', to: '{to}'}}")
    } else if has("label") && has("value") {
        // What means something within brackets needs quotes.
        let means = |text: &str| text.contains([',', '[', ']', '{', '}', ':', '#', '\'']);
        let part = |text: &str| if means(text) { format!("'{}'", text.replace('\'', "''")) } else { text.to_owned() };
        format!("{{label: {}, value: {}}}", part(name), part(&said))
    } else {
        return None;
    };
    Some((format!("{name}: {said}"), form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_are_guessed_where_one_is_likely() {
        for (text, near) in [
            ("03-0000-0101（代表）", Some("03-0000-0101")),
            ("TEL:03-0000-0101", Some("03-0000-0101")),
            ("+81-03-0000-0101", Some("03-0000-0101")),
            ("300000101", Some("03-0000-0101")),
            ("3-0000-0101", Some("03-0000-0101")),
            ("03-0000-0101、03-0000-0102", None),
            ("03-0000-010", None),
            ("なし", None),
        ] {
            assert_eq!(phone(text).as_deref(), near, "{text}");
        }
    }

    #[test]
    fn numbers_and_dates_are_guessed_in_their_meaning() {
        for (text, near) in
            [("18歳未満", Some("17")), ("18歳以下", Some("18")), ("生後6か月", Some("0")), ("就学前", None)]
        {
            assert_eq!(count(text).as_deref(), near, "{text}");
        }
        for (text, near) in
            [("46235", Some("2026-08-01")), ("2026-08-01 10:00", Some("2026-08-01")), ("12345", None), ("来月", None)]
        {
            assert_eq!(date(text).as_deref(), near, "{text}");
        }
        for (text, near) in [
            ("5.0", Some("5")),
            ("5.", Some("5")),
            ("1e3", Some("1000")),
            ("-0", Some("0")),
            ("5", None),
            ("0.5", None),
        ] {
            assert_eq!(whole(text).as_deref(), near, "{text}");
        }
        assert_eq!(point("35.7, 139.7").as_deref(), Some("[35.7, 139.7]"));
    }
}
