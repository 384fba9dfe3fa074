//! Single files with their folders: a new record, a schema, a list.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::disk::sync_name;
use super::{OutputError, at, put_one};

/// Writes a file and its folders; what stood there is replaced in one step.
pub fn put_with_folders(path: &Path, text: &str) -> Result<(), OutputError> {
    at(path, folder(path))?;
    put_one(path, text.as_bytes())
}

/// Writes a file that must not be there yet, and its folders; gives whether it was written.
pub fn put_new(path: &Path, text: &str) -> Result<bool, OutputError> {
    at(path, folder(path))?;
    match File::create_new(path) {
        Ok(mut file) => {
            at(path, file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))?;
            at(path, sync_name(path)).map(|()| true)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(OutputError::Io(path.to_path_buf(), error)),
    }
}

fn folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}
