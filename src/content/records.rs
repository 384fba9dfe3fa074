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
    #[schemars(title = "出典の一覧", description = "いくつもの記録で使う資料。id ごとに書く。")]
    pub sources: BTreeMap<String, super::Source>,
}

/// `wards/<slug>/ward.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// 全国地方公共団体コード, six digits with the check digit.
    #[schemars(title = "団体コード", description = "全国地方公共団体コード。")]
    pub code: AuthorityCode,
    /// Name with its ending.
    #[schemars(title = "名前", description = "区市町村の名前（区・市・町・村まで）。")]
    pub name: Text,
    /// Reading in hiragana, with its ending.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    pub reading: String,
    /// Id of its area.
    #[schemars(title = "地域", description = "areas.yaml の地域の id。", extend("x-of" = "area"))]
    pub area: String,
    /// Official site.
    #[schemars(title = "公式サイト", description = "区市町村の公式サイト。")]
    pub web: Option<WebAddress>,
    /// Latitude and longitude of the town hall.
    #[schemars(title = "緯度・経度", description = "役所の場所。[緯度, 経度] の順に、度で書く。")]
    pub point: Option<[f64; 2]>,
    /// Slugs of neighbouring wards, nearest first.
    #[schemars(title = "となりの区市町村", description = "となりの区市町村のフォルダー名。近い順に書く。", extend("x-of" = "ward"))]
    #[serde(default)]
    pub neighbours: Vec<String>,
    /// Ids of the windows to call first, in order.
    #[schemars(title = "まず電話する窓口（id）", description = "はじめに案内する窓口。windows/ のファイル名（.yaml を除く）を、案内する順に書く。", extend("x-of" = "record"))]
    #[serde(default)]
    pub first_windows: Vec<String>,
    /// What is known of windows where none is recorded.
    #[schemars(title = "窓口の注", description = "窓口がわからないときに、読む人に伝えること。")]
    pub window_note: Option<Text>,
    /// Other names people type.
    #[schemars(title = "ほかの書き方", description = "正式な名前のほかに、人が使う呼び方。検索で見つかる。")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Remarks.
    #[schemars(title = "注", description = "読む人に伝えておくこと。一つの注を一行で書く。")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// A fictional ward says so on every page.
    #[schemars(title = "架空の見本か", description = "見本のための架空の区市町村なら true と書く。")]
    #[serde(default)]
    pub fictional: bool,
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

/// A support centre.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Official name.
    #[schemars(title = "名前", description = "センターの正式な名前。")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
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
    #[schemars(title = "時間に電話できないとき", description = "受付時間の外に困ったとき、どうすればよいか。")]
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
    #[schemars(title = "検索のことば（用語の id）", description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Real questions that were asked.
    #[schemars(title = "実際の相談の例", description = "実際にあった相談。だれのことかわからないように書く。")]
    #[serde(default)]
    pub examples: Vec<Question>,
    /// What could not be found out.
    #[schemars(title = "未確認のこと", description = "調べてもわからなかったこと。ページに「未確認」として出る。")]
    #[serde(default)]
    pub unknown: Vec<Text>,
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

/// A question that somebody put to a centre.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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

/// A scheme: help that is applied for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Official name.
    #[schemars(title = "名前", description = "制度の正式な名前。")]
    pub name: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
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
    #[schemars(title = "対象の医療的ケア", description = "対象の医療的ケアが決まっているとき、care.yaml の id を書く。", extend("x-of" = "care"))]
    #[serde(default)]
    pub care: Vec<String>,
    /// Conditions, in words.
    #[schemars(title = "条件", description = "使うための条件を、一行に一つ書く。")]
    #[serde(default)]
    pub conditions: Vec<Text>,
    /// What it does.
    #[schemars(title = "内容", description = "助けの内容を、一行に一つ書く。")]
    #[serde(default)]
    pub what: Vec<Text>,
    /// What the user pays.
    #[schemars(title = "費用", description = "使う人が払うお金。")]
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
    #[schemars(title = "実施する所の一覧（サービス id）", description = "この制度を行う所の一覧。services.yaml の id を書く。", extend("x-of" = "service"))]
    pub service: Option<String>,
    /// Ids of life stages.
    #[schemars(title = "ライフステージ", description = "当てはまるライフステージ。stages.yaml の id を書く。", extend("x-of" = "stage"))]
    #[serde(default)]
    pub stages: Vec<String>,
    /// Related pages, such as `scheme:respite`.
    #[schemars(title = "関係するページ", description = "いっしょに案内するページ（例：scheme:respite、list:short-stay）。", extend("x-of" = "page"))]
    #[serde(default)]
    pub related: Vec<String>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）", description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
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

/// `wards/<slug>/schemes/<scheme>.yaml`: how a scheme differs in a ward.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalScheme {
    /// What is different here.
    #[schemars(title = "この区市町村でのちがい", description = "全体の説明とちがうことを、項目と内容の組で書く。")]
    pub facts: Vec<Fact>,
    /// The window here.
    #[schemars(title = "窓口（記録の id）", description = "この区市町村での窓口。windows/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "record"))]
    pub window: Option<String>,
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

/// A term of the glossary: also a concept of the search.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    #[schemars(title = "用語", description = "用語そのもの。")]
    pub label: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "用語の読みを、ひらがなで書く。")]
    pub reading: String,
    /// What kind of thing it names.
    #[schemars(title = "種類", description = "用語が何の名前か。")]
    pub kind: TermKind,
    /// In plain words; absent for words that only help the search.
    #[schemars(title = "やさしい説明", description = "やさしいことばでの説明。書かなければ、検索だけに使う。")]
    pub plain: Option<Text>,
    /// Other ways of writing it.
    #[schemars(title = "ほかの言い方", description = "同じ意味のほかの書き方。これで検索しても見つかる。")]
    #[serde(default)]
    pub variants: Vec<Variant>,
    /// Related terms (ids).
    #[schemars(title = "関係する用語", description = "関係する用語。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    #[serde(default)]
    pub related: Vec<String>,
    /// Remarks.
    #[schemars(title = "注", description = "使い方の注意。")]
    pub note: Option<Text>,
}

/// What kind of thing a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TermKind {
    /// A kind of medical care.
    #[schemars(title = "医療的ケア", description = "ケアの名前。")]
    Care,
    /// A person or a group of people.
    #[schemars(title = "人", description = "人や、人の集まりの呼び名。")]
    Person,
    /// A paper.
    #[schemars(title = "書類", description = "書類や手帳の名前。")]
    Document,
    /// A device.
    #[schemars(title = "器具", description = "器具や用品の名前。")]
    Device,
    /// A service.
    #[schemars(title = "サービス", description = "サービスの名前。")]
    Service,
    /// A place.
    #[schemars(title = "場所", description = "施設や場所の名前。")]
    Place,
    /// A profession or a role.
    #[schemars(title = "職種", description = "職種や役割の名前。")]
    Role,
    /// An event.
    #[schemars(title = "出来事", description = "出来事や会議の名前。")]
    Event,
    /// Money.
    #[schemars(title = "お金", description = "手当や給付の名前。")]
    Allowance,
    /// Any other topic.
    #[schemars(title = "そのほか", description = "ほかの話題。")]
    Topic,
    /// A day of the week: found by days of opening.
    #[schemars(title = "曜日", description = "曜日の呼び名。その日に開いている所が見つかる。")]
    Day,
    /// Another spelling of what everything here is about: says who asks, not what for.
    #[schemars(title = "書き方", description = "どの記録にもあてはまる言葉の、書き方の違い。")]
    Spelling,
}

/// Another way of writing a term.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// As written.
    #[schemars(title = "書き方", description = "ほかの書き方。")]
    pub text: String,
    /// Its reading, where it has kanji.
    #[schemars(title = "よみ", description = "漢字があるときは、読みをひらがなで書く。")]
    pub reading: Option<String>,
    /// How it relates to the term.
    #[schemars(title = "種類", description = "用語との関係。書かなければ syn（同じ意味）。")]
    #[serde(default)]
    pub kind: VariantKind,
}

/// How a variant relates to its term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum VariantKind {
    /// Same meaning.
    #[default]
    #[schemars(title = "同じ意味", description = "意味が同じことば。")]
    Syn,
    /// An abbreviation.
    #[schemars(title = "略したことば", description = "略した書き方。")]
    Abbr,
    /// English or romaji.
    #[schemars(title = "英語・ローマ字", description = "英語やローマ字での書き方。")]
    En,
    /// Another spelling.
    #[schemars(title = "書き方ちがい", description = "送りがなや表記がちがう書き方。")]
    Spell,
}

/// A guide or a news item: the front matter of a Markdown file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideHead {
    /// Title.
    #[schemars(title = "題", description = "ページの題。")]
    pub title: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
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
    pub date: Option<When>,
    /// Life stages (ids) whose pages show it.
    #[schemars(title = "ライフステージ", description = "載せるライフステージのページ。stages.yaml の id を書く。", extend("x-of" = "stage"))]
    #[serde(default)]
    pub stages: Vec<String>,
    /// The page that carries the text as its own, instead of a page of its own.
    #[schemars(title = "載せるページ", description = "この文章を、決まったページの本文にするとき、そのページを書く。")]
    pub page: Option<Slot>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）", description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Whether it is written in plain Japanese (やさしい日本語): then few kanji are expected.
    #[schemars(title = "やさしい日本語のページか", description = "やさしい日本語で書くページなら true。漢字が多いと知らせる。")]
    #[serde(default)]
    pub plain: bool,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
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

/// Figures: tables with their notes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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

/// One table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    /// Number of the column (from 1) whose numbers are drawn as bars.
    #[schemars(title = "棒グラフにする列", description = "棒グラフにする列の番号。はじめの値の列が1。")]
    pub bars: Option<usize>,
    /// Unit of the bars.
    #[schemars(title = "単位", description = "棒グラフの単位（例：人）。")]
    pub unit: Option<Text>,
}

/// One row.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Row head.
    #[schemars(title = "見出し", description = "行の見出し。")]
    pub label: Text,
    /// Cells, one per further column.
    #[schemars(title = "値", description = "行の値。列の数より1つ少なく書く。")]
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

/// A council or a regular meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its name.
    #[schemars(title = "名前", description = "会議の名前。")]
    pub name: Text,
    /// Reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
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
    #[schemars(title = "柱・議題", description = "話し合うことを、一行に一つ書く。")]
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

/// One meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Date.
    #[schemars(title = "日付", description = "開く日。")]
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

/// `wards/<slug>/coordinators.yaml`: where a ward's coordinators are and will be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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

/// `wards/<slug>/network.yaml`: the bodies around a family, as a diagram.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The problem.
    #[schemars(title = "課題", description = "課題。")]
    pub problem: Text,
    /// The answer.
    #[schemars(title = "取り組み", description = "課題への取り組み。")]
    pub answer: Text,
}

/// `score.yaml`: the table that turns kinds of care into points.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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

pub(super) use super::vocabulary::Step;

/// One item of the score.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    /// Items of one group are not added to each other.
    #[schemars(title = "組（同時に足さない）", description = "同じ組の項目は、点数を足さない。組の名前を書く。")]
    pub group: Option<String>,
}

/// Points for watching.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreExample {
    /// Item ids.
    #[schemars(title = "項目", description = "例に使う項目の id。")]
    pub items: Vec<String>,
    /// Watching level (high, middle, low) by item id.
    #[schemars(title = "見守り", description = "項目の id ごとの見守りの段階（high、middle、low）。")]
    #[serde(default)]
    pub watch: BTreeMap<String, String>,
    /// The sum.
    #[schemars(title = "合計", description = "点数の合計。")]
    pub total: u16,
}
