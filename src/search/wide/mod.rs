//! Searching more records than a phone can scan: an index in small files, of which a query fetches a few.
//!
//! Records are numbered by ward, then town, so that a place is a run of numbers. Every key's list of records stands in
//! one of many files of about four kilobytes; the root says with which key each file begins. The browser adds up the
//! lists, fetches the records that lead (sixteen to a file, as the columns of a small ward) and ranks them again with
//! the engine that ranks a ward.

mod keys;
mod postings;

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use super::columns::script_of;
use super::prepared::Entry;
use super::{Library, lite};

/// A site with more pages than this is searched by files; up to it a scan of all is faster.
pub(crate) const SCANNED_AT_MOST: usize = 3_000;

/// Records in a file: few, since the ten that are shown may stand in ten files.
const FILE_RECORDS: usize = 16;

/// The scripts of a site with many records.
#[derive(Debug)]
pub struct WideIndex {
    /// The glossary, and where everything is: needed for the first answer.
    pub first: String,
    /// Files by their path below the folder whose name the root holds.
    pub files: Vec<(String, String)>,
    /// The folder's name, a hash of all that is in it.
    pub folder: String,
}

/// What the browser must know before it can ask for a file.
#[derive(Serialize)]
struct Root<'r> {
    count: usize,
    folder: &'r str,
    each: usize,
    firsts: String,
    wards: String,
    adult: String,
}

impl Library {
    /// Writes the scripts of a site with many pages. The order of `entries` does not matter.
    pub(crate) fn wide_index(&self, mut entries: Vec<Entry<'_>>) -> WideIndex {
        entries.par_sort_by(|a, b| order(a).cmp(&order(b)));
        let lists = keys::lists(&entries, self.concept_ids());
        let (firsts, lists) = postings::deal(lists.into_iter());
        let records: Vec<String> = entries
            .par_chunks(FILE_RECORDS)
            .enumerate()
            .map(|(place, entries)| {
                script_of("yorisoiWide", &format!("r{place}"), &lite::placed(entries, self.concept_ids()))
            })
            .collect();
        let lists: Vec<String> = lists
            .par_iter()
            .enumerate()
            .map(|(place, text)| script_of("yorisoiWide", &format!("s{place}"), text))
            .collect();
        let folder = format!("wide-{}", &hash(lists.iter().chain(&records))[..8]);
        let adult: Vec<u32> =
            (0..).zip(&entries).filter(|(_, entry)| entry.page.doc.adult).map(|(place, _)| place).collect();
        let wards: BTreeSet<&str> = entries.iter().map(|entry| entry.page.doc.ward.as_str()).collect();
        let root = Root {
            count: entries.len(),
            folder: &folder,
            each: FILE_RECORDS,
            firsts: firsts.join("\n"),
            wards: wards.into_iter().collect::<Vec<_>>().join("\n"),
            adult: postings::write(&adult),
        };
        let first = [self.glossary(), &script_of("yorisoiWide", "root", &root)].concat();
        let named = |letter: &'static str, texts: Vec<String>| {
            texts.into_iter().enumerate().map(move |(place, text)| (format!("{letter}{place}.js"), text))
        };
        WideIndex { first, files: named("s", lists).chain(named("r", records)).collect(), folder }
    }
}

/// By ward, town, kind and name: what stands together is looked for together.
fn order<'e>(entry: &'e Entry<'_>) -> [&'e str; 5] {
    let doc = &entry.page.doc;
    [&doc.ward, &doc.town, &doc.kind, &doc.name, &doc.id]
}

fn hash<'t>(texts: impl Iterator<Item = &'t String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in texts {
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
