//! A ward.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::record::Record;
use crate::content::{AuthorityCode, Checked, Colour, SourceRef, Text, Walk, WebAddress};

/// `wards/<slug>/ward.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// 全国地方公共団体コード, six digits with the check digit.
    #[schemars(title = "団体コード", description = "全国地方公共団体コード。")]
    pub code: AuthorityCode,
    /// Name with its ending.
    #[schemars(title = "名前", description = "区市町村の名前（区・市・町・村まで）。")]
    pub name: Text,
    /// Reading in hiragana, with its ending.
    #[schemars(title = "よみ", description = "ひらがなで書く。並べ替えと検索に使う。")]
    #[walk(reading_of = name)]
    pub reading: String,
    /// Id of its area.
    #[schemars(title = "地域", description = "areas.yaml の地域の id。", extend("x-of" = "area"))]
    pub area: String,
    /// Official site.
    #[schemars(title = "公式サイト", description = "区市町村の公式サイト。")]
    pub web: Option<WebAddress>,
    /// Latitude and longitude of the town hall.
    #[schemars(title = "緯度・経度", description = "役所の場所。[緯度, 経度] の順に、度で書く。")]
    pub point: Option<[f64; 2]>,
    /// Slugs of neighbouring wards, nearest first.
    #[schemars(title = "となりの区市町村", description = "となりの区市町村のフォルダー名。近い順に書く。", extend("x-of" = "ward"))]
    #[serde(default)]
    pub neighbours: Vec<String>,
    /// Ids of the windows to call first, in order.
    #[schemars(
        title = "まず電話する窓口（id）",
        description = "はじめに案内する窓口。windows/ のファイル名（.yaml を除く）を、案内する順に書く。",
        extend("x-of" = "record")
    )]
    #[serde(default)]
    pub first_windows: Vec<String>,
    /// Id of the record of the town hall's main number.
    #[schemars(
        title = "役所の代表番号の記録（id）",
        description = "役所の代表番号の記録。windows/ のファイル名（.yaml を除く）を書く。窓口のあとに案内する。番号のわかる窓口がなければ、支援センターのあとに案内する。",
        extend("x-of" = "record")
    )]
    pub head_office: Option<String>,
    /// What readers should know of the windows, or that none is known.
    #[schemars(
        title = "窓口の注",
        description = "窓口について、読む人に伝えること。窓口がわからないときは、どうするか。"
    )]
    pub window_note: Option<Text>,
    /// Other names people type.
    #[schemars(title = "ほかの書き方", description = "正式な名前のほかに、人が使う呼び方。検索で見つかる。")]
    #[serde(default)]
    pub aliases: Vec<String>,
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
    /// The ward's own colour.
    #[schemars(
        title = "区市町村の色",
        description = "ページの上の帯の色。読めない色なら、サイトを作らない。書かなければ、共通の色になる。"
    )]
    pub accent: Option<Accent>,
    /// A fictional ward says so on every page.
    #[schemars(title = "架空の見本か", description = "見本のための架空の区市町村なら true と書く。")]
    #[serde(default)]
    pub fictional: bool,
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

/// A ward's colour, on light ground and on dark.
#[derive(Debug, Clone, Deserialize, JsonSchema, Walk)]
#[serde(deny_unknown_fields)]
pub struct Accent {
    /// On light ground.
    #[schemars(title = "明るい画面の色", description = "白い地の上の色（例：\"#1a5f7a\"）。明るさの比は3以上。")]
    pub light: Colour,
    /// On dark ground.
    #[schemars(title = "暗い画面の色", description = "暗い地の上の色（例：\"#8fd0e8\"）。明るさの比は3以上。")]
    pub dark: Colour,
}

impl Ward {
    /// Wards go by their code.
    pub(in crate::content) fn rank(a: &Record<Self>, b: &Record<Self>) -> Ordering {
        (&a.data.code, &a.id).cmp(&(&b.data.code, &b.id))
    }
}
