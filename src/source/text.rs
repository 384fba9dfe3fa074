//! Bytes to text: which encoding a file is in, and where it is damaged.

use std::borrow::Cow;

use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_16BE, UTF_16LE};
use unicode_normalization::char::compose;

/// A file's text, readable in any case, and what was wrong with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'b> {
    /// The text without byte order mark. What could not be read stands as U+FFFD.
    pub text: Cow<'b, str>,
    /// What was wrong, if anything.
    pub trouble: Option<Trouble>,
}

/// Why bytes are not plain UTF-8. Places are offsets in [`Reading::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The whole file is in another encoding; the place is the first character that shows it.
    Encoding(&'static str, usize),
    /// UTF-8 with damaged places: the first one of each line.
    Damaged(Vec<usize>),
}

/// Reads bytes as UTF-8; what is not UTF-8 is read as what it most likely is.
pub fn read(bytes: &[u8]) -> Reading<'_> {
    if let Some((name, encoding)) = utf16(bytes) {
        let text = encoding.decode_with_bom_removal(bytes).0.into_owned();
        return Reading { text: Cow::Owned(text), trouble: Some(Trouble::Encoding(name, 0)) };
    }
    if bytes.contains(&0x1B) && bytes.windows(3).any(|three| matches!(three, b"\x1B$B" | b"\x1B$@")) {
        let text = ISO_2022_JP.decode_without_bom_handling(bytes).0.into_owned();
        let first = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
        return Reading { text: Cow::Owned(text), trouble: Some(Trouble::Encoding("JIS (ISO-2022-JP)", first)) };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Reading { text: composed(text).map_or(Cow::Borrowed(text), Cow::Owned), trouble: None };
    }
    let (lossy, damage, sound) = lossy(bytes);
    if sound <= damage.len()
        && let Some((name, text)) = japanese(bytes)
    {
        let first = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
        return Reading { text: Cow::Owned(text), trouble: Some(Trouble::Encoding(name, first)) };
    }
    let mut places: Vec<usize> = Vec::new();
    for at in damage {
        if places.last().is_none_or(|last| lossy[*last..at].contains('\n')) {
            places.push(at);
        }
    }
    Reading { text: Cow::Owned(lossy), trouble: Some(Trouble::Damaged(places)) }
}

/// A text whose letters and marks stand apart (が as か and ゛, as a Mac names files) with each in one, as all others
/// write it; `None` where nothing stands apart. Letters that only look old (U+FA10 塚) stay: they are names.
pub fn composed(text: &str) -> Option<String> {
    // The marks of kana, and those of Latin letters, by the bytes that begin them.
    let may_have = text.as_bytes().windows(2).any(|two| matches!(two, [0xE3, 0x82] | [0xCC | 0xCD, _]));
    let is_mark = |c: char| matches!(c, '\u{3099}' | '\u{309A}' | '\u{300}'..='\u{36F}');
    if !may_have || !text.contains(is_mark) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match out.chars().next_back().filter(|_| is_mark(c)).and_then(|last| compose(last, c)) {
            Some(one) => {
                out.pop();
                out.push(one);
            }
            None => out.push(c),
        }
    }
    (out != text).then_some(out)
}

/// Where letters and marks stand apart for the first time, as a place in the text as composed.
pub fn first_apart(text: &str) -> Option<usize> {
    let composed = composed(text)?;
    let (mut at, mut other) = (0, composed.chars());
    for c in text.chars() {
        if other.next() != Some(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
    Some(0)
}

/// The text with U+FFFD for what is damaged, the damaged places, and how many characters beyond ASCII are sound.
fn lossy(bytes: &[u8]) -> (String, Vec<usize>, usize) {
    let (mut text, mut damage, mut sound) = (String::with_capacity(bytes.len()), Vec::new(), 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        if !chunk.invalid().is_empty() {
            damage.push(text.len());
            text.push('\u{FFFD}');
        }
    }
    (text, damage, sound)
}

/// UTF-16, by its mark, or by zeros in every second byte.
fn utf16(bytes: &[u8]) -> Option<(&'static str, &'static Encoding)> {
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let many = |zeros: usize| bytes.len() >= 8 && zeros * 6 > bytes.len();
    if bytes.starts_with(&[0xFF, 0xFE]) || many(zeros(1)) {
        Some(("UTF-16", UTF_16LE))
    } else if bytes.starts_with(&[0xFE, 0xFF]) || many(zeros(0)) {
        Some(("UTF-16", UTF_16BE))
    } else {
        None
    }
}

/// The older Japanese encodings, if the bytes make sense in one of them.
fn japanese(bytes: &[u8]) -> Option<(&'static str, String)> {
    let read = |name, encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?.into_owned();
        let score = sense(&text);
        (score > 0).then_some((score, name, text))
    };
    let both = [read("Shift_JIS", SHIFT_JIS), read("EUC-JP", EUC_JP)];
    both.into_iter().flatten().max_by_key(|(score, ..)| *score).map(|(_, name, text)| (name, text))
}

/// How much a text looks like Japanese: EUC-JP read as `Shift_JIS` is full of half-width kana.
fn sense(text: &str) -> i64 {
    text.chars()
        .map(|c| match c {
            '\u{3040}'..='\u{30FF}' => 3,
            '\u{4E00}'..='\u{9FFF}' => 1,
            '\u{FF61}'..='\u{FF9F}' => -2,
            _ => 0,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "name: さくら訪問看護\nnote: 電話で聞く\n";

    #[test]
    fn encodings_are_recognized() {
        let (sjis, ..) = SHIFT_JIS.encode(TEXT);
        let (euc, ..) = EUC_JP.encode(TEXT);
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xFF, 0xFE][..], &utf16].concat();
        for (bytes, name, at) in
            [(&*sjis, "Shift_JIS", 6), (&*euc, "EUC-JP", 6), (&utf16, "UTF-16", 0), (&marked, "UTF-16", 0)]
        {
            let reading = read(bytes);
            assert_eq!((&*reading.text, &reading.trouble), (TEXT, &Some(Trouble::Encoding(name, at))), "{name}");
        }
        assert_eq!(read(b"\xEF\xBB\xBFname: a\n"), Reading { text: "name: a\n".into(), trouble: None });
    }

    #[test]
    fn letters_apart_are_one() {
        let apart = "name: か\u{3099}ーテ\u{3099}ン、cafe\u{301}、塚\u{FA10}\u{3099}";
        assert_eq!(read(apart.as_bytes()).text, "name: がーデン、café、塚\u{FA10}\u{3099}");
        assert_eq!((first_apart(apart), first_apart(TEXT)), (Some(6), None));
        assert_eq!(composed("がデ"), None);
    }

    #[test]
    fn one_bad_byte_is_damage_and_not_another_encoding() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes[6] = 0x82;
        let reading = read(&bytes);
        assert_eq!(reading.trouble, Some(Trouble::Damaged(vec![6])));
        assert!(reading.text.ends_with("電話で聞く\n"));
    }
}
