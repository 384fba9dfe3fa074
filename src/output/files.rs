//! Single files: a table that is handed out, and records that an import changes in place.
//!
//! Each file is written beside its place and then renamed. All are written before the first is renamed, so a full disk
//! changes nothing.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::disk::{sync_file, sync_name};
use super::{OutputError, at};

/// Writes one file in one step.
pub fn put_one(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    stage(path, bytes).and_then(|staged| settle(&staged, path))
}

/// Writes files below a folder; nothing is written when one of them lies outside it.
pub fn put_all<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<(), OutputError> {
    let base = at(root, fs::canonicalize(root))?;
    let files: Vec<(PathBuf, &[u8])> =
        files.into_iter().map(|(path, bytes)| Ok((inside(&base, path)?, bytes))).collect::<Result<_, OutputError>>()?;
    let mut staged = Vec::new();
    for (path, bytes) in &files {
        match stage(path, bytes) {
            Ok(file) => staged.push((file, path)),
            Err(error) => {
                for (file, _) in &staged {
                    let _ = fs::remove_file(file);
                }
                return Err(error);
            }
        }
    }
    staged.iter().try_for_each(|(file, path)| settle(file, path))
}

/// The place of a relative path, its folder made; refused where a link or a `..` leads out of the root.
fn inside(base: &Path, path: &str) -> Result<PathBuf, OutputError> {
    let target = base.join(path);
    if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(OutputError::Outside(target));
    }
    let folder = target.parent().unwrap_or(base).to_path_buf();
    // The nearest folder that exists is looked at before any is made.
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(base);
    if !at(there, fs::canonicalize(there))?.starts_with(base) {
        return Err(OutputError::Outside(target));
    }
    at(&folder, fs::create_dir_all(&folder))?;
    // A record that is a link is written where it points to, if that is inside.
    let real = if target.exists() { at(&target, fs::canonicalize(&target))? } else { target.clone() };
    if real.starts_with(base) { Ok(real) } else { Err(OutputError::Outside(target)) }
}

fn stage(path: &Path, bytes: &[u8]) -> Result<PathBuf, OutputError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let staged = path.with_file_name(format!(".{name}.tmp"));
    match fs::write(&staged, bytes).and_then(|()| sync_file(&staged)) {
        Ok(()) => Ok(staged),
        Err(error) => {
            let _ = fs::remove_file(&staged);
            Err(OutputError::Io(path.to_path_buf(), error))
        }
    }
}

fn settle(staged: &Path, path: &Path) -> Result<(), OutputError> {
    at(path, fs::rename(staged, path)).inspect_err(|_| {
        let _ = fs::remove_file(staged);
    })?;
    at(path, sync_name(path))
}
