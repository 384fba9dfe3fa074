//! The parts that listings, centres and schemes share: contact, place, hours, state, and who is served.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::{Deserializer, IntoDeserializer as _, MapAccess, Visitor, value::MapAccessDeserializer};

use super::{ClockTime, Days, Email, Phone, PostalCode, Text, WebAddress, When};
use super::{forms, hours, number};

/// How to reach an office.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The number to call first.
    #[schemars(title = "電話番号")]
    pub phone: Option<Phone>,
    /// Whose number it is, an extension, or who answers.
    #[schemars(title = "電話の注（内線・だれの番号か）")]
    pub phone_note: Option<Text>,
    /// Other numbers with what each is for.
    #[schemars(title = "ほかの電話番号")]
    pub more_phones: Vec<NotedPhone>,
    /// Fax.
    #[schemars(title = "ファクス")]
    pub fax: Option<Phone>,
    /// E-mail address.
    #[schemars(title = "メール")]
    pub email: Option<Email>,
    /// Address of a web form.
    #[schemars(title = "問い合わせフォーム")]
    pub form: Option<WebAddress>,
    /// The office's own page.
    #[schemars(title = "公式ページ")]
    pub web: Option<WebAddress>,
    /// Ways to reach the office, in words, when there are several or the number is not known.
    #[schemars(title = "相談の方法")]
    pub methods: Vec<Text>,
}

/// A further phone number and what it is for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotedPhone {
    /// The number.
    #[schemars(title = "電話番号")]
    pub number: Phone,
    /// What it is for.
    #[schemars(title = "何の番号か")]
    pub note: Text,
}

/// Where an office stands.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// Postal code, `123-4567`.
    #[schemars(title = "郵便番号")]
    pub postal_code: Option<PostalCode>,
    /// The address with prefecture and municipality.
    #[schemars(title = "住所")]
    pub address: Option<Text>,
    /// Building, floor, room.
    #[schemars(title = "建物・階")]
    pub building: Option<Text>,
    /// The town (町名) for the lists by town.
    #[schemars(title = "町名")]
    pub town: Option<String>,
    /// The town's reading in hiragana.
    #[schemars(title = "町名のよみ")]
    pub town_reading: Option<String>,
    /// Latitude and longitude in degrees (WGS 84 or JGD2011; they agree to within a metre).
    #[schemars(title = "緯度・経度")]
    pub point: Option<[f64; 2]>,
    /// Stations, bus stops.
    #[schemars(title = "行き方")]
    pub access: Option<Text>,
    /// Parking.
    #[schemars(title = "駐車場")]
    pub parking: Option<Text>,
    /// Whether a wheelchair or a buggy can get in.
    #[schemars(title = "車いす・バギー")]
    pub wheelchair: Option<Text>,
    /// Whether a stretcher can get in.
    #[schemars(title = "ストレッチャー")]
    pub stretcher: Option<Text>,
}

/// When an office answers.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Hours {
    /// In words, as readers see them.
    #[schemars(title = "時間（文で）")]
    pub text: Option<Text>,
    /// Days and times for machines (search by day, calendars).
    #[schemars(title = "曜日と時間")]
    pub open: Vec<OpenHours>,
    /// Days closed.
    #[schemars(title = "休みの日")]
    pub closed: Option<Text>,
}

/// One span of open hours on some days of the week.
#[derive(Debug, Clone)]
pub struct OpenHours {
    /// Days as letters, of 月火水木金土日祝.
    pub days: Days,
    /// Opening time, `9:00`.
    pub from: ClockTime,
    /// Closing time, `17:00`.
    pub to: ClockTime,
}

/// [`OpenHours`] as they are best written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OpenParts {
    /// Days as letters, of 月火水木金土日祝.
    #[schemars(title = "曜日")]
    days: Days,
    /// Opening time, `9:00`.
    #[schemars(title = "始まり")]
    from: ClockTime,
    /// Closing time, `17:00`.
    #[schemars(title = "終わり")]
    to: ClockTime,
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
                    from: ClockTime::deserialize(part(from))?,
                    to: ClockTime::deserialize(part(to))?,
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
        schema.insert("format".into(), forms::OPEN_HOURS.into());
        schema
    }
}

/// Whom an office serves. What is absent is unknown (未確認), never "no".
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Serves {
    /// Slugs of the wards that it serves besides the one that it stands in.
    #[schemars(title = "対象の区市町村")]
    pub wards: Vec<String>,
    /// Ids of whole areas that it serves.
    #[schemars(title = "対象の地域")]
    pub areas: Vec<String>,
    /// Ages in years, both ends included.
    #[schemars(title = "対象の年齢")]
    pub ages: Option<Ages>,
    /// By id of `care.yaml`: what the office can do.
    #[schemars(title = "医療的ケアの受け入れ")]
    pub care: BTreeMap<String, CareLevel>,
    /// Whether children who can walk are accepted.
    #[schemars(title = "歩ける子の受け入れ")]
    pub walking: Option<CareLevel>,
    /// Who may use it, in words.
    #[schemars(title = "使える人（文で）")]
    pub who: Option<Text>,
}

/// An age span in years.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// Youngest age.
    #[schemars(title = "何歳から", range(max = 120), extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub from: Option<u8>,
    /// Oldest age.
    #[schemars(title = "何歳まで", range(max = 120), extend("format" = number::FORMAT))]
    #[serde(default, deserialize_with = "number::some")]
    pub to: Option<u8>,
}

/// How far an office can give a kind of care. Absent means unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum CareLevel {
    /// It has done so (実績あり).
    #[serde(rename = "実績あり")]
    Yes,
    /// It decides case by case (相談).
    #[serde(rename = "相談")]
    Consult,
    /// It does not (なし).
    #[serde(rename = "なし")]
    No,
}

/// Whether an office takes people now. A record without a state is shown as 未確認.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Open, paused or ended.
    #[schemars(title = "いまの状態")]
    pub is: StateKind,
    /// Since when.
    #[schemars(title = "いつから")]
    pub since: Option<When>,
    /// Until when, for a pause.
    #[schemars(title = "いつまで（休止のとき）")]
    pub until: Option<When>,
    /// Why.
    #[schemars(title = "理由")]
    pub reason: Option<Text>,
    /// Id of the record that took over, for an end.
    #[schemars(title = "引き継いだ記録（id）")]
    pub successor: Option<String>,
}

/// The three known states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum StateKind {
    /// Taking people.
    #[serde(rename = "受付中")]
    Open,
    /// Not taking people for now.
    #[serde(rename = "休止")]
    Paused,
    /// Ended for good; the record stays so that old links explain themselves.
    #[serde(rename = "終了")]
    Ended,
}

/// A label and a value, for amounts, results and a kind's own facts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is.
    #[schemars(title = "項目")]
    pub label: Text,
    /// The value in words, with its unit.
    #[schemars(title = "内容")]
    pub value: Text,
    /// A condition or a remark.
    #[schemars(title = "注")]
    pub note: Option<Text>,
}
