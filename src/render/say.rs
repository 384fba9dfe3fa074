//! Dates, numbers, ages and hours in words, in one place for all languages: the phrases of the theme say how.

use super::voice::Voice;
use crate::content::values::hours::DAYS;
use crate::content::{Ages, CareLevel, ClockTime, Hours, StateKind, When};

/// First letters of the rows of the kana table, in the order of the phrase `kana-rows`; what is before or behind them
/// all is the last.
const KANA_ROWS: [char; 11] = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'ゃ', 'ら', 'ゎ', '\u{3094}'];

impl Voice {
    /// A date, as far as it is known.
    pub(super) fn date(&self, date: When) -> String {
        let (year, month) = (date.year(), date.month());
        let Some(month) = month else { return self.say("date-year", &[("year", year.into())]) };
        let Some(day) = date.day() else {
            return self.say("date-month", &[("year", year.into()), ("month", month.into())]);
        };
        let weekday =
            self.weekday(date.first_day().weekday().since(jiff::civil::Weekday::Monday).unsigned_abs().into());
        let parts = [("year", year.into()), ("month", month.into()), ("day", day.into()), ("weekday", weekday.into())];
        self.say("date-day", &parts)
    }

    /// Year and month so that texts in order are in the order of time.
    pub(super) fn month_in_order(&self, date: When) -> String {
        let Some(month) = date.month() else { return self.say("date-year", &[("year", date.year().into())]) };
        let pad = if month < 10 { self.t("month-pad") } else { "" };
        self.say("month-in-order", &[("year", date.year().into()), ("month", format!("{pad}{month}").into())])
    }

    /// How many are recorded; that none is recorded does not say that there is none.
    pub(super) fn count(&self, count: usize) -> String {
        if count == 0 { self.t("unknown").to_owned() } else { self.say("count", &[("n", count.into())]) }
    }

    /// Ages in words.
    pub(super) fn ages(&self, ages: Ages) -> Option<String> {
        match (ages.from, ages.to) {
            (Some(from), Some(to)) => Some(self.say("ages-both", &[("from", from.into()), ("to", to.into())])),
            (Some(from), None) => Some(self.say("ages-from", &[("from", from.into())])),
            (None, Some(to)) => Some(self.say("ages-to", &[("to", to.into())])),
            (None, None) => None,
        }
    }

    /// Days of the week as content writes them, in words.
    pub(super) fn days(&self, days: &str) -> String {
        let names: Vec<&str> = self.t("days").split(',').collect();
        let name = |day: char| DAYS.chars().position(|one| one == day).and_then(|place| names.get(place).copied());
        days.chars().filter_map(name).collect::<Vec<_>>().join(self.t("days-joint"))
    }

    /// The hours that are known by day and time.
    pub(super) fn open_hours(&self, hours: &Hours) -> Option<String> {
        let time = |time: &Option<ClockTime>| time.as_ref().map_or_else(String::new, ToString::to_string);
        let spans = hours.open.iter().map(|open| match (&open.from, &open.to) {
            (None, None) => self.days(open.days.as_str()),
            (from, to) => {
                let days = self.days(open.days.as_str());
                self.say("hours-open", &[("days", days.into()), ("from", time(from).into()), ("to", time(to).into())])
            }
        });
        let spans: Vec<String> = spans.collect();
        Some(spans.join(self.t("comma"))).filter(|text| !text.is_empty())
    }

    /// The name and the mark of a level of care; the mark is never alone.
    pub(super) fn level(&self, level: CareLevel) -> (&str, &str) {
        match level {
            CareLevel::Yes => (self.t("level-yes"), self.t("level-yes-mark")),
            CareLevel::Consult => (self.t("level-consult"), self.t("level-consult-mark")),
            CareLevel::No => (self.t("level-no"), self.t("level-no-mark")),
        }
    }

    /// A kind of record, with the state of one that cannot be used now.
    pub(super) fn kind_in_state(&self, kind: &str, state: Option<StateKind>) -> String {
        let key = match state {
            Some(StateKind::Ended) => "kind-ended",
            Some(StateKind::Paused) => "kind-paused",
            Some(StateKind::Open) | None => return kind.to_owned(),
        };
        self.say(key, &[("kind", kind.into())])
    }

    /// Under which heading of an index a name stands, and the place of that heading.
    pub(super) fn index_heading(&self, name: &str, reading: &str) -> (usize, String) {
        let first = name.chars().next().filter(|_| self.t("index") == "letters");
        if let Some(letter) = first.filter(char::is_ascii_alphabetic) {
            return (0, letter.to_ascii_uppercase().to_string());
        }
        let letter = reading.chars().next().map(|c| if c == 'ゔ' { 'あ' } else { c }).unwrap_or_default();
        let rows = KANA_ROWS.iter().take_while(|row| **row <= letter).count();
        let place = if (1..KANA_ROWS.len()).contains(&rows) { rows - 1 } else { KANA_ROWS.len() - 1 };
        (place + 1, self.t("kana-rows").split(',').nth(place).unwrap_or_default().to_owned())
    }
}
