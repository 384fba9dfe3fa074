//! One language to the last line: `--lang` holds for every command, before and after its name, whatever goes wrong.

use super::lab::{Lab, Run};

/// Every command.
const COMMANDS: [&str; 10] = ["build", "check", "schema", "new", "due", "export", "import", "serve", "fmt", "explain"];

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{3001}'..='\u{3011}'))
}

/// Runs a command with `--lang en` before and after its name: both times English, and the same.
#[track_caller]
fn english(lab: &Lab, args: &[&str], code: i32) -> Run {
    let before = lab.run(&[&["--lang", "en"], args].concat()).ended(code);
    let after = lab.run(&[args, &["--lang=en"]].concat()).ended(code);
    for run in [&before, &after] {
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(!said.trim().is_empty() && !is_japanese(&said), "{args:?}\n{said}");
    }
    assert_eq!((&before.stdout, &before.stderr), (&after.stdout, &after.stderr), "{args:?}");
    after
}

#[test]
fn the_help_is_in_the_language_asked_for() {
    let lab = Lab::small();
    for command in COMMANDS {
        for flag in ["--help", "-h"] {
            english(&lab, &[command, flag], 0).said("--lang <LANG>").said("Usage: yorisoi");
            let run = lab.run(&[command, flag]).ended(0).said("使い方");
            assert!(!run.stdout.contains("The language of messages"), "{}", run.stdout);
        }
    }
    let all = english(&lab, &["--help"], 0);
    let listed = COMMANDS.iter().filter(|command| all.stdout.contains(&format!("\n  {command} ")));
    assert_eq!(listed.count(), COMMANDS.len(), "{}", all.stdout);
    // What the values of a flag mean is a part of the help.
    english(&lab, &["check", "--help"], 0).said("human:").said("With the line and a mark below it");
    lab.run(&["check", "--help"]).ended(0).said("行と、その下の印");
}

#[test]
fn a_line_that_cannot_be_read_is_told_in_the_language_asked_for() {
    let lab = Lab::small();
    for command in COMMANDS.into_iter().filter(|command| *command != "explain") {
        english(&lab, &[command, "--nothing"], 2);
    }
    for command in ["build", "check", "new", "due", "export", "import", "serve", "fmt"] {
        let flag = if matches!(command, "due" | "export" | "check") { "--format" } else { "--content" };
        let args = if flag == "--format" { vec![command, flag, "nothing"] } else { vec![command, "--jobs", "few"] };
        english(&lab, &args, 2);
    }
    english(&lab, &["check", "--date", "soon"], 2).said("is no date");
    english(&lab, &["explain", "one", "two"], 2);
    english(&lab, &["nothing"], 2);
    english(&lab, &[], 2);
    // A language that there is not: said in the one that is not asked for.
    lab.run(&["check", "--lang", "xx"]).ended(2).said("「--lang <LANG>」に「xx」は使えません。").said("ja、en");
}

#[test]
fn what_commands_say_is_in_the_language_asked_for() {
    let lab = Lab::small();
    lab.write("t.csv", "何か\n1\n");
    for (args, code) in [
        (&["check"][..], 0),
        (&["check", "--content", "nowhere"], 2),
        (&["build", "--ward", "nowhere"], 2),
        (&["build", "--theme", "nowhere"], 2),
        (&["build", "--output", "content"], 2),
        (&["explain"], 0),
        (&["explain", "bad-fone"], 2),
        (&["schema"], 2),
        (&["schema", "nothing"], 2),
        (&["schema", "--cms", "--ward", "nowhere"], 2),
        (&["schema", "--vscode", "--output", "content/x"], 2),
        (&["schema", "listing", "--output", "schema.json"], 0),
        (&["due", "--content", "nowhere"], 2),
        (&["due", "--ward", "nowhere"], 2),
        (&["due", "--output", "content/due.txt"], 2),
        (&["export", "--output", "nowhere/t.csv"], 2),
        (&["export", "--output", "t.txt"], 2),
        (&["export", "--output", "content/t.csv"], 2),
        (&["export", "--kind", "nothing"], 2),
        (&["export", "--ward", "nowhere"], 2),
        (&["import", "nowhere.csv"], 2),
        (&["fmt"], 0),
        (&["fmt", "nowhere"], 2),
        (&["new", "nothing"], 2),
        (&["new", "nursing"], 2),
        (&["new", "nursing", "--id", "UPPER"], 2),
        (&["new", "nursing", "--id", "index"], 2),
        (&["new", "nursing", "--id", "fine"], 2),
        (&["new", "nursing", "--id", "fine", "--ward", "nowhere"], 2),
        (&["new", "ward"], 2),
        (&["new", "glossary", "--id", "fine", "--phone", "1"], 2),
        (&["new", "glossary", "--id", "fine", "--ward", "kakera-shi"], 2),
        (&["new", "nursing", "--id", "hana-1", "--ward", "kakera-shi"], 2),
        (&["serve", "--theme", "nowhere"], 2),
        (&["serve", "--ward", "nowhere"], 2),
    ] {
        english(&lab, args, code);
    }
    // The first run changes what the second would say.
    for (id, args) in [("one", ["--lang", "en", "new"]), ("two", ["new", "--lang", "en"])] {
        let run = lab.run(&[&args[..], &["guides", "--id", id, "--name", "A", "--summary", "B"]].concat());
        assert!(!is_japanese(&run.stderr), "{}", run.stderr);
    }
    let broken = Lab::broken();
    for args in
        [&["check"][..], &["build"], &["schema", "listing"], &["export"], &["import", "t.csv"], &["fmt", "--check"]]
    {
        broken.write("t.csv", "x\n1\n");
        // Diagnostics quote the content, which is Japanese; what stands around them is not.
        let run = broken.run(&[args, &["--lang", "en"]].concat());
        assert!(!is_japanese(&run.stderr), "{args:?}\n{}", run.stderr);
    }
    let due = broken.run(&["due", "--lang", "en"]).ended(0);
    assert!(!is_japanese(&due.stderr) && due.stderr.contains("have mistakes"), "{}", due.stderr);
}

#[test]
fn a_port_in_use_is_told_in_the_language_asked_for() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    english(&Lab::small(), &["serve", "--port", &port], 2).said("Another program uses port").said(&port);
}
