//! Documents that many records share.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::values::once;
use crate::content::{Source, Walk};

/// `sources.yaml`: documents that many records share.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct SourceList {
    /// By id.
    #[schemars(title = "出典の一覧", description = "いくつもの記録で使う資料。id ごとに書く。")]
    #[serde(deserialize_with = "once::map")]
    pub sources: BTreeMap<String, Source>,
}
