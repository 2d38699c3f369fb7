//! The program without a display: its commands, called the way the page calls them.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use kvitt_shell::{SecretError, SecretStore, Setup};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;
use till_app::ports::Clipboard;

/// Where the page comes from.
pub const OWN_PAGE: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// A running program with its page.
pub struct Page {
    pub app: App<MockRuntime>,
    pub folder: TempDir,
    pub secrets: Arc<Secrets>,
    pub copied: Arc<Copied>,
    restarts: Arc<AtomicU32>,
}

impl Page {
    /// Starts in practice, in a new folder.
    pub fn practice() -> Self {
        Self::start(tempfile::tempdir().unwrap(), Secrets::default())
    }

    /// Starts with another provider, in a new folder.
    pub fn live(environment: &str, secrets: Secrets) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("environment"), environment).unwrap();
        Self::start(folder, secrets)
    }

    /// Starts in a folder that is there.
    pub fn start(folder: TempDir, secrets: Secrets) -> Self {
        let app = kvitt_shell::builder(mock_builder()).build(kvitt_shell::context()).unwrap();
        let (secrets, restarts) = (Arc::new(secrets), Arc::new(AtomicU32::new(0)));
        let counted = Arc::clone(&restarts);
        let copied = Arc::new(Copied::default());
        let setup = Setup {
            folder: Some(folder.path().to_owned()),
            language: None,
            secrets: secrets.clone(),
            clipboard: copied.clone(),
            restart: Arc::new(move || {
                counted.fetch_add(1, Ordering::SeqCst);
            }),
        };
        kvitt_shell::install(app.handle(), setup).unwrap();
        Self { app, folder, secrets, copied, restarts }
    }

    /// Calls a command from the till's page.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        call_from(&self.window("till"), OWN_PAGE, command, args)
    }

    /// Calls a command that must be refused with a code; answers the whole error.
    #[track_caller]
    pub fn refused(&self, command: &str, args: Value, code: &str) -> Value {
        let error = self.call(command, args).unwrap_err();
        assert_eq!(error["code"], code, "{error}");
        error
    }

    /// Signs on the first person of a role, with the PIN the practice till shows.
    #[track_caller]
    pub fn sign_on(&self, role: &str) -> Value {
        let view = self.call("view", json!({})).unwrap();
        let clerks = view["clerks"].as_array().unwrap();
        let clerk = clerks.iter().find(|clerk| clerk["role"] == role).unwrap();
        let pins = view["practicePins"].as_array().unwrap();
        let pin = pins.iter().find(|pin| pin["clerkId"] == clerk["id"]).unwrap();
        self.call("sign_on", json!({ "clerkId": clerk["id"], "pin": pin["pin"] })).unwrap()
    }

    /// An open window.
    #[track_caller]
    pub fn window(&self, label: &str) -> WebviewWindow<MockRuntime> {
        self.app.get_webview_window(label).unwrap()
    }

    /// Opens a window that no capability names.
    pub fn foreign_window(&self) -> WebviewWindow<MockRuntime> {
        WebviewWindowBuilder::new(&self.app, "foreign", WebviewUrl::default()).build().unwrap()
    }

    /// How often the program would have been started again.
    pub fn restarts(&self) -> u32 {
        self.restarts.load(Ordering::SeqCst)
    }

    /// The word in the file that names the provider of the next start.
    pub fn chosen_environment(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("environment")).unwrap_or_default()
    }
}

/// What was copied: nothing at first.
#[derive(Default)]
pub struct Copied(pub Mutex<Option<String>>);

impl Clipboard for Copied {
    fn text(&self) -> Option<Zeroizing<String>> {
        self.0.lock().unwrap().clone().map(Zeroizing::new)
    }
}

/// Calls a command from any window and any origin. A refusal by Tauri itself is plain text.
pub fn call_from(
    window: &WebviewWindow<MockRuntime>,
    origin: &str,
    command: &str,
    args: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: origin.parse().unwrap(),
        body: InvokeBody::Json(json!({ "args": args })),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|answer| answer.deserialize().unwrap())
}

/// Every command the till window may call.
pub fn own_commands() -> Vec<String> {
    commands_of("till")
}

/// Every command a window may call, from its capability.
pub fn commands_of(window: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src-tauri/capabilities/{window}.json"));
    let capability: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    permissions.filter_map(|name| name.strip_prefix("allow-")).map(|name| name.replace('-', "_")).collect()
}

/// A password store in memory, or none at all.
#[derive(Default)]
pub struct Secrets {
    kept: Mutex<HashMap<String, String>>,
    is_missing: bool,
}

impl Secrets {
    /// The same secrets for the program's next start.
    pub fn copy(&self) -> Self {
        Self { kept: Mutex::new(self.kept.lock().unwrap().clone()), is_missing: self.is_missing }
    }

    /// The computer has no password store.
    pub fn missing() -> Self {
        Self { is_missing: true, ..Self::default() }
    }

    /// What is kept under a name.
    pub fn kept(&self, name: &str) -> Option<String> {
        self.kept.lock().unwrap().get(name).cloned()
    }

    fn there(&self) -> Result<(), SecretError> {
        if self.is_missing { Err(SecretError::Missing("no session".into())) } else { Ok(()) }
    }
}

impl SecretStore for Secrets {
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError> {
        self.there()?;
        Ok(self.kept(name).map(SecretString::from))
    }

    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError> {
        self.there()?;
        self.kept.lock().unwrap().insert(name.to_owned(), secret.expose_secret().to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.there()?;
        self.kept.lock().unwrap().remove(name);
        Ok(())
    }
}
