//! Flags, as typed. What each is for is said in `lang/*/cli.ftl`: the help is made of it (`help.rs`).

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use yorisoi::content::When;
use yorisoi::diagnostic::Format;
use yorisoi::due::ListForm;
use yorisoi::phrases::Lang;

use crate::flag::BadValue;

/// Behind a command's own flags in the help, before `--help` and `--version`.
const LAST: usize = 900;

#[derive(Debug, Parser)]
#[command(name = "yorisoi", version, propagate_version = true)]
pub(crate) struct Cli {
    #[arg(long, global = true, display_order = LAST, value_name = "LANG")]
    #[arg(default_value = Lang::default().tag(), value_parser = lang())]
    pub(crate) lang: Lang,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Build(Build),
    Check(Check),
    Schema(Schema),
    New(Box<New>),
    Due(Due),
    Export(Export),
    Import(Import),
    Serve(Serve),
    Fmt(Fmt),
    Explain(Explain),
}

/// Where the content is and how to talk about it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Input {
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) theme: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub(crate) date: Option<jiff::civil::Date>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) jobs: usize,
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    #[arg(long, value_enum, value_name = "KIND")]
    pub(crate) deny: Option<Deny>,
    #[arg(long, value_name = "FILE", env = "GITHUB_STEP_SUMMARY", hide_env_values = true)]
    pub(crate) job_summary: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) input: Input,
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Vec<String>,
    #[arg(long)]
    pub(crate) in_place: bool,
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
    #[arg(value_name = "KIND", conflicts_with_all = ["reference", "cms", "vscode"])]
    pub(crate) kind: Option<String>,
    #[arg(long, conflicts_with_all = ["cms", "vscode"])]
    pub(crate) reference: bool,
    #[arg(long, conflicts_with = "vscode")]
    pub(crate) cms: bool,
    #[arg(long)]
    pub(crate) vscode: bool,
    #[arg(long, value_name = "SLUG", requires = "cms")]
    pub(crate) ward: Option<String>,
    #[arg(long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Due {
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub(crate) date: Option<jiff::civil::Date>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: ListForm,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct New {
    #[command(flatten)]
    pub(crate) input: Input,
    #[arg(value_name = "KIND")]
    pub(crate) kind: String,
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    #[arg(long)]
    pub(crate) id: Option<String>,
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) reading: Option<String>,
    #[arg(long)]
    pub(crate) summary: Option<String>,
    #[arg(long)]
    pub(crate) phone: Option<String>,
    #[arg(long)]
    pub(crate) address: Option<String>,
    #[arg(long)]
    pub(crate) web: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) source: Vec<String>,
    #[arg(long, value_name = "TITLE")]
    pub(crate) source_title: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(crate) source_url: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) source_date: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) checked: Option<String>,
    #[arg(long, value_name = "SECTION")]
    pub(crate) by: Option<String>,
    #[arg(long, value_name = "FIELD=TEXT", value_parser = parse_answer)]
    pub(crate) set: Vec<(String, String)>,
}

fn parse_answer(text: &str) -> Result<(String, String), BadValue> {
    text.split_once('=')
        .map(|(path, value)| (path.trim().to_owned(), value.to_owned()))
        .ok_or_else(|| BadValue::new("value-no-answer", text))
}

/// Records as a table.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) content: PathBuf,
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Option<String>,
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) format: Option<TableFormat>,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// A page about a kind of mistake.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
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
    Csv,
    Xlsx,
}

/// Tables into records.
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) input: Input,
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) write: bool,
    #[arg(long, value_name = "ID")]
    pub(crate) source: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) service: Option<String>,
    #[arg(long, value_name = "COLUMN=WORD", value_parser = parse_pair)]
    pub(crate) only: Vec<(String, String)>,
    #[arg(long)]
    pub(crate) allow_removal: bool,
}

fn parse_pair(text: &str) -> Result<(String, String), BadValue> {
    let (column, word) = text.split_once(['=', '＝']).ok_or_else(|| BadValue::new("value-no-pair", text))?;
    Ok((column.trim().to_owned(), word.trim().to_owned()))
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    #[command(flatten)]
    pub(crate) input: Input,
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) input: Input,
    #[arg(long, value_name = "SLUG")]
    pub(crate) ward: Vec<String>,
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub(crate) host: std::net::IpAddr,
    #[arg(long)]
    pub(crate) open: bool,
}

fn parse_date(text: &str) -> Result<jiff::civil::Date, BadValue> {
    // What is certain is taken, as in the content: 2026/9/1, 令和8年9月1日.
    let read = When::parse(text).filter(|when| when.is_full()).map(When::first_day);
    read.ok_or_else(|| BadValue::new("value-no-date", text))
}

/// The languages that there are, by their tags.
fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::all().map(Lang::tag)).map(|tag| Lang::of(&tag).unwrap_or_default())
}
