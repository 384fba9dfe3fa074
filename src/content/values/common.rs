//! The parts that listings, centres and schemes share: contact, place, hours, state, and who is served.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::{Deserializer, IntoDeserializer as _, MapAccess, Visitor, value::MapAccessDeserializer};

use super::{ClockTime, Days, Email, Phone, PostalCode, Text, WebAddress, When};
use super::{formats, hours, number, once};
use crate::content::{Shape, Walk, Walker};

/// How to reach an office.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The number to call first.
    #[schemars(title = "電話番号", description = "まず電話する番号。1つだけ書く。")]
    pub phone: Option<Phone>,
    /// Whose number it is, an extension, or who answers.
    #[schemars(
        title = "電話の注（内線・だれの番号か）",
        description = "代表・直通・内線など、だれにつながる番号かを書く。"
    )]
    pub phone_note: Option<Text>,
    /// Other numbers with what each is for.
    #[schemars(title = "ほかの電話番号", description = "2つめからの電話番号。何の番号かも書く。")]
    pub more_phones: Vec<NotedPhone>,
    /// Fax.
    #[schemars(title = "ファクス", description = "ファクスの番号。")]
    pub fax: Option<Phone>,
    /// E-mail address.
    #[schemars(title = "メール", description = "窓口のメールアドレス。個人のアドレスは書かない。")]
    pub email: Option<Email>,
    /// Address of a web form.
    #[schemars(title = "問い合わせフォーム", description = "問い合わせフォームのアドレス。")]
    pub form: Option<WebAddress>,
    /// The office's own page.
    #[schemars(title = "公式ページ", description = "この窓口や事業所の公式ページのアドレス。")]
    pub web: Option<WebAddress>,
    /// Ways to reach the office, in words, when there are several or the number is not known.
    #[schemars(title = "相談の方法", description = "電話のほかに相談できる方法（来所、オンラインなど）。")]
    pub methods: Vec<Text>,
}

/// A further phone number and what it is for.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct NotedPhone {
    /// The number.
    #[schemars(title = "電話番号", description = "電話番号。")]
    pub number: Phone,
    /// What it is for.
    #[schemars(title = "何の番号か", description = "「夜間」「相談専用」など、何のための番号か。")]
    pub note: Text,
}

/// Where an office stands.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// Postal code, `123-4567`.
    #[schemars(title = "郵便番号", description = "郵便番号。")]
    pub postal_code: Option<PostalCode>,
    /// The address with prefecture and municipality.
    #[schemars(title = "住所", description = "都道府県と区市町村から書く。建物の名前は「建物・階」に書く。")]
    pub address: Option<Text>,
    /// Building, floor, room.
    #[schemars(title = "建物・階", description = "建物の名前、階、部屋の番号。")]
    pub building: Option<Text>,
    /// The town (町名) for the lists by town.
    #[schemars(title = "町名", description = "町の名前だけ（丁目や番地は書かない）。町名ごとの一覧に使う。")]
    pub town: Option<String>,
    /// The town's reading in hiragana.
    #[schemars(title = "町名のよみ", description = "町名をひらがなで書く。")]
    #[walk(reading_of = town)]
    pub town_reading: Option<String>,
    /// Latitude and longitude in degrees (WGS 84 or JGD2011; they agree to within a metre).
    #[schemars(title = "緯度・経度", description = "地図の場所。[緯度, 経度] の順に、度で書く（例：[35.7, 139.7]）。")]
    pub point: Option<[f64; 2]>,
    /// Stations, bus stops.
    #[schemars(title = "行き方", description = "駅やバス停からの行き方。")]
    #[walk(may_be_none)]
    pub access: Option<Text>,
    /// Parking.
    #[schemars(title = "駐車場", description = "駐車場があるか、何台か、料金。")]
    #[walk(may_be_none)]
    pub parking: Option<Text>,
    /// Whether a wheelchair or a buggy can get in.
    #[schemars(title = "車いす・バギー", description = "車いすやバギーで入れるか。")]
    #[walk(may_be_none)]
    pub wheelchair: Option<Text>,
    /// Whether a stretcher can get in.
    #[schemars(title = "ストレッチャー", description = "ストレッチャーで入れるか。")]
    #[walk(may_be_none)]
    pub stretcher: Option<Text>,
}

/// When an office answers.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields, default)]
pub struct Hours {
    /// In words, as readers see them.
    #[schemars(title = "時間（文で）", description = "読む人に見せる文（例：平日の9時から17時）。")]
    pub text: Option<Text>,
    /// Days and times for machines (search by day, calendars).
    #[schemars(title = "曜日と時間", description = "曜日と時刻。曜日での検索に使う。")]
    pub open: Vec<OpenHours>,
    /// Days closed.
    #[schemars(title = "休みの日", description = "休みの日（例：年末年始）。")]
    #[walk(may_be_none)]
    pub closed: Option<Text>,
}

/// One span of open hours on some days of the week.
#[derive(Debug, Clone)]
pub struct OpenHours {
    /// Days as letters, of 月火水木金土日祝.
    pub days: Days,
    /// Opening time, `9:00`; absent: only the days are known.
    pub from: Option<ClockTime>,
    /// Closing time, `17:00`.
    pub to: Option<ClockTime>,
}

/// [`OpenHours`] as they are best written.
#[derive(Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
struct OpenParts {
    /// Days as letters, of 月火水木金土日祝.
    #[schemars(title = "曜日", description = "開いている曜日。")]
    days: Days,
    /// Opening time, `9:00`; absent: only the days are known.
    #[schemars(title = "始まり", description = "始まりの時刻。わからなければ書かない。")]
    from: Option<ClockTime>,
    /// Closing time, `17:00`.
    #[schemars(title = "終わり", description = "終わりの時刻。わからなければ書かない。")]
    to: Option<ClockTime>,
}

impl Walk for OpenHours {
    const SHAPE: Shape = OpenParts::SHAPE;

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        let [days, from, to] = const { &OpenParts::FIELDS };
        walker.field(days, &self.days);
        walker.field(from, &self.from);
        walker.field(to, &self.to);
    }
}

impl<'de> Deserialize<'de> for OpenHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct HoursVisitor;
        impl<'de> Visitor<'de> for HoursVisitor {
            type Value = OpenParts;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("days, from and to")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<OpenParts, E> {
                let [days, from, to] = hours::open(text).ok_or_else(|| E::custom(format!("not open hours: {text}")))?;
                let part = |text: String| text.into_deserializer();
                Ok(OpenParts {
                    days: Days::deserialize(part(days))?,
                    from: Some(ClockTime::deserialize(part(from))?),
                    to: Some(ClockTime::deserialize(part(to))?),
                })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OpenParts, A::Error> {
                OpenParts::deserialize(MapAccessDeserializer::new(map))
            }
        }
        let OpenParts { days, from, to } = deserializer.deserialize_any(HoursVisitor)?;
        Ok(Self { days, from, to })
    }
}

impl JsonSchema for OpenHours {
    fn schema_name() -> Cow<'static, str> {
        "OpenHours".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = OpenParts::json_schema(generator);
        schema.insert("type".into(), serde_json::json!(["string", "object"]));
        schema.insert("format".into(), formats::OPEN_HOURS.into());
        schema
    }
}

/// Whom an office serves. What is absent is unknown (未確認), never "no".
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields, default)]
pub struct Serves {
    /// Slugs of the wards that it serves besides the one that it stands in.
    #[schemars(title = "対象の区市町村", description = "所在地のほかに、どの区市町村の人が使えるか。wards/ のフォルダー名を書く。", extend("x-of" = "ward"))]
    pub wards: Vec<String>,
    /// Ids of whole areas that it serves.
    #[schemars(title = "対象の地域", description = "地域をまるごと受け持つとき、その地域の id を書く。", extend("x-of" = "area"))]
    pub areas: Vec<String>,
    /// Ages in years, both ends included.
    #[schemars(title = "年齢", description = "何歳から何歳までか。両端の年齢を含む。")]
    pub ages: Option<Ages>,
    /// By id of `care.yaml`: what the office can do.
    #[schemars(
        title = "医療的ケアの受け入れ",
        description = "ケアの種類ごとに、実績あり・相談・なし を書く。わからないケアは書かない（未確認になる）。",
        extend("x-keys" = "care")
    )]
    #[serde(deserialize_with = "once::map")]
    pub care: BTreeMap<String, CareLevel>,
    /// Whether children who can walk are accepted.
    #[schemars(
        title = "歩ける子の受け入れ",
        description = "歩ける医療的ケア児を受け入れるか。わからなければ書かない。"
    )]
    pub walking: Option<CareLevel>,
    /// Who may use it, in words.
    #[schemars(title = "使える人", description = "使える人の条件を文で書く。")]
    #[walk(may_be_none)]
    pub who: Option<Text>,
}

/// Groups of years by which choices and the search count, both ends included; what they are called is the theme's.
pub const AGE_GROUPS: [(u8, u8); 6] = [(0, 2), (3, 5), (6, 11), (12, 14), (15, 17), (18, 99)];

/// An age span in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// Youngest age.
    #[schemars(title = "何歳から", description = "いちばん下の年齢。", range(max = 120), extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub from: Option<u8>,
    /// Oldest age.
    #[schemars(title = "何歳まで", description = "いちばん上の年齢。", range(max = 120), extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub to: Option<u8>,
}

/// How far an office can give a kind of care. Absent means unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Walk)]
pub enum CareLevel {
    /// It has done so (実績あり).
    #[serde(rename = "実績あり")]
    #[schemars(title = "実績あり", description = "受け入れたことがある。")]
    Yes,
    /// It decides case by case (相談).
    #[serde(rename = "相談")]
    #[schemars(title = "相談", description = "一人ずつ相談して決める。")]
    Consult,
    /// It does not (なし).
    #[serde(rename = "なし")]
    #[schemars(title = "なし", description = "受け入れていないと確かめた。")]
    No,
}

/// Whether an office takes people now. A record without a state is shown as 未確認.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Open, paused or ended.
    #[schemars(title = "いまの状態", description = "受付中・休止・終了 のどれか。")]
    pub is: StateKind,
    /// Since when.
    #[schemars(title = "いつから", description = "その状態になった日。")]
    #[walk(may_lie_ahead)]
    pub since: Option<When>,
    /// Until when, for a pause.
    #[schemars(title = "いつまで（休止のとき）", description = "休止が終わる日。決まっていなければ書かない。")]
    #[walk(may_lie_ahead)]
    pub until: Option<When>,
    /// Why.
    #[schemars(title = "理由", description = "休止や終了のわけ。")]
    #[walk(may_be_none)]
    pub reason: Option<Text>,
    /// Id of the record that took over, for an end.
    #[schemars(
        title = "引き継いだ記録（id）",
        description = "終わったとき、代わりに案内する記録。ファイル名（.yaml を除く）を書く。",
        extend("x-of" = "record")
    )]
    pub successor: Option<String>,
}

/// The three known states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
pub enum StateKind {
    /// Taking people.
    #[serde(rename = "受付中")]
    #[schemars(title = "受付中", description = "いま受け付けている。")]
    Open,
    /// Not taking people for now.
    #[serde(rename = "休止")]
    #[schemars(title = "休止", description = "いまは受け付けていない。")]
    Paused,
    /// Ended for good; the record stays so that old links explain themselves.
    #[serde(rename = "終了")]
    #[schemars(title = "終了", description = "終わった。古いリンクのために記録は残す。")]
    Ended,
}

/// A label and a value, for amounts, results and a kind's own facts.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is.
    #[schemars(title = "項目", description = "何についての事実か（例：利用料）。")]
    pub label: Text,
    /// The value in words, with its unit.
    #[schemars(title = "内容", description = "内容。数字には単位も書く。")]
    #[walk(may_be_none)]
    pub value: Text,
    /// A condition or a remark.
    #[schemars(title = "注", description = "条件や、いつの数字か。")]
    pub note: Option<Text>,
}
