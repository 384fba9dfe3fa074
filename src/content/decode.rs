//! One file's bytes to one record, or to all that is wrong with it.

use std::ops::{Deref, Range};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::{
    Address, Areas, Cares, Centre, CoordinatorPlan, Council, Dataset, Explainer, GuideHead, Kind, Listing, LocalScheme, Network, Portal, Scheme,
    Score, Services, SourceList, Stages, Task, Term, Ward,
};
use crate::diagnostic::{At, Diagnostic, Problem};

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

/// Decodes one file: the fast way straight into the types; if that fails, [`Explainer`] finds all problems.
pub fn decode(path: &Arc<str>, address: Address, bytes: &[u8], explainer: &Explainer) -> Result<Entry<Data>, Vec<Diagnostic>> {
    let of_file = |problem| vec![Diagnostic::of_file(path, problem)];
    let text = std::str::from_utf8(bytes).map_err(|_| of_file(Problem::NotUtf8 { guess: guess_encoding(bytes) }))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(of_file(Problem::EmptyFile {}));
    }
    if !is_id(&address.id) {
        return Err(of_file(Problem::BadFileName { stem: address.id.into() }));
    }
    let data = if address.kind.is_markdown() {
        let (yaml, body) = front_matter(text).map_err(of_file)?;
        let head = read::<GuideHead>(path, address.kind, &text[yaml.clone()], yaml.start, explainer)?;
        let body = Body { start: body.start, text: text[body].into() };
        if address.kind == Kind::Guide { Data::Guide(Box::new(head), body) } else { Data::News(Box::new(head), body) }
    } else {
        yaml(path, address.kind, text, explainer)?
    };
    Ok(Entry { path: Arc::clone(path), ward: address.ward, folder: address.folder, top: address.top, id: address.id, data })
}

fn yaml(path: &Arc<str>, kind: Kind, text: &str, explainer: &Explainer) -> Result<Data, Vec<Diagnostic>> {
    macro_rules! boxed {
        ($variant:ident) => {
            Data::$variant(Box::new(read(path, kind, text, 0, explainer)?))
        };
    }
    Ok(match kind {
        Kind::Portal => boxed!(Portal),
        Kind::Areas => Data::Areas(read(path, kind, text, 0, explainer)?),
        Kind::Cares => Data::Cares(read(path, kind, text, 0, explainer)?),
        Kind::Services => Data::Services(read(path, kind, text, 0, explainer)?),
        Kind::Stages => Data::Stages(read(path, kind, text, 0, explainer)?),
        Kind::Sources => Data::Sources(read(path, kind, text, 0, explainer)?),
        Kind::Score => boxed!(Score),
        Kind::Task => boxed!(Task),
        Kind::Term => boxed!(Term),
        Kind::Centre => boxed!(Centre),
        Kind::Scheme => boxed!(Scheme),
        Kind::Dataset => boxed!(Dataset),
        Kind::Council => boxed!(Council),
        Kind::Ward => boxed!(Ward),
        Kind::LocalScheme => boxed!(LocalScheme),
        Kind::Coordinators => boxed!(Coordinators),
        Kind::Network => boxed!(Network),
        Kind::Listing | Kind::Guide | Kind::News => boxed!(Listing),
    })
}

fn read<T: DeserializeOwned>(path: &Arc<str>, kind: Kind, yaml: &str, offset: usize, explainer: &Explainer) -> Result<T, Vec<Diagnostic>> {
    serde_yaml::from_str(yaml).map_err(|error| {
        let mut found = explainer.explain(path, kind, yaml, offset);
        if found.is_empty() {
            let at = error.location().map_or(At::File, |l| At::Bytes(offset + l.index(), offset + l.index()));
            found.push(Diagnostic::new(path, at, Problem::BadValue { detail: error.to_string() }));
        }
        found
    })
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
    !stem.is_empty() && !stem.starts_with('-') && stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The likeliest encoding of bytes that are not UTF-8.
fn guess_encoding(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return "UTF-16";
    }
    // Shift_JIS writes kana as 0x82 or 0x83 and a second byte; EUC-JP writes them as 0xA4 or 0xA5.
    let sjis = bytes.windows(2).filter(|pair| matches!(pair[0], 0x82 | 0x83) && pair[1] >= 0x40).count();
    let euc = bytes.windows(2).filter(|pair| matches!(pair[0], 0xA4 | 0xA5) && pair[1] >= 0xA1).count();
    if euc > sjis { "EUC-JP" } else { "Shift_JIS" }
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

    #[test]
    fn encodings_are_recognized() {
        assert_eq!(guess_encoding(&[0x82, 0xB3, 0x82, 0xAD]), "Shift_JIS");
        assert_eq!(guess_encoding(&[0xA4, 0xB5, 0xA4, 0xAF]), "EUC-JP");
        assert_eq!(guess_encoding(&[0xFF, 0xFE, 0x42, 0x30]), "UTF-16");
    }
}
