//! What the command line says of itself: mistakes of typing and the help, in Japanese unless English is asked for.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use yorisoi::mending::nearest;

use crate::cli::Cli;

/// A value that cannot be read, in both languages.
#[derive(Debug)]
pub(crate) struct BadValue {
    pub(crate) ja: String,
    pub(crate) en: String,
}

impl std::fmt::Display for BadValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.ja)
    }
}

impl std::error::Error for BadValue {}

/// Says what clap has to say; gives the exit code that clap would end with.
pub(crate) fn tell(error: &clap::Error) -> ExitCode {
    let words = if wants_english() { english(error) } else { japanese(error) };
    // What cannot be told (a closed pipe) is not worth failing for.
    let _ = if error.use_stderr() {
        std::io::stderr().write_all(words.as_bytes())
    } else {
        std::io::stdout().write_all(words.as_bytes())
    };
    u8::try_from(error.exit_code()).map_or(ExitCode::from(2), ExitCode::from)
}

/// Whether `--lang en` stands anywhere on the line: it must hold although the line could not be read.
fn wants_english() -> bool {
    let typed: Vec<String> = std::env::args().collect();
    typed.iter().any(|one| one == "--lang=en") || typed.windows(2).any(|two| two[0] == "--lang" && two[1] == "en")
}

fn english(error: &clap::Error) -> String {
    match std::error::Error::source(error).and_then(|source| source.downcast_ref::<BadValue>()) {
        Some(bad) => format!("error: {}\n\nFor more information, try '--help'.\n", bad.en),
        None => error.render().to_string(),
    }
}

fn japanese(error: &clap::Error) -> String {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let help = error.render();
            let is_terminal =
                if error.use_stderr() { std::io::stderr().is_terminal() } else { std::io::stdout().is_terminal() };
            help_in_japanese(&if is_terminal { help.ansi().to_string() } else { help.to_string() })
        }
        kind => format!("{}\n{}\n", mistake(error, kind), next()),
    }
}

/// The headings of the help, and what clap adds on its own.
fn help_in_japanese(help: &str) -> String {
    let words = [
        ("Usage:", "使い方:"),
        ("Commands:", "コマンド:"),
        ("Arguments:", "書くもの:"),
        ("Options:", "付けられるもの:"),
        ("[OPTIONS]", "[付けられるもの]"),
        ("<COMMAND>", "<コマンド>"),
        ("[default: ", "[書かないとき: "),
        ("[possible values: ", "[選べるもの: "),
        ("[env: ", "[環境変数: "),
        ("Possible values:", "選べるもの:"),
        ("Print this message or the help of the given subcommand(s)", "コマンドの使い方を出す"),
        ("Print help (see more with '--help')", "使い方を出す（--help なら、くわしく）"),
        ("Print help (see a summary with '-h')", "使い方を出す（-h なら、短く）"),
        ("Print help", "使い方を出す"),
        ("Print version", "版の番号を出す"),
    ];
    words.into_iter().fold(help.to_owned(), |text, (english, japanese)| text.replace(english, japanese))
}

/// What is wrong with the line, and what to write instead.
fn mistake(error: &clap::Error, kind: ErrorKind) -> String {
    let text = |kind| context(error, kind).into_iter().next().unwrap_or_default();
    let argument = || text(ContextKind::InvalidArg);
    match kind {
        ErrorKind::InvalidSubcommand => no_command(&text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => {
            format!("コマンドが書かれていません。\n直し方: 書けるもの：{}", commands().join("、"))
        }
        ErrorKind::UnknownArgument => {
            let near = context(error, ContextKind::SuggestedArg)
                .into_iter()
                .next()
                .map_or_else(String::new, |near| format!("もしかして「{near}」ですか。"));
            let typed = argument();
            let flag = typed.starts_with('-');
            let what = if flag { "は使えません。" } else { "は、ここには書けません。" };
            let help = if near.is_empty() && !flag {
                "空白を含む名前は、引用符（\"…\"）で囲んでください。"
            } else {
                ""
            };
            let help = format!("{near}{help}");
            if help.is_empty() {
                format!("「{typed}」{what}")
            } else {
                format!("「{typed}」{what}\n直し方: {help}")
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            bad_value(error, &argument(), &text(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("要るものが足りません：{}", context(error, ContextKind::InvalidArg).join("、"))
        }
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).join("」「");
            if other.is_empty() || other == argument() {
                format!("「{}」が2回書かれています。\n直し方: 一つだけ残してください。", argument())
            } else {
                format!(
                    "「{}」と「{other}」は、いっしょに使えません。\n直し方: どちらか一つだけ書いてください。",
                    argument()
                )
            }
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("「{}」に、値がありません。", argument())
        }
        ErrorKind::TooManyValues => {
            format!("「{}」に付けた値「{}」は、いりません。", argument(), text(ContextKind::InvalidValue))
        }
        ErrorKind::InvalidUtf8 => "読めない文字があります。\n直し方: 文字を UTF-8 で書いてください。".to_owned(),
        _ => format!("書き方がちがいます：{}", error.render().to_string().lines().next().unwrap_or_default()),
    }
}

fn no_command(typed: &str) -> String {
    let known = commands();
    let near =
        nearest(&typed.to_lowercase(), &known).map_or_else(String::new, |near| format!("もしかして「{near}」ですか。"));
    format!("「{typed}」というコマンドはありません。\n直し方: {near}書けるもの：{}", known.join("、"))
}

fn bad_value(error: &clap::Error, argument: &str, value: &str) -> String {
    if value.is_empty() {
        let choices = choices(error);
        return format!(
            "「{argument}」に、値がありません。{}",
            if choices.is_empty() { String::new() } else { format!("\n直し方: {choices}") }
        );
    }
    if let Some(bad) = std::error::Error::source(error).and_then(|source| source.downcast_ref::<BadValue>()) {
        return format!("「{argument}」が読めません。\n直し方: {}", bad.ja);
    }
    let help = choices(error);
    let help = if help.is_empty() {
        "半角の数字や、決まった形で書いてください。".to_owned()
    } else {
        help
    };
    format!("「{argument}」に「{value}」は使えません。\n直し方: {help}")
}

fn choices(error: &clap::Error) -> String {
    let mut help = String::new();
    if let Some(near) = context(error, ContextKind::SuggestedValue).first() {
        let _ = write!(help, "もしかして「{near}」ですか。");
    }
    let valid = context(error, ContextKind::ValidValue);
    if !valid.is_empty() {
        let _ = write!(help, "選べるもの：{}", valid.join("、"));
    }
    help
}

/// What clap knows of an error, as texts.
fn context(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn commands() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// Where more is told.
fn next() -> String {
    let command = std::env::args()
        .nth(1)
        .filter(|typed| commands().contains(typed))
        .map_or_else(String::new, |command| format!("{command} "));
    format!("くわしい使い方は「yorisoi {command}--help」で出ます。")
}
