//! The help of commands and flags, from the catalogue of a language.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory as _};
use yorisoi::phrases::{Lang, Phrases};

use crate::cli::Cli;

/// Key of the whole program, and of the flags that several commands have.
const ALL: &str = "cli";

/// All commands and flags, with what they are for.
pub(crate) fn command(lang: Lang) -> Command {
    let phrases = lang.phrases();
    let in_words =
        |command: Command, key: &str| command.about(phrases.say(key, &[])).mut_args(|arg| flag(arg, key, phrases));
    in_words(Cli::command(), ALL).mut_subcommands(|command| {
        let key = format!("{ALL}-{}", command.get_name());
        in_words(command, &key)
    })
}

/// A flag with what it is for, how its value is written if that is said, and what each of its values means: the command's
/// own phrase, or that of all commands.
fn flag(arg: Arg, key: &str, phrases: &Phrases) -> Arg {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
    let phrase = |field: &str| {
        let of = |key: &str| phrases.get(&format!("{key}.{field}"));
        of(key).or_else(|| of(ALL))
    };
    let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
    let values: Vec<PossibleValue> = values
        .into_iter()
        .map(|value| match phrase(&format!("{name}-{}", value.get_name())) {
            Some(help) => value.help(help),
            None => value,
        })
        .collect();
    let form = phrase(&format!("{name}-form"));
    let arg = arg.help(phrase(&name).unwrap_or_default());
    let arg = if let Some(form) = form { arg.value_name(form) } else { arg };
    if values.is_empty() { arg } else { arg.value_parser(PossibleValuesParser::new(values)) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every command, flag and value is explained in every language, and nothing that is not there.
    #[test]
    fn what_can_be_typed_is_explained() {
        for lang in Lang::all() {
            let phrases = lang.phrases();
            let mut needed = BTreeSet::from([ALL.to_owned()]);
            let plain = Cli::command();
            let commands = plain.get_subcommands().map(|command| (format!("{ALL}-{}", command.get_name()), command));
            for (key, command) in commands.chain([(ALL.to_owned(), &plain)]) {
                needed.insert(key.clone());
                for arg in command.get_arguments() {
                    let name = arg.get_long().unwrap_or(arg.get_id().as_str());
                    let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
                    let values = values.iter().map(|value| format!("{name}-{}", value.get_name()));
                    let values = values.filter(|field| !field.starts_with("lang-"));
                    needed.extend(Some(format!("{key}.{name}-form")).filter(|form| phrases.has(form)));
                    for field in values.chain([name.to_owned()]) {
                        let own = format!("{key}.{field}");
                        needed.insert(if phrases.has(&own) { own } else { format!("{ALL}.{field}") });
                    }
                }
            }
            let there = phrases.keys().map(|(key, _)| key.to_owned());
            let there: BTreeSet<String> = there.filter(|key| key.split(['.', '-']).next() == Some(ALL)).collect();
            assert_eq!(there, needed, "lang/{}/cli.ftl", lang.tag());
        }
    }
}
