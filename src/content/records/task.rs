//! Something a family wants to do.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::record::Record;
use crate::content::{Checked, SourceRef, Text, Walk};

/// `tasks/*.yaml`: something a family wants to do.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// In the family's words: 預けたい.
    #[schemars(title = "したいこと", description = "したいことを、家族のことばで書く（例：預けたい）。")]
    pub label: Text,
    /// What is behind it, in at most 12 letters, on its card.
    #[schemars(
        title = "ひとこと",
        description = "中に何があるかを、12文字までで書く（例：泊まり・昼・家での見守り）。"
    )]
    pub hint: Option<Text>,
    /// The picture on its card.
    #[schemars(title = "絵", description = "カードの絵。書かなければ絵はない。")]
    pub icon: Option<TaskIcon>,
    /// Place in the list.
    #[schemars(title = "順番", description = "一覧での順番。小さい数が先。")]
    pub order: u16,
    /// What this is, in two sentences.
    #[schemars(title = "説明", description = "どういうことかを、2文で書く。")]
    pub summary: Text,
    /// Who may use it.
    #[schemars(title = "使える人", description = "使える人を、一行に一つ書く。")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// Where to ask first.
    #[schemars(title = "まず聞く所", description = "まず聞く所を、一行に一つ書く。")]
    #[serde(default)]
    pub ask: Vec<Text>,
    /// Service ids, best first.
    #[schemars(title = "サービス", description = "案内するサービス。よく合う順に services.yaml の id を書く。", extend("x-of" = "service"))]
    #[serde(default)]
    pub services: Vec<String>,
    /// Scheme ids, best first.
    #[schemars(title = "制度", description = "案内する制度。よく合う順に schemes/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "scheme"))]
    #[serde(default)]
    pub schemes: Vec<String>,
    /// Money.
    #[schemars(title = "お金", description = "お金のことを、一行に一つ書く。")]
    #[serde(default)]
    pub money: Vec<Text>,
    /// Papers.
    #[schemars(title = "書類", description = "要る書類を、一行に一つ書く。")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// The next step.
    #[schemars(title = "次にすること", description = "次にすることを、一行に一つ書く。")]
    #[serde(default)]
    pub next: Vec<Text>,
    /// Words families use for it; search leads from them to the services.
    #[schemars(title = "家族のことば", description = "家族が使うことば。検索で見つかるようにする。")]
    #[serde(default)]
    pub words: Vec<String>,
    /// Where the statements come from.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。"
    )]
    #[serde(default)]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認", description = "だれが、いつ確かめたか。確かめていなければ書かない。")]
    pub checked: Option<Checked>,
}

/// The pictures that a theme draws for tasks. Each holds the child as a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Walk)]
#[serde(rename_all = "lowercase")]
pub enum TaskIcon {
    /// A bed and the moon.
    #[schemars(title = "ベッドと月", description = "泊まる、預ける。")]
    Night,
    /// A bus.
    #[schemars(title = "バス", description = "通う。")]
    Bus,
    /// A house.
    #[schemars(title = "家", description = "家に来てもらう。")]
    House,
    /// Two speech bubbles.
    #[schemars(title = "吹き出し", description = "相談する。")]
    Talk,
    /// A coin.
    #[schemars(title = "お金", description = "お金、手当。")]
    Coin,
    /// Two people.
    #[schemars(title = "二人", description = "親どうしで話す。")]
    Pair,
    /// A torch.
    #[schemars(title = "明かり", description = "災害、停電。")]
    Lamp,
}

impl Task {
    /// Tasks go by their number.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (a.data.order, &a.id).cmp(&(b.data.order, &b.id))
    }
}
