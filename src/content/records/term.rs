//! A term of the glossary, and the words that families use for it.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::{Text, Walk};

/// A term of the glossary: also a concept of the search.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    #[schemars(title = "用語", description = "用語そのもの。")]
    pub label: Text,
    /// Its reading.
    #[schemars(title = "よみ", description = "用語の読みを、ひらがなで書く。")]
    #[walk(reading_of = label)]
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

impl Term {
    /// Terms go by their reading.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (&a.data.reading, &a.id).cmp(&(&b.data.reading, &b.id))
    }
}

/// What kind of thing a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema, Walk)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// As written.
    #[schemars(title = "書き方", description = "ほかの書き方。")]
    pub text: String,
    /// Its reading, where it has kanji.
    #[schemars(title = "よみ", description = "漢字があるときは、読みをひらがなで書く。")]
    #[walk(reading_of = text)]
    pub reading: Option<String>,
    /// How it relates to the term.
    #[schemars(title = "種類", description = "用語との関係。書かなければ syn（同じ意味）。")]
    #[serde(default)]
    pub kind: VariantKind,
}

/// How a variant relates to its term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
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
