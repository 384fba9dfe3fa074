//! Readings told by a dictionary: 若竹訪問看護 is read from 若竹 and 訪問看護, so most records need no reading
//! of their own. Kana read themselves. The browser reads a name by the longest pieces first, as `read` does.

use std::collections::{BTreeMap, BTreeSet};

/// Pieces of names and how they are read.
#[derive(Debug, Default)]
pub(super) struct Pieces(BTreeMap<String, String>);

impl Pieces {
    /// Learns the fewest pieces from which the readings of these names can be told.
    pub(super) fn learn<'a>(known: impl Iterator<Item = (&'a str, &'a str)>, names: &[(&'a str, &'a str)]) -> Self {
        let mut pieces = Self::default();
        let seeds = known.filter(|(name, reading)| !name.is_empty() && !reading.is_empty());
        let mut found: Vec<(String, String)> = Vec::new();
        for (name, reading) in seeds.chain(names.iter().copied().filter(|(_, reading)| !reading.is_empty())) {
            found.extend(align(&split(name), reading, &mut BTreeSet::new()).unwrap_or_default());
        }
        // Short pieces first, so that longer ones can be told from them.
        found.sort_by_key(|(piece, reading)| (piece.chars().count(), piece.clone(), reading.clone()));
        found.dedup();
        for (piece, reading) in found {
            pieces.add(piece, reading);
        }
        pieces
    }

    fn add(&mut self, piece: String, reading: String) {
        if self.read_run(&piece) == reading || self.0.contains_key(&piece) {
            return;
        }
        if let Some((rest, rest_reading)) = self.without_known_end(&piece, &reading) {
            self.0.insert(rest.clone(), rest_reading);
            if self.read_run(&piece) == reading {
                return;
            }
            self.0.remove(&rest);
        }
        self.0.insert(piece, reading);
    }

    /// What is left of a piece when a known one is taken off its beginning or end.
    fn without_known_end(&self, piece: &str, reading: &str) -> Option<(String, String)> {
        let left = |known: &str, known_reading: &str| {
            let head = piece.strip_prefix(known).zip(reading.strip_prefix(known_reading));
            let tail = piece.strip_suffix(known).zip(reading.strip_suffix(known_reading));
            head.or(tail).filter(|(rest, rest_reading)| !rest.is_empty() && !rest_reading.is_empty())
        };
        let known = self.0.iter().filter(|(_, known_reading)| !known_reading.is_empty());
        let rest = known.filter_map(|(known, known_reading)| left(known, known_reading)).min_by_key(|(rest, _)| rest.len())?;
        (!self.0.contains_key(rest.0)).then(|| (rest.0.to_owned(), rest.1.to_owned()))
    }

    /// Reads a name.
    pub(super) fn read(&self, name: &str) -> String {
        split(name).into_iter().map(|run| if run.kana { hiragana(run.text) } else { self.read_run(run.text) }).collect()
    }

    fn read_run(&self, run: &str) -> String {
        let mut rest = run;
        let mut reading = String::new();
        while let Some(first) = rest.chars().next() {
            let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let longest = ends.rev().find_map(|end| Some((end, self.0.get(&rest[..end])?)));
            // What nobody has told how to read stands for itself.
            let itself = (first.len_utf8(), &rest[..first.len_utf8()]);
            let (taken, read) = longest.map_or(itself, |(end, known)| (end, known.as_str()));
            reading.push_str(read);
            rest = &rest[taken..];
        }
        reading
    }

    /// The dictionary, in order.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(piece, reading)| (piece.as_str(), reading.as_str()))
    }
}

#[derive(Clone, Copy, Debug)]
struct Run<'a> {
    text: &'a str,
    kana: bool,
}

/// Katakana, hiragana and the long mark read themselves; ヶ and ヵ do not (が, か).
fn reads_itself(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3094}' | '\u{30a1}'..='\u{30f4}' | 'ー')
}

fn split(name: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut start = 0;
    let mut kana = None;
    for (at, letter) in name.char_indices() {
        let now = reads_itself(letter);
        if kana.is_some_and(|before| before != now) {
            runs.push(Run { text: &name[start..at], kana: !now });
            start = at;
        }
        kana = Some(now);
    }
    if let Some(kana) = kana {
        runs.push(Run { text: &name[start..], kana });
    }
    runs
}

fn hiragana(text: &str) -> String {
    let lower = |letter: char| match letter {
        '\u{30a1}'..='\u{30f4}' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    };
    text.chars().map(lower).collect()
}

/// Shares a reading out among the runs of a name, each as short as the rest allows.
///
/// `hopeless` remembers what has failed (runs left, bytes left), so that no name costs more than its square.
fn align(runs: &[Run<'_>], reading: &str, hopeless: &mut BTreeSet<(usize, usize)>) -> Option<Vec<(String, String)>> {
    let Some((run, rest)) = runs.split_first() else {
        return reading.is_empty().then(Vec::new);
    };
    if run.kana {
        return align(rest, reading.strip_prefix(hiragana(run.text).as_str())?, hopeless);
    }
    if hopeless.contains(&(runs.len(), reading.len())) {
        return None;
    }
    // The last run takes what is left; one before that tries each length, symbols also none.
    let silent = !run.text.chars().any(char::is_alphanumeric);
    let ends = reading.char_indices().map(|(at, _)| at).chain([reading.len()]);
    for end in ends.filter(|&end| if rest.is_empty() { end == reading.len() } else { end > 0 || silent }) {
        if let Some(mut found) = align(rest, &reading[end..], hopeless) {
            found.push((run.text.to_owned(), reading[..end].to_owned()));
            return Some(found);
        }
    }
    hopeless.insert((runs.len(), reading.len()));
    None
}
