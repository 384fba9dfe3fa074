//! `yorisoi serve`: the pages in a browser, fresh after each save.

use std::io::{ErrorKind, Write as _};
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::process::Stdio;

use yorisoi::diagnostic::{self, Style};
use yorisoi::minify::Minifier;
use yorisoi::phrases::Lang;
use yorisoi::say;
use yorisoi::serve::{News, Options, Preview, ServeError};
use yorisoi::source::{self, Tree};

use super::{Outcome, no_ward, outside_name, tell, threads, tree, ward_slug};
use crate::cli;

/// The port when none is named; if others have it, one of the next.
const PORT: u16 = 8000;
const NEXT: u16 = 20;

pub(super) fn run(serve: &cli::Serve, lang: Lang) -> Outcome {
    threads(serve.input.jobs);
    let Some(tree) = tree(&serve.input.content, lang) else { return Outcome::CouldNotRun };
    if let Some(folder) = serve.input.theme.as_deref().filter(|folder| !source::is_folder(folder)) {
        tell(say!(lang, "theme-missing", path = folder.to_string_lossy()));
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
            return no_ward(lang, unknown, catalogue.as_ref());
        }
    }
    drop(tree);
    let Some(listener) = listen(serve, lang) else { return Outcome::CouldNotRun };
    let Ok(address) = listener.local_addr() else { return Outcome::CouldNotRun };
    let (preview, news) = Preview::load(Options {
        content: serve.input.content.clone(),
        theme: serve.input.theme.clone(),
        date: serve.input.date,
        wards,
        lang,
    });
    if !news.errors.is_empty() {
        tell_news(serve, &news, lang);
    }
    let url = format!("http://{address}/");
    tell(say!(lang, "serve-open", url = url.as_str()));
    if !address.ip().is_loopback() {
        tell(say!(lang, "serve-seen-by-others"));
    }
    if serve.open {
        open(&url, lang);
    }
    match preview.run(listener, |news| tell_news(serve, &news, lang)) {
        Ok(()) => Outcome::Clean,
        Err(ServeError::Watch(error)) => {
            tell(say!(lang, "serve-unwatched", cause = error.to_string()));
            Outcome::CouldNotRun
        }
        Err(ServeError::Io(error)) => {
            tell(say!(lang, "serve-failed", cause = error.to_string()));
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
fn listen(serve: &cli::Serve, lang: Lang) -> Option<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::new(serve.host, port));
    let Some(port) = serve.port else {
        let first = bind(PORT);
        let taken = matches!(&first, Err(error) if error.kind() == ErrorKind::AddrInUse);
        let next = if taken { (PORT + 1..=PORT + NEXT).find_map(|port| bind(port).ok()) } else { None };
        if next.is_some() {
            tell(say!(lang, "serve-next-port", port = PORT));
            return next;
        }
        return first.map_err(|error| tell(refused(serve.host, PORT, &error, lang))).ok();
    };
    bind(port).map_err(|error| tell(refused(serve.host, port, &error, lang))).ok()
}

/// Why a port cannot be used.
fn refused(host: IpAddr, port: u16, error: &std::io::Error, lang: Lang) -> String {
    let (key, other) = match error.kind() {
        ErrorKind::AddrInUse => ("serve-port-taken", port.checked_add(1).unwrap_or(PORT)),
        ErrorKind::PermissionDenied => ("serve-port-forbidden", PORT),
        _ => ("serve-port-refused", PORT),
    };
    say!(lang, key, host = host.to_string(), port = port, other = other, cause = error.to_string())
}

/// What became of a change, on the terminal.
fn tell_news(serve: &cli::Serve, news: &News, lang: Lang) {
    if news.errors.is_empty() {
        let took = u64::try_from(news.took.as_millis()).unwrap_or(u64::MAX);
        tell(say!(lang, "serve-fresh", took = took, warnings = news.warnings.unwrap_or_default()));
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
        lang,
        colour: false,
        text: &|path| texts.get(path).map(String::as_str),
        name: &|path| outside_name(&trees, path),
    };
    let text = diagnostic::print(&news.errors, serve.input.format, &style);
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    tell(say!(lang, "serve-broken", errors = news.errors.len()));
}

/// Opens the browser, if there is one.
fn open(url: &str, lang: Lang) {
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
        tell(say!(lang, "serve-no-browser"));
    }
}
