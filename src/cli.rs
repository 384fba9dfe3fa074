//! Flags, as typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use yorisoi::diagnostic::Format;

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
    /// 誤り・注意の種類を説明する（種類を書かなければ、一覧を出す）
    Explain(Explain),
}

/// Where the content is and how to talk about it.
#[derive(Debug, Args)]
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
    pub(crate) summary: Option<PathBuf>,
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

fn parse_date(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| format!("「{text}」は日付ではありません。2026-09-01 のように書いてください。"))
}

pub(crate) fn parse() -> Cli {
    Cli::parse()
}
