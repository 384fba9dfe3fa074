//! Areas: groups of wards.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{Text, Walk};

/// `areas.yaml`: groups of wards.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    /// In the order shown.
    #[schemars(title = "地域", description = "区市町村をまとめた地域。見せる順に書く。")]
    pub areas: Vec<Area>,
}

/// One area.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    #[schemars(title = "id", description = "地域の id。半角の小文字で書く。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "地域の名前。")]
    pub name: Text,
    /// Id of the support centre in charge; absent: not known.
    #[schemars(
        title = "受け持つ支援センター",
        description = "この地域を受け持つ支援センター。centres/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "centre")
    )]
    pub centre: Option<String>,
    /// What to say where the centre is not known.
    #[schemars(title = "センターの注", description = "受け持つセンターがわからないときに、読む人に伝えること。")]
    pub centre_note: Option<Text>,
}
