//! A server that answers what it was told to answer, and remembers what it was asked.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use vipps_epayment::{Client, IdempotencyKey, MerchantSerialNumber, Reference, Settings, System, Timeouts, Url};

/// What the server does with one request.
pub enum Reply {
    /// A JSON answer on a connection that stays open.
    Json(u16, String),
    /// These bytes, and then the connection is closed.
    Raw(Vec<u8>),
    /// A head, and then body bytes until the other side has enough.
    Endless,
    /// No answer, on a connection that stays open.
    Silence,
}

/// One request as it came.
#[derive(Debug, Clone)]
pub struct Seen {
    pub line: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Seen {
    /// The request as text, without the headers every HTTP library writes for itself.
    pub fn text(&self) -> String {
        let own = ["host", "user-agent", "accept", "content-length"];
        let lines = self.headers.iter().filter(|(name, _)| !own.contains(&name.as_str()));
        let headers: Vec<String> = lines.map(|(name, value)| format!("{name}: {value}\n")).collect();
        let headers = headers.concat();
        format!("{}\n{headers}\n{}", self.line, self.body)
    }
}

#[derive(Default)]
struct Script {
    seen: Vec<Seen>,
    tokens_given: u32,
    token_replies: VecDeque<Reply>,
    replies: VecDeque<Reply>,
}

impl Script {
    /// The next reply: calls for a token get a good one unless told otherwise, other calls need a reply told.
    fn reply_to(&mut self, seen: Seen) -> Reply {
        let is_token = seen.line.ends_with(" /accesstoken/get");
        self.seen.push(seen);
        if !is_token {
            return self.replies.pop_front().unwrap_or_else(|| Reply::Json(599, "{}".into()));
        }
        self.tokens_given += 1;
        let good =
            format!(r#"{{"token_type":"Bearer","expires_in":"3600","access_token":"token-{}"}}"#, self.tokens_given);
        self.token_replies.pop_front().unwrap_or(Reply::Json(200, good))
    }
}

pub struct Server {
    pub url: Url,
    script: Arc<Mutex<Script>>,
    accepting: JoinHandle<()>,
}

impl Server {
    pub async fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let script = Arc::new(Mutex::new(Script::default()));
        let shared = Arc::clone(&script);
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Server { url, script, accepting }
    }

    /// A server that will give these replies, in this order.
    pub async fn with(replies: impl IntoIterator<Item = Reply>) -> Server {
        let server = Server::start().await;
        server.script.lock().unwrap().replies.extend(replies);
        server
    }

    pub fn next_token(&self, reply: Reply) {
        self.script.lock().unwrap().token_replies.push_back(reply);
    }

    /// Nobody listens at the address any more. The socket given back keeps the port, so that no other test gets it.
    pub async fn stop(&mut self) -> TcpSocket {
        self.accepting.abort();
        let _cancelled = (&mut self.accepting).await;
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind(self.url.socket_addrs(|| None).unwrap()[0]).unwrap();
        socket
    }

    pub fn client(&self) -> Client {
        client(self.url.clone(), 30_000)
    }

    /// Everything that was asked, calls for tokens too.
    pub fn seen(&self) -> Vec<Seen> {
        self.script.lock().unwrap().seen.clone()
    }

    /// The paths that were asked, in order.
    pub fn lines(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.line).collect()
    }
}

pub fn client(base_url: Url, total_ms: u64) -> Client {
    let system = System {
        name: "acme".into(),
        version: "1.2.3".into(),
        plugin_name: "acme-pos".into(),
        plugin_version: "4.5.6".into(),
    };
    Client::new(Settings {
        base_url,
        client_id: "the-client-id".into(),
        client_secret: "the-client-secret=".into(),
        subscription_key: "0123456789abcdef0123456789abcdef".into(),
        merchant_serial_number: MerchantSerialNumber::parse("123456").unwrap(),
        system,
        timeouts: Timeouts { connect_ms: total_ms.min(10_000), total_ms },
    })
    .unwrap()
}

pub fn reference() -> Reference {
    Reference::parse("shop-0001-1").unwrap()
}

pub fn key() -> IdempotencyKey {
    IdempotencyKey::parse("key-1").unwrap()
}

pub fn json(status: u16, body: &str) -> Reply {
    Reply::Json(status, body.to_owned())
}

async fn serve(mut stream: TcpStream, script: Arc<Mutex<Script>>) {
    while let Some(seen) = read_request(&mut stream).await {
        let reply = script.lock().unwrap().reply_to(seen);
        match reply {
            Reply::Json(status, body) => {
                let answer = format!(
                    "HTTP/1.1 {status} X\r\ncontent-type: application/problem+json\r\ncontent-length: {}\r\n\r\n{body}",
                    body.len()
                );
                if stream.write_all(answer.as_bytes()).await.is_err() {
                    return;
                }
            }
            Reply::Raw(bytes) => {
                let _closed = stream.write_all(&bytes).await;
                return;
            }
            Reply::Endless => {
                let _closed = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
                while stream.write_all(&[b' '; 4096]).await.is_ok() {}
                return;
            }
            Reply::Silence => {
                // Until the other side hangs up.
                let _hung_up = stream.read(&mut [0; 1]).await;
                return;
            }
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        read_more(stream, &mut bytes).await?;
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).unwrap();
    let mut lines = head.lines();
    let line = lines.next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let body_bytes: usize = headers.get("content-length").map_or(0, |text| text.parse().unwrap());
    while bytes.len() < head_end + 4 + body_bytes {
        read_more(stream, &mut bytes).await?;
    }
    let body = String::from_utf8(bytes[head_end + 4..].to_vec()).unwrap();
    Some(Seen { line, headers, body })
}

async fn read_more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
    bytes.extend_from_slice(&buffer[..count]);
    Some(())
}
