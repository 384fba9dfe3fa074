//! How registers write names, places and times, and how records write them.

use super::japanese::{BLOCK_WORDS, DAY, HOUR, KANJI_NUMBERS, MINUTE, MONTH, POSTAL, ROOM_WORDS, STOREYS};
use crate::content::Phone;
use crate::tables::narrow;

/// A name as readers see it.
pub(super) fn name(text: &str) -> String {
    let text = narrow(text);
    if text.is_ascii() { text } else { text.replace('(', "（").replace(')', "）").replace('~', "〜") }
}

/// Days in words: 12/29〜1/3 as 12月29日〜1月3日.
pub(super) fn days(text: &str) -> String {
    let text = name(text);
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('/') {
        let digits = |c: char| c.is_ascii_digit();
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let month = &before[before.trim_end_matches(digits).len()..];
        let day = &after[..after.len() - after.trim_start_matches(digits).len()];
        out += before;
        let is_date = month.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
            && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        if is_date {
            out.extend([MONTH, day, DAY]);
            rest = &after[day.len()..];
            // A hyphen between two days is a span.
            if let Some(to) = rest.strip_prefix('-').filter(|to| to.starts_with(digits)) {
                out.push('〜');
                rest = to;
            }
        } else {
            out.push('/');
            rest = after;
        }
    }
    out + rest
}

/// A reading: hiragana without blanks and marks.
pub(super) fn reading(text: &str) -> String {
    let hiragana = |c: char| if matches!(c, 'ァ'..='ヴ') { char::from_u32(c as u32 - 0x60).unwrap_or(c) } else { c };
    narrow(text)
        .chars()
        .map(hiragana)
        .filter(|c| matches!(c, 'ぁ'..='ゔ' | 'ー') || c.is_ascii_alphanumeric())
        .collect()
}

/// A phone number, with hyphens where its parts are certain.
pub(super) fn phone(text: &str) -> Option<String> {
    let text = narrow(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    Phone::parse(&text).or_else(|| Phone::parse(&digits)).map(|phone| phone.to_string())
}

/// Digits, if there are as many as there must be.
pub(super) fn digits(text: &str, count: usize) -> Option<String> {
    let text = narrow(text);
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

/// Latitude and longitude as a cell, to six places (10 cm).
pub(super) fn point(lat: &str, lon: &str) -> Option<String> {
    let degrees = |text: &str, limit: f64| {
        narrow(text).parse::<f64>().ok().filter(|degrees| degrees.abs() <= limit && *degrees != 0.0)
    };
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Some(format!("{:?}, {:?}", round(degrees(lat, 90.0)?), round(degrees(lon, 180.0)?)))
}

/// An address cut behind its block number: the street's part, and the building's.
pub(super) fn street_and_building(text: &str) -> (String, String) {
    let text = narrow(text);
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else { return (text, String::new()) };
    let mut end = start;
    loop {
        let rest = &text[end..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let word = BLOCK_WORDS.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
        let dash = usize::from(rest.starts_with('-') && rest[1..].starts_with(|c: char| c.is_ascii_digit()));
        // 号室, 号棟, 階 and F belong to the building.
        let building = ROOM_WORDS.iter().any(|word| rest.starts_with(word)) || rest[digits..].starts_with(STOREYS);
        let step = if building { 0 } else { digits + word + dash };
        if step == 0 {
            break;
        }
        end += step;
    }
    let street = text[..end].trim_end_matches('-').to_owned();
    (street, text[end..].trim_start_matches(['-', ' ', '、', ',']).to_owned())
}

/// An address behind its postal code, and the code: 〒192-0045 and what stands before it are no part of a street.
pub(super) fn postal(text: &str) -> (&str, &str) {
    let Some((_, behind)) = text.split_once(POSTAL) else { return ("", text) };
    let behind = behind.trim_start();
    let is_code =
        |code: &str| code.bytes().enumerate().all(|(i, b)| if i == 3 { b == b'-' } else { b.is_ascii_digit() });
    match behind.split_at_checked(8) {
        Some((code, address)) if is_code(code) => (code, address.trim_start()),
        _ => ("", text),
    }
}

/// A text that a register writes twice in one cell, once.
pub(super) fn once(text: &str) -> &str {
    let halves = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    halves.filter(|(first, second)| first == second).map(|(first, _)| first).next().unwrap_or(text)
}

/// The town of a street: what stands before the first number.
pub(super) fn town(street: &str) -> Option<String> {
    let end =
        street.find(|c: char| c.is_ascii_digit() || KANJI_NUMBERS.contains(c) && street.contains(BLOCK_WORDS[0]))?;
    let town = street[..end].trim();
    (!town.is_empty()).then(|| town.to_owned())
}

/// Whether a text is no address any more: a spreadsheet took its block number for a date, or a letter that an encoding
/// lacks stands as a question mark.
pub(super) fn is_spoilt(text: &str) -> bool {
    let narrow = narrow(text);
    let is_date = |part: &str| {
        let numbers: Vec<&str> = part.split(['-', '/']).collect();
        let is_number = |text: &&str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        matches!(numbers.as_slice(), [year, month, day]
            if is_number(year, 4) && year.starts_with(['1', '2']) && is_number(month, 2) && is_number(day, 2))
    };
    let serial = |part: &str| part.len() == 5 && part.bytes().all(|b| b.is_ascii_digit());
    let behind = narrow.trim_start_matches(|c: char| !c.is_ascii_digit());
    let first = behind.split(|c: char| !(c.is_ascii_digit() || "-/".contains(c))).next().unwrap_or_default();
    // 2月3日 is a date as well; 日 and 月 stand in no block number.
    let in_words = first.chars().all(|c| c.is_ascii_digit())
        && behind.strip_prefix(first).is_some_and(|rest| rest.starts_with(MONTH))
        && behind.contains(DAY);
    text.contains(['\u{FFFD}', '〓'])
        || narrow.contains('?')
        || is_date(first)
        || in_words
        || serial(first) && behind == first
}

/// Opening hours of a list: days, from, to. Several spans of a day stand in one cell or behind each other; what cannot
/// be read as a time stays as it was written.
pub(super) fn open(days: &str, from: &str, to: &str) -> String {
    let days = day_names(days);
    let parts = |text: &str| -> Vec<String> {
        let text = narrow(text);
        text.split([';', '、', ',', '\n']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let (from, to) = (parts(from), parts(to));
    let spans: Vec<String> = if to.is_empty() {
        from
    } else if from.len() == to.len() {
        from.iter().zip(&to).map(|(from, to)| format!("{from}-{to}")).collect()
    } else {
        vec![format!("{}-{}", from.join("、"), to.join("、"))]
    };
    let in_words = |text: &String| span(text).or_else(|| is_said(text).then(|| name(text).replace('-', "〜")));
    let said: Vec<String> = spans.iter().filter_map(in_words).collect();
    [days, said.join("、")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a span says something: nothing filled in and midnight to midnight do not.
fn is_said(text: &str) -> bool {
    let text = narrow(text);
    let whole = text.split('-').map(str::trim).collect::<Vec<_>>();
    text.chars().any(char::is_alphanumeric) && !matches!(whole.as_slice(), [from, to] if from == to)
}

/// Days as they stand between the signs that tables part them by: `月;火;水` as 月・火・水.
fn day_names(text: &str) -> String {
    let text = narrow(text);
    let names: Vec<&str> =
        text.split([';', '；', ',', '、', '・', '/', '|', ' ']).filter(|name| !name.is_empty()).collect();
    names.join("・")
}

/// `09:00-17:30` as 9時〜17時30分; midnight to midnight means that nothing was filled in.
fn span(text: &str) -> Option<String> {
    let text = narrow(text).replace(['~', '〜'], "-");
    let (from, to) = text.split_once('-')?;
    let clock = |text: &str| {
        let (hour, minute) = time(text.trim())?;
        let minutes = if minute == 0 { String::new() } else { format!("{minute}{MINUTE}") };
        (hour <= 24 && minute < 60).then(|| format!("{hour}{HOUR}{minutes}"))
    };
    let (from, to) = (clock(from)?, clock(to)?);
    (from != to).then(|| format!("{from}〜{to}"))
}

/// A time of day: 9:00, 9時, 9時30分, 9時半, 午前9時, 午後1時30分, 0 and 24 as a cell keeps them.
fn time(text: &str) -> Option<(u8, u8)> {
    let (text, noon) = match (text.strip_prefix("午前"), text.strip_prefix("午後")) {
        (Some(rest), _) => (rest, 0),
        (_, Some(rest)) => (rest, 12),
        _ => (text, 0),
    };
    let text = text.trim();
    let (hour, minute) = match text.split_once([':', '時']) {
        Some((hour, "" | "00")) => (hour, "0"),
        Some((hour, "半")) => (hour, "30"),
        // 9:00:00, as some tables write it.
        Some((hour, minute)) => (hour, minute.split(':').next().unwrap_or(minute).trim_end_matches(MINUTE)),
        None if noon == 0 => (text, "0"),
        None => return None,
    };
    let (hour, minute): (u8, u8) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    let hour = if noon == 12 && hour < 12 { hour + 12 } else { hour };
    (hour <= 24 && minute < 60).then_some((hour, minute))
}

/// Opening hours in words; days with equal hours stand together.
pub(super) fn hours(days: &[(&str, &str)]) -> String {
    let mut groups: Vec<(Vec<&str>, String)> = Vec::new();
    for (day, text) in days {
        if let Some(span) = span(text) {
            match groups.iter_mut().find(|(_, known)| *known == span) {
                Some((names, _)) => names.push(day),
                None => groups.push((vec![day], span)),
            }
        }
    }
    groups.iter().map(|(names, span)| format!("{} {span}", names.join("・"))).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_registers_are_tidied() {
        assert_eq!(name("ＨＡＬＯ(ハロ)　相談"), "HALO（ハロ） 相談");
        assert_eq!(reading("スマイル・ホウモン　しえん"), "すまいるほうもんしえん");
        assert_eq!(phone("050-37345406").as_deref(), Some("050-3734-5406"));
        assert_eq!(phone("０４２３４３４９７６").as_deref(), Some("042-343-4976"));
        let uncut = phone("０４２２４３４９７６");
        assert_eq!(uncut.as_deref(), Some("0422434976"), "0422 is a code, and 042-2 begins others");
        assert_eq!(point("35.65673049", "139.650480").as_deref(), Some("35.65673, 139.65048"));
        assert_eq!(point("0", "0"), None);
    }

    #[test]
    fn addresses_are_cut_behind_the_block_number() {
        for (text, street, building) in [
            ("高輪3-2-3　T323プレイスビル2階", "高輪3-2-3", "T323プレイスビル2階"),
            ("本町５－３６ー１０", "本町5-36-10", ""),
            ("西馬込1-32-15共信ビル303", "西馬込1-32-15", "共信ビル303"),
            ("神田神保町1丁目14番1号4階", "神田神保町1丁目14番1号", "4階"),
            ("上池袋4丁目27番20号パーサ上池101", "上池袋4丁目27番20号", "パーサ上池101"),
            ("小川町1-741-34", "小川町1-741-34", ""),
            ("例示町", "例示町", ""),
        ] {
            assert_eq!(street_and_building(text), (street.to_owned(), building.to_owned()), "{text}");
        }
        assert_eq!(town("高輪3-2-3").as_deref(), Some("高輪"));
    }

    #[test]
    fn a_postal_code_is_no_street() {
        assert_eq!(postal("所在地:〒192-0045東京都八王子市"), ("192-0045", "東京都八王子市"));
        assert_eq!(postal("〒1920045東京都八王子市"), ("", "〒1920045東京都八王子市"));
        assert_eq!(postal("東京都八王子市"), ("", "東京都八王子市"));
        assert_eq!(postal("〒八"), ("", "〒八"));
    }

    #[test]
    fn what_stands_twice_is_said_once() {
        assert_eq!(once("見本ビル 2階 見本ビル 2階"), "見本ビル 2階");
        assert_eq!(once("見本ビル 2階"), "見本ビル 2階");
        assert_eq!(once(""), "");
    }

    #[test]
    fn hours_are_said_in_words() {
        assert_eq!(
            hours(&[("平日", "09:00-17:30"), ("土曜日", "09:00-17:30"), ("日曜日", "00:00-00:00"), ("祝日", "")]),
            "平日・土曜日 9時〜17時30分"
        );
        assert_eq!(hours(&[("平日", "10:00-16:00"), ("土曜日", "10:00～12:00")]), "平日 10時〜16時、土曜日 10時〜12時");
        assert_eq!(hours(&[("平日", "応相談")]), "");
        assert_eq!(days("土日祝、12/29-1/3(８／１３～)"), "土日祝、12月29日〜1月3日（8月13日〜）");
        assert_eq!(days("木/金"), "木/金");
        for (day, from, to, want) in [
            ("月;火;水;木;金;土", "7:30", "18:30", "月・火・水・木・金・土 7時30分〜18時30分"),
            ("平日", "午前9時", "午後5時30分", "平日 9時〜17時30分"),
            ("月", "0", "24:00", "月 0時〜24時"),
            ("月", "9時30分", "17時", "月 9時30分〜17時"),
            ("月", "9:00;13:00", "12:00;17:00", "月 9時〜12時、13時〜17時"),
            ("月", "9:00-12:00、13:00-17:00", "", "月 9時〜12時、13時〜17時"),
            ("水", "応相談", "", "水 応相談"),
            ("毎日", "00:00", "00:00", "毎日"),
            ("", "", "", ""),
        ] {
            assert_eq!(open(day, from, to), want, "{day} {from} {to}");
        }
    }

    #[test]
    fn what_a_spreadsheet_spoilt_is_no_address() {
        for text in ["2026-02-03", "かけら県かけら市2026/02/03", "例12?1", "例1〓2", "46056", "2月3日", "例2月3日"]
        {
            assert!(is_spoilt(text), "{text}");
        }
        for text in ["例2-3", "例1丁目2番3号", "月島1-2-3", "例2000", "例1-2-2026", "日本橋3-4", ""] {
            assert!(!is_spoilt(text), "{text}");
        }
    }
}
