//! Days and times of day as people write them.

use super::narrow::{narrow, narrow_dashes};

const WEEK: &str = "月火水木金土日";
/// The letters of days, holidays last.
pub(crate) const DAYS: &str = "月火水木金土日祝";

/// A time of day: `9:00`, also `９：００`, `9時`, `9時半`, `午後5時30分`.
pub(crate) fn time(text: &str) -> Option<String> {
    let text = narrow(text).replace(' ', "");
    if is_time(&text) {
        return Some(text);
    }
    let (half, rest) = match (text.strip_prefix("午前"), text.strip_prefix("午後")) {
        (Some(rest), _) => (Some(0), rest),
        (_, Some(rest)) => (Some(12), rest),
        _ => (None, text.as_str()),
    };
    let (hour, minute) = match rest.split_once('時') {
        Some((hour, "")) => (hour, "00"),
        Some((hour, "半")) => (hour, "30"),
        Some((hour, minute)) => (hour, minute.strip_suffix('分')?),
        None => rest.split_once(':')?,
    };
    let hour: u8 = hour.parse().ok().filter(|_| hour.starts_with(|c: char| c.is_ascii_digit()))?;
    // 午前12時 and 午後12時 mean noon to some and midnight to others.
    let hour = match half {
        Some(half) if hour < 12 => hour + half,
        Some(_) => return None,
        None => hour,
    };
    Some(format!("{hour}:{minute:0>2}")).filter(|text| minute.len() <= 2 && is_time(text))
}

fn is_time(text: &str) -> bool {
    text.split_once(':').is_some_and(|(h, m)| {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        (1..=2).contains(&h.len())
            && m.len() == 2
            && digits(h)
            && digits(m)
            && h.parse::<u8>().is_ok_and(|h| h < 24 || (h == 24 && m == "00"))
            && m.parse::<u8>().is_ok_and(|m| m < 60)
    })
}

/// Days of the week as their letters in a row: `月火水木金`, also `月〜金`, `月・水・金`, `土曜日`, `平日`.
pub(crate) fn days(text: &str) -> Option<String> {
    let plain = text.trim();
    match plain {
        "毎日" => return Some(WEEK.to_owned()),
        "年中無休" => return Some(format!("{WEEK}祝")),
        _ if is_days(plain) => return Some(plain.to_owned()),
        _ => {}
    }
    let text = narrow_dashes(plain)
        .replace("祝日", "祝")
        .replace("曜日", "")
        .replace('曜', "")
        .replace("平日", "月火水木金")
        .replace("から", "-");
    let mut out = String::new();
    let mut range = false;
    for c in text.chars() {
        match c {
            '~' | '〜' | '-' if !range && out.chars().last().is_some_and(|last| WEEK.contains(last)) => range = true,
            ' ' | '・' | '、' | ',' | '･' | '/' | 'ま' | 'で' if !range => {}
            day if range => {
                let first = WEEK.find(out.pop()?)?;
                // A range that runs backwards may wrap around the week or be a slip.
                let last = WEEK.find(day).filter(|last| first < *last)?;
                out.push_str(&WEEK[first..last + day.len_utf8()]);
                range = false;
            }
            day => out.push(day),
        }
    }
    Some(out).filter(|days| !range && is_days(days))
}

fn is_days(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c == '祝' || WEEK.contains(c))
}

/// Days and a span of time in one text: `月〜金 9時〜17時`.
pub(crate) fn open(text: &str) -> Option<[String; 3]> {
    let text = narrow_dashes(text).replace("から", "~").replace('〜', "~");
    let times = text.find(|c: char| c.is_ascii_digit() || c == '午')?;
    let (first, rest) = text.split_at(times);
    let (from, to) = rest.split_once(['~', '-'])?;
    Some([days(first.trim_end_matches([' ', ':', '、']))?, time(from)?, time(to.trim_end_matches("まで"))?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_where_they_are_certain() {
        for (written, tidy) in [
            ("9:00", "9:00"),
            ("09:00", "09:00"),
            ("９：００", "9:00"),
            ("9時", "9:00"),
            ("９時３０分", "9:30"),
            ("9時5分", "9:05"),
            ("午後5時半", "17:30"),
            ("午後 5:15", "17:15"),
            ("午前0時", "0:00"),
            ("24:00", "24:00"),
            ("17 時", "17:00"),
        ] {
            assert_eq!(time(written).as_deref(), Some(tidy), "{written}");
            assert_eq!(time(tidy).as_deref(), Some(tidy));
        }
        for wrong in
            ["", "9", "25時", "9時60分", "午後12時", "午後17時", "9時ごろ", "24:30", "朝9時", "9:0:0", "+9:00", "9:+1"]
        {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_read_where_they_are_certain() {
        for (written, tidy) in [
            ("月火水木金", "月火水木金"),
            ("月〜金", "月火水木金"),
            ("月～金、祝", "月火水木金祝"),
            ("月-水・金", "月火水金"),
            ("土曜日", "土"),
            ("月曜から金曜", "月火水木金"),
            ("月曜日から金曜日まで", "月火水木金"),
            ("平日", "月火水木金"),
            ("土 日 祝日", "土日祝"),
            ("毎日", "月火水木金土日"),
            ("年中無休", "月火水木金土日祝"),
        ] {
            assert_eq!(days(written).as_deref(), Some(tidy), "{written}");
        }
        for wrong in ["", "月〜", "金〜月", "第2土", "月〜祝", "〜金", "月〜金〜日〜"] {
            assert_eq!(days(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_and_times_in_one_text() {
        for (written, tidy) in [
            ("月〜金 9時〜17時", ["月火水木金", "9:00", "17:00"]),
            ("月～金　９：００～１７：００", ["月火水木金", "9:00", "17:00"]),
            ("平日 午前9時から午後5時まで", ["月火水木金", "9:00", "17:00"]),
            ("土曜日：10:00-12:30", ["土", "10:00", "12:30"]),
        ] {
            assert_eq!(open(written).map(|all| all.join("|")), Some(tidy.join("|")), "{written}");
        }
        for wrong in ["9時〜17時", "月〜金", "月〜金 9時", "月〜金 9時〜12時、13時〜17時"] {
            assert_eq!(open(wrong), None, "{wrong}");
        }
    }
}
