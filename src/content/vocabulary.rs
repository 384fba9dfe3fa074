//! Vocabularies as data: areas, kinds of care, services, tasks, life stages and the portal's own settings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Checked, SourceRef, Text, WebAddress, When};

/// `portal.yaml`: what holds for the whole portal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The portal's title.
    #[schemars(title = "サイトの名前")]
    pub title: Text,
    /// One sentence on what it is for.
    #[schemars(title = "説明")]
    pub summary: Text,
    /// Who publishes it and answers for it.
    #[schemars(title = "発行元")]
    pub publisher: Option<Text>,
    /// Where a reader reports a mistake (address of a form or a `mailto:`).
    #[schemars(title = "まちがいの連絡先")]
    pub report: Option<String>,
    /// Base address of the published site, for canonical links; absent: none are written.
    #[schemars(title = "公開先のアドレス")]
    pub base: Option<String>,
    /// Language tags; the first is the main one.
    #[schemars(title = "ことば", length(min = 1))]
    pub languages: Vec<String>,
    /// The folder of what every ward shows, and the name of the whole.
    #[schemars(title = "全体")]
    pub whole: Whole,
    /// The day the content speaks for; `--date` overrides it. Freshness is judged against it.
    #[schemars(title = "基準日")]
    pub as_of: When,
    /// Months after which a record counts as old, by service id, and `default`.
    #[schemars(title = "古いとみなすまでの月数")]
    #[serde(default)]
    pub fresh_months: BTreeMap<String, u16>,
    /// Terms (ids) that everything in the portal is about: a search for them leaves nothing out.
    #[schemars(title = "すべての記録に当てはまる用語（id）")]
    #[serde(default)]
    pub about: Vec<String>,
    /// A notice above all pages, for emergencies.
    #[schemars(title = "緊急のお知らせ")]
    pub emergency: Option<Emergency>,
    /// Shown on every page: for demos, that all of it is fictional.
    #[schemars(title = "全ページに出す注意")]
    pub banner: Option<Text>,
    /// The licence of the content.
    #[schemars(title = "データの利用条件")]
    pub licence: Option<Text>,
    /// Whether a warning stops a build as an error does.
    #[schemars(title = "注意があるとき、サイトを作らないか")]
    pub deny: Option<Deny>,
    /// What a ward is called when several kinds are meant: 区市町村.
    #[schemars(title = "「区市町村」の呼び名")]
    pub ward_word: Text,
}

/// What is refused besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Deny {
    /// Warnings.
    Warnings,
}

/// The whole that the wards belong to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// Folder of shared content, and slug of the site that lists all.
    #[schemars(title = "フォルダー")]
    pub folder: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// The name's reading.
    #[schemars(title = "よみ")]
    pub reading: String,
    /// How the region's phone numbers begin, for the check of numbers; absent: not checked.
    #[schemars(title = "地域の電話番号の初め")]
    #[serde(default)]
    pub phone_areas: Vec<String>,
    /// How the region's postal codes begin; absent: not checked.
    #[schemars(title = "地域の郵便番号の初め")]
    #[serde(default)]
    pub postal_areas: Vec<String>,
}

/// A notice for emergencies.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Heading.
    #[schemars(title = "見出し")]
    pub title: Text,
    /// Since when.
    #[schemars(title = "日付")]
    pub date: When,
    /// Link.
    #[schemars(title = "リンク先")]
    pub url: WebAddress,
}

/// `areas.yaml`: groups of wards.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    /// In the order shown.
    #[schemars(title = "地域")]
    pub areas: Vec<Area>,
}

/// One area.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    #[schemars(title = "id")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Id of the support centre in charge; absent: not known.
    #[schemars(title = "受け持つ支援センター")]
    pub centre: Option<String>,
    /// What to say where the centre is not known.
    #[schemars(title = "センターの注")]
    pub centre_note: Option<Text>,
}

/// `care.yaml`: kinds of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cares {
    /// In the order shown.
    #[schemars(title = "医療的ケア")]
    pub care: Vec<Care>,
}

/// One kind of medical care.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// Its id, used in `serves.care`.
    #[schemars(title = "id")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Id of the glossary term that explains it.
    #[schemars(title = "用語")]
    pub term: Option<String>,
}

/// `services.yaml`: the services that listings belong to, one folder each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// In the order shown.
    #[schemars(title = "サービス")]
    pub services: Vec<Service>,
}

/// One service.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its id: the folder's name and part of the address.
    #[schemars(title = "id（フォルダー名）")]
    pub id: String,
    /// The official name.
    #[schemars(title = "正式な名前")]
    pub name: Text,
    /// The name's reading.
    #[schemars(title = "よみ")]
    pub reading: String,
    /// What families call it: a verb phrase.
    #[schemars(title = "家族のことば")]
    pub everyday: Text,
    /// What it is, in plain words.
    #[schemars(title = "説明")]
    pub plain: Text,
    /// For whom: children, adults, or those around them.
    #[schemars(title = "だれのため")]
    #[serde(default)]
    pub audience: Audience,
    /// How far its lists look.
    #[schemars(title = "一覧に出す範囲")]
    #[serde(default)]
    pub reach: Reach,
    /// Glossary term that explains it.
    #[schemars(title = "用語")]
    pub term: Option<String>,
    /// What is known where no record is: shown on the empty list.
    #[schemars(title = "記録がないときの説明")]
    pub when_none: Text,
    /// The official list, where there is one.
    #[schemars(title = "公式の一覧")]
    pub official_list: Option<OfficialList>,
    /// A caution on every list and record of the service.
    #[schemars(title = "注意")]
    pub caution: Option<Text>,
    /// Facts that its records are asked for; what a record leaves out shows as 未確認.
    #[schemars(title = "記録に求める項目")]
    #[serde(default)]
    pub asks: Vec<Ask>,
    /// Ids of the life stages whose pages offer it.
    #[schemars(title = "ライフステージ")]
    #[serde(default)]
    pub stages: Vec<String>,
}

/// A list kept by somebody else.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficialList {
    /// Its title.
    #[schemars(title = "名前")]
    pub title: Text,
    /// Its address.
    #[schemars(title = "アドレス")]
    pub url: WebAddress,
    /// What it holds, and what not.
    #[schemars(title = "注")]
    pub note: Option<Text>,
}

/// For whom a service or a scheme is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Audience {
    /// Children and their families.
    #[default]
    #[serde(rename = "子ども")]
    Children,
    /// Adults only: offered under the adult stage alone, never among a child's answers.
    #[serde(rename = "大人")]
    Adults,
    /// Offices, hospitals and municipalities.
    #[serde(rename = "支援者")]
    Supporters,
}

/// Which records a ward's list of a service shows besides those that serve the ward.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Reach {
    /// None.
    #[serde(rename = "区市町村")]
    Ward,
    /// Those of neighbouring wards.
    #[default]
    #[serde(rename = "となりまで")]
    Neighbours,
    /// All, neighbours first.
    #[serde(rename = "全体")]
    Whole,
}

/// A fact that a service's records are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Kinds of care.
    Care,
    /// Ages.
    Ages,
    /// How to start.
    Start,
    /// Cost.
    Cost,
    /// Papers.
    Papers,
    /// Vacancy, waiting.
    Waiting,
    /// Short-stay beds.
    Beds,
    /// Places.
    Capacity,
    /// Transport.
    Pickup,
    /// Certified coordinators.
    Coordinators,
    /// Parking.
    Parking,
    /// Wheelchairs.
    Wheelchair,
    /// Whether children who walk are accepted.
    Walking,
}

/// `tasks/*.yaml`: something a family wants to do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// In the family's words: 預けたい.
    #[schemars(title = "したいこと")]
    pub label: Text,
    /// Place in the list.
    #[schemars(title = "順番")]
    pub order: u16,
    /// What this is, in two sentences.
    #[schemars(title = "説明")]
    pub summary: Text,
    /// Who may use it.
    #[schemars(title = "使える人")]
    #[serde(default)]
    pub who: Vec<Text>,
    /// Where to ask first.
    #[schemars(title = "まず聞く所")]
    #[serde(default)]
    pub ask: Vec<Text>,
    /// Service ids, best first.
    #[schemars(title = "サービス")]
    #[serde(default)]
    pub services: Vec<String>,
    /// Scheme ids, best first.
    #[schemars(title = "制度")]
    #[serde(default)]
    pub schemes: Vec<String>,
    /// Money.
    #[schemars(title = "お金")]
    #[serde(default)]
    pub money: Vec<Text>,
    /// Papers.
    #[schemars(title = "書類")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// The next step.
    #[schemars(title = "次にすること")]
    #[serde(default)]
    pub next: Vec<Text>,
    /// Words families use for it; search leads from them to the services.
    #[schemars(title = "家族のことば")]
    #[serde(default)]
    pub words: Vec<String>,
    /// Where the statements come from.
    #[schemars(title = "出典")]
    #[serde(default)]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

/// `stages.yaml`: life stages, and the other ways of cutting them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The portal's own stages, in order.
    #[schemars(title = "段階")]
    pub stages: Vec<Stage>,
    /// How others cut them.
    #[schemars(title = "ほかの区分")]
    #[serde(default)]
    pub cuts: Vec<Cut>,
    /// A remark on the comparison.
    #[schemars(title = "注")]
    pub note: Option<Text>,
    /// Where the statements come from.
    #[schemars(title = "出典")]
    #[serde(default)]
    pub sources: Vec<SourceRef>,
}

/// One life stage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    #[schemars(title = "id")]
    pub id: String,
    /// Its name.
    #[schemars(title = "名前")]
    pub label: Text,
    /// What changes then, in a sentence.
    #[schemars(title = "説明")]
    pub plain: Text,
    /// Steps, each one line with the place that helps.
    #[schemars(title = "流れ")]
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Whom to contact first.
    #[schemars(title = "最初に話す人")]
    #[serde(default)]
    pub first_contacts: Vec<Text>,
    /// What the other ways of cutting call it, by their id.
    #[schemars(title = "ほかの区分での名前")]
    #[serde(default)]
    pub called: BTreeMap<String, String>,
}

/// One step of a stage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do, in a line.
    #[schemars(title = "すること")]
    pub text: Text,
    /// Reference to a page, such as `scheme:respite`.
    #[schemars(title = "リンク先")]
    pub link: Option<String>,
}

/// Another way of cutting the life stages.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// Its id.
    #[schemars(title = "id")]
    pub id: String,
    /// Whose it is.
    #[schemars(title = "名前")]
    pub name: Text,
    /// Its stages.
    #[schemars(title = "段階")]
    pub stages: Vec<Text>,
    /// A remark.
    #[schemars(title = "注")]
    pub note: Option<Text>,
    /// Where it was seen.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
}
