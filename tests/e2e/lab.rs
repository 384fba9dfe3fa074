//! A temporary folder with content in it, the program to run on it, and the tree that comes out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;
use walkdir::WalkDir;

/// A folder of its own for one test: `content/`, `theme/` if the test writes one, `output/`.
pub(crate) struct Lab {
    dir: TempDir,
}

/// How a run ended and what it said.
pub(crate) struct Run {
    /// `None`: killed by a signal, as by a stack overflow.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// The run, if it ended with `code`; else the test fails and shows what was said.
    #[track_caller]
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self
    }

    /// The run, if its messages hold `text`.
    #[track_caller]
    pub(crate) fn said(self, text: &str) -> Self {
        assert!(
            self.stdout.contains(text) || self.stderr.contains(text),
            "{text:?} is not in\nstdout:\n{}\nstderr:\n{}",
            self.stdout,
            self.stderr
        );
        self
    }
}

/// One file of a tree as it is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) hash: blake3::Hash,
    pub(crate) modified: SystemTime,
}

impl Lab {
    /// A lab with the rich fixture.
    pub(crate) fn mihon() -> Self {
        Self::with("mihon")
    }

    /// A lab with the smallest valid portal: quick to build, for tests that run the program often.
    pub(crate) fn small() -> Self {
        Self::with("small")
    }

    /// A lab with the shipped content.
    pub(crate) fn shipped() -> Self {
        Self::from(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))
    }

    fn with(fixture: &str) -> Self {
        Self::from(&fixtures().join(fixture))
    }

    fn from(content: &Path) -> Self {
        let lab = Self { dir: TempDir::new().expect("a temporary folder") };
        copy(content, &lab.content());
        lab
    }

    /// The small portal with the broken files laid over it.
    pub(crate) fn broken() -> Self {
        let lab = Self::small();
        copy(&fixtures().join("broken"), &lab.content());
        lab
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn content(&self) -> PathBuf {
        self.path("content")
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.path("output")
    }

    /// Writes a file below the lab, with its folders.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Replaces a text in a file of the lab; the text must be there.
    #[track_caller]
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{from:?} is not in {name}");
        self.write(name, text.replace(from, to));
    }

    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// The program, in the lab's folder.
    pub(crate) fn program(&self, args: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("yorisoi"));
        command.current_dir(self.dir.path()).args(args);
        command
    }

    /// Runs the program in the lab's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        let output = self.program(args).output().expect("the program starts");
        Run {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// `yorisoi build` with more flags.
    pub(crate) fn build(&self, more: &[&str]) -> Run {
        self.run(&[&["build"], more].concat())
    }

    /// The published tree.
    pub(crate) fn tree(&self) -> BTreeMap<String, Stamp> {
        tree(&self.output())
    }

    /// The published bytes, by path.
    pub(crate) fn hashes(&self) -> BTreeMap<String, blake3::Hash> {
        hashes(&self.output())
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// All files below a folder but the manifest (which tells only of them), with content and time.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Stamp> {
    let stamp = |path: &Path| Stamp {
        hash: blake3::hash(&fs::read(path).expect("a file that can be read")),
        modified: fs::metadata(path).and_then(|meta| meta.modified()).expect("a time"),
    };
    files(root)
        .into_iter()
        .filter(|(name, _)| name != ".yorisoi-manifest")
        .map(|(name, path)| (name, stamp(&path)))
        .collect()
}

pub(crate) fn hashes(root: &Path) -> BTreeMap<String, blake3::Hash> {
    tree(root).into_iter().map(|(name, stamp)| (name, stamp.hash)).collect()
}

/// Files below a folder, by relative path.
pub(crate) fn files(root: &Path) -> BTreeMap<String, PathBuf> {
    let below = WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    below
        .map(|entry| {
            (entry.path().strip_prefix(root).expect("below the root").to_string_lossy().into_owned(), entry.into_path())
        })
        .collect()
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for (name, path) in files(from) {
        let target = to.join(name);
        fs::create_dir_all(target.parent().expect("a folder")).expect("folders");
        fs::copy(path, target).expect("a copy");
    }
}

/// The names in which two trees differ, for messages that can be read.
pub(crate) fn differing<V: PartialEq>(a: &BTreeMap<String, V>, b: &BTreeMap<String, V>) -> Vec<String> {
    let mut names: Vec<String> =
        a.iter().filter(|(name, value)| b.get(*name) != Some(*value)).map(|(name, _)| name.clone()).collect();
    names.extend(b.keys().filter(|name| !a.contains_key(*name)).cloned());
    names.sort();
    names
}

/// Fails with the names of the differing files.
#[track_caller]
pub(crate) fn assert_same<V: PartialEq>(a: &BTreeMap<String, V>, b: &BTreeMap<String, V>, why: &str) {
    let names = differing(a, b);
    assert!(names.is_empty(), "{why}: {} files differ, the first: {:?}", names.len(), &names[..names.len().min(12)]);
}
