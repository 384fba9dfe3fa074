//! Flags, as typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use yorisoi::content::When;
use yorisoi::diagnostic::Format;
use yorisoi::due::Form;

use crate::usage::BadValue;

/// 医療的ケア児と家族のための、区市町村ごとの案内サイトを作ります。
#[derive(Debug, Parser)]
#[command(name = "yorisoi", version, about, propagate_version = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// サイトを作る
    Build(Build),
    /// 内容を確かめる（サイトは作らない）
    Check(Check),
    /// 記録の書き方を、編集ソフト（JSON Schema）・一覧・入力フォームのために書き出す
    Schema(Schema),
    /// 新しい記録のファイルを作る
    New(Box<New>),
    /// 職員がすることの一覧（期限切れ・未確認・連絡先なしなど）
    Due(Due),
    /// 記録を表（Excel・CSV）に書き出す
    Export(Export),
    /// 表（Excel・CSV）や公開データを取りこむ（--write を付けるまで、何も書かない）
    Import(Import),
    /// ページを見ながら直す（保存すると、ブラウザーのページが新しくなる）
    Serve(Serve),
    /// ファイルの書き方を整える（注や項目の順は変えない）
    Fmt(Fmt),
    /// 誤り・注意の種類を説明する（種類を書かなければ、一覧を出す）
    Explain(Explain),
}

/// Where the content is and how to talk about it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Input {
    /// 内容のフォルダー
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    /// 見た目のフォルダー（同じ名前のファイルが、もとの見た目に優先する）
    #[arg(long, value_name = "DIR")]
    pub(crate) theme: Option<PathBuf>,
    /// 基準日（書かなければ portal.yaml の `as_of`）
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub(crate) date: Option<jiff::civil::Date>,
    /// 同時に動かす数（書かなければ CPU の数）
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) jobs: usize,
    /// メッセージの形
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// `warnings` と書くと、注意があるときも誤りと同じに扱う
    #[arg(long, value_enum, value_name = "KIND")]
    pub(crate) deny: Option<Deny>,
    /// `--format github` のとき、表を書き足すファイル
    #[arg(long, value_name = "FILE", env = "GITHUB_STEP_SUMMARY", hide_env_values = true)]
    pub(crate) job_summary: Option<PathBuf>,
    /// メッセージの言葉（ja か en）
    #[arg(long, value_name = "LANG", default_value = "ja", value_parser = ["ja", "en"])]
    pub(crate) lang: String,
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) input: Input,
    /// 出力先のフォルダー
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub(crate) output: PathBuf,
    /// この区市町村だけ作る（何度でも書ける）
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) input: Input,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[command(flatten)]
    pub(crate) input: Input,
    /// この種類の JSON Schema だけを出す（例：listing）
    #[arg(value_name = "KIND", conflicts_with_all = ["reference", "cms", "vscode"])]
    pub(crate) kind: Option<String>,
    /// 職員のための、項目の一覧（Markdown）
    #[arg(long, conflicts_with_all = ["cms", "vscode"])]
    pub(crate) reference: bool,
    /// 入力フォーム（Sveltia CMS）の設定 config.yml
    #[arg(long, conflicts_with = "vscode")]
    pub(crate) cms: bool,
    /// Visual Studio Code の設定（--output はフォルダー）
    #[arg(long)]
    pub(crate) vscode: bool,
    /// 入力フォームに入れる区市町村（書かなければ全体の内容だけ）
    #[arg(long, value_name = "SLUG", requires = "cms")]
    pub(crate) ward: Option<String>,
    /// 書き出す所（JSON Schema はフォルダー、ほかはファイル。書かなければ画面に出す）
    #[arg(long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Due {
    /// 内容のフォルダー
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    /// この区市町村だけ
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    /// 基準日（書かなければ portal.yaml の `as_of`）
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub(crate) date: Option<jiff::civil::Date>,
    /// 一覧の形
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    /// 書き出すファイル（書かなければ画面に出す）
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// 端末では、要ることを順に聞きます。わからないことは書かずに進めます（ページには「未確認」と出ます）。
#[derive(Debug, Clone, Args)]
pub(crate) struct New {
    #[command(flatten)]
    pub(crate) input: Input,
    /// フォルダーの名前（例：windows、short-stay、news、glossary）か、ward、coordinators、network
    #[arg(value_name = "KIND")]
    pub(crate) kind: String,
    /// 区市町村のフォルダー名（書かなければ全体の記録）
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    /// ファイルの名前（半角の小文字・数字・ハイフン。拡張子は書かない）
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// 名前（文章では題、用語ではことば）
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// よみ（ひらがな）
    #[arg(long)]
    pub(crate) reading: Option<String>,
    /// どんな所か・要約
    #[arg(long)]
    pub(crate) summary: Option<String>,
    /// 電話番号
    #[arg(long)]
    pub(crate) phone: Option<String>,
    /// 住所
    #[arg(long)]
    pub(crate) address: Option<String>,
    /// 公式ページのアドレス
    #[arg(long)]
    pub(crate) web: Option<String>,
    /// 共通の資料の id（sources.yaml）
    #[arg(long, value_name = "ID")]
    pub(crate) source: Vec<String>,
    /// 資料の名前
    #[arg(long, value_name = "TITLE")]
    pub(crate) source_title: Option<String>,
    /// 資料のアドレス
    #[arg(long, value_name = "URL")]
    pub(crate) source_url: Option<String>,
    /// 資料の日付
    #[arg(long, value_name = "DATE")]
    pub(crate) source_date: Option<String>,
    /// 確かめた日
    #[arg(long, value_name = "DATE")]
    pub(crate) checked: Option<String>,
    /// 確かめた部署
    #[arg(long, value_name = "SECTION")]
    pub(crate) by: Option<String>,
    /// ほかの項目（何度でも書ける。例：--set place.town=池袋 --set start=電話する）
    #[arg(long, value_name = "項目=内容", value_parser = parse_answer)]
    pub(crate) set: Vec<(String, String)>,
}

fn parse_answer(text: &str) -> Result<(String, String), BadValue> {
    text.split_once('=').map(|(path, value)| (path.trim().to_owned(), value.to_owned())).ok_or_else(|| BadValue {
        ja: format!("「{text}」に「=」がありません。項目=内容 の形で書いてください（例：place.town=池袋）。"),
        en: format!("`{text}` has no `=`; write field=value, such as place.town=池袋"),
    })
}

/// Records as a table.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// 内容のフォルダー
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    /// この区市町村だけ（wards/ のフォルダー名）
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    /// 記録の種類（listing、centre、scheme か、services.yaml のサービスの id）
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// 表の形（書かなければ --output の名前から。それもなければ xlsx）
    #[arg(long, value_enum)]
    pub(crate) format: Option<TableFormat>,
    /// 書き出すファイル（書かなければ yorisoi.xlsx か yorisoi.csv）
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// メッセージの言葉（ja か en）
    #[arg(long, value_name = "LANG", default_value = "ja", value_parser = ["ja", "en"])]
    pub(crate) lang: String,
}

/// A page about a kind of mistake.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// 種類（例：bad-phone）
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
    /// 説明の言葉（ja か en）
    #[arg(long, value_name = "LANG", default_value = "ja", value_parser = ["ja", "en"])]
    pub(crate) lang: String,
}

/// What is refused besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings.
    Warnings,
}

/// Forms of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum TableFormat {
    /// 表計算ソフトでもメモ帳でも開ける形
    Csv,
    /// Excel の形
    Xlsx,
}

/// Tables into records.
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) input: Input,
    /// 取りこむファイル（CSV か XLSX。いくつでも書ける）
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// 差分を見たあとで、実際に書く
    #[arg(long)]
    pub(crate) write: bool,
    /// 公開データの出典（sources.yaml の id）
    #[arg(long, value_name = "ID")]
    pub(crate) source: Option<String>,
    /// 自治体のデータの行が、どのサービスの記録になるか（services.yaml の id）
    #[arg(long, value_name = "ID")]
    pub(crate) service: Option<String>,
    /// この列がこの言葉の行だけ取りこむ（例：種別=認可保育所）
    #[arg(long, value_name = "列=言葉", value_parser = parse_pair)]
    pub(crate) only: Vec<(String, String)>,
}

fn parse_pair(text: &str) -> Result<(String, String), BadValue> {
    let (column, word) = text.split_once(['=', '＝']).ok_or_else(|| BadValue {
        ja: format!("「{text}」に = がありません。種別=認可保育所 のように書いてください。"),
        en: format!("`{text}` has no `=`; write column=word, such as 種別=認可保育所"),
    })?;
    Ok((column.trim().to_owned(), word.trim().to_owned()))
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    #[command(flatten)]
    pub(crate) input: Input,
    /// 整えるファイルやフォルダー（書かなければ内容のすべて）
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// 書かずに、整っていないファイルの名前だけを出す（あれば終了コード 1）
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) input: Input,
    /// この区市町村だけ見る（何度でも書ける）
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Vec<String>,
    /// 待つ番号（書かなければ 8000 から空いているもの、0 なら空いているどれか）
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    /// 待つアドレス（書かなければ、このパソコンだけから見られる）
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub(crate) host: std::net::IpAddr,
    /// ブラウザーも開く
    #[arg(long)]
    pub(crate) open: bool,
}

fn parse_date(text: &str) -> Result<jiff::civil::Date, BadValue> {
    // What is certain is taken, as in the content: 2026/9/1, 令和8年9月1日.
    let read = When::parse(text).filter(|when| when.is_full()).map(When::first_day);
    read.ok_or_else(|| BadValue {
        ja: format!("「{text}」は日付ではありません。2026-09-01 のように書いてください。"),
        en: format!("`{text}` is no date; write it like 2026-09-01"),
    })
}

/// The flags; or, once it is told why there are none, the exit code.
pub(crate) fn parse() -> Result<Cli, std::process::ExitCode> {
    Cli::try_parse().map_err(|error| crate::usage::tell(&error))
}
