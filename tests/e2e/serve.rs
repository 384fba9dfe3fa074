//! The preview: pages as a build writes them, fresh after each save, the last good ones while something is wrong.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::lab::{Lab, files};

const WAIT: Duration = Duration::from_secs(20);
const RECORD: &str = "content/wards/kakera-shi/nursing/hana-1.yaml";
const PAGE: &str = "/kakera-shi/nursing/hana-1.html";

/// A running preview, ended when dropped.
struct Preview {
    child: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: status, headers and body.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Preview {
    fn start(lab: &Lab, more: &[&str]) -> Self {
        let mut command = lab.program(&[&["serve", "--port", "0"], more].concat());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut lines = BufReader::new(child.stderr.take().expect("piped")).lines();
        let line = lines
            .by_ref()
            .map(|line| line.expect("text"))
            .find(|line| line.starts_with("http://"))
            .expect("an address");
        // What is said later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let address = line.trim_start_matches("http://").split('/').next().expect("a host").to_owned();
        Self { child, address }
    }

    fn request(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(WAIT)).expect("a limit");
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").expect("head and body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &self.address)
    }

    fn listen(&self) -> Listener {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(WAIT)).expect("a limit");
        write!(stream, "GET /_yorisoi/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).expect("sent");
        Listener(BufReader::new(stream))
    }

    /// Waits until a page holds a text.
    #[track_caller]
    fn shows(&self, path: &str, text: &str) {
        let start = Instant::now();
        while !self.get(path).body.contains(text) {
            assert!(start.elapsed() < WAIT, "{path} never showed {text:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// The stream of states.
struct Listener(BufReader<TcpStream>);

impl Listener {
    fn next(&mut self) -> serde_json::Value {
        let (mut line, start) = (String::new(), Instant::now());
        loop {
            assert!(start.elapsed() < WAIT, "no state in time");
            line.clear();
            assert!(self.0.read_line(&mut line).expect("a state in time") > 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }

    /// The next state of which something is true.
    fn until(&mut self, wanted: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        loop {
            let state = self.next();
            if wanted(&state) {
                return state;
            }
        }
    }
}

/// A served page as a build writes it: without the script that is added to it.
fn without_script(page: &str) -> &str {
    page.rfind("<script src=\"/_yorisoi/live.js\"").map_or(page, |at| &page[..at])
}

/// Every file of a build is served with the same bytes.
#[track_caller]
fn assert_as_built(lab: &Lab, preview: &Preview) {
    lab.build(&[]).ended(0);
    let built: BTreeMap<_, _> =
        files(&lab.output()).into_iter().filter(|(name, _)| name != ".yorisoi-manifest").collect();
    assert!(built.len() > 60);
    for (name, path) in built {
        let answer = preview.get(&format!("/{name}"));
        if name.ends_with("/sw.js") {
            assert!(
                answer.body.contains("unregister()"),
                "a worker would go on showing old pages while they are edited"
            );
            continue;
        }
        assert_eq!(answer.status, 200, "{name}");
        let wanted = String::from_utf8_lossy(&std::fs::read(&path).expect("a file")).into_owned();
        assert!(without_script(&answer.body) == wanted, "{name} differs");
        assert_eq!(answer.body.contains("_yorisoi"), path.extension().is_some_and(|ending| ending == "html"), "{name}");
        assert!(!wanted.contains("_yorisoi"), "{name}: the script is the preview's alone");
    }
}

#[test]
fn served_pages_are_built_pages_also_after_edits() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    let mut listener = preview.listen();
    let first = listener.next();
    assert!(first["told"].is_null());
    assert_as_built(&lab, &preview);
    lab.edit(RECORD, "03-", "042-");
    lab.edit(RECORD, "042-", "03-");
    lab.edit(RECORD, "name:", "aliases: [べつの名]\nsummary: べつの説明\nname:");
    lab.write("content/wards/kakera-shi/nursing/niji.yaml", lab.read(RECORD).replace("name: ", "name: にじの"));
    lab.remove("content/wards/kakera-shi/nursing/hana-2.yaml");
    preview.shows("/kakera-shi/nursing/niji.html", "にじの");
    preview.shows(PAGE, "べつの説明");
    while preview.get("/kakera-shi/nursing/hana-2.html").status != 404 {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_as_built(&lab, &preview);
}

#[test]
fn a_save_is_told_to_the_browser_and_shown() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    let mut listener = preview.listen();
    let first = listener.next();
    lab.edit(RECORD, "name: ", "name: まったく新しい");
    let state = listener.next();
    assert_ne!(state["version"], first["version"]);
    assert!(preview.get(PAGE).body.contains("まったく新しい"));
    assert!(preview.get(PAGE).body.contains(&format!("data-version=\"{}\"", state["version"].as_str().expect("text"))));
}

#[test]
fn a_broken_file_keeps_the_last_good_page_and_says_what_to_mend() {
    let lab = Lab::small();
    let whole = lab.read(RECORD);
    let preview = Preview::start(&lab, &[]);
    let mut listener = preview.listen();
    let first = listener.next();
    let good = preview.get(PAGE).body;
    for (broken, code) in [
        (whole.replace("name:", "nmae:"), "unknown-field"),
        (whole.replace("sources:", "concepts: [nowhere]\nsources:"), "dangling-reference"),
        (String::new(), "empty-file"),
        ("a: [".to_owned(), "yaml-unclosed"),
    ] {
        lab.write(RECORD, broken);
        let state = listener.until(|state| {
            state["told"]["problems"].as_array().is_some_and(|all| all.iter().any(|one| one["code"] == code))
        });
        let problem =
            &state["told"]["problems"].as_array().expect("a list").iter().find(|one| one["code"] == code).expect("it")
                ["place"];
        assert!(problem.as_str().expect("text").starts_with("wards/kakera-shi/nursing/hana-1.yaml　"), "{state}");
        assert!(state["told"]["heading"].as_str().expect("text").contains("直すところ"), "{state}");
        assert_eq!(without_script(&preview.get(PAGE).body), without_script(&good), "the last good page stays");
        lab.write(RECORD, &whole);
        listener.until(|state| state["told"].is_null());
    }
    assert_eq!(without_script(&preview.get(PAGE).body), without_script(&good));
    assert_ne!(listener_version(&preview), first["version"]);
}

fn listener_version(preview: &Preview) -> serde_json::Value {
    preview.listen().next()["version"].clone()
}

#[test]
fn started_on_broken_content_it_shows_pages_once_that_is_mended() {
    let lab = Lab::small();
    lab.edit(RECORD, "name:", "nmae:");
    let preview = Preview::start(&lab, &["--lang", "en"]);
    let answer = preview.get(PAGE);
    assert_eq!(answer.status, 503);
    let mut listener = preview.listen();
    assert!(listener.next()["told"]["heading"].as_str().expect("text").contains("to mend"));
    lab.edit(RECORD, "nmae:", "name:");
    listener.until(|state| state["told"].is_null());
    assert_eq!(preview.get(PAGE).status, 200);
}

#[test]
fn editors_temporary_files_are_no_change_and_renaming_saves_are() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    let first = listener_version(&preview);
    let folder = "content/wards/kakera-shi/nursing";
    for name in [".hana-1.yaml.swp", "4913", "hana-1.yaml~", "#hana-1.yaml#", ".#hana-1.yaml", "hana-1.yaml.tmp"] {
        lab.write(&format!("{folder}/{name}"), "x: [");
    }
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(listener_version(&preview), first);
    // As Vim and most editors save: a new file takes the name of the old one.
    lab.write(&format!("{folder}/hana-1.yaml.tmp"), lab.read(RECORD).replace("name: ", "name: 改名した"));
    std::fs::rename(lab.path(&format!("{folder}/hana-1.yaml.tmp")), lab.path(RECORD)).expect("renamed");
    preview.shows(PAGE, "改名した");
}

#[test]
fn a_folder_may_go_and_come_back() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    let mut listener = preview.listen();
    listener.next();
    std::fs::rename(lab.content(), lab.path("aside")).expect("moved");
    listener.until(|state| state["told"].is_object());
    assert_eq!(preview.get(PAGE).status, 200, "the last good page stays");
    std::fs::rename(lab.path("aside"), lab.content()).expect("moved back");
    listener.until(|state| state["told"].is_null());
    lab.edit(RECORD, "name: ", "name: もどった");
    preview.shows(PAGE, "もどった");
    // A folder within, deleted and made anew.
    let (path, text) = ("content/wards/kakera-shi/nursing", lab.read(RECORD));
    let other = lab.read("content/wards/kakera-shi/nursing/hana-2.yaml");
    std::fs::remove_dir_all(lab.path(path)).expect("removed");
    std::thread::sleep(Duration::from_millis(400));
    lab.write(RECORD, text.replace("name: もどった", "name: 生まれかわった"));
    lab.write(&format!("{path}/hana-2.yaml"), other);
    preview.shows(PAGE, "生まれかわった");
    lab.edit(RECORD, "生まれかわった", "見張られている");
    preview.shows(PAGE, "見張られている");
}

#[test]
fn thousands_of_changes_at_once_end_in_one_good_state() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    let mut listener = preview.listen();
    listener.next();
    let text = lab.read(RECORD);
    for i in 0..2000 {
        lab.write(
            &format!("content/wards/kakera-shi/nursing/many-{i}.yaml"),
            text.replace("name: ", &format!("name: {i}番の")),
        );
    }
    preview.shows("/kakera-shi/nursing/many-1999.html", "1999番の");
    preview.shows("/kakera-shi/nursing/many-0.html", "0番の");
    for i in 0..2000 {
        lab.remove(&format!("content/wards/kakera-shi/nursing/many-{i}.yaml"));
    }
    let start = Instant::now();
    while preview.get("/kakera-shi/nursing/many-1999.html").status != 404 {
        assert!(start.elapsed() < WAIT);
        std::thread::sleep(Duration::from_millis(20));
    }
    preview.shows(PAGE, "_yorisoi");
}

#[test]
fn a_theme_of_ones_own_is_followed() {
    let lab = Lab::small();
    lab.write("theme/templates/notfound.html", "<h1>なし</h1>");
    let preview = Preview::start(&lab, &["--theme", "theme"]);
    let mut listener = preview.listen();
    listener.next();
    assert!(preview.get("/kakera-shi/nowhere.html").body.contains("<h1>なし"));
    // A template that asks for what it is not given fails when its page is made; the page says so.
    lab.write("theme/templates/notfound.html", "<h1>{{ nothing }}</h1>");
    listener.next();
    let failed = preview.get("/kakera-shi/nowhere.html");
    assert!(
        failed.status == 500 && failed.body.contains("templates/notfound.html") && failed.body.contains("_yorisoi"),
        "{}",
        failed.body
    );
    lab.write("theme/templates/notfound.html", "<h1>{% if %}</h1>");
    let told = listener.until(|state| state["told"].is_object());
    assert!(told["told"]["problems"][0]["place"].as_str().expect("text").contains("templates/notfound.html"), "{told}");
    lab.write("theme/templates/notfound.html", "<h1>やはりなし</h1>");
    listener.until(|state| state["told"].is_null());
    assert!(preview.get("/kakera-shi/nowhere.html").body.contains("<h1>やはりなし"));
}

#[test]
fn only_pages_are_served_and_only_under_its_own_name() {
    let lab = Lab::small();
    lab.write("secret.txt", "himitsu");
    let preview = Preview::start(&lab, &[]);
    for path in [
        "/../secret.txt",
        "/kakera-shi/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/kakera-shi/..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/_yorisoi/../secret.txt",
    ] {
        let answer = preview.get(path);
        assert!(
            answer.status == 404 && !answer.body.contains("himitsu") && !answer.body.contains("root:"),
            "{path}: {}",
            answer.status
        );
    }
    let port = preview.address.rsplit(':').next().expect("a port");
    for (host, status) in [("evil.example", 403), ("evil.example:80", 403), ("", 403), ("127.0.0.1.evil.example", 403)]
    {
        assert_eq!(preview.request("GET", "/", host).status, status, "{host}");
    }
    for host in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), "LOCALHOST".to_owned()] {
        assert_eq!(preview.request("GET", "/", &host).status, 200, "{host}");
    }
    assert_eq!(preview.request("POST", "/", &preview.address).status, 405);
    assert!(preview.address.starts_with("127.0.0.1:"), "{}", preview.address);
    assert!(preview.get("/").head.to_ascii_lowercase().contains("cache-control: no-store"));
}

#[test]
fn what_is_not_there_is_404_with_the_wards_own_page() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &[]);
    lab.build(&[]).ended(0);
    let answer = preview.get("/kakera-shi/nowhere.html");
    assert_eq!((answer.status, without_script(&answer.body)), (404, lab.read("output/kakera-shi/404.html").as_str()));
    for path in ["/nowhere.html", "/no-ward/index.html", "/kakera-shi/a/b/c.html"] {
        let answer = preview.get(path);
        assert!(answer.status == 404 && answer.body.contains("このアドレスにはページがありません"), "{path}");
    }
    let answer = preview.get("/kakera-shi");
    assert!(answer.status == 307 && answer.head.contains("/kakera-shi/"), "{}", answer.head);
    assert_eq!(preview.get("/kakera-shi/").body, preview.get("/kakera-shi/index.html").body);
    assert_eq!(preview.get("/kakera-shi/nursing/").status, 200);
}

#[test]
fn some_wards_only() {
    let lab = Lab::small();
    let preview = Preview::start(&lab, &["--ward", "tonari-shi"]);
    assert_eq!(preview.get("/tonari-shi/").status, 200);
    assert_eq!(preview.get("/kakera-shi/").status, 404);
    assert!(preview.get("/").head.contains("/tonari-shi/"));
    lab.run(&["serve", "--port", "0", "--ward", "nowhere-shi"]).ended(2).said("nowhere-shi");
}

#[test]
fn a_port_in_use_is_told_with_what_to_do() {
    let lab = Lab::small();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    lab.run(&["serve", "--port", &port]).ended(2).said("使っています").said("直し方");
    lab.run(&["serve", "--content", "nowhere"]).ended(2).said("nowhere");
    lab.run(&["serve", "--theme", "nowhere"]).ended(2).said("nowhere");
}
