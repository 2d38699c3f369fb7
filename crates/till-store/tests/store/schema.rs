//! The tables are what the reviewed snapshot says. Write it anew with `UPDATE_SNAPSHOTS=1`.

use std::path::Path;

use crate::fixtures::{Shop, raw};

fn schema(path: &Path) -> String {
    let raw = raw(path);
    let mut statement = raw
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type <> 'table', type, name")
        .unwrap();
    let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let version: i64 = raw.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    format!("-- user_version {version}\n\n{};\n", parts.join(";\n\n"))
}

fn check(path: &Path, snapshot: &str) {
    let snapshot = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema").join(snapshot);
    let schema = schema(path);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&snapshot, &schema).unwrap();
    }
    let expected = std::fs::read_to_string(&snapshot).unwrap();
    assert_eq!(schema, expected, "a changed table needs a migration, and then a new {}", snapshot.display());
}

#[test]
fn the_tables_are_as_reviewed() {
    let shop = Shop::new();
    check(&shop.till_path(), "till.sql");
    check(&shop.keys_path(), "keys.sql");
}

#[test]
fn both_files_are_as_durable_and_strict_as_promised() {
    let shop = Shop::new();
    for path in [shop.till_path(), shop.keys_path()] {
        let mode: String = raw(&path).pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
    }
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let shop = Shop::new();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(shop.folder.path()), 0o700);
    assert_eq!(mode(shop.keys_path().parent().unwrap()), 0o700);
    for path in [shop.till_path(), shop.keys_path()] {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}
