//! What the command line says of itself: mistakes of typing and the help, in the language that is asked for.

use std::io::{IsTerminal, Write as _};
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::Parser as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use yorisoi::mending::nearest;
use yorisoi::phrases::Lang;
use yorisoi::say;

use crate::cli::Cli;
use crate::flag::BadValue;
use crate::help;

/// The language that clap itself speaks: its own words are taken there, so `usage.ftl` is in the other languages only.
const CLAP: &str = "en";

/// The flags; or, once it is told why there are none, the exit code.
pub(crate) fn parse() -> Result<Cli, ExitCode> {
    Cli::try_parse().map_err(tell)
}

/// Says what clap has to say; gives the exit code that clap would end with.
fn tell(error: clap::Error) -> ExitCode {
    let lang = language();
    // Only now the help is needed: the same line is read again by commands that have theirs.
    let error = help::command(lang).try_get_matches().err().unwrap_or(error);
    let words = if lang.tag() == CLAP { of_clap(&error, lang) } else { translated(&error, lang) };
    // What cannot be told (a closed pipe) is not worth failing for.
    let _ = if error.use_stderr() {
        std::io::stderr().write_all(words.as_bytes())
    } else {
        std::io::stdout().write_all(words.as_bytes())
    };
    u8::try_from(error.exit_code()).map_or(ExitCode::from(2), ExitCode::from)
}

/// What `--lang` says anywhere on the line: it must hold although the line could not be read.
fn language() -> Lang {
    let typed: Vec<String> = std::env::args_os().map(|one| one.to_string_lossy().into_owned()).collect();
    let joined = typed.iter().find_map(|one| one.strip_prefix("--lang="));
    let parted = typed.windows(2).find(|two| two[0] == "--lang").map(|two| two[1].as_str());
    joined.or(parted).and_then(Lang::of).unwrap_or_default()
}

fn of_clap(error: &clap::Error, lang: Lang) -> String {
    match BadValue::of(error) {
        Some(bad) => format!("error: {}\n\nFor more information, try '--help'.\n", bad.say(lang)),
        None => rendered(error),
    }
}

fn translated(error: &clap::Error, lang: Lang) -> String {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            help_in(lang, &rendered(error))
        }
        kind => format!("{}\n{}\n", mistake(error, kind, lang), next(lang)),
    }
}

/// What clap would print, coloured on a terminal.
fn rendered(error: &clap::Error) -> String {
    let text = error.render();
    let is_terminal =
        if error.use_stderr() { std::io::stderr().is_terminal() } else { std::io::stdout().is_terminal() };
    if is_terminal { text.ansi().to_string() } else { text.to_string() }
}

/// The headings of the help, and what clap adds on its own.
fn help_in(lang: Lang, help: &str) -> String {
    let words = [
        ("Usage:", "help-usage"),
        ("Commands:", "help-commands"),
        ("Arguments:", "help-arguments"),
        ("Options:", "help-options"),
        ("[OPTIONS]", "help-any-options"),
        ("<COMMAND>", "help-a-command"),
        ("[default: ", "help-default"),
        ("[possible values: ", "help-values"),
        ("[env: ", "help-environment"),
        ("Possible values:", "help-value-list"),
        ("Print this message or the help of the given subcommand(s)", "help-help-command"),
        ("Print help (see more with '--help')", "help-help-long"),
        ("Print help (see a summary with '-h')", "help-help-short"),
        ("Print help", "help-help"),
        ("Print version", "help-version"),
    ];
    words.into_iter().fold(help.to_owned(), |text, (english, key)| text.replace(english, &say!(lang, key)))
}

/// What is wrong with the line, and what to write instead.
fn mistake(error: &clap::Error, kind: ErrorKind, lang: Lang) -> String {
    let text = |kind| context(error, kind).into_iter().next().unwrap_or_default();
    let argument = || text(ContextKind::InvalidArg);
    let between = say!(lang, "between");
    match kind {
        ErrorKind::InvalidSubcommand => no_command(&text(ContextKind::InvalidSubcommand), lang),
        ErrorKind::MissingSubcommand => say!(lang, "usage-no-command-given", known = commands().join(&between)),
        ErrorKind::UnknownArgument => unknown(error, &argument(), lang),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            bad_value(error, &argument(), &text(ContextKind::InvalidValue), lang)
        }
        ErrorKind::MissingRequiredArgument => {
            say!(lang, "usage-missing", missing = context(error, ContextKind::InvalidArg).join(&between))
        }
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).join(&say!(lang, "between-quoted"));
            let key = if other.is_empty() || other == argument() { "usage-twice" } else { "usage-conflict" };
            say!(lang, key, argument = argument(), other = other)
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say!(lang, "usage-no-value", argument = argument())
        }
        ErrorKind::TooManyValues => {
            say!(lang, "usage-too-many", argument = argument(), value = text(ContextKind::InvalidValue))
        }
        ErrorKind::InvalidUtf8 => say!(lang, "usage-encoding"),
        _ => {
            let rendered = error.render().to_string();
            say!(lang, "usage-other", detail = rendered.lines().next().unwrap_or_default())
        }
    }
}

fn no_command(typed: &str, lang: Lang) -> String {
    let known = commands();
    let near = nearest(&typed.to_lowercase(), &known);
    let known = known.join(&say!(lang, "between"));
    lang.say_near("usage-no-command", near.as_deref(), &[("typed", typed.into()), ("known", known.into())])
}

fn unknown(error: &clap::Error, typed: &str, lang: Lang) -> String {
    let near = context(error, ContextKind::SuggestedArg).into_iter().next();
    let is_flag = typed.starts_with('-');
    let key = match (&near, is_flag) {
        (Some(_), _) => "usage-unknown-near",
        (None, false) => "usage-unknown-word",
        (None, true) => "usage-unknown",
    };
    let flag = if is_flag { "yes" } else { "no" };
    lang.say_near(key, near.as_deref(), &[("typed", typed.into()), ("flag", flag.into())])
}

fn bad_value(error: &clap::Error, argument: &str, value: &str, lang: Lang) -> String {
    let choices = choices(error, lang);
    let (key, help) = match (value, BadValue::of(error)) {
        ("", _) => ("usage-no-value", choices),
        (_, Some(bad)) => ("usage-unreadable", bad.say(lang)),
        _ if choices.is_empty() => ("usage-bad-value", say!(lang, "usage-plain-form")),
        _ => ("usage-bad-value", choices),
    };
    let what = say!(lang, key, argument = argument, value = value);
    if help.is_empty() { what } else { format!("{what}\n{}", say!(lang, "usage-help", help = help)) }
}

fn choices(error: &clap::Error, lang: Lang) -> String {
    let near = context(error, ContextKind::SuggestedValue).into_iter().next();
    let valid = context(error, ContextKind::ValidValue);
    let has_valid = if valid.is_empty() { "no" } else { "yes" };
    let valid = valid.join(&say!(lang, "between"));
    lang.say_near("usage-choices", near.as_deref(), &[("valid", valid.into()), ("has-valid", has_valid.into())])
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
fn next(lang: Lang) -> String {
    let typed = std::env::args_os().map(|one| one.to_string_lossy().into_owned()).find(|one| commands().contains(one));
    say!(lang, "usage-next", command = typed.map_or_else(String::new, |command| format!("{command} ")))
}
