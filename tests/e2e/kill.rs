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
        .filter(|name| name.starts_with(".output.") && name != ".output.lock")
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
