//! How a text is written in YAML.

use serde_json::Value as Json;

use super::Value;
use crate::reading::tree::parse as parse_yaml;

/// A value on one line.
pub(super) fn encode(value: &Value, in_flow: bool, quote: Option<char>) -> String {
    match value {
        Value::Text(text) => scalar(text, in_flow, quote),
        Value::Bare(bare) => bare.clone(),
        Value::List(items) => {
            format!("[{}]", items.iter().map(|item| scalar(item, true, None)).collect::<Vec<_>>().join(", "))
        }
        Value::Absent => String::new(),
    }
}

/// A text as YAML: plain where that is safe, else quoted; in the quotes that stood there.
pub(super) fn scalar(text: &str, in_flow: bool, quote: Option<char>) -> String {
    let single = || format!("'{}'", text.replace('\'', "''"));
    if text.chars().any(|c| c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}'))
        || quote == Some('"')
    {
        return serde_json::to_string(text).unwrap_or_else(|_| single());
    }
    if quote.is_some() || !is_plain(text, in_flow) { single() } else { text.to_owned() }
}

fn is_plain(text: &str, in_flow: bool) -> bool {
    let reserved = |c: char| "-?:,[]{}#&*!|>'\"%@`=~".contains(c);
    let looks_like_time = text.split(':').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    !text.is_empty()
        && text.trim() == text
        && !text.starts_with(reserved)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !(in_flow && text.contains([',', '[', ']', '{', '}']))
        && !looks_like_time
        && !["yes", "no", "on", "off", "y", "n"].contains(&text.to_ascii_lowercase().as_str())
        && parse_yaml(text).is_ok_and(|node| node.json() == Json::String(text.to_owned()))
}
