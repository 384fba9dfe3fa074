//! Where the files of a kind are.

use super::Vocabulary;
use crate::content::{FilePlace, Kind, Of};

/// The files of a kind, relative to the content's folder; `*` stands for one name.
pub fn files(kind: Kind, vocabulary: &Vocabulary) -> Vec<String> {
    let (name, whole) = (kind.name(), &vocabulary.whole);
    let both = |inner: String| [format!("{whole}/{inner}"), format!("wards/*/{inner}")];
    match kind.place() {
        FilePlace::Root => vec![format!("{name}.yaml")],
        FilePlace::Folder(folder) => vec![format!("{folder}/*.yaml")],
        FilePlace::Whole(folder) => vec![format!("{whole}/{folder}/*.yaml")],
        FilePlace::WardFile => vec![format!("wards/*/{name}.yaml")],
        FilePlace::WardFolder(folder) => vec![format!("wards/*/{folder}/*.yaml")],
        FilePlace::Both(folders) => folders.iter().flat_map(|folder| both(format!("{folder}/*.yaml"))).collect(),
        FilePlace::Texts(folder) => both(format!("{folder}/*.md")).to_vec(),
        FilePlace::Service => {
            let services = vocabulary.choices(Of::Service).iter();
            services.flat_map(|service| both(format!("{}/*.yaml", service.value))).collect()
        }
    }
}
