//! What the whole shares and what a ward keeps besides listings: centres, schemes, terms, councils, figures, …

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Audience, AuthorityCode, Checked, Contact, Fact, Hours, Place, SourceRef, Text, WebAddress, When};

/// `sources.yaml`: documents that many records share.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceList {
    /// By id.
    #[schemars(title = "出典の一覧")]
    pub sources: BTreeMap<String, super::Source>,
}

/// `wards/<slug>/ward.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// 全国地方公共団体コード, six digits with the check digit.
    #[schemars(title = "団体コード")]
    pub code: AuthorityCode,
    /// Name with its ending.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Reading in hiragana, with its ending.
    #[schemars(title = "よみ")]
    pub reading: String,
    /// Id of its area.
    #[schemars(title = "地域")]
    pub area: String,
    /// Official site.
    #[schemars(title = "公式サイト")]
    pub web: Option<WebAddress>,
    /// Latitude and longitude of the town hall.
    #[schemars(title = "緯度・経度")]
    pub point: Option<[f64; 2]>,
    /// Slugs of neighbouring wards, nearest first.
    #[schemars(title = "となりの区市町村")]
    #[serde(default)]
    pub neighbours: Vec<String>,
    /// Ids of the windows to call first, in order.
    #[schemars(title = "まず電話する窓口（id）")]
    #[serde(default)]
    pub first_windows: Vec<String>,
    /// What is known of windows where none is recorded.
    #[schemars(title = "窓口の注")]
    pub window_note: Option<Text>,
    /// Other names people type.
    #[schemars(title = "ほかの書き方")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// A fictional ward says so on every page.
    #[schemars(title = "架空の見本か")]
    #[serde(default)]
    pub fictional: bool,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// A support centre.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Official name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// Short name.
    #[schemars(title = "短い名前")]
    pub short: Text,
    /// Where it is housed.
    #[schemars(title = "置かれている所")]
    pub host: Option<Text>,
    /// Slug of the ward that it stands in.
    #[schemars(title = "所在地の区市町村")]
    pub ward: Option<String>,
    /// What it is.
    #[schemars(title = "どんな所か")]
    pub summary: Text,
    /// Since when.
    #[schemars(title = "始まった時期")]
    pub opened: Option<When>,
    /// How to reach it.
    #[schemars(title = "連絡先")]
    pub contact: Contact,
    /// Where it stands.
    #[schemars(title = "場所")]
    #[serde(default)]
    pub place: Place,
    /// When it answers.
    #[schemars(title = "受付時間")]
    #[serde(default)]
    pub hours: Hours,
    /// What to do outside those hours.
    #[schemars(title = "時間に電話できないとき")]
    pub otherwise: Option<Text>,
    /// Who may ask.
    #[schemars(title = "相談できる人")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// What it does.
    #[schemars(title = "してくれること")]
    #[serde(default)]
    pub what: Vec<Text>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）")]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Real questions that were asked.
    #[schemars(title = "実際の相談の例")]
    #[serde(default)]
    pub examples: Vec<Question>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと")]
    #[serde(default)]
    pub unknown: Vec<Text>,
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// A question that somebody put to a centre.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Who asked.
    #[schemars(title = "だれから")]
    pub asker: Option<Text>,
    /// The question, in our words.
    #[schemars(title = "相談")]
    pub text: Text,
    /// Kind of the consultation.
    #[schemars(title = "種別")]
    pub kind: Option<Text>,
    /// Reference to the page that answers, such as `list:short-stay`.
    #[schemars(title = "答えのページ")]
    #[serde(default)]
    pub links: Vec<String>,
}

/// A scheme: help that is applied for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Official name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// Other names.
    #[schemars(title = "ほかの呼び名")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Place in the list.
    #[schemars(title = "順番")]
    pub order: u16,
    /// For whom.
    #[schemars(title = "だれのため")]
    #[serde(default)]
    pub audience: Audience,
    /// The help in two sentences.
    #[schemars(title = "説明")]
    pub summary: Text,
    /// Who runs it.
    #[schemars(title = "実施する所")]
    pub run_by: Option<Text>,
    /// The fiscal year that the figures are of, shown beside every amount.
    #[schemars(title = "年度")]
    pub year: Option<Text>,
    /// The help itself: amounts, hours.
    #[schemars(title = "助けの内容・金額")]
    #[serde(default)]
    pub amounts: Vec<Fact>,
    /// Who may use it; empty: unknown.
    #[schemars(title = "使える人")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// Kinds of care (ids) that count, where a list is given.
    #[schemars(title = "対象の医療的ケア")]
    #[serde(default)]
    pub care: Vec<String>,
    /// Conditions, in words.
    #[schemars(title = "条件")]
    #[serde(default)]
    pub conditions: Vec<Text>,
    /// What it does.
    #[schemars(title = "内容")]
    #[serde(default)]
    pub what: Vec<Text>,
    /// What the user pays.
    #[schemars(title = "費用")]
    pub cost: Option<Text>,
    /// How to apply; empty: unknown.
    #[schemars(title = "申し込み方")]
    #[serde(default)]
    pub apply: Vec<Text>,
    /// Papers; empty: unknown.
    #[schemars(title = "書類")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// Deadline.
    #[schemars(title = "締め切り")]
    pub deadline: Option<Text>,
    /// The window.
    #[schemars(title = "窓口")]
    pub window: Option<Text>,
    /// How to reach the window.
    #[schemars(title = "窓口の連絡先")]
    #[serde(default)]
    pub contact: Contact,
    /// Results and figures so far.
    #[schemars(title = "実績・動き")]
    #[serde(default)]
    pub results: Vec<Fact>,
    /// Service whose list shows who gives it.
    #[schemars(title = "実施する所の一覧（サービス id）")]
    pub service: Option<String>,
    /// Ids of life stages.
    #[schemars(title = "ライフステージ")]
    #[serde(default)]
    pub stages: Vec<String>,
    /// Related pages, such as `scheme:respite`.
    #[schemars(title = "関係するページ")]
    #[serde(default)]
    pub related: Vec<String>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）")]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Further words families use.
    #[schemars(title = "家族のことば")]
    #[serde(default)]
    pub words: Vec<String>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと")]
    #[serde(default)]
    pub unknown: Vec<Text>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// `wards/<slug>/schemes/<scheme>.yaml`: how a scheme differs in a ward.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalScheme {
    /// What is different here.
    #[schemars(title = "この区市町村でのちがい")]
    pub facts: Vec<Fact>,
    /// The window here.
    #[schemars(title = "窓口（記録の id）")]
    pub window: Option<String>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// A term of the glossary: also a concept of the search.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    #[schemars(title = "用語")]
    pub label: Text,
    /// Its reading.
    #[schemars(title = "よみ")]
    pub reading: String,
    /// What kind of thing it names.
    #[schemars(title = "種類")]
    pub kind: TermKind,
    /// In plain words; absent for words that only help the search.
    #[schemars(title = "やさしい説明")]
    pub plain: Option<Text>,
    /// Other ways of writing it.
    #[schemars(title = "ほかの言い方")]
    #[serde(default)]
    pub variants: Vec<Variant>,
    /// Related terms (ids).
    #[schemars(title = "関係する用語")]
    #[serde(default)]
    pub related: Vec<String>,
    /// Remarks.
    #[schemars(title = "注")]
    pub note: Option<Text>,
}

/// What kind of thing a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TermKind {
    /// A kind of medical care.
    Care,
    /// A person or a group of people.
    Person,
    /// A paper.
    Document,
    /// A device.
    Device,
    /// A service.
    Service,
    /// A place.
    Place,
    /// A profession or a role.
    Role,
    /// An event.
    Event,
    /// Money.
    Allowance,
    /// Any other topic.
    Topic,
}

/// Another way of writing a term.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// As written.
    #[schemars(title = "書き方")]
    pub text: String,
    /// Its reading, where it has kanji.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// How it relates to the term.
    #[schemars(title = "種類")]
    #[serde(default)]
    pub kind: VariantKind,
}

/// How a variant relates to its term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum VariantKind {
    /// Same meaning.
    #[default]
    Syn,
    /// An abbreviation.
    Abbr,
    /// English or romaji.
    En,
    /// Another spelling.
    Spell,
}

/// A guide or a news item: the front matter of a Markdown file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideHead {
    /// Title.
    #[schemars(title = "題")]
    pub title: Text,
    /// Its reading.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// One or two sentences for lists.
    #[schemars(title = "要約")]
    pub summary: Text,
    /// Place in the list.
    #[schemars(title = "順番")]
    #[serde(default)]
    pub order: u16,
    /// Date, for news.
    #[schemars(title = "日付")]
    pub date: Option<When>,
    /// Life stages (ids) whose pages show it.
    #[schemars(title = "ライフステージ")]
    #[serde(default)]
    pub stages: Vec<String>,
    /// The page that carries the text as its own, instead of a page of its own.
    #[schemars(title = "載せるページ")]
    pub page: Option<Slot>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）")]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Whether it is written in plain Japanese (やさしい日本語): then few kanji are expected.
    #[schemars(title = "やさしい日本語のページか")]
    #[serde(default)]
    pub plain: bool,
    /// Where the statements come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// A page of every site that texts and figures can be put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Slot {
    /// Coordinators.
    Coordinators,
    /// The network of bodies.
    Network,
    /// Councils and meetings.
    Meetings,
    /// Figures.
    Figures,
    /// Disaster.
    Disaster,
    /// Training of coordinators.
    Training,
    /// The care score.
    Score,
    /// About the site.
    About,
}

/// Figures: tables with their notes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dataset {
    /// Title.
    #[schemars(title = "題")]
    pub title: Text,
    /// What the figures say, in a sentence or two: the chart's text equivalent.
    #[schemars(title = "要約")]
    pub summary: Text,
    /// Place in the list.
    #[schemars(title = "順番")]
    #[serde(default)]
    pub order: u16,
    /// The period or the day that the figures are of.
    #[schemars(title = "時点・期間")]
    pub period: Text,
    /// The page that shows it besides the figures page.
    #[schemars(title = "載せるページ")]
    #[serde(default)]
    pub pages: Vec<Slot>,
    /// Tables.
    #[schemars(title = "表")]
    pub tables: Vec<Table>,
    /// Remarks: denominators, definitions.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where figures contradict each other.
    #[schemars(title = "資料の食い違い")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the figures come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// One table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Caption.
    #[schemars(title = "表題")]
    pub title: Text,
    /// Column heads, the row heads' own first.
    #[schemars(title = "列")]
    pub columns: Vec<Text>,
    /// Rows.
    #[schemars(title = "行")]
    pub rows: Vec<TableRow>,
    /// Number of the column (from 1) whose numbers are drawn as bars.
    #[schemars(title = "棒グラフにする列")]
    pub bars: Option<usize>,
    /// Unit of the bars.
    #[schemars(title = "単位")]
    pub unit: Option<Text>,
}

/// One row.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Row head.
    #[schemars(title = "見出し")]
    pub label: Text,
    /// Cells, one per further column.
    #[schemars(title = "値")]
    pub cells: Vec<Cell>,
    /// A remark on the row.
    #[schemars(title = "注")]
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

/// A council or a regular meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Reading.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// Place in the list.
    #[schemars(title = "順番")]
    #[serde(default)]
    pub order: u16,
    /// Who holds it.
    #[schemars(title = "開く所")]
    pub held_by: Option<Text>,
    /// What it is for.
    #[schemars(title = "説明")]
    pub summary: Text,
    /// Its themes.
    #[schemars(title = "柱・議題")]
    #[serde(default)]
    pub topics: Vec<Text>,
    /// How often.
    #[schemars(title = "回数")]
    pub frequency: Option<Text>,
    /// Its meetings.
    #[schemars(title = "会議")]
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// One meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Date.
    #[schemars(title = "日付")]
    pub date: When,
    /// Time.
    #[schemars(title = "時刻")]
    pub time: Option<Text>,
    /// Title.
    #[schemars(title = "題")]
    pub title: Text,
    /// What was or will be talked about.
    #[schemars(title = "議題")]
    #[serde(default)]
    pub topics: Vec<Text>,
    /// A remark.
    #[schemars(title = "注")]
    pub note: Option<Text>,
}

/// `wards/<slug>/coordinators.yaml`: where a ward's coordinators are and will be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoordinatorPlan {
    /// The state of things in a sentence or two.
    #[schemars(title = "要約")]
    pub summary: Text,
    /// Of when.
    #[schemars(title = "時点")]
    pub as_of: Option<Text>,
    /// Placed now.
    #[schemars(title = "いまの配置")]
    #[serde(default)]
    pub current: Vec<Placement>,
    /// Planned.
    #[schemars(title = "配置の予定")]
    #[serde(default)]
    pub plan: Vec<Placement>,
    /// What they are asked to do.
    #[schemars(title = "役割")]
    #[serde(default)]
    pub roles: Vec<Text>,
    /// Open problems.
    #[schemars(title = "課題")]
    #[serde(default)]
    pub issues: Vec<Text>,
    /// Further facts.
    #[schemars(title = "ほかの事実")]
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// Coordinators in one place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Fiscal year, for plans.
    #[schemars(title = "年度")]
    pub year: Option<Text>,
    /// Where.
    #[schemars(title = "配置する所")]
    pub place: Text,
    /// Id of the listing, where there is one.
    #[schemars(title = "記録の id")]
    pub listing: Option<String>,
    /// Profession.
    #[schemars(title = "職種")]
    pub job: Option<Text>,
    /// How many.
    #[schemars(title = "人数")]
    pub count: Option<u16>,
    /// What they do.
    #[schemars(title = "主な仕事")]
    pub role: Option<Text>,
}

/// `wards/<slug>/network.yaml`: the bodies around a family, as a diagram.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Title.
    #[schemars(title = "題")]
    pub title: Text,
    /// The diagram in words.
    #[schemars(title = "要約")]
    pub summary: Text,
    /// Bodies, in columns by group.
    #[schemars(title = "機関")]
    pub nodes: Vec<NetworkNode>,
    /// Links between them.
    #[schemars(title = "つながり")]
    pub edges: Vec<NetworkEdge>,
    /// Problems and the answers to them.
    #[schemars(title = "課題と取り組み")]
    #[serde(default)]
    pub problems: Vec<Problem>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// A body of the network.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NetworkNode {
    /// Its id, used by `edges`.
    #[schemars(title = "id")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub label: Text,
    /// Column of the diagram, from 1 on the left.
    #[schemars(title = "図の列")]
    pub column: u8,
    /// What it does.
    #[schemars(title = "すること")]
    pub note: Option<Text>,
}

/// A link between two bodies.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NetworkEdge {
    /// Id of the one end.
    #[schemars(title = "から")]
    pub from: String,
    /// Id of the other end.
    #[schemars(title = "まで")]
    pub to: String,
    /// What goes on between them.
    #[schemars(title = "内容")]
    pub label: Option<Text>,
}

/// A problem and the answer to it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The problem.
    #[schemars(title = "課題")]
    pub problem: Text,
    /// The answer.
    #[schemars(title = "取り組み")]
    pub answer: Text,
}

/// `score.yaml`: the table that turns kinds of care into points.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Title.
    #[schemars(title = "題")]
    pub title: Text,
    /// What it is.
    #[schemars(title = "説明")]
    pub summary: Text,
    /// How points add up.
    #[schemars(title = "計算のしかた")]
    pub formula: Text,
    /// How the watching levels work.
    #[schemars(title = "見守りの段階")]
    pub watching: Text,
    /// What it must not be taken for.
    #[schemars(title = "注意")]
    pub caution: Text,
    /// Rows.
    #[schemars(title = "項目")]
    pub items: Vec<ScoreItem>,
    /// Worked examples.
    #[schemars(title = "例")]
    #[serde(default)]
    pub examples: Vec<ScoreExample>,
    /// Where it is used, with references.
    #[schemars(title = "使われる所")]
    #[serde(default)]
    pub used_by: Vec<Step>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと")]
    #[serde(default)]
    pub unknown: Vec<Text>,
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Where the table comes from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

pub(super) use super::vocabulary::Step;

/// One item of the score.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreItem {
    /// Its id.
    #[schemars(title = "id")]
    pub id: String,
    /// Its number in the table, such as `7-1`.
    #[schemars(title = "番号")]
    pub no: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// What it includes.
    #[schemars(title = "含むもの")]
    #[serde(default)]
    pub includes: Vec<Text>,
    /// Its rule.
    #[schemars(title = "きまり")]
    pub rule: Option<Text>,
    /// Basic points.
    #[schemars(title = "基本スコア")]
    pub basic: u8,
    /// Watching points; absent: the item has none.
    #[schemars(title = "見守りスコア")]
    pub watch: Option<Watch>,
    /// Items of one group are not added to each other.
    #[schemars(title = "組（同時に足さない）")]
    pub group: Option<String>,
}

/// Points for watching.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// High.
    #[schemars(title = "高")]
    pub high: u8,
    /// Middle, where there is one.
    #[schemars(title = "中")]
    pub middle: Option<u8>,
    /// Low.
    #[schemars(title = "低")]
    pub low: u8,
}

/// A worked example.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreExample {
    /// Item ids.
    #[schemars(title = "項目")]
    pub items: Vec<String>,
    /// Watching level (high, middle, low) by item id.
    #[schemars(title = "見守り")]
    #[serde(default)]
    pub watch: BTreeMap<String, String>,
    /// The sum.
    #[schemars(title = "合計")]
    pub total: u16,
}
