//! The preview over HTTP: pages, the script that reloads them, and the stream of states that it listens to.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::Now;
use super::stage::{HTML, Reply};
use crate::diagnostic::{self, Format, Located, Style};
use crate::markdown::escape;
use crate::phrases::Lang;
use crate::say;

/// Where the preview's own addresses begin: no ward's folder is called so.
const OWN: &str = "_yorisoi/";
const SCRIPT: &str = include_str!("live.js");

/// What every request may look at.
#[derive(Clone)]
struct Desk {
    now: watch::Receiver<Arc<Now>>,
    /// Names that the preview answers to; none: any.
    names: Option<Arc<[String]>>,
}

/// Answers requests until the process ends.
pub(super) async fn answer(listener: TcpListener, host: IpAddr, now: watch::Receiver<Arc<Now>>) -> std::io::Result<()> {
    // A page of another site can point its own name at this machine (DNS rebinding) and would then read what is here:
    // on the machine's own address only its own names are answered.
    let names = host
        .is_loopback()
        .then(|| Arc::from(["localhost".to_owned(), "127.0.0.1".to_owned(), "[::1]".to_owned(), bare(host)]));
    let router = Router::new().fallback(one).with_state(Desk { now, names });
    axum::serve(listener, router).await
}

fn bare(host: IpAddr) -> String {
    if host.is_ipv6() { format!("[{host}]") } else { host.to_string() }
}

async fn one(State(desk): State<Desk>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let now = Arc::clone(&desk.now.borrow());
    if !desk.is_named(&headers) {
        return plain(StatusCode::FORBIDDEN, say!(now.lang, "serve-wrong-name"));
    }
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, say!(now.lang, "serve-read-only"));
    }
    let path = decoded(uri.path().trim_start_matches('/'));
    let path = path.as_str();
    match path.strip_prefix(OWN) {
        Some("live.js") => file(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT.into()),
        Some("events") => events(desk.now).into_response(),
        Some(_) => plain(StatusCode::NOT_FOUND, say!(now.lang, "serve-nothing-there")),
        None => page(&now, path).await,
    }
}

/// A path with its `%` signs resolved: a theme's files may have Japanese names. Paths are looked up among what the plan
/// and the theme have, never on the disk.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Desk {
    fn is_named(&self, headers: &HeaderMap) -> bool {
        let Some(names) = &self.names else { return true };
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let name = host
            .rsplit_once(':')
            .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
            .map_or(host, |(name, _)| name);
        names.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

/// The state now, and each that follows.
fn events(now: watch::Receiver<Arc<Now>>) -> Sse<impl tokio_stream::Stream<Item = Result<Event, Infallible>>> {
    Sse::new(WatchStream::new(now).map(|now| Ok(Event::default().data(now.json())))).keep_alive(KeepAlive::default())
}

async fn page(now: &Now, path: &str) -> Response {
    let Some(stage) = &now.stage else {
        return html(StatusCode::SERVICE_UNAVAILABLE, now, empty(now.lang));
    };
    match stage.ask(path).await {
        Some(Reply::Found(HTML, bytes)) => html(StatusCode::OK, now, String::from_utf8_lossy(&bytes).into_owned()),
        Some(Reply::Found(kind, bytes)) => file(StatusCode::OK, kind, bytes.into()),
        Some(Reply::Moved(to)) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        // Browsers ask every host for this by themselves.
        Some(Reply::Missing(_)) if path == "favicon.ico" => StatusCode::NO_CONTENT.into_response(),
        Some(Reply::Missing(own)) => {
            let top = path.split_once('/').map_or("/".to_owned(), |(top, _)| format!("/{top}/"));
            html(StatusCode::NOT_FOUND, now, own.unwrap_or_else(|| missing(&top, now.lang)))
        }
        Some(Reply::Failed(failed)) => {
            let style = Style { lang: now.lang, colour: false, text: &|_| None, name: &str::to_owned };
            let said = diagnostic::print(&[Located::new(*failed, None, None)], Format::Short, &style);
            html(StatusCode::INTERNAL_SERVER_ERROR, now, format!("{}<pre>{}</pre>", empty(now.lang), escape(&said)))
        }
        None => plain(StatusCode::INTERNAL_SERVER_ERROR, say!(now.lang, "serve-no-page")),
    }
}

/// The beginning of a page that is no page of the site.
fn empty(lang: Lang) -> String {
    format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title><body>",
        lang.tag(),
        escape(&say!(lang, "serve-title"))
    )
}

fn missing(top: &str, lang: Lang) -> String {
    let (top, heading) = (escape(top), escape(&say!(lang, "serve-page-missing")));
    format!("{}<h1>{heading}</h1><p><a href=\"{top}\">{top}</a>", empty(lang))
}

/// A page with the script that keeps it fresh: the only difference from what a build writes.
fn html(status: StatusCode, now: &Now, mut page: String) -> Response {
    let _ = write!(page, "<script src=\"/{OWN}live.js\" data-version=\"{}\"></script>", now.version);
    file(status, HTML, page.into())
}

fn plain(status: StatusCode, text: String) -> Response {
    file(status, "text/plain; charset=utf-8", text.into())
}

fn file(status: StatusCode, kind: &'static str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (status, headers, body).into_response()
}
