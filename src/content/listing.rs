//! A window, office, provider or group: whatever a family can call or visit.

use schemars::JsonSchema;
use serde::Deserialize;

use super::number;
use super::{Checked, Contact, Fact, Hours, Place, Serves, SourceRef, State, Text, When};

/// One listing. Its folder names its service (`services.yaml`), its file's stem its id.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Official name.
    #[schemars(title = "名前")]
    pub name: Text,
    /// The name's reading in hiragana.
    #[schemars(title = "よみ")]
    pub reading: Option<String>,
    /// Other names people use.
    #[schemars(title = "ほかの呼び名")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who runs it.
    #[schemars(title = "運営")]
    pub operator: Option<Text>,
    /// What it is, in a sentence or two.
    #[schemars(title = "どんな所か")]
    pub summary: Option<Text>,
    /// How to reach it.
    #[schemars(title = "連絡先")]
    #[serde(default)]
    pub contact: Contact,
    /// Where it stands.
    #[schemars(title = "場所")]
    #[serde(default)]
    pub place: Place,
    /// When it answers.
    #[schemars(title = "受付時間")]
    #[serde(default)]
    pub hours: Hours,
    /// Whom it serves.
    #[schemars(title = "対象")]
    #[serde(default)]
    pub serves: Serves,
    /// How to start using it, step by step.
    #[schemars(title = "使い始めるまで")]
    #[serde(default)]
    pub start: Vec<Text>,
    /// What it costs.
    #[schemars(title = "費用")]
    pub cost: Option<Text>,
    /// Papers needed.
    #[schemars(title = "必要な書類")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// Waiting, vacancy.
    #[schemars(title = "空き・待ち")]
    pub waiting: Option<Text>,
    /// Beds for short stays.
    #[schemars(title = "短期入所の床数", extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub beds: Option<u16>,
    /// Places for children.
    #[schemars(title = "定員", extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub capacity: Option<u16>,
    /// Transport to and from.
    #[schemars(title = "送迎")]
    pub pickup: Option<Text>,
    /// Certified coordinators who work there, by profession (never names of people).
    #[schemars(title = "コーディネーター")]
    #[serde(default)]
    pub coordinators: Vec<CoordinatorCount>,
    /// Further facts of its own kind.
    #[schemars(title = "ほかの事実")]
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Opened since.
    #[schemars(title = "始まった時期")]
    pub opened: Option<When>,
    /// Further services (ids of `services.yaml`) besides the folder's.
    #[schemars(title = "ほかのサービス")]
    #[serde(default)]
    pub services: Vec<String>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(title = "検索のことば（用語の id）")]
    #[serde(default)]
    pub concepts: Vec<String>,
    /// Remarks.
    #[schemars(title = "注")]
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Where sources contradict each other.
    #[schemars(title = "資料の食い違い")]
    #[serde(default)]
    pub conflicts: Vec<Text>,
    /// Numbers that registers know it by.
    #[schemars(title = "番号")]
    pub codes: Option<Codes>,
    /// Open, paused, ended; absent: unknown.
    #[schemars(title = "いまの状態")]
    pub state: Option<State>,
    /// False when only a secondary source was seen.
    #[schemars(title = "公式の資料で確かめたか")]
    #[serde(default = "yes")]
    pub verified: bool,
    /// Where the facts come from.
    #[schemars(title = "出典", length(min = 1))]
    pub sources: Vec<SourceRef>,
    /// Who checked, and when.
    #[schemars(title = "確認")]
    pub checked: Option<Checked>,
}

fn yes() -> bool {
    true
}

/// Numbers in public registers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Codes {
    /// 事業所番号, ten digits; not unique in the register.
    #[schemars(title = "事業所番号")]
    pub office: Option<String>,
    /// The register's own serial number.
    #[schemars(title = "公表システムの番号")]
    pub register: Option<String>,
    /// 法人番号, thirteen digits.
    #[schemars(title = "法人番号")]
    pub corporate: Option<String>,
}

/// How many certified coordinators of one profession.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoordinatorCount {
    /// Their profession.
    #[schemars(title = "職種")]
    pub job: Text,
    /// How many.
    #[schemars(title = "人数", extend("format" = number::FORMAT))]
    #[serde(deserialize_with = "number::one")]
    pub count: u16,
}
