//! Flags, as typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
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
    /// ページを見ながら直す（保存すると、ブラウザーのページが新しくなる）
    Serve(Serve),
    /// ファイルの書き方を整える（注や項目の順は変えない）
    Fmt(Fmt),
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

fn parse_date(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| format!("「{text}」は日付ではありません。2026-09-01 のように書いてください。"))
}

pub(crate) fn parse() -> Cli {
    Cli::parse()
}
