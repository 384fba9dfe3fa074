//! Tells when something in a folder changes, once things are quiet again.
//!
//! Editors save by writing, by renaming, by way of temporary files; a checkout changes thousands of files. What comes
//! out is a list of files that may have changed, or the word that all should be looked at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::is_litter;

/// So long nothing must happen before a change is told.
const QUIET: Duration = Duration::from_millis(12);
/// So long at most a change waits for quiet.
const LONGEST: Duration = Duration::from_millis(60);
/// From so many files on, something larger is going on: a checkout, a copy. It is given more time.
const MANY: usize = 50;
const QUIET_MANY: Duration = Duration::from_millis(100);
const LONGEST_MANY: Duration = Duration::from_secs(2);
/// So often a folder that is gone is looked for.
const LOOK_AGAIN: Duration = Duration::from_millis(300);

/// What may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These files, by relative path; they may be new or gone.
    Files(Vec<Arc<str>>),
    /// Anything: folders came or went.
    All,
}

/// Why a folder cannot be watched.
#[derive(Debug)]
pub struct WatchError(notify::Error);

impl std::fmt::Display for WatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<notify::Error> for WatchError {
    fn from(error: notify::Error) -> Self {
        Self(error)
    }
}

/// Watches a folder on a thread of its own until the process ends.
pub struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

/// What one event means.
enum Seen {
    Nothing,
    File(Arc<str>),
    Folder,
    Root,
}

/// What was seen until things were quiet.
#[derive(Default)]
struct Gathered {
    files: BTreeSet<Arc<str>>,
    all: bool,
    root: bool,
}

impl Watch {
    /// Watches a folder, and tells each change from then on.
    pub fn start(root: &Path, tell: impl FnMut(Change) + Send + 'static) -> Result<(), WatchError> {
        // Events name real paths; a folder given through a link must be known by its own name.
        let root = root.canonicalize().or_else(|_| std::path::absolute(root)).unwrap_or_else(|_| root.to_path_buf());
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        watcher.watch(&root, RecursiveMode::Recursive)?;
        let mut watch = Self { root, watcher, events };
        watch.watch_parent();
        std::thread::spawn(move || watch.run(tell));
        Ok(())
    }

    fn run(&mut self, mut tell: impl FnMut(Change)) {
        while let Some(gathered) = self.gather() {
            if gathered.root || gathered.all {
                // New folders may hold files that came before their watch; a watch set twice does no harm.
                if self.watcher.watch(&self.root, RecursiveMode::Recursive).is_err() {
                    tell(Change::All);
                    self.wait_for_root();
                }
                self.watch_parent();
                tell(Change::All);
            } else if !gathered.files.is_empty() {
                tell(Change::Files(gathered.files.into_iter().collect()));
            }
        }
    }

    /// The parent tells when the folder itself goes or comes. A parent that cannot be watched (no permission) is no
    /// reason to stop: the folder's own events remain.
    fn watch_parent(&mut self) {
        if let Some(parent) = self.root.parent() {
            let _ = self.watcher.watch(parent, RecursiveMode::NonRecursive);
        }
    }

    fn wait_for_root(&mut self) {
        let _ = self.watcher.unwatch(&self.root);
        while !self.root.is_dir() || self.watcher.watch(&self.root, RecursiveMode::Recursive).is_err() {
            std::thread::sleep(LOOK_AGAIN);
        }
    }

    /// Waits for an event, then until all is quiet. `None` when there will be no more.
    fn gather(&self) -> Option<Gathered> {
        let mut gathered = Gathered::default();
        while !gathered.is_any() {
            gathered.add(self.see(&self.events.recv().ok()?));
        }
        let start = Instant::now();
        loop {
            let many = gathered.all || gathered.files.len() > MANY;
            let (quiet, longest) = if many { (QUIET_MANY, LONGEST_MANY) } else { (QUIET, LONGEST) };
            let left = longest.saturating_sub(start.elapsed());
            match self.events.recv_timeout(quiet.min(left)) {
                Ok(event) => gathered.add(self.see(&event)),
                Err(RecvTimeoutError::Timeout) => return Some(gathered),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
            if left.is_zero() {
                return Some(gathered);
            }
        }
    }

    fn see(&self, event: &notify::Result<Event>) -> Seen {
        match event {
            // Too many events to keep, or too many folders: what was missed is found by looking at all.
            Err(_) => Seen::Folder,
            Ok(event) if event.need_rescan() => Seen::Folder,
            Ok(event) => event
                .paths
                .iter()
                .map(|path| see(&self.root, path, event.kind))
                .max_by_key(Seen::weight)
                .unwrap_or(Seen::Nothing),
        }
    }
}

fn see(root: &Path, path: &Path, kind: EventKind) -> Seen {
    // Reading is no change; it is told all the same.
    if matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write)) {
        return Seen::Nothing;
    }
    let Ok(relative) = path.strip_prefix(root) else { return Seen::Nothing };
    let parts: Vec<String> =
        relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let moved = matches!(kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
    if parts.is_empty() {
        return if moved { Seen::Root } else { Seen::Nothing };
    }
    if parts.iter().any(|part| is_litter(part)) {
        return Seen::Nothing;
    }
    let folder = match kind {
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => true,
        // What was moved away can no longer be asked; a name without an ending may have been a folder's.
        _ => moved && (path.is_dir() || (!path.exists() && path.extension().is_none())),
    };
    if folder { Seen::Folder } else { Seen::File(parts.join("/").into()) }
}

impl Seen {
    fn weight(&self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::File(_) => 1,
            Self::Folder => 2,
            Self::Root => 3,
        }
    }
}

impl Gathered {
    fn add(&mut self, seen: Seen) {
        match seen {
            Seen::Nothing => {}
            Seen::File(path) => drop(self.files.insert(path)),
            Seen::Folder => self.all = true,
            Seen::Root => self.root = true,
        }
    }

    fn is_any(&self) -> bool {
        self.all || self.root || !self.files.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{DataChange, RenameMode};

    fn seen(path: &str, kind: EventKind) -> String {
        match see(Path::new("/no/content"), Path::new(path), kind) {
            Seen::Nothing => "nothing".to_owned(),
            Seen::File(path) => path.to_string(),
            Seen::Folder => "folder".to_owned(),
            Seen::Root => "root".to_owned(),
        }
    }

    #[test]
    fn what_editors_leave_behind_is_no_change() {
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let gone = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        for (path, kind, want) in [
            ("/no/content/wards/a/b/c.yaml", write, "wards/a/b/c.yaml"),
            ("/no/content/wards/a/b/.c.yaml.swp", write, "nothing"),
            ("/no/content/wards/a/b/c.yaml~", write, "nothing"),
            ("/no/content/wards/a/b/4913", EventKind::Create(CreateKind::File), "nothing"),
            ("/no/content/wards/a/b/#c.yaml#", write, "nothing"),
            ("/no/content/.git/index.lock", write, "nothing"),
            ("/no/content/wards/a/b/c.yaml", EventKind::Access(AccessKind::Open(AccessMode::Any)), "nothing"),
            (
                "/no/content/wards/a/b/c.yaml",
                EventKind::Access(AccessKind::Close(AccessMode::Write)),
                "wards/a/b/c.yaml",
            ),
            ("/no/content/wards/a", gone, "folder"),
            ("/no/content/wards/a", EventKind::Remove(RemoveKind::Folder), "folder"),
            ("/no/content", EventKind::Remove(RemoveKind::Folder), "root"),
            ("/no/other", EventKind::Create(CreateKind::Folder), "nothing"),
        ] {
            assert_eq!(seen(path, kind), want, "{path} {kind:?}");
        }
    }
}
