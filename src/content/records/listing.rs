//! A window, office, provider or group: whatever a family can call or visit.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::values::number;
use crate::content::{
    Ask, CareLevel, Checked, Contact, Fact, Hours, Place, Serves, SourceRef, State, StateKind, Text, Walk, When,
};

/// One listing. Its folder names its service (`services.yaml`), its file's stem its id.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Official name.
    #[schemars(title = "名前", description = "正式な名前。")]
    pub name: Text,
    /// The name's reading in hiragana.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = name, wanted)]
    pub reading: Option<String>,
    /// Other names people use.
    #[schemars(title = "ほかの呼び名", description = "正式な名前のほかに、人が使う呼び方。検索で見つかる。")]
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who runs it.
    #[schemars(title = "運営", description = "運営する法人や役所の課。個人の名前は書かない。")]
    pub operator: Option<Text>,
    /// What it is, in a sentence or two.
    #[schemars(title = "どんな所か", description = "どんな所かを、1文か2文で書く。")]
    pub summary: Option<Text>,
    /// How to reach it.
    #[schemars(title = "連絡先", description = "電話、ファクス、メール、公式ページ。")]
    #[serde(default)]
    pub contact: Contact,
    /// Where it stands.
    #[schemars(title = "場所", description = "住所と行き方。")]
    #[serde(default)]
    pub place: Place,
    /// When it answers.
    #[schemars(title = "受付時間", description = "電話や来所を受ける時間。")]
    #[serde(default)]
    pub hours: Hours,
    /// Whom it serves.
    #[schemars(title = "対象", description = "だれが使えるか。わからないものは書かない（未確認になる）。")]
    #[serde(default)]
    pub serves: Serves,
    /// How to start using it, step by step.
    #[schemars(title = "使い始めるまで", description = "使い始めるまでにすることを、順に一行ずつ書く。")]
    #[serde(default)]
    pub start: Vec<Text>,
    /// What it costs.
    #[schemars(title = "費用", description = "かかるお金。")]
    #[walk(may_be_none)]
    pub cost: Option<Text>,
    /// Papers needed.
    #[schemars(title = "書類", description = "要る書類を、一行に一つ書く。")]
    #[serde(default)]
    pub papers: Vec<Text>,
    /// Waiting, vacancy.
    #[schemars(title = "空き・待ち", description = "空きや待ちのようす。いつのことかも書く。")]
    #[walk(may_be_none)]
    pub waiting: Option<Text>,
    /// Beds for short stays.
    #[schemars(title = "短期入所の床数", description = "短期入所に使える床の数。", extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub beds: Option<u16>,
    /// Places for children.
    #[schemars(title = "定員", description = "定員の人数。", extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub capacity: Option<u16>,
    /// Transport to and from.
    #[schemars(title = "送迎", description = "送迎があるか、その条件。")]
    #[walk(may_be_none)]
    pub pickup: Option<Text>,
    /// Certified coordinators who work there, by profession (never names of people).
    #[schemars(
        title = "コーディネーター",
        description = "研修を終えたコーディネーターの人数を、職種ごとに書く。個人の名前は書かない。"
    )]
    #[serde(default)]
    pub coordinators: Vec<CoordinatorCount>,
    /// Further facts of its own kind.
    #[schemars(title = "ほかの事実", description = "ほかの項目に当てはまらない事実。")]
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Opened since.
    #[schemars(title = "始まった時期", description = "始まった年月日。")]
    pub opened: Option<When>,
    /// Further services (ids of `services.yaml`) besides the folder's.
    #[schemars(
        title = "ほかのサービス",
        description = "フォルダーのサービスのほかに行うサービス。services.yaml の id を書く。",
        extend("x-of" = "service")
    )]
    #[serde(default)]
    pub services: Vec<String>,
    /// Glossary concepts (ids) that it should be found by.
    #[schemars(
        title = "検索のことば（用語の id）",
        description = "この用語で検索しても見つかるようにする。glossary/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "term")
    )]
    #[serde(default)]
    pub concepts: Vec<String>,
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
    /// Numbers that registers know it by.
    #[schemars(title = "番号", description = "公的な登録の番号。")]
    pub codes: Option<Codes>,
    /// Open, paused, ended; absent: unknown.
    #[schemars(title = "いまの状態", description = "受付中・休止・終了。書かなければ未確認になる。")]
    pub state: Option<State>,
    /// False when only a secondary source was seen.
    #[schemars(
        title = "公式の資料で確かめたか",
        description = "公式の資料や本人への確認がなく、又聞きだけのときは false と書く。"
    )]
    #[serde(default = "yes")]
    pub verified: bool,
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

impl Listing {
    /// Whether no more is known than that it is there: a register lists it, and nobody has said whom it takes.
    pub(crate) fn is_only_listed(&self) -> bool {
        self.serves == Serves::default() && self.summary.is_none() && self.notes.is_empty() && self.checked.is_none()
    }

    /// Listings go by their service; in a list, those that have ended come last, those known to take children with
    /// medical care first and those that a register only lists behind the rest, confirmed ones before others, then by
    /// reading (else name).
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        list_key(a).cmp(&list_key(b))
    }
}

fn yes() -> bool {
    true
}

/// Numbers in public registers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields, default)]
pub struct Codes {
    /// 事業所番号, ten digits; not unique in the register.
    #[schemars(title = "事業所番号", description = "事業所番号（10けた）。引用符で囲む。")]
    pub office: Option<String>,
    /// The register's own serial number.
    #[schemars(title = "公表システムの番号", description = "障害福祉サービス等情報公表システムの番号。引用符で囲む。")]
    pub register: Option<String>,
    /// 法人番号, thirteen digits.
    #[schemars(title = "法人番号", description = "法人番号（13けた）。引用符で囲む。")]
    pub corporate: Option<String>,
}

/// How many certified coordinators of one profession.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct CoordinatorCount {
    /// Their profession.
    #[schemars(title = "職種", description = "職種（例：相談支援専門員）。")]
    pub job: Text,
    /// How many.
    #[schemars(title = "人数", description = "その職種の人数。", extend("format" = number::FORMAT))]
    #[serde(deserialize_with = "number::one")]
    pub count: u16,
}

impl Listing {
    /// Whether it says what its service may ask for. The field decides, on the page and in the work list alike; a fact
    /// in other words, below `facts`, answers nothing that a machine could compare.
    pub fn knows(&self, ask: Ask) -> bool {
        match ask {
            Ask::Care => !self.serves.care.is_empty(),
            Ask::Ages => self.serves.ages.is_some(),
            Ask::Start => !self.start.is_empty(),
            Ask::Cost => self.cost.is_some(),
            Ask::Papers => !self.papers.is_empty(),
            Ask::Waiting => self.waiting.is_some(),
            Ask::Beds => self.beds.is_some(),
            Ask::Capacity => self.capacity.is_some(),
            Ask::Pickup => self.pickup.is_some(),
            Ask::Coordinators => !self.coordinators.is_empty(),
            Ask::Parking => self.place.parking.is_some(),
            Ask::Wheelchair => self.place.wheelchair.is_some(),
            Ask::Walking => self.serves.walking.is_some(),
        }
    }
}

/// How much is known of whom an office takes, for the order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    /// It takes children with medical care, at least case by case.
    Takes,
    /// Something of it.
    Something,
    /// That it is there.
    Listed,
}

fn list_key(record: &Record<Listing>) -> (&str, bool, Known, bool, &str, &str) {
    let data = &record.data;
    let ended = data.state.as_ref().is_some_and(|state| state.is == StateKind::Ended);
    let known = if data.serves.care.values().any(|level| *level != CareLevel::No) {
        Known::Takes
    } else if data.is_only_listed() {
        Known::Listed
    } else {
        Known::Something
    };
    let sound = data.reading.as_deref().unwrap_or_else(|| data.name.main());
    (&record.folder, ended, known, !data.verified, sound, &record.id)
}
