//! An import in words: what it would do, what it left out and why. The phrases are those of `registers.ftl`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::plan::{Change, Happening, Plan};
use super::reason::{Reason, Refusal, Stop};
use crate::phrases::Lang;
use crate::say;

/// Records that a table leaves out, shown by their name.
const ABSENT_SHOWN: usize = 10;

/// How the lines of a cell are shown in one line.
const LINE_BREAK: &str = "／";

impl Happening {
    /// The mark before a record, and the word for it in phrases.
    fn mark(self) -> (char, &'static str) {
        match self {
            Self::New => ('+', "new"),
            Self::Changed => ('~', "changed"),
            Self::Ended => ('-', "ended"),
        }
    }
}

impl Plan {
    /// Whether some rows need a person.
    pub fn has_trouble(&self) -> bool {
        self.refusals.iter().any(|refusal| refusal.reason.is_trouble())
    }

    /// The difference list.
    pub fn words(&self, lang: Lang) -> String {
        let mut out = String::new();
        for (file, form, encoding, rows) in &self.files {
            let form = say!(lang, "plan-form", form = *form);
            let file = file.as_str();
            let _ = writeln!(
                out,
                "{}",
                say!(lang, "plan-file", file = file, form = form, encoding = *encoding, rows = *rows)
            );
        }
        if let Some(source) = &self.source {
            let _ = writeln!(out, "{}", say!(lang, "plan-source", source = source.as_str()));
        }
        for (file, title) in &self.unread {
            let _ =
                writeln!(out, "{}", say!(lang, "plan-column-unknown", file = file.as_str(), title = title.as_str()));
        }
        for (file, title, samples) in &self.unused {
            let samples = samples.join(&say!(lang, "between"));
            let line =
                say!(lang, "plan-column-unused", file = file.as_str(), title = title.as_str(), samples = samples);
            let _ = writeln!(out, "{line}");
        }
        for (file, sheet, rows) in &self.hidden {
            let line = say!(lang, "plan-hidden", file = file.as_str(), sheet = sheet.as_str(), rows = *rows);
            let _ = writeln!(out, "{line}");
        }
        self.headings_in_words(&mut out, lang);
        if self.thin {
            let _ = writeln!(out, "\n{}", say!(lang, "plan-thin"));
        }
        for happening in [Happening::New, Happening::Changed, Happening::Ended] {
            self.changes_in_words(&mut out, happening, lang);
        }
        let renewed = self.changes.iter().filter(|change| self.only_renewed(change)).count();
        if renewed > 0 {
            let _ = writeln!(out, "\n{}", say!(lang, "plan-renewed", count = renewed));
        }
        if !self.absent.is_empty() {
            let shown: Vec<&str> = self.absent.iter().take(ABSENT_SHOWN).map(String::as_str).collect();
            let (names, count) = (shown.join(&say!(lang, "between")), self.absent.len());
            let more = count.saturating_sub(shown.len());
            let _ = writeln!(out, "\n{}", say!(lang, "plan-absent", count = count, names = names, more = more));
        }
        self.kept_in_words(&mut out, lang);
        self.refusals_in_words(&mut out, true, lang);
        self.refusals_in_words(&mut out, false, lang);
        self.sum(&mut out, lang);
        out
    }

    /// What is odd about the titles, and rows that seem to be of a record already there.
    fn headings_in_words(&self, out: &mut String, lang: Lang) {
        for (file, title, number) in &self.headings {
            let file = file.as_str();
            let line = match title {
                Some(title) => {
                    say!(lang, "plan-column-twice", file = file, title = title.as_str(), number = *number)
                }
                None => say!(lang, "plan-column-untitled", file = file, number = *number),
            };
            let _ = writeln!(out, "{line}");
        }
        for (row, path) in &self.twins {
            let line = say!(lang, "plan-twin", file = row.file.as_str(), row = row.number, path = path.as_str());
            let _ = writeln!(out, "{line}");
        }
    }

    fn changes_in_words(&self, out: &mut String, happening: Happening, lang: Lang) {
        let of_kind = |change: &&Change| change.happening == happening && !self.only_renewed(change);
        let changes: Vec<&Change> = self.changes.iter().filter(of_kind).collect();
        if changes.is_empty() {
            return;
        }
        let (mark, what) = happening.mark();
        let _ = writeln!(out, "\n{}", say!(lang, "plan-happens", what = what, count = changes.len()));
        for change in changes {
            let row = change.row.as_ref();
            let row = row.map(|row| say!(lang, "plan-from-row", file = row.file.as_str(), row = row.number));
            let _ = writeln!(out, "  {mark} {} {}{}", change.name, change.path, row.unwrap_or_default());
            for field in &change.fields {
                let (title, new) = (field.heading.say(lang), one_line(&field.new, lang));
                let _ = match happening {
                    Happening::New => writeln!(out, "      {title}: {new}"),
                    _ => writeln!(out, "      {title}: {} → {new}", one_line(&field.old, lang)),
                };
            }
        }
    }

    /// A new edition that says the same would fill the list with lines that nobody reads.
    fn only_renewed(&self, change: &Change) -> bool {
        let is_source = |path: &str, new: &str| path == "sources" && self.source.as_deref() == Some(new);
        self.renewed > 0
            && change.happening == Happening::Changed
            && matches!(change.fields.as_slice(), [field] if is_source(&field.path, &field.new))
    }

    fn kept_in_words(&self, out: &mut String, lang: Lang) {
        if self.kept.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n{}", say!(lang, "plan-kept", count = self.kept.len()));
        for kept in &self.kept {
            let (record, register) = (one_line(&kept.record, lang), one_line(&kept.register, lang));
            let title = kept.heading.say(lang);
            let value = say!(lang, "plan-kept-value", title = title, record = record, register = register);
            let _ = writeln!(out, "  = {} {}\n      {value}", kept.name, kept.path);
        }
    }

    /// The rows that were not taken, by reason and file: those that need a person, or the others.
    fn refusals_in_words(&self, out: &mut String, trouble: bool, lang: Lang) {
        let mut by_reason: BTreeMap<(&Reason, &str), Vec<usize>> = BTreeMap::new();
        for Refusal { reason, row } in self.refusals.iter().filter(|refusal| refusal.reason.is_trouble() == trouble) {
            by_reason.entry((reason, &row.file)).or_default().push(row.number);
        }
        if by_reason.is_empty() {
            return;
        }
        let count: usize = by_reason.values().map(Vec::len).sum();
        let heading = if trouble { "plan-refused" } else { "plan-passed" };
        let _ = writeln!(out, "\n{}", say!(lang, heading, count = count));
        let mut groups: Vec<_> = by_reason.into_iter().collect();
        groups.sort_by(|((_, a), x), ((_, b), y)| (a, x).cmp(&(b, y)));
        for ((reason, file), rows) in groups {
            let (why, spans) = (reason.words(lang), ranges(&rows, lang));
            let _ = if rows.len() == 1 {
                writeln!(out, "  ! {}", say!(lang, "plan-row-why", file = file, rows = spans, why = why))
            } else {
                let line = say!(lang, "plan-rows-why", file = file, count = rows.len(), why = why);
                writeln!(out, "  ! {line}\n      {}", say!(lang, "plan-rows", rows = spans))
            };
        }
    }

    fn sum(&self, out: &mut String, lang: Lang) {
        let count = |happening| self.changes.iter().filter(|change| change.happening == happening).count();
        let (new, changed, ended) = (count(Happening::New), count(Happening::Changed), count(Happening::Ended));
        let out_of = |trouble| self.refusals.iter().filter(|refusal| refusal.reason.is_trouble() == trouble).count();
        let line = say!(
            lang,
            "plan-sum",
            new = new,
            changed = changed,
            ended = ended,
            same = self.same,
            refused = out_of(true),
            passed = out_of(false),
        );
        let _ = writeln!(out, "\n{line}");
        let rows: usize = self.files.iter().map(|(.., rows)| rows).sum();
        let of = |trouble: bool| {
            let out = self.refusals.iter().filter(|refusal| !matches!(refusal.reason, Reason::ValueLeftOut(..)));
            let out = out.filter(|refusal| refusal.reason.is_trouble() == trouble && refusal.row.number > 0);
            out.map(|refusal| &refusal.row).collect::<BTreeSet<_>>()
        };
        let (refused, passed) = (of(true), of(false));
        let passed = passed.difference(&refused).count();
        let taken = rows.saturating_sub(self.same + refused.len() + passed);
        let line = say!(
            lang,
            "plan-rows-sum",
            rows = rows,
            taken = taken,
            same = self.same,
            refused = refused.len(),
            passed = passed,
        );
        let _ = writeln!(out, "{line}");
        let memories = self.memories();
        if new + changed + ended == 0 && !memories.is_empty() {
            let paths = memories.iter().map(|(path, _)| *path).collect::<Vec<_>>().join(&say!(lang, "between"));
            let _ = writeln!(out, "{}", say!(lang, "plan-remembered", paths = paths));
        }
    }
}

fn one_line(text: &str, lang: Lang) -> String {
    if text.is_empty() { say!(lang, "plan-nothing") } else { text.replace('\n', LINE_BREAK) }
}

/// `2〜5、8`.
fn ranges(rows: &[usize], lang: Lang) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for &row in rows {
        match spans.last_mut() {
            Some((_, end)) if row <= *end + 1 => *end = (*end).max(row),
            _ => spans.push((row, row)),
        }
    }
    let (to, between) = (say!(lang, "plan-span"), say!(lang, "between"));
    let span = |(from, end): &(usize, usize)| if from == end { from.to_string() } else { format!("{from}{to}{end}") };
    spans.iter().map(span).collect::<Vec<_>>().join(&between)
}

impl Reason {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::UnknownService(name) => say!(lang, "refused-unknown-service", name = name.as_str()),
            Self::Elsewhere => say!(lang, "refused-elsewhere"),
            Self::NotAsked => say!(lang, "refused-not-asked"),
            Self::NoName => say!(lang, "refused-no-name"),
            Self::NoKey => say!(lang, "refused-no-key"),
            Self::NoNumber => say!(lang, "refused-no-number"),
            Self::Twice(id) => say!(lang, "refused-twice", id = id.as_str()),
            Self::Repeated(key) => say!(lang, "refused-repeated", key = key.as_str()),
            Self::UnknownWard(name) => say!(lang, "refused-unknown-ward", name = name.as_str()),
            Self::BadId(id) => say!(lang, "refused-bad-id", id = id.as_str()),
            Self::Needed(title) => say!(lang, "refused-needed", title = title.say(lang)),
            Self::BadCell(title, value, example) => {
                let (title, value) = (title.say(lang), value.as_str());
                say!(lang, "refused-bad-cell", title = title, value = value, example = example.as_str())
            }
            Self::Moves(title, value) => {
                say!(lang, "refused-moves", title = title.say(lang), value = value.as_str())
            }
            Self::MoreThanShown(title) => say!(lang, "refused-more-than-shown", title = title.say(lang)),
            Self::Removal(title, value) => {
                say!(lang, "refused-removal", title = title.say(lang), value = one_line(value, lang))
            }
            Self::ByHand(title) => say!(lang, "refused-by-hand", title = title.say(lang)),
            Self::Mistake(words) => say!(lang, "refused-mistake", words = words.as_str()),
            Self::ValueLeftOut(title, value) => {
                say!(lang, "refused-value", title = title.as_str(), value = value.as_str())
            }
        }
    }
}

impl Stop {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::UnknownForm(file, titles) => {
                say!(lang, "stopped-unknown-form", file = file.as_str(), titles = head(titles, lang))
            }
            Self::MissingColumns(file, titles) => {
                let titles = titles.join(&say!(lang, "between"));
                say!(lang, "stopped-missing-columns", file = file.as_str(), titles = titles)
            }
            Self::NeedsService(file) => say!(lang, "stopped-needs-service", file = file.as_str()),
            Self::NoSuchService(id) => say!(lang, "stopped-no-service", id = id.as_str()),
            Self::NeedsSource(file) => say!(lang, "stopped-needs-source", file = file.as_str()),
            Self::NoSuchSource(id) => say!(lang, "stopped-no-source", id = id.as_str()),
        }
    }
}

/// The beginning of a row of titles; of a file that is no table it may be anything.
fn head(titles: &[String], lang: Lang) -> String {
    let all = titles.join(&say!(lang, "between"));
    let shown: String = all.chars().filter(|c| !c.is_control()).take(60).collect();
    if shown.is_empty() { "—".to_owned() } else { shown }
}
