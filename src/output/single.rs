//! Single files, written whole or not at all: a new record, a schema, a list.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file with its folders; what stood there is replaced in one step.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let staged = path.with_file_name(format!(".{}.new", path.file_name().unwrap_or_default().to_string_lossy()));
    folder(path)?;
    fs::write(&staged, text)?;
    fs::rename(&staged, path)
}

/// Writes a file that must not be there yet, with its folders.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    folder(path)?;
    let mut file = File::create_new(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}
