//! The preview: keeps the portal in memory, puts each change on show, and keeps the last good pages when one is broken.
//!
//! - One edition on show is a [`stage`]: its pages are rendered when asked for, by the functions that a build uses.
//! - A change decodes what changed and puts all records together anew. Small portals are checked before the new edition
//!   is shown; where the check takes longer than a reader waits, the edition is shown first and the check follows. What
//!   it finds brings the last good edition back.
//! - `http` answers browsers, `live.js` listens in them, `told` is what they show when something is wrong.

mod http;
mod stage;
mod told;

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use tokio::sync::watch;

use crate::diagnostic::{Diagnostic, Located};
use crate::library::{Edition, Library};
use crate::minify::Minifier;
use crate::phrases::Lang;
use crate::render::Theme;
use crate::source::{self, Change, Tree, Watch, WatchError};
use stage::Stage;
use told::{State, Told};

/// A check that takes no longer comes before the page; a longer one after it.
const SHORT: Duration = Duration::from_millis(25);
/// So often a walk is tried while folders come and go under it.
const TRIES: u32 = 10;

/// What to show, and how.
pub struct Options {
    /// The folder of the content.
    pub content: PathBuf,
    /// The folder of the reader's own theme.
    pub theme: Option<PathBuf>,
    /// The day that freshness is judged by.
    pub date: Option<Date>,
    /// Only these wards; all when none is named.
    pub wards: Vec<String>,
    /// The language of messages.
    pub lang: Lang,
}

/// What became of a change.
#[derive(Debug)]
pub struct News {
    /// The errors; the last good pages stay while there are any.
    pub errors: Vec<Located>,
    /// The number of warnings; none when the check is still to come.
    pub warnings: Option<usize>,
    /// How long it took.
    pub took: Duration,
}

/// Why the preview ended.
#[derive(Debug)]
pub enum ServeError {
    /// Changes cannot be watched.
    Watch(WatchError),
    /// The system refused.
    Io(std::io::Error),
}

impl From<std::io::Error> for ServeError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// What browsers see at the moment.
struct Now {
    stage: Option<Stage>,
    version: String,
    told: Option<Told>,
    lang: Lang,
}

impl Now {
    fn json(&self) -> String {
        serde_json::to_string(&State { version: &self.version, told: self.told.as_ref() }).unwrap_or_default()
    }
}

enum Message {
    Content(Change),
    Theme,
    Checked { number: u64, found: Vec<Diagnostic>, took: Duration },
    Stop,
}

/// An edition on show.
#[derive(Clone)]
struct Shown {
    stage: Stage,
    version: String,
}

/// A portal in memory, ready to be served.
pub struct Preview {
    options: Options,
    wards: Arc<[String]>,
    minifier: Minifier,
    library: Library,
    theme: Result<Arc<Theme>, Vec<Diagnostic>>,
    now: watch::Sender<Arc<Now>>,
    /// The last edition in which nothing was wrong.
    good: Option<Shown>,
    /// An edition on show whose check is to come.
    unproved: Option<Shown>,
    /// Counts the editions.
    number: u64,
    /// Whether the last check found no error, and how long it took.
    clean: bool,
    check_took: Duration,
    /// Where a check in the background reports; none runs when there is none.
    checking: bool,
    waiting: Option<Arc<Edition>>,
}

impl Preview {
    /// Reads, checks and plans everything, as a build does.
    pub fn load(options: Options) -> (Self, News) {
        let minifier = Minifier::new();
        let theme = theme(&options, &minifier);
        let library = Library::read(&content(&options), &minifier);
        let wards: Arc<[String]> = options.wards.clone().into();
        let now = Arc::new(Now { stage: None, version: String::new(), told: None, lang: options.lang });
        let mut preview = Self {
            wards,
            minifier,
            library,
            theme,
            now: watch::Sender::new(now),
            good: None,
            unproved: None,
            number: 0,
            clean: false,
            check_took: Duration::MAX,
            checking: false,
            waiting: None,
            options,
        };
        // Nothing is on show yet, so nothing is sent to a check in the background.
        let news = preview.put(&mpsc::channel().0);
        (preview, news)
    }

    /// Whether there is a page to show.
    pub fn has_pages(&self) -> bool {
        self.good.is_some()
    }

    /// Answers browsers and follows changes until the process is interrupted.
    pub fn run(mut self, listener: TcpListener, mut tell: impl FnMut(News)) -> Result<(), ServeError> {
        let (sender, messages) = mpsc::channel();
        self.watch(&sender).map_err(ServeError::Watch)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let host = listener.local_addr()?.ip();
        listener.set_nonblocking(true)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(http::answer(listener, host, self.now.subscribe()));
        let stop = sender.clone();
        runtime.spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                let _ = stop.send(Message::Stop);
            }
        });
        for message in messages {
            let news = match message {
                Message::Stop => break,
                Message::Theme => {
                    self.theme = theme(&self.options, &self.minifier);
                    Some(self.put(&sender))
                }
                Message::Content(change) => self.look(&change).then(|| self.put(&sender)),
                Message::Checked { number, found, took } => self.checked(number, found, took, &sender),
            };
            news.into_iter().for_each(&mut tell);
        }
        runtime.shutdown_background();
        Ok(())
    }

    /// Watches both folders, and looks once at what changed while they were read.
    fn watch(&self, sender: &Sender<Message>) -> Result<(), WatchError> {
        let to = sender.clone();
        Watch::start(&self.options.content, move |change| drop(to.send(Message::Content(change))))?;
        if let Some(folder) = &self.options.theme {
            let to = sender.clone();
            Watch::start(folder, move |_| drop(to.send(Message::Theme)))?;
        }
        drop(sender.send(Message::Content(Change::All)));
        Ok(())
    }

    /// Reads what changed. Whether anything is different.
    fn look(&mut self, change: &Change) -> bool {
        match change {
            Change::Files(paths) => self.library.refresh_some(&Tree::empty(&self.options.content), paths),
            Change::All => self.library.refresh(&content(&self.options)),
        }
    }

    /// Puts the records together and shows them, or what is wrong with them.
    fn put(&mut self, sender: &Sender<Message>) -> News {
        let start = Instant::now();
        self.number += 1;
        (self.unproved, self.waiting) = (None, None);
        let theme = match &self.theme {
            Ok(theme) => Arc::clone(theme),
            Err(problems) => return self.tell(problems.clone(), start.elapsed()),
        };
        let edition = Arc::new(self.library.edition(self.options.date));
        let unspoken: Vec<Diagnostic> = edition.catalogue.iter().flat_map(|catalogue| theme.fit(catalogue)).collect();
        if !unspoken.is_empty() {
            return self.tell(unspoken, start.elapsed());
        }
        if edition.is_partial() || !self.clean || self.check_took < SHORT {
            let found = edition.check_planned(&self.options.wards);
            self.check_took = start.elapsed();
            self.clean = !found.iter().any(Diagnostic::is_error);
            if self.clean {
                let shown = self.open(edition, theme);
                self.show(&shown);
                self.good = Some(shown);
            }
            return self.tell(found, start.elapsed());
        }
        let shown = self.open(Arc::clone(&edition), theme);
        self.show(&shown);
        self.unproved = Some(shown);
        self.check_later(edition, sender);
        News { errors: Vec::new(), warnings: None, took: start.elapsed() }
    }

    fn open(&self, edition: Arc<Edition>, theme: Arc<Theme>) -> Shown {
        let version = format!("{}-{}", std::process::id(), self.number);
        Shown { stage: Stage::open(edition, theme, Arc::clone(&self.wards)), version }
    }

    fn show(&self, shown: &Shown) {
        self.set(Some(shown), None);
    }

    fn set(&self, shown: Option<&Shown>, told: Option<Told>) {
        let (stage, version) =
            shown.map_or((None, "0".to_owned()), |shown| (Some(shown.stage.clone()), shown.version.clone()));
        self.now.send_replace(Arc::new(Now { stage, version, told, lang: self.options.lang }));
    }

    /// Shows the errors among diagnostics over the last good pages.
    fn tell(&mut self, found: Vec<Diagnostic>, took: Duration) -> News {
        let (errors, warnings): (Vec<Diagnostic>, Vec<Diagnostic>) = found.into_iter().partition(Diagnostic::is_error);
        let theme = self.options.theme.as_deref().map(Tree::empty);
        let content = Tree::empty(&self.options.content);
        let trees: Vec<&Tree> = theme.iter().chain([&content]).collect();
        let errors = crate::locate(&trees, errors);
        if !errors.is_empty() {
            let told = Told::of(&errors, self.options.lang, self.good.is_some(), |path| crate::text_in(&trees, path));
            self.clean = false;
            self.set(self.good.as_ref(), told);
        }
        News { errors, warnings: Some(warnings.len()), took }
    }

    /// Checks in the background: the newest edition when the check before it is done.
    fn check_later(&mut self, edition: Arc<Edition>, sender: &Sender<Message>) {
        if self.checking {
            self.waiting = Some(edition);
            return;
        }
        self.checking = true;
        let (number, wards, to) = (self.number, Arc::clone(&self.wards), sender.clone());
        std::thread::spawn(move || {
            // The page comes first: its reader waits for it.
            std::thread::sleep(SHORT * 2);
            let start = Instant::now();
            let found = edition.check_planned(&wards);
            let _ = to.send(Message::Checked { number, found, took: start.elapsed() });
        });
    }

    fn checked(
        &mut self,
        number: u64,
        found: Vec<Diagnostic>,
        took: Duration,
        sender: &Sender<Message>,
    ) -> Option<News> {
        self.checking = false;
        if let Some(edition) = self.waiting.take() {
            self.check_later(edition, sender);
        }
        // Meanwhile another edition may be on show; its own check follows.
        let shown = self.unproved.take_if(|_| number == self.number)?;
        self.check_took = took;
        if found.iter().any(Diagnostic::is_error) {
            return Some(self.tell(found, took));
        }
        self.good = Some(shown);
        None
    }
}

/// The content as it is now. Folders may go while they are walked (a checkout): what matters is how it ends.
fn content(options: &Options) -> Tree {
    for _ in 0..TRIES {
        match Tree::walk(&options.content) {
            Ok(tree) => return tree,
            Err(_) if source::is_folder(&options.content) => std::thread::sleep(SHORT),
            Err(_) => break,
        }
    }
    Tree::empty(&options.content)
}

/// The theme as it is now; without its folder the default one.
fn theme(options: &Options, minifier: &Minifier) -> Result<Arc<Theme>, Vec<Diagnostic>> {
    let tree = options.theme.as_deref().and_then(|folder| Tree::walk_trusted(folder).ok());
    Theme::load(tree.as_ref(), minifier).map(Arc::new)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests write below a temporary folder")]
mod tests {
    use super::*;

    /// Where the check is slow, the page is shown before it; an error that it finds brings the last good page back.
    #[test]
    fn a_slow_check_follows_the_page() {
        let folder = tempfile::tempdir().expect("a folder");
        let fixture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small");
        for path in Tree::walk(&fixture).expect("the fixture").files() {
            let to = folder.path().join(&**path);
            std::fs::create_dir_all(to.parent().expect("a folder")).expect("made");
            std::fs::copy(fixture.join(&**path), to).expect("copied");
        }
        let record = folder.path().join("wards/kakera-shi/nursing/hana-1.yaml");
        let whole = std::fs::read_to_string(&record).expect("text");
        let options = Options {
            content: folder.path().to_path_buf(),
            theme: None,
            date: None,
            wards: Vec::new(),
            lang: Lang::default(),
        };
        let (mut preview, news) = Preview::load(options);
        assert!(news.errors.is_empty() && preview.has_pages());
        let first = preview.now.borrow().version.clone();
        let (sender, messages) = mpsc::channel();
        let save = |preview: &mut Preview, text: String| {
            std::fs::write(&record, text).expect("saved");
            assert!(preview.look(&Change::Files(vec!["wards/kakera-shi/nursing/hana-1.yaml".into()])));
            preview.check_took = SHORT * 2;
            preview.put(&sender)
        };
        let checked = |preview: &mut Preview| match messages.recv().expect("a check") {
            Message::Checked { number, found, took } => preview.checked(number, found, took, &mpsc::channel().0),
            _ => None,
        };

        assert_eq!(
            save(&mut preview, whole.replace("sources:", "concepts: [nowhere]\nsources:")).warnings,
            None,
            "the check is still to come"
        );
        assert!(preview.now.borrow().version != first && preview.now.borrow().told.is_none());
        let news = checked(&mut preview).expect("news");
        assert_eq!(news.errors.len(), 1);
        assert!(
            preview.now.borrow().version == first && preview.now.borrow().told.is_some(),
            "the last good page is back"
        );

        // While something is wrong the check comes first, so that the notice stays until it is mended.
        assert!(
            save(&mut preview, whole.replace("sources:", "concepts: [nowhere, neither]\nsources:")).warnings.is_some()
        );
        assert!(
            save(&mut preview, whole.replace("name: ", "name: あ")).warnings.is_some()
                && preview.now.borrow().told.is_none()
        );

        // Two saves, one after the other: the second edition is the one that is judged in the end.
        save(&mut preview, whole.replace("name: ", "name: い"));
        save(&mut preview, whole.clone());
        let last = preview.now.borrow().version.clone();
        assert!(checked(&mut preview).is_none());
        assert_eq!(preview.now.borrow().version, last);
    }
}
