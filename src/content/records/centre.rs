//! A support centre, and what people ask it.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::{Checked, Contact, Hours, Place, SourceRef, Text, Walk, When};

/// A support centre.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Official name.
    #[schemars(title = "名前", description = "センターの正式な名前。")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = name)]
    pub reading: Option<String>,
    /// Short name.
    #[schemars(title = "短い名前", description = "ページの見出しに使う短い名前。")]
    pub short: Text,
    /// Where it is housed.
    #[schemars(title = "置かれている所", description = "センターが置かれている病院や施設。")]
    pub host: Option<Text>,
    /// Slug of the ward that it stands in.
    #[schemars(title = "所在地の区市町村", description = "センターがある区市町村のフォルダー名。", extend("x-of" = "ward"))]
    pub ward: Option<String>,
    /// What it is.
    #[schemars(title = "どんな所か", description = "どんな所かを、1文か2文で書く。")]
    pub summary: Text,
    /// Since when.
    #[schemars(title = "始まった時期", description = "始まった年月日。")]
    pub opened: Option<When>,
    /// How to reach it.
    #[schemars(title = "連絡先", description = "電話、ファクス、メール、公式ページ。")]
    pub contact: Contact,
    /// Where it stands.
    #[schemars(title = "場所", description = "住所と行き方。")]
    #[serde(default)]
    pub place: Place,
    /// When it answers.
    #[schemars(title = "受付時間", description = "電話や来所を受ける時間。")]
    #[serde(default)]
    pub hours: Hours,
    /// What to do outside those hours.
    #[schemars(title = "時間内に電話できないとき", description = "受付時間の外に困ったとき、どうすればよいか。")]
    pub otherwise: Option<Text>,
    /// Who may ask.
    #[schemars(title = "相談できる人", description = "相談できる人を、一行に一つ書く。")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// What it does.
    #[schemars(title = "してくれること", description = "してくれることを、一行に一つ書く。")]
    #[serde(default)]
    pub what: Vec<Text>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(
        title = "検索のことば（用語の id）",
        description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "term")
    )]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Real questions that were asked.
    #[schemars(title = "実際にあった相談の例", description = "実際にあった相談。だれのことかわからないように書く。")]
    #[serde(default)]
    pub examples: Vec<Question>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと", description = "調べてもわからなかったこと。ページに「未確認」として出る。")]
    #[serde(default)]
    pub unknown: Vec<Text>,
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

impl Centre {
    /// Centres go by their id.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        a.id.cmp(&b.id)
    }
}

/// A question that somebody put to a centre.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Who asked.
    #[schemars(title = "だれから", description = "相談した人の立場（例：保護者、学校）。")]
    pub asker: Option<Text>,
    /// The question, in our words.
    #[schemars(title = "相談", description = "相談の内容。")]
    pub text: Text,
    /// Kind of the consultation.
    #[schemars(title = "種別", description = "相談の種別。")]
    pub kind: Option<Text>,
    /// Reference to the page that answers, such as `list:short-stay`.
    #[schemars(title = "答えのページ", description = "答えがあるページ（例：list:short-stay、scheme:respite）。", extend("x-of" = "page"))]
    #[serde(default)]
    pub links: Vec<String>,
}
