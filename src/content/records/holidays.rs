//! Public holidays.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::{SourceRef, Text, Walk, When};

/// `holidays.yaml`: public holidays, by which a phone knows whether an office is open now.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// The first day that the table tells of.
    #[schemars(title = "表の初めの日", description = "祝日の表が当てはまる、初めの日。")]
    #[walk(may_lie_ahead)]
    pub from: When,
    /// The last day.
    #[schemars(title = "表の終わりの日", description = "祝日の表が当てはまる、終わりの日。90日前から注意が出る。")]
    #[walk(may_lie_ahead)]
    pub to: When,
    /// The holidays, in their order.
    #[schemars(title = "祝日", description = "祝日と振替休日。日付の順に書く。")]
    pub days: Vec<Holiday>,
    /// Where the table comes from.
    #[schemars(
        title = "出典",
        description = "事実をどの資料から取ったか。sources.yaml の id か、資料の名前とアドレスを書く。一つは要る。",
        length(min = 1)
    )]
    pub sources: Vec<SourceRef>,
}

/// One holiday.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its day.
    #[schemars(title = "日付", description = "祝日の日付。")]
    #[walk(may_lie_ahead)]
    pub date: When,
    /// Its name.
    #[schemars(title = "名前", description = "祝日の名前。")]
    pub name: Text,
}
