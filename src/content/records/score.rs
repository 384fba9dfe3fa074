//! The table that turns kinds of care into points.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::values::once;
use crate::content::{Checked, SourceRef, Step, Text, Walk};

/// `score.yaml`: the table that turns kinds of care into points.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Title.
    #[schemars(title = "題", description = "表の題。")]
    pub title: Text,
    /// What it is.
    #[schemars(title = "説明", description = "何の表か。")]
    pub summary: Text,
    /// How points add up.
    #[schemars(title = "計算のしかた", description = "点数の足し方。")]
    pub formula: Text,
    /// How the watching levels work.
    #[schemars(title = "見守りの段階", description = "見守りの段階の決め方。")]
    pub watching: Text,
    /// What it must not be taken for.
    #[schemars(title = "注意", description = "まちがえやすいこと。")]
    pub caution: Text,
    /// Rows.
    #[schemars(title = "項目", description = "スコア表の項目。")]
    pub items: Vec<ScoreItem>,
    /// Worked examples.
    #[schemars(title = "例", description = "計算の例。")]
    #[serde(default)]
    pub examples: Vec<ScoreExample>,
    /// Where it is used, with references.
    #[schemars(title = "使われる所", description = "このスコアが使われる制度。")]
    #[serde(default)]
    pub used_by: Vec<Step>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと", description = "調べてもわからなかったこと。ページに「未確認」として出る。")]
    #[serde(default)]
    pub unknown: Vec<Text>,
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い", description = "資料によって数字や言い方がちがうとき、どうちがうかを書く。")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the table comes from.
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

/// One item of the score.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct ScoreItem {
    /// Its id.
    #[schemars(title = "id", description = "項目の id。半角の小文字で書く。")]
    pub id: String,
    /// Its number in the table, such as `7-1`.
    #[schemars(title = "番号", description = "表での番号（例：7-1）。引用符で囲む。")]
    pub no: String,
    /// Its name.
    #[schemars(title = "名前", description = "項目の名前。")]
    pub name: Text,
    /// What it includes.
    #[schemars(title = "含むもの", description = "項目に含むものを、一行に一つ書く。")]
    #[serde(default)]
    pub includes: Vec<Text>,
    /// Its rule.
    #[schemars(title = "きまり", description = "数え方のきまり。")]
    pub rule: Option<Text>,
    /// Basic points.
    #[schemars(title = "基本スコア", description = "基本スコアの点数。")]
    pub basic: u8,
    /// Watching points; absent: the item has none.
    #[schemars(title = "見守りスコア", description = "見守りスコアの点数。なければ書かない。")]
    pub watch: Option<Watch>,
    /// With this item as well, its points for watching are not added.
    #[schemars(
        title = "見守りを足さない組み合わせ（id）",
        description = "この項目もあるときは、見守りスコアを足さない。その項目の id。"
    )]
    pub no_watch_with: Option<String>,
    /// Items of one group are not added to each other.
    #[schemars(title = "組（同時に足さない）", description = "同じ組の項目は、点数を足さない。組の名前を書く。")]
    pub group: Option<String>,
}

/// Points for watching.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// High.
    #[schemars(title = "高", description = "見守りが高のときの点数。")]
    pub high: u8,
    /// Middle, where there is one.
    #[schemars(title = "中", description = "見守りが中のときの点数。なければ書かない。")]
    pub middle: Option<u8>,
    /// Low.
    #[schemars(title = "低", description = "見守りが低のときの点数。")]
    pub low: u8,
}

/// A worked example.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct ScoreExample {
    /// Item ids.
    #[schemars(title = "項目", description = "例に使う項目の id。")]
    pub items: Vec<String>,
    /// Watching level (high, middle, low) by item id.
    #[schemars(title = "見守り", description = "項目の id ごとの見守りの段階（high、middle、low）。")]
    #[serde(default, deserialize_with = "once::map")]
    pub watch: BTreeMap<String, String>,
    /// The sum.
    #[schemars(title = "合計", description = "点数の合計。")]
    pub total: u16,
}
