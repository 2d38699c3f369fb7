//! Files made from Rust: the pages' types and the windows' permissions from the list of commands and the types, and
//! the words that the examples show from those that customers read.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::json;
use till_app::error::UserError;
use till_core::wording;
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;
use crate::windows;

/// Set to write the files instead of comparing them.
const WRITE: &str = "KVITT_WRITE_GENERATED";
/// Module of the commands that are the customer display's.
const DISPLAY_MODULE: &str = "display";
/// What the page may ask of Tauri itself. On macOS `window.print()` goes through a command of Tauri's; elsewhere the web
/// view prints by itself. The display asks nothing: a listener may hear other windows' events.
const CORE_PERMISSIONS: &[&str] = &["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-print"];

/// What is gathered while going through the commands.
#[derive(Default)]
pub struct List {
    config: Config,
    /// With their modules.
    names: Vec<(&'static str, &'static str)>,
    /// By name: the order in which they are found changes from build to build.
    types: BTreeMap<String, String>,
    commands: String,
}

impl List {
    /// Adds a command with its arguments and its answer.
    pub fn command<Args: TS + 'static, Answer: TS + 'static>(&mut self, module: &'static str, name: &'static str) {
        self.take::<Args>();
        self.take::<Answer>();
        let args = Args::name(&self.config);
        let args = if args == "null" { "Record<string, never>".to_owned() } else { args };
        let answer = Answer::name(&self.config);
        writeln!(self.commands, "  {name}: {{ args: {args}, answer: {answer} }};").unwrap();
        self.names.push((module, name));
    }

    fn take<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        self.visit::<T>();
    }
}

impl TypeVisitor for List {
    /// Takes down a type of ours once, with those it is made of.
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(&self.config);
        if T::output_path().is_none() || self.types.contains_key(&name) {
            return;
        }
        let written = format!("{}export {}", T::docs().unwrap_or_default(), T::decl(&self.config));
        self.types.insert(name, laid_out(&written));
        T::visit_dependencies(self);
    }
}

/// Lays a declaration out for reading: short comments on one line, one field a line and indented.
fn laid_out(declaration: &str) -> String {
    let mut laid = String::new();
    let mut comment: Vec<&str> = Vec::new();
    let mut indent = "";
    for line in declaration.lines().map(str::trim) {
        match line {
            "/**" => comment.clear(),
            "*/" => writeln!(laid, "{indent}/** {} */", comment.join(" ")).unwrap(),
            _ if line.starts_with("* ") => comment.push(line.trim_start_matches("* ")),
            _ if line.ends_with('{') => {
                writeln!(laid, "{line}").unwrap();
                indent = "  ";
            }
            _ => match line.strip_suffix(" };") {
                Some(field) if !indent.is_empty() => writeln!(laid, "{indent}{field}\n}};").unwrap(),
                Some(_) | None => writeln!(laid, "{indent}{line}").unwrap(),
            },
        }
    }
    laid.trim_end().to_owned()
}

fn list() -> List {
    let mut list = List::default();
    commands::describe(&mut list);
    list.take::<UserError>();
    list
}

/// The page's types.
fn api_d_ts() -> String {
    let List { types, commands, .. } = list();
    let types = types.into_values().collect::<Vec<_>>().join("\n\n");
    format!(
        "// The border to the page: shapes and commands. Generated from the Rust types; do not edit.\n\n{types}\n\n\
         /** Every command with what it takes and what it answers. A refusal is a UserError. */\n\
         export interface Commands {{\n{commands}}}\n"
    )
}

/// What the till window may call.
fn till_capability() -> String {
    capability(windows::TILL, "What the till's page may call.", false, CORE_PERMISSIONS)
}

/// What the customer display may call. No other window may call anything.
fn display_capability() -> String {
    capability(windows::DISPLAY, "What the customer display may call.", true, &[])
}

fn capability(window: &str, what: &str, of_display: bool, core: &[&str]) -> String {
    let names = list().names.into_iter().filter(|(module, _)| (*module == DISPLAY_MODULE) == of_display);
    let own = names.map(|(_, name)| format!("allow-{}", name.replace('_', "-")));
    let core = core.iter().map(|permission| (*permission).to_owned());
    let capability = json!({
        "description": format!("{what} Generated from commands.in; do not edit."),
        "identifier": window,
        "permissions": own.chain(core).collect::<Vec<_>>(),
        "windows": [window],
    });
    format!("{capability:#}\n")
}

/// What customers read before they agree to be remembered, for the examples.
fn wording_js() -> String {
    let mut words = String::new();
    for (language, text) in wording::newest() {
        writeln!(words, "  {language}: {},", json!(text)).unwrap();
    }
    format!(
        "// @ts-check\n// What customers read before they agree to be remembered, in each language. Generated from the \
         words in Rust; do not edit.\n\n/** @type {{Record<string, string>}} */\nexport const wordings = {{\n{words}}};\n"
    )
}

#[track_caller]
fn check(path: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} is stale: run `cargo xtask generate`", path.display());
}

#[test]
fn generated_types_are_fresh() {
    check("ui/generated/api.d.ts", &api_d_ts());
    check("ui/generated/wording.js", &wording_js());
    check("src-tauri/capabilities/till.json", &till_capability());
    check("src-tauri/capabilities/display.json", &display_capability());
}
