//! Lists the page's commands for Tauri, so that each is denied unless a window's capability allows it.

/// Keeps the names of the list in `commands.in`.
macro_rules! commands {
    ($($module:ident::$name:ident($($args:ident)?) -> $answer:ty;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
include!("commands.in");

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/commands.in");
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
