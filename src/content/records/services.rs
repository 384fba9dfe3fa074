//! Kinds of service: the folders that listings stand in, and what their records are asked for.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{Text, Walk, WebAddress};

/// `services.yaml`: the services that listings belong to, one folder each.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// In the order shown.
    #[schemars(title = "サービス", description = "サービスの種類。見せる順に書く。")]
    pub services: Vec<Service>,
}

/// One service.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
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
    #[walk(reading_of = name)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
pub enum Reach {
    /// None.
    #[serde(rename = "区市町村")]
    #[schemars(title = "区市町村", description = "その区市町村の人が使える記録だけ。")]
    Ward,
    /// Those of neighbouring wards.
    #[default]
    #[serde(rename = "となりまで")]
    #[schemars(
        title = "となりまで",
        description = "となりの区市町村の記録も出す。公的な一覧に載っているだけの所は、この区市町村に一つもないときに出す。"
    )]
    Neighbours,
    /// All, neighbours first.
    #[serde(rename = "全体")]
    #[schemars(
        title = "全体",
        description = "全体の記録を、近い順に出す。公的な一覧に載っているだけの所は、となりまで。"
    )]
    Whole,
}

/// A fact that a service's records are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Kinds of care.
    #[schemars(title = "医療的ケアの受け入れ", description = "受け入れるケアの種類。")]
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
    #[schemars(title = "短期入所の床数", description = "短期入所の床の数。")]
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
    #[schemars(title = "車いす・バギー", description = "車いすやバギーで入れるか。")]
    Wheelchair,
    /// Whether children who walk are accepted.
    #[schemars(title = "歩ける子の受け入れ", description = "歩ける子を受け入れるか。")]
    Walking,
}
