//! Killed at any moment, the old site stands, or the new one does: never a mixture.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::lab::{Lab, assert_same, differing};

const KILLS: u32 = 60;

#[test]
fn the_old_site_or_the_new_one_stands() {
    let lab = Lab::mihon();
    let title = ["寄り添い（見本県の架空の見本）", "あたらしい題のついた見本"];
    lab.build(&[]).ended(0);
    let mut trees = vec![lab.hashes()];
    // The other version: every page differs, one record is gone, one is new.
    lab.edit("content/portal.yaml", title[0], title[1]);
    let (gone, new) =
        ("content/wards/mihon-shi/nursing/nursing-01.yaml", "content/wards/mihon-shi/nursing/another.yaml");
    let record = lab.read(gone);
    lab.remove(gone);
    lab.write(new, &record);
    let start = Instant::now();
    lab.build(&[]).ended(0);
    let took = start.elapsed();
    trees.push(lab.hashes());
    assert!(differing(&trees[0], &trees[1]).len() > 500);

    let mut stands = 1;
    let mut outcomes = [0, 0];
    for kill in 0..KILLS {
        // Each build is towards the version that does not stand.
        let wanted = 1 - stands;
        lab.edit("content/portal.yaml", title[stands], title[wanted]);
        let (from, to) = if wanted == 0 { (new, gone) } else { (gone, new) };
        lab.remove(from);
        lab.write(to, &record);
        let mut child = lab.program(&["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
        // From the very start to a little after the usual end; later in the list, closer to the swap.
        let share = if kill < KILLS / 2 {
            f64::from(kill) / f64::from(KILLS / 2) * 1.1
        } else {
            0.6 + f64::from(kill - KILLS / 2) / f64::from(KILLS / 2) * 0.5
        };
        sleep(Duration::from_secs_f64(took.as_secs_f64() * share));
        let _ = child.kill();
        child.wait().expect("ended");
        let now = lab.hashes();
        let Some(found) = trees.iter().position(|tree| *tree == now) else {
            panic!(
                "killed at {share:.2}: neither old ({} files differ) nor new ({} files differ)",
                differing(&trees[stands], &now).len(),
                differing(&trees[wanted], &now).len()
            );
        };
        outcomes[usize::from(found == wanted)] += 1;
        if kill % 5 == 4 {
            lab.build(&[]).ended(0);
            assert_same(&trees[wanted], &lab.hashes(), "the build after a kill");
            stands = wanted;
        } else {
            // Back to a content that agrees with what stands.
            if found == stands {
                lab.edit("content/portal.yaml", title[wanted], title[stands]);
                lab.remove(to);
                lab.write(from, &record);
            }
            stands = found;
        }
    }
    assert!(outcomes[0] > 0, "no kill came before the swap: {outcomes:?}");
    lab.build(&[]).ended(0);
    assert_same(&trees[stands], &lab.hashes(), "the last build");
    let left: Vec<_> = std::fs::read_dir(lab.path(""))
        .expect("the folder")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.starts_with(".output.") && ![".output.lock", ".output.times"].contains(&&**name))
        .collect();
    assert!(left.is_empty(), "left beside the output: {left:?}");
}

#[test]
fn a_first_build_that_is_killed_leaves_nothing_in_the_way() {
    let lab = Lab::mihon();
    let start = Instant::now();
    lab.build(&["--output", "wanted"]).ended(0);
    let (took, wanted) = (start.elapsed(), super::lab::hashes(&lab.path("wanted")));
    for kill in 0..12 {
        let mut child = lab.program(&["build"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
        sleep(took.mul_f64(f64::from(kill) / 12.0));
        let _ = child.kill();
        child.wait().expect("ended");
        assert!(!lab.output().exists() || lab.hashes() == wanted, "killed at {kill}/12: half a site");
        if kill % 3 == 2 {
            lab.build(&[]).ended(0);
            assert_same(&wanted, &lab.hashes(), "the build after a kill");
            std::fs::remove_dir_all(lab.output()).expect("removed");
        }
    }
}

/// Runs a build under strace; none where that is not installed (`tests/run` installs it) or not allowed.
fn watched(lab: &Lab, how: &[&str]) -> Option<std::process::Output> {
    let program = lab.program(&["build"]);
    let mut strace = std::process::Command::new("strace");
    strace.args(how).arg(program.get_program()).args(program.get_args());
    if let Some(folder) = program.get_current_dir() {
        strace.current_dir(folder);
    }
    strace.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    match strace.output() {
        Ok(output) => Some(output).filter(|told| !String::from_utf8_lossy(&told.stderr).contains("ptrace(")),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => panic!("{error}"),
    }
}

/// The new tree is on the disk before it takes the old one's place, the swap is on the disk before the old tree goes.
#[cfg(target_os = "linux")]
#[test]
fn a_power_cut_finds_the_old_site_or_the_new_one() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    lab.edit("content/portal.yaml", "かけらの案内", "あたらしい案内");
    let calls = "trace=syncfs,fsync,rename,renameat,renameat2,unlinkat";
    let Some(output) = watched(&lab, &["-f", "-y", "-e", calls]) else { return };
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines: Vec<&str> = told.lines().collect();
    let first = |what: &str, after: usize| {
        let found = lines.iter().skip(after).position(|line| line.contains(what));
        found.map_or_else(|| panic!("no {what} after line {after}:\n{told}"), |at| at + after)
    };
    let synced = first("syncfs(", 0);
    let swapped = first("RENAME_EXCHANGE", synced);
    let settled = first("fsync(", swapped);
    let removed = first("unlinkat(", settled);
    assert!(synced < swapped && swapped < settled && settled < removed, "{told}");
    let early = lines.iter().take(swapped).any(|line| line.contains("unlinkat(") && line.contains("output"));
    assert!(!early, "something went before the swap:\n{told}");
}

/// What is left of the old tree is known as ours until its last file is gone.
#[cfg(target_os = "linux")]
#[test]
fn a_kill_while_the_old_tree_goes_stops_no_later_build() {
    let lab = Lab::small();
    let title = ["かけらの案内", "あたらしい案内"];
    lab.build(&[]).ended(0);
    for (turn, when) in [1, 2, 7, 20, 60].into_iter().enumerate() {
        lab.edit("content/portal.yaml", title[turn % 2], title[(turn + 1) % 2]);
        let inject = format!("inject=unlink,unlinkat,rmdir:signal=KILL:when={when}");
        let Some(_) = watched(&lab, &["-f", "-e", "trace=unlink,unlinkat,rmdir", "-e", &inject]) else { return };
        assert!(lab.read("output/index.html").contains(title[(turn + 1) % 2]), "the new site is live");
        lab.build(&[]).ended(0).said("書いたファイル 0");
    }
}
