//! The files of a theme: those in the binary, and those of a theme of one's own.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::source::Tree;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Files by their path in the theme.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The files of the default theme.
pub(super) fn embedded() -> Files {
    fn gather(dir: &Dir<'_>, files: &mut Files) {
        for file in dir.files() {
            files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec());
        }
        dir.dirs().for_each(|inner| gather(inner, files));
    }
    let mut files = Files::new();
    gather(&DEFAULT, &mut files);
    files
}

/// The files of a theme of one's own.
pub(super) fn written(tree: &Tree) -> Files {
    tree.files().iter().filter_map(|path| Some((path.to_string(), tree.read(path).ok()?))).collect()
}

/// Whether the default theme has a folder.
pub(super) fn embeds(folder: &str) -> bool {
    DEFAULT.get_dir(folder).is_some()
}
