//! Figures: a table with where it comes from.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use super::article::Slot;
use crate::content::record::Record;
use crate::content::{Checked, Leaf, Shape, SourceRef, Text, Walk, Walker};

/// Figures: tables with their notes.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Dataset {
    /// Title.
    #[schemars(title = "題", description = "統計の題。")]
    pub title: Text,
    /// What the figures say, in a sentence or two: the chart's text equivalent.
    #[schemars(title = "要約", description = "数字から何がわかるかを、1文か2文で書く。グラフの代わりの文になる。")]
    pub summary: Text,
    /// Place in the list.
    #[schemars(title = "順番", description = "一覧での順番。小さい数が先。")]
    #[serde(default)]
    pub order: u16,
    /// The period or the day that the figures are of.
    #[schemars(title = "時点・期間", description = "いつの数字か（例：2026年4月1日時点）。")]
    pub period: Text,
    /// The page that shows it besides the figures page.
    #[schemars(title = "載せるページ", description = "統計のページのほかに載せるページ。")]
    #[serde(default)]
    pub pages: Vec<Slot>,
    /// Tables.
    #[schemars(title = "表", description = "数字の表。")]
    pub tables: Vec<Table>,
    /// Remarks: denominators, definitions.
    #[schemars(title = "注", description = "読む人に伝えておくこと。一つの注を一行で書く。")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// What staff are to know or do; `due` shows it, and no page.
    #[schemars(
        title = "担当者への注",
        description = "担当者だけが読む注。することの一覧（due）に出て、ページには出ない。"
    )]
    pub staff_note: Option<String>,
    /// Where figures contradict each other.
    #[schemars(title = "資料の食い違い", description = "資料によって数字や言い方がちがうとき、どうちがうかを書く。")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the figures come from.
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

impl Dataset {
    /// Figures go by their number.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (a.data.order, &a.path).cmp(&(b.data.order, &b.path))
    }
}

/// One table.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Caption.
    #[schemars(title = "表題", description = "表の題。")]
    pub title: Text,
    /// Column heads, the row heads' own first.
    #[schemars(title = "列", description = "列の見出し。はじめの列（行の見出しの列）も書く。")]
    pub columns: Vec<Text>,
    /// Rows.
    #[schemars(title = "行", description = "表の行。")]
    pub rows: Vec<TableRow>,
    /// Number of the column (the labels' is 1) whose numbers are drawn as bars.
    #[schemars(title = "棒グラフにする列", description = "棒グラフにする列の番号。見出しの列が1、はじめの値の列が2。")]
    pub bars: Option<usize>,
    /// Unit of the bars.
    #[schemars(title = "単位", description = "棒グラフの単位（例：人）。")]
    pub unit: Option<Text>,
}

/// One row.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Row head.
    #[schemars(title = "見出し", description = "行の見出し。")]
    pub label: Text,
    /// Cells, one per further column.
    #[schemars(
        title = "値",
        description = "行の値。列の数より1つ少なく書く。2.0 の「.0」も見せるときは、'2.0' のように囲む。"
    )]
    pub cells: Vec<Cell>,
    /// A remark on the row.
    #[schemars(title = "注", description = "行についての注。")]
    pub note: Option<Text>,
}

/// A cell: a number or words.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// Words.
    Words(String),
}

impl Walk for Cell {
    const SHAPE: Shape = Shape::Cell;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        walker.leaf(match self {
            Self::Number(number) => Leaf::Figure(*number),
            Self::Words(words) => Leaf::Line(words),
        });
    }
}
