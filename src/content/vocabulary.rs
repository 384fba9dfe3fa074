//! Vocabularies as data: areas, kinds of care, services, tasks, life stages and the portal's own settings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::once;
use super::{Checked, ReportAddress, SourceRef, Text, WebAddress, When};

/// `portal.yaml`: what holds for the whole portal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The portal's title.
    #[schemars(title = "サイトの名前", description = "サイト全体の名前。")]
    pub title: Text,
    /// One sentence on what it is for.
    #[schemars(title = "説明", description = "何のためのサイトかを、1文で書く。")]
    pub summary: Text,
    /// Who publishes it and answers for it.
    #[schemars(title = "発行元", description = "サイトを出し、責任を持つ所。")]
    pub publisher: Option<Text>,
    /// Where a reader reports a mistake (address of a form or a `mailto:`).
    #[schemars(
        title = "まちがいの連絡先",
        description = "読む人がまちがいを知らせる所。フォームのアドレスか mailto: で書く。"
    )]
    pub report: Option<ReportAddress>,
    /// Base address of the published site, for canonical links; absent: none are written.
    #[schemars(title = "公開先のアドレス", description = "公開するアドレス。決まっていなければ書かない。")]
    pub base: Option<WebAddress>,
    /// Language tags; the first is the main one.
    #[schemars(title = "ことば", description = "ことばの記号。はじめが主なことば（例：ja）。", length(min = 1))]
    pub languages: Vec<String>,
    /// The folder of what every ward shows, and the name of the whole.
    #[schemars(title = "全体", description = "区市町村に共通の内容を置くフォルダーと、全体の名前。")]
    pub whole: Whole,
    /// The day the content speaks for; `--date` overrides it. Freshness is judged against it.
    #[schemars(title = "基準日", description = "この内容がいつの時点のものか。古さはこの日で決める。")]
    pub as_of: When,
    /// Months after which a record counts as old, by service id, and `default`.
    #[schemars(title = "古いとみなすまでの月数", description = "確認から何か月で古いとみなすか。サービスの id ごとに書く。ほかは default。", extend("x-keys" = "fresh"))]
    #[serde(default, deserialize_with = "once::map")]
    pub fresh_months: BTreeMap<String, u16>,
    /// Terms (ids) that everything in the portal is about: a search for them leaves nothing out.
    #[schemars(title = "すべての記録に当てはまる用語（id）", description = "サイトの記録すべてに当てはまる用語。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    #[serde(default)]
    pub about: Vec<String>,
    /// A notice above all pages, for emergencies.
    #[schemars(title = "緊急のお知らせ", description = "災害などのとき、全部のページの上に出すお知らせ。")]
    pub emergency: Option<Emergency>,
    /// Shown on every page: for demos, that all of it is fictional.
    #[schemars(title = "全ページに出す注意", description = "全部のページに出す注意。見本であることなど。")]
    pub banner: Option<Text>,
    /// The licence of the content.
    #[schemars(title = "データの利用条件", description = "サイトのデータを使うときの決まり。")]
    pub licence: Option<Text>,
    /// Whether a warning stops a build as an error does.
    #[schemars(
        title = "注意があるとき、サイトを作らないか",
        description = "warnings と書くと、注意があるときもサイトを作らない。"
    )]
    pub deny: Option<Deny>,
    /// What a ward is called when several kinds are meant: 区市町村.
    #[schemars(title = "「区市町村」の呼び名", description = "区・市・町・村をまとめた呼び方（例：区市町村）。")]
    pub ward_word: Text,
}

/// What is refused besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Deny {
    /// Warnings.
    #[schemars(title = "注意", description = "注意があれば、サイトを作らない。")]
    Warnings,
}

/// The whole that the wards belong to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// Folder of shared content, and slug of the site that lists all.
    #[schemars(title = "フォルダー", description = "フォルダーの名前。半角の小文字で書く。")]
    pub folder: String,
    /// Its name.
    #[schemars(title = "名前", description = "全体の名前（例：○○県）。")]
    pub name: Text,
    /// The name's reading.
    #[schemars(title = "よみ", description = "名前の読みを、ひらがなで書く。")]
    pub reading: String,
    /// How the region's phone numbers begin, for the check of numbers; absent: not checked.
    #[schemars(
        title = "地域の電話番号の初め",
        description = "この地域の電話番号の初めの数字。ちがう番号を知らせる。書かなければ確かめない。"
    )]
    #[serde(default)]
    pub phone_areas: Vec<String>,
    /// How the region's postal codes begin; absent: not checked.
    #[schemars(
        title = "地域の郵便番号の初め",
        description = "この地域の郵便番号の初めの数字。ちがう番号を知らせる。書かなければ確かめない。"
    )]
    #[serde(default)]
    pub postal_areas: Vec<String>,
}

/// A notice for emergencies.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Heading.
    #[schemars(title = "見出し", description = "お知らせの見出し。")]
    pub title: Text,
    /// Since when.
    #[schemars(title = "日付", description = "お知らせの日付。")]
    pub date: When,
    /// Link.
    #[schemars(title = "リンク先", description = "くわしいことが書いてあるページのアドレス。")]
    pub url: WebAddress,
}

/// `areas.yaml`: groups of wards.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    /// In the order shown.
    #[schemars(title = "地域", description = "区市町村をまとめた地域。見せる順に書く。")]
    pub areas: Vec<Area>,
}

/// One area.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    #[schemars(title = "id", description = "地域の id。半角の小文字で書く。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "地域の名前。")]
    pub name: Text,
    /// Id of the support centre in charge; absent: not known.
    #[schemars(title = "受け持つ支援センター", description = "この地域を受け持つ支援センター。centres/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "centre"))]
    pub centre: Option<String>,
    /// What to say where the centre is not known.
    #[schemars(title = "センターの注", description = "受け持つセンターがわからないときに、読む人に伝えること。")]
    pub centre_note: Option<Text>,
}

/// `care.yaml`: kinds of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cares {
    /// In the order shown.
    #[schemars(title = "医療的ケア", description = "医療的ケアの種類。見せる順に書く。")]
    pub care: Vec<Care>,
}

/// One kind of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// Its id, used in `serves.care`.
    #[schemars(title = "id", description = "ケアの id。半角の小文字で書く。記録の serves.care で使う。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "ケアの名前。")]
    pub name: Text,
    /// Id of the glossary term that explains it.
    #[schemars(title = "用語", description = "ケアを説明する用語。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    pub term: Option<String>,
}

/// `services.yaml`: the services that listings belong to, one folder each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// In the order shown.
    #[schemars(title = "サービス", description = "サービスの種類。見せる順に書く。")]
    pub services: Vec<Service>,
}

/// One service.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its id: the folder's name and part of the address.
    #[schemars(title = "id（フォルダー名）", description = "サービスの id。フォルダーの名前とアドレスになる。")]
    pub id: String,
    /// The official name.
    #[schemars(title = "正式な名前", description = "サービスの正式な名前。")]
    pub name: Text,
    /// The name's reading.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    pub reading: String,
    /// What families call it: a verb phrase.
    #[schemars(title = "家族のことば", description = "家族のことば。「泊まりで預ける」のように書く。")]
    pub everyday: Text,
    /// What it is, in plain words.
    #[schemars(title = "説明", description = "どんなサービスかを、やさしいことばで書く。")]
    pub plain: Text,
    /// For whom: children, adults, or those around them.
    #[schemars(title = "だれのため", description = "子ども・大人・支援者 のどれか。書かなければ子ども。")]
    #[serde(default)]
    pub audience: Audience,
    /// How far its lists look.
    #[schemars(title = "一覧に出す範囲", description = "一覧に、どこまでの記録を出すか。書かなければとなりまで。")]
    #[serde(default)]
    pub reach: Reach,
    /// Glossary term that explains it.
    #[schemars(title = "用語", description = "サービスを説明する用語。glossary/ のファイル名（.yaml を除く）を書く。", extend("x-of" = "term"))]
    pub term: Option<String>,
    /// What is known where no record is: shown on the empty list.
    #[schemars(title = "記録がないときの説明", description = "記録が一つもないときに、一覧に出す説明。")]
    pub when_none: Text,
    /// The official list, where there is one.
    #[schemars(title = "公式の一覧", description = "ほかの所が出している公式の一覧。")]
    pub official_list: Option<OfficialList>,
    /// A caution on every list and record of the service.
    #[schemars(title = "注意", description = "このサービスの一覧と記録すべてに出す注意。")]
    pub caution: Option<Text>,
    /// Facts that its records are asked for; what a record leaves out shows as 未確認.
    #[schemars(title = "記録に求める項目", description = "記録に求める項目。記録に書いていなければ「未確認」と出る。")]
    #[serde(default)]
    pub asks: Vec<Ask>,
    /// Ids of the life stages whose pages offer it.
    #[schemars(title = "ライフステージ", description = "載せるライフステージのページ。stages.yaml の id を書く。", extend("x-of" = "stage"))]
    #[serde(default)]
    pub stages: Vec<String>,
}

/// A list kept by somebody else.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficialList {
    /// Its title.
    #[schemars(title = "名前", description = "一覧の名前。")]
    pub title: Text,
    /// Its address.
    #[schemars(title = "アドレス", description = "一覧のアドレス。")]
    pub url: WebAddress,
    /// What it holds, and what not.
    #[schemars(title = "注", description = "一覧に何があり、何がないか。")]
    pub note: Option<Text>,
}

/// For whom a service or a scheme is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Audience {
    /// Children and their families.
    #[default]
    #[serde(rename = "子ども")]
    #[schemars(title = "子ども", description = "子どもと家族のため。")]
    Children,
    /// Adults only: offered under the adult stage alone, never among a child's answers.
    #[serde(rename = "大人")]
    #[schemars(title = "大人", description = "大人だけのため。大人の段階でだけ案内する。")]
    Adults,
    /// Offices, hospitals and municipalities.
    #[serde(rename = "支援者")]
    #[schemars(title = "支援者", description = "事業所、病院、役所のため。")]
    Supporters,
}

/// Which records a ward's list of a service shows besides those that serve the ward.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Reach {
    /// None.
    #[serde(rename = "区市町村")]
    #[schemars(title = "区市町村", description = "その区市町村の人が使える記録だけ。")]
    Ward,
    /// Those of neighbouring wards.
    #[default]
    #[serde(rename = "となりまで")]
    #[schemars(title = "となりまで", description = "となりの区市町村の記録も出す。")]
    Neighbours,
    /// All, neighbours first.
    #[serde(rename = "全体")]
    #[schemars(title = "全体", description = "全体の記録を、近い順に出す。")]
    Whole,
}

/// A fact that a service's records are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Kinds of care.
    #[schemars(title = "医療的ケア", description = "受け入れるケアの種類。")]
    Care,
    /// Ages.
    #[schemars(title = "年齢", description = "対象の年齢。")]
    Ages,
    /// How to start.
    #[schemars(title = "使い始めるまで", description = "使い始めるまでの手順。")]
    Start,
    /// Cost.
    #[schemars(title = "費用", description = "かかるお金。")]
    Cost,
    /// Papers.
    #[schemars(title = "書類", description = "要る書類。")]
    Papers,
    /// Vacancy, waiting.
    #[schemars(title = "空き・待ち", description = "空きや待ちのようす。")]
    Waiting,
    /// Short-stay beds.
    #[schemars(title = "床数", description = "短期入所の床の数。")]
    Beds,
    /// Places.
    #[schemars(title = "定員", description = "定員の人数。")]
    Capacity,
    /// Transport.
    #[schemars(title = "送迎", description = "送迎の有無。")]
    Pickup,
    /// Certified coordinators.
    #[schemars(title = "コーディネーター", description = "研修を終えた人の人数。")]
    Coordinators,
    /// Parking.
    #[schemars(title = "駐車場", description = "駐車場の有無。")]
    Parking,
    /// Wheelchairs.
    #[schemars(title = "車いす", description = "車いすやバギーで入れるか。")]
    Wheelchair,
    /// Whether children who walk are accepted.
    #[schemars(title = "歩ける子", description = "歩ける子を受け入れるか。")]
    Walking,
}

impl Ask {
    /// The word for it in `services.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Ages => "ages",
            Self::Start => "start",
            Self::Cost => "cost",
            Self::Papers => "papers",
            Self::Waiting => "waiting",
            Self::Beds => "beds",
            Self::Capacity => "capacity",
            Self::Pickup => "pickup",
            Self::Coordinators => "coordinators",
            Self::Parking => "parking",
            Self::Wheelchair => "wheelchair",
            Self::Walking => "walking",
        }
    }
}

/// `tasks/*.yaml`: something a family wants to do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// In the family's words: 預けたい.
    #[schemars(title = "したいこと", description = "したいことを、家族のことばで書く（例：預けたい）。")]
    pub label: Text,
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

/// `stages.yaml`: life stages, and the other ways of cutting them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The portal's own stages, in order.
    #[schemars(title = "段階", description = "ライフステージ。年齢の順に書く。")]
    pub stages: Vec<Stage>,
    /// How others cut them.
    #[schemars(title = "ほかの区分", description = "ほかの資料での段階の分け方。")]
    #[serde(default)]
    pub cuts: Vec<Cut>,
    /// A remark on the comparison.
    #[schemars(title = "注", description = "段階の分け方についての注。")]
    pub note: Option<Text>,
    /// Where the statements come from.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。"
    )]
    #[serde(default)]
    pub sources: Vec<SourceRef>,
}

/// One life stage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    #[schemars(title = "id", description = "段階の id。半角の小文字で書く。")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前", description = "段階の名前。")]
    pub label: Text,
    /// What changes then, in a sentence.
    #[schemars(title = "説明", description = "そのころに何が変わるかを、1文で書く。")]
    pub plain: Text,
    /// Steps, each one line with the place that helps.
    #[schemars(title = "流れ", description = "することを、順に書く。")]
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Whom to contact first.
    #[schemars(title = "最初に話す人", description = "最初に話す人や所を、一行に一つ書く。")]
    #[serde(default)]
    pub first_contacts: Vec<Text>,
    /// What the other ways of cutting call it, by their id.
    #[schemars(title = "ほかの区分での名前", description = "ほかの分け方での名前。分け方の id ごとに書く。", extend("x-keys" = "cut"))]
    #[serde(default, deserialize_with = "once::map")]
    pub called: BTreeMap<String, String>,
}

/// One step of a stage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do, in a line.
    #[schemars(title = "すること", description = "すること。一行で書く。")]
    pub text: Text,
    /// Reference to a page, such as `scheme:respite`.
    #[schemars(title = "リンク先", description = "助けになるページ（例：scheme:respite、list:windows）。", extend("x-of" = "page"))]
    pub link: Option<String>,
}

/// Another way of cutting the life stages.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// Its id.
    #[schemars(title = "id", description = "分け方の id。半角の小文字で書く。")]
    pub id: String,
    /// Whose it is.
    #[schemars(title = "名前", description = "だれの分け方か。")]
    pub name: Text,
    /// Its stages.
    #[schemars(title = "段階", description = "段階の名前を、順に書く。")]
    pub stages: Vec<Text>,
    /// A remark.
    #[schemars(title = "注", description = "分け方についての注。")]
    pub note: Option<Text>,
    /// Where it was seen.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。",
        length(min = 1)
    )]
    pub sources: Vec<SourceRef>,
}
