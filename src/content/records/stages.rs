//! Life stages, and the other ways of cutting them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::values::once;
use crate::content::{SourceRef, Text, Walk};

/// `stages.yaml`: life stages, and the other ways of cutting them.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The portal's own stages, in order.
    #[schemars(title = "段階", description = "ライフステージ。年齢の順に書く。")]
    pub stages: Vec<Stage>,
    /// How others cut them.
    #[schemars(title = "ほかの区分", description = "ほかの資料での段階の分け方。")]
    #[serde(default)]
    pub cuts: Vec<Cut>,
    /// A remark on the comparison.
    #[schemars(title = "注", description = "段階の分け方についての注。")]
    pub note: Option<Text>,
    /// Where the statements come from.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。"
    )]
    #[serde(default)]
    pub sources: Vec<SourceRef>,
}

/// One life stage.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    #[schemars(title = "id", description = "段階の id。半角の小文字で書く。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "段階の名前。")]
    pub label: Text,
    /// What changes then, in a sentence.
    #[schemars(title = "説明", description = "そのころに何が変わるかを、1文で書く。")]
    pub plain: Text,
    /// Steps, each one line with the place that helps.
    #[schemars(title = "流れ", description = "することを、順に書く。")]
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Whom to contact first.
    #[schemars(title = "最初に話す人", description = "最初に話す人や所を、一行に一つ書く。")]
    #[serde(default)]
    pub first_contacts: Vec<Text>,
    /// What the other ways of cutting call it, by their id.
    #[schemars(title = "ほかの区分での名前", description = "ほかの分け方での名前。分け方の id ごとに書く。", extend("x-keys" = "cut"))]
    #[serde(default, deserialize_with = "once::map")]
    pub called: BTreeMap<String, String>,
}

/// One step of a stage.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do, in a line.
    #[schemars(title = "すること", description = "すること。一行で書く。")]
    pub text: Text,
    /// Reference to a page, such as `scheme:respite`.
    #[schemars(title = "リンク先", description = "助けになるページ（例：scheme:respite、list:windows）。", extend("x-of" = "page"))]
    pub link: Option<String>,
}

/// Another way of cutting the life stages.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// Its id.
    #[schemars(title = "id", description = "分け方の id。半角の小文字で書く。")]
    pub id: String,
    /// Whose it is.
    #[schemars(title = "名前", description = "だれの分け方か。")]
    pub name: Text,
    /// Its stages.
    #[schemars(title = "段階", description = "段階の名前を、順に書く。")]
    pub stages: Vec<Text>,
    /// A remark.
    #[schemars(title = "注", description = "分け方についての注。")]
    pub note: Option<Text>,
    /// Where it was seen.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。",
        length(min = 1)
    )]
    pub sources: Vec<SourceRef>,
}
