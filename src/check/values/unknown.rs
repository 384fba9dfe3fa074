//! Words for "not known" where the line should not be there at all: then the page says 未確認 in its own way.

use super::{Here, ValueRule};
use crate::content::values::NONE;
use crate::content::{Kind, Leaf};
use crate::diagnostic::{Diagnostic, Problem};

/// What says that something is not known, without full stops and in narrow letters.
const WORDS: [&str; 24] = [
    "不明",
    "未確認",
    "未定",
    "未調査",
    "未記入",
    "未入力",
    "調査中",
    "確認中",
    "要確認",
    "わからない",
    "分からない",
    "わかりません",
    "情報なし",
    "データなし",
    "記載なし",
    "空欄",
    "?",
    "??",
    "-",
    "--",
    "n/a",
    "na",
    "tbd",
    "unknown",
];
/// What a text that says so can begin with.
const STARTS: [char; 37] = [
    '不', '未', '調', '確', '要', 'わ', '分', '情', 'デ', '記', '空', '?', '？', '-', '−', '‐', '–', '—', '―', 'ー',
    '─', '－', 'n', 'N', 'ｎ', 'Ｎ', 't', 'T', 'u', 'U', 'な', '無', '特', '（', '(', '「', ' ',
];

#[derive(Default)]
pub(super) struct Unknown(Vec<Diagnostic>);

impl<'a> ValueRule<'a> for Unknown {
    fn see(&mut self, here: &Here<'a, '_>, leaf: Leaf<'a>) {
        let Some(field) = here.field() else { return };
        let text = match leaf {
            // Figures may count what is not known.
            Leaf::Text(text) if here.kind != Kind::Dataset => text.main(),
            Leaf::Line(town) if field.key == "town" => town,
            _ => return,
        };
        if is_unknown(text, !field.may_be_none && !here.is_item()) {
            self.0.push(here.wrong(Problem::UnknownWord { field: here.name(), value: text.to_owned() }));
        }
    }

    fn found(self: Box<Self>) -> Vec<Diagnostic> {
        self.0
    }
}

/// Whether a whole text only says that something is not known.
pub(in crate::check) fn is_unknown(text: &str, sure: bool) -> bool {
    // The longest word has six characters, and few texts begin like one: the others need no look.
    if text.len() > 24 || !text.starts_with(STARTS) {
        return false;
    }
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"。.（）()「」".contains(*c))
        .map(|c| match c {
            '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c).to_ascii_lowercase(),
            '−' | '‐' | '–' | '—' | '―' | 'ー' | '─' if text.chars().count() <= 2 => '-',
            other => other.to_ascii_lowercase(),
        })
        .collect();
    WORDS.contains(&bare.as_str()) || sure && NONE.contains(&bare.as_str())
}

#[cfg(test)]
mod tests {
    use super::{NONE, WORDS, is_unknown};

    #[test]
    fn every_word_passes_the_look_at_its_first_letter() {
        for word in WORDS.iter().chain(&NONE) {
            assert!(is_unknown(word, true) && is_unknown(&format!("（{word}）"), true), "{word}");
        }
    }

    #[test]
    fn only_a_whole_text_is_unknown() {
        for word in ["不明", "未確認。", "？", "ー", "N/A", "（未定）", "－"] {
            assert!(is_unknown(word, false), "{word}");
        }
        assert!(is_unknown("なし", true) && !is_unknown("なし", false), "none may be a fact");
        for text in ["", "不明な点は電話で", "コーヒー", "ー茶屋", "無料"] {
            assert!(!is_unknown(text, true), "{text}");
        }
    }
}
