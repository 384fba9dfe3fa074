//! Tries to mend a text that was refused, to learn what the cause is and what else is wrong behind it.
//!
//! One slip can make the rest of a file unreadable, or make ten keys unknown. So slips are mended on a copy; if the
//! copy reads better, the slip is the mistake, and what is still wrong with the copy is wrong by itself.

use std::ops::Range;

use super::judged::Reading;
use super::slips::{self, Patch, Slip};
use crate::causes::within::Names;
use crate::diagnostic::Problem;
use crate::reading::lines;

/// Bytes that may be read in trying: a bound on time, whatever the file.
const BUDGET: usize = 400_000;
/// Mistakes that are mended one after the other.
const ROUNDS: usize = 6;

/// A text as mended so far, and the slips that were the mistakes.
pub(super) struct Repaired {
    /// The text that reads best.
    pub(super) text: String,
    /// How it reads.
    pub(super) reading: Reading,
    /// The slips with their places in the text as written.
    pub(super) slips: Vec<Slip>,
    steps: Vec<Vec<Patch>>,
    /// Where the lines of the text as written start.
    lines: Vec<usize>,
}

impl Repaired {
    /// The place in the text as written of a place in the mended text.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        original(&self.steps, range)
    }

    /// Whether anything was mended.
    pub(super) fn is_changed(&self) -> bool {
        !self.steps.is_empty()
    }
}

fn original(steps: &[Vec<Patch>], range: Range<usize>) -> Range<usize> {
    steps
        .iter()
        .rev()
        .fold(range, |range, patches| before(patches, range.start, false)..before(patches, range.end, true))
}

/// Mends as long as it helps.
pub(super) fn repair(text: &str, names: &Names, first: Reading, read: impl Fn(&str) -> Reading) -> Repaired {
    let mut trials = (BUDGET / text.len().max(1)).clamp(3, 200);
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
    let mut state = Repaired { text: text.to_owned(), reading: first, slips: Vec::new(), steps: Vec::new(), lines };
    // Where only values are wrong, no slip can be behind it, but for quotes that are none.
    if state.reading.tree.is_ok() && state.reading.structural(text).is_empty() && !slips::has_curly(text) {
        return state;
    }
    let shown = slips::all(text, &names.all);
    if !shown.is_empty() {
        adopt_shown(&mut state, shown, &mut trials, &read);
    }
    for _ in 0..ROUNDS {
        let Some((slip, text, reading)) = next(&state, names, &mut trials, &read) else { break };
        adopt(&mut state, vec![slip], text, reading);
    }
    state
}

/// Takes those of the slips that the text shows by itself without which it reads worse.
fn adopt_shown(state: &mut Repaired, mut shown: Vec<Slip>, trials: &mut usize, read: &impl Fn(&str) -> Reading) {
    let mut text = apply(&state.text, &shown);
    let mut reading = read(&text);
    let mut i = 0;
    while i < shown.len() && *trials > 0 && shown.len() < 40 {
        let mut others = shown.clone();
        others.remove(i);
        let other_text = apply(&state.text, &others);
        let other = read(&other_text);
        *trials -= 1;
        if other.cost() <= reading.cost() {
            (shown, text, reading) = (others, other_text, other);
        } else {
            i += 1;
        }
    }
    if reading.cost() < state.reading.cost() {
        adopt(state, shown, text, reading);
    }
}

fn adopt(state: &mut Repaired, found: Vec<Slip>, text: String, reading: Reading) {
    let mut patches: Vec<Patch> = Vec::new();
    for mut slip in found {
        patches.append(&mut slip.patches);
        slip.at = original(&state.steps, slip.at);
        // A tab is made into spaces; that these may be too many is no second mistake.
        let moved = matches!(slip.problem, Problem::YamlIndent { .. })
            && state.slips.iter().any(|other| other.is_white_space_near(&slip, &state.lines));
        if !moved {
            state.slips.push(slip);
        }
    }
    patches.sort_by_key(|patch| patch.range.start);
    state.steps.push(patches);
    state.text = text;
    state.reading = reading;
}

/// The one slip on the lines in question whose mending helps most.
fn next(
    state: &Repaired,
    names: &Names,
    trials: &mut usize,
    read: &impl Fn(&str) -> Reading,
) -> Option<(Slip, String, Reading)> {
    let cost = state.reading.cost();
    let lines = lines::lines(&state.text);
    let mut best: Option<(Slip, String, Reading)> = None;
    let mut consider = |slip: Slip, best: &mut Option<(Slip, String, Reading)>| {
        if *trials == 0 {
            return;
        }
        *trials -= 1;
        let text = apply(&state.text, std::slice::from_ref(&slip));
        let reading = read(&text);
        // What could be read before must read much better: a slip is itself one more thing to tell.
        let helps = state.reading.tree.is_err() || reading.cost() == 0 || reading.cost() + 1 < cost;
        let rank = |slip: &Slip, reading: &Reading| (reading.cost(), slip.is_uneven());
        if helps
            && best.as_ref().map_or((cost, false), |(slip, _, reading)| rank(slip, reading)) > rank(&slip, &reading)
        {
            *best = Some((slip, text, reading));
        }
    };
    for number in suspects(state, &lines) {
        for slip in slips::guesses(&lines, number, names) {
            consider(slip, &mut best);
            // Nothing reads better than this, and of equals the first is taken.
            if best.as_ref().is_some_and(|(slip, _, reading)| reading.cost() == 0 && !slip.is_uneven()) {
                return best;
            }
        }
    }
    // One line may be taken out: where that does not help, a second would only repeat that something is wrong.
    let taken_out = state.slips.iter().any(|slip| matches!(slip.problem, Problem::YamlSyntax { .. }));
    if !taken_out
        && best.as_ref().is_none_or(|(_, _, reading)| reading.tree.is_err())
        && let Err(error) = &state.reading.tree
    {
        for line in
            suspects(state, &lines).into_iter().filter_map(|number| lines.get(number)).filter(|line| !line.is_blank())
        {
            consider(slips::without(line, &error.detail), &mut best);
        }
    }
    best
}

/// The lines (from 0) that may hold the mistake, likeliest first.
fn suspects(state: &Repaired, lines: &[lines::Line<'_>]) -> Vec<usize> {
    let number = |at: usize| state.text[..crate::diagnostic::floor_char(&state.text, at)].matches('\n').count();
    // A first line that is indented makes every other line look wrong.
    let first = lines.iter().position(|line| !line.is_blank() && !line.text.starts_with('#'));
    let mut suspects: Vec<usize> = first.filter(|first| lines[*first].indent() > 0).into_iter().collect();
    let first = suspects.len();
    let centres: Vec<usize> = match &state.reading.tree {
        Err(error) => vec![number(error.at)],
        Ok(_) => state.reading.structural(&state.text).into_iter().map(number).take(3).collect(),
    };
    for centre in centres {
        for line in [centre, centre.wrapping_sub(1), centre + 1, centre.wrapping_sub(2), centre.wrapping_sub(3)] {
            if line < usize::MAX - 3 && !suspects.contains(&line) {
                suspects.push(line);
            }
        }
    }
    // Nobody indents by an odd number of spaces on purpose.
    suspects[first..].sort_by_key(|number| !lines.get(*number).is_some_and(lines::Line::is_odd));
    suspects
}

/// The text with all patches in place. Patches that overlap an earlier one are left out.
fn apply(text: &str, slips: &[Slip]) -> String {
    let mut patches: Vec<&Patch> = slips.iter().flat_map(|slip| &slip.patches).collect();
    patches.sort_by_key(|patch| patch.range.start);
    let (mut out, mut at) = (String::with_capacity(text.len() + 16), 0);
    for patch in patches {
        if patch.range.start >= at {
            out.push_str(&text[at..patch.range.start]);
            out.push_str(&patch.with);
            at = patch.range.end;
        }
    }
    out.push_str(&text[at..]);
    out
}

/// The offset before the patches (sorted) of an offset behind them.
fn before(patches: &[Patch], offset: usize, is_end: bool) -> usize {
    let (mut old, mut new) = (0, 0);
    for patch in patches {
        if patch.range.start < old {
            continue;
        }
        let start = new + (patch.range.start - old);
        if offset < start || (offset == start && !is_end && patch.range.is_empty()) {
            break;
        }
        let end = start + patch.with.len();
        if offset < end {
            return if is_end { patch.range.end } else { patch.range.start };
        }
        (old, new) = (patch.range.end, end);
    }
    old + (offset - new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_again_behind_patches() {
        let patches = vec![Patch { range: 4..7, with: ": ".to_owned() }, Patch { range: 10..10, with: "'".to_owned() }];
        for (new, old) in [(0, 0), (4, 4), (6, 7), (9, 10), (10, 10), (12, 12)] {
            assert_eq!(before(&patches, new, false), old, "{new}");
        }
    }
}
