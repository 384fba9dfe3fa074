//! `yorisoi serve`: the pages in a browser, fresh after each save.

use std::io::{ErrorKind, Write as _};
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::process::Stdio;

use yorisoi::diagnostic::{self, Style};
use yorisoi::minify::Minifier;
use yorisoi::serve::{News, Options, Preview, ServeError};
use yorisoi::source::{self, Tree};

use super::{Outcome, language, no_ward, outside_name, tell, threads, tree, ward_slug};
use crate::cli;

/// The port when none is named; if others have it, one of the next.
const PORT: u16 = 8000;
const NEXT: u16 = 20;

pub(super) fn run(serve: &cli::Serve) -> Outcome {
    threads(serve.input.jobs);
    let Some(tree) = tree(&serve.input) else { return Outcome::CouldNotRun };
    if let Some(folder) = serve.input.theme.as_deref().filter(|folder| !source::is_folder(folder)) {
        tell(format_args!(
            "見た目のフォルダー「{}」がありません。\n直し方: フォルダーの場所を --theme で示してください。",
            folder.display()
        ));
        return Outcome::CouldNotRun;
    }
    let mut wards = serve.ward.clone();
    if wards.iter().any(|slug| !has_folder(&tree, slug)) {
        // Only a ward that is called by its name needs the records before the preview reads them.
        let (catalogue, _) = yorisoi::load(&tree, serve.input.date, &Minifier::new());
        for ward in &mut wards {
            *ward = catalogue.as_ref().map_or_else(|| ward.clone(), |catalogue| ward_slug(catalogue, ward));
        }
        if let Some(unknown) = wards.iter().find(|slug| !has_folder(&tree, slug)) {
            return no_ward(language(&serve.input.lang), unknown, catalogue.as_ref());
        }
    }
    drop(tree);
    let Some(listener) = listen(serve) else { return Outcome::CouldNotRun };
    let Ok(address) = listener.local_addr() else { return Outcome::CouldNotRun };
    let (preview, news) = Preview::load(Options {
        content: serve.input.content.clone(),
        theme: serve.input.theme.clone(),
        date: serve.input.date,
        wards,
        lang: language(&serve.input.lang),
    });
    if !news.errors.is_empty() {
        say(serve, &news);
    }
    let url = format!("http://{address}/");
    tell(format_args!(
        "{url} をブラウザーで開いてください。ファイルを保存すると、ページがひとりでに新しくなります。終わるときは Ctrl+C を押します。"
    ));
    if !address.ip().is_loopback() {
        tell("ほかのパソコンからも見られるようになっています。公開前の内容に気をつけてください。");
    }
    if serve.open {
        open(&url);
    }
    match preview.run(listener, |news| say(serve, &news)) {
        Ok(()) => Outcome::Clean,
        Err(ServeError::Watch(error)) => {
            tell(format_args!(
                "ファイルの変化を見張れません：{error}\n直し方: Linux では「sudo sysctl fs.inotify.max_user_watches=524288」で、見張れる数を増やせます。"
            ));
            Outcome::CouldNotRun
        }
        Err(ServeError::Io(error)) => {
            tell(format_args!("ページを見せられません：{error}"));
            Outcome::CouldNotRun
        }
    }
}

/// Whether a slug is a ward's folder, or the whole's.
fn has_folder(tree: &Tree, slug: &str) -> bool {
    let starts = [format!("wards/{slug}/"), format!("{slug}/")];
    tree.files().iter().any(|path| starts.iter().any(|start| path.starts_with(start)))
}

/// The port asked for, or the first free one.
fn listen(serve: &cli::Serve) -> Option<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::new(serve.host, port));
    let Some(port) = serve.port else {
        let first = bind(PORT);
        let taken = matches!(&first, Err(error) if error.kind() == ErrorKind::AddrInUse);
        let next = if taken { (PORT + 1..=PORT + NEXT).find_map(|port| bind(port).ok()) } else { None };
        if next.is_some() {
            tell(format_args!("{PORT}番は、ほかのプログラムが使っています。次の空いている番号を使います。"));
            return next;
        }
        return first.map_err(|error| refused(serve.host, PORT, &error)).ok();
    };
    bind(port).map_err(|error| refused(serve.host, port, &error)).ok()
}

fn refused(host: IpAddr, port: u16, error: &std::io::Error) {
    match error.kind() {
        ErrorKind::AddrInUse => tell(format_args!(
            "{port}番は、ほかのプログラムが使っています。\n直し方: 動いている yorisoi serve があれば Ctrl+C で終えるか、「--port {}」のようにほかの番号を書いてください。",
            port.checked_add(1).unwrap_or(PORT)
        )),
        ErrorKind::PermissionDenied => {
            tell(format_args!(
                "{port}番を使う許可がありません。\n直し方: 「--port {PORT}」のように 1024 以上の番号を書いてください。"
            ));
        }
        _ => tell(format_args!(
            "{host} の{port}番で待てません：{error}\n直し方: --host と --port を見てください。書かなければ、このパソコンだけで見られます。"
        )),
    }
}

/// What became of a change, on the terminal.
fn say(serve: &cli::Serve, news: &News) {
    if news.errors.is_empty() {
        let warnings = news
            .warnings
            .filter(|count| *count > 0)
            .map_or_else(String::new, |count| format!("注意 {count} 件（yorisoi check で見られます）。"));
        tell(format_args!("新しくしました（{} ミリ秒）。{warnings}", news.took.as_millis()));
        return;
    }
    let trees: Vec<Tree> =
        serve.input.theme.iter().chain([&serve.input.content]).map(|root| Tree::empty(root)).collect();
    let trees: Vec<&Tree> = trees.iter().collect();
    let texts: std::collections::BTreeMap<&str, String> = news
        .errors
        .iter()
        .filter_map(|one| Some((&*one.diagnostic.path, yorisoi::text_in(&trees, &one.diagnostic.path)?)))
        .collect();
    let style = Style {
        lang: language(&serve.input.lang),
        colour: false,
        text: &|path| texts.get(path).map(String::as_str),
        name: &|path| outside_name(&trees, path),
    };
    let text = diagnostic::print(&news.errors, serve.input.format, &style);
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    tell(format_args!("誤りが {} 件あります。直して保存するまで、前のページを見せています。", news.errors.len()));
}

/// Opens the browser, if there is one.
fn open(url: &str) {
    let (program, first): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let started = std::process::Command::new(program)
        .args(first)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        tell("ブラウザーを開けませんでした。上のアドレスを、ブラウザーに写してください。");
    }
}
