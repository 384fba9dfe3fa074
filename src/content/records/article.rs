//! What stands above the text of a guide or a piece of news.

use schemars::JsonSchema;
use serde::Deserialize;

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::content::record::{Body, Record, RecordType};
use crate::content::{Checked, Shape, SourceRef, Text, Walk, Walker, When};
use crate::markdown::Document;

/// A guide or a news item: the front matter of a Markdown file.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct GuideHead {
    /// Title.
    #[schemars(title = "題", description = "ページの題。")]
    pub title: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = title)]
    pub reading: Option<String>,
    /// One or two sentences for lists.
    #[schemars(title = "要約", description = "一覧に出す、1文か2文の要約。")]
    pub summary: Text,
    /// Place in the list.
    #[schemars(title = "順番", description = "一覧での順番。小さい数が先。")]
    #[serde(default)]
    pub order: u16,
    /// Date, for news.
    #[schemars(title = "日付", description = "お知らせの日付。")]
    #[walk(may_lie_ahead)]
    pub date: Option<When>,
    /// The last day on which it is news.
    #[schemars(
        title = "お知らせの最後の日",
        description = "この日まで「新しいお知らせ」に出し、そのあとは「これまで」に出す。書かなければ、日付から、古いとみなす月数（fresh_months）まで。"
    )]
    #[walk(may_lie_ahead)]
    pub until: Option<When>,
    /// Life stages (ids) whose pages show it.
    #[schemars(title = "ライフステージ", description = "載せるライフステージのページ。stages.yaml の id を書く。", extend("x-of" = "stage"))]
    #[serde(default)]
    pub stages: Vec<String>,
    /// The page that carries the text as its own, instead of a page of its own.
    #[schemars(title = "載せるページ", description = "この文章を、決まったページの本文にするとき、そのページを書く。")]
    pub page: Option<Slot>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(
        title = "検索のことば（用語の id）",
        description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "term")
    )]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Whether it is written in plain Japanese (やさしい日本語): then few kanji are expected.
    #[schemars(
        title = "やさしい日本語のページか",
        description = "やさしい日本語で書くページなら true。漢字が多いと知らせる。"
    )]
    #[serde(default)]
    pub plain: bool,
    /// What staff are to know or do; `due` shows it, and no page.
    #[schemars(
        title = "担当者への注",
        description = "担当者だけが読む注。することの一覧（due）に出て、ページには出ない。"
    )]
    pub staff_note: Option<String>,
    /// Where the statements come from.
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

/// A page of every site that texts and figures can be put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Walk)]
#[serde(rename_all = "lowercase")]
pub enum Slot {
    /// Coordinators.
    #[schemars(title = "コーディネーター", description = "コーディネーターのページ。")]
    Coordinators,
    /// The network of bodies.
    #[schemars(title = "つながり", description = "支える機関の図のページ。")]
    Network,
    /// Councils and meetings.
    #[schemars(title = "会議", description = "協議会と会議のページ。")]
    Meetings,
    /// Figures.
    #[schemars(title = "統計", description = "統計のページ。")]
    Figures,
    /// Disaster.
    #[schemars(title = "災害", description = "災害への備えのページ。")]
    Disaster,
    /// Training of coordinators.
    #[schemars(title = "研修", description = "研修のページ。")]
    Training,
    /// The care score.
    #[schemars(title = "スコア", description = "医療的ケアスコアのページ。")]
    Score,
    /// About the site.
    #[schemars(title = "このサイトについて", description = "サイトの説明のページ。")]
    About,
}

/// A guide or a piece of news with its text.
#[derive(Debug, Clone)]
pub struct Article {
    /// What stands above the text.
    pub head: GuideHead,
    /// First byte of the text in its file.
    pub start: usize,
    /// The text.
    pub body: Document,
    /// The text in other languages, by their tags.
    pub others: BTreeMap<String, Document>,
}

impl RecordType for Article {
    type Written = GuideHead;

    fn of(head: GuideHead, body: Body) -> Self {
        Self { head, start: body.start, body: body.document, others: body.others }
    }
}

impl Walk for Article {
    const SHAPE: Shape = GuideHead::SHAPE;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        self.head.walk(walker);
    }
}

impl Article {
    /// Whether it has a text in a language that is not the main one: title and body.
    pub fn speaks(&self, lang: &str) -> bool {
        self.head.title.has(lang) && self.others.contains_key(lang)
    }

    /// Guides go by their number.
    pub(in crate::content) fn by_order(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (a.data.head.order, &a.id).cmp(&(b.data.head.order, &b.id))
    }

    /// News goes by its date.
    pub(in crate::content) fn newest_first(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (Reverse(a.data.head.date), &a.id).cmp(&(Reverse(b.data.head.date), &b.id))
    }
}
