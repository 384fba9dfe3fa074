//! Kinds of medical care.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{Text, Walk};

/// `care.yaml`: kinds of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Cares {
    /// In the order shown.
    #[schemars(title = "医療的ケア", description = "医療的ケアの種類。見せる順に書く。")]
    pub care: Vec<Care>,
}

/// One kind of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// Its id, used in `serves.care`.
    #[schemars(title = "id", description = "ケアの id。半角の小文字で書く。記録の serves.care で使う。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "ケアの名前。")]
    pub name: Text,
    /// Id of the glossary term that explains it.
    #[schemars(title = "用語", description = "ケアを説明する用語。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    pub term: Option<String>,
}
