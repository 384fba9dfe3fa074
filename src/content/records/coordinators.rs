//! Where a ward's coordinators are and will be.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{Checked, Fact, SourceRef, Text, Walk};

/// `wards/<slug>/coordinators.yaml`: where a ward's coordinators are and will be.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct CoordinatorPlan {
    /// The state of things in a sentence or two.
    #[schemars(title = "要約", description = "いまのようすを、1文か2文で書く。")]
    pub summary: Text,
    /// Of when.
    #[schemars(title = "時点", description = "いつのことか（例：令和8年4月）。")]
    pub as_of: Option<Text>,
    /// Placed now.
    #[schemars(title = "いまの配置", description = "いま置いている所。")]
    #[serde(default)]
    pub current: Vec<Placement>,
    /// Planned.
    #[schemars(title = "配置の予定", description = "これから置く予定の所。")]
    #[serde(default)]
    pub plan: Vec<Placement>,
    /// What they are asked to do.
    #[schemars(title = "役割", description = "してもらう仕事を、一行に一つ書く。")]
    #[serde(default)]
    pub roles: Vec<Text>,
    /// Open problems.
    #[schemars(title = "課題", description = "これからの課題を、一行に一つ書く。")]
    #[serde(default)]
    pub issues: Vec<Text>,
    /// Further facts.
    #[schemars(title = "ほかの事実", description = "ほかの事実を、項目と内容の組で書く。")]
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Remarks.
    #[schemars(title = "注", description = "読む人に伝えておくこと。一つの注を一行で書く。")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// What staff are to know or do; `due` shows it, and no page.
    #[schemars(
        title = "担当者への注",
        description = "担当者だけが読む注。することの一覧（due）に出て、ページには出ない。"
    )]
    pub staff_note: Option<String>,
    /// Where the facts come from.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。",
        length(min = 1)
    )]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認", description = "だれが、いつ確かめたか。確かめていなければ書かない。")]
    pub checked: Option<Checked>,
}

/// Coordinators in one place.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Fiscal year, for plans.
    #[schemars(title = "年度", description = "予定の年度（例：令和9年度）。")]
    pub year: Option<Text>,
    /// Where.
    #[schemars(title = "配置する所", description = "置く課や事業所の名前。")]
    pub place: Text,
    /// Id of the listing, where there is one.
    #[schemars(title = "記録の id", description = "その所の記録があれば、ファイル名（.yaml を除く）を書く。", extend("x-of" = "record"))]
    pub listing: Option<String>,
    /// Profession.
    #[schemars(title = "職種", description = "職種（例：保健師）。")]
    pub job: Option<Text>,
    /// How many.
    #[schemars(title = "人数", description = "人数。")]
    pub count: Option<u16>,
    /// What they do.
    #[schemars(title = "主な仕事", description = "主な仕事。")]
    pub role: Option<Text>,
}
