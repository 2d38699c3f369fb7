//! The page's files and the practice phone's for a browser on this computer, until the program ends.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path};

use crate::look::TILL;

/// A script that is no part of the page: axe, one of the npm tools of developers.
const AXE: &str = "xtask/js/node_modules/axe-core/axe.min.js";
/// Another one, for the page of the till.
const AGAIN: &str = "tests/gallery/again.js";
/// The practice phone, as the practice provider serves it.
pub const PHONE: &str = "practice/phone";
const PHONE_FILES: &str = "crates/vipps-sim/src/phone";
/// What stands in for the practice provider.
const PHONE_EXAMPLES: (&str, [&str; 2]) = ("tests/gallery/phone", ["provider.js", "requests.js"]);

/// Serves `ui/` and the practice phone, and answers its address.
pub fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(stream));
        }
    });
    address
}

/// Answers one request after the other, until the browser has no more.
fn answer(mut stream: TcpStream) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    loop {
        let request = lines.next()?.ok()?;
        let path = request.split(' ').nth(1)?.split('?').next()?.trim_start_matches('/').to_owned();
        while !lines.next()?.ok()?.is_empty() {}
        reply(&mut stream, &path)?;
    }
}

fn reply(stream: &mut TcpStream, path: &str) -> Option<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let file = match (path, path.strip_prefix(PHONE).map(|rest| rest.trim_start_matches('/'))) {
        ("axe.js", _) => root.join(AXE),
        ("again.js", _) => root.join(AGAIN),
        (_, Some("")) => root.join(PHONE_FILES).join("index.html"),
        (_, Some(name)) if PHONE_EXAMPLES.1.contains(&name) => root.join(PHONE_EXAMPLES.0).join(name),
        (_, Some(name)) => root.join(PHONE_FILES).join(name),
        (_, None) => root.join("ui").join(path),
    };
    let found = if is_inside { std::fs::read(&file).ok() } else { None };
    let found = if path == TILL { found.map(with_again) } else { found };
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some(_) | None => "application/octet-stream",
    };
    let (status, body) = found.map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
    // No file changes under a browser that is started anew every few screens.
    let mut answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: max-age=600\r\n\r\n",
        body.len()
    )
    .into_bytes();
    answer.extend(body);
    stream.write_all(&answer).ok()
}

/// Before the page's own scripts, which wait until all of it is there.
fn with_again(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8(page).unwrap();
    page.replace("</body>", "<script src=\"/again.js\"></script></body>").into_bytes()
}
