//! The bodies around a family, as a diagram.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{Checked, SourceRef, Text, Walk};

/// `wards/<slug>/network.yaml`: the bodies around a family, as a diagram.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Title.
    #[schemars(title = "題", description = "図の題。")]
    pub title: Text,
    /// The diagram in words.
    #[schemars(title = "要約", description = "図の内容を文で書く。図が見えない人が読む。")]
    pub summary: Text,
    /// Bodies, in columns by group.
    #[schemars(title = "機関", description = "図に出す機関。")]
    pub nodes: Vec<NetworkNode>,
    /// Links between them.
    #[schemars(title = "つながり", description = "機関と機関のつながり。")]
    pub edges: Vec<NetworkEdge>,
    /// Problems and the answers to them.
    #[schemars(title = "課題と取り組み", description = "課題と、それへの取り組み。")]
    #[serde(default)]
    pub problems: Vec<Problem>,
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

/// A body of the network.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct NetworkNode {
    /// Its id, used by `edges`.
    #[schemars(title = "id", description = "図の中での id。半角の小文字で書く。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "機関の名前。")]
    pub label: Text,
    /// Column of the diagram, from 1 on the left.
    #[schemars(title = "図の列", description = "図の列の番号。左が1。")]
    pub column: u8,
    /// What it does.
    #[schemars(title = "すること", description = "その機関がすること。")]
    pub note: Option<Text>,
}

/// A link between two bodies.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct NetworkEdge {
    /// Id of the one end.
    #[schemars(title = "から", description = "一方の機関の id。")]
    pub from: String,
    /// Id of the other end.
    #[schemars(title = "まで", description = "もう一方の機関の id。")]
    pub to: String,
    /// What goes on between them.
    #[schemars(title = "内容", description = "二つの間ですること（例：紹介）。")]
    pub label: Option<Text>,
}

/// A problem and the answer to it.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The problem.
    #[schemars(title = "課題", description = "課題。")]
    pub problem: Text,
    /// The answer.
    #[schemars(title = "取り組み", description = "課題への取り組み。")]
    pub answer: Text,
}
