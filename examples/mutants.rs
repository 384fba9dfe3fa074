//! Breaks content files in the ways that hands and editors break them, and looks at what is said.
//!
//! `cargo run --release --example mutants -- [CONTENT] [COUNT] [SEED] [SHOWN]` prints: panics, hangs over a second,
//! mutants whose meaning changed, how many of those were reported, and how often the line was right, by kind; and the
//! first SHOWN mutants whose line was not right.
//!
//! It fails when a mutant makes the reader panic or takes too long, or when too many lines are wrong.
//!
//! Each mutant has one cause. Its line is right within one; for two lines swapped, within one of either; for a line
//! that is gone, where the message names its key as missing from the mapping that it stood in.

#![allow(clippy::print_stdout, clippy::too_many_lines, reason = "this program prints its figures")]

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use yorisoi::diagnostic::{Problem, position};
use yorisoi::markdown::Document;
use yorisoi::mending::Explainer;
use yorisoi::reading::{Address, Means, decode, locate};
use yorisoi::source::{Tree, text};

/// A mutant that takes longer is too slow for somebody who waits for an answer.
const SLOW: Duration = Duration::from_secs(1);

/// How many of a hundred lines must be right.
const RIGHT: f64 = 98.0;

/// `SplitMix64`: small, seeded, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// A broken file and the line (from 1) that was broken.
struct Mutant {
    kind: &'static str,
    bytes: Vec<u8>,
    line: usize,
    /// The line as it was.
    was: String,
}

const KINDS: [&str; 12] = [
    "delete-line",
    "duplicate-line",
    "swap-lines",
    "retype-key",
    "empty-value",
    "number-value",
    "indent",
    "unindent",
    "quote",
    "tab",
    "encoding",
    "byte",
];

fn mutate(text: &str, random: &mut Random) -> Mutant {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line = random.below(lines.len());
    let kind = KINDS[random.below(KINDS.len())];
    let key_end = lines[line].find(':');
    let was = lines[line].clone();
    match kind {
        "delete-line" => drop(lines.remove(line)),
        "duplicate-line" => lines.insert(line, lines[line].clone()),
        "swap-lines" if line + 1 < lines.len() => lines.swap(line, line + 1),
        "retype-key" => {
            if let Some(end) = key_end {
                let letters: Vec<usize> =
                    lines[line][..end].char_indices().filter(|(_, c)| c.is_ascii_lowercase()).map(|(i, _)| i).collect();
                if let Some(&at) = letters.get(random.below(letters.len())) {
                    lines[line].replace_range(at..=at, "x");
                }
            }
        }
        "empty-value" => {
            if let Some(end) = key_end {
                lines[line].truncate(end + 1);
            }
        }
        "number-value" => {
            if let Some(end) = key_end {
                lines[line].truncate(end + 1);
                lines[line].push_str(" 12345");
            }
        }
        "indent" => lines[line].insert_str(0, "  "),
        "unindent" => {
            lines[line] = lines[line].strip_prefix("  ").map_or_else(|| format!(" {}", lines[line]), str::to_owned);
        }
        "quote" => lines[line].push('"'),
        "tab" => lines[line].insert(0, '\t'),
        _ => {}
    }
    let mut bytes = (lines.join("\n") + "\n").into_bytes();
    let mut broken = line + 1;
    if kind == "encoding" || kind == "byte" {
        let at = random.below(bytes.len());
        bytes[at] = if kind == "encoding" { 0x82 } else { u8::try_from(random.below(128)).unwrap_or(b'?') };
        broken = bytes[..at].split(|&b| b == b'\n').count();
    }
    Mutant { kind, bytes, line: broken, was }
}

impl Mutant {
    /// Whether a problem stands where this mutant's cause is.
    fn is_at(&self, line: usize, problem: &Problem) -> bool {
        let near = |cause: usize| line.abs_diff(cause) <= 1;
        let key = self.was.trim_start_matches([' ', '-']).split(':').next().unwrap_or_default();
        near(self.line)
            || (self.kind == "swap-lines" && near(self.line + 1))
            || (self.kind == "delete-line" && matches!(problem, Problem::MissingField { field, .. } if field == key))
    }
}

/// What was said of a mutant: its problems with their lines.
fn judge(path: &Arc<str>, bytes: &[u8], explainer: &Explainer) -> Vec<(usize, Problem)> {
    let Some(address) = Address::of(path) else { return Vec::new() };
    let text = text::read(bytes).text;
    let means = Means { explain: explainer, render: &|_| Document::default() };
    match decode(path, address, bytes, means) {
        Ok(_) => Vec::new(),
        Err(refused) => {
            let line = |at| locate(path, &text, at).map_or(1, |range| position(&text, range.start).0);
            refused.found.iter().map(|d| (line(&d.at), (*d.problem).clone())).collect()
        }
    }
}

fn yaml_of(bytes: &[u8]) -> Option<serde_yaml::Value> {
    serde_yaml::from_slice(bytes).ok()
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let content = args.get(1).map_or("content", String::as_str);
    let count: usize = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let seed = args.get(3).and_then(|n| n.parse().ok()).unwrap_or(1);
    let mut random = Random(seed);
    let tree =
        Tree::walk(Path::new(content)).unwrap_or_else(|error| panic!("{}: {}", error.path.display(), error.cause));
    let files: Vec<(Arc<str>, String)> = tree
        .files()
        .iter()
        .filter(|path| path.ends_with(".yaml"))
        .filter_map(|path| Some((Arc::clone(path), tree.text(path)?)))
        .collect();
    let (mut panics, mut hangs, mut changed, mut reported, mut right, mut slowest) = (0, 0, 0, 0, 0, Duration::ZERO);
    let mut missed: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut messages = 0;
    let mut shown: usize = args.get(4).and_then(|n| n.parse().ok()).unwrap_or(0);
    let (give, take) = mpsc::channel::<(Arc<str>, Vec<u8>)>();
    let (answer, answers) = mpsc::channel();
    std::thread::spawn(move || {
        let explainer = Explainer::default();
        for (path, bytes) in take {
            let said = catch_unwind(AssertUnwindSafe(|| judge(&path, &bytes, &explainer))).ok();
            if answer.send(said).is_err() {
                return;
            }
        }
    });
    for _ in 0..count {
        let (path, text) = &files[random.below(files.len())];
        let mutant = mutate(text, &mut random);
        let start = Instant::now();
        let _ = give.send((Arc::clone(path), mutant.bytes.clone()));
        let Ok(said) = answers.recv_timeout(Duration::from_secs(20)) else {
            println!("hang: {path} {} line {}:\n{}", mutant.kind, mutant.line, String::from_utf8_lossy(&mutant.bytes));
            return ExitCode::FAILURE;
        };
        let took = start.elapsed();
        slowest = slowest.max(took);
        hangs += usize::from(took > SLOW);
        let Some(said) = said else {
            panics += 1;
            println!("panic: {path} {} line {}", mutant.kind, mutant.line);
            continue;
        };
        // A mutant that reads as the same value, or as another valid record, is no mistake that a reader of one file
        // can see.
        let same = yaml_of(&mutant.bytes).is_some_and(|value| Some(value) == yaml_of(text.as_bytes()));
        if same {
            continue;
        }
        changed += 1;
        if said.is_empty() {
            *missed.entry(mutant.kind).or_default() += 1;
            continue;
        }
        reported += 1;
        let of_kind: &mut (usize, usize) = by_kind.entry(mutant.kind).or_default();
        of_kind.1 += 1;
        messages += said.len();
        if said.iter().any(|(line, problem)| mutant.is_at(*line, problem)) {
            right += 1;
            of_kind.0 += 1;
        } else if shown > 0 {
            shown -= 1;
            println!("{path} {} line {} (was {:?}): told {said:?}", mutant.kind, mutant.line, mutant.was);
        }
    }
    println!(
        "mutants {count} of seed {seed}, changed {changed}, reported {reported}, right line {right} ({:.1} %)",
        percent(right, reported)
    );
    println!("messages {messages}: {:.3} for each mutant reported", percent(messages, reported) / 100.0);
    println!("panics {panics}, over {SLOW:?} {hangs}, slowest {slowest:?}");
    println!("read as another valid record, by kind: {missed:?}");
    for (kind, (right, of)) in by_kind {
        println!("{kind:15} right line {right} of {of} ({:.1} %)", percent(right, of));
    }
    // No mutant reported at all would mean that nothing was tried.
    let is_good = panics == 0 && hangs == 0 && reported > 0 && percent(right, reported) >= RIGHT;
    if is_good {
        return ExitCode::SUCCESS;
    }
    println!("FAILED: no panic, none over {SLOW:?}, and at least {RIGHT} % of the lines right are asked for");
    ExitCode::FAILURE
}

#[expect(clippy::cast_precision_loss, reason = "a share for people")]
fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}
