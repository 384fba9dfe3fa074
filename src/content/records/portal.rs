//! What holds for the whole portal.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::values::once;
use crate::content::{ReportAddress, Text, Walk, WebAddress, When};

/// `portal.yaml`: what holds for the whole portal.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
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
    #[walk(may_lie_ahead)]
    pub as_of: When,
    /// Months after which a record counts as old, by service id, and `default`.
    #[schemars(
        title = "古いとみなすまでの月数",
        description = "確認から何か月で古いとみなすか。サービスの id ごとに書く。ほかは default。",
        extend("x-keys" = "fresh")
    )]
    #[serde(default, deserialize_with = "once::map")]
    pub fresh_months: BTreeMap<String, u16>,
    /// Terms (ids) that everything in the portal is about: a search for them leaves nothing out.
    #[schemars(
        title = "すべての記録に当てはまる用語（id）",
        description = "サイトの記録すべてに当てはまる用語。glossary/ のファイル名（.yaml を除く）を書く。",
        extend("x-of" = "term")
    )]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, Walk)]
#[serde(rename_all = "lowercase")]
pub enum Deny {
    /// Warnings.
    #[schemars(title = "注意", description = "注意があれば、サイトを作らない。")]
    Warnings,
}

/// The whole that the wards belong to.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
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
    #[walk(reading_of = name)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
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
