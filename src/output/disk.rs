//! What the system must be asked in its own way: that written bytes are on the disk, that two folders change places in
//! one step, that a folder is a mount.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Waits until a file's bytes are on the disk.
pub(super) fn sync_file(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Waits until the names in a folder are on the disk. Where folders cannot be opened, the system writes them by itself.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { sync_file(path) } else { Ok(()) }
}

/// Waits until the name of a file is on the disk.
pub(super) fn sync_name(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync_folder(folder.unwrap_or(Path::new(".")))
}

/// Waits until a whole tree is on the disk: files, folders, and their names.
///
/// One call for the whole file system, and not one for each of ten thousand files.
#[cfg(target_os = "linux")]
pub(super) fn sync_tree(root: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(root)?)?)
}

/// Waits until a whole tree is on the disk: files, folders, and their names.
#[cfg(not(target_os = "linux"))]
pub(super) fn sync_tree(root: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(root).contents_first(true) {
        let entry = entry?;
        if entry.file_type().is_file() {
            sync_file(entry.path())?;
        } else if entry.file_type().is_dir() {
            sync_folder(entry.path())?;
        }
    }
    Ok(())
}

/// Swaps two folders in one step.
#[cfg(target_os = "linux")]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

/// Swaps two folders in one step.
#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether another disk, or another folder, is mounted on a folder: it cannot be renamed.
#[cfg(target_os = "linux")]
pub(super) fn is_mount(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let asked = statx(CWD, folder, AtFlags::empty(), StatxFlags::BASIC_STATS);
    asked.is_ok_and(|about| about.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Whether another disk, or another folder, is mounted on a folder: it cannot be renamed.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_mount(_: &Path) -> bool {
    false
}

/// Whether a folder holds anything but files whose names begin so.
pub(super) fn is_occupied(folder: &Path, but: &str) -> bool {
    match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().any(|entry| !entry.file_name().to_string_lossy().starts_with(but)),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}
