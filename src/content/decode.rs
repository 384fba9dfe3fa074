//! One file's bytes to one record, or to all that is wrong with it.

use std::ops::{Deref, Range};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::{
    Address, Areas, Cares, Centre, CoordinatorPlan, Council, Dataset, Explainer, GuideHead, Kind, Listing, LocalScheme,
    Network, Portal, Scheme, Score, Services, SourceList, Stages, Task, Term, Ward,
};
use super::{lines, slips};
use crate::diagnostic::{At, Diagnostic, Problem};
use crate::source::text::{self, Trouble};

/// A record: where it comes from and what it says. Copies share it, so that a catalogue can be made anew cheaply.
#[derive(Debug)]
pub struct Record<T>(Arc<Entry<T>>);

/// What a [`Record`] holds.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// Path of its file.
    pub path: Arc<str>,
    /// Slug of its ward, if it is a ward's.
    pub ward: Option<Box<str>>,
    /// Its folder: for listings the service.
    pub folder: Box<str>,
    /// First folder of its path.
    pub top: Box<str>,
    /// Its id.
    pub id: Box<str>,
    /// What it says.
    pub data: T,
}

impl<T> Record<T> {
    /// A record to be shared.
    pub fn new(entry: Entry<T>) -> Self {
        Self(Arc::new(entry))
    }
}

impl<T> Clone for Record<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Record<T> {
    type Target = Entry<T>;

    fn deref(&self) -> &Entry<T> {
        &self.0
    }
}

/// What one file holds.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each variant is the record kind of its name")]
pub enum Data {
    Portal(Box<Portal>),
    Areas(Areas),
    Cares(Cares),
    Services(Services),
    Stages(Stages),
    Sources(SourceList),
    Score(Box<Score>),
    Task(Box<Task>),
    Term(Box<Term>),
    Centre(Box<Centre>),
    Scheme(Box<Scheme>),
    Guide(Box<GuideHead>, Body),
    News(Box<GuideHead>, Body),
    Dataset(Box<Dataset>),
    Council(Box<Council>),
    Ward(Box<Ward>),
    LocalScheme(Box<LocalScheme>),
    Coordinators(Box<CoordinatorPlan>),
    Network(Box<Network>),
    Listing(Box<Listing>),
}

/// The Markdown below a front matter.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its first byte in the file.
    pub start: usize,
    /// The text.
    pub text: Box<str>,
}

/// A file that the reader refused: all that is wrong with it, and the record without that, where one is left.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong.
    pub found: Vec<Diagnostic>,
    /// The record without what is wrong: other rules still look at it, but nothing is made from it.
    pub rest: Option<Box<Entry<Data>>>,
}

/// A value, or what is wrong with it and what is left of it.
type Read<T> = Result<T, (Vec<Diagnostic>, Option<T>)>;

/// Decodes one file: the fast way straight into the types; if that fails, [`Explainer`] finds all problems.
pub fn decode(path: &Arc<str>, address: Address, bytes: &[u8], explainer: &Explainer) -> Result<Entry<Data>, Refused> {
    let reading = text::read(bytes);
    if let Some(trouble) = &reading.trouble {
        return Err(Refused { found: not_utf8(path, &reading.text, trouble), rest: None });
    }
    let text = &*reading.text;
    if has_nothing(text) {
        return Err(Refused { found: vec![Diagnostic::of_file(path, Problem::EmptyFile {})], rest: None });
    }
    let mut found = Vec::new();
    if !is_id(&address.id) {
        found.push(Diagnostic::of_file(path, Problem::BadFileName { stem: address.id.clone().into() }));
    }
    let read = if address.kind.is_markdown() {
        markdown(path, address.kind, text, explainer)
    } else {
        yaml(path, address.kind, text, explainer)
    };
    let data = match read {
        Ok(data) => Some(data),
        Err((more, rest)) => {
            found.extend(more);
            rest
        }
    };
    let Address { ward, top, folder, id, .. } = address;
    match data.map(|data| Entry { path: Arc::clone(path), ward, folder, top, id, data }) {
        Some(record) if found.is_empty() => Ok(record),
        rest => Err(Refused { found, rest: rest.map(Box::new) }),
    }
}

/// Whether a text holds only blanks, comments and lines that part documents.
fn has_nothing(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#') || line == "---")
}

/// What to say of bytes that are not UTF-8: one message for the file, or one for each damaged line.
fn not_utf8(path: &Arc<str>, text: &str, trouble: &Trouble) -> Vec<Diagnostic> {
    let at = |start: usize| At::Bytes(start, start + text[start..].chars().next().map_or(0, char::len_utf8));
    match trouble {
        Trouble::Encoding(guess, first) => vec![Diagnostic::new(path, at(*first), Problem::NotUtf8 { guess })],
        Trouble::Damaged(places) => {
            places.iter().map(|place| Diagnostic::new(path, at(*place), Problem::BrokenText {})).collect()
        }
    }
}

fn markdown(path: &Arc<str>, kind: Kind, text: &str, explainer: &Explainer) -> Read<Data> {
    let (yaml, body) =
        front_matter(text).map_err(|problem| (vec![Diagnostic::new(path, unfenced(text, &problem), problem)], None))?;
    let conflict = slips::conflict(&text[body.clone()]).map(|at| At::Bytes(body.start + at.start, body.start + at.end));
    let conflict = conflict.map(|at| Diagnostic::new(path, at, Problem::MergeConflict {}));
    let head = read::<GuideHead>(path, kind, &text[yaml.clone()], yaml.start, explainer);
    let data = |head: GuideHead| {
        let (head, body) = (Box::new(head), Body { start: body.start, text: text[body].into() });
        if kind == Kind::Guide { Data::Guide(head, body) } else { Data::News(head, body) }
    };
    match (head, conflict) {
        (Ok(head), None) => Ok(data(head)),
        (Ok(head), Some(conflict)) => Err((vec![conflict], Some(data(head)))),
        (Err((mut found, rest)), conflict) => {
            found.extend(conflict);
            Err((found, rest.map(data)))
        }
    }
}

fn yaml(path: &Arc<str>, kind: Kind, text: &str, explainer: &Explainer) -> Read<Data> {
    macro_rules! plain {
        ($variant:ident) => {
            read(path, kind, text, 0, explainer)
                .map(Data::$variant)
                .map_err(|(found, rest)| (found, rest.map(Data::$variant)))
        };
    }
    match kind {
        Kind::Portal => plain!(Portal),
        Kind::Areas => plain!(Areas),
        Kind::Cares => plain!(Cares),
        Kind::Services => plain!(Services),
        Kind::Stages => plain!(Stages),
        Kind::Sources => plain!(Sources),
        Kind::Score => plain!(Score),
        Kind::Task => plain!(Task),
        Kind::Term => plain!(Term),
        Kind::Centre => plain!(Centre),
        Kind::Scheme => plain!(Scheme),
        Kind::Dataset => plain!(Dataset),
        Kind::Council => plain!(Council),
        Kind::Ward => plain!(Ward),
        Kind::LocalScheme => plain!(LocalScheme),
        Kind::Coordinators => plain!(Coordinators),
        Kind::Network => plain!(Network),
        Kind::Listing | Kind::Guide | Kind::News => plain!(Listing),
    }
}

fn read<T: DeserializeOwned>(path: &Arc<str>, kind: Kind, yaml: &str, offset: usize, explainer: &Explainer) -> Read<T> {
    serde_yaml::from_str(yaml).map_err(|error| {
        let mut told = explainer.explain(path, kind, yaml, offset);
        let mut found = std::mem::take(&mut told.found);
        if found.is_empty() {
            let at = error.location().map_or(At::File, |l| At::Bytes(offset + l.index(), offset + l.index()));
            found.push(Diagnostic::new(path, at, Problem::BadValue { detail: error.to_string() }));
        }
        (found, told.rests().find_map(|rest| serde_json::from_value(rest).ok()))
    })
}

/// Where the missing `---` belongs: the first line, or the first one that cannot be a field.
fn unfenced(text: &str, problem: &Problem) -> At {
    let lines = lines::lines(text);
    let is_field = |line: &&lines::Line<'_>| {
        line.text.starts_with([' ', '-']) || (line.text.contains(':') && !line.text.starts_with('#'))
    };
    let line = match problem {
        Problem::FrontMatterOpen {} => lines.iter().skip(1).find(|line| !is_field(line)).or(lines.last()),
        _ => lines.first(),
    };
    line.map_or(At::File, |line| At::Bytes(line.start, line.end()))
}

/// The bytes of the front matter and of the body of a Markdown file.
pub fn front_matter(text: &str) -> Result<(Range<usize>, Range<usize>), Problem> {
    let first = text.find('\n').map_or(text.len(), |i| i + 1);
    if text[..first].trim_end() != "---" {
        return Err(Problem::NoFrontMatter {});
    }
    let mut line_start = first;
    while line_start < text.len() {
        let line_end = text[line_start..].find('\n').map_or(text.len(), |i| line_start + i + 1);
        if text[line_start..line_end].trim_end() == "---" {
            return Ok((first..line_start, line_end..text.len()));
        }
        line_start = line_end;
    }
    Err(Problem::FrontMatterOpen {})
}

/// Whether a stem can be an address everywhere.
pub fn is_id(stem: &str) -> bool {
    !stem.is_empty()
        && !stem.starts_with('-')
        && stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_cut_at_its_lines() {
        let text = "---\r\ntitle: a\r\n---\r\nbody\n";
        let (yaml, body) = front_matter(text).expect("whole");
        assert_eq!((&text[yaml], &text[body]), ("title: a\r\n", "body\n"));
        assert_eq!(front_matter("title: a"), Err(Problem::NoFrontMatter {}));
        assert_eq!(front_matter("---\ntitle: a\n"), Err(Problem::FrontMatterOpen {}));
    }
}
