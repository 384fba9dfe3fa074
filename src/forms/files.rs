//! Where the files of a kind are.

use super::Vocabulary;
use crate::content::Kind;

/// The files of a kind, relative to the content's folder; `*` stands for one name.
pub fn files(kind: Kind, vocabulary: &Vocabulary) -> Vec<String> {
    let whole = &vocabulary.whole;
    let both = |inner: &str| vec![format!("{whole}/{inner}"), format!("wards/*/{inner}")];
    match kind {
        Kind::Portal | Kind::Areas | Kind::Cares | Kind::Services | Kind::Stages | Kind::Sources | Kind::Score => {
            vec![format!("{}.yaml", kind.name())]
        }
        Kind::Task => vec!["tasks/*.yaml".to_owned()],
        Kind::Term => vec!["glossary/*.yaml".to_owned()],
        Kind::Centre => vec![format!("{whole}/centres/*.yaml")],
        Kind::Scheme => vec![format!("{whole}/schemes/*.yaml")],
        Kind::Guide => both("guides/*.md"),
        Kind::News => both("news/*.md"),
        Kind::Dataset => [both("statistics/*.yaml"), both("training/*.yaml")].concat(),
        Kind::Council => both("meetings/*.yaml"),
        Kind::Ward | Kind::Coordinators | Kind::Network => vec![format!("wards/*/{}.yaml", kind.name())],
        Kind::LocalScheme => vec!["wards/*/schemes/*.yaml".to_owned()],
        Kind::Listing => vocabulary
            .choices("service")
            .iter()
            .flat_map(|service| both(&format!("{}/*.yaml", service.value)))
            .collect(),
    }
}
