//! A scheme, and how it differs in a ward.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::{Audience, Checked, Contact, Fact, SourceRef, Text, Walk};

/// A scheme: help that is applied for.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Official name.
    #[schemars(title = "名前", description = "制度の正式な名前。")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = name, wanted)]
    pub reading: Option<String>,
    /// Other names.
    #[schemars(title = "ほかの呼び名", description = "正式な名前のほかに、人が使う呼び方。検索で見つかる。")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Place in the list.
    #[schemars(title = "順番", description = "一覧での順番。小さい数が先。")]
    pub order: u16,
    /// For whom.
    #[schemars(title = "だれのため", description = "子ども・大人・支援者 のどれか。書かなければ子ども。")]
    #[serde(default)]
    pub audience: Audience,
    /// The help in two sentences.
    #[schemars(title = "説明", description = "どんな助けかを、2文で書く。")]
    pub summary: Text,
    /// Who runs it.
    #[schemars(title = "実施する所", description = "実施する役所や団体。")]
    pub run_by: Option<Text>,
    /// The fiscal year that the figures are of, shown beside every amount.
    #[schemars(title = "年度", description = "金額や数字の年度（例：令和8年度）。")]
    pub year: Option<Text>,
    /// The help itself: amounts, hours.
    #[schemars(title = "助けの内容・金額", description = "金額、時間、回数。項目と内容を組で書く。")]
    #[serde(default)]
    pub amounts: Vec<Fact>,
    /// Who may use it; empty: unknown.
    #[schemars(title = "使える人", description = "使える人を、一行に一つ書く。わからなければ書かない。")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// Kinds of care (ids) that count, where a list is given.
    #[schemars(title = "対象になる医療的ケア", description = "対象の医療的ケアが決まっているとき、care.yaml の id を書く。", extend("x-of" = "care"))]
    #[serde(default)]
    pub care: Vec<String>,
    /// Conditions, in words.
    #[schemars(title = "条件", description = "使うための条件を、一行に一つ書く。")]
    #[serde(default)]
    pub conditions: Vec<Text>,
    /// What it does.
    #[schemars(title = "してくれること", description = "助けの内容を、一行に一つ書く。")]
    #[serde(default)]
    pub what: Vec<Text>,
    /// What the user pays.
    #[schemars(title = "費用", description = "使う人が払うお金。")]
    #[walk(may_be_none)]
    pub cost: Option<Text>,
    /// How to apply; empty: unknown.
    #[schemars(title = "申し込み方", description = "申し込み方を、順に一行ずつ書く。わからなければ書かない。")]
    #[serde(default)]
    pub apply: Vec<Text>,
    /// Papers; empty: unknown.
    #[schemars(title = "書類", description = "要る書類を、一行に一つ書く。わからなければ書かない。")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// Deadline.
    #[schemars(title = "締め切り", description = "申し込みの締め切り。")]
    #[walk(may_be_none)]
    pub deadline: Option<Text>,
    /// The window.
    #[schemars(title = "窓口", description = "申し込みや問い合わせの窓口の名前。")]
    pub window: Option<Text>,
    /// How to reach the window.
    #[schemars(title = "窓口の連絡先", description = "窓口の電話、メール、公式ページ。")]
    #[serde(default)]
    pub contact: Contact,
    /// Results and figures so far.
    #[schemars(title = "実績・動き", description = "使われた人数など、これまでの実績。")]
    #[serde(default)]
    pub results: Vec<Fact>,
    /// Service whose list shows who gives it.
    #[schemars(
        title = "実施する所の一覧（サービス id）",
        description = "この制度を行う所の一覧。services.yaml の id を書く。",
        extend("x-of" = "service")
    )]
    pub service: Option<String>,
    /// Ids of life stages.
    #[schemars(title = "ライフステージ", description = "当てはまるライフステージ。stages.yaml の id を書く。", extend("x-of" = "stage"))]
    #[serde(default)]
    pub stages: Vec<String>,
    /// Related pages, such as `scheme:respite`.
    #[schemars(
        title = "関係するページ",
        description = "いっしょに案内するページ（例：scheme:respite、list:short-stay）。",
        extend("x-of" = "page")
    )]
    #[serde(default)]
    pub related: Vec<String>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(
        title = "検索のことば（用語の id）",
        description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "term")
    )]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Further words families use.
    #[schemars(title = "家族のことば", description = "家族が検索しそうなことば。")]
    #[serde(default)]
    pub words: Vec<String>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと", description = "調べてもわからなかったこと。ページに「未確認」として出る。")]
    #[serde(default)]
    pub unknown: Vec<Text>,
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
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い", description = "資料によって数字や言い方がちがうとき、どうちがうかを書く。")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
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

impl Scheme {
    /// Schemes go by their number.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (a.data.order, &a.id).cmp(&(b.data.order, &b.id))
    }
}

/// `wards/<slug>/schemes/<scheme>.yaml`: how a scheme differs in a ward.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct LocalScheme {
    /// What is different here.
    #[schemars(title = "この区市町村でのちがい", description = "全体の説明とちがうことを、項目と内容の組で書く。")]
    pub facts: Vec<Fact>,
    /// The window here.
    #[schemars(
        title = "窓口（記録の id）",
        description = "この区市町村での窓口。windows/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "record")
    )]
    pub window: Option<String>,
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
