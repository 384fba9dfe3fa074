//! What a file's path says: which kind of record it holds, whose it is, and its id.

use crate::content::{FilePlace, Kind};

/// What a file's path says: its kind, its ward, its service and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The kind.
    pub kind: Kind,
    /// Slug of the ward, or `None` for what is everybody's.
    pub ward: Option<Box<str>>,
    /// First folder: `wards`, the whole's folder, `glossary`, … or empty at the root.
    pub top: Box<str>,
    /// Folder that the file is in: for listings the service.
    pub folder: Box<str>,
    /// The file's stem.
    pub id: Box<str>,
}

impl Address {
    /// Reads a relative path. `None`: the file is not content (an image, a note).
    pub fn of(path: &str) -> Option<Self> {
        let (stem, ending) = path.rsplit_once('.')?;
        let parts: Vec<&str> = stem.split('/').collect();
        let markdown = match ending {
            "yaml" | "yml" => false,
            "md" => true,
            _ => return None,
        };
        let kind = Kind::ALL.into_iter().find(|kind| kind.is_markdown() == markdown && is_at(*kind, &parts))?;
        let (ward, top, folder) = match parts.as_slice() {
            ["wards", ward, _] => (Some(*ward), "wards", ""),
            ["wards", ward, folder, _] => (Some(*ward), "wards", *folder),
            [top, folder, _] => (None, *top, *folder),
            [folder, _] => (None, *folder, *folder),
            _ => (None, "", ""),
        };
        let id = if kind == Kind::Ward { ward.unwrap_or_default() } else { parts.last().copied().unwrap_or_default() };
        Some(Self { kind, ward: ward.map(Into::into), top: top.into(), folder: folder.into(), id: id.into() })
    }
}

/// Folders at the top that are no whole's.
const NO_WHOLE: [&str; 2] = ["wards", "assets"];

/// Whether the files of a kind are where the parts of a path lead.
fn is_at(kind: Kind, parts: &[&str]) -> bool {
    let both = |fits: fn(&str, &[&str]) -> bool, of: &[&str]| match parts {
        ["wards", _, folder, _] => fits(folder, of),
        [top, folder, _] => !NO_WHOLE.contains(top) && fits(folder, of),
        _ => false,
    };
    match kind.place() {
        FilePlace::Root => parts == [kind.name()],
        FilePlace::Folder(name) => matches!(parts, [folder, _] if *folder == name),
        FilePlace::Whole(name) => matches!(parts, [top, folder, _] if !NO_WHOLE.contains(top) && *folder == name),
        FilePlace::WardFile => matches!(parts, ["wards", _, file] if *file == kind.name()),
        FilePlace::WardFolder(name) => matches!(parts, ["wards", _, folder, _] if *folder == name),
        FilePlace::Both(names) => both(|folder, names| names.contains(&folder), names),
        FilePlace::Texts(name) => both(|folder, names| names.contains(&folder), &[name]),
        // Any folder that is no other kind's: the list of kinds has listings last. Texts are never YAML.
        FilePlace::Service => both(|folder, names| !names.contains(&folder), &text_folders()),
    }
}

fn text_folders() -> Vec<&'static str> {
    let folder = |kind: &Kind| if let FilePlace::Texts(name) = kind.place() { Some(name) } else { None };
    Kind::ALL.iter().filter_map(folder).collect()
}

/// The name that would make a record of a file without an ending.
pub(crate) fn named_record(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let name = name.trim_end_matches('.');
    let plain = !name.contains('.') && !name.chars().any(char::is_whitespace);
    let fits = |ending: &str| Address::of(&format!("{folder}/{name}.{ending}")).is_some();
    ["yaml", "md"].into_iter().find(|ending| plain && fits(ending)).map(|ending| format!("{name}.{ending}"))
}

/// Whether a file may lie among the content without being read: notes for people, images, memories of imports.
pub(crate) fn is_beside(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    ["readme", "license", "licence", "notice"].contains(&stem.as_str())
        || folders
            .split('/')
            .enumerate()
            .any(|(depth, folder)| ["assets", "images"].contains(&folder) || depth == 0 && folder == "imports")
}

/// The path that a record's file should have, if only the ending of its name keeps it from being read:
/// `sakura.YAML`, `sakura.yaml.txt`, `sakura.yam`, `sakura．yaml`, a `.md` among listings.
pub(crate) fn right_name(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = name.trim().replace(['．', ',', '，'], ".");
    let (stem, ending) = name.rsplit_once('.')?;
    if stem.eq_ignore_ascii_case("readme") {
        return None;
    }
    let ending = ending.to_ascii_lowercase();
    let stem = if ending == "txt" {
        ["yaml", "yml", "md"].iter().find_map(|one| stem.strip_suffix(&format!(".{one}"))).unwrap_or(stem)
    } else {
        stem
    };
    let like_text = matches!(
        ending.as_str(),
        "yaml" | "yml" | "md" | "txt" | "markdown" | "yam" | "yalm" | "ymal" | "yaml_" | "yamll" | "ym" | "text" | "mb"
    );
    let candidates = ["yaml", "md"]
        .map(|right| if folder.is_empty() { format!("{stem}.{right}") } else { format!("{folder}/{stem}.{right}") });
    let right = candidates.iter().find(|path| like_text && Address::of(path).is_some())?;
    right.rsplit('/').next().map(str::to_owned)
}

/// Names that Windows keeps for devices: a folder with such a file cannot even be copied there.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

fn is_device(stem: &str) -> bool {
    let numbered = |port: &str| port.len() == 1 && port.bytes().all(|b| (b'1'..=b'9').contains(&b));
    DEVICES.contains(&stem) || ["com", "lpt"].iter().any(|name| stem.strip_prefix(name).is_some_and(numbered))
}

/// Whether a stem can be an address, and the name of a file or folder, everywhere.
pub fn is_id(stem: &str) -> bool {
    !stem.is_empty()
        && !is_device(stem)
        && !stem.starts_with('-')
        && stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_says_the_kind() {
        for (path, kind, ward, id) in [
            ("portal.yaml", Kind::Portal, None, "portal"),
            ("glossary/irou.yaml", Kind::Term, None, "irou"),
            ("tokyo/centres/kubu.yaml", Kind::Centre, None, "kubu"),
            ("tokyo/guides/school.md", Kind::Guide, None, "school"),
            ("wards/kita-ku/ward.yaml", Kind::Ward, Some("kita-ku"), "kita-ku"),
            ("wards/kita-ku/schemes/respite.yaml", Kind::LocalScheme, Some("kita-ku"), "respite"),
            ("wards/kita-ku/short-stay/a.yml", Kind::Listing, Some("kita-ku"), "a"),
        ] {
            let address = Address::of(path).unwrap_or_else(|| panic!("{path} is content"));
            assert_eq!((address.kind, address.ward.as_deref(), &*address.id), (kind, ward, id), "{path}");
        }
        for path in [
            "README.md",
            "notes.yaml",
            "wards/kita-ku/map.png",
            "wards/kita-ku/a/b/c.yaml",
            "wards/x.yaml",
            "tokyo/guides/x.yaml",
        ] {
            assert_eq!(Address::of(path), None, "{path}");
        }
    }
}
