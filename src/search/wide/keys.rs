//! What records are found by: pairs of letters of their names and places, threes of their sounds, concepts, numbers.
//!
//! A key is a zone's letter and what it holds: `n` name, reading, other names and operator; `p` municipality and town;
//! `s` sound; `d` digits of a telephone number; `c` a concept with the state of its tag; `w` a day, `g` an age group by
//! its number, `o1` whether it is an office at all. `^` and `$` stand for the two ends of a name.

use std::collections::HashMap;

use rayon::prelude::*;

use super::super::normal::{Form, normalize, phone_digits};
use super::super::prepared::{Entry, Prepared};
use super::super::sound::sound_of;
use super::postings;
use crate::content::AGE_GROUPS;

/// Digits of a number that are enough to look for it.
const PHONE_PART: usize = 4;

/// Records whose keys are held at a time, before they go into the lists: bounds memory, and keeps all cores at work.
const CHUNK: usize = 4_096;

/// A key in eight bytes, since a hundred for each record would else fill the memory. From the top: how many letters
/// follow the zone, the zone, the letters, as many bits each as their number leaves. A tag has no letters but the
/// position of its concept, and its state.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key(u64);

const LENGTH_AT: u32 = 60;

impl Key {
    fn of_letters(zone: char, letters: &[char]) -> Self {
        let bits = Self::bits(letters.len());
        let packed =
            letters.iter().fold(u64::from(zone), |key, letter| key << bits | u64::from(*letter) & ((1 << bits) - 1));
        Self((letters.len() as u64) << LENGTH_AT | packed)
    }

    fn of_tag(concept: usize, state: u64) -> Self {
        Self(u64::from('c') << 40 | (concept as u64) << 3 | state)
    }

    /// Bits of each letter: any for one or two, the basic plane for three (sounds), ASCII for four (digits).
    fn bits(letters: usize) -> u32 {
        match letters {
            ..=2 => 21,
            3 => 16,
            _ => 7,
        }
    }

    fn text(self, concepts: &[String]) -> String {
        let low = |bits: u32, at: u32| usize::try_from(self.0 >> at & ((1 << bits) - 1)).unwrap_or(0);
        let count = low(4, LENGTH_AT);
        if count == 0 {
            return format!("c{} {}", concepts.get(low(37, 3)).map_or("", String::as_str), low(3, 0));
        }
        let bits = Self::bits(count);
        let letter = |place: usize| {
            u32::try_from(place).ok().and_then(|place| char::from_u32(u32::try_from(low(bits, bits * place)).ok()?))
        };
        let zone =
            u32::try_from(count).ok().and_then(|count| char::from_u32(u32::try_from(low(7, bits * count)).ok()?));
        [zone].into_iter().chain((0..count).rev().map(letter)).flatten().collect()
    }
}

/// Every key with its list, in the browser's order of strings.
pub(super) fn lists(entries: &[Entry<'_>], concepts: &[String]) -> Vec<(String, String)> {
    let mut found: HashMap<Key, Vec<u32>> = HashMap::new();
    let mut place = 0;
    for chunk in entries.chunks(CHUNK) {
        for keys in chunk.par_iter().map(|entry| keys_of(entry.page)).collect::<Vec<_>>() {
            for key in keys {
                found.entry(key).or_default().push(place);
            }
            place += 1;
        }
    }
    let mut found: Vec<(String, Vec<u32>)> = found.into_iter().map(|(key, list)| (key.text(concepts), list)).collect();
    // JavaScript compares strings by sixteen bits at a time.
    found.par_sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    found.into_par_iter().map(|(key, list)| (key, postings::write(&list))).collect()
}

fn keys_of(page: &Prepared) -> Vec<Key> {
    let doc = &page.doc;
    let mut keys = Vec::with_capacity(128);
    let reading = page.reading.replace(' ', "");
    for text in [&doc.name, &reading].into_iter().chain(&doc.aliases) {
        grams(&mut keys, 'n', &format!("^{}$", normalize(text, Form::Solid)), 2);
    }
    let (ward, town) = (normalize(&doc.ward, Form::Solid), normalize(&doc.town, Form::Solid));
    for (zone, text) in [('n', normalize(&doc.operator, Form::Solid)), ('p', [ward.as_str(), &town].concat())] {
        grams(&mut keys, zone, &text, 2);
    }
    for text in [&ward, &town, &normalize(&doc.town_reading, Form::Solid)].into_iter().filter(|text| !text.is_empty()) {
        grams(&mut keys, 'p', &format!("^{text}$"), 2);
    }
    for text in [&reading, &doc.town_reading] {
        grams(&mut keys, 's', &format!("^{}", sound_of(text)), 3);
    }
    for phone in &doc.phones {
        grams(&mut keys, 'd', &phone_digits(phone), PHONE_PART);
    }
    for (state, tags) in (2..).zip(&page.tags) {
        // The first plain tag is the main service: state 1.
        let state_of = |place: usize| if state == 2 && place == 0 { 1 } else { state };
        keys.extend(tags.iter().enumerate().map(|(place, tag)| Key::of_tag(*tag, state_of(place))));
    }
    keys.extend(doc.days.chars().map(|day| Key::of_letters('w', &[day])));
    if let Some((from, to)) = doc.age {
        let groups = ('0'..).zip(AGE_GROUPS).filter(|(_, (a, b))| from <= *b && *a <= to);
        keys.extend(groups.map(|(group, _)| Key::of_letters('g', &[group])));
    }
    if page.tags.iter().flatten().next().is_some() {
        keys.push(Key::of_letters('o', &['1']));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// All runs of `size` letters.
fn grams(keys: &mut Vec<Key>, zone: char, text: &str, size: usize) {
    let letters: Vec<char> = text.chars().collect();
    keys.extend(letters.windows(size).map(|letters| Key::of_letters(zone, letters)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_back() {
        let mut keys = Vec::new();
        grams(&mut keys, 'n', "^桜𠮷$", 2);
        grams(&mut keys, 's', "^sak", 3);
        grams(&mut keys, 'd', "0355", 4);
        keys.extend([Key::of_letters('w', &['月']), Key::of_tag(1, 3)]);
        let concepts = ["care.tube".to_owned(), "care.vent".to_owned()];
        let texts: Vec<String> = keys.into_iter().map(|key| key.text(&concepts)).collect();
        assert_eq!(texts, ["n^桜", "n桜𠮷", "n𠮷$", "s^sa", "ssak", "d0355", "w月", "ccare.vent 3"]);
    }
}
