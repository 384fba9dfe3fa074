//! Where words begin in a reading: わかたけ|ほうもん|かんご. A slip of the hand is looked for at the beginning of a
//! word only, and kana alone do not say where that is; the name in kanji does.

use std::collections::{BTreeMap, BTreeSet};

/// Pieces of names and how they are read, learned from names that have a reading.
#[derive(Debug, Default)]
pub(super) struct Words(BTreeMap<String, BTreeSet<String>>);

impl Words {
    /// Learns how runs of kanji are read, from names and their readings.
    pub(super) fn learn<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut words = Self::default();
        for (name, reading) in names {
            for (run, read) in align(&split(name), reading, &mut BTreeSet::new()).unwrap_or_default() {
                words.0.entry(run).or_default().insert(read);
            }
        }
        words
    }

    /// The reading with a bar where a word begins; as it is where the name does not tell.
    pub(super) fn part(&self, name: &str, reading: &str) -> String {
        let reading = reading.replace('|', "");
        let runs = split(name);
        let Some(mut read) = align(&runs, &reading, &mut BTreeSet::new()) else {
            return reading;
        };
        let parts = runs.iter().map(|run| {
            if run.kana {
                part_kana(run.text)
            } else {
                read.pop().map_or_else(String::new, |(run, read)| self.part_run(&run, &read))
            }
        });
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("|")
    }

    /// Parts a run that ends in one already known: 若竹北桜丘 in わかたけ and きたさくらおか.
    fn part_run(&self, run: &str, read: &str) -> String {
        let starts = run.char_indices().skip(1).map(|(at, _)| at);
        let known = starts.filter_map(|at| {
            let readings = self.0.get(&run[at..])?;
            let tail = readings.iter().find(|tail| read.ends_with(tail.as_str()) && tail.len() < read.len())?;
            (!tail.is_empty()).then(|| read.len() - tail.len())
        });
        let first = known.into_iter().next();
        first.map_or_else(|| read.to_owned(), |at| format!("{}|{}", &read[..at], &read[at..]))
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

/// ルームかがやき is two words: one in katakana, one in hiragana.
fn part_kana(text: &str) -> String {
    let mut parted = String::new();
    let mut before = None;
    for letter in text.chars() {
        let katakana = if letter == 'ー' { before } else { Some(letter >= '\u{30a1}') };
        if before.is_some() && before != katakana {
            parted.push('|');
        }
        before = katakana;
        parted.push(letter);
    }
    hiragana(&parted)
}

fn hiragana(text: &str) -> String {
    let lower = |letter: char| match letter {
        '\u{30a1}'..='\u{30f4}' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    };
    text.chars().map(lower).collect()
}

/// Shares a reading out among the runs of a name that are not kana, each as short as the rest allows; last run first.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_where_the_name_says() {
        let words = Words::learn([("北桜丘", "きたさくらおか")].into_iter());
        assert_eq!(
            words.part("ナースステーション若竹北桜丘", "なーすすてーしょんわかたけきたさくらおか"),
            "なーすすてーしょん|わかたけ|きたさくらおか"
        );
        assert_eq!(words.part("キッズルームひまわり", "きっずるーむひまわり"), "きっずるーむ|ひまわり");
    }

    #[test]
    fn a_reading_that_does_not_fit_stays_whole() {
        assert_eq!(Words::default().part("Ｓｔｅｐの家", "べつよみ"), "べつよみ");
        assert_eq!(Words::default().part("桜", ""), "");
    }

    #[test]
    fn long_alternations_do_not_explode() {
        let name = "漢か".repeat(60);
        let reading = "か".repeat(150) + "x";
        assert_eq!(Words::default().part(&name, &reading), reading);
    }
}
