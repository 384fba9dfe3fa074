//! A council and its meetings.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::{Checked, SourceRef, Text, Walk, When};

/// A council or a regular meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its name.
    #[schemars(title = "名前", description = "会議の名前。")]
    pub name: Text,
    /// Reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = name)]
    pub reading: Option<String>,
    /// Place in the list.
    #[schemars(title = "順番", description = "一覧での順番。小さい数が先。")]
    #[serde(default)]
    pub order: u16,
    /// Who holds it.
    #[schemars(title = "開く所", description = "会議を開く役所や団体。")]
    pub held_by: Option<Text>,
    /// What it is for.
    #[schemars(title = "説明", description = "何のための会議か。")]
    pub summary: Text,
    /// Its themes.
    #[schemars(title = "議題・柱", description = "話し合うことを、一行に一つ書く。")]
    #[serde(default)]
    pub topics: Vec<Text>,
    /// How often.
    #[schemars(title = "回数", description = "開く回数（例：年2回）。")]
    pub frequency: Option<Text>,
    /// Its meetings.
    #[schemars(title = "会議", description = "開いた会議と、これから開く会議。")]
    #[serde(default)]
    pub meetings: Vec<Meeting>,
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

impl Council {
    /// Councils go by their number.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (a.data.order, &a.path).cmp(&(b.data.order, &b.path))
    }
}

/// One meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Date.
    #[schemars(title = "日付", description = "開く日。")]
    #[walk(may_lie_ahead)]
    pub date: When,
    /// Time.
    #[schemars(title = "時刻", description = "始まりと終わりの時刻。")]
    pub time: Option<Text>,
    /// Title.
    #[schemars(title = "題", description = "会議の題（例：令和8年度 第1回）。")]
    pub title: Text,
    /// What was or will be talked about.
    #[schemars(title = "議題", description = "その回の議題を、一行に一つ書く。")]
    #[serde(default)]
    pub topics: Vec<Text>,
    /// A remark.
    #[schemars(title = "注", description = "公開・非公開など、その回についての注。")]
    pub note: Option<Text>,
}
