//! `--theme`: each file of the default theme can be replaced; what does not hold is refused, with its place.

use super::lab::{Lab, differing};

fn default_theme(file: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(file);
    std::fs::read_to_string(path).expect("a file of the default theme")
}

#[test]
fn one_template() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = lab.hashes();
    lab.write("theme/templates/notfound.html", "<h1>ここにはありません</h1>");
    lab.build(&["--theme", "theme"]).ended(0);
    let changed = differing(&before, &lab.hashes());
    // The page for readers without a network is made from the same template, and the worker knows its pages by their
    // bytes.
    let of_wards = ["kakera-shi", "tonari-shi"]
        .map(|ward| ["404.html", "offline.html", "sw.js"].map(|page| format!("{ward}/{page}")));
    assert_eq!(changed, [vec!["kakera-ken/404.html".to_owned()], of_wards.concat()].concat());
    assert!(lab.read("output/kakera-shi/404.html").contains("ここにはありません"));
}

#[test]
fn a_string() {
    let lab = Lab::small();
    let strings = default_theme("strings/ja/frame.ftl");
    let skip = strings.lines().find(|line| line.starts_with("skip =")).expect("the string");
    // One phrase is enough: all others stay those of the default theme.
    lab.write("theme/strings/ja/own.ftl", "skip = 読むところへ\n");
    lab.build(&["--theme", "theme"]).ended(0);
    let page = lab.read("output/kakera-shi/index.html");
    assert!(page.contains("読むところへ") && !page.contains(skip.trim_start_matches("skip = ")));
}

/// The search script of a ward, as it is served.
fn engine(lab: &Lab) -> String {
    let path = lab.hashes().into_keys().find(|name| name.starts_with("kakera-shi/assets/search."));
    lab.read(&format!("output/{}", path.expect("the script")))
}

#[test]
fn a_part_of_a_script() {
    let lab = Lab::small();
    lab.build(&[]).ended(0);
    let before = engine(&lab);
    lab.write("theme/static/search.js/40-weights.js", "const WEIGHTS = { name: [77, 9, 7] };\n");
    lab.write("theme/static/search.js/99-more.js", "host.oneMore = true;\n");
    lab.build(&["--theme", "theme"]).ended(0);
    let now = engine(&lab);
    assert!(now.contains("77") && now.contains("oneMore") && now.contains("yorisoiSearch"), "{now}");
    assert!(!before.contains("oneMore") && now.len() < before.len(), "one part stands for the other");
}

#[test]
fn a_script_as_a_whole() {
    let lab = Lab::small();
    lab.write("theme/static/search.js", "alert(document.title);\n");
    lab.build(&["--theme", "theme"]).ended(0);
    assert_eq!(engine(&lab), "alert(document.title);");
}

#[test]
fn colours() {
    let lab = Lab::small();
    lab.write("theme/colours.yaml", default_theme("colours.yaml").replace("#00118f", "#001177"));
    lab.build(&["--theme", "theme"]).ended(0);
    let style =
        lab.hashes().into_keys().find(|name| name.starts_with("kakera-shi/assets/style.")).expect("a style sheet");
    assert!(lab.read(&format!("output/{style}")).contains("#001177"));
    assert!(
        lab.read("output/kakera-shi/index.html").contains(style.trim_start_matches("kakera-shi/")),
        "pages ask for the sheet by its new name"
    );
}

#[test]
fn colours_that_cannot_be_told_apart_are_refused() {
    let lab = Lab::small();
    let pale = default_theme("colours.yaml").replace("#00118f", "#99aaff");
    let line = pale.lines().position(|line| line.contains("#99aaff")).expect("the colour") + 1;
    lab.write("theme/colours.yaml", pale);
    let run = lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("low-contrast").said("link / ground");
    assert!(run.stdout.contains(&format!("colours.yaml:{line}:")), "{}", run.stdout);
    assert!(!lab.output().exists());
}

#[test]
fn an_unknown_string_is_told_with_its_place() {
    let lab = Lab::small();
    lab.write("theme/templates/notfound.html", "<h1>[[not-found]]</h1>\n<p>[[no-such-words]]</p>\n");
    lab.build(&["--theme", "theme", "--format", "short"])
        .ended(1)
        .said("templates/notfound.html:2:4: missing-string:")
        .said("no-such-words");
}

#[test]
fn a_template_that_cannot_be_read_is_told_with_its_place() {
    let lab = Lab::small();
    lab.write("theme/templates/notfound.html", "<h1>見つかりません</h1>\n<p>{% if %}</p>\n");
    lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("templates/notfound.html:2:").said("template");
}

#[test]
fn a_name_that_no_view_has_is_told_with_template_and_page() {
    let lab = Lab::small();
    // One page of each site is made from it, so that the page that is named is known.
    lab.write("theme/templates/directory.html", "<h1>見つかりません</h1>\n<p>{{ nowhere }}</p>\n");
    lab.build(&["--theme", "theme", "--format", "short"])
        .ended(1)
        .said("templates/directory.html:2:")
        .said("nowhere")
        .said("search.html");
}

#[test]
fn phrases_that_cannot_be_read_are_told_with_their_place() {
    let lab = Lab::small();
    lab.write("theme/strings/ja/own.ftl", "skip = 読むところへ\nhome ホーム\n");
    lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("strings/ja/own.ftl:2:");
    lab.write("theme/colours.yaml", "light: [\n");
    lab.remove("theme/strings/ja/own.ftl");
    lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("colours.yaml:");
}

#[test]
fn all_mistakes_of_a_theme_at_once() {
    let lab = Lab::small();
    lab.write("theme/templates/notfound.html", "<h1>[[one]]</h1>");
    lab.write("theme/templates/wards.html", "<h1>[[two]]</h1>");
    lab.write("theme/colours.yaml", default_theme("colours.yaml").replace("#00118f", "#99aaff"));
    lab.build(&["--theme", "theme", "--format", "short"]).ended(1).said("「one」").said("「two」").said("low-contrast");
}

/// A paused office keeps its number and one that has ended has none to call, whatever a theme calls the two.
#[test]
fn words_of_states_decide_nothing() {
    let lab = Lab::mihon();
    let pages = [
        ("short-stay/paused-until.html", "tel:+81300000211"),
        ("day-care/ended-reason.html", "tel:+81300000301"),
        ("short-stay/index.html", "tel:"),
    ];
    let calls = |lab: &Lab| {
        pages.map(|(page, number)| {
            let text = lab.read(&format!("output/mihon-shi/{page}"));
            let tags = text.split('<').filter(|tag| tag.starts_with("a ") && tag.contains(number));
            tags.filter(|tag| tag.replace('"', "").contains("class=call")).count()
        })
    };
    lab.build(&[]).ended(0);
    let before = calls(&lab);
    assert!(before[0] > 0 && before[1] == 0 && before[2] > 0, "{before:?}");
    // Each word holds the other's, and the mark of the other state.
    lab.write("theme/strings/ja/own.ftl", "paused = 終了ではなく休止（この所は終了しました）\nended = 休止\n");
    lab.build(&["--theme", "theme"]).ended(0);
    assert!(lab.read("output/mihon-shi/short-stay/paused-until.html").contains("終了ではなく休止"));
    assert_eq!(before, calls(&lab));
}
