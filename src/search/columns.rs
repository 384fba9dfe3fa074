//! Columns as text: what a table of records looks like when it is to compress well and to be read at once.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde::Serialize;

/// Digits of codes are the printable letters from `#` to `~`.
const FIRST_DIGIT: u8 = b'#';
const DIGITS: usize = 92;

/// Values once, in order, and a code of one or two digits per record.
pub(super) type Coded<T> = (Vec<T>, String);

/// Values by the place of their record.
pub(super) type Sparse<V> = BTreeMap<usize, V>;

/// The least value in steps, and for each record what it has above that; a blank line where unknown.
pub(super) type Measures = (i64, String);

/// A column of values that repeat. Few values stand for many records, so only the values are put in order.
pub(super) fn dictionary<T: Ord + Hash + Clone>(values: impl Iterator<Item = T>) -> Coded<T> {
    let mut numbers: HashMap<T, usize> = HashMap::new();
    let mut keys = Vec::new();
    let number = |value: T| {
        *numbers.entry(value).or_insert_with_key(|value| {
            keys.push(value.clone());
            keys.len() - 1
        })
    };
    let numbered: Vec<usize> = values.map(number).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_unstable_by(|&a, &b| keys[a].cmp(&keys[b]));
    let mut places = vec![0; keys.len()];
    for (place, &number) in order.iter().enumerate() {
        places[number] = place;
    }
    let width = width(keys.len());
    let mut codes = String::with_capacity(numbered.len() * width);
    for number in numbered {
        push_code(&mut codes, places[number], width);
    }
    (order.into_iter().map(|number| keys[number].clone()).collect(), codes)
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
    let mut text = String::new();
    for (place, value) in values.into_iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        for (part, line) in value.as_ref().split(['\n', '\r']).enumerate() {
            if part > 0 {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    text
}

/// A column that is nearly always empty: only the places where it is not.
pub(super) fn sparse<V>(values: impl Iterator<Item = Option<V>>) -> Sparse<V> {
    values.enumerate().filter_map(|(place, value)| Some((place, value?))).collect()
}

/// A column of measures.
pub(super) fn measures(values: impl Iterator<Item = Option<f64>>, steps_per_unit: f64) -> Measures {
    #[expect(clippy::cast_possible_truncation, reason = "degrees in thousandths fit an i64 many times over")]
    let steps: Vec<Option<i64>> = values.map(|value| value.map(|v| (v * steps_per_unit).round() as i64)).collect();
    let least = steps.iter().flatten().min().copied().unwrap_or(0);
    (least, lines(steps.iter().map(|step| step.map_or(String::new(), |step| (step - least).to_string()))))
}

/// Room for a ward's columns, so that they are not moved while they grow.
const ROOM: usize = 96 << 10;

/// A value as a script that hands it to `object`, by name.
pub(super) fn script_of<T: Serialize>(object: &str, name: &str, value: &T) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    [object, ".load(\"", name, "\",", &safe(&json), ");\n"].concat()
}

/// A value's script, and a short name of its content, by which the parts of one ward know each other.
pub(super) fn stamped<T: Serialize>(part: &str, value: &T) -> (String, String) {
    let mut json = Vec::with_capacity(ROOM);
    // Writing to memory cannot fail, and what we write has no maps with odd keys.
    let _ = serde_json::to_writer(&mut json, value);
    let json = String::from_utf8(json).unwrap_or_default();
    let stamp = blake3::hash(json.as_bytes()).to_hex()[..8].to_owned();
    (script(part, &json, &stamp), stamp)
}

/// A text as it stands between the quotes of a JSON string.
pub(super) fn inside_json(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap_or_default();
    json.get(1..json.len().saturating_sub(1)).unwrap_or_default().to_owned()
}

/// A classic script that hands JSON to the engine.
pub(super) fn script(part: &str, json: &str, stamp: &str) -> String {
    ["yorisoiSearch.load(\"", part, "\",", &safe(json), ",\"", stamp, "\");\n"].concat()
}

/// JSON is JavaScript but for the first two, which older engines take for line ends; the third is for inlining.
fn safe(json: &str) -> Cow<'_, str> {
    let escapes = [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"), ("</", "<\\/")];
    if escapes.iter().all(|(from, _)| !json.contains(from)) {
        return json.into();
    }
    escapes.into_iter().fold(json.to_owned(), |text, (from, to)| text.replace(from, to)).into()
}
