//! What a phrase may choose by that is no fact itself, but follows from the facts.

use super::super::{Lang, Problem};
use crate::phrases::Parameter;
use crate::say;

/// Further parameters: `$case`, and what only some kinds of problems have.
pub(super) fn of(problem: &Problem, lang: Lang) -> Vec<Parameter<'_>> {
    let case = |case: &'static str| vec![("case", case.into())];
    match problem {
        Problem::YamlSyntax { detail } | Problem::BadValue { detail } => vec![("parser", parser(detail).into())],
        Problem::YamlColon { written, .. } => case(match written.as_str() {
            "" => "missing",
            ":" => "tight",
            _ => "other",
        }),
        Problem::YamlDash { written } => match (written.as_str(), written.strip_suffix(": -")) {
            ("-", _) => case("tight"),
            ("", _) => case("missing"),
            (_, Some(key)) => vec![("case", "inline".into()), ("key", key.trim_end_matches(": -").into())],
            _ => case("other"),
        },
        Problem::StrayLine { mark } => case(if mark == "```" { "fence" } else { "other" }),
        Problem::WrongType { expected, found, .. } => {
            vec![("expected-types", types(expected, lang).into()), ("found-types", types(found, lang).into())]
        }
        Problem::BadPhone { value, .. } => case(if is_nothing(value) { "nothing" } else { "other" }),
        Problem::BadDate { value, near } => {
            let is_serial = near.is_some() && value.bytes().all(|b| b.is_ascii_digit());
            case(if is_serial { "serial" } else { "other" })
        }
        Problem::MissingFile { file } => case(if file == "wards/" { "wards" } else { "other" }),
        Problem::DanglingReference { what, .. } => vec![("thing", what.replace(' ', "-").into())],
        _ => Vec::new(),
    }
}

/// JSON's type names as people say them.
fn types(names: &str, lang: Lang) -> String {
    let words: Vec<String> = names.split(" | ").map(|name| say!(lang, "type", type = name)).collect();
    words.join(&lang.say("between-choices", &[]))
}

/// Whether a value says only that there is none.
fn is_nothing(value: &str) -> bool {
    const WORDS: [&str; 16] = [
        "なし",
        "無し",
        "無",
        "ない",
        "不明",
        "未定",
        "未確認",
        "？",
        "?",
        "-",
        "―",
        "－",
        "ー",
        "—",
        "同上",
        "別紙のとおり",
    ];
    WORDS.contains(&value.trim())
}

/// What the reader of YAML complains of, by what it says in English.
fn parser(detail: &str) -> &'static str {
    const SAYINGS: [(&str, &str); 23] = [
        ("mapping values are not allowed", "colon"),
        ("simple key expect", "no-pair"),
        ("did not find expected key", "mixed-fields"),
        ("did not find expected '-'", "mixed-items"),
        ("sequence entries are not allowed", "no-list-here"),
        ("unexpected end of stream", "open-quote"),
        ("expected ',' or", "open-bracket"),
        ("misplaced bracket", "bracket"),
        ("trailing content", "after-quote"),
        ("escape", "escape"),
        ("unknown anchor", "alias"),
        ("anchor", "anchor"),
        ("tag", "tag"),
        ("expected ':'", "no-pair"),
        ("invalid type", "type"),
        ("unexpected character", "sign"),
        ("tab", "tab"),
        ("indentation", "indentation"),
        ("wrongly indented", "indentation"),
        ("more than one document", "documents"),
        ("nested too deeply", "depth"),
        ("block scalar", "block"),
        ("directive", "directive"),
    ];
    SAYINGS.iter().find(|(english, _)| detail.contains(english)).map_or("other", |(_, code)| code)
}
