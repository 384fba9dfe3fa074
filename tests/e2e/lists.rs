//! What a list says: who is on it, and whom to ask when nobody is.

use super::lab::Lab;

#[test]
fn a_list_without_a_record_says_whom_to_ask() {
    let lab = Lab::mihon();
    lab.build(&["--ward", "hanare-machi"]).ended(0);
    let page = lab.read("output/hanare-machi/after-school/index.html");
    assert!(page.contains("お住まいの市町の窓口か、支援センターに聞いてください"), "no word of whom to ask:\n{page}");
    assert!(page.contains("index.html#call"), "no way to a phone number:\n{page}");
}

#[test]
fn a_record_of_several_services_is_on_the_list_of_each_and_has_one_page() {
    let lab = Lab::mihon();
    lab.build(&[]).ended(0);
    for list in ["short-stay", "day-care", "residential-child"] {
        let page = lab.read(&format!("output/mihon-shi/{list}/index.html"));
        assert!(page.contains("all-fields.html"), "not on the list of {list}");
    }
    let pages: Vec<_> = lab
        .hashes()
        .into_keys()
        .filter(|path| path.starts_with("mihon-shi/") && path.ends_with("/all-fields.html"))
        .collect();
    let once_in_each_language = ["mihon-shi/en/short-stay/all-fields.html", "mihon-shi/short-stay/all-fields.html"];
    assert_eq!(pages, once_in_each_language);
    assert!(
        lab.read("output/mihon-ken/day-care/index.html").contains("all-fields.html"),
        "not on the list of the whole"
    );
}

#[test]
fn what_a_ward_says_of_its_windows_stands_beside_them() {
    let lab = Lab::mihon();
    lab.build(&["--ward", "mihon-shi"]).ended(0);
    assert!(lab.read("output/mihon-shi/index.html").contains("迷ったら、いちばん上に電話してください"));
}
