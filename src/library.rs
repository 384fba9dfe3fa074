//! The records of a content tree, kept by file, so that a file that stays the same is decoded once.
//!
//! [`Library::edition`] puts them together; it is the only way to a [`Catalogue`].

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::causes::Causes;
use crate::content::{AnyRecord, Of, Records};
use crate::diagnostic::{Diagnostic, Problem};
use crate::mending::{Explainer, Suspects, untidy};
use crate::minify::Minifier;
use crate::reading::{self, Address, Means, Refused, decode};
use crate::source::{MOST_BYTES, Odd, Stamp, Tree};
use crate::{check, markdown, plan};

/// Files that every portal has.
const NEEDED: [&str; 3] = ["portal.yaml", "services.yaml", "areas.yaml"];
/// Where each vocabulary stands that a portal may do without.
const VOCABULARIES: [(Of, &str); 4] =
    [(Of::Source, "sources.yaml"), (Of::Stage, "stages.yaml"), (Of::Cut, "stages.yaml"), (Of::Care, "care.yaml")];

/// Every content file, decoded or with what is wrong with it.
pub(crate) struct Library {
    kept: BTreeMap<Arc<str>, Kept>,
    explainer: Explainer,
    suspects: Suspects,
    minifier: Minifier,
}

/// One file as it was last read.
struct Kept {
    /// Its stamp and the hash of its bytes; none when it could not be read.
    seen: Option<(Stamp, blake3::Hash)>,
    /// The record; of a refused file what is left without the wrong parts, if anything is.
    record: Option<AnyRecord>,
    /// What is wrong; nothing if the file was not refused.
    refused: Vec<Diagnostic>,
    /// What could be tidier.
    notes: Vec<Diagnostic>,
}

/// What there is to do with a file.
enum Concern {
    /// A record.
    Record(Address),
    /// A YAML file in a place that nothing reads.
    Misplaced,
    /// A record's file whose name ends wrongly, with the right name.
    Misnamed(String),
    /// A file that nothing reads.
    Unread,
}

/// What reading a file again gives.
enum Fresh {
    New(Box<Kept>),
    Same,
    Gone,
}

/// A portal put together from all files, not yet checked as a whole.
pub(crate) struct Edition {
    /// All records; none without the portal's settings.
    pub catalogue: Option<Catalogue>,
    /// What is wrong within files.
    found: Vec<Diagnostic>,
    /// What other problems may only follow from.
    causes: Causes,
}

impl Library {
    /// Reads and decodes every content file of a tree.
    pub(crate) fn read(tree: &Tree, minifier: &Minifier) -> Self {
        let mut library = Self {
            kept: BTreeMap::new(),
            explainer: Explainer::default(),
            suspects: Suspects::default(),
            minifier: minifier.clone(),
        };
        library.refresh(tree);
        library
    }

    /// Reads again what has another time or size in the whole tree. Whether anything is different.
    pub(crate) fn refresh(&mut self, tree: &Tree) -> bool {
        let is_there = |path: &Arc<str>| tree.files().binary_search(path).is_ok() || tree.odd().contains_key(path);
        let gone: BTreeSet<Arc<str>> = self.kept.keys().filter(|path| !is_there(path)).cloned().collect();
        self.kept.retain(|path, _| !gone.contains(path));
        let odd = self.refresh_odd(tree);
        let is_new = |path: &Arc<str>| {
            self.kept.get(path).is_none_or(|kept| kept.seen.map(|(stamp, _)| stamp) != tree.stamp(path))
        };
        let new: Vec<Arc<str>> =
            tree.files().par_iter().filter(|path| concerns(path) && is_new(path)).cloned().collect();
        self.refresh_some(tree, &new) || odd || !gone.is_empty()
    }

    /// Notes what is no file. Whether anything is different.
    fn refresh_odd(&mut self, tree: &Tree) -> bool {
        let mut changed = false;
        for (path, odd) in tree.odd() {
            let problem = match odd {
                Odd::Leaves => Problem::OddLink { case: "leaves" },
                Odd::Dangling => Problem::OddLink { case: "dangling" },
                Odd::Loop => Problem::OddLink { case: "loop" },
                Odd::Special => Problem::OddFile {},
            };
            let refused = vec![Diagnostic::of_file(path, problem)];
            if self.kept.get(path).is_none_or(|kept| kept.refused != refused) {
                let kept = Kept { seen: None, record: None, refused, notes: Vec::new() };
                self.kept.insert(Arc::clone(path), kept);
                changed = true;
            }
        }
        changed
    }

    /// Reads the files at some paths again; they may be new or gone. Whether anything is different.
    pub(crate) fn refresh_some(&mut self, tree: &Tree, paths: &[Arc<str>]) -> bool {
        let fresh: Vec<(&Arc<str>, Fresh)> =
            paths.par_iter().filter(|path| concerns(path)).map(|path| (path, self.read_one(tree, path))).collect();
        let mut changed = false;
        for (path, fresh) in fresh {
            match fresh {
                Fresh::New(kept) => drop(self.kept.insert(Arc::clone(path), *kept)),
                Fresh::Gone if self.kept.contains_key(path) => drop(self.kept.remove(path)),
                Fresh::Same | Fresh::Gone => continue,
            }
            changed = true;
        }
        changed
    }

    fn read_one(&self, tree: &Tree, path: &Arc<str>) -> Fresh {
        let failed = |problem| {
            Fresh::New(Box::new(Kept {
                seen: None,
                record: None,
                refused: vec![Diagnostic::of_file(path, problem)],
                notes: Vec::new(),
            }))
        };
        let concern = concern(path);
        if matches!(concern, Some(Concern::Unread)) {
            return self.unread(tree, path);
        }
        let (bytes, stamp) = match tree.read_stamped(path) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Fresh::Gone,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return failed(Problem::LargeFile { limit: MOST_BYTES >> 20 });
            }
            Err(error) => return failed(Problem::BadValue { detail: error.to_string() }),
        };
        let address = match concern {
            Some(Concern::Record(address)) => address,
            _ if self.kept.contains_key(path) => return Fresh::Same,
            Some(Concern::Misnamed(right)) => return failed(Problem::WrongExtension { right }),
            _ => return failed(Problem::MisplacedFile { near: None }),
        };
        let hash = blake3::hash(&bytes);
        if self.kept.get(path).and_then(|kept| kept.seen).is_some_and(|(_, before)| before == hash) {
            return Fresh::Same;
        }
        let kind = address.kind;
        let means = Means { explain: &self.explainer, render: &|body| markdown::render(body, &self.minifier) };
        let (record, refused) = match decode(path, address, &bytes, means) {
            Ok(record) => (Some(record), Vec::new()),
            Err(Refused { found, rest }) => (rest, found),
        };
        let notes = if refused.is_empty() { untidy(path, kind, &bytes, &self.suspects) } else { Vec::new() };
        Fresh::New(Box::new(Kept { seen: Some((stamp, hash)), record, refused, notes }))
    }

    /// A file that is only told of: nobody looks into it.
    fn unread(&self, tree: &Tree, path: &Arc<str>) -> Fresh {
        if tree.stamp(path).is_none() {
            return Fresh::Gone;
        }
        if self.kept.contains_key(path) {
            return Fresh::Same;
        }
        let problem = Problem::UnreadFile { right: reading::named_record(path) };
        Fresh::New(Box::new(Kept {
            seen: None,
            record: None,
            refused: Vec::new(),
            notes: vec![Diagnostic::of_file(path, problem)],
        }))
    }

    /// Puts all records together.
    pub(crate) fn edition(&self, today: Option<Date>) -> Edition {
        let (mut records, mut found) = (Records::default(), Vec::new());
        let mut causes = Causes::default();
        for (path, kept) in &self.kept {
            match &kept.record {
                Some(record) => {
                    records.add(record);
                    causes.partial.extend((!kept.refused.is_empty()).then(|| Arc::clone(path)));
                }
                None => causes.broken.extend(Address::of(path).map(|address| address.id.to_string())),
            }
            found.extend(kept.refused.iter().chain(&kept.notes).cloned());
        }
        found.extend(NEEDED.into_iter().filter(|name| !self.kept.contains_key(*name)).map(Diagnostic::of_missing_file));
        let no_wards = !self.kept.keys().any(|path| path.starts_with("wards/"));
        found.extend(no_wards.then(|| Diagnostic::of_missing_file("wards/")));
        let vocabularies = VOCABULARIES.into_iter().filter(|(_, file)| !self.kept.contains_key(*file));
        causes.absent = vocabularies.chain(no_wards.then_some((Of::Ward, "wards/"))).collect();
        Edition { catalogue: Catalogue::of(records, today), found, causes }
    }
}

impl Edition {
    /// Whether a file could not be read or is missing: what there is is not the whole.
    pub(crate) fn is_partial(&self) -> bool {
        self.catalogue.is_none() || self.found.iter().any(Diagnostic::is_error)
    }

    /// All that is wrong, within files and between them.
    pub(crate) fn check(&self) -> Vec<Diagnostic> {
        let found = self.catalogue.as_ref().map(check::check).unwrap_or_default();
        self.found.iter().cloned().chain(self.causes.without_consequences(&self.found, found)).collect()
    }

    /// All that is wrong, dead links of the planned sites included.
    pub(crate) fn check_planned(&self, wards: &[String]) -> Vec<Diagnostic> {
        let mut found = self.check();
        if let Some(catalogue) = &self.catalogue {
            found.extend(crate::dead_links(&plan::sites(catalogue, wards), &found));
        }
        found
    }
}

fn concern(path: &Arc<str>) -> Option<Concern> {
    if let Some(address) = Address::of(path) {
        return Some(Concern::Record(address));
    }
    if let Some(right) = reading::right_name(path) {
        return Some(Concern::Misnamed(right));
    }
    if [".yaml", ".yml"].iter().any(|ending| path.ends_with(ending)) {
        return Some(Concern::Misplaced);
    }
    (!reading::is_beside(path)).then_some(Concern::Unread)
}

/// Whether a file is content, or lies where it should be.
fn concerns(path: &Arc<str>) -> bool {
    concern(path).is_some()
}
