//! What the operating system refuses.

use std::io::{Error, ErrorKind};

use super::Lang;
use crate::say;

/// Why a file or a folder could not be read or written, in a few words.
pub fn cause(error: &Error, lang: Lang) -> String {
    let kind = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "not-permitted",
        ErrorKind::AlreadyExists => "already-there",
        ErrorKind::IsADirectory => "is-folder",
        ErrorKind::NotADirectory => "is-file",
        ErrorKind::DirectoryNotEmpty => "not-empty",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "no-room",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::InvalidFilename => "bad-name",
        ErrorKind::FileTooLarge => "too-large",
        ErrorKind::TimedOut => "timed-out",
        ErrorKind::ResourceBusy => "busy",
        ErrorKind::CrossesDevices => "other-disk",
        _ => "other",
    };
    say!(lang, "cause", kind = kind, detail = error.to_string())
}
