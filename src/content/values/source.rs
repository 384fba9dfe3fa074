//! Where a fact comes from, and when somebody checked it.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};

use super::{Text, WebAddress, When};
use crate::content::{Leaf, Of, Part, Shape, Walk, Walker};

/// One document or page that a fact was taken from.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document's title as readers can find it.
    #[schemars(title = "資料の名前", description = "資料やページの名前。")]
    pub title: Text,
    /// Who published it.
    #[schemars(title = "発行元", description = "資料を出した所。")]
    pub publisher: Option<Text>,
    /// The document's own date.
    #[schemars(title = "資料の日付", description = "資料に書いてある日付。見た日ではない。")]
    pub date: Option<When>,
    /// Its address on the web.
    #[schemars(title = "アドレス", description = "資料のアドレス。")]
    pub url: Option<WebAddress>,
    /// A sentence that the licence asks to be shown on each page that uses the source.
    #[schemars(title = "出典表示の文", description = "利用の決まりで、ページに出すことを求められている文。")]
    pub attribution: Option<Text>,
    /// What a reader should know about the source (a copy, a secondary source).
    #[schemars(title = "注", description = "写しである、又聞きであるなど、資料について知っておくこと。")]
    pub note: Option<Text>,
    /// What staff are to know or do; `due` shows it, and no page.
    #[schemars(
        title = "担当者への注",
        description = "担当者だけが読む注。することの一覧（due）に出て、ページには出ない。"
    )]
    pub staff_note: Option<String>,
}

/// How a record names a source: by the id of an entry of `sources.yaml`, or written out.
#[derive(Debug, Clone)]
pub enum SourceRef {
    /// An entry of `sources.yaml`.
    Id(Box<str>),
    /// Written out in the record.
    Inline(Box<Source>),
}

impl Walk for SourceRef {
    const SHAPE: Shape = Shape::PartOrId(&Part { name: "Source", fields: &Source::FIELDS });

    fn walk<'a>(&'a self, walker: &mut Walker<'a, '_>) {
        match self {
            Self::Id(id) => walker.leaf(Leaf::Reference(Of::Source, id)),
            Self::Inline(source) => source.walk(walker),
        }
    }
}

impl<'de> Deserialize<'de> for SourceRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RefVisitor;
        impl<'de> Visitor<'de> for RefVisitor {
            type Value = SourceRef;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a source, or a source with a title")
            }
            fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<SourceRef, E> {
                Ok(SourceRef::Id(id.into()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SourceRef, A::Error> {
                Source::deserialize(MapAccessDeserializer::new(map)).map(|source| SourceRef::Inline(Box::new(source)))
            }
        }
        deserializer.deserialize_any(RefVisitor)
    }
}

impl JsonSchema for SourceRef {
    fn schema_name() -> Cow<'static, str> {
        "SourceRef".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Source::json_schema(generator);
        schema.insert("type".into(), serde_json::json!(["string", "object"]));
        schema
    }
}

/// Who checked a record against its source, and when.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The day of the check.
    #[schemars(title = "確かめた日", description = "電話やページで確かめた日。")]
    pub date: When,
    /// The section that checked (a section, never a person's name).
    #[schemars(title = "確かめた部署", description = "確かめた課や係。個人の名前は書かない。")]
    pub by: Option<Text>,
    /// How: by phone, on the official page, in a document.
    #[schemars(title = "確かめ方", description = "確かめた方法（例：電話で、公式ページで）。")]
    pub how: Option<Text>,
}
