//! Words for "not known" where the line should not be there at all: then the page says 未確認 in its own way.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::content::{Checked, Contact, Fact, Hours, Place, Text};
use crate::diagnostic::{At, Diagnostic, Problem, named};

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
/// What says that there is none: of a price or a bus it may be true, of a name it cannot.
const NONE: [&str; 4] = ["なし", "無し", "無", "特になし"];

/// What a text that says so can begin with.
const STARTS: [char; 37] = [
    '不', '未', '調', '確', '要', 'わ', '分', '情', 'デ', '記', '空', '?', '？', '-', '−', '‐', '–', '—', '―', 'ー',
    '─', '－', 'n', 'N', 'ｎ', 'Ｎ', 't', 'T', 'u', 'U', 'な', '無', '特', '（', '(', '「', ' ',
];

pub(super) fn rule(c: &Catalogue, found: &mut Vec<Diagnostic>) {
    let mut told = Told { path: &Arc::from(""), found };
    listings(c, &mut told);
    whole(c, &mut told);
    wards(c, &mut told);
}

struct Told<'p, 'f> {
    path: &'p Arc<str>,
    found: &'f mut Vec<Diagnostic>,
}

impl<'p> Told<'p, '_> {
    fn of(&mut self, path: &'p Arc<str>) -> &mut Self {
        self.path = path;
        self
    }

    /// A text that may truly be "none".
    fn fact(&mut self, field: &str, title: &str, text: Option<&Text>) -> &mut Self {
        self.see(field, title, text.map(Text::main), false)
    }

    /// A text that cannot be "none".
    fn sure(&mut self, field: &str, title: &str, text: Option<&Text>) -> &mut Self {
        self.see(field, title, text.map(Text::main), true)
    }

    fn lines(&mut self, field: &str, title: &str, texts: &[Text]) -> &mut Self {
        for (i, text) in texts.iter().enumerate().filter(|(_, text)| is_unknown(text.main(), false)) {
            self.see(&format!("{field}.{i}"), title, Some(text.main()), false);
        }
        self
    }

    fn facts(&mut self, facts: &[Fact]) -> &mut Self {
        for (i, fact) in facts.iter().enumerate().filter(|(_, fact)| is_unknown(fact.value.main(), false)) {
            self.see(&format!("facts.{i}.value"), "内容", Some(fact.value.main()), false);
        }
        self
    }

    fn see(&mut self, field: &str, title: &str, text: Option<&str>, sure: bool) -> &mut Self {
        if let Some(text) = text.filter(|text| is_unknown(text, sure)) {
            let key = field.split('.').rfind(|part| !part.bytes().all(|b| b.is_ascii_digit())).unwrap_or(field);
            let problem = Problem::UnknownWord { field: named(Some(title), key), value: text.to_owned() };
            self.found.push(Diagnostic::new(self.path, At::value(field), problem));
        }
        self
    }

    fn contact(&mut self, contact: &Contact) -> &mut Self {
        self.sure("contact.phone_note", "電話の注", contact.phone_note.as_ref()).lines(
            "contact.methods",
            "相談の方法",
            &contact.methods,
        )
    }

    fn place(&mut self, place: &Place) -> &mut Self {
        self.sure("place.address", "住所", place.address.as_ref())
            .sure("place.building", "建物・階", place.building.as_ref())
            .see("place.town", "町名", place.town.as_deref(), true)
            .fact("place.access", "行き方", place.access.as_ref())
            .fact("place.parking", "駐車場", place.parking.as_ref())
            .fact("place.wheelchair", "車いす・バギー", place.wheelchair.as_ref())
            .fact("place.stretcher", "ストレッチャー", place.stretcher.as_ref())
    }

    fn hours(&mut self, hours: &Hours) -> &mut Self {
        self.sure("hours.text", "受付時間", hours.text.as_ref()).fact("hours.closed", "休みの日", hours.closed.as_ref())
    }

    fn checked(&mut self, checked: Option<&Checked>) -> &mut Self {
        self.sure("checked.by", "確かめた部署", checked.and_then(|checked| checked.by.as_ref())).sure(
            "checked.how",
            "確かめ方",
            checked.and_then(|checked| checked.how.as_ref()),
        )
    }
}

/// Whether a whole text only says that something is not known.
pub(super) fn is_unknown(text: &str, sure: bool) -> bool {
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

fn listings<'p>(c: &'p Catalogue, told: &mut Told<'p, '_>) {
    for r in &c.listings {
        let d = &r.data;
        told.of(&r.path)
            .sure("name", "名前", Some(&d.name))
            .sure("operator", "運営", d.operator.as_ref())
            .sure("summary", "どんな所か", d.summary.as_ref())
            .fact("cost", "費用", d.cost.as_ref())
            .fact("waiting", "空き・待ち", d.waiting.as_ref())
            .fact("pickup", "送迎", d.pickup.as_ref())
            .fact("serves.who", "使える人", d.serves.who.as_ref())
            .fact("state.reason", "理由", d.state.as_ref().and_then(|state| state.reason.as_ref()))
            .lines("start", "使い始めるまで", &d.start)
            .lines("papers", "必要な書類", &d.papers)
            .lines("notes", "注", &d.notes)
            .contact(&d.contact)
            .place(&d.place)
            .hours(&d.hours)
            .checked(d.checked.as_ref())
            .facts(&d.facts);
    }
}

fn whole<'p>(c: &'p Catalogue, told: &mut Told<'p, '_>) {
    for r in &c.centres {
        let d = &r.data;
        told.of(&r.path).sure("name", "名前", Some(&d.name)).sure("short", "短い名前", Some(&d.short)).sure(
            "host",
            "置かれている所",
            d.host.as_ref(),
        );
        told.sure("summary", "どんな所か", Some(&d.summary))
            .contact(&d.contact)
            .place(&d.place)
            .hours(&d.hours)
            .checked(d.checked.as_ref());
    }
    for r in &c.schemes {
        let d = &r.data;
        told.of(&r.path)
            .sure("name", "名前", Some(&d.name))
            .sure("summary", "説明", Some(&d.summary))
            .sure("run_by", "行う所", d.run_by.as_ref())
            .fact("cost", "自己負担", d.cost.as_ref())
            .fact("deadline", "締め切り", d.deadline.as_ref())
            .sure("window", "窓口", d.window.as_ref())
            .lines("who", "使える人", &d.who)
            .lines("apply", "申し込み方", &d.apply)
            .lines("papers", "書類", &d.papers)
            .contact(&d.contact)
            .checked(d.checked.as_ref());
    }
    for r in c.guides.iter().chain(&c.news) {
        told.of(&r.path).sure("title", "題", Some(&r.data.head.title)).sure(
            "summary",
            "要約",
            Some(&r.data.head.summary),
        );
    }
}

fn wards<'p>(c: &'p Catalogue, told: &mut Told<'p, '_>) {
    for r in &c.wards {
        told.of(&r.path).sure("name", "名前", Some(&r.data.name)).sure(
            "window_note",
            "窓口の注",
            r.data.window_note.as_ref(),
        );
    }
    for r in &c.coordinators {
        told.of(&r.path).sure("summary", "要約", Some(&r.data.summary));
        for (list, placements) in [("current", &r.data.current), ("plan", &r.data.plan)] {
            for (i, placement) in placements.iter().enumerate() {
                told.sure(&format!("{list}.{i}.place"), "配置する所", Some(&placement.place));
                told.sure(&format!("{list}.{i}.job"), "職種", placement.job.as_ref());
            }
        }
    }
    for r in &c.local_schemes {
        told.of(&r.path).facts(&r.data.facts);
    }
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
