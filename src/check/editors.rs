//! Texts for readers that speak to those who edit them: such a note stands on every page that shows it.

use crate::catalogue::Catalogue;
use crate::content::{Article, Record};
use crate::diagnostic::{At, Diagnostic, Problem};

/// What is said to editors and never to readers.
const WORDS: [&str; 18] = [
    "公開の前に",
    "公開前に",
    "公開する前に",
    "公開までに",
    "掲載の前に",
    "掲載前に",
    "載せる前に",
    "編集者",
    "編集する人",
    "担当者への注",
    "担当者メモ",
    "職員メモ",
    "要確認",
    "あとで確認",
    "あとで書",
    "後で確認",
    "TODO",
    "FIXME",
];

/// The words of a text that speak to its editors, and where they stand in it.
pub(super) fn speaks_to_editors(text: &str) -> Option<(&'static str, usize)> {
    WORDS.iter().find_map(|words| Some((*words, text.find(words)?)))
}

/// The rule over running texts; those in fields are judged one by one.
pub(super) fn rule(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    for record in catalogue.guides.iter().chain(&catalogue.news) {
        found.extend(runs(record));
    }
}

fn runs(record: &Record<Article>) -> impl Iterator<Item = Diagnostic> {
    let (start, body) = (record.data.start, &record.data.body);
    body.runs.iter().filter_map(move |(text, place)| {
        let (words, offset) = speaks_to_editors(text)?;
        let at = start + place + offset;
        let problem = Problem::NoteInPublic { words: words.to_owned() };
        Some(Diagnostic::new(&record.path, At::Bytes(at, at + words.len()), problem))
    })
}
