//! Columns as text: what a table of records looks like when it is to compress well and to be read at once.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value, json};

/// Digits of codes are the printable letters from `#` to `~`.
const FIRST_DIGIT: u8 = b'#';
const DIGITS: usize = 92;

/// A column of values that repeat: the values once, then a code of one or two digits per record.
pub(super) fn dictionary<T: Ord + Serialize>(values: impl IntoIterator<Item = T> + Clone) -> Value {
    let known: BTreeSet<T> = values.clone().into_iter().collect();
    let keys: Vec<T> = known.into_iter().collect();
    let mut codes = String::new();
    for value in values {
        let place = keys.binary_search(&value).unwrap_or(0);
        push_code(&mut codes, place, width(keys.len()));
    }
    json!([keys, codes])
}

/// How many digits the codes of `count` values have.
pub(super) fn width(count: usize) -> usize {
    if count > DIGITS { 2 } else { 1 }
}

/// Adds the code of the value at `place`.
pub(super) fn push_code(codes: &mut String, place: usize, width: usize) {
    if width == 2 {
        codes.push(digit(place / DIGITS));
    }
    codes.push(digit(place % DIGITS));
}

fn digit(place: usize) -> char {
    u8::try_from(place).ok().and_then(|place| place.checked_add(FIRST_DIGIT)).map_or('#', char::from)
}

/// A column of values that rarely repeat, one line each; line breaks inside a value become blanks.
pub(super) fn lines<S: AsRef<str>>(values: impl IntoIterator<Item = S>) -> String {
    let lines: Vec<String> = values.into_iter().map(|value| value.as_ref().replace(['\n', '\r'], " ")).collect();
    lines.join("\n")
}

/// A column that is nearly always empty: only the places where it is not.
pub(super) fn sparse<V: Into<Value>>(values: impl IntoIterator<Item = Option<V>>) -> Value {
    let filled = values.into_iter().enumerate().filter_map(|(place, value)| Some((place.to_string(), value?.into())));
    Value::Object(filled.collect::<Map<_, _>>())
}

/// A column of measures: the least, then what each has above it in steps; a blank line where unknown.
pub(super) fn measures(values: &[Option<f64>], steps_per_unit: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "degrees in thousandths fit an i64 many times over")]
    let steps: Vec<Option<i64>> = values.iter().map(|value| value.map(|v| (v * steps_per_unit).round() as i64)).collect();
    let least = steps.iter().flatten().min().copied().unwrap_or(0);
    let above = steps.iter().map(|step| step.map_or(String::new(), |step| (step - least).to_string()));
    json!([least, lines(above)])
}

/// A short name of a text's content, by which the parts of one ward know each other.
pub(super) fn stamp(data: &Value) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in data.to_string().bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("{hash:08x}")
}

/// A classic script that hands `data` to the engine.
pub(super) fn script(part: &str, data: &Value, stamp: &str) -> String {
    // JSON is JavaScript but for these two, which older engines take for line ends; `</` is for inlining.
    let json = data.to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").replace("</", "<\\/");
    format!("yorisoiSearch.load(\"{part}\",{json},\"{stamp}\");\n")
}
